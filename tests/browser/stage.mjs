// The real screens in Chromium, on the real core: `clerkwell serve` over a fresh book for every test that asks for one.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../../scripts/machine.mjs';
import { program, root } from '../../scripts/places.mjs';
import { clerkwell, end, removeFolder, start, until } from '../support/processes.mjs';

const AXE = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Chromium sends nothing anywhere by itself.
const FLAGS = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** A book made by the command line: `sample`, or `new` for an empty one. */
export function freshBook(kind) {
  const folder = mkdtempSync(join(tmpdir(), 'clerkwell-browser-'));
  const book = join(folder, `${kind}.minutebook`);
  clerkwell(kind, book);
  return {
    book,
    remove: () => removeFolder(folder),
  };
}

/** Opens the screens on a fresh book. What goes wrong in the page is kept, and fails the test when it closes. */
export async function openScreens({ kind = 'sample', scheme = 'light', width = 1366, height = 768, zoom = 1 } = {}) {
  const { book, remove } = freshBook(kind);
  const core = start(program, ['serve', book, '--port', '0'], { cwd: root });
  let browser;
  const close = async () => {
    await browser?.close();
    await end(core);
    remove();
  };
  try {
    const port = await until('the core to serve', () => /^Serving on port (\d+)\.$/m.exec(core.said)?.[1]);
    const address = `http://127.0.0.1:${port}`;
    browser = await playwright.launch({
      executablePath: chromium(),
      args: FLAGS,
    });
    const viewport = {
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
    };
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor: zoom,
      colorScheme: scheme,
      locale: 'en-GB',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const wrong = [];
    page.on('pageerror', (error) => wrong.push(`error: ${error.stack ?? error.message}`));
    page.on('console', (message) => message.type() === 'error' && wrong.push(`console: ${message.text()}`));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith('http') && host !== `127.0.0.1:${port}`) wrong.push(`outside: ${request.url()}`);
    });
    const atRest = restOf(page);
    await page.goto(address);
    return {
      page,
      ask: asker(address),
      /** Goes to a place in the screens: what follows #/ in its address. */
      goTo: (place) => page.goto(`${address}/#/${place}`),
      settled: () => settled(page),
      atRest,
      wrong,
      close,
    };
  } catch (error) {
    await close();
    throw new Error(`The screens did not open. The core said:\n${core.said}`, {
      cause: error,
    });
  }
}

/** Waits until the page has nothing on the way but its look at the changes, and has painted. */
async function settled(page) {
  await page.waitForFunction(() => document.querySelector('main, [data-stage]') !== null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until the page has looked at the changes some times on end and asked for nothing else: a screen must come to rest. */
function restOf(page) {
  let looks = 0;
  let last;
  page.on('request', (request) => {
    const asked = new URL(request.url()).pathname;
    if (asked === '/changes') looks += 1;
    else [looks, last] = [0, asked];
  });
  return () => {
    looks = 0;
    return until('the page to be at rest', () => looks >= 6).catch((error) => {
      throw new Error(`The page asks again and again, last for ${last}.`, {
        cause: error,
      });
    });
  };
}

/** Asks the core beside the page, to see what the book holds. */
function asker(address) {
  return async (name, payload = {}) => {
    const response = await fetch(`${address}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${name}: ${answer.message}`);
    return answer;
  };
}

/** The sample's next meeting, on 21 March, its body and its year. */
export async function nextMeeting({ ask }) {
  const { bodies } = await ask('book.shelf');
  const body = bodies[0].id;
  const { meetings, year } = await ask('body.show', { body });
  return { body, year: year.id, meeting: meetings.find((one) => one.day === '2011-03-21').id };
}

/** The same meeting, in session and on the screen. */
export async function roomOf(stage) {
  const next = await nextMeeting(stage);
  await stage.ask('meeting.step', { meeting: next.meeting, to: 'in_session' });
  await stage.goTo(`meetings/${next.meeting}/room`);
  await stage.page.getByRole('region', { name: 'Minutes' }).waitFor();
  return next;
}

/** Holds a screen against WCAG 2.2 AA as far as axe can tell. */
export async function assertAccessible(page, what) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), RULES);
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary}`).join('\n')}`,
  );
  assert.equal(told.length, 0, `${what} breaks accessibility rules:\n${told.join('\n')}`);
}

/** Holds a screen to no sideways scrolling (WCAG 1.4.10). */
export async function assertFits(page, what) {
  const [content, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(content <= room, `${what} is ${content} px wide in ${room} px`);
}
