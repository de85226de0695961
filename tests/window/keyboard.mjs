// A window as a clerk without a mouse has it: keys are pressed, and where the focus is can be seen. Nothing here clicks, or puts the
// focus anywhere by script.
import { until } from '../support/processes.mjs';
import { KEYS } from './driver.mjs';

/** Says how something is named: by its label, else its words. */
const NAME = `
  const said = (words) => (words ?? '').replace(/\\s+/g, ' ').trim();
  const by = (ids) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join(' ');
  const own = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('[aria-hidden=true], svg').forEach((part) => part.remove());
    return copy.textContent;
  };
  const nameOf = (one) => {
    if (one.matches('body, main')) return one.localName;
    const label = one.getAttribute('aria-label') || by(one.getAttribute('aria-labelledby'));
    const labels = [...(one.labels ?? [])].map((label) => label.textContent).join(' ');
    return said(label) || said(labels) || said(own(one));
  };
`;
/** What has the focus, by its name. */
const FOCUSED = `${NAME} return nameOf(document.activeElement);`;
/** All in sight that can have the focus, by their names. */
const THERE = `
  ${NAME}
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex]')];
  return all.filter((one) => one.checkVisibility()).map(nameOf);
`;

/** What a clerk does by keyboard in a window of the driver's. `counted` says how many keys were pressed. */
export function keyboard(window) {
  let counted = 0;
  const press = (keys, held) => {
    counted += [...keys].length;
    return window.keys(keys, held);
  };
  const at = () => window.run(FOCUSED);
  const is = (name, has) => (name instanceof RegExp ? name.test(has) : has === name);
  /** Waits until something of that name has the focus. */
  const on = async (name) => {
    let has;
    await until(`the focus on ${name}`, async () => is(name, (has = await at()))).catch((error) => {
      throw new Error(`${error.message} It is on “${has}”.`);
    });
  };
  /** Presses a key until something of that name has the focus, once it is in sight. */
  const goTo = async (name, key = KEYS.tab, held = [], most = 40) => {
    await until(`${name} in sight`, async () => (await window.run(THERE)).some((has) => is(name, has)));
    const passed = [];
    for (let pressed = 0; pressed <= most; pressed += 1) {
      const has = await at();
      if (is(name, has)) return;
      passed.push(has);
      await press(key, held);
    }
    throw new Error(`No key leads to ${name}, but to: ${passed.join(' | ')}`);
  };
  return {
    press,
    at,
    on,
    goTo,
    /** Goes back to something of that name by Shift and Tab. */
    backTo: (name) => goTo(name, KEYS.tab, [KEYS.shift]),
    /** Goes on from pane to pane until something of that name has the focus. */
    pane: (name) => goTo(name, KEYS.f6, [], 8),
    counted: () => counted,
  };
}
