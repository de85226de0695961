// Written by the core's own types (npm run types). Changes made here are lost.

/**
 * An approved absence.
 */
export type AbsenceLine = { 
/**
 * Which.
 */
id: ApprovedAbsenceId, 
/**
 * Whose.
 */
person: PersonId, 
/**
 * Richard Stay.
 */
name: string, 
/**
 * Of which council.
 */
authority: AuthorityId | null, 
/**
 * The council’s name; or empty.
 */
authority_name: string, 
/**
 * From when, as it prints.
 */
from_printed: string, 
/**
 * Until when.
 */
until_printed: string, 
/**
 * Who approved it.
 */
approved_by: string, 
/**
 * Why; may be empty.
 */
reason: string, };

/**
 * Who may read what is minuted under an item (Local Government Act 1972, s100A and Schedule 12A).
 */
export type Access = "public" | "exempt" | "confidential";

/**
 * One action.
 */
export type ActionLine = { 
/**
 * Which.
 */
entry: EntryId, 
/**
 * From which meeting.
 */
meeting: MeetingId, 
/**
 * That meeting’s day.
 */
day: string, 
/**
 * 18 January 2011.
 */
day_printed: string, 
/**
 * The number of its item.
 */
number: string, 
/**
 * Its item.
 */
title: string, 
/**
 * What is to be done.
 */
wording: string, 
/**
 * By whom; empty where nobody is named.
 */
owners: string, 
/**
 * By when; or empty.
 */
due: string, 
/**
 * How far it has got.
 */
state: ActionState, };

/**
 * The id of one owner of an action.
 */
export type ActionOwnerId = string;

/**
 * How far an action has got.
 */
export type ActionState = "open" | "in_progress" | "done" | "superseded";

/**
 * An absence that a council approved, both days included; `approved_by` and `reason` are the clerk’s own words.
 */
export type AddAbsence = { person: PersonId, authority?: AuthorityId, from_day: string, until_day: string, approved_by: string, reason?: string, };

/**
 * A new authority.
 */
export type AddAuthority = { short_name: string, full_name?: string, };

/**
 * A new body: its names, where its rules start from, its first year (days as typed).
 */
export type AddBody = { full_name: string, short_name: string, preset: Preset, first_day: string, last_day: string, };

/**
 * What a body is called from a day on; without a short name, the full one serves.
 */
export type AddBodyName = { body: BodyId, full_name: string, short_name?: string, since: string, };

/**
 * Closes the offices on a day, or from it to a last day, both included.
 */
export type AddClosedDay = { first_day: string, last_day?: string, reason: string, };

/**
 * A new entry under an item, after another, before another, or last.
 */
export type AddEntry = { item: ItemId, kind: EntryKind, wording: string, after?: EntryId, before?: EntryId, };

/**
 * A new political group.
 */
export type AddGroup = { full_name: string, short_name?: string, heading?: string, colour?: string, };

/**
 * A guest or an officer. A person not in the book is made from `name`.
 */
export type AddGuest = { meeting: MeetingId, capacity: Capacity, person?: PersonId, name?: string, authority?: AuthorityId, authority_name?: string, organisation?: string, };

/**
 * A new item, after another or last; `joined`: it shares the number of the line above; `urgency`: why the chair agreed
 * to take it, where it is urgent and the agenda is out.
 */
export type AddItem = { meeting: MeetingId, title: string, kind?: ItemKind, joined?: boolean, planned_time?: string, urgency?: string, after?: ItemId, };

/**
 * A new meeting.
 */
export type AddMeeting = { body: BodyId, day: string, start_time?: string, end_time?: string, venue?: string, };

/**
 * A new membership. The person is one of the book, or is made from `name`; so is the authority from `authority_name`.
 */
export type AddMembership = { year: YearId, person?: PersonId, name?: string, kind: MembershipKind, group?: GroupId, authority?: AuthorityId, authority_name?: string, position?: Position, voting?: boolean, co_opted?: boolean, from_day?: string, to_day?: string, };

/**
 * Adds an owner to an action: a person of the book, a new one by `name`, or a role.
 */
export type AddOwner = { entry: EntryId, person?: PersonId, name?: string, role?: string, };

/**
 * A new person. `name` is read as typed ("Cllr Sir David Williams CBE") where the parts are not given.
 */
export type AddPerson = { name?: string, title?: string, style?: string, forename?: string, surname?: string, post_nominals?: string, };

/**
 * A new phrase of a body, last in its list: a short word, and what it stands for.
 */
export type AddPhrase = { body: BodyId, short: string, wording: string, };

/**
 * A member of the public takes part in an item, unnamed; they speak, if nothing else is said.
 */
export type AddSpeaker = { item: ItemId, part?: SpeakerPart, };

/**
 * A new standing notice of a body, last on its notices of meeting; `lines`: what the book adds under it.
 */
export type AddStanding = { body: BodyId, heading: string, wording?: string, lines?: NoticeLines, };

/**
 * The usual phrases of a kind of body, as far as the body has none of the same short word.
 */
export type AddUsualPhrases = { body: BodyId, preset: Preset, };

/**
 * A new year of a body.
 */
export type AddYear = { body: BodyId, first_day: string, last_day: string, };

/**
 * Two people who are two.
 */
export type ApartLine = { 
/**
 * The one.
 */
one: PersonId, 
/**
 * Cllr David Parsons CBE.
 */
one_name: string, 
/**
 * The other.
 */
other: PersonId, 
/**
 * D Parsons.
 */
other_name: string, };

/**
 * The id of an absence that an authority approved.
 */
export type ApprovedAbsenceId = string;

/**
 * Somebody comes in (or comes back), at a time or now.
 */
export type Arrive = { meeting: MeetingId, person: PersonId, capacity?: Capacity, at?: string, remote?: boolean, };

/**
 * A day or a time as typed; the body says how it prints.
 */
export type AsTyped = { text: string, body?: BodyId, };

/**
 * The id of one person's attendance at one meeting in one capacity.
 */
export type AttendanceId = string;

/**
 * A row of the attendance table.
 */
export type AttendanceLine = { 
/**
 * Chairman, Members, Apologies …; empty where it is the row's above.
 */
position: string, 
/**
 * The same, on every row, for a reader who hears the table.
 */
position_read: string, 
/**
 * A new position begins here.
 */
first: boolean, 
/**
 * Cllr David Parsons.
 */
name: string, 
/**
 * Leicestershire CC; may be empty.
 */
council: string, };

/**
 * How often somebody was there.
 */
export type Attended = { 
/**
 * In all.
 */
times: number, 
/**
 * Of these, from afar.
 */
remote: number, };

/**
 * The id of an authority.
 */
export type AuthorityId = string;

/**
 * An authority in a list.
 */
export type AuthorityLine = { 
/**
 * Which.
 */
id: AuthorityId, 
/**
 * Leicestershire County Council.
 */
full_name: string, 
/**
 * Leicestershire CC.
 */
short_name: string, 
/**
 * Other names in the papers.
 */
aliases: Array<string>, };

/**
 * What the political balance of its seats is to a body.
 */
export type Balance = "rule" | "advice" | "off";

/**
 * A council and its committees, to start from.
 */
export type BalancePage = { 
/**
 * The councils to choose from.
 */
councils: Array<CouncilLine>, 
/**
 * The one shown; `None` for that of bodies that name none.
 */
authority: AuthorityId | null, 
/**
 * Its groups with their councillors, in printed order; those of no group last.
 */
rows: Array<RowLine>, 
/**
 * Its committees with their seats.
 */
committees: Array<CommitteeLine>, };

/**
 * One of the roll of a vote.
 */
export type BallotLine = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Cllr Stay.
 */
name: string, 
/**
 * Conservative; or empty.
 */
group: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * What they gave; none yet.
 */
choice: VoteChoice | null, };

/**
 * The id of a body.
 */
export type BodyId = string;

/**
 * A body in a list.
 */
export type BodyLine = { 
/**
 * Which.
 */
id: BodyId, 
/**
 * What it is called now.
 */
full_name: string, 
/**
 * The same, short.
 */
short_name: string, };

/**
 * The id of one of a body's names.
 */
export type BodyNameId = string;

/**
 * One of a body's names.
 */
export type BodyNameLine = { 
/**
 * Which.
 */
id: BodyNameId, 
/**
 * Its full form.
 */
full_name: string, 
/**
 * The same, short.
 */
short_name: string, 
/**
 * From when, as it prints: 1 September 2012; empty for the first.
 */
since_printed: string, };

/**
 * A body in one of its years.
 */
export type BodyPage = { 
/**
 * Which.
 */
id: BodyId, 
/**
 * What it is called now.
 */
full_name: string, 
/**
 * The same, short.
 */
short_name: string, 
/**
 * What it has been called, first name first.
 */
names: Array<BodyNameLine>, 
/**
 * The body it reports to.
 */
parent: BodyId | null, 
/**
 * The council whose body it is.
 */
authority: AuthorityId | null, 
/**
 * The clerk whose name its papers carry.
 */
contact_name: string, 
/**
 * Telephone.
 */
contact_phone: string, 
/**
 * E-mail.
 */
contact_email: string, 
/**
 * Its rules and words.
 */
profile: Profile, 
/**
 * Its years, latest first.
 */
years: Array<YearLine>, 
/**
 * The year shown; `None` while it has none.
 */
year: YearLine | null, 
/**
 * The year that would follow the latest; `None` while it has none.
 */
next_year: NextYear | null, 
/**
 * The meetings of the year, in order of date.
 */
meetings: Array<MeetingLine>, 
/**
 * The members of the year by group, in printed order.
 */
groups: Array<GroupMembers>, 
/**
 * All voting seats of the year.
 */
seats: number, 
/**
 * The seats in words: “14 seats: Conservative 6 (1 vacancy), Labour 4 …”.
 */
seats_words: string, 
/**
 * What wants settling.
 */
flags: Array<FlagLine>, };

/**
 * A person’s record on one body.
 */
export type BodyRecord = { 
/**
 * Which.
 */
body: BodyId, 
/**
 * What it is called today, short.
 */
name: string, 
/**
 * Year by year, latest first.
 */
years: Array<RecordYear>, 
/**
 * In all of them together.
 */
in_all: RecordCounts, };

/**
 * The tabs of a body's page.
 */
export type BodyTab = "meetings" | "members";

/**
 * As what somebody figured.
 */
export type Capacity = "member" | "substitute" | "in_attendance" | "observer" | "officer";

/**
 * What became of a year that was carried over.
 */
export type CarriedOver = { 
/**
 * The new year.
 */
year: YearId, 
/**
 * How many members it begins with.
 */
members: number, 
/**
 * How many substitutes.
 */
substitutes: number, 
/**
 * What was not carried over, a sentence each.
 */
left_out: Array<string>, };

/**
 * A new year that begins with the seats, members and substitutes with which another ended; with their offices or not.
 */
export type CarryOver = { year: YearId, first_day: string, last_day: string, positions: boolean, };

/**
 * The same for all of the roll who gave nothing yet.
 */
export type CastRest = { entry: EntryId, choice: VoteChoice, };

/**
 * What one of the roll of a vote gave; none takes it back.
 */
export type CastVote = { entry: EntryId, person: PersonId, choice?: VoteChoice, };

/**
 * Which way a casting vote goes.
 */
export type CastingSide = "for" | "against";

/**
 * Whether whoever presides has a casting vote on a tie.
 */
export type CastingVote = "yes" | "not_to_set_policy" | "no";

/**
 * A group’s seats on a committee.
 */
export type Cell = { 
/**
 * How many, by the rules.
 */
seats: number, 
/**
 * Its share, to two places.
 */
share: string, 
/**
 * How many the book has, where it has any for the committee.
 */
book: number | null, };

/**
 * Who presides.
 */
export type Chair = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Cllr David Parsons.
 */
name: string, };

/**
 * A meeting that somebody could attend in time.
 */
export type Chance = { 
/**
 * Which.
 */
meeting: MeetingId, 
/**
 * Audit Committee, Tuesday 1 March 2011.
 */
printed: string, };

/**
 * Changes to an approved absence; what is left out stays, an empty authority means none.
 */
export type ChangeAbsence = { absence: ApprovedAbsenceId, authority?: string, from_day?: string, until_day?: string, approved_by?: string, reason?: string, };

/**
 * Changes to an authority.
 */
export type ChangeAuthority = { authority: AuthorityId, short_name?: string, full_name?: string, aliases?: Array<string>, };

/**
 * Changes to a body; what is left out stays, an empty parent or council means none.
 */
export type ChangeBody = { body: BodyId, full_name?: string, short_name?: string, contact_name?: string, contact_phone?: string, contact_email?: string, parent?: string, authority?: string, profile?: Profile, };

/**
 * Corrections to one of a body’s names; what is left out stays.
 */
export type ChangeBodyName = { name: BodyNameId, full_name?: string, short_name?: string, since?: string, };

/**
 * Corrects when the public were out; what is left out stays, an empty end means to the end.
 */
export type ChangeClosed = { closed: ClosedSessionId, began?: string, ended?: string, };

/**
 * Changes to closed days; what is left out stays.
 */
export type ChangeClosedDay = { closed_day: ClosedDayId, first_day?: string, last_day?: string, reason?: string, };

/**
 * Changes to a group; what is left out stays.
 */
export type ChangeGroup = { group: GroupId, full_name?: string, short_name?: string, heading?: string, colour?: string, office_contact?: string, office_phone?: string, office_email?: string, };

/**
 * Changes to a guest, an observer or an officer; an empty authority means none, an empty item the whole meeting.
 */
export type ChangeGuest = { attendance: AttendanceId, capacity?: Capacity, authority?: string, organisation?: string, for_item?: string, };

/**
 * Changes to an interest; what is left out stays, an empty item means the whole meeting, an empty time not known.
 */
export type ChangeInterest = { interest: InterestId, item?: string, kind?: InterestKind, nature?: string, conduct?: Conduct, went?: string, back?: string, dispensation?: string, };

/**
 * Changes to an item; what is left out stays, an empty time means none.
 */
export type ChangeItem = { item: ItemId, title?: string, kind?: ItemKind, joined?: boolean, planned_time?: string, began?: string, ended?: string, urgency?: string, access?: Access, exempt_paragraph?: string, public_summary?: string, };

/**
 * Changes to a meeting; what is left out stays, an empty time means none; so does an empty day of publication.
 */
export type ChangeMeeting = { meeting: MeetingId, day?: string, start_time?: string, end_time?: string, venue?: string, published_day?: string, printed_day?: string, first_minute?: number, };

/**
 * Changes to a membership; what is left out stays, an empty day means the whole year, an empty group or authority none.
 */
export type ChangeMembership = { membership: MembershipId, kind?: MembershipKind, group?: string, authority?: string, position?: Position, voting?: boolean, co_opted?: boolean, from_day?: string, to_day?: string, };

/**
 * What is different about a membership from a day on; what is left out stays, an empty group or authority means none.
 */
export type ChangeMembershipFrom = { membership: MembershipId, day: string, position?: Position, group?: string, authority?: string, };

/**
 * Changes to a person; what is left out stays.
 */
export type ChangePerson = { person: PersonId, title?: string, style?: string, forename?: string, surname?: string, post_nominals?: string, aliases?: Array<string>, };

/**
 * Changes to a phrase; what is left out stays.
 */
export type ChangePhrase = { phrase: PhraseId, short?: string, wording?: string, };

/**
 * Changes to what is noted of a member of the public; what is left out stays, an empty name means unnamed.
 */
export type ChangeSpeaker = { speaker: SpeakerId, part?: SpeakerPart, about?: string, name?: string, named_in_public?: boolean, };

/**
 * Changes to a standing notice; what is left out stays.
 */
export type ChangeStanding = { notice: StandingNoticeId, heading?: string, wording?: string, lines?: NoticeLines, };

/**
 * Corrects a stretch; an empty time means the start or the end.
 */
export type ChangeStretch = { presence: PresenceId, came?: string, went?: string, remote?: boolean, };

/**
 * New dates for a year.
 */
export type ChangeYear = { year: YearId, first_day: string, last_day: string, };

/**
 * What an operation did, for screens to refetch by, and what undo and redo would do now.
 */
export type Changed = { 
/**
 * The rows that changed. None where the work changed nothing: then no operation was recorded.
 */
flags: Array<Flag>, 
/**
 * What kind of operation it was.
 */
kind: Kind, 
/**
 * What it is called: for an undo or a redo, the name of what was undone or redone.
 */
label: string, 
/**
 * When it was done.
 */
at: string, 
/**
 * The name of what undo would take back now.
 */
undo: string | null, 
/**
 * The name of what redo would do again now.
 */
redo: string | null, };

/**
 * What a check of the book found.
 */
export type Checked = { 
/**
 * Breaches of the record itself: none in a sound book.
 */
breaches: Array<string>, 
/**
 * What wants the clerk’s eye.
 */
flags: Array<FlagLine>, };

/**
 * Whom a row is about.
 */
export type Choice = { 
/**
 * The row’s number.
 */
row: number, 
/**
 * The person of the book; none: somebody new.
 */
person?: PersonId, };

/**
 * Closes the open item, and opens the next if `next`.
 */
export type CloseItem = { item: ItemId, next: boolean, };

/**
 * The id of days on which the offices are closed.
 */
export type ClosedDayId = string;

/**
 * Closed days in a list.
 */
export type ClosedDayLine = { 
/**
 * Which.
 */
id: ClosedDayId, 
/**
 * 27 December 2012 to 31 December 2012.
 */
printed: string, 
/**
 * The first as it prints.
 */
first_printed: string, 
/**
 * The last as it prints.
 */
last_printed: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A stretch from which the public were excluded.
 */
export type ClosedLine = { 
/**
 * Which.
 */
id: ClosedSessionId, 
/**
 * For which item.
 */
item: ItemId, 
/**
 * When they went out, as it prints.
 */
began: string, 
/**
 * When they were let in again; empty while they are out, or to the end.
 */
ended: string, };

/**
 * The id of a stretch from which the public were excluded.
 */
export type ClosedSessionId = string;

/**
 * What kind of refusal an error is, for code to branch on; never match on its text.
 */
export type Code = "unknown" | "invalid" | "refused" | "needs_reason" | "changed" | "locked" | "damaged" | "newer" | "stopped" | "disk" | "fault";

/**
 * A column of a table, as the clerk sees it.
 */
export type Column = { 
/**
 * Its number, counted from 0.
 */
at: number, 
/**
 * Its letters, as a spreadsheet program shows them.
 */
letters: string, 
/**
 * What stands over it; empty if nothing.
 */
heading: string, 
/**
 * The first few things in it.
 */
samples: Array<string>, 
/**
 * What it seems to hold.
 */
guess: Field | null, };

/**
 * Somebody who had withdrawn is back, at a time or now; all of them where nobody is named.
 */
export type ComeBack = { meeting: MeetingId, person?: PersonId, at?: string, };

/**
 * A meeting further off.
 */
export type Coming = { 
/**
 * Which.
 */
meeting: MeetingId, 
/**
 * 17 May 2011.
 */
day: string, 
/**
 * The body, and the venue if there is one.
 */
what: string, 
/**
 * Agenda out by Mon 9 May; empty once it is out, or where the body gives no notice.
 */
agenda_by: string, };

/**
 * A committee.
 */
export type CommitteeLine = { 
/**
 * Which body.
 */
body: BodyId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its seats.
 */
seats: number, };

/**
 * What a committee comes to.
 */
export type CommitteeSums = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its seats.
 */
seats: number, 
/**
 * Its seats by group, in the order of the rows.
 */
cells: Array<Cell>, 
/**
 * The book’s seats differ from these.
 */
differs: boolean, 
/**
 * As the book has it; In the book: Conservative 5, Labour 4; or empty.
 */
book: string, };

/**
 * What somebody with an interest did when the item came.
 */
export type Conduct = "stayed" | "left";

/**
 * A council in a list.
 */
export type CouncilLine = { 
/**
 * Which; `None` for that of bodies that name none.
 */
authority: AuthorityId | null, 
/**
 * Its name; empty for that.
 */
name: string, };

/**
 * The members of one council.
 */
export type CouncilTerms = { 
/**
 * Which; `None` for that of bodies that name none.
 */
authority: AuthorityId | null, 
/**
 * Its name; or empty.
 */
name: string, 
/**
 * The bodies that count.
 */
bodies: Array<string>, 
/**
 * Its members, the most pressing first.
 */
terms: Array<TermLine>, };

/**
 * The hands shown on a motion.
 */
export type CountVote = { entry: EntryId, in_favour: number, against: number, abstained: number, };

/**
 * The other half of a substitution.
 */
export type Counterpart = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, };

/**
 * Another group or authority for somebody from a day on, wherever they then sit; what is left out stays, empty means none.
 */
export type CrossOver = { person: PersonId, day: string, group?: string, authority?: string, };

/**
 * The days round a meeting.
 */
export type Dates = { 
/**
 * Monday 21 March 2011.
 */
meets: string, 
/**
 * What is odd about the day, if anything: a bank holiday, a weekend, a closed day.
 */
odd: string, 
/**
 * The days that come of it.
 */
deadlines: Array<DeadlineLine>, 
/**
 * Whether the day of publication that was tried is in time, in a sentence; or empty.
 */
published: string, 
/**
 * It is.
 */
in_time: boolean, };

/**
 * A day, read as typed.
 */
export type DayRead = { 
/**
 * The day.
 */
day: string, 
/**
 * Tuesday 18 January 2011.
 */
says: string, };

/**
 * Which days count as clear days.
 */
export type DaysCounted = "working_days" | "no_sundays_and_holidays" | "calendar";

/**
 * One deadline.
 */
export type DeadlineLine = { 
/**
 * What is due: Agenda out by.
 */
what: string, 
/**
 * The day.
 */
day: string, 
/**
 * Friday 11 March 2011.
 */
printed: string, 
/**
 * How it stands: today; in 3 days; went out on Mon 14 March, late.
 */
stands: string, 
/**
 * It was missed, or can be no more.
 */
missed: boolean, 
/**
 * 5 clear working days before the meeting.
 */
rule: string, 
/**
 * How it was counted, a sentence a line.
 */
how: Array<string>, };

/**
 * By when a body's papers are due, and its decisions may be acted on; in working days.
 */
export type DeadlineRule = { 
/**
 * The decision sheet, after the meeting.
 */
decision_sheet: number, 
/**
 * The draft note, after the meeting.
 */
draft_note: number, 
/**
 * How long decisions may be called in once they are published, or 0 where they cannot be.
 */
call_in: number, };

/**
 * An interest that somebody declares in an item, or for the whole meeting.
 */
export type DeclareInterest = { meeting: MeetingId, person: PersonId, item?: ItemId, kind: InterestKind, nature?: string, conduct?: Conduct, dispensation?: string, };

/**
 * Everyone and everything a form chooses from.
 */
export type Directory = { 
/**
 * People by surname.
 */
people: Array<PersonLine>, 
/**
 * Groups in printed order.
 */
groups: Array<GroupLine>, 
/**
 * Authorities by name.
 */
authorities: Array<AuthorityLine>, };

/**
 * It is done, and there is nothing more to say.
 */
export type Done = Record<symbol, never>;

/**
 * Who may stand in the book twice.
 */
export type Doubles = { 
/**
 * Pairs to look at, the likeliest first.
 */
likely: Array<Pair>, 
/**
 * Pairs that the clerk knows to be two people.
 */
apart: Array<ApartLine>, };

/**
 * By when an action is to be done.
 */
export type Due = "none" | "next_meeting" | "day";

/**
 * The id of a minuted entry.
 */
export type EntryId = string;

/**
 * What a minuted paragraph is.
 */
export type EntryKind = "text" | "point" | "decision" | "action" | "event" | "motion";

/**
 * A minuted paragraph.
 */
export type EntryLine = { 
/**
 * Which.
 */
id: EntryId, 
/**
 * What it is.
 */
kind: EntryKind, 
/**
 * What stands at its left edge: 1.2, Decision, Action, Text.
 */
label: string, 
/**
 * What it says.
 */
wording: string, 
/**
 * Who is to do it, for an action.
 */
owners: Array<OwnerLine>, 
/**
 * By when, for an action.
 */
due: Due, 
/**
 * The day, where `due` is one.
 */
due_day: string | null, 
/**
 * By next meeting, 21 March; or empty.
 */
due_printed: string, 
/**
 * Who moved it and what came of it, for a motion.
 */
motion: MotionLine | null, };

/**
 * A refusal: what happened, as a sentence with a full stop, and what the clerk can do about it.
 */
export type Error = { 
/**
 * What kind of refusal this is.
 */
code: Code, 
/**
 * What happened: one sentence, or one a line where several places are at fault.
 */
message: string, 
/**
 * What the clerk can do: a sentence, or empty where there is nothing to add.
 */
hint: string, };

/**
 * The public go out for an item, at a time or now; why, where that is not said of the item yet.
 */
export type ExcludePublic = { item: ItemId, access?: Access, paragraph?: string, at?: string, };

/**
 * What became of an item that was not taken as planned.
 */
export type Fate = "none" | "withdrawn" | "deferred" | "not_reached";

/**
 * What would become of a row.
 */
export type FateLine = { 
/**
 * The row’s number.
 */
row: number, 
/**
 * The name in it.
 */
name: string, 
/**
 * What else it says: Conservative, Leicestershire CC, Chairman.
 */
says: string, 
/**
 * What becomes of it.
 */
fate: FateWord, 
/**
 * Why, or what is odd: a sentence, or empty.
 */
message: string, 
/**
 * What the clerk can do about it.
 */
hint: string, 
/**
 * Whom it is taken to be about.
 */
person: PersonId | null, 
/**
 * Whom it may be about.
 */
choices: Array<Namesake>, };

/**
 * What becomes of a row, in a word.
 */
export type FateWord = "new" | "known" | "doubtful" | "same" | "differs" | "asks" | "refused";

/**
 * What a column can say of a member.
 */
export type Field = "name" | "title" | "style" | "forename" | "surname" | "post_nominals" | "group" | "authority" | "kind" | "position" | "voting" | "co_opted" | "from" | "to";

/**
 * What a table adds up to, be it of a year’s meetings or of several years.
 */
export type Figures = { 
/**
 * The members’ attendance in all.
 */
members: RateLine, 
/**
 * The same, counted by outcome.
 */
tally: Tally, 
/**
 * Voting seats filled in all: a member and a substitute who shared one count once.
 */
seats_filled: RateLine, 
/**
 * Attendances of substitutes.
 */
substitutes: number, 
/**
 * Meetings that have ended, of those in the table.
 */
held: RateLine, 
/**
 * 34 of 42 attendances, 81.0 %; or that no meeting has ended.
 */
headline: string, };

/**
 * A body by any name it has had; the only one where none is given.
 */
export type FindBody = { name?: string, };

/**
 * A body’s meeting on a day, as typed; with its time after it, where there are several.
 */
export type FindMeeting = { body: BodyId, day: string, };

/**
 * A row that changed.
 */
export type Flag = { 
/**
 * The table.
 */
table: string, 
/**
 * The row's id; empty where so many changed that they are told together.
 */
id: string, 
/**
 * The meeting it belongs to, where it belongs to one.
 */
meeting: string | null, };

/**
 * The sorts of flags.
 */
export type FlagKind = "vacancy" | "too_many_voters" | "no_seat" | "no_outcome" | "no_owner" | "no_authority" | "unlisted" | "other_date" | "inquorate" | "not_taken" | "outside_time" | "public_out" | "kind_not_said" | "not_minuted" | "empty" | "blank" | "no_year" | "not_a_member" | "presider_away" | "late_agenda" | "incomplete" | "double" | "no_result" | "doubtful_vote";

/**
 * Something to settle, and where.
 */
export type FlagLine = { 
/**
 * What sort of thing it is.
 */
kind: FlagKind, 
/**
 * What is the matter, in one sentence.
 */
message: string, 
/**
 * What is known about it, or what to do.
 */
detail: string, 
/**
 * The screen that settles it.
 */
target: Target, };

/**
 * What came of a meeting that had lost its quorum.
 */
export type Followed = "waited" | "adjourned" | "abandoned";

/**
 * In what form a paper is wanted.
 */
export type Format = "pdf" | "html" | "text";

/**
 * A stretch in which a meeting was without its quorum.
 */
export type GapLine = { 
/**
 * From when, as a time of the meeting.
 */
from: Time, 
/**
 * The same as it prints: 12.10pm.
 */
from_printed: string, 
/**
 * Until when, as a time of the meeting; none while it lasts, or to the end.
 */
until: Time | null, 
/**
 * The same as it prints; or empty.
 */
until_printed: string, 
/**
 * It lasts.
 */
lasts: boolean, 
/**
 * From 12.10pm the meeting was not quorate: 4 of the 5 voting members needed.
 */
sentence: string, 
/**
 * A paragraph of the minutes tells of it, with its time.
 */
minuted: boolean, 
/**
 * One tells that there was a quorum again, with that time.
 */
end_minuted: boolean, };

/**
 * The casting vote of whoever presided; none takes it back. With a reason, where the rules ask why it sets no policy.
 */
export type GiveCasting = { entry: EntryId, side?: CastingSide, reason?: string, };

/**
 * The id of a political group.
 */
export type GroupId = string;

/**
 * A group in a list.
 */
export type GroupLine = { 
/**
 * Which.
 */
id: GroupId, 
/**
 * Liberal Democrat.
 */
full_name: string, 
/**
 * Lib Dem.
 */
short_name: string, 
/**
 * Lib Dem Group.
 */
heading: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * Its office’s place, from 0, in the order that notices print.
 */
office: number, 
/**
 * Who answers in its office.
 */
office_contact: string, 
/**
 * Telephone.
 */
office_phone: string, 
/**
 * E-mail.
 */
office_email: string, };

/**
 * A group's members and substitutes.
 */
export type GroupMembers = { 
/**
 * Which group; `None` for those without one.
 */
group: GroupId | null, 
/**
 * Conservative.
 */
name: string, 
/**
 * Conservative (6).
 */
heading: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * Its seats, or 0 where none are set.
 */
seats: number, 
/**
 * Seats without a member in force today, or on the year's last day once it is over.
 */
vacancies: number, 
/**
 * Its members, in printed order.
 */
members: Array<MemberLine>, 
/**
 * Its substitutes, in printed order.
 */
substitutes: Array<MemberLine>, };

/**
 * A guest or an officer.
 */
export type GuestLine = { 
/**
 * Which attendance.
 */
attendance: AttendanceId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Cllr Geoff Driver.
 */
name: string, 
/**
 * A guest's council.
 */
authority: AuthorityId | null, 
/**
 * An officer's organisation, or what stands where a guest's council would.
 */
organisation: string, 
/**
 * What prints beside the name: Lancashire CC, LGID Board Member, LGID.
 */
detail: string, 
/**
 * The name the paper of the day printed, where it differs.
 */
printed_name: string | null, 
/**
 * The item for which alone they came.
 */
for_item: ItemId | null, 
/**
 * There now; after the meeting, at any time of it.
 */
there: boolean, 
/**
 * When they came and went; empty where there throughout.
 */
stretches: Array<StretchLine>, };

/**
 * One field that changed.
 */
export type HistoryChange = { 
/**
 * The record and what it is of: person on the roll, Cllr Richard Stay; body, Audit Committee.
 */
record: string, 
/**
 * The field: outcome; rules, quorum, minimum.
 */
field: string, 
/**
 * What it was; empty if nothing.
 */
before: string, 
/**
 * What it became; empty if nothing.
 */
after: string, };

/**
 * One operation.
 */
export type HistoryLine = { 
/**
 * Its number in the journal.
 */
number: number, 
/**
 * 11 March 2011, 14:03:22.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * Mark Cllr Stay: apologies.
 */
label: string, 
/**
 * The reason a rule asked for, if one did.
 */
reason: string | null, 
/**
 * What changed: record, field, before and after.
 */
changes: Array<HistoryChange>, };

/**
 * What came of an import.
 */
export type Imported = { 
/**
 * What was taken: “1 body, 6 meetings, 14 members …”.
 */
taken: string, 
/**
 * What was taken as given and wants the clerk’s eye.
 */
flags: Array<FlagLine>, };

/**
 * The id of a declaration of interest.
 */
export type InterestId = string;

/**
 * What kind of interest it is (Localism Act 2011, ss30–31, and the model code of conduct).
 */
export type InterestKind = "not_said" | "disclosable_pecuniary" | "other_registrable" | "non_registrable" | "personal" | "speaking";

/**
 * An interest, as the room shows it.
 */
export type InterestLine = { 
/**
 * Which.
 */
id: InterestId, 
/**
 * Whose.
 */
person: PersonId, 
/**
 * Cllr Richard Stay.
 */
name: string, 
/**
 * In which item; none for the whole meeting.
 */
item: ItemId | null, 
/**
 * item 3; the whole meeting.
 */
item_called: string, 
/**
 * What kind.
 */
kind: InterestKind, 
/**
 * What it is; may be empty.
 */
nature: string, 
/**
 * What they did.
 */
conduct: Conduct, 
/**
 * When they left, as it prints; or empty.
 */
went: string, 
/**
 * When they were back; or empty.
 */
back: string, 
/**
 * The dispensation; or empty.
 */
dispensation: string, 
/**
 * They are away from the table now.
 */
away: boolean, 
/**
 * What the minutes say of it.
 */
sentence: string, };

/**
 * The id of an item of an agenda.
 */
export type ItemId = string;

/**
 * What sort of line an item is.
 */
export type ItemKind = "business" | "last_notes" | "apologies" | "interests" | "public_participation" | "urgent" | "break";

/**
 * An item of the agenda.
 */
export type ItemLine = { 
/**
 * Which.
 */
id: ItemId, 
/**
 * 1, 2a; empty for a break.
 */
number: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What sort of line.
 */
kind: ItemKind, 
/**
 * Shares the number of the line above.
 */
joined: boolean, 
/**
 * What became of it where it was not taken as planned.
 */
fate: Fate, 
/**
 * Why; may be empty.
 */
fate_reason: string, 
/**
 * Why the chair agreed to take it as urgent; or empty.
 */
urgency: string, 
/**
 * Who may read what is minuted under it.
 */
access: Access, 
/**
 * The paragraph by which it is exempt; or empty.
 */
exempt_paragraph: string, 
/**
 * What the public may read of it, where it is not public.
 */
public_summary: string, 
/**
 * As the how-manieth it was taken.
 */
taken: number | null, 
/**
 * Its number stands, the agenda being out.
 */
fixed: boolean, 
/**
 * When it is to be taken.
 */
planned_time: Time | null, 
/**
 * The same as it prints; or empty.
 */
planned_printed: string, 
/**
 * How far it has got.
 */
progress: ItemProgress, 
/**
 * When it was opened, as it prints: 11.30am; or empty.
 */
began_printed: string, 
/**
 * When it was closed; or empty.
 */
ended_printed: string, 
/**
 * 11.30am – 11.52am; planned 11.45am · began 11.54am; 12.15pm · 15 min; or empty.
 */
times: string, 
/**
 * What came of it, in a word or two: 1 decision, 2 actions; Withdrawn; or empty.
 */
outcome: string, 
/**
 * The number of its minute: the agenda’s, or one that runs through the year (33, 60/18).
 */
minute_number: string, 
/**
 * What the record says of it by itself: Taken after item 5.
 */
remarks: Array<string>, 
/**
 * Who of the public took part in it.
 */
speakers: Array<SpeakerLine>, 
/**
 * When the public were out for it.
 */
closed: Array<ClosedLine>, 
/**
 * What is minuted under it.
 */
entries: Array<EntryLine>, };

/**
 * How far an item has got.
 */
export type ItemProgress = "pending" | "open" | "done";

/**
 * How far long work has got.
 */
export type JobShown = { 
/**
 * Which job, for stopping it and no later one.
 */
job: number, 
/**
 * What is being done: Comparing the rows with the book.
 */
what: string, 
/**
 * How much of it is done.
 */
done: number, 
/**
 * Of how much; 0 while that is not known.
 */
total: number, 
/**
 * It can be stopped. What comes after the book has changed cannot.
 */
stops: boolean, };

/**
 * Whether there was a job to stop.
 */
export type JobStopped = { 
/**
 * It will end as soon as it can; the question it answers is refused with the code `stopped`.
 */
stopping: boolean, };

/**
 * Joins an entry to the one above it.
 */
export type JoinEntry = { entry: EntryId, };

/**
 * Where an entry went that was joined to the one above it.
 */
export type Joined = { 
/**
 * The entry that is left.
 */
entry: EntryId, 
/**
 * Where the two met, in UTF-16 units of its wording.
 */
at: number, };

/**
 * What a mark means.
 */
export type KeyLine = { 
/**
 * The mark; empty for a blank cell.
 */
mark: string, 
/**
 * Apologies, a substitute sat.
 */
means: string, };

/**
 * What kind of operation it was.
 */
export type Kind = "write" | "undo" | "redo" | "migration";

/**
 * Somebody leaves, at a time or now.
 */
export type Leave = { meeting: MeetingId, person: PersonId, capacity?: Capacity, at?: string, };

/**
 * A list of members that is open: how it was read, and its columns.
 */
export type ListPage = { 
/**
 * The file’s name.
 */
file: string, 
/**
 * How it was read: text in UTF-8, separated by commas.
 */
form: string, 
/**
 * The worksheets of a workbook; none for text.
 */
sheets: Array<string>, 
/**
 * The one that was read.
 */
sheet: string, 
/**
 * Merged cells were filled with what the merged cell says.
 */
merged: boolean, 
/**
 * How many rows there are under the headings.
 */
rows: number, 
/**
 * The row that holds the headings; 0 where none seems to.
 */
head: number, 
/**
 * The columns.
 */
columns: Array<Column>, };

/**
 * A person in the directory.
 */
export type ListedPerson = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * Sir David Williams CBE.
 */
name: string, 
/**
 * Other names in the papers, to be found by.
 */
aliases: Array<string>, 
/**
 * Where they sit today.
 */
seats: Array<SeatNow>, 
/**
 * For one who sits nowhere today: the organisation, or where they sat last and until when; may be empty.
 */
detail: string, };

/**
 * The list that is open, at another sheet or with another row of headings.
 */
export type LookAtList = { sheet?: string, head?: number, };

/**
 * Marks a member or substitute. `outcome` none means nothing is said. `remote` with present: joined from afar.
 */
export type Mark = { meeting: MeetingId, person: PersonId, capacity?: Capacity, outcome?: Outcome, remote?: boolean, };

/**
 * Marks all members of whom nothing is said as present.
 */
export type MarkRest = { meeting: MeetingId, };

/**
 * How the marks are written.
 */
export type MarkStyle = "yes_no" | "reasons" | "letters";

/**
 * The attendance table.
 */
export type Matrix = { 
/**
 * Of which body.
 */
body: BodyId, 
/**
 * What it was called at the end of the year, or is called today.
 */
body_name: string, 
/**
 * The same, short.
 */
body_short_name: string, 
/**
 * In which year.
 */
year: YearLine, 
/**
 * One column a meeting, in order of date; cancelled meetings have none.
 */
columns: Array<MatrixColumn>, 
/**
 * The members by group, in printed order.
 */
groups: Array<MatrixGroup>, 
/**
 * The substitutes in their groups’ order: those who attended or, if asked for, all on the lists too.
 */
substitutes: Array<MatrixRow>, 
/**
 * What it all adds up to.
 */
figures: Figures, 
/**
 * What the marks that stand in the table mean.
 */
key: Array<KeyLine>, 
/**
 * The name of the paper's file, without its ending.
 */
file_name: string, };

/**
 * What stands under one meeting in one row.
 */
export type MatrixCell = { 
/**
 * What sort of mark it is.
 */
sign: Sign, 
/**
 * The mark as it is written in the style asked for; empty where blank.
 */
mark: string, 
/**
 * What lies behind it, in a sentence or two.
 */
said: string, };

/**
 * A meeting at the head of its column.
 */
export type MatrixColumn = { 
/**
 * Which.
 */
meeting: MeetingId, 
/**
 * Its own day, whatever a paper printed.
 */
day: string, 
/**
 * 18/01/11.
 */
printed: string, 
/**
 * 18 Jan.
 */
short_day: string, 
/**
 * 2011.
 */
short_year: string, 
/**
 * Tuesday 18 January 2011, 11.30am.
 */
full: string, 
/**
 * How far it has got.
 */
state: MeetingState, 
/**
 * It is over, so that its marks count.
 */
held: boolean, 
/**
 * The date as some paper once printed it, where that differs: 22/03/11.
 */
printed_day: string | null, 
/**
 * The same in a sentence; or empty.
 */
note: string, 
/**
 * Its members’ attendance.
 */
members: RateLine, 
/**
 * Its voting seats that were filled.
 */
seats_filled: RateLine, 
/**
 * What lies behind the column, in a sentence or two.
 */
said: string, };

/**
 * A group’s members.
 */
export type MatrixGroup = { 
/**
 * Which; `None` for those without one.
 */
group: GroupId | null, 
/**
 * Conservative.
 */
name: string, 
/**
 * Conservative Group.
 */
heading: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * Its seats in the year; 0 where none are set, and in a table of several years.
 */
seats: number, 
/**
 * Its members in printed order.
 */
rows: Array<MatrixRow>, 
/**
 * Their attendance.
 */
rate: RateLine, 
/**
 * The same, counted by outcome.
 */
tally: Tally, };

/**
 * One person’s row: of those who changed their group, one a group.
 */
export type MatrixRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * David Parsons CBE.
 */
name: string, 
/**
 * Chairman; empty for a plain member.
 */
position: string, 
/**
 * As the paper prints it: David Parsons CBE [Chairman]; of a substitute, Teresa O’Neill (Conservative Group).
 */
printed: string, 
/**
 * The group’s full name; or empty.
 */
group_name: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * What else is to be known: “from 1 February 2011”, “Chairman until 31 January 2011”, “no vote”; or empty.
 */
detail: string, 
/**
 * One cell a column.
 */
cells: Array<MatrixCell>, 
/**
 * The attendance rate; of a substitute, how often they attended, of nothing.
 */
rate: RateLine, 
/**
 * The same, counted by outcome.
 */
tally: Tally, };

/**
 * The attendance of a body’s years.
 */
export type MatrixYears = { 
/**
 * Of which body.
 */
body: BodyId, 
/**
 * What it is called today.
 */
body_name: string, 
/**
 * The same, short.
 */
body_short_name: string, 
/**
 * One column a year, earliest first.
 */
columns: Array<YearColumn>, 
/**
 * The members by group: those of the latest year first, in printed order. A cell holds a year’s rate.
 */
groups: Array<MatrixGroup>, 
/**
 * The substitutes who attended in any year. A cell holds how often.
 */
substitutes: Array<MatrixRow>, 
/**
 * What they all add up to.
 */
figures: Figures, };

/**
 * What a name in the list means.
 */
export type Meaning = { 
/**
 * The name.
 */
name: string, 
/**
 * The group or authority of the book; none: it is to be made.
 */
is?: string, };

/**
 * The time in a meeting, and how it keeps to its agenda.
 */
export type MeetingClock = { 
/**
 * 12.04pm
 */
time: string, 
/**
 * 9 min behind; 4 min ahead; On time; or empty where the agenda has no times.
 */
pace: string, 
/**
 * It runs late.
 */
behind: boolean, 
/**
 * Likely to end 1.09pm; or empty.
 */
likely_end: string, 
/**
 * What is amiss with the computer’s clock, and what is noted meanwhile: a sentence; or empty.
 */
amiss: string, };

/**
 * The id of a meeting.
 */
export type MeetingId = string;

/**
 * A meeting in a list.
 */
export type MeetingLine = { 
/**
 * Which.
 */
id: MeetingId, 
/**
 * Its day.
 */
day: string, 
/**
 * Tuesday 18 January 2011.
 */
day_printed: string, 
/**
 * 11.30am, or empty.
 */
time: string, 
/**
 * Where, or empty.
 */
venue: string, 
/**
 * How far it has got.
 */
state: MeetingState, 
/**
 * The same in words.
 */
state_word: string, 
/**
 * 11 of 14 members present; or how many items are on its agenda.
 */
detail: string, 
/**
 * Something is written under an item.
 */
minuted: boolean, };

/**
 * A meeting, whole.
 */
export type MeetingPage = { 
/**
 * Which.
 */
id: MeetingId, 
/**
 * Of which body.
 */
body: BodyId, 
/**
 * The body's full name on the day.
 */
body_name: string, 
/**
 * The same, short.
 */
body_short_name: string, 
/**
 * Its day.
 */
day: string, 
/**
 * Tuesday 18 January 2011.
 */
day_printed: string, 
/**
 * When it is to start.
 */
start_time: Time | null, 
/**
 * When it is to end.
 */
end_time: Time | null, 
/**
 * The start as it prints: 11.30am; or empty.
 */
start_printed: string, 
/**
 * The end as it prints; or empty.
 */
end_printed: string, 
/**
 * Where; may be empty.
 */
venue: string, 
/**
 * Tuesday 18 January 2011, 11.30am · County Hall, Preston · Cllr David Parsons in the chair.
 */
headline: string, 
/**
 * How far it has got.
 */
state: MeetingState, 
/**
 * The same in words.
 */
state_word: string, 
/**
 * Why it was cancelled, or empty.
 */
state_reason: string, 
/**
 * The date some paper printed wrongly.
 */
printed_day: string | null, 
/**
 * When it began, as it prints; or empty.
 */
began: string, 
/**
 * When it ended, as it prints; or empty.
 */
ended: string, 
/**
 * Each stretch in which it sat, in order.
 */
sittings: Array<SittingLine>, 
/**
 * It may start now: it is the meeting's day.
 */
may_start: boolean, 
/**
 * It may be recorded as held: its day has come.
 */
may_record: boolean, 
/**
 * Who presides.
 */
chair: Chair | null, 
/**
 * All who took the chair, in order.
 */
turns: Array<TurnLine>, 
/**
 * When its agenda went out, as it prints; or empty.
 */
published_printed: string, 
/**
 * By when its papers are due.
 */
deadlines: Array<DeadlineLine>, 
/**
 * The body's next meeting after this one: Monday 21 March 2011; or empty.
 */
next_meeting: string, 
/**
 * What the paper of the meeting is called: Note of decisions taken and actions required.
 */
note_title: string, 
/**
 * The law or rule whose paragraphs make an item exempt; empty where none binds the body.
 */
exempt_under: string, 
/**
 * The agenda, in order, with what is minuted under each item.
 */
agenda: Array<ItemLine>, 
/**
 * The item that is open, if the meeting is in session.
 */
current: ItemId | null, 
/**
 * The public are out now: since when, and for which item.
 */
closed: ClosedLine | null, 
/**
 * Interests declared, in the order of the agenda.
 */
interests: Array<InterestLine>, 
/**
 * Stretches without a quorum, of a meeting under way or over.
 */
gaps: Array<GapLine>, 
/**
 * Who is there.
 */
roll: Roll, 
/**
 * What wants settling.
 */
flags: Array<FlagLine>, };

/**
 * How far a meeting has got.
 */
export type MeetingState = "planned" | "published" | "in_session" | "adjourned" | "ended" | "abandoned" | "postponed" | "cancelled";

/**
 * One membership in a list.
 */
export type MemberLine = { 
/**
 * Which membership.
 */
id: MembershipId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * David Parsons CBE.
 */
name: string, 
/**
 * What office.
 */
position: Position, 
/**
 * The office in the body's words; empty for a plain member.
 */
position_word: string, 
/**
 * From which council.
 */
authority: AuthorityId | null, 
/**
 * Its short name; empty if none.
 */
authority_name: string, 
/**
 * Has a vote.
 */
voting: boolean, 
/**
 * Was brought in by the body.
 */
co_opted: boolean, 
/**
 * From when, if not the whole year.
 */
from_day: string | null, 
/**
 * Until when, if not the whole year.
 */
to_day: string | null, 
/**
 * The first as it prints; or empty.
 */
from_printed: string, 
/**
 * The second as it prints; or empty.
 */
to_printed: string, 
/**
 * The dates in words: “from 1 February 2011”; or empty.
 */
dates: string, };

/**
 * The id of a membership.
 */
export type MembershipId = string;

/**
 * A member of the body, or a substitute on its list.
 */
export type MembershipKind = "member" | "substitute";

/**
 * Two people who are one: all that is recorded of `other` becomes that of `keep`.
 */
export type MergePeople = { keep: PersonId, other: PersonId, };

/**
 * Where the numbers of minutes begin.
 */
export type MinuteNumbers = "each_meeting" | "through_the_year";

/**
 * In which order minutes print.
 */
export type MinuteOrder = "agenda" | "taken";

/**
 * How minutes are numbered and in which order they print.
 */
export type MinuteRule = { 
/**
 * Where the numbers begin.
 */
numbers: MinuteNumbers, 
/**
 * In which order they print.
 */
order: MinuteOrder, 
/**
 * How a number that runs through the year is written: `{n}`, `{n}/{yy}`.
 */
pattern: string, 
/**
 * Which times they tell.
 */
times: PrintedTimes, };

/**
 * What became of a motion that was not put to the vote.
 */
export type MotionFate = "none" | "withdrawn" | "lapsed";

/**
 * What is known of a motion beside its wording.
 */
export type MotionLine = { 
/**
 * Who moved it.
 */
mover: Named | null, 
/**
 * Who seconded it.
 */
seconder: Named | null, 
/**
 * The motion that it amends.
 */
amends: EntryId | null, 
/**
 * How it reads as amended; empty while it says what was moved.
 */
amended: string, 
/**
 * An amendment to it was carried.
 */
was_amended: boolean, 
/**
 * What became of it without a vote.
 */
fate: MotionFate, 
/**
 * The vote on it, once it was put.
 */
vote: VoteLine | null, 
/**
 * It was carried or not, withdrawn, or fell.
 */
settled: boolean, 
/**
 * What prints before its wording: Moved by Cllr Stay, seconded by Cllr Webb; or empty.
 */
lead: string, 
/**
 * What prints of its end, a paragraph each; empty while it is open.
 */
result: Array<string>, 
/**
 * What wants the clerk’s eye, a sentence each.
 */
concerns: Array<string>, };

/**
 * Moves a body among the book’s; `to` counts from 0 in the list without it.
 */
export type MoveBody = { body: BodyId, to: number, };

/**
 * Moves an entry; `to` counts from 0 among the item's others.
 */
export type MoveEntry = { entry: EntryId, to: number, };

/**
 * Moves an entry under another item of its meeting; `to` counts from 0 among that item’s entries, last if left out.
 */
export type MoveEntryTo = { entry: EntryId, item: ItemId, to?: number, };

/**
 * Moves a group in printed order; `to` counts from 0 in the list without it.
 */
export type MoveGroup = { group: GroupId, to: number, };

/**
 * Moves a guest or officer; `to` counts from 0 among those of the same capacity without it.
 */
export type MoveGuest = { attendance: AttendanceId, to: number, };

/**
 * Moves an item; `to` counts from 0 in the list without it.
 */
export type MoveItem = { item: ItemId, to: number, };

/**
 * Moves a membership within its group and kind; `to` counts from 0 in the list without it.
 */
export type MoveMembership = { membership: MembershipId, to: number, };

/**
 * Moves a group’s office in the order that notices print; `to` counts from 0 in the list without it.
 */
export type MoveOffice = { group: GroupId, to: number, };

/**
 * Moves a phrase; `to` counts from 0 in the list without it.
 */
export type MovePhrase = { phrase: PhraseId, to: number, };

/**
 * Moves a standing notice; `to` counts from 0 in the list without it.
 */
export type MoveStanding = { notice: StandingNoticeId, to: number, };

/**
 * Somebody who may have moved or seconded a motion.
 */
export type MoverChoice = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Richard Stay.
 */
name: string, 
/**
 * Conservative; Labour, not voting.
 */
detail: string, };

/**
 * Somebody, by name.
 */
export type Named = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Cllr Stay.
 */
name: string, };

/**
 * Somebody whom a row may be about.
 */
export type Namesake = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Cllr Sir David Williams CBE.
 */
name: string, 
/**
 * Where they sit or sat; may be empty.
 */
detail: string, };

/**
 * One thing to do.
 */
export type Need = { 
/**
 * How urgent.
 */
tone: Tone, 
/**
 * What to do.
 */
title: string, 
/**
 * What is known about it.
 */
detail: string, 
/**
 * What the button that leads there says; empty where there is none.
 */
verb: string, 
/**
 * Where it is settled; none where it stands for many, each of which has its own place.
 */
target: Target | null, 
/**
 * What it stands for, where that is many of one kind.
 */
many: Array<NeedPart>, };

/**
 * One of many things of a kind.
 */
export type NeedPart = { 
/**
 * What to do.
 */
title: string, 
/**
 * What is known about it.
 */
detail: string, 
/**
 * What the button that leads there says.
 */
verb: string, 
/**
 * Where it is settled.
 */
target: Target, };

/**
 * The next meeting, as a card.
 */
export type NextMeeting = { 
/**
 * Which.
 */
meeting: MeetingId, 
/**
 * Next meeting, in 10 days.
 */
heading: string, 
/**
 * Monday 21 March.
 */
day: string, 
/**
 * 12.00pm, or empty.
 */
time: string, 
/**
 * What is known of it: label and text.
 */
facts: Array<[string, string]>, 
/**
 * What the button says.
 */
verb: string, 
/**
 * Where it leads.
 */
target: Target, };

/**
 * The dates a new year is proposed, as they print.
 */
export type NextYear = { 
/**
 * Its first day: 1 September 2011.
 */
first_printed: string, 
/**
 * Its last day: 31 August 2012.
 */
last_printed: string, };

/**
 * The “Note of decisions taken and actions required” of one meeting.
 */
export type Note = { 
/**
 * Of which meeting.
 */
meeting: MeetingId, 
/**
 * Note of decisions taken and actions required.
 */
title: string, 
/**
 * LG Group Improvement Programme Board.
 */
body_name: string, 
/**
 * Improvement Programme Board.
 */
body_short_name: string, 
/**
 * 18 January 2011.
 */
day: string, 
/**
 * Tuesday 18 January 2011, 11.30am.
 */
when: string, 
/**
 * County Hall, Preston.
 */
venue: string, 
/**
 * The version that the public may read, without what is minuted under items that are not public.
 */
public: boolean, 
/**
 * Something in it is not for the public: in the public version it is left out.
 */
withheld: boolean, 
/**
 * The word on every page while the note is not agreed.
 */
mark: string | null, 
/**
 * Who attended, by position.
 */
attendance: Array<AttendanceLine>, 
/**
 * Officers by organisation, in order.
 */
officers: Array<OfficersLine>, 
/**
 * What was minuted, item by item.
 */
items: Array<NoteItem>, 
/**
 * When the meeting began and ended, where the body’s minutes say it; or empty.
 */
closing: string, 
/**
 * Monday 21 March 2011; `None` where the diary has no later meeting.
 */
next_meeting: string | null, 
/**
 * Paul Johnston; or empty.
 */
clerk: string, 
/**
 * The file's name when the note is saved, without its ending.
 */
file_name: string, };

/**
 * What was minuted under one item.
 */
export type NoteItem = { 
/**
 * Which.
 */
item: ItemId, 
/**
 * 1, or the number of the minute where they run through the year; empty for a break.
 */
number: string, 
/**
 * LG Group Business Plan.
 */
title: string, 
/**
 * What the record says of it by itself: that it was withdrawn, or urgent, or taken out of order.
 */
remarks: Array<string>, 
/**
 * What the public may read of it, in the public version of an item that is not public.
 */
summary: string | null, 
/**
 * Its paragraphs, in order.
 */
parts: Array<NotePart>, };

/**
 * A paragraph of the note.
 */
export type NotePart = { 
/**
 * Which entry.
 */
entry: EntryId, 
/**
 * What it is.
 */
kind: EntryKind, 
/**
 * “Decision” or “Action”, on the first of a run; “Motion” or “Amendment”, on each.
 */
heading: string | null, 
/**
 * 1.2; empty for what is no point.
 */
number: string, 
/**
 * What leads up to it: Moved by Cllr Stay, seconded by Cllr Webb; or empty.
 */
lead: string, 
/**
 * What it says.
 */
text: string, 
/**
 * What came of it, a paragraph each, for a motion.
 */
result: Array<string>, 
/**
 * Who is to do it, and by what day where one was set; empty for neither. “By the next meeting” does not print: the
 * papers’ column holds names, and the note says below when the next meeting is.
 */
action_by: string, };

/**
 * Nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * What the book adds under a standing notice, so that it is never typed twice.
 */
export type NoticeLines = "none" | "offices" | "clerk";

/**
 * How long before a meeting its agenda must be out.
 */
export type NoticeRule = { 
/**
 * How many clear days, neither the day of issue nor that of the meeting counted.
 */
clear_days: number, 
/**
 * Which days count.
 */
days: DaysCounted, };

/**
 * The attendance table of a body’s year (the current one if none is named): how its marks are written (YES and NO if
 * nothing is said), and whether substitutes who never attended are listed too.
 */
export type OfAttendance = { body: BodyId, year?: YearId, marks?: MarkStyle, all_substitutes?: boolean, };

/**
 * The attendance table of a body’s year as a file to open in a spreadsheet; what else may be said as for the table.
 */
export type OfAttendanceSheet = { body: BodyId, year?: YearId, marks?: MarkStyle, all_substitutes?: boolean, format: SheetFormat, };

/**
 * One body, in one of its years (the current one if none is named).
 */
export type OfBody = { body: BodyId, year?: YearId, };

/**
 * A council of the book; the first that has councillors, where none is named.
 */
export type OfCouncil = { authority?: AuthorityId, };

/**
 * The days round a meeting, as typed: by the rules of a body, or by those given; whether an agenda published on a day
 * is in time; so many working days after.
 */
export type OfDates = { day: string, body?: BodyId, clear_days?: number, days?: DaysCounted, after?: number, published?: string, };

/**
 * A file on this machine.
 */
export type OfFile = { path: string, };

/**
 * The history of the book, or of one meeting; `before` pages back.
 */
export type OfHistory = { meeting?: MeetingId, before?: number, };

/**
 * An item of a meeting.
 */
export type OfItem = { meeting: MeetingId, item: ItemId, };

/**
 * Long work under way, by its number.
 */
export type OfJob = { job: number, };

/**
 * One meeting.
 */
export type OfMeeting = { meeting: MeetingId, };

/**
 * The note of a meeting, or the version of it for the public.
 */
export type OfNote = { meeting: MeetingId, public?: boolean, };

/**
 * One person.
 */
export type OfPerson = { person: PersonId, };

/**
 * One of the sets of rules that a body can start from.
 */
export type OfPreset = { preset: Preset, };

/**
 * A list as a file to open in a spreadsheet, of a body in one of its years (the current one if none is named).
 */
export type OfSheet = { body: BodyId, year?: YearId, format: SheetFormat, };

/**
 * The standing notices of a body.
 */
export type OfStanding = { body: BodyId, };

/**
 * An organisation's officers.
 */
export type OfficersLine = { 
/**
 * LGID; may be empty.
 */
organisation: string, 
/**
 * Their names, in order.
 */
names: Array<string>, };

/**
 * One body, in all of its years.
 */
export type OneBody = { body: BodyId, };

/**
 * Opens an item in the room, closing the one that is open.
 */
export type OpenItem = { item: ItemId, };

/**
 * Puts a motion to the vote at a time as typed, else when its item was closed, else now, else at a time that is not known.
 */
export type OpenVote = { entry: EntryId, how: VoteHow, at?: string, };

/**
 * What came of it.
 */
export type Outcome = "expected" | "present" | "apologies" | "absent" | "not_recorded";

/**
 * Somebody or something that might own an action.
 */
export type OwnerChoice = { 
/**
 * Who, where it is a person.
 */
person: PersonId | null, 
/**
 * What, where it is a role.
 */
role: string | null, 
/**
 * Helen Platts; Lead members.
 */
name: string, 
/**
 * LGID officer; Conservative; role.
 */
detail: string, };

/**
 * One owner of an action.
 */
export type OwnerLine = { 
/**
 * Which.
 */
id: ActionOwnerId, 
/**
 * Who, where it is a person.
 */
person: PersonId | null, 
/**
 * Helen Platts; Lead members.
 */
name: string, };

/**
 * Two people who may be one.
 */
export type Pair = { 
/**
 * Why they may be, in a sentence; empty where nothing suggests it.
 */
why: string, 
/**
 * Why they cannot be as the book stands, in a sentence and a hint; none where nothing stands against it.
 */
against: [string, string] | null, 
/**
 * The one.
 */
one: Side, 
/**
 * The other.
 */
other: Side, };

/**
 * Whether a substitute stands in for a named member.
 */
export type Pairing = "optional" | "required";

/**
 * A paper: which, of what, and how it is wanted.
 */
export type Paper = { "kind": "notice", 
/**
 * Of which meeting.
 */
meeting: MeetingId, } | { "kind": "membership", 
/**
 * Which body.
 */
body: BodyId, 
/**
 * In which year; the current one if left out.
 */
year?: YearId, 
/**
 * As on which day, as typed; today if left out, or the year’s end nearest to it.
 */
day?: string, } | { "kind": "attendance", 
/**
 * Which body.
 */
body: BodyId, 
/**
 * In which year; the current one if left out.
 */
year?: YearId, 
/**
 * How the marks are written; YES and NO if left out.
 */
marks?: MarkStyle, 
/**
 * All listed substitutes, and not only those who attended.
 */
all_substitutes?: boolean, 
/**
 * With attendance rates.
 */
rates?: boolean, } | { "kind": "register", 
/**
 * Of which meeting.
 */
meeting: MeetingId, 
/**
 * How many blank rows for substitutes, and how many for guests; 4 if left out.
 */
blank_rows?: number, } | { "kind": "note", 
/**
 * Of which meeting.
 */
meeting: MeetingId, 
/**
 * The version for the public, without what is exempt or confidential.
 */
public?: boolean, };

/**
 * Puts several paragraphs in an entry’s stead: the first becomes its wording, the others follow it as entries of its kind.
 */
export type PasteEntries = { entry: EntryId, paragraphs: Array<string>, };

/**
 * The tabs of the directory.
 */
export type PeopleTab = "people" | "groups" | "authorities" | "doubles";

/**
 * The id of a person.
 */
export type PersonId = string;

/**
 * A person in a list.
 */
export type PersonLine = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * Sir David Williams CBE.
 */
name: string, 
/**
 * Cllr, Dr.
 */
title: string, 
/**
 * Sir, Baroness.
 */
style: string, 
/**
 * First names.
 */
forename: string, 
/**
 * Last name.
 */
surname: string, 
/**
 * CBE, JP.
 */
post_nominals: string, 
/**
 * Other names in the papers.
 */
aliases: Array<string>, 
/**
 * Where they sit, or what they do, in a few words; may be empty.
 */
detail: string, };

/**
 * A person, and every place they have had.
 */
export type PersonPage = { 
/**
 * The parts of the name.
 */
person: PersonLine, 
/**
 * Where they sit and have sat, the latest first.
 */
seats: Array<SeatLine>, 
/**
 * The group that they sit for today, where they sit anywhere.
 */
group: GroupId | null, 
/**
 * The council that they come from today.
 */
authority: AuthorityId | null, 
/**
 * Sits anywhere today, or will.
 */
sits: boolean, 
/**
 * Where else the book names them: “3 rolls, 1 action”; or empty.
 */
named: string, };

/**
 * A person’s record.
 */
export type PersonRecord = { 
/**
 * Whose.
 */
person: PersonId, 
/**
 * Sir David Williams CBE.
 */
name: string, 
/**
 * Body by body, in the book’s order.
 */
bodies: Array<BodyRecord>, 
/**
 * On all of them together.
 */
in_all: RecordCounts, };

/**
 * Words that a body's minutes use often.
 */
export type Phrase = { 
/**
 * Which.
 */
id: PhraseId, 
/**
 * Whose.
 */
body: BodyId, 
/**
 * Its place in the list.
 */
place: string, 
/**
 * What is typed for it: noted.
 */
short: string, 
/**
 * What it stands for, maybe with blanks: The {body} noted the report.
 */
wording: string, };

/**
 * A phrase to put in.
 */
export type PhraseChoice = { 
/**
 * Which.
 */
phrase: PhraseId, 
/**
 * What is typed for it: noted.
 */
short: string, 
/**
 * What it stands for here. A blank that nothing fills is still in its braces.
 */
wording: string, };

/**
 * The id of a phrase.
 */
export type PhraseId = string;

/**
 * From among whom substitutes come.
 */
export type Pool = "group_list" | "group" | "anyone" | "nobody";

/**
 * An office on a body, in the order that a note prints them.
 */
export type Position = "chairman" | "vice_chair" | "deputy_chair" | "member";

/**
 * The id of one stretch of presence.
 */
export type PresenceId = string;

/**
 * The two sets of rules a new body can start from.
 */
export type Preset = "lga_board" | "council_committee";

/**
 * The id of one turn in the chair.
 */
export type PresiderId = string;

/**
 * How somebody came to preside.
 */
export type PresidesBy = "office" | "deputising" | "elected";

/**
 * What would become of a list.
 */
export type Preview = { 
/**
 * How many rows there are.
 */
rows: number, 
/**
 * How many people would be added to the book.
 */
new_people: number, 
/**
 * How many people of the book would be put on the body.
 */
known_people: number, 
/**
 * How many memberships are there already, as the list says.
 */
same: number, 
/**
 * How many rows want the clerk’s eye.
 */
needs: number, 
/**
 * How many of those would be left out.
 */
left_out: number, 
/**
 * Groups that the book does not know.
 */
groups: Array<UnknownName>, 
/**
 * Authorities that the book does not know.
 */
authorities: Array<UnknownName>, 
/**
 * The headings of columns that are left out.
 */
ignored: Array<string>, 
/**
 * What would be odd about the year then: more members than seats.
 */
warnings: Array<string>, 
/**
 * How many rows there are of the sort that is shown.
 */
shown: number, 
/**
 * A page of them.
 */
lines: Array<FateLine>, };

/**
 * What would become of the open list in a year of a body; the rows of one sort, from one of them on, 100 if not said.
 */
export type PreviewList = { year: YearId, wishes: Wishes, show: Show, from: number, most?: number, };

/**
 * A paper, and in what form.
 */
export type PrintPaper = { paper: Paper, format: Format, };

/**
 * Which times minutes tell, beside what is minuted.
 */
export type PrintedTimes = "none" | "meeting" | "items";

/**
 * The rules and words of one body.
 */
export type Profile = { 
/**
 * How many voters must be there.
 */
quorum: QuorumRule, 
/**
 * How long before a meeting its agenda must be out.
 */
notice: NoticeRule, 
/**
 * Who may stand in for a member, and how.
 */
substitutes: SubstituteRule, 
/**
 * What somebody who joins from afar counts for.
 */
remote: RemoteRule, 
/**
 * Somebody who arrives while an item is under way may vote on it.
 */
late_arrival_votes: boolean, 
/**
 * Whether whoever presides has a casting vote.
 */
casting_vote: CastingVote, 
/**
 * Two or more people may share the chair of the body.
 */
joint_chairs: boolean, 
/**
 * How minutes are numbered and in which order they print.
 */
minutes: MinuteRule, 
/**
 * When its years begin.
 */
year_begins: YearBegins, 
/**
 * How its years are labelled.
 */
year_label: YearLabel, 
/**
 * How its papers say things.
 */
words: Words, 
/**
 * Members who attend nothing for six months are watched (Local Government Act 1972, s85).
 */
six_months: boolean, 
/**
 * By when its papers are due, and its decisions may be acted on.
 */
deadlines: DeadlineRule, 
/**
 * What the political balance of its seats is to it (Local Government and Housing Act 1989, s15).
 */
political_balance: Balance, };

/**
 * What an entry says with a phrase put in; an operation of its own.
 */
export type PutInPhrase = { entry: EntryId, phrase: PhraseId, wording: string, };

/**
 * The meeting is quorate again, which is minuted.
 */
export type QuorumBack = { meeting: MeetingId, at: Time, };

/**
 * The quorum, in numbers and in words.
 */
export type QuorumLine = { 
/**
 * Voters there who count.
 */
present: number, 
/**
 * Voting seats.
 */
seats: number, 
/**
 * Voters needed.
 */
needed: number, 
/**
 * Groups there.
 */
groups: number, 
/**
 * Groups needed.
 */
groups_needed: number, 
/**
 * There are enough.
 */
quorate: boolean, 
/**
 * 11 of 14 voting members.
 */
headline: string, 
/**
 * Quorate; Not quorate.
 */
verdict: string, 
/**
 * needs 5 from 2 groups · 4 groups here.
 */
detail: string, 
/**
 * Voters by group, for the bar.
 */
shares: Array<QuorumShare>, };

/**
 * The meeting lost its quorum at a time: what followed, which is minuted, and done (adjourned, abandoned).
 */
export type QuorumLost = { meeting: MeetingId, from: Time, followed: Followed, };

/**
 * A quorum: the larger of a fraction of the voting seats and a least number, from at least so many groups.
 */
export type QuorumRule = { 
/**
 * The fraction's upper number.
 */
numerator: number, 
/**
 * The fraction's lower number.
 */
denominator: number, 
/**
 * Never fewer than this, or 0.
 */
minimum: number, 
/**
 * From at least this many groups, or 0.
 */
groups: number, };

/**
 * A group's part of the quorum bar.
 */
export type QuorumShare = { 
/**
 * The group's name.
 */
name: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * Its voters there.
 */
voters: number, };

/**
 * A rate, in numbers and in words.
 */
export type RateLine = { 
/**
 * How many.
 */
part: number, 
/**
 * Of how many; 0 where there was nothing to count.
 */
whole: number, 
/**
 * 34 of 42; the part alone where there is no whole.
 */
words: string, 
/**
 * 81.0 %; empty where there is no whole.
 */
percent: string, };

/**
 * The public are let in again, at a time or now.
 */
export type ReadmitPublic = { meeting: MeetingId, at?: string, };

/**
 * How often somebody was there, and as what. Only meetings that have ended count.
 */
export type RecordCounts = { 
/**
 * As a member, by outcome.
 */
member: Tally, 
/**
 * The attendance rate as a member.
 */
rate: RateLine, 
/**
 * As a substitute.
 */
substitute: Attended, 
/**
 * As a guest.
 */
in_attendance: Attended, 
/**
 * As an officer.
 */
officer: Attended, };

/**
 * A person’s record on one body in one year.
 */
export type RecordYear = { 
/**
 * Which; `None` for meetings that fall in no year of the body.
 */
year: YearId | null, 
/**
 * 2010/11.
 */
label: string, 
/**
 * As what they sat: “Chairman, Conservative, until 30 November 2010”; empty for a guest or an officer.
 */
sat_as: string, 
/**
 * How often.
 */
counts: RecordCounts, };

/**
 * What somebody who joins from afar counts for.
 */
export type RemoteRule = { 
/**
 * Counts as present in the record.
 */
present: boolean, 
/**
 * Counts for the quorum.
 */
counts_for_quorum: boolean, 
/**
 * May vote.
 */
may_vote: boolean, };

/**
 * One approved absence.
 */
export type RemoveAbsence = { absence: ApprovedAbsenceId, };

/**
 * One authority.
 */
export type RemoveAuthority = { authority: AuthorityId, };

/**
 * One body.
 */
export type RemoveBody = { body: BodyId, };

/**
 * One of a body’s later names.
 */
export type RemoveBodyName = { name: BodyNameId, };

/**
 * One stretch from which the public were excluded.
 */
export type RemoveClosed = { closed: ClosedSessionId, };

/**
 * Closed days.
 */
export type RemoveClosedDay = { closed_day: ClosedDayId, };

/**
 * One entry.
 */
export type RemoveEntry = { entry: EntryId, };

/**
 * One group.
 */
export type RemoveGroup = { group: GroupId, };

/**
 * Removes a guest or officer.
 */
export type RemoveGuest = { attendance: AttendanceId, };

/**
 * One interest.
 */
export type RemoveInterest = { interest: InterestId, };

/**
 * One item, with what is minuted under it.
 */
export type RemoveItem = { item: ItemId, };

/**
 * One meeting, with everything in it; with a reason, where it was held or has minutes.
 */
export type RemoveMeeting = { meeting: MeetingId, reason?: string, };

/**
 * One membership.
 */
export type RemoveMembership = { membership: MembershipId, };

/**
 * Removes an owner.
 */
export type RemoveOwner = { owner: ActionOwnerId, };

/**
 * One person.
 */
export type RemovePerson = { person: PersonId, };

/**
 * One phrase.
 */
export type RemovePhrase = { phrase: PhraseId, };

/**
 * One member of the public who took part in an item.
 */
export type RemoveSpeaker = { speaker: SpeakerId, };

/**
 * One standing notice.
 */
export type RemoveStanding = { notice: StandingNoticeId, };

/**
 * Removes a stretch.
 */
export type RemoveStretch = { presence: PresenceId, };

/**
 * Somebody no longer stands in.
 */
export type RemoveSubstitute = { meeting: MeetingId, person: PersonId, };

/**
 * One turn in the chair.
 */
export type RemoveTurn = { turn: PresiderId, };

/**
 * The vote on a motion.
 */
export type RemoveVote = { entry: EntryId, };

/**
 * One year.
 */
export type RemoveYear = { year: YearId, };

/**
 * Who is there.
 */
export type Roll = { 
/**
 * Where the meeting stands against its quorum.
 */
quorum: QuorumLine, 
/**
 * The members by group, in printed order, each group's substitutes who serve below.
 */
groups: Array<RollGroup>, 
/**
 * Guests, in order.
 */
guests: Array<GuestLine>, 
/**
 * Observers, in order.
 */
observers: Array<GuestLine>, 
/**
 * Officers, in order.
 */
officers: Array<GuestLine>, 
/**
 * Voting members of whom nothing is said yet.
 */
unmarked: number, 
/**
 * A substitute may stand in for the group alone, no member named.
 */
unpaired: boolean, 
/**
 * By when word of a substitute is due, where the rules ask for notice; or empty.
 */
notice: string, };

/**
 * A group on the roll.
 */
export type RollGroup = { 
/**
 * Which; `None` for those without one.
 */
group: GroupId | null, 
/**
 * Conservative.
 */
name: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * Its office, as apologies name it: Conservative Group Office; empty for no group.
 */
office: string, 
/**
 * 5 of 6.
 */
tally: string, 
/**
 * Its members, in printed order.
 */
members: Array<RollRow>, 
/**
 * Its substitutes at this meeting.
 */
substitutes: Array<RollRow>, };

/**
 * A member or substitute on the roll.
 */
export type RollRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Member or substitute.
 */
capacity: Capacity, 
/**
 * What was said of them; `None` while nothing was.
 */
attendance: AttendanceId | null, 
/**
 * David Parsons CBE.
 */
name: string, 
/**
 * Chairman · Leicestershire CC.
 */
detail: string, 
/**
 * What came of it; `None` while expected.
 */
outcome: Outcome | null, 
/**
 * In the room (or joined from afar) now; after the meeting, at any time of it.
 */
there: boolean, 
/**
 * Joined from afar.
 */
remote: boolean, 
/**
 * Away from the table for an item: out of the room, or stepped down to speak.
 */
away: boolean, 
/**
 * What the pill says: Present, Present from 11.41am, Left 12.10pm, Apologies, Expected.
 */
mark: string, 
/**
 * When they came and went; empty where present throughout or not at all.
 */
stretches: Array<StretchLine>, 
/**
 * When the apologies came.
 */
apology_day: string | null, 
/**
 * The same as it prints: 17 January 2011; or empty.
 */
apology_printed: string, 
/**
 * At what time of that day they came, as it prints; or empty.
 */
apology_time: string, 
/**
 * Through whom.
 */
apology_via: string, 
/**
 * Who took them.
 */
apology_received_by: string, 
/**
 * When word of a substitute came: 17 January 2011; or empty.
 */
notified_printed: string, 
/**
 * At what time of that day, as it prints; or empty.
 */
notified_time: string, 
/**
 * For a member: the substitute who serves. For a substitute: the member stood in for.
 */
other: Counterpart | null, 
/**
 * What the row says of substitutes: “Substitute: Theo Blackwell”, “No substitute yet”; or empty.
 */
substitute_words: string, 
/**
 * The name the paper of the day printed, where it differs.
 */
printed_name: string | null, };

/**
 * What the room sees.
 */
export type RoomScreen = { 
/**
 * The body’s full name on the day.
 */
body: string, 
/**
 * Tuesday 18 January 2011
 */
day: string, 
/**
 * What stands where no item is open: The meeting is adjourned; or empty.
 */
standing: string, 
/**
 * The item that is open.
 */
item: ScreenItem | null, };

/**
 * A group on a council.
 */
export type RowLine = { 
/**
 * Which; `None` for those of no group.
 */
group: GroupId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * How many councillors it has.
 */
members: number, };

/**
 * What a group has in all.
 */
export type RowSums = { 
/**
 * Which of the rows that were asked about, from 0: one without councillors or seats is left out.
 */
asked: number, 
/**
 * Its name.
 */
name: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * Its councillors.
 */
members: number, 
/**
 * Its share of all seats, to two places: 59.68.
 */
share: string, 
/**
 * The same, exactly: 59 25/37.
 */
exact: string, 
/**
 * Its seats in all, by the rules.
 */
total: number, 
/**
 * Those it has on the committees; the same, where the rules allow it.
 */
has: number, };

/**
 * The wording of a decision, or of a motion, as saved.
 */
export type ScreenDecision = { 
/**
 * Which.
 */
id: EntryId, 
/**
 * Decision; Motion; Amendment; Motion, carried.
 */
label: string, 
/**
 * What it says.
 */
wording: string, };

/**
 * The item that is open.
 */
export type ScreenItem = { 
/**
 * Which.
 */
id: ItemId, 
/**
 * 2; empty for a break.
 */
number: string, 
/**
 * What it is called; or that it is not open to the public.
 */
title: string, 
/**
 * What is decided under it, in order; of an item that is not public, nothing.
 */
decisions: Array<ScreenDecision>, };

/**
 * A place on a body.
 */
export type SeatLine = { 
/**
 * Which membership.
 */
membership: MembershipId, 
/**
 * On which body.
 */
body: BodyId, 
/**
 * What it was called then, in short.
 */
body_name: string, 
/**
 * In which year.
 */
year: YearId, 
/**
 * 2010/11.
 */
year_label: string, 
/**
 * Deputy Chair; Co-opted member, no vote; Substitute.
 */
what: string, 
/**
 * Conservative, or empty.
 */
group_name: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * Leicestershire CC, or empty.
 */
authority_name: string, 
/**
 * 1 September 2010 to 31 August 2011.
 */
dates: string, 
/**
 * In force today.
 */
current: boolean, };

/**
 * Where somebody sits today.
 */
export type SeatNow = { 
/**
 * On which body.
 */
body: BodyId, 
/**
 * Its short name.
 */
body_name: string, 
/**
 * Chairman; Member; Substitute.
 */
what: string, 
/**
 * Conservative, or empty.
 */
group_name: string, 
/**
 * `#rrggbb`, or none.
 */
colour: string | null, 
/**
 * Leicestershire CC, or empty.
 */
authority_name: string, 
/**
 * Since when without a break, for this group: 1 September 2010.
 */
since: string, };

/**
 * How far an action has got.
 */
export type SetActionState = { entry: EntryId, state: ActionState, };

/**
 * What is known of somebody's apologies; what is left out stays, an empty day takes its time along.
 */
export type SetApologies = { meeting: MeetingId, person: PersonId, day?: string, time?: string, via?: string, received_by?: string, };

/**
 * How many councillors a group has on a council, or those of no group; 0 removes the line. No authority is the council
 * of bodies that name none.
 */
export type SetCouncilSeats = { authority?: AuthorityId, group?: GroupId, seats: number, };

/**
 * By when an action is to be done; `day` as typed.
 */
export type SetDue = { entry: EntryId, due: Due, day?: string, };

/**
 * What became of an item that was not taken as planned, and why; `none`: it stands.
 */
export type SetFate = { item: ItemId, fate: Fate, reason?: string, };

/**
 * What an entry is.
 */
export type SetKind = { entry: EntryId, kind: EntryKind, };

/**
 * What is known of a motion beside its wording; what is left out stays, an empty person or motion means none. `amends`
 * is a motion above it under the same item, which it then amends.
 */
export type SetMotion = { entry: EntryId, mover?: string, seconder?: string, amends?: string, fate?: MotionFate, };

/**
 * When word of a substitute came; empty means not known. With a reason, where it came later than the rules ask.
 */
export type SetNotified = { meeting: MeetingId, person: PersonId, day: string, time: string, reason?: string, };

/**
 * Who presides: from a time as typed, from the start if it is empty, from now if it is left out in session.
 * With a reason, where a substitute takes the chair and the rules do not let one.
 */
export type SetPresider = { meeting: MeetingId, person: PersonId, how?: PresidesBy, from?: string, reason?: string, };

/**
 * The name as the paper of the day prints it; empty for the usual form.
 */
export type SetPrintedName = { attendance: AttendanceId, name: string, };

/**
 * How many seats a group has in a year; 0 removes the line.
 */
export type SetSeats = { year: YearId, group?: GroupId, seats: number, };

/**
 * When a sitting of the meeting, the last if none is named, really began or ended, corrected; empty means not known, and
 * what is left out stays.
 */
export type SetSitting = { meeting: MeetingId, sitting?: SittingId, began?: string, ended?: string, };

/**
 * Somebody stands in for a member, or for a group where no member is named. A person not in the book is made from `name`.
 */
export type SetSubstitute = { meeting: MeetingId, person?: PersonId, name?: string, member?: PersonId, group?: GroupId, notified_day?: string, notified_time?: string, reason?: string, };

/**
 * The forms of a file to open in a spreadsheet.
 */
export type SheetFormat = "csv" | "xlsx";

/**
 * The open book.
 */
export type Shelf = { 
/**
 * The file's name, without its folder.
 */
file_name: string, 
/**
 * The file's whole path.
 */
path: string, 
/**
 * The day the screens go by: the practice book's own, or the clock's.
 */
today: string, 
/**
 * Set where this is a practice book: a sentence saying so.
 */
practice: string | null, 
/**
 * When the last backup was made, as it prints; `None` if never.
 */
backed_up: string | null, 
/**
 * What Ctrl+Z would undo.
 */
undo: string | null, 
/**
 * What Ctrl+Shift+Z would do again.
 */
redo: string | null, 
/**
 * The bodies, in order.
 */
bodies: Array<BodyLine>, 
/**
 * How many things on Today need the clerk.
 */
needs: number, };

/**
 * Which rows are shown, a page at a time.
 */
export type Show = "all" | "needs" | "taken" | "same";

/**
 * One of two people.
 */
export type Side = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * Cllr Sir David Williams CBE.
 */
name: string, 
/**
 * Other names in the papers.
 */
aliases: Array<string>, 
/**
 * Where they sit and have sat, the latest first: Improvement Programme Board 2010/11 · Member · Labour · Barnsley MBC.
 */
seats: Array<string>, 
/**
 * 3 meetings, 1 action; or that nothing is recorded.
 */
recorded: string, };

/**
 * The sorts of marks.
 */
export type Sign = "present" | "joined" | "apologies" | "absent" | "not_recorded" | "rate" | "blank";

/**
 * The id of a sitting.
 */
export type SittingId = string;

/**
 * A stretch in which the meeting sat.
 */
export type SittingLine = { 
/**
 * Which.
 */
id: SittingId, 
/**
 * When it began, as it prints.
 */
began: string, 
/**
 * When it ended; empty while it goes on.
 */
ended: string, };

/**
 * Who must attend by when.
 */
export type SixMonths = { 
/**
 * How things stand, in a sentence.
 */
lead: string, 
/**
 * The councils that are watched.
 */
councils: Array<CouncilTerms>, 
/**
 * Everyone’s approved absences, the latest first.
 */
absences: Array<AbsenceLine>, };

/**
 * The id of a member of the public who took part in an item.
 */
export type SpeakerId = string;

/**
 * A member of the public who took part in an item.
 */
export type SpeakerLine = { 
/**
 * Which.
 */
id: SpeakerId, 
/**
 * What they did.
 */
part: SpeakerPart, 
/**
 * About what; may be empty.
 */
about: string, 
/**
 * What they are called, where that is kept; or empty.
 */
name: string, 
/**
 * The name may stand in the version for the public too.
 */
named_in_public: boolean, 
/**
 * The sentence that says it of them alone.
 */
sentence: string, };

/**
 * How a member of the public took part.
 */
export type SpeakerPart = "spoke" | "question" | "petition" | "deputation";

/**
 * Breaks an entry in two at a character (counted in UTF-16 units, as the screens count).
 */
export type SplitEntry = { entry: EntryId, at: number, };

/**
 * The stages of a meeting's page.
 */
export type Stage = "prepare" | "room" | "note";

/**
 * A headed paragraph of a body's notices of meeting.
 */
export type StandingNotice = { 
/**
 * Which.
 */
id: StandingNoticeId, 
/**
 * Whose.
 */
body: BodyId, 
/**
 * Its place on the notice.
 */
place: string, 
/**
 * What stands over it: Carers’ allowance.
 */
heading: string, 
/**
 * What it says; may be empty where lines follow it.
 */
wording: string, 
/**
 * What the book itself adds under it.
 */
lines: NoticeLines, };

/**
 * The id of a standing notice.
 */
export type StandingNoticeId = string;

/**
 * A step of a meeting: publish its agenda, start, adjourn, resume, end; cancel, postpone or abandon (with a reason); go
 * back. From in session or ended it goes back to planned or published while nothing is minuted.
 */
export type StepMeeting = { meeting: MeetingId, to: MeetingState, reason?: string, };

/**
 * Steps that belong together.
 */
export type StepsPart = { 
/**
 * All committees together; Audit Committee.
 */
heading: string, 
/**
 * Each step, a sentence or two.
 */
lines: Array<string>, };

/**
 * A stretch of presence.
 */
export type StretchLine = { 
/**
 * Which.
 */
id: PresenceId, 
/**
 * From when; none from the start.
 */
came: Time | null, 
/**
 * Until when; none to the end.
 */
went: Time | null, 
/**
 * The first as it prints: 11.41am; or empty.
 */
came_printed: string, 
/**
 * The second as it prints; or empty.
 */
went_printed: string, 
/**
 * One of them is of another day than the meeting’s, and prints with its day.
 */
other_day: boolean, 
/**
 * Joined from afar.
 */
remote: boolean, };

/**
 * Somebody who might stand in.
 */
export type SubstituteChoice = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Theo Blackwell.
 */
name: string, 
/**
 * Labour · Camden LB.
 */
detail: string, 
/**
 * For which group.
 */
group: GroupId | null, 
/**
 * May serve as things stand.
 */
can: boolean, 
/**
 * May serve if a reason is typed.
 */
needs_reason: boolean, 
/**
 * Why not, or why only with a reason; or empty.
 */
why: string, };

/**
 * Who may stand in for a member.
 */
export type SubstituteRule = { 
/**
 * From among whom substitutes come; anyone else needs a reason.
 */
pool: Pool, 
/**
 * For a member without a group, the substitute may be of any.
 */
any_for_ungrouped: boolean, 
/**
 * How many hours before a meeting begins a substitution must be notified, or 0.
 */
notice_hours: number, 
/**
 * Whether a substitute must, may or does not stand in for a named member.
 */
paired: Pairing, 
/**
 * How many times in a year a member may have a substitute, or 0 for any number.
 */
times_a_year: number, 
/**
 * A substitute may take the chair.
 */
may_chair: boolean, 
/**
 * Substitutes count for the quorum.
 */
count_for_quorum: boolean, 
/**
 * What happens when the member arrives after the substitute.
 */
when_member_arrives: WhenMemberArrives, };

/**
 * Who may stand in for a member at a meeting.
 */
export type SubstitutesFor = { meeting: MeetingId, member: PersonId, };

/**
 * A balance that was worked out.
 */
export type Sums = { 
/**
 * How it came out, in a sentence or two.
 */
lead: string, 
/**
 * What else to know; may be none.
 */
notes: Array<string>, 
/**
 * All seats.
 */
seats: number, 
/**
 * All councillors.
 */
council: number, 
/**
 * The groups, in order.
 */
rows: Array<RowSums>, 
/**
 * The committees, in order.
 */
committees: Array<CommitteeSums>, 
/**
 * How it was worked out, part by part.
 */
steps: Array<StepsPart>, 
/**
 * All of it as plain text, for a letter.
 */
plain: string, };

/**
 * The open list, to be taken into a year of a body; rows that cannot be are left out, or have it all refused.
 */
export type TakeList = { year: YearId, wishes: Wishes, leave_out: boolean, };

/**
 * What came of a list of members.
 */
export type TakenList = { 
/**
 * What was taken: “14 members, 2 substitutes (5 people new to the book)”.
 */
taken: string, 
/**
 * The first of the rows that want the clerk’s eye still, each in a sentence.
 */
rows: Array<string>, 
/**
 * How many more of them there are.
 */
more_rows: number, 
/**
 * The first of what wants settling since.
 */
flags: Array<FlagLine>, 
/**
 * How much more of it there is.
 */
more_flags: number, };

/**
 * Marks of members, counted. Each meeting counts once: the numbers of `meetings` are those of the others together.
 */
export type Tally = { 
/**
 * Meetings that ended while a member.
 */
meetings: number, 
/**
 * Of these, present.
 */
present: number, 
/**
 * Of those present, from afar.
 */
remote: number, 
/**
 * Joined from afar, where that is not being present.
 */
joined: number, 
/**
 * Apologies.
 */
apologies: number, 
/**
 * Absent without apologies.
 */
absent: number, 
/**
 * Not present, and nobody recorded why.
 */
not_recorded: number, };

/**
 * A place in the app.
 */
export type Target = { "screen": "body", 
/**
 * Which body.
 */
body: BodyId, 
/**
 * Which tab.
 */
tab: BodyTab, } | { "screen": "six_months" } | { "screen": "people", 
/**
 * Which tab.
 */
tab: PeopleTab, } | { "screen": "meeting", 
/**
 * Which meeting.
 */
meeting: MeetingId, 
/**
 * Which stage.
 */
stage: Stage, 
/**
 * At which item.
 */
item: ItemId | null, 
/**
 * At which entry.
 */
entry: EntryId | null, };

/**
 * By when somebody must attend.
 */
export type TermLine = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Richard Stay.
 */
name: string, 
/**
 * The last day to attend.
 */
act_by: string, 
/**
 * The same as it prints: Tuesday 8 March 2011.
 */
act_by_printed: string, 
/**
 * How far off that is: in 3 days.
 */
away: string, 
/**
 * How pressing it is.
 */
tone: Tone, 
/**
 * There is time: more than two months.
 */
far: boolean, 
/**
 * Cllr Stay must attend by Tuesday 8 March 2011.
 */
headline: string, 
/**
 * The arithmetic, a sentence a line.
 */
how: Array<string>, 
/**
 * The meeting last attended.
 */
last: MeetingId | null, 
/**
 * Meetings that are still in time, the first few.
 */
chances: Array<Chance>, };

/**
 * A time of a meeting to the minute, counted from its own day; `11:30` in the book and on the wire. A meeting that goes on
 * past midnight counts on, `24:20`, so that its times stay in order; it prints 12.20am all the same. One that adjourned to
 * another day counts the days as well: `7+14:00` is two o'clock a week after its own day.
 */
export type Time = string;

/**
 * A time, read as typed.
 */
export type TimeRead = { 
/**
 * The time.
 */
time: Time, 
/**
 * 11.30am, as the body prints it.
 */
says: string, };

/**
 * How a body prints its times.
 */
export type TimeStyle = "close" | "spaced" | "twenty_four";

/**
 * The screen that the app opens on.
 */
export type Today = { 
/**
 * The day.
 */
day: string, 
/**
 * Friday 11 March 2011.
 */
printed: string, 
/**
 * The most pressing thing, in a sentence.
 */
lead: string, 
/**
 * No body yet: the screen offers to start one.
 */
empty: boolean, 
/**
 * What needs doing, most urgent first.
 */
needs: Array<Need>, 
/**
 * The next meeting.
 */
next: NextMeeting | null, 
/**
 * The meetings after that.
 */
coming: Array<Coming>, };

/**
 * How urgent something is.
 */
export type Tone = "urgent" | "soon" | "calm" | "record";

/**
 * A council to try: its groups with their councillors, and its committees with their seats. Nothing of it is written.
 */
export type TryBalance = { rows: Array<TryRow>, committees: Array<TryCommittee>, };

/**
 * A committee that the book has or, by a name, one that is only tried.
 */
export type TryCommittee = { body?: BodyId, name?: string, seats: number, };

/**
 * A group of the book or, by a name, one that is only tried; neither is those of no group.
 */
export type TryRow = { group?: GroupId, name?: string, members: number, };

/**
 * A turn in the chair.
 */
export type TurnLine = { 
/**
 * Which.
 */
id: PresiderId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Cllr David Parsons.
 */
name: string, 
/**
 * 12.30pm; empty from the start.
 */
from_printed: string, 
/**
 * How they came to preside.
 */
how: PresidesBy, };

/**
 * Two people.
 */
export type TwoPeople = { one: PersonId, other: PersonId, };

/**
 * How a motion reads as amended, as typed so far; empty while it says what was moved.
 */
export type TypeAmended = { entry: EntryId, wording: string, };

/**
 * What an entry says, as typed so far.
 */
export type TypeEntry = { entry: EntryId, wording: string, };

/**
 * What was undone, or done again.
 */
export type Undone = { 
/**
 * The operation’s name: Mark Cllr Stay: apologies.
 */
label: string, };

/**
 * A name that the book does not know.
 */
export type UnknownName = { 
/**
 * The name.
 */
name: string, 
/**
 * In how many rows it stands.
 */
rows: number, 
/**
 * In which row first.
 */
first_row: number, };

/**
 * What a voter gives.
 */
export type VoteChoice = "for" | "against" | "abstained";

/**
 * How a vote was taken.
 */
export type VoteHow = "general" | "show_of_hands" | "named";

/**
 * The vote on a motion.
 */
export type VoteLine = { 
/**
 * How it is taken.
 */
how: VoteHow, 
/**
 * At what time the roll was frozen, as it prints; or empty.
 */
at_printed: string, 
/**
 * How many may vote; 0 where nobody knows who was there.
 */
voters: number, 
/**
 * The roll, in order; each with what they gave in a named vote.
 */
ballots: Array<BallotLine>, 
/**
 * Who was there and might not vote, and why, a sentence each.
 */
kept_out: Array<string>, 
/**
 * What was given so far; none where nothing was counted.
 */
tally: VoteTally | null, 
/**
 * Those who have not voted yet, in a named vote.
 */
missing: Array<string>, 
/**
 * What came of it.
 */
result: VoteResult, 
/**
 * All is given, and stands equal.
 */
tied: boolean, 
/**
 * Whoever presided may settle the tie.
 */
casting_due: boolean, 
/**
 * A casting vote wants a reason: why it sets no policy.
 */
casting_wants_reason: boolean, 
/**
 * The casting vote, where one was given.
 */
casting: CastingSide | null, 
/**
 * Who gave it or, while none is given, who presided then: Cllr Parsons; or empty.
 */
presider: string, };

/**
 * What came of a vote.
 */
export type VoteResult = "open" | "carried" | "lost";

/**
 * The votes given.
 */
export type VoteTally = { 
/**
 * For it.
 */
in_favour: number, 
/**
 * Against it.
 */
against: number, 
/**
 * Neither.
 */
abstained: number, };

/**
 * What happens when a member arrives after the substitute.
 */
export type WhenMemberArrives = "substitute_yields" | "substitute_stays";

/**
 * What the clerk says of a list.
 */
export type Wishes = { 
/**
 * The row that holds the headings; 0 where none does.
 */
head: number, 
/**
 * What each column holds, from the first on; null where it is left out.
 */
columns: Array<Field | null>, 
/**
 * What names of groups mean that the book does not know.
 */
groups: Array<Meaning>, 
/**
 * The same of authorities.
 */
authorities: Array<Meaning>, 
/**
 * Make every group that the book does not know.
 */
new_groups: boolean, 
/**
 * The same of authorities.
 */
new_authorities: boolean, 
/**
 * Whom rows are about, where that was in doubt.
 */
people: Array<Choice>, };

/**
 * Somebody withdraws for the item that is open, or another, at a time or now; `speaking`: steps down to speak on it.
 */
export type Withdraw = { meeting: MeetingId, person: PersonId, item?: ItemId, speaking?: boolean, at?: string, };

/**
 * How a body's papers say things.
 */
export type Words = { 
/**
 * Chairman, Chair.
 */
chairman: string, 
/**
 * Vice-Chair.
 */
vice_chair: string, 
/**
 * Deputy Chair.
 */
deputy_chair: string, 
/**
 * What stands before a councillor's name: Cllr, Councillor.
 */
councillor: string, 
/**
 * What the paper of a meeting is called: Note of decisions taken and actions required, Minutes.
 */
note_title: string, 
/**
 * The law or rule whose paragraphs make an item exempt, as it stands after “paragraph 3 of”: Part 1 of Schedule 12A
 * to the Local Government Act 1972 (in Wales Part 4). Empty where none binds the body.
 */
exempt_under: string, 
/**
 * How times print.
 */
time_style: TimeStyle, };

/**
 * When a body's years begin; `"1 September"` or `"annual_meeting"` in the book and on the wire.
 */
export type YearBegins = string;

/**
 * A year at the head of its column.
 */
export type YearColumn = { 
/**
 * Which.
 */
year: YearId, 
/**
 * 2010/11.
 */
label: string, 
/**
 * Its members’ attendance.
 */
members: RateLine, 
/**
 * Its voting seats that were filled.
 */
seats_filled: RateLine, 
/**
 * Its meetings that have ended, of those in its table.
 */
held: RateLine, 
/**
 * What lies behind the column, in a sentence or two.
 */
said: string, };

/**
 * The id of a body's year.
 */
export type YearId = string;

/**
 * How a body labels its years.
 */
export type YearLabel = "short" | "long";

/**
 * A year in a list.
 */
export type YearLine = { 
/**
 * Which.
 */
id: YearId, 
/**
 * 2010/11.
 */
label: string, 
/**
 * Its first day.
 */
first_day: string, 
/**
 * Its last day.
 */
last_day: string, 
/**
 * The first as it prints: 1 September 2010.
 */
first_printed: string, 
/**
 * The second as it prints.
 */
last_printed: string, };

/** What each command takes and gives. */
export interface Calls {
  'book.open': { in: OfFile; out: Shelf }
  'book.create': { in: OfFile; out: Shelf }
  'book.sample': { in: OfFile; out: Shelf }
  'book.close': { in: Nothing; out: Done }
  'book.import': { in: OfFile; out: Imported }
  'book.shelf': { in: Nothing; out: Shelf }
  'book.directory': { in: Nothing; out: Directory }
  'book.flags': { in: Nothing; out: Array<FlagLine> }
  'book.check': { in: Nothing; out: Checked }
  'book.backup': { in: OfFile; out: Done }
  'members.open': { in: OfFile; out: ListPage }
  'members.look': { in: LookAtList; out: ListPage }
  'members.preview': { in: PreviewList; out: Preview }
  'members.take': { in: TakeList; out: TakenList }
  'members.close': { in: Nothing; out: Done }
  'attendance.sheet': { in: OfAttendanceSheet; out: Uint8Array }
  'members.sheet': { in: OfSheet; out: Uint8Array }
  'history.show': { in: OfHistory; out: Array<HistoryLine> }
  'undo': { in: Nothing; out: Undone }
  'redo': { in: Nothing; out: Undone }
  'job.show': { in: Nothing; out: JobShown | null }
  'job.stop': { in: OfJob; out: JobStopped }
  'typing.close': { in: Nothing; out: Done }
  'day.read': { in: AsTyped; out: DayRead }
  'time.read': { in: AsTyped; out: TimeRead }
  'today.show': { in: Nothing; out: Today }
  'body.find': { in: FindBody; out: BodyId }
  'action.list': { in: OfBody; out: Array<ActionLine> }
  'body.show': { in: OfBody; out: BodyPage }
  'attendance.show': { in: OfAttendance; out: Matrix }
  'attendance.years': { in: OneBody; out: MatrixYears }
  'body.preset': { in: OfPreset; out: Profile }
  'body.add': { in: AddBody; out: BodyId }
  'body.change': { in: ChangeBody; out: Done }
  'body.move': { in: MoveBody; out: Done }
  'body.add_name': { in: AddBodyName; out: BodyNameId }
  'body.change_name': { in: ChangeBodyName; out: Done }
  'body.remove_name': { in: RemoveBodyName; out: Done }
  'body.remove': { in: RemoveBody; out: Done }
  'year.add': { in: AddYear; out: YearId }
  'year.carry_over': { in: CarryOver; out: CarriedOver }
  'year.change': { in: ChangeYear; out: Done }
  'year.remove': { in: RemoveYear; out: Done }
  'seats.set': { in: SetSeats; out: Done }
  'standing.list': { in: OfStanding; out: Array<StandingNotice> }
  'standing.add': { in: AddStanding; out: StandingNoticeId }
  'standing.change': { in: ChangeStanding; out: Done }
  'standing.move': { in: MoveStanding; out: Done }
  'standing.remove': { in: RemoveStanding; out: Done }
  'phrase.list': { in: OneBody; out: Array<Phrase> }
  'phrase.choices': { in: OfItem; out: Array<PhraseChoice> }
  'phrase.add': { in: AddPhrase; out: PhraseId }
  'phrase.add_usual': { in: AddUsualPhrases; out: Done }
  'phrase.change': { in: ChangePhrase; out: Done }
  'phrase.move': { in: MovePhrase; out: Done }
  'phrase.remove': { in: RemovePhrase; out: Done }
  'group.add': { in: AddGroup; out: GroupId }
  'group.change': { in: ChangeGroup; out: Done }
  'group.move': { in: MoveGroup; out: Done }
  'group.move_office': { in: MoveOffice; out: Done }
  'group.remove': { in: RemoveGroup; out: Done }
  'authority.add': { in: AddAuthority; out: AuthorityId }
  'authority.change': { in: ChangeAuthority; out: Done }
  'authority.remove': { in: RemoveAuthority; out: Done }
  'person.record': { in: OfPerson; out: PersonRecord }
  'person.list': { in: Nothing; out: Array<ListedPerson> }
  'person.show': { in: OfPerson; out: PersonPage }
  'person.add': { in: AddPerson; out: PersonId }
  'person.change': { in: ChangePerson; out: Done }
  'person.remove': { in: RemovePerson; out: Done }
  'person.cross': { in: CrossOver; out: Done }
  'person.merge': { in: MergePeople; out: Done }
  'double.list': { in: Nothing; out: Doubles }
  'double.compare': { in: TwoPeople; out: Pair }
  'double.apart': { in: TwoPeople; out: Done }
  'double.reconsider': { in: TwoPeople; out: Done }
  'membership.add': { in: AddMembership; out: MembershipId }
  'membership.change': { in: ChangeMembership; out: Done }
  'membership.change_from': { in: ChangeMembershipFrom; out: MembershipId }
  'membership.move': { in: MoveMembership; out: Done }
  'membership.remove': { in: RemoveMembership; out: Done }
  'dates.show': { in: OfDates; out: Dates }
  'closed_day.list': { in: Nothing; out: Array<ClosedDayLine> }
  'six_months.show': { in: Nothing; out: SixMonths }
  'balance.show': { in: OfCouncil; out: BalancePage }
  'balance.try': { in: TryBalance; out: Sums }
  'closed_day.add': { in: AddClosedDay; out: ClosedDayId }
  'closed_day.change': { in: ChangeClosedDay; out: Done }
  'closed_day.remove': { in: RemoveClosedDay; out: Done }
  'absence.add': { in: AddAbsence; out: ApprovedAbsenceId }
  'absence.change': { in: ChangeAbsence; out: Done }
  'absence.remove': { in: RemoveAbsence; out: Done }
  'council.set_seats': { in: SetCouncilSeats; out: Done }
  'meeting.find': { in: FindMeeting; out: MeetingId }
  'meeting.show': { in: OfMeeting; out: MeetingPage }
  'meeting.clock': { in: OfMeeting; out: MeetingClock }
  'screen.show': { in: OfMeeting; out: RoomScreen }
  'meeting.add': { in: AddMeeting; out: MeetingId }
  'meeting.change': { in: ChangeMeeting; out: Done }
  'meeting.remove': { in: RemoveMeeting; out: Done }
  'meeting.step': { in: StepMeeting; out: Done }
  'meeting.sitting': { in: SetSitting; out: Done }
  'meeting.preside': { in: SetPresider; out: Done }
  'meeting.unpreside': { in: RemoveTurn; out: Done }
  'item.add': { in: AddItem; out: ItemId }
  'item.change': { in: ChangeItem; out: Done }
  'item.move': { in: MoveItem; out: Done }
  'item.set_fate': { in: SetFate; out: Done }
  'meeting.rest_not_reached': { in: OfMeeting; out: Done }
  'item.remove': { in: RemoveItem; out: Done }
  'item.open': { in: OpenItem; out: Done }
  'item.close': { in: CloseItem; out: Done }
  'roll.mark': { in: Mark; out: Done }
  'roll.mark_rest': { in: MarkRest; out: Done }
  'roll.arrive': { in: Arrive; out: Done }
  'roll.leave': { in: Leave; out: Done }
  'roll.change_stretch': { in: ChangeStretch; out: Done }
  'roll.remove_stretch': { in: RemoveStretch; out: Done }
  'roll.apologies': { in: SetApologies; out: Done }
  'roll.printed_name': { in: SetPrintedName; out: Done }
  'roll.substitutes': { in: SubstitutesFor; out: Array<SubstituteChoice> }
  'roll.substitute': { in: SetSubstitute; out: Done }
  'roll.notified': { in: SetNotified; out: Done }
  'roll.unsubstitute': { in: RemoveSubstitute; out: Done }
  'guest.add': { in: AddGuest; out: AttendanceId }
  'guest.change': { in: ChangeGuest; out: Done }
  'guest.move': { in: MoveGuest; out: Done }
  'guest.remove': { in: RemoveGuest; out: Done }
  'entry.add': { in: AddEntry; out: EntryId }
  'entry.type': { in: TypeEntry; out: Done }
  'entry.split': { in: SplitEntry; out: EntryId }
  'entry.join': { in: JoinEntry; out: Joined }
  'entry.paste': { in: PasteEntries; out: EntryId }
  'entry.phrase': { in: PutInPhrase; out: Done }
  'entry.kind': { in: SetKind; out: Done }
  'entry.move': { in: MoveEntry; out: Done }
  'entry.move_to': { in: MoveEntryTo; out: Done }
  'entry.remove': { in: RemoveEntry; out: Done }
  'owner.choices': { in: OfMeeting; out: Array<OwnerChoice> }
  'owner.add': { in: AddOwner; out: ActionOwnerId }
  'owner.remove': { in: RemoveOwner; out: Done }
  'action.due': { in: SetDue; out: Done }
  'action.state': { in: SetActionState; out: Done }
  'motion.set': { in: SetMotion; out: Done }
  'motion.type_amended': { in: TypeAmended; out: Done }
  'mover.choices': { in: OfItem; out: Array<MoverChoice> }
  'vote.open': { in: OpenVote; out: Done }
  'vote.count': { in: CountVote; out: Done }
  'vote.cast': { in: CastVote; out: Done }
  'vote.cast_rest': { in: CastRest; out: Done }
  'vote.casting': { in: GiveCasting; out: Done }
  'vote.remove': { in: RemoveVote; out: Done }
  'interest.declare': { in: DeclareInterest; out: InterestId }
  'interest.change': { in: ChangeInterest; out: Done }
  'interest.remove': { in: RemoveInterest; out: Done }
  'interest.withdraw': { in: Withdraw; out: Done }
  'interest.come_back': { in: ComeBack; out: Done }
  'speaker.add': { in: AddSpeaker; out: SpeakerId }
  'speaker.change': { in: ChangeSpeaker; out: Done }
  'speaker.remove': { in: RemoveSpeaker; out: Done }
  'public.exclude': { in: ExcludePublic; out: ClosedSessionId }
  'public.readmit': { in: ReadmitPublic; out: Done }
  'public.change': { in: ChangeClosed; out: Done }
  'public.remove': { in: RemoveClosed; out: Done }
  'quorum.lost': { in: QuorumLost; out: Done }
  'quorum.back': { in: QuorumBack; out: Done }
  'note.show': { in: OfNote; out: Note }
  'paper.print': { in: PrintPaper; out: Uint8Array }
}

/** The commands that change the book; they go one after another. */
export const WRITES: readonly string[] = [
  'book.backup',
  'members.take',
  'undo',
  'redo',
  'typing.close',
  'body.add',
  'body.change',
  'body.move',
  'body.add_name',
  'body.change_name',
  'body.remove_name',
  'body.remove',
  'year.add',
  'year.carry_over',
  'year.change',
  'year.remove',
  'seats.set',
  'standing.add',
  'standing.change',
  'standing.move',
  'standing.remove',
  'phrase.add',
  'phrase.add_usual',
  'phrase.change',
  'phrase.move',
  'phrase.remove',
  'group.add',
  'group.change',
  'group.move',
  'group.move_office',
  'group.remove',
  'authority.add',
  'authority.change',
  'authority.remove',
  'person.add',
  'person.change',
  'person.remove',
  'person.cross',
  'person.merge',
  'double.apart',
  'double.reconsider',
  'membership.add',
  'membership.change',
  'membership.change_from',
  'membership.move',
  'membership.remove',
  'closed_day.add',
  'closed_day.change',
  'closed_day.remove',
  'absence.add',
  'absence.change',
  'absence.remove',
  'council.set_seats',
  'meeting.add',
  'meeting.change',
  'meeting.remove',
  'meeting.step',
  'meeting.sitting',
  'meeting.preside',
  'meeting.unpreside',
  'item.add',
  'item.change',
  'item.move',
  'item.set_fate',
  'meeting.rest_not_reached',
  'item.remove',
  'item.open',
  'item.close',
  'roll.mark',
  'roll.mark_rest',
  'roll.arrive',
  'roll.leave',
  'roll.change_stretch',
  'roll.remove_stretch',
  'roll.apologies',
  'roll.printed_name',
  'roll.substitute',
  'roll.notified',
  'roll.unsubstitute',
  'guest.add',
  'guest.change',
  'guest.move',
  'guest.remove',
  'entry.add',
  'entry.type',
  'entry.split',
  'entry.join',
  'entry.paste',
  'entry.phrase',
  'entry.kind',
  'entry.move',
  'entry.move_to',
  'entry.remove',
  'owner.add',
  'owner.remove',
  'action.due',
  'action.state',
  'motion.set',
  'motion.type_amended',
  'vote.open',
  'vote.count',
  'vote.cast',
  'vote.cast_rest',
  'vote.casting',
  'vote.remove',
  'interest.declare',
  'interest.change',
  'interest.remove',
  'interest.withdraw',
  'interest.come_back',
  'speaker.add',
  'speaker.change',
  'speaker.remove',
  'public.exclude',
  'public.readmit',
  'public.change',
  'public.remove',
  'quorum.lost',
  'quorum.back',
]
