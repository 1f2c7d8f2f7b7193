import { describe, expect, it } from 'vitest';
import { Glossary } from '@/lib/text/glossary';
import { turkishForms } from '@/lib/text/turkish';

const words = (written: string): string[] => turkishForms(written).map(({ word }) => word);

describe('what a Turkish word is a form of', () => {
  it.each([
    ['kedimi', 'kedi'],
    ['paramı', 'para'],
    ['evimizdeki', 'ev'],
    ['kitabı', 'kitap'],
    ['ağacın', 'ağaç'],
    ['köpeğimle', 'köpek'],
    ['şehrin', 'şehir'],
    ['saatte', 'saat'],
    ['bekliyor', 'beklemek'],
    ['başlıyor', 'başlamak'],
    ['gidiyoruz', 'gitmek'],
    ['açılıyo', 'açmak'],
    ['yapıcam', 'yapmak'],
    ['olduğunu', 'olmak'],
    ['kiralanabilir', 'kiralamak'],
    ['varmı', 'var'],
    ['yukleyebilirim', 'yuklemek'],
  ])('%s: %s', (written, word) => expect(words(written)).toContain(word));

  it.each([
    ['sena', 'sen'],
    ['kemal', 'kem'],
    ['kitabu', 'kitap'],
    ['evlar', 'ev'],
  ])('%s is no form of %s', (written, word) => expect(words(written)).not.toContain(word));

  it('takes a past for that of a verb before it is a noun with an ending', () =>
    expect(words('taşmış').indexOf('taşmak')).toBeLessThan(words('taşmış').indexOf('taş')));
});

describe('Turkish word by word', () => {
  const list =
    'cat\tkedi\nmoney\tpara\ncome\tgelmek\nsugar\tşeker\nswell\tşişmek\nfog\tsis\nfirst\tilk\n' +
    'credit card\tkredi kartı\ncancel\tiptal etmek\nemploy\tişe almak\nsix\taltı\nhow much\tkaç para';
  const turkish = new Glossary(list, 'tr');

  it.each([
    ['Kedimi ve paramı', 'cat ve money'],
    ['İlk para', 'first money'],
    ['gelmiyor', 'not come'],
    ['şekersiz', 'without sugar'],
    ['şişsin', 'swell'],
    ['kredi kartıyla', 'credit card'],
    ['iptal ediyorum', 'cancel'],
    ['kac para', 'how much'],
    ['ise altı', 'ise six'],
    ["Ankara'dan 1978’den", 'Ankara 1978'],
  ])('%s: %s', (text, english) => expect(turkish.gloss(text)).toBe(english));
});
