// How the clerk last had the attendance table; kept while the app is open, and how it prints from there.
import type { MarkStyle } from '../../../ipc/generated';

export const chosen = $state<{
  marks: MarkStyle;
  /** Every substitute on the lists, and not only who came. */
  all: boolean;
  /** Each year added up, rather than one year's meetings. */
  years: boolean;
}>({ marks: 'reasons', all: false, years: false });
