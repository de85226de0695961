// The real window on a display of its own, driven through WebKitWebDriver.
//
// Every call has a time limit: a screenshot hangs for ever where WebKit's compositing is switched off.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { windowProgram } from '../../scripts/places.mjs';
import { end, freePort, removeFolder, start, until } from '../support/processes.mjs';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const LIMIT = 20_000;
// A busy machine takes its time over starting the app.
const TO_START = 60_000;

// Finds a control by its name, as a clerk does.
const NAMED = `
  const [css, name] = arguments;
  const words = (element) => (element.ariaLabel ?? element.textContent).replace(/\\s+/g, ' ').trim();
  const all = [...document.querySelectorAll(css)].filter((element) => element.checkVisibility());
  return all.find((element) => words(element) === name) ?? all.find((element) => words(element).includes(name));
`;

// Finds a control by its label; of several so labelled, the last.
const LABELLED = `
  const words = (element) => element.firstChild?.textContent.replace(/\\s+/g, ' ').trim();
  const labels = [...document.querySelectorAll('label')].filter((label) => words(label) === arguments[0]);
  const field = labels.map((label) => label.control).findLast((control) => control?.checkVisibility());
`;
// WebDriver takes what the status line covers for in sight; a clerk scrolls it up.
const SCROLL = `
  const [element] = arguments;
  (element.closest('select') ?? element).scrollIntoView({ block: 'nearest' });
`;
const FIELD = `${LABELLED} return field;`;
const FOCUSED = `${LABELLED} return field === document.activeElement;`;
const OPTION = `${LABELLED} return [...(field?.options ?? [])].find((option) => option.label === arguments[1]);`;

export const KEYS = {
  enter: '\uE007',
  control: '\uE009',
  alt: '\uE00A',
  escape: '\uE00C',
  down: '\uE015',
  up: '\uE013',
  tab: '\uE004',
  end: '\uE010',
  home: '\uE011',
  right: '\uE014',
  shift: '\uE008',
  insert: '\uE016',
  f1: '\uE031',
  f3: '\uE033',
  f6: '\uE036',
};

/**
 * Starts the app and gives what a test can do with it. `saveTo` and `openFrom` stand in for the clerk's answers to the dialogs
 * for files, and `clock` is a file whose date is the time for the core; `settings` is a folder where the app finds what it kept
 * last time. `heard` gives it a bus on which a screen reader would hear it (see ear.mjs). `signal` sends a signal to the app's
 * own process, and `ended` waits for its end.
 */
export async function openWindow({
  book,
  saveTo,
  openFrom,
  clock,
  settings,
  heard = false,
  size = '1366x768x24',
  program = windowProgram,
}) {
  const home = settings ?? mkdtempSync(join(tmpdir(), 'clerkwell-window-'));
  const display = start('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let bus;
  let driver;
  let session;
  const close = async () => {
    if (session) await session.send('DELETE', '').catch(() => undefined);
    await end(driver);
    await end(bus);
    await end(display);
    if (settings === undefined) removeFolder(home);
  };
  try {
    let number = '';
    display.child.stdio[3].setEncoding('utf8').on('data', (text) => (number += text));
    await until('Xvfb to name its display', () => number.endsWith('\n'));
    const port = await freePort();
    const env = environment(home, number.trim(), { SAVE_PATH: saveTo, OPEN_PATH: openFrom, CLOCK: clock });
    if (heard) {
      bus = start('dbus-daemon', ['--session', '--nofork', '--print-address'], { env });
      env.DBUS_SESSION_BUS_ADDRESS = await until(
        'the bus to name its address',
        () => /^unix:.*(?=\n)/m.exec(bus.said)?.[0],
      );
    }
    driver = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env });
    const address = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver to answer', async () => (await ask(address, 'GET', '/status')).ready !== false);
    session = await newSession(address, program, book);
    const app = startedBy(driver, program);
    return {
      ...actions(session),
      close,
      pressCross: () => pressCross(number.trim()),
      shut: () => shut(app, number.trim()),
      said: () => driver.said,
      environment: env,
      signal: (name) => process.kill(app, name),
      ended: () => ended(app),
    };
  } catch (error) {
    await close();
    throw new Error(`The window did not open. It said:\n${driver?.said ?? display.said}`, { cause: error });
  }
}

/** The app finds none of the developer's own settings, and no running Clerkwell to hand its book to. */
function environment(home, display, answers) {
  const folders = { XDG_CONFIG_HOME: 'config', XDG_DATA_HOME: 'data', XDG_CACHE_HOME: 'cache', XDG_RUNTIME_DIR: 'run' };
  const own = Object.entries(folders).map(([name, folder]) => [name, join(home, folder)]);
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined);
  own.forEach(([, folder]) => mkdirSync(folder, { mode: 0o700, recursive: true }));
  return {
    ...process.env,
    ...Object.fromEntries(own),
    HOME: home,
    DISPLAY: `:${display}`,
    WAYLAND_DISPLAY: '',
    GDK_BACKEND: 'x11',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    TAURI_AUTOMATION: 'true',
    TAURI_WEBVIEW_AUTOMATION: 'true',
    ...Object.fromEntries(given.map(([name, answer]) => [`CLERKWELL_TEST_${name}`, answer])),
  };
}

/** The id of the app itself, which the driver has started. */
function startedBy({ child: { pid } }, program) {
  const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const app = started.find((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').startsWith(program));
  if (app === undefined) throw new Error('The app is not running.');
  return Number(app);
}

/** Presses the cross of the one window on the display. */
function pressCross(display) {
  const script = join(import.meta.dirname, 'press_cross.py');
  execFileSync('python3', [script], { env: { ...process.env, DISPLAY: `:${display}` }, stdio: 'pipe', timeout: LIMIT });
}

/** Closes the window by its cross, as the clerk does, and waits until the app has ended: the book is free. */
async function shut(app, display) {
  pressCross(display);
  await ended(app);
}

/** Waits until a program has ended, with all its threads: they share its files. One that nobody has asked after is a zombie. */
function ended(id) {
  return until('the app to have ended', () => {
    try {
      return (
        /^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8')) && readdirSync(`/proc/${id}/task`).length === 1
      );
    } catch (error) {
      return error.code === 'ENOENT' || error.code === 'ESRCH';
    }
  });
}

async function newSession(address, program, book) {
  const options = { binary: program, args: book ? [book] : [] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = await ask(address, 'POST', '/session', { capabilities }, TO_START);
  return { send: (method, path, body) => ask(address, method, `/session/${sessionId}${path}`, body) };
}

async function ask(address, method, path, body, limit = LIMIT) {
  const response = await fetch(address + path, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(limit),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
  return value;
}

function actions({ send }) {
  const run = (script, ...args) => send('POST', '/execute/sync', { script, args });
  const find = async (css) => (await send('POST', '/element', { using: 'css selector', value: css }))[ELEMENT];
  // What is pressed may be drawn anew, or pushed along, in the moment between finding and pressing it: it is found again.
  const click = (what, find) =>
    until(what, async () => {
      const element = await find();
      if (element === undefined) return false;
      await run(SCROLL, { [ELEMENT]: element });
      await send('POST', `/element/${element}/click`, {});
      return true;
    });
  const labelled = async (label) => (await run(FIELD, label))?.[ELEMENT];
  const keys = (text, held = [], apart = 0) => {
    const key = (type) => (value) => ({ type, value });
    const wait = apart > 0 ? [{ type: 'pause', duration: apart }] : [];
    const strokes = [...text].flatMap((letter) => [key('keyDown')(letter), key('keyUp')(letter), ...wait]);
    const pressed = [...held.map(key('keyDown')), ...strokes, ...held.map(key('keyUp'))];
    return send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: pressed }] });
  };
  const findNamed = async (css, name) => (await run(NAMED, css, name))?.[ELEMENT];
  return {
    /** Runs a script in the window and gives what it returns. */
    run,
    /** Runs a script that calls its last argument when it is done. */
    runAsync: (script, ...args) => send('POST', '/execute/async', { script, args }),
    title: () => send('GET', '/title'),
    /** The windows that are open, by names of the driver’s own. */
    windows: () => send('GET', '/window/handles'),
    /** The window that all else is asked of. */
    inSight: () => send('GET', '/window'),
    /** Asks all else of that window from now on. */
    lookAt: (handle) => send('POST', '/window', { handle }),
    /** Waits until a script's answer is true, or whatever else is not nothing. */
    see: (what, script, ...args) => until(what, () => run(script, ...args)),
    /** Presses the control that a CSS selector finds. */
    press: (css) => click(css, () => find(css)),
    /** Presses the control of that kind whose name is, or has in it, what is given. */
    pressNamed: (css, name) => click(`${css} named ${name}`, () => findNamed(css, name)),
    /** Types into the control that a CSS selector finds. */
    type: async (css, text) => send('POST', `/element/${await until(css, () => find(css))}/value`, { text }),
    /** Types wherever the focus is, so many milliseconds `apart`; keys in `held` are kept down meanwhile. */
    keys,
    /** Types over what stands in the field with that label; of several, the last. */
    fill: async (label, text) => {
      // What was saved just now may push the field along under the press.
      await until(`the focus in the field ${label}`, async () => {
        await click(`the field ${label}`, () => labelled(label));
        return run(FOCUSED, label);
      });
      await keys('a', [KEYS.control]);
      await keys(text);
    },
    /** Chooses from the list with that label, by the words of a choice. */
    choose: (label, words) =>
      click(`${words} in the list ${label}`, async () => (await run(OPTION, label, words))?.[ELEMENT]),
    /** Keeps a picture of the window, once what is on it has been painted. */
    picture: async (path) => {
      const painted = 'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))';
      await send('POST', '/execute/async', { script: painted, args: [] });
      writeFileSync(path, Buffer.from(await send('GET', '/screenshot'), 'base64'));
    },
  };
}
