// Every word a user sees, by the screen that says it: English now, Welsh possible. Nothing here decides anything; dates, names and
// numbers come printed from the core.
import { body } from './body';
import { book } from './book';
import { meeting } from './meeting';
import { parts } from './parts';
import { people } from './people';
import { ipc, keys, shell } from './shell';
import { today } from './today';

export const text = { ipc, shell, keys, parts, today, body, meeting, people, book };
