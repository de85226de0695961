// What the line at the bottom says: that a record is saved, what was undone, what was refused. It never waits for a click and never
// goes away by itself before something newer is said.
import { onSaved } from '../ipc/call';
import { onLost } from '../ipc/typing';
import { text } from '../text';

export type Tone = 'good' | 'plain' | 'bad';

/** Saying every save of a running sentence would drown a screen reader; it hears one when the typing pauses. */
const PAUSE = 2000;

/** Writes that say something better than “Saved”, or that save nothing new. */
const QUIET = ['undo', 'redo', 'typing.close'];

const line = $state({ said: '', tone: 'plain' as Tone, heard: '', nth: 0 });
let pause: ReturnType<typeof setTimeout> | undefined;

/** What the status line says now, and what a screen reader is told, the `nth` thing it is told; reactive. */
export function status(): Readonly<typeof line> {
  return line;
}

/** Says a sentence in the status line, to eye and ear. */
export function say(said: string, tone: Tone = 'plain'): void {
  clearTimeout(pause);
  line.said = said;
  line.tone = tone;
  tell(said);
}

/** Tells a screen reader, also where it was told the same before. */
function tell(said: string): void {
  line.heard = said;
  line.nth += 1;
}

/** Says that a record was removed, and how it comes back. */
export function sayRemoved(name: string): void {
  say(text.shell.removed(name));
}

/** Says "Saved 14:03:22" after every write, and what could not be saved of a field that is gone; called once, at the start. */
export function saySaves(): void {
  onLost((typed, { message, hint }) => say(text.shell.notSaved(typed, `${message} ${hint}`.trim()), 'bad'));
  onSaved((name) => {
    if (QUIET.includes(name)) return;
    clearTimeout(pause);
    line.said = text.shell.saved(new Date().toLocaleTimeString('en-GB'));
    line.tone = 'good';
    pause = setTimeout(() => tell(line.said), PAUSE);
  });
}
