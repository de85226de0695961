// The accessibility tree of a window as a screen reader has it, read by hear.py over the window's own accessibility bus.
import { join } from 'node:path';
import { end, start, until } from '../support/processes.mjs';
import { PYTHON } from '../../scripts/machine.mjs';

/** Starts to listen to a window that was opened to be `heard`. */
export async function listenTo(window) {
  const ear = start(PYTHON, [join(import.meta.dirname, 'hear.py')], {
    env: window.environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  ear.child.stdout.on('data', (text) => (said += text));
  const answer = async () => {
    await until('an answer of the listener', () => said.includes('\n')).catch((error) => {
      throw new Error(ear.said, { cause: error });
    });
    const line = said.slice(0, said.indexOf('\n'));
    said = said.slice(line.length + 1);
    return JSON.parse(line);
  };
  const ask = (what) => {
    ear.child.stdin.write(`${what}\n`);
    return answer();
  };
  await answer();
  return {
    /** All that is in the window, in reading order: role, name, text, states and attributes of each, and where it stands. */
    tree: async () => all((await ask('tree')).find(({ name }) => name === 'clerkwell-window')),
    /** What was told since this was last asked: where the focus went, and the words that came into live regions. */
    news: async () => {
      const news = await ask('news');
      return {
        focused: news.filter(({ type, gained }) => type.endsWith(':focused') && gained).map(({ name }) => name),
        said: news.filter(({ type, live }) => type.endsWith(':add') && live !== 'off').map(({ text }) => text),
      };
    },
    close: () => end(ear),
  };
}

/** An object and everything in it, in reading order, each with what it stands in. */
function all(one, within = []) {
  const here = { ...one, within };
  return [here, ...one.children.flatMap((child) => all(child, [...within, here]))];
}

/** What stands in something of that role and name. */
export function inside(tree, role, name) {
  return tree.filter(({ within }) => within.some((one) => one.role === role && one.name === name));
}
