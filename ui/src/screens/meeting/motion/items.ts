// What is rare about a motion, for its line's menu: what it amends, and that it was withdrawn or fell.
import { call } from '../../../ipc/call';
import type { MotionFate } from '../../../ipc/generated';
import type { MenuItem } from '../../../parts/Menu.svelte';
import { text } from '../../../text';
import type { Line } from '../minutes/line.svelte';
import type { Sheet } from '../minutes/sheet.svelte';
import { ask } from '../refused';

/** The menu's lines for a motion; none for what is no motion. */
export function motionItems(line: Line, sheet: Sheet): readonly MenuItem[] {
  const { motion } = line;
  if (line.kind !== 'motion' || motion === null) return [];
  const said = text.motion;
  const set = (what: { amends?: string; fate?: MotionFate }) => (): void =>
    ask(sheet.after(line, (entry) => call('motion.set', { entry, ...what })));
  const above = sheet.lines.slice(0, sheet.lines.indexOf(line)).filter((one) => one.kind === 'motion');
  const others = above.filter((one) => one.id !== null && one.id !== motion.amends);
  const amends = others.map((one) => ({ label: said.amends(brief(one.text)), does: set({ amends: one.id ?? '' }) }));
  if (motion.amends !== null) amends.push({ label: said.standsAlone, does: set({ amends: '' }) });
  if (motion.vote !== null) {
    const remove = (): void => ask(sheet.after(line, (entry) => call('vote.remove', { entry })));
    return [...amends, { label: said.removeVote, danger: true, does: remove }];
  }
  if (motion.fate !== 'none') return [...amends, { label: said.notSo, does: set({ fate: 'none' }) }];
  const lapsed = { label: said.lapsed, does: set({ fate: 'lapsed' }) };
  const fates = [{ label: said.withdrawn, does: set({ fate: 'withdrawn' }) }];
  return [...amends, ...fates, ...(motion.seconder === null ? [lapsed] : [])];
}

function brief(wording: string): string {
  return wording.length > 40 ? `${wording.slice(0, 40).trimEnd()}…` : wording;
}
