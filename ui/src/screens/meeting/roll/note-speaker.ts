// A member of the public takes part in an item: noted at once, unnamed.
import { call } from '../../../ipc/call';
import type { ItemLine } from '../../../ipc/generated';
import { say } from '../../../shell/status.svelte';
import { text } from '../../../text';
import { ask } from '../refused';

/** Notes that a member of the public spoke on an item; what they did else is said where it stands. */
export function noteSpeaker(item: ItemLine): void {
  const called = text.rollRoom.item(item.number, item.title);
  ask(call('speaker.add', { item: item.id }).then(() => say(text.rollRoom.public.noted(called), 'good')));
}
