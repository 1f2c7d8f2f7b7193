import { expect, it } from 'vitest';
import { withApostrophes } from '@/lib/text/apostrophes';

it.each([
  ['whats it made of', "what's it made of"],
  ['Whos the owner, and wheres the key', "Who's the owner, and where's the key"],
  ['can i send it back if i dont like it', "can i send it back if i don't like it"],
  ['why cant i log in', "why can't i log in"],
  ['what happens if im late and theyre gone', "what happens if i'm late and they're gone"],
  ['youve got what', "you've got what"],
  // Whole words, and what has its apostrophe.
  ["what's it", "what's it"],
  ['were we well in its wants', 'were we well in its wants'],
  ['Whatsapp, antidote', 'Whatsapp, antidote'],
])('%s', (typed, meant) => {
  expect(withApostrophes(typed)).toBe(meant);
});
