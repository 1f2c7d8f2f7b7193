import type { Locator, Page } from '@playwright/test';
import languages from '../../fixtures/languages.json' with { type: 'json' };
import {
  ask,
  readAnswer,
  suggest,
  turns,
  waitUntilEnded,
  waitUntilRead,
} from '../harness/conversation.ts';
import type { Extension } from '../harness/extension.ts';
import { expect, test } from '../harness/shared-test.ts';
import type { Site } from '../harness/site.ts';
import { closeView, createSurfaces, isOnScreen } from './surface-test.ts';

/** Opens a fixture, reads it in the popup and hands that to `use`. */
async function reading(
  { extension, site, page }: { extension: Extension; site: Site; page: Page },
  name: string,
  use: (popup: Page) => Promise<void>,
): Promise<void> {
  await page.goto(site.url(name));
  const popup = await createSurfaces(extension).readInPopup(page);
  await use(popup);
  await closeView(extension, popup);
}

async function answerTo(popup: Page, question: string): Promise<Locator> {
  const turn = await ask(popup, question);
  await waitUntilEnded(turn);
  return turn;
}

/** The first claim of an answer that was found. */
async function firstClaim(turn: Locator): Promise<string> {
  const { found, claims } = await readAnswer(turn);
  expect(found).toBe(true);
  return claims[0]?.text ?? '';
}

const authors = (turn: Locator): Promise<string[]> =>
  turn.locator('[data-claim] .author').allTextContents();

test('a thread: an answer says who wrote it', async ({ extension, site, page }) => {
  await reading({ extension, site, page }, 'thread.html', async (popup) => {
    const nylon = await answerTo(popup, 'Why does nylon soak up the snatching of waves?');
    expect(await firstClaim(nylon)).toContain('stretches by a third');
    expect((await authors(nylon))[0]).toBe('bosun_irma');
    const polyester = await answerTo(popup, 'How many seasons did polyester last?');
    expect(await firstClaim(polyester)).toContain('nine seasons');
    expect((await authors(polyester))[0]).toBe('gregor-tar');
    // Both speak of nylon; asked for is what one of them says.
    const gregor = await answerTo(popup, 'What does gregor-tar say about nylon?');
    expect((await authors(gregor))[0]).toBe('gregor-tar');
    // He only quotes that; another wrote it.
    const rope = await answerTo(popup, 'What three-strand rope of sixteen millimetres?');
    expect(new Set(await authors(rope))).toEqual(new Set(['bosun_irma']));
    await polyester.locator('[data-citation]').first().focus();
    await expect(popup.locator('#quote-popover')).toContainText('gregor-tar');
  });
  await reading({ extension, site, page }, 'comments.html', async (popup) => {
    const turn = await answerTo(popup, 'What happens to the starch in the crumb?');
    expect(await firstClaim(turn)).toContain('goes back into crystals');
    expect((await authors(turn))[0]).toBe('Dr. Hal Stone');
  });
});

test('a page of one author names nobody', async ({ extension, site, page }) => {
  await reading({ extension, site, page }, 'article.html', async (popup) => {
    expect(await authors(await answerTo(popup, 'What are spring tides?'))).toEqual([]);
  });
});

test('documentation: code is quoted as code', async ({ extension, site, page }) => {
  await reading({ extension, site, page }, 'docs.html', async (popup) => {
    const turn = await answerTo(popup, 'What is the curl command to retry?');
    await expect(turn.locator('figure code').first()).toHaveText(
      'curl --retry 5 \\\n  https://harbour.example/v2/ships',
    );
  });
});

test('a table: a row answers, below the names of its columns', async ({
  extension,
  site,
  page,
}) => {
  await reading({ extension, site, page }, 'timetable.html', async (popup) => {
    const turn = await answerTo(popup, 'What is the single fare to Norre?');
    const table = turn.getByRole('table');
    await expect(table.getByRole('row')).toHaveCount(2);
    await expect(table).toContainText('Single fare');
    await expect(table).toContainText('€ 14.00');
    await expect(table).not.toContainText('Hallig');
  });
});

test('a list of products: all are read, and each price with its product', async ({
  extension,
  site,
  page,
}) => {
  await reading({ extension, site, page }, 'shop.html', async (popup) => {
    const turn = await answerTo(popup, 'How much is the Fjell spirit burner?');
    const text = (await readAnswer(turn)).claims.map((claim) => claim.text).join(' ');
    expect(text).toContain('Fjell spirit burner');
    expect(text).toContain('27.00');
    expect(text).not.toContain('149.00');
    const dearest = await answerTo(popup, 'Which stove is the most expensive?');
    expect(await firstClaim(dearest)).toContain('Polar multi-fuel stove');
  });
});

test('a list of products without headings: each price with its product', async ({
  extension,
  site,
  page,
}) => {
  await reading({ extension, site, page }, 'grid.html', async (popup) => {
    const turn = await answerTo(popup, 'How much is the Lodd chronograph now?');
    const text = (await readAnswer(turn)).claims.map((claim) => claim.text).join(' ');
    expect(text).toContain('Lodd Chronograph');
    expect(text).toContain('$310.00');
    expect(text).not.toContain('$249.00');
    expect(await firstClaim(await answerTo(popup, 'Which watch is on clearance?'))).toContain(
      'Brygge Diver',
    );
    const glass = await answerTo(popup, 'Which watch has a sapphire glass back?');
    expect(await firstClaim(glass)).toContain('Strand Field Watch');
  });
});

test('a page that loads on scroll: what is there is read, the rest said, and read again', async ({
  extension,
  site,
  page,
}) => {
  await reading({ extension, site, page }, 'late.html', async (popup) => {
    expect(await firstClaim(await answerTo(popup, 'What did we drop over the shelf?'))).toContain(
      'first probe',
    );
    await popup.locator('button.coverage').click();
    await expect(popup.getByText('Some parts were still loading')).toBeVisible();
    await popup.keyboard.press('Escape');

    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.getByText('The winch failed').waitFor({ state: 'attached' });
    await popup.getByRole('button', { name: 'More', exact: true }).click();
    await popup.getByRole('button', { name: 'Read the page again' }).click();
    await expect.poll(async () => (await waitUntilRead(popup)).coverage).toContain('read 100');
    expect(await firstClaim(await answerTo(popup, 'What failed at noon?'))).toContain('winch');
    await popup.locator('button.coverage').click();
    await expect(popup.getByText('Some parts were still loading')).toHaveCount(0);
  });
});

test('a notice over the page is not the page; a page behind one is said to be', async ({
  extension,
  site,
  page,
}) => {
  await reading({ extension, site, page }, 'consent.html#over', async (popup) => {
    expect(await firstClaim(await answerTo(popup, 'How many pairs built nests?'))).toContain(
      'Eleven pairs',
    );
    const cookies = await readAnswer(await answerTo(popup, 'How many partners store cookies?'));
    expect(JSON.stringify(cookies.claims)).not.toContain('842');
  });

  await page.goto('about:blank');
  await page.goto(site.url('consent.html'));
  const popup = await createSurfaces(extension).popup(page);
  await expect(popup.locator('.page-state')).toHaveAttribute('data-failure', 'page-consent');
  await expect(turns(popup)).toHaveCount(0);
  // By script: a click outside would close the popup.
  await page.locator('#accept').dispatchEvent('click');
  await popup.getByRole('button', { name: 'Read again' }).click();
  await waitUntilRead(popup);
  expect(await firstClaim(await answerTo(popup, 'How many pairs built nests?'))).toContain(
    'Eleven pairs',
  );
  await closeView(extension, popup);
});

test('a page the browser translated is read in the language shown', async ({
  extension,
  site,
  page,
}) => {
  await reading({ extension, site, page }, 'translated.html', async (popup) => {
    const turn = await answerTo(popup, 'Wie weit ist die Lampe zu sehen?');
    expect(await firstClaim(turn)).toContain('Seine Lampe ist achtzehn Seemeilen weit zu sehen.');
    expect(await popup.locator('main').innerText()).not.toContain('Rate this translation');
  });
});

test('what is folded away is read', async ({ extension, site, page }) => {
  await reading({ extension, site, page }, 'questions.html', async (popup) => {
    const turn = await answerTo(popup, 'May I bring my own fins?');
    expect(await firstClaim(turn)).toContain('Short fins are welcome in lane six');
    await turn.locator('[data-citation]').first().click();
    await expect(page.getByText('Short fins are welcome')).toBeVisible();
    expect(await firstClaim(await answerTo(popup, 'Who swims free of charge?'))).toContain(
      'Children under six',
    );
  });
});

test('the transcript of a video is read where the page carries it', async ({
  extension,
  site,
  page,
}) => {
  await reading({ extension, site, page }, 'video.html', async (popup) => {
    expect(
      await firstClaim(await answerTo(popup, 'How far does the chamber rise in nine minutes?')),
    ).toContain('four metres');
    expect(
      await firstClaim(await answerTo(popup, 'How often are the oak gates replaced?')),
    ).toContain('twenty-five years');
  });
});

for (const { language, title, paragraphs, questions } of languages.texts.filter((text) =>
  ['ar', 'th'].includes(text.language),
)) {
  test(`a page in ${language} is summarized, asked about and led back to`, async ({
    extension,
    site,
    page,
  }) => {
    const html = `<!doctype html><html lang="${language}" dir="auto"><meta charset="utf-8"><title>${title}</title><main><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main></html>`;
    site.serve(`/text-${language}`, html);
    await reading({ extension, site, page }, `text-${language}`, async (popup) => {
      const summary = await suggest(popup, 'Summarize');
      await waitUntilEnded(summary);
      expect(paragraphs.join(' ')).toContain((await readAnswer(summary)).claims[0]?.text);
      const [question = '', words = ''] = questions[1] ?? [];
      const turn = await answerTo(popup, question);
      expect(await firstClaim(turn)).toContain(words);
      const sentence = (await readAnswer(turn)).claims[0]?.quotes[0] ?? '';
      await turn.locator('[data-citation]').first().click();
      await expect.poll(() => isOnScreen(page, sentence)).toBe(true);
    });
  });
}

test('a page is asked in another language than its own', async ({ extension, site, page }) => {
  const asked = { de: 'When was the lighthouse built?', en: 'Wann wurde der Leuchtturm gebaut?' };
  for (const { language, title, paragraphs } of languages.texts) {
    if (language !== 'de' && language !== 'en') continue;
    const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><main><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main></html>`;
    site.serve(`/asked-${language}`, html);
    await reading({ extension, site, page }, `asked-${language}`, async (popup) => {
      expect(await firstClaim(await answerTo(popup, asked[language]))).toContain('1871');
    });
  }
});
