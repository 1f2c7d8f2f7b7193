/** Draws the icons of the extension: `node scripts/icons.ts`. The drawing is kept here, the images are made of it. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../tests/e2e/harness/chromium.ts';

/** Lines of a page, and the mark that leads back to one of them. Whole numbers, so that it is sharp at 16 pixels. */
const drawing = (size: number): string => `
  <svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">
    <rect width="16" height="16" rx="3.5" fill="#0d5c59" />
    <g fill="#f4f1ea">
      <rect x="3" y="4" width="10" height="2" rx=".6" />
      <rect x="3" y="7" width="10" height="2" rx=".6" />
      <rect x="3" y="10" width="6" height="2" rx=".6" />
    </g>
    <rect x="11" y="10" width="2" height="2" rx=".6" fill="#f0b95a" />
  </svg>`;

const target = path.resolve(import.meta.dirname, '../assets/public/icon');
await mkdir(target, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${drawing(size)}</body>`);
  await page.screenshot({ path: path.join(target, `${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
