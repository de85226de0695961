export const parts = {
  optional: '(optional)',
  close: 'Close',
  tryAgain: 'Try again',
  addTyped: (typed: string): string => `Add “${typed}”`,
};
