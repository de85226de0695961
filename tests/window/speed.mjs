// How fast the real window is, in the sample's meeting of January and in a large one: from a key press to its letter on the screen
// while the book is being saved, and with saving switched off in the same page and run; from a key press to the book; opening a
// meeting; scrolling it. Nothing here passes or fails: it prints what it measured beside what is aimed at.
//
// Keys are real, pressed 60 ms apart through WebKitWebDriver. A letter counts as on the screen when the frame after its key has been
// painted, so half a frame of every time is the wait for the screen itself: what saving costs is the difference of the two.
// Measure on a machine that does nothing else.   node tests/window/speed.mjs [the window's program] [the command line]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { program as builtProgram, windowProgram } from '../../scripts/places.mjs';
import { KEYS, openWindow } from './driver.mjs';
import { DAY, ITEMS, LINES, PEOPLE, large } from './large.mjs';

const [program = windowProgram, commandLine = builtProgram] = process.argv.slice(2);
const BLOCKS = 8;
const APART = 60;
const OPENINGS = 9;
const FRAME = 1000 / 60;
const SENTENCE = 'the board noted that all was well and asked for more ';

// What the page measures itself. `off` has saves answered at once without asking the book.
const MEASURE = `
  const speed = (window.speed = { off: false, keys: [], saves: [] });
  const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });
  speed.painted = painted;
  const fetched = window.fetch;
  window.fetch = async (url, options) => {
    const said = String(url).includes('ipc') && typeof options?.body === 'string' ? JSON.parse(options.body) : undefined;
    if (said?.name !== 'entry.type' && said?.name !== 'entry.add') return fetched(url, options);
    if (speed.off && said.name === 'entry.type')
      return new Response('{}', { headers: { 'Tauri-Response': 'ok', 'Content-Type': 'application/json' } });
    const save = { wording: said.payload.wording };
    speed.saves.push(save);
    const answer = await fetched(url, options);
    save.at = performance.now();
    return answer;
  };
  let down;
  addEventListener('keydown', ({ timeStamp }) => (down = timeStamp), true);
  addEventListener('input', ({ target }) => {
    const key = { down, off: speed.off, text: target.value };
    speed.keys.push(key);
    painted((at) => (key.seen = at));
  });
`;

// Opens a meeting and gives how long it took until it was painted whole: every item of its agenda, and its lines.
const OPEN = `
  const [address, items, done] = arguments;
  const start = performance.now();
  const ready = () =>
    document.querySelectorAll('[aria-label=Agenda] button.item').length === items &&
    document.querySelector('[aria-label=Minutes] textarea');
  const look = () => {
    if (!ready()) return;
    watch.disconnect();
    speed.painted((at) => done(at - start));
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true });
  location.hash = address;
`;

// Scrolls the pane of that name up and down and gives how long each frame took.
const SCROLL = `
  const [name, done] = arguments;
  const pane = [...document.querySelectorAll('[data-pane]')].find((one) => one.ariaLabel === name);
  const frames = [];
  let last;
  const step = (now) => {
    if (last !== undefined) frames.push(now - last);
    last = now;
    if (frames.length === 120) return done(frames);
    pane.scrollTop = pane.scrollHeight * Math.abs(((frames.length / 30) % 2) - 1);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
`;

const at = (times, part) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
const told = (times) => `${at(times, 0.5).toFixed(1).padStart(7)} ${at(times, 0.95).toFixed(1).padStart(7)} ms`;
const ratio = (one, other) => `${(at(one, 0.5) / at(other, 0.5)).toFixed(2)} x`;

/** Measures one meeting in a window of its own. */
async function measure(book, day) {
  const ask = (...args) => JSON.parse(execFileSync(commandLine, ['call', book, ...args], { encoding: 'utf8' }));
  const meeting = ask('meeting.find', JSON.stringify({ body: ask('body.find', '{}'), day }));
  const items = ask('meeting.show', JSON.stringify({ meeting })).agenda.length;
  const window = await openWindow({ book, program });
  try {
    await window.see('the book to be open', 'return document.querySelector("main h1") !== null');
    await window.run(MEASURE);
    const opening = [];
    for (let n = 0; n < OPENINGS; n += 1) {
      await window.run('location.hash = "#/"');
      await window.see('Today', 'return document.body.innerText.includes("Needs you")');
      opening.push(await window.runAsync(OPEN, `#/meetings/${meeting}/room`, items));
    }
    const scrolling = await window.runAsync(SCROLL, 'Minutes');
    // A line in the middle of others, so that the sheet below it has to move.
    await window.press('[aria-label=Minutes] textarea');
    await window.keys(KEYS.end, [KEYS.control]);
    await window.keys(KEYS.enter);
    for (let block = 0; block < BLOCKS; block += 1) {
      await window.run('speed.off = arguments[0]', block % 2 === 1);
      await window.keys(SENTENCE, [], APART);
      // The pause in which the rest is saved.
      if (block % 2 === 0)
        await window.see(
          'the save',
          'return speed.saves.at(-1)?.wording === speed.keys.at(-1).text && speed.saves.at(-1).at',
        );
    }
    const { keys, saves } = await window.run('return { keys: speed.keys, saves: speed.saves }');
    return { opening, scrolling, ...told_of(keys, saves) };
  } finally {
    await window.close();
  }
}

/** Reads the times off what the page has noted. */
function told_of(keys, saves) {
  const times = (off) => keys.filter((key) => key.off === off && key.seen).map((key) => key.seen - key.down);
  const kept = keys
    .filter((key) => !key.off)
    .map((key) => {
      const save = saves.find(({ wording, at: done }) => done >= key.down && wording.startsWith(key.text));
      return { ...key, kept: save && save.at - key.down };
    });
  const last = (key, n) =>
    keys[keys.indexOf(keys.find(({ text }) => text === key.text)) + 1]?.off !== false || n === kept.length - 1;
  return {
    saving: times(false),
    bare: times(true),
    typingOn: kept.filter((key) => key.kept).map((key) => key.kept),
    afterPause: kept.filter((key, n) => key.kept && last(key, n)).map((key) => key.kept),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-speed-'));
try {
  const made = join(folder, 'large.json');
  writeFileSync(made, JSON.stringify(large()));
  const [sample, big] = ['sample', 'large'].map((name) => join(folder, `${name}.minutebook`));
  execFileSync(commandLine, ['sample', sample]);
  execFileSync(commandLine, ['new', big]);
  execFileSync(commandLine, ['import', big, made]);
  const load = loadavg()[0].toFixed(1);
  console.log(
    `The real window, medians and 95th percentiles; ${availableParallelism()} processors, load ${load} at the start, ${program}:`,
  );
  const small = await measure(sample, DAY);
  const huge = await measure(big, DAY);
  for (const [name, found] of [
    ['January in the sample', small],
    [`${ITEMS} items, ${LINES} lines, ${PEOPLE} people`, huge],
  ]) {
    console.log(` ${name}`);
    console.log(`  key to letter, saving off        ${told(found.bare)}  (${found.bare.length} keys)`);
    console.log(
      `  key to letter, while saving      ${told(found.saving)}  ${ratio(found.saving, found.bare)}  (aim: 95th < ${FRAME.toFixed(1)})`,
    );
    console.log(
      `  key to the book, typing on       ${told(found.typingOn)}  at most ${Math.max(...found.typingOn).toFixed(0)}  (aim ≤ 900)`,
    );
    console.log(`  key to the book, then a pause    ${told(found.afterPause)}  (aim ≤ 450)`);
    console.log(`  opening                          ${told(found.opening)}  (aim ≤ 150)`);
    console.log(`  a frame of scrolling             ${told(found.scrolling)}`);
  }
  console.log(
    ` The large one beside the small: key to letter ${ratio(huge.saving, small.saving)}, opening ${ratio(huge.opening, small.opening)}, scrolling ${ratio(huge.scrolling, small.scrolling)}.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
