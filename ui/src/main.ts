import '@fontsource-variable/source-sans-3/wght.css';
import './tokens.css';
import './base.css';
import { mount } from 'svelte';
import Root from './Root.svelte';
import { connect, written, type Refusal } from './ipc/call';
import { flushAll } from './ipc/typing';
import { followAppearance } from './shell/appearance.svelte';
import { keepFocus } from './shell/focus';
import { say, saySaves } from './shell/status.svelte';
import { go, route, to } from './shell/router.svelte';

followAppearance();
saySaves();
keepFocus();
connect({
  opened() {
    // The projector shows one meeting, or nothing: never another screen.
    if (route().screen !== 'screen') go(to.today());
    location.reload();
  },
  // What the projector shows is nobody's typing: its window answers for no other.
  closing: () => (route().screen === 'screen' ? new Promise(() => undefined) : leave()),
});
mount(Root, { target: document.body });
window.addEventListener('pagehide', () => void flushAll().catch(() => undefined));
window.addEventListener('blur', () => void flushAll().catch(() => undefined));

/** Saves what is typed before the window goes; what cannot be saved keeps the window open, and says why. */
async function leave(): Promise<void> {
  try {
    await flushAll();
    await written();
  } catch (thrown) {
    const { message, hint } = thrown as Refusal;
    say(`${message} ${hint}`.trim(), 'bad');
    throw thrown;
  }
}
