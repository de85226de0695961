// What each rule of a body is called, and the sentence that explains it where it is edited. That none is left out is seen to
// where they are used (screens/body/rules/profile).

const parts = {
  quorum: 'Quorum',
  notice: 'Notice of meetings',
  substitutes: 'Substitutes',
  remote: 'Joining from afar',
  voting: 'Voting and the chair',
  minutes: 'Minutes',
  years: 'When its years begin',
  deadlines: 'Deadlines',
  watched: 'Seats and attendance',
  words: 'Words',
};

const named = {
  'quorum.numerator': {
    label: 'Share of the seats',
    hint: 'The upper number of the fraction: 1 in one third.',
  },
  'quorum.denominator': {
    label: 'divided by',
    hint: 'The lower number: 3 in one third. A part of a person counts as one.',
  },
  'quorum.minimum': {
    label: 'At least',
    hint: 'Never fewer voters than this, however few the seats; 0 where there is no least number.',
  },
  'quorum.groups': {
    label: 'From groups',
    hint: 'The voters must be of so many political groups; 0 where it does not matter.',
  },
  'notice.clear_days': {
    label: 'Clear days',
    hint: 'How long the agenda must be out before a meeting. Neither the day it goes out nor the day of the meeting counts.',
  },
  'notice.days': {
    label: 'Days that count',
    hint: 'Councils differ: many standing orders say working days, which is the strictest.',
  },
  'substitutes.pool': {
    label: 'Substitutes come from',
    hint: 'Anybody else may still stand in, for a reason that is typed and kept.',
  },
  'substitutes.paired': {
    label: 'A substitute stands in for',
    hint: 'Where the group will do, nobody need say whose seat it is; a group never has more substitutes than members away.',
  },
  'substitutes.notice_hours': {
    label: 'Notice in hours',
    hint: 'How long before a meeting begins word of a substitute must have come; 0 where none is asked.',
  },
  'substitutes.times_a_year': {
    label: 'Times a year',
    hint: 'How often in a year one member may have a substitute; 0 where there is no limit.',
  },
  'substitutes.when_member_arrives': {
    label: 'If the member arrives after all',
    hint: 'Only one of the two ever has the vote.',
  },
  'substitutes.any_for_ungrouped': {
    label: 'Any group for a member without one',
    hint: 'A member of no group may have a substitute of any.',
  },
  'substitutes.count_for_quorum': {
    label: 'Count for the quorum',
    hint: 'Substitutes who are there are counted with the members.',
  },
  'substitutes.may_chair': {
    label: 'May take the chair',
    hint: 'Otherwise putting a substitute in the chair asks for a reason.',
  },
  'remote.present': {
    label: 'Counts as present',
    hint: 'The note lists who joined from afar among those present.',
  },
  'remote.counts_for_quorum': {
    label: 'Counts for the quorum',
    hint: 'In England, the law still asks members of a council’s committees to be in the room.',
  },
  'remote.may_vote': { label: 'May vote', hint: 'Who may not vote fills no seat.' },
  casting_vote: {
    label: 'Casting vote',
    hint: 'Whether whoever presides has a second vote on a tie.',
  },
  late_arrival_votes: {
    label: 'Whoever arrives in mid-item may vote on it',
    hint: 'Some standing orders ask a member to have heard the whole of an item.',
  },
  joint_chairs: {
    label: 'Two or more may share the chair',
    hint: 'Otherwise a second chairman at one time is refused.',
  },
  'minutes.numbers': {
    label: 'Numbers begin at 1',
    hint: 'Minutes that are bound in a book are often numbered through the year.',
  },
  'minutes.order': {
    label: 'They print in',
    hint: 'An item that was taken early keeps its number either way.',
  },
  'minutes.pattern': {
    label: 'A number through the year is written',
    hint: '{n} is the number, {nnn} the number with noughts, {yy} the year: {n}/{yy} gives 60/18, and C {yy}/{nnn} gives C 10/034.',
  },
  'minutes.times': {
    label: 'They say',
    hint: 'The times are those noted in the room; where none was, nothing is said.',
  },
  year_begins: {
    label: 'A year begins',
    hint: 'It proposes the dates of the next year; the dates of a year are your own.',
  },
  year_label: { label: 'Years print as', hint: 'In the heads of tables, and in the names of files.' },
  'deadlines.decision_sheet': {
    label: 'Decision sheet',
    hint: 'How many working days after a meeting the sheet of its decisions is due.',
  },
  'deadlines.draft_note': {
    label: 'Draft note',
    hint: 'How many working days after a meeting its note goes round as a draft.',
  },
  'deadlines.call_in': {
    label: 'Call-in',
    hint: 'How many working days after they are published decisions may be called in; 0 where they cannot be.',
  },
  political_balance: {
    label: 'Political balance',
    hint: 'What the seats that groups are due (Local Government and Housing Act 1989, s15) are to this body.',
  },
  six_months: {
    label: 'Watch for six months without attending',
    hint: 'A councillor who attends nothing for six months ceases to be one (Local Government Act 1972, s85).',
  },
  'words.chairman': { label: 'Whoever takes the chair', hint: 'Chairman, Chair, Convener.' },
  'words.vice_chair': { label: 'Second in the chair', hint: 'Vice-Chair, Vice-Chairman.' },
  'words.deputy_chair': { label: 'Deputies', hint: 'Deputy Chair; often one from each other group.' },
  'words.councillor': {
    label: 'Before a councillor’s name',
    hint: 'Cllr, Councillor; empty for none.',
  },
  'words.note_title': { label: 'Title of the note', hint: 'Minutes, Notes of decisions.' },
  'words.exempt_under': {
    label: 'Items are exempt under',
    hint: 'Follows “paragraph 3 of”: Part 1 of Schedule 12A to the Local Government Act 1972, in Wales Part 4. Empty where no such law binds the body.',
  },
  'words.time_style': { label: 'Times print as', hint: 'You may type them as you like.' },
};

const choices = {
  'notice.days': {
    working_days: 'working days',
    no_sundays_and_holidays: 'all but Sundays and bank holidays',
    calendar: 'every day',
  },
  'substitutes.pool': {
    group_list: 'the year’s list of the member’s group',
    group: 'anyone of the member’s group',
    anyone: 'anyone',
    nobody: 'nobody: it has no substitutes',
  },
  'substitutes.paired': { optional: 'a named member, or the group', required: 'a named member always' },
  'substitutes.when_member_arrives': {
    substitute_yields: 'the member takes the seat',
    substitute_stays: 'the substitute keeps it for the meeting',
  },
  casting_vote: { yes: 'yes', not_to_set_policy: 'yes, but not to set policy', no: 'no' },
  'minutes.numbers': { each_meeting: 'in each meeting', through_the_year: 'in each year' },
  'minutes.order': { agenda: 'the order of the agenda', taken: 'the order in which they were taken' },
  'minutes.times': {
    none: 'no times',
    meeting: 'when the meeting began and ended',
    items: 'that, and when each item was taken',
  },
  year_label: { short: '2010/11', long: '2010/2011' },
  political_balance: { rule: 'a rule to be kept', advice: 'where negotiations start', off: 'nothing' },
  'words.time_style': { close: '11.30am', spaced: '11.30 am', twenty_four: '11.30, 13.30' },
};

export const rules = {
  parts,
  rules: named,
  choices,
  annualMeeting: 'at the annual meeting in May',
  onADay: 'on the same day of every year',
  yearDay: 'The day',
  yearDayHint: 'Such as 1 September.',
  yes: 'yes',
  no: 'no',
  presetTitle: 'Begin again from a set of rules',
  presetMore: 'What would change is listed first. Undo brings the rules back as they are.',
  preset: 'The rules of',
  presetNone: 'Choose a set',
  presetSame: 'These are its rules already.',
  presetChanges: (count: number): string => (count === 1 ? 'One rule would change' : `${count} rules would change`),
  rule: 'Rule',
  now: 'Now',
  then: 'Then',
  presetTake: 'Take these rules',
  presetTaken: 'The rules are those of the set',
};
