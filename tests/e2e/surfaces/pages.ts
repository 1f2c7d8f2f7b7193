/** Small pages for what the sample article does not have. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../harness/site.ts';

const pdfs = path.resolve(import.meta.dirname, '../../fixtures/pdf');

const words = {
  harbour:
    'The harbour master opens the lock two hours before high water. Boats with a draught of more than two metres wait for the signal at the outer pier.',
  light:
    'The lighthouse on the northern mole was built in 1871. Its lamp turns once in twelve seconds and can be seen from eighteen miles away.',
} as const;

/** A page whose second half comes when the function returned is called. */
export function serveSlowly(site: Site, address: string): () => void {
  const rest = Promise.withResolvers<void>();
  site.serve(address, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html('The lighthouse', `<main><h1>The lighthouse</h1><p>${words.light}</p>`));
    void rest.promise.then(() => response.end('<p>Nobody lives in it.</p></main>'));
  });
  return rest.resolve;
}

function html(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${body}</html>`;
}

/** Two pages that link to each other, and one that only pretends to be several. */
export function serveHarbour(site: Site): void {
  site.serve(
    '/harbour',
    html(
      'The harbour',
      `<main><h1>The harbour</h1><p>${words.harbour}</p><p><a href="/light">The lighthouse</a></p></main>`,
    ),
  );
  site.serve(
    '/light',
    html(
      'The lighthouse',
      `<main><h1>The lighthouse</h1><p>${words.light}</p><p><a href="/harbour">The harbour</a></p></main>`,
    ),
  );
  site.serve(
    '/app',
    html(
      'The harbour app',
      `<main><h1>The harbour</h1><p>${words.harbour}</p><button>The lighthouse</button></main>
      <script>
        const main = document.querySelector('main');
        const show = () => {
          if (location.pathname !== '/app/light') return;
          document.title = 'The lighthouse in the app';
          main.innerHTML = '<h1>The lighthouse</h1><p>${words.light}</p>';
        };
        document.querySelector('button').addEventListener('click', () => {
          history.pushState(null, '', '/app/light');
          show();
        });
      </script>`,
    ),
  );
  site.serve(
    '/frames',
    html(
      'Letters',
      `<main><h1>Letters</h1><p>Two letters about the harbour.</p>
      <iframe src="/harbour" title="The harbour" width="700" height="200"></iframe>
      <iframe srcdoc="<p>${words.light}</p>" title="The lighthouse" width="700" height="200"></iframe>
      <form><textarea rows="4" cols="80" aria-label="Letter">Dear harbour master, ${words.light} Yours, a sailor.</textarea></form></main>`,
    ),
  );
}

/** An application that shows a placeholder under the new address until its text has come. */
export function serveSlowApp(site: Site, delay: number): void {
  site.serve('/slow-app/text', (_request, response) => {
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(words.light);
    }, delay);
  });
  site.serve(
    '/slow-app',
    html(
      'The harbour app',
      `<main><h1>The harbour</h1><p>${words.harbour}</p></main><button>The lighthouse</button>
      <script>
        const main = document.querySelector('main');
        document.querySelector('button').addEventListener('click', async () => {
          history.pushState(null, '', '/slow-app/light');
          main.innerHTML = '<p>Loading…</p>';
          const text = await (await fetch('/slow-app/text')).text();
          document.title = 'The lighthouse in the app';
          main.innerHTML = '<h1>The lighthouse</h1><p>' + text + '</p>';
        });
      </script>`,
    ),
  );
}

/** Serves one of the PDFs of the fixtures. */
export async function servePdf(
  site: Site,
  name: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const bytes = await readFile(path.join(pdfs, name));
  site.serve(`/${name}`, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf', ...headers }).end(bytes);
  });
  return site.url(`/${name}`);
}
