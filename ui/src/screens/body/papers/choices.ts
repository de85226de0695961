// What the book can add under a standing notice, for a Select.
import { text } from '../../../text';

export const lineChoices = (['none', 'offices', 'clerk'] as const).map((value) => ({
  value,
  label: text.body.standing.lineChoices[value],
}));
