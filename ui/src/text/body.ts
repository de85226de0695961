const start = {
  title: 'Start a body',
  lead: 'A board, committee or panel whose meetings you minute.',
  full: 'Full name',
  fullHint: 'As it stands at the head of its papers.',
  short: 'Short name',
  shortHint: 'As you would say it; the full name if left empty.',
  preset: 'Its rules begin as those of',
  presets: {
    lga_board: 'a board of the Local Government Association',
    council_committee: 'a council’s committee in England',
  },
  presetHints: {
    lga_board: 'Quorum one third, from two groups; substitutes from the member’s group.',
    council_committee: 'Quorum one quarter, at least three; each substitute stands in for a named member.',
  },
  firstDay: 'Its year begins',
  firstDayHint: 'Such as 1 September 2010.',
  lastDay: 'Its year ends',
  add: 'Start the body',
};

const meetings = {
  none: 'No meetings in this year yet',
  noneMore: 'Add the dates you know; the time and venue can follow.',
  addTitle: 'Add a meeting',
  day: 'Date',
  dayHint: 'Such as 18 Jan 2011, or 18/1/11.',
  start: 'Begins',
  venue: 'Venue',
  add: 'Add the meeting',
  remove: 'Remove the meeting and all in it',
  removeReason: 'Why the record is to go',
};

const members = {
  none: 'No members yet',
  noneMore:
    'Say which groups sit on the body and how many seats each has, under “Seats by group”; then add its members here.',
  noMembers: 'No members yet.',
  vacancies: (count: number): string => (count === 1 ? '1 vacancy' : `${count} vacancies`),
  substitutes: (count: number): string => (count === 1 ? 'Substitute' : 'Substitutes'),
  addTitle: 'Add a member or substitute',
  person: 'Name',
  personHint: 'With title and honours, as it prints: Cllr Sir David Williams CBE.',
  newPerson: (name: string): string => `Add “${name}” to the book`,
  isNew: 'new to the book',
  already: 'already on the body',
  authority: 'Authority',
  newAuthority: (name: string): string => `Add “${name}” to the book`,
  group: 'Political group',
  noGroup: 'No group',
  kind: 'Sits as',
  kinds: { member: 'Member', substitute: 'Substitute' },
  position: 'Office',
  plainMember: 'None',
  add: 'Add to the body',
  added: (name: string): string => `Added ${name}`,
  from: 'Sits from',
  fromHint: 'Leave empty for the whole year.',
  to: 'Sits until',
  votes: 'Has a vote',
  coOpted: 'Co-opted',
  noVote: 'no vote',
  nameElsewhere: 'Change the name under People',
  remove: 'Take off the body',
  noAuthority: 'None',
  changeFrom: 'Change from a day on',
  changeFromMore:
    'The membership ends the day before and another begins, so that the papers of earlier meetings stay as they are. To correct what was never so, go back and use the fields there.',
  fromDay: 'From',
  fromDayHint: 'Its first day in the new office, group or council.',
  changeFromDo: 'Change from that day',
  changeFromNot: 'Not now',
  changedFrom: (name: string): string => `Changed ${name} from that day on`,
  moveKey: 'Move a member or substitute up or down in the printed order',
};

const seats = {
  title: 'Seats by group',
  change: 'Change the seats',
  done: 'Done with the seats',
  notNumber: (typed: string): string => `“${typed}” is not a number.`,
  notNumberHint: 'Type a whole number, such as 6.',
  group: 'A group not listed',
  flags: 'To settle',
};

const years = {
  title: 'Start a new year',
  first: 'A new year begins',
  last: 'and ends',
  members: (year: string): string => `With the seats and members of ${year}`,
  membersHint: 'Those who were in force on its last day, and its substitutes, in their order.',
  positions: 'With their offices',
  positionsHint: 'Otherwise all begin as plain members.',
  add: 'Start the year',
  carried: (members: number, substitutes: number): string => `The year begins with ${begins(members, substitutes)}`,
  carriedFrom: (year: string, members: number, substitutes: number): string =>
    `Carried over from ${year}: ${begins(members, substitutes)}`,
  leftOut: 'Not carried over:',
  allCame: 'Nobody was left out.',
  read: 'I have read this',
};

function begins(members: number, substitutes: number): string {
  const of = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  return `${of(members, 'member')} and ${of(substitutes, 'substitute')}`;
}

const rules = {
  names: 'Name',
  fromFirst: 'from the first',
  since: (day: string): string => `from ${day}`,
  rename: 'It has a new name from a day on',
  renameMore:
    'To mend a name, type in the fields above; papers of earlier days keep the name of their day only if it is added here.',
  renameDo: 'Add the name',
  renameNot: 'Not now',
  renamed: (name: string): string => `Added the name ${name}`,
  newFull: 'New full name',
  newShort: 'New short name',
  nameSince: 'From',
  nameSinceHint: 'The first day of the new name.',
  removeName: 'Remove this name',
  shortHint: 'As you would say it.',
  standing: 'Where it stands',
  parent: 'Reports to',
  parentHint: 'The body above it; its papers may name it.',
  noParent: 'No other body',
  order: 'Place in the list of bodies',
  earlier: 'Move up',
  later: 'Move down',
  place: (place: number, of: number): string => `${place} of ${of}`,
  yearDays: (first: string, last: string): string => `${first} to ${last}`,
  full_name: 'Full name',
  fullHint: 'As it stands at the head of its papers.',
  short_name: 'Short name',
  contact: 'Clerk named on its papers',
  contact_name: 'Name',
  contact_phone: 'Telephone',
  contact_email: 'E-mail',
  council: 'A body of the council',
  councilHint: 'Its six months and its balance are worked out with that council’s other bodies.',
  noCouncil: 'No council in particular',
  years: 'Years',
  firstDay: 'First day',
  lastDay: 'Last day',
  removeYear: 'Remove the year',
  removeTitle: 'Remove this body',
  removeMore: 'Only a body that has never met can be removed. Ctrl Z brings it back.',
  remove: 'Remove the body',
};

const papers = { title: (year: string): string => `Papers of ${year}` };

const standing = {
  title: 'What every notice of meeting says',
  lead: 'These paragraphs stand under the sentence that calls a meeting, in this order. The book adds the groups’ offices and the clerk where you say so.',
  none: 'No standing notices yet',
  noneMore: 'A notice then names the groups’ offices, for apologies, and the clerk.',
  heading: 'Heading',
  wording: 'What it says',
  lines: 'Under it, the book adds',
  lineChoices: { none: 'nothing', offices: 'the groups’ offices', clerk: 'the clerk' },
  adds: { none: '', offices: 'the groups’ offices', clerk: 'the clerk' },
  addTitle: 'Add a standing notice',
  add: 'Add the notice',
  remove: 'Remove the notice',
};

const phrases = {
  title: 'Phrases',
  lead: 'Words that the minutes use often. While typing minutes, type the short word and press F3, or / at the start of a line, and what it stands for is put in.',
  blanks:
    'The meeting fills in {chair}, {item}, {title}, {paragraph} and {law} (by which the item is exempt), {body}, {date}, {last meeting} and {next meeting}. Anything else in braces, as {who}, is for you to fill in: F3 goes there.',
  none: 'No phrases yet',
  noneMore: 'Add one below, or begin with the usual ones and change them as you please.',
  usual: {
    lga_board: 'Add the usual phrases of a board',
    council_committee: 'Add the usual phrases of a council committee',
  },
  short: 'Short word',
  shortHint: 'Letters, figures and hyphens, as “noted”.',
  wording: 'What it stands for',
  addTitle: 'Add a phrase',
  add: 'Add the phrase',
  remove: 'Remove the phrase',
};

export const body = {
  one: 'Body',
  year: 'Year',
  tabs: { meetings: 'Meetings', members: 'Members', attendance: 'Attendance', papers: 'Papers', rules: 'Rules' },
  start,
  meetings,
  members,
  seats,
  years,
  rules,
  papers,
  standing,
  phrases,
};
