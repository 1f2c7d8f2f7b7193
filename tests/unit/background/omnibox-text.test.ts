import { describe, expect, test } from 'vitest';
import { describeHit, escapeMarkup } from '@/lib/background/omnibox-text';
import { sampleDocument, sampleHit } from '@/tests/unit/state/library/library-samples';

describe('a suggestion in the address bar', () => {
  test('names the document and marks the words it was found by', () => {
    expect(describeHit(sampleHit('d1'))).toBe(
      'How tides work · <dim>tides.example</dim> · The <match>moon</match> pulls the sea.',
    );
  });

  test('is text whatever a page wrote', () => {
    const hit = sampleHit('d1');
    hit.document = sampleDocument({ title: '<url>"a" & \u0000b</url>' });
    expect(describeHit(hit)).toContain('&lt;url&gt;&quot;a&quot; &amp; b&lt;/url&gt; · ');
    expect(escapeMarkup("it's \ud800")).toBe('it&apos;s ');
  });

  test('shows a line around the first match', () => {
    const hit = sampleHit('d1');
    const [passage] = hit.passages;
    if (passage) {
      passage.text = `${'ebb '.repeat(100)}moon ${'flood '.repeat(100)}`;
      passage.matches = [{ start: 400, end: 404 }];
    }
    const text = describeHit(hit).split(' · ')[2] ?? '';
    expect(text).toMatch(/^(?:ebb )+<match>moon<\/match> flood/u);
    expect(text.length).toBeLessThan(150);
  });
});
