// Every word a user sees, by the screen that says it: English now, Welsh possible. Nothing here decides anything; dates, names and
// numbers come printed from the core.
import { attendance } from './attendance';
import { body } from './body';
import { book } from './book';
import { lists } from './lists';
import { calculators } from './calculators';
import { meeting } from './meeting';
import { motion } from './motion';
import { paper } from './paper';
import { parts } from './parts';
import { people } from './people';
import { room } from './room';
import { rollRoom } from './roll-room';
import { rules } from './rules';
import { ipc, keys, shell } from './shell';
import { today } from './today';

export const text = {
  ipc,
  shell,
  keys,
  parts,
  paper,
  today,
  body,
  attendance,
  lists,
  meeting,
  motion,
  people,
  room,
  rollRoom,
  rules,
  book,
  calculators,
};
