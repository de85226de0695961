/** What the states of a meeting have in common, for the screens that ask. */
import type { MeetingState } from '../../ipc/generated';

/** It has begun and will go on. */
export function underWay(state: MeetingState): boolean {
  return state === 'in_session' || state === 'adjourned';
}

/** It sat, and will not sit again. */
export function isOver(state: MeetingState): boolean {
  return state === 'ended' || state === 'abandoned';
}

/** It is still to come. */
export function toCome(state: MeetingState): boolean {
  return state === 'planned' || state === 'published';
}
