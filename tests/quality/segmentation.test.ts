import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/lib/text/sentences';
import { hasData, readSet } from './reference-data';

const languages = {
  arabic: 'ar',
  chinese: 'zh',
  deutsch: 'de',
  english: 'en',
  french: 'fr',
  hindi: 'hi',
  italian: 'it',
  japanese: 'ja',
  russian: 'ru',
  spanish: 'es',
};

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe.skipIf(!hasData)('segmentation', () => {
  it('finds the boundaries of the golden rules in ten languages', () => {
    let passed = 0;
    let total = 0;
    const report: string[] = [];
    for (const [file, language] of Object.entries(languages)) {
      const cases = readSet(`segmentation/${file}`) as { text: string; sentences: string[] }[];
      const right = cases.filter(({ text, sentences }) => {
        const spans = splitSentences(text, language).map(({ start, end }) =>
          plain(text.slice(start, end)),
        );
        return spans.join('\n') === sentences.map(plain).join('\n');
      });
      report.push(`${language} ${right.length}/${cases.length}`);
      passed += right.length;
      total += cases.length;
    }
    console.log(`segmentation: ${((100 * passed) / total).toFixed(1)} % (${report.join(', ')})`);
    expect(passed / total).toBeGreaterThan(0.94);
  });
});
