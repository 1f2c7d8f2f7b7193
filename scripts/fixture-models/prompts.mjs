// Prompts in the shape the product sends, with the answer the copying model must give.

/** The rule: what stands before the first white space that follows `.`, `!` or `?`, or the rest of the line. */
export function firstSentence(source) {
  return /^[^\r\n]*?[.!?](?=[ \t\r\n])|^[^\r\n]*/.exec(source)[0];
}

/** A deterministic source of numbers in [0, 1) (mulberry32). */
export function randomSource(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LETTERS = 'eeeetttaaoooiinnsshhrrddlluucmfwygpbvkxqjz';
const ODD_WORDS = [
  'U.S.-led',
  'naïve',
  '3.14',
  '1,024',
  'Zürich',
  '東京',
  'Москва',
  '🦊🌲',
  'don’t',
  '“so-called”',
  '(c)',
  'e.g.,',
  'AT&T',
  '50%',
];

const upTo = (random, count) => Math.floor(random() * count);
const pick = (random, list) => list[upTo(random, list.length)];

function word(random) {
  const chance = random();
  if (chance < 0.08) return pick(random, ODD_WORDS);
  if (chance < 0.13) return String(upTo(random, 3000));
  const letters = Array.from({ length: 1 + upTo(random, 10) }, () => pick(random, LETTERS)).join(
    '',
  );
  return chance < 0.25 ? letters[0].toUpperCase() + letters.slice(1) : letters;
}

function sentence(random, words) {
  let text = word(random);
  for (let i = 1; i < words; i++) {
    // Repeated words make copying by content alone ambiguous.
    const next = random() < 0.15 ? pick(random, text.split(/ /)) : word(random);
    text += pick(random, [' ', ' ', ' ', ' ', ' ', ', ', ' - ', '; ', ' (', ') ', "'s "]) + next;
  }
  return text + pick(random, ['.', '.', '.', '!', '?', '...', '?!']);
}

const passage = (random) =>
  Array.from({ length: 1 + upTo(random, 3) }, () => sentence(random, 2 + upTo(random, 20))).join(
    ' ',
  );

function userMessage(random, title, passages) {
  const numbered = passages.map((text, i) => `[${i + 1}] ${text}`).join('\n');
  return `Page: ${title}\n\n${numbered}\n\n${sentence(random, 3 + upTo(random, 12))}`;
}

/** A conversation of one to three questions about one page of random words. */
export function randomPrompt(random) {
  const passages = Array.from({ length: 1 + upTo(random, 4) }, () => passage(random));
  const messages = [
    { role: 'system', content: passage(random) },
    { role: 'user', content: userMessage(random, sentence(random, 4), passages) },
  ];
  for (let turns = upTo(random, 3); turns > 0; turns--) {
    messages.push(
      { role: 'assistant', content: passage(random) },
      { role: 'user', content: passage(random) },
    );
  }
  return { messages: random() < 0.2 ? messages.slice(1) : messages, source: passages[0] };
}

/** A question about a real page: its paragraphs as passages. */
export function pagePrompt({ title, text }) {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim());
  const passages = paragraphs.slice(0, 4).map((paragraph) => paragraph.slice(0, 900));
  const numbered = passages.map((paragraph, i) => `[${i + 1}] ${paragraph}`).join('\n');
  const messages = [
    {
      role: 'system',
      content: 'You answer questions about the page the reader has open, in its words.',
    },
    { role: 'user', content: `Page: ${title}\n\n${numbered}\n\nWhat is this page about?` },
  ];
  return { messages, source: passages[0] };
}
