/** Colours as computed styles give them. */

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const known = new Map<string, Colour | null>();
const legacy = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

/** A computed `rgb()` or `rgba()`; null for other colour spaces, which pages that hide text hardly use. */
export function parseColour(value: string): Colour | null {
  let colour = known.get(value);
  if (colour === undefined) {
    const [, red, green, blue, alpha = '1'] = legacy.exec(value) ?? [];
    colour =
      red === undefined
        ? null
        : { red: +red, green: Number(green), blue: Number(blue), alpha: +alpha };
    known.set(value, colour);
  }
  return colour;
}

/** Whether nobody can tell two colours apart: contrast (WCAG 2) below this cannot be read at any size. */
const leastContrast = 1.12;

export function indistinguishable(text: Colour, ground: Colour): boolean {
  if (text.alpha < 0.06) return true;
  if (text.red === ground.red && text.green === ground.green && text.blue === ground.blue)
    return true;
  if (distance(text, ground) >= 32) return false;
  const [one, other] = [luminance(text) + 0.05, luminance(ground) + 0.05];
  return Math.max(one, other) / Math.min(one, other) < leastContrast;
}

function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function distance(a: Colour, b: Colour): number {
  return Math.abs(a.red - b.red) + Math.abs(a.green - b.green) + Math.abs(a.blue - b.blue);
}
