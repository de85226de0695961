// The core's types that the parts of this screen hand round.
import type { Show } from '../../ipc/generated';

export type { Directory, FateLine, FateWord, Field, ListPage, Preview, TakenList, Wishes } from '../../ipc/generated';
export type FateShow = Show;
