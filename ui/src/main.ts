import '@fontsource-variable/source-sans-3/wght.css';
import './tokens.css';
import './base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { connect } from './ipc/call';
import { flushAll } from './ipc/typing';
import { followAppearance } from './shell/appearance.svelte';
import { saySaves } from './shell/status.svelte';
import { go, to } from './shell/router.svelte';

followAppearance();
saySaves();
// Another book: forget everything of the last one.
connect(() => {
  go(to.today());
  location.reload();
});
mount(App, { target: document.body });
window.addEventListener('pagehide', () => void flushAll().catch(() => undefined));
window.addEventListener('blur', () => void flushAll().catch(() => undefined));
