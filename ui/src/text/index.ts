// Every word a user sees, by the screen that says it: English now, Welsh possible. Nothing here decides anything; dates, names and
// numbers come printed from the core.
import { parts } from './parts';
import { shell, keys, ipc } from './shell';
import { book } from './book';

export const text = { ipc, shell, keys, parts, book };
