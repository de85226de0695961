import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { text } from '../src/text';

const css = readFileSync(`${import.meta.dirname}/../src/tokens.css`, 'utf8');

type Tokens = Record<string, string>;

/** The colours of one look: those of the plain light one, changed by each block that applies to it. */
function look(...selectors: readonly string[]): Tokens {
  const tokens: Tokens = {};
  for (const selector of selectors) {
    const start = css.indexOf(`${selector} {`);
    expect(start, `tokens.css has a block ${selector}`).toBeGreaterThanOrEqual(0);
    const block = css.slice(start, css.indexOf('}', start));
    for (const [, name = '', value = ''] of block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)) tokens[name] = value;
  }
  return tokens;
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const DARK = ":root[data-theme='dark']";
const MORE = ":root[data-contrast='more']";
const looks = {
  light: look(':root'),
  dark: look(':root', DARK),
  'light, more contrast': look(':root', MORE),
  'dark, more contrast': look(':root', DARK, MORE, `${MORE}[data-theme='dark']`),
};

const grounds = ['paper', 'surface', 'sunk'];
const readOn: Record<string, readonly string[]> = {
  ink: [...grounds, 'petrol-soft', 'good-soft', 'warn-soft', 'bad-soft'],
  'ink-2': [...grounds, 'petrol-soft'],
  'ink-3': grounds,
  petrol: [...grounds, 'petrol-soft'],
  good: [...grounds, 'good-soft'],
  warn: [...grounds, 'warn-soft'],
  bad: [...grounds, 'bad-soft'],
  'on-ink': ['ink'],
};

test.each(Object.entries(looks))('%s: what is read stands out from its ground (WCAG 1.4.3, 1.4.6)', (name, tokens) => {
  const least = name.includes('more') ? 7 : 4.5;
  for (const [text, on] of Object.entries(readOn))
    for (const ground of on)
      expect(contrast(tokens[text] ?? '', tokens[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
});

test.each(Object.entries(looks))('%s: edges of controls are seen (WCAG 1.4.11)', (_, tokens) => {
  for (const ground of grounds)
    expect(contrast(tokens['edge'] ?? '', tokens[ground] ?? ''), `edge on ${ground}`).toBeGreaterThanOrEqual(3);
});

test('every colour a group can have is seen beside a name, on light and on dark (WCAG 1.4.11)', () => {
  const keeps = [...css.matchAll(/--party-keep: (\d+)%/g)].map(([, keep]) => Number(keep) / 100);
  expect(keeps, 'one share for light, one for dark').toHaveLength(2);
  [looks.light, looks.dark].forEach((tokens, n) => {
    for (const colour of Object.keys(text.people.colours))
      for (const ground of grounds)
        expect(
          contrast(lightened(colour, keeps[n] ?? 1), tokens[ground] ?? ''),
          `${colour} on ${ground}`,
        ).toBeGreaterThanOrEqual(3);
  });
});

/** What color-mix in srgb makes of a colour, keeping a share of it and taking white for the rest. */
function lightened(colour: string, keep: number): string {
  const parts = [1, 3, 5].map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * keep + 255 * (1 - keep)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
