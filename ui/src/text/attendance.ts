const marks = {
  label: 'Marks',
  choices: { yes_no: 'Yes and no', reasons: 'Yes, no and why', letters: 'Letters' },
};

const span = {
  label: 'Show',
  year: (label: string): string => `The meetings of ${label}`,
  years: 'Each year, added up',
};

const grid = {
  label: (body: string): string => `Attendance of the ${body}`,
  keysTitle: 'Attendance table',
  move: 'Move from mark to mark',
  ends: 'First or last of the row',
  corners: 'First or last of the table',
  people: 'Councillors',
  rate: 'Rate',
  group: (name: string, seats: number): string => (seats > 0 ? `${name} (${seats})` : name),
  substitutes: 'Substitutes',
  times: 'Times',
  members: 'Members present',
  filled: 'Seats filled',
  blank: 'Blank',
  rateOf: (words: string, percent: string): string => (percent ? `${words}, ${percent}` : words),
  attendedTimes: (times: number): string =>
    times === 1 ? 'Attended once as a substitute.' : `Attended ${times} times as a substitute.`,
  how: 'Go to a mark, with the arrow keys or the pointer, to read what lies behind it.',
  roll: 'Go to the roll',
};

const figures = {
  title: 'Attendance in figures',
  members: 'Members’ attendance',
  filled: 'Seats filled',
  held: 'Meetings held',
  substitutes: 'Substitutes’ attendances',
  of: (words: string): string => `${words} attendances`,
  seats: (words: string): string => `${words} seats`,
};

const record = {
  title: 'Attendance',
  noneMore: 'What somebody attended, and as what, stands here once a meeting has ended.',
  nothing: 'Attended none so far',
  rate: 'As a member',
  apologies: 'apologies',
  absent: 'no apologies',
  notRecorded: 'reason not recorded',
  substitute: 'As a substitute',
  inAttendance: 'In attendance',
  officer: 'As an officer',
  inAll: 'In all',
  remote: (times: number): string => `${times} remote`,
  joined: (times: number): string => `${times} joined remotely without being present`,
};

export const attendance = {
  marks,
  span,
  grid,
  figures,
  record,
  print: 'Print attendance',
  all: 'List every substitute',
  key: 'Key',
  otherDate: 'Another date in print',
  openMeeting: 'Open the meeting',
  noYear: 'No year yet',
  noYearMore: 'Add the body’s year under Rules; its members and meetings follow.',
  noMembers: 'Nobody sits on the body yet',
  noMembersMore:
    'The table fills itself: with the members under Members, and with what is marked on each meeting’s roll.',
  noMeetings: 'No meetings in this year yet',
  noMeetingsMore: 'Each meeting becomes a column, and its marks come from the roll once it has ended.',
  toMembers: 'Add members',
  toMeetings: 'Add meetings',
  toRules: 'Open the rules',
};
