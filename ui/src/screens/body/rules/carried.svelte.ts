// What became of the year that was carried over last, from the form that did it to the members it leads to.
import type { CarriedOver } from '../../../ipc/generated';

/** It is said until another body or year is looked at, or the clerk has read it. */
export const carried: { said: (CarriedOver & { readonly from: string; seen: boolean }) | null } = $state({
  said: null,
});
