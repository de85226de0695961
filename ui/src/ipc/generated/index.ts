// Written by the core's types; do not edit.

/** What kind of refusal an error is, for code to branch on; never match on its text. */
export type Code =
  'unknown' | 'invalid' | 'refused' | 'needs_reason' | 'changed' | 'locked' | 'damaged' | 'newer' | 'disk' | 'fault';

/** What can be asked: each call's payload and answer. */
export interface Calls {
  undo: { in: Record<string, never>; out: { said: string } };
  redo: { in: Record<string, never>; out: { said: string } };
}

/** The calls that write, and so go one after the other. */
export const WRITES: readonly string[] = ['undo', 'redo'];
