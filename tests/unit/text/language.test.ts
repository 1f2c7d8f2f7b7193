import { describe, expect, it } from 'vitest';
import { guessLanguage } from '@/lib/text/language';

describe('guessLanguage', () => {
  it.each([
    ['en-US', 'The cat sat on the mat and it was happy with this.', 'en'],
    [null, 'Der Hund ist nicht auf der Straße, und die Katze schläft.', 'de'],
    [null, 'Le chat est sur la table et il ne veut pas descendre.', 'fr'],
    [null, 'Это простой текст, и он написан по-русски.', 'ru'],
    ['uk', 'Це простий текст українською мовою.', 'uk'],
    ['en', '这是一个中文网页，没有英文内容。', 'zh'],
    ['en', 'これは日本語の文章です。漢字も含まれます。', 'ja'],
    [null, 'هذا نص عربي بسيط', 'ar'],
    [null, 'यह हिंदी में लिखा गया है', 'hi'],
    [null, 'นี่คือข้อความภาษาไทย', 'th'],
    // A template left its tag: the words decide.
    ['en', 'Der Hund ist nicht auf der Straße, und die Katze schläft auf dem Sofa.', 'de'],
    // Names hold the small words of other languages.
    [
      'en',
      'Teams in California: Los Angeles Rams (the first), Los Angeles Lakers, Los Angeles Clippers, and Los Angeles Kings.',
      'en',
    ],
    ['sv', 'Katten satt och mådde bra hela dagen.', 'sv'],
    ['english', '12345', 'en'],
    [null, '', 'en'],
  ])('%s, %s', (tag, text, language) => {
    expect(guessLanguage(tag, text)).toBe(language);
  });
});
