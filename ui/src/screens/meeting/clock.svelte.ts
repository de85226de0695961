// The clock of a meeting while it sits: asked of the core when the minute turns, and when something of the meeting changes that
// bears on its times.
import type { MeetingClock, MeetingId } from '../../ipc/generated';
import { live, type Live } from '../../ipc/live.svelte';

/** Keeps the clock of a meeting while the component lives; without data while it does not sit. Call it while one is being set up. */
export function meetingClock(meeting: () => MeetingId, sits: () => boolean): Live<MeetingClock> {
  const clock = live('meeting.clock', () => (sits() ? { meeting: meeting() } : null), {
    canWait: ['entry', 'action', 'action_owner'],
  });
  let minute = thisMinute();

  $effect(() => {
    if (!sits()) return;
    const timer = setInterval(() => {
      if (minute === thisMinute()) return;
      minute = thisMinute();
      clock.again();
    }, 1000);
    return () => clearInterval(timer);
  });
  return clock;
}

function thisMinute(): number {
  return Math.floor(Date.now() / 60_000);
}
