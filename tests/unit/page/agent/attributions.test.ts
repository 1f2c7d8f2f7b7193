import { expect, test } from 'vitest';
import { attributedQuotes } from '@/lib/page/agent/attributions';
import type { RawBlock } from '@/lib/page/agent/raw-block';
import type { Scope } from '@/lib/page/agent/scope';

function block(kind: RawBlock['kind'], text: string, ...around: string[]): RawBlock {
  const scope = around.reduce(
    (parent: Scope | null, name) => ({ parent, name }) as unknown as Scope,
    { parent: null, name: 'body' } as unknown as Scope,
  ) as Scope;
  return { kind, level: 0, pieces: [text], text, words: 1, linkShare: 0, scope };
}

test.each([
  ['On Mon, Nov 16, 2026 at 9:02 AM Ida Berg <ida@harwick.example> wrote:', 'Ida Berg'],
  ['On Mon, 11 May 2026, Jonas Rehn wrote:', 'Jonas Rehn'],
  ['On Tue, 12 May 2026 09:14:22 +0200, Jonas Rehn wrote:', 'Jonas Rehn'],
  ['Am 16.11.2026 um 09:02 schrieb Ida Berg <ida@harwick.example>:', 'Ida Berg'],
  ['Le lun. 16 nov. 2026 à 09:02, Ida Berg a écrit :', 'Ida Berg'],
  ['bosun_irma said:', 'bosun_irma'],
  ['The keeper told us what he wrote.', null],
  ['Ingredients:', null],
])('%s', (text, name) => {
  const quotation = block('quote', 'The key is under the stone.', 'blockquote');
  expect(attributedQuotes([block('paragraph', text), quotation])).toEqual([null, name]);
});

test('leaves what is quoted within a quotation to others, and what comes after to the writer', () => {
  const blocks = [
    block('paragraph', 'Ida wrote:'),
    block('quote', 'One.', 'blockquote'),
    block('quote', 'Two.', 'blockquote', 'blockquote'),
    block('quote', 'Three.', 'blockquote'),
    block('paragraph', 'Four.'),
    block('quote', 'Five.', 'blockquote'),
  ];
  expect(attributedQuotes(blocks)).toEqual([null, 'Ida', null, 'Ida', null, null]);
});
