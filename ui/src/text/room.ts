// The words of a running meeting: its clock, its steps, what becomes of its items, and the screen of the room.
export const room = {
  clock: 'Time now',
  more: 'More about the running meeting',

  abandon: 'Abandon the meeting',
  abandonWhy: 'Why did it not go on?',
  abandonHint: 'It ends now, and the minutes say why.',
  notNow: 'Not now',
  takesChair: 'Somebody takes the chair',
  openScreen: 'Open the room’s screen',

  sittings: {
    label: 'When the meeting sat',
    nth: (nth: number): string => `Sitting ${nth}`,
    began: 'Began',
    resumed: 'Resumed',
    adjourned: 'Adjourned',
    ended: 'Ended',
    anotherDay: 'On another day: 2pm on 25 January.',
  },

  item: {
    named: (number: string, title: string): string => (number === '' ? `“${title}”` : `item ${number}`),
    more: (name: string): string => `More for ${name}`,
    open: 'Open it now',
    reopen: 'Open it again',
    openKeys: 'Ctrl Enter',
    deferred: 'Defer it',
    withdrawn: 'Withdraw it',
    not_reached: 'Not reached',
    none: 'Put it back on the agenda',
    why: {
      deferred: (name: string): string => `Why is ${name} deferred?`,
      withdrawn: (name: string): string => `Why is ${name} withdrawn?`,
      not_reached: (name: string): string => `Why was ${name} not reached?`,
    },
    isOpen: 'Close it first: it is open.',
    wasTaken: 'It was taken.',
    noNumber: 'It has no number in print.',
  },
  urgent: {
    add: 'Add an urgent item',
    title: 'Urgent item',
    why: 'Why the chair agreed to take it',
    whyHint: 'It is minuted.',
    does: 'Add it',
  },
  settle: {
    notReached: 'Not reached',
    notReachedOf: (what: string): string => `Not reached: ${what}`,
    rest: (count: number): string => `Note all ${count} as not reached`,
  },

  access: { public: '', exempt: 'Exempt', confidential: 'Confidential' },

  keys: {
    title: 'The agenda (while an item has the focus)',
    move: 'go to another item',
    show: 'show the item',
    open: 'open the item now, whatever its place',
    menu: 'its details; defer it, withdraw it, not reached',
    urgent: 'add an urgent item',
  },

  chair: {
    how: 'How they came to it',
    byOffice: 'As their office says',
    hows: { office: 'as chairman', deputising: 'deputising', elected: 'chosen by those present' },
    choices: {
      office: 'As the chairman',
      deputising: 'As vice-chair or deputy',
      elected: 'Chosen by those present',
    },
    fromNow: 'A time; empty means now.',
  },

  screen: {
    title: (body: string): string => `${body} – the room’s screen`,
    decisions: 'Decisions',
    gone: 'There is nothing to show.',
  },
};
