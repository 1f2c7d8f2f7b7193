import { beforeAll, describe, expect, it } from 'vitest';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import type { Skipped } from '@/lib/protocol/page';
import { shippedEmbedder } from '../embedder';
import { faults, prepared } from './page';

const reefs = `
  # Coral reefs
  We use cookies to improve your experience. By continuing you accept our cookie policy.
  Coral reefs are underwater structures built by colonies of tiny animals called corals. They cover less than one percent of the ocean floor. Yet they shelter a quarter of all marine species.
  Figure 1: A reef off the coast of Belize.
  # How reefs grow
  Corals take calcium carbonate from sea water and build hard skeletons. When corals die, new corals grow on the skeletons of the old. This is why reefs grow only about one centimetre a year.
  # Threats to reefs
  Warm water makes corals lose the algae that feed them, which is called bleaching. A bleached reef can recover if the water cools within weeks. Pollution, overfishing and ships' anchors damage reefs as well. Scientists expect most coral reefs to decline if the oceans keep warming.
  # Protection
  Marine parks limit fishing and boats around coral reefs. Some projects raise corals in nurseries and plant them on damaged reefs. All rights reserved.
`;

describe('summarize', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  it.each(['summary', 'key-points', 'explain'] as const)(
    '%s: quotations, in page order, and nothing else',
    (style) => {
      for (const model of [embedder, null]) {
        const page = prepared('Coral reefs and what threatens them', reefs, model);
        const answer = summarize(page, style);
        expect(faults(answer, page)).toEqual([]);
        expect(answer.found).toBe(true);
        expect(answer.layout).toBe(style === 'key-points' ? 'list' : 'prose');
        const order = answer.claims.map(
          ({ quotes }) => (quotes[0]?.blockId ?? 0) * 10_000 + (quotes[0]?.start ?? 0),
        );
        // What an explanation defines comes first.
        if (style !== 'explain') expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(answer.claims.length).toBeGreaterThanOrEqual(2);
        expect(answer.claims.length).toBeLessThanOrEqual(7);
      }
    },
  );

  it('leaves out headings, captions and notices', () => {
    const { text } = summarize(prepared('Coral reefs', reefs, embedder), 'summary');
    expect(text).not.toMatch(/cookie|Figure 1|All rights|How reefs grow/);
    expect(text).toMatch(/Coral reefs are underwater structures|coral reefs to decline/);
  });

  it('brings what a sentence points back to', () => {
    const page = prepared('Coral reefs', reefs, embedder);
    for (const style of ['summary', 'explain'] as const) {
      const { text } = summarize(page, style);
      if (text.includes('This is why'))
        expect(text).toContain('new corals grow on the skeletons of the old. This is why');
      if (text.includes('They cover')) expect(text).toContain('called corals. They cover');
    }
    expect(summarize(page, 'key-points').text).not.toMatch(/^(?:This|They|Yet)\b/m);
  });

  it('leads each sentence of running text back to its own place', () => {
    for (const style of ['summary', 'explain'] as const) {
      const { text, claims } = summarize(prepared('Coral reefs', reefs, embedder), style);
      for (const { start, end, quotes } of claims)
        expect(quotes.map((quote) => quote.text)).toEqual([text.slice(start, end)]);
    }
  });

  it('is three different things, also for a short page', () => {
    const lock = `
      The tide lock at Emden was opened in 1913. I still remember how my grandfather took me there on Sundays to watch the coasters come in with coal and timber.
      A tide lock is a basin with two gates that lets ships pass between water of different heights.
      Considerable hydraulic pressure differentials notwithstanding, maintenance requirements have remained comparatively unproblematic.
      Ships enter when the outer gate is open. The lock is 260 metres long and 40 metres wide.
      The Port Authority of Lower Saxony moves about 9,000 ships through it every year.
    `;
    const page = prepared('The tide lock at Emden', lock, embedder);
    const texts = (style: 'summary' | 'key-points' | 'explain') => {
      const { text, claims } = summarize(page, style);
      return claims.map(({ start, end }) => text.slice(start, end));
    };
    const [summary, points, explanation] = [
      texts('summary'),
      texts('key-points'),
      texts('explain'),
    ];
    expect(new Set([summary, points, explanation].map((each) => each.join('\n'))).size).toBe(3);
    expect(explanation[0]).toMatch(/^A tide lock is a basin/);
    expect(explanation.join(' ')).not.toMatch(/notwithstanding/);
    expect(explanation.length).toBeLessThan(points.length);
    expect(points.join(' ')).toMatch(/1913/);
    expect(points.join(' ')).toMatch(/260 metres/);
    expect(points.join(' ')).not.toMatch(/grandfather/);
  });

  it('never leans on what is not shown', () => {
    const page = prepared(
      'Tides at Granville',
      `
      As the table above shows, the tides at Granville are the greatest tides in France.
      Spring tides at Granville rise about fourteen metres above the lowest tides of the year.
      Under this regime, boats at Granville float for only six hours around each of the high tides.
      The tides at Granville (see Figure 3) leave the outer harbour dry for half of the day.
      Granville keeps a basin with a gate, so that boats stay afloat between the tides.
      As mentioned earlier, the tides of Granville follow the moon and its distance.
      `,
      embedder,
    );
    for (const style of ['summary', 'key-points', 'explain'] as const)
      expect(summarize(page, style).text).not.toMatch(
        /table above|Figure 3|As mentioned|Under this/,
      );
  });

  it('takes what opens a page to point at its title, in a text but not as a point of its own', () => {
    const opening = 'This is about the tides at Granville, the greatest tides in France.';
    const page = prepared(
      'The tides at Granville',
      `
      ${opening}
      Boats float for only six hours around each high water.
      A basin with a gate keeps them afloat between.
      Fishermen gather shellfish on the sands at low water.
      `,
      embedder,
    );
    expect(summarize(page, 'summary', { sentences: 1 }).text).toBe(opening);
    expect(summarize(page, 'key-points').text).not.toContain(opening);
  });

  it.each([
    'For more information about tides at Granville, see the overview of tides at Granville.',
    'Contact us today and book a free demo of the tides at Granville!',
    'Home > France > Tides > Tides at Granville',
    'Granville Harbour Tides Calendar Basin Moorings Fees Weather Granville Contact',
    '1 The tides at Granville include those of the outer harbour and of the basin.',
    '(The tides at Granville had been measured in the outer harbour for years.)',
    'M. Dupont, “The Tides at Granville,” in Tides of the World, ed. B. Martin (Paris, 1990).',
    'Note: the tides at Granville leave the outer harbour dry for half of the day.',
    'Here are ten things to know about the tides at Granville.',
  ])('makes no key point of “%s”', (line) => {
    const page = prepared(
      'Tides at Granville',
      `
      ${line}
      Spring tides at Granville rise about fourteen metres above the lowest tides of the year.
      Boats at Granville float for only six hours around each of the high tides.
      Granville keeps a basin with a gate, so that boats stay afloat between the tides.
      The tides at Granville follow the moon and its distance from the Earth.
      Fishermen of Granville gather shellfish on the sands when the tide is at its lowest.
      `,
      embedder,
    );
    expect(summarize(page, 'key-points').text).not.toContain(line);
  });

  it('says nothing twice', () => {
    const line = 'The library opens at nine in the morning on every day of the week.';
    const page = prepared(
      'Library',
      `${line}\n${line}\n${line}\nChildren may borrow up to ten books for three weeks at a time.\n${line}`,
    );
    expect(summarize(page, 'key-points').text.split('\n')).toHaveLength(2);
  });

  it('keeps to the words asked for, and says what completes the rest rather than the same again', () => {
    const page = prepared('Coral reefs and what threatens them', reefs, embedder);
    for (const words of [30, 60, 90]) {
      const { text, usage } = summarize(page, 'summary', { words });
      expect(usage.wordsUsed).toBeLessThanOrEqual(words);
      expect(usage.wordsUsed).toBeGreaterThan(words / 2);
      if (words > 30) expect(text).toMatch(/bleach|decline/);
      if (words > 60) expect(text).toMatch(/grow|skeletons/);
    }
  });

  it('counts what was read and used', () => {
    const page = prepared('Coral reefs', reefs, embedder, { coverage: 0.5 });
    const { usage, text } = summarize(page, 'summary');
    expect(usage.wordsRead).toBe(page.page.words);
    expect(usage.wordsOnPage).toBe(2 * page.page.words);
    expect(usage.wordsUsed).toBe(text.split(' ').length);
    expect(usage.passages).toBeGreaterThanOrEqual(1);
    expect(usage.goesOn).toBeUndefined();
  });

  it('knows of a page that goes on with what it has not loaded', () => {
    const skipped: Skipped[] = [
      { reason: 'boilerplate', count: 2 },
      { reason: 'part-of-list', count: 1, label: '1–8 of 240' },
    ];
    const page = prepared('Coral reefs', reefs, embedder, { skipped });
    expect(summarize(page, 'summary').usage.goesOn).toBe(true);
  });

  it.each([
    ['a single line', 'Closed on Mondays.'],
    ['a list', '- Flour\n- Two eggs\n- Some milk'],
    ['a table', '| Name | Price\n| Tea | 2\n| Coffee | 3'],
    ['code', '$ npm install\n$ npm test'],
    ['headings', '# News\n# Sport'],
    ['fragments', 'Home\nOpening hours\n9–17'],
    ['questions', 'Why? How come? Who knows?'],
  ])('gives something for %s', (_, lines) => {
    const page = prepared('Page', lines);
    for (const style of ['summary', 'key-points', 'explain'] as const) {
      const answer = summarize(page, style);
      expect(answer.claims.length).toBeGreaterThan(0);
      expect(faults(answer, page)).toEqual([]);
    }
  });

  it('leaves out the names of a table’s columns', () => {
    const page = prepared(
      'Huts',
      `
      The huts above the glacier are open from June to September and are reached on foot.
      Each hut has a warden who sells soup and bread in the evening.
      | Name of the hut | Altitude above the sea in metres | Price of a night in euros | Beds that are left.
      | Falkenstein | 2400 | 29 | 12
      | Grauhorn | 2900 | 38 | 4
      `,
      embedder,
    );
    for (const style of ['summary', 'key-points'] as const)
      expect(summarize(page, style).text).not.toContain('Altitude');
  });

  it('is empty for a page without text', () => {
    const answer = summarize(prepared('Nothing', ''), 'summary');
    expect(answer).toMatchObject({ text: '', claims: [] });
  });

  it.each([
    [
      'zh',
      '珊瑚礁是由珊瑚虫建造的水下结构。它们覆盖不到百分之一的海底。海水变暖使珊瑚失去藻类，这称为白化。海洋公园限制珊瑚礁周围的捕鱼。',
    ],
    [
      'ja',
      'サンゴ礁はサンゴが作る海中の構造物です。海底の一パーセント未満しか覆っていません。海水が温かくなるとサンゴは白化します。',
    ],
    [
      'ar',
      'الشعاب المرجانية هياكل تحت الماء تبنيها المرجان. تغطي أقل من واحد بالمئة من قاع المحيط. المياه الدافئة تسبب ابيضاض المرجان.',
    ],
    [
      'hi',
      'प्रवाल भित्तियाँ पानी के नीचे की संरचनाएँ हैं। वे समुद्र तल का एक प्रतिशत से कम भाग ढकती हैं। गर्म पानी प्रवाल को सफेद कर देता है।',
    ],
    [
      'ru',
      'Коралловые рифы — это подводные сооружения, построенные кораллами. Они занимают менее одного процента дна океана. Тёплая вода вызывает обесцвечивание кораллов.',
    ],
  ])('works in %s', (language, text) => {
    const page = prepared('', text, embedder, { language });
    expect(faults(summarize(page, 'summary'), page)).toEqual([]);
    expect(summarize(page, 'summary').claims.length).toBeGreaterThanOrEqual(2);
  });
});
