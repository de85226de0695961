export const parts = {
  optional: '(optional)',
  close: 'Close',
  change: 'Change',
  changeOf: (name: string): string => `Change ${name}`,
  done: 'Done',
  doneWith: (name: string): string => `Done with ${name}`,
  remove: 'Remove',
  move: (name: string): string => `Move ${name}`,
  moveKeys: 'Alt ↑ and Alt ↓ move it; or drag it.',
  more: (name: string): string => `More for ${name}`,
  tryAgain: 'Try again',
  addTyped: (typed: string): string => `Add “${typed}”`,
};
