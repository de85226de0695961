//! What each command takes. Unknown fields are refused; a field that may be left out says so by `Option`.
//!
//! Days and times come as text and are read as clerks type them ("18/01/11", "11.30am").

use crate::domain::attendance::{Capacity, Outcome};
use crate::domain::entry::{ActionState, Due, EntryKind};
use crate::domain::event::Followed;
use crate::domain::id::*;
use crate::domain::interest::{Conduct, InterestKind};
use crate::domain::item::{Access, Fate, ItemKind};
use crate::domain::meeting::{MeetingState, PresidesBy};
use crate::domain::membership::{MembershipKind, Position};
use crate::domain::motion::MotionFate;
use crate::domain::profile::{DaysCounted, Preset, Profile};
use crate::domain::speaker::SpeakerPart;
use crate::domain::standing::NoticeLines;
use crate::domain::time::Time;
use crate::domain::vote::{CastingSide, VoteChoice, VoteHow};
use crate::exchange::members::{Show, Wishes};
use crate::papers::Format;
use crate::views::matrix::MarkStyle;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The forms of a file to open in a spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetFormat {
    /// Text separated by commas.
    Csv,
    /// An Excel workbook.
    Xlsx,
}

macro_rules! payloads {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        #[ts(optional_fields)]
        #[allow(missing_docs, reason = "a payload’s own line says what its fields are")]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
    )*};
}

payloads! {
    /// Nothing.
    Nothing {}
    /// One body, in one of its years (the current one if none is named).
    OfBody { body: BodyId, year: Option<YearId> }
    /// The attendance table of a body’s year (the current one if none is named): how its marks are written (YES and NO if
    /// nothing is said), and whether substitutes who never attended are listed too.
    OfAttendance { body: BodyId, year: Option<YearId>, marks: Option<MarkStyle>, all_substitutes: Option<bool> }
    /// One body, in all of its years.
    OneBody { body: BodyId }
    /// One person.
    OfPerson { person: PersonId }
    /// A body by any name it has had; the only one where none is given.
    FindBody { name: Option<String> }
    /// A body’s meeting on a day, as typed; with its time after it, where there are several.
    FindMeeting { body: BodyId, day: String }
    /// One meeting.
    OfMeeting { meeting: MeetingId }
    /// The note of a meeting, or the version of it for the public.
    OfNote { meeting: MeetingId, public: Option<bool> }
    /// The history of the book, or of one meeting; `before` pages back.
    OfHistory { meeting: Option<MeetingId>, before: Option<i64> }
    /// Who may stand in for a member at a meeting.
    SubstitutesFor { meeting: MeetingId, member: PersonId }

    /// A new body: its names, where its rules start from, its first year (days as typed).
    AddBody { full_name: String, short_name: String, preset: Preset, first_day: String, last_day: String }
    /// Changes to a body; what is left out stays, an empty parent or council means none.
    ChangeBody {
        body: BodyId, full_name: Option<String>, short_name: Option<String>,
        contact_name: Option<String>, contact_phone: Option<String>, contact_email: Option<String>,
        parent: Option<String>, authority: Option<String>, profile: Option<Profile>,
    }
    /// One of the sets of rules that a body can start from.
    OfPreset { preset: Preset }
    /// Moves a body among the book’s; `to` counts from 0 in the list without it.
    MoveBody { body: BodyId, to: usize }
    /// What a body is called from a day on; without a short name, the full one serves.
    AddBodyName { body: BodyId, full_name: String, short_name: Option<String>, since: String }
    /// Corrections to one of a body’s names; what is left out stays.
    ChangeBodyName { name: BodyNameId, full_name: Option<String>, short_name: Option<String>, since: Option<String> }
    /// One of a body’s later names.
    RemoveBodyName { name: BodyNameId }
    /// One body.
    RemoveBody { body: BodyId }
    /// A new year of a body.
    AddYear { body: BodyId, first_day: String, last_day: String }
    /// A new year that begins with the seats, members and substitutes with which another ended; with their offices or not.
    CarryOver { year: YearId, first_day: String, last_day: String, positions: bool }
    /// New dates for a year.
    ChangeYear { year: YearId, first_day: String, last_day: String }
    /// One year.
    RemoveYear { year: YearId }
    /// How many seats a group has in a year; 0 removes the line.
    SetSeats { year: YearId, group: Option<GroupId>, seats: u32 }

    /// The standing notices of a body.
    OfStanding { body: BodyId }
    /// A new standing notice of a body, last on its notices of meeting; `lines`: what the book adds under it.
    AddStanding { body: BodyId, heading: String, wording: Option<String>, lines: Option<NoticeLines> }
    /// Changes to a standing notice; what is left out stays.
    ChangeStanding { notice: StandingNoticeId, heading: Option<String>, wording: Option<String>, lines: Option<NoticeLines> }
    /// Moves a standing notice; `to` counts from 0 in the list without it.
    MoveStanding { notice: StandingNoticeId, to: usize }
    /// One standing notice.
    RemoveStanding { notice: StandingNoticeId }

    /// An item of a meeting.
    OfItem { meeting: MeetingId, item: ItemId }
    /// A new phrase of a body, last in its list: a short word, and what it stands for.
    AddPhrase { body: BodyId, short: String, wording: String }
    /// The usual phrases of a kind of body, as far as the body has none of the same short word.
    AddUsualPhrases { body: BodyId, preset: Preset }
    /// Changes to a phrase; what is left out stays.
    ChangePhrase { phrase: PhraseId, short: Option<String>, wording: Option<String> }
    /// Moves a phrase; `to` counts from 0 in the list without it.
    MovePhrase { phrase: PhraseId, to: usize }
    /// One phrase.
    RemovePhrase { phrase: PhraseId }

    /// A new political group.
    AddGroup { full_name: String, short_name: Option<String>, heading: Option<String>, colour: Option<String> }
    /// Changes to a group; what is left out stays.
    ChangeGroup {
        group: GroupId, full_name: Option<String>, short_name: Option<String>, heading: Option<String>, colour: Option<String>,
        office_contact: Option<String>, office_phone: Option<String>, office_email: Option<String>,
    }
    /// Moves a group in printed order; `to` counts from 0 in the list without it.
    MoveGroup { group: GroupId, to: usize }
    /// Moves a group’s office in the order that notices print; `to` counts from 0 in the list without it.
    MoveOffice { group: GroupId, to: usize }
    /// One group.
    RemoveGroup { group: GroupId }
    /// A new authority.
    AddAuthority { short_name: String, full_name: Option<String> }
    /// Changes to an authority.
    ChangeAuthority { authority: AuthorityId, short_name: Option<String>, full_name: Option<String>, aliases: Option<Vec<String>> }
    /// One authority.
    RemoveAuthority { authority: AuthorityId }
    /// A new person. `name` is read as typed ("Cllr Sir David Williams CBE") where the parts are not given.
    AddPerson {
        name: Option<String>, title: Option<String>, style: Option<String>, forename: Option<String>,
        surname: Option<String>, post_nominals: Option<String>,
    }
    /// Changes to a person; what is left out stays.
    ChangePerson {
        person: PersonId, title: Option<String>, style: Option<String>, forename: Option<String>,
        surname: Option<String>, post_nominals: Option<String>, aliases: Option<Vec<String>>,
    }
    /// One person.
    RemovePerson { person: PersonId }
    /// Another group or authority for somebody from a day on, wherever they then sit; what is left out stays, empty means none.
    CrossOver { person: PersonId, day: String, group: Option<String>, authority: Option<String> }
    /// Two people who are one: all that is recorded of `other` becomes that of `keep`.
    MergePeople { keep: PersonId, other: PersonId }
    /// Two people.
    TwoPeople { one: PersonId, other: PersonId }

    /// A new membership. The person is one of the book, or is made from `name`; so is the authority from `authority_name`.
    AddMembership {
        year: YearId, person: Option<PersonId>, name: Option<String>, kind: MembershipKind, group: Option<GroupId>,
        authority: Option<AuthorityId>, authority_name: Option<String>, position: Option<Position>,
        voting: Option<bool>, co_opted: Option<bool>, from_day: Option<String>, to_day: Option<String>,
    }
    /// Changes to a membership; what is left out stays, an empty day means the whole year, an empty group or authority none.
    ChangeMembership {
        membership: MembershipId, kind: Option<MembershipKind>, group: Option<String>, authority: Option<String>, position: Option<Position>,
        voting: Option<bool>, co_opted: Option<bool>, from_day: Option<String>, to_day: Option<String>,
    }
    /// What is different about a membership from a day on; what is left out stays, an empty group or authority means none.
    ChangeMembershipFrom {
        membership: MembershipId, day: String, position: Option<Position>, group: Option<String>, authority: Option<String>,
    }
    /// Moves a membership within its group and kind; `to` counts from 0 in the list without it.
    MoveMembership { membership: MembershipId, to: usize }
    /// One membership.
    RemoveMembership { membership: MembershipId }

    /// The days round a meeting, as typed: by the rules of a body, or by those given; whether an agenda published on a day
    /// is in time; so many working days after.
    OfDates {
        day: String, body: Option<BodyId>, clear_days: Option<u32>, days: Option<DaysCounted>, after: Option<u32>,
        published: Option<String>,
    }
    /// Closes the offices on a day, or from it to a last day, both included.
    AddClosedDay { first_day: String, last_day: Option<String>, reason: String }
    /// Changes to closed days; what is left out stays.
    ChangeClosedDay { closed_day: ClosedDayId, first_day: Option<String>, last_day: Option<String>, reason: Option<String> }
    /// Closed days.
    RemoveClosedDay { closed_day: ClosedDayId }
    /// An absence that a council approved, both days included; `approved_by` and `reason` are the clerk’s own words.
    AddAbsence {
        person: PersonId, authority: Option<AuthorityId>, from_day: String, until_day: String, approved_by: String,
        reason: Option<String>,
    }
    /// Changes to an approved absence; what is left out stays, an empty authority means none.
    ChangeAbsence {
        absence: ApprovedAbsenceId, authority: Option<String>, from_day: Option<String>, until_day: Option<String>,
        approved_by: Option<String>, reason: Option<String>,
    }
    /// One approved absence.
    RemoveAbsence { absence: ApprovedAbsenceId }
    /// A council of the book; the first that has councillors, where none is named.
    OfCouncil { authority: Option<AuthorityId> }
    /// A council to try: its groups with their councillors, and its committees with their seats. Nothing of it is written.
    TryBalance { rows: Vec<TryRow>, committees: Vec<TryCommittee> }
    /// A group of the book or, by a name, one that is only tried; neither is those of no group.
    TryRow { group: Option<GroupId>, name: Option<String>, members: u32 }
    /// A committee that the book has or, by a name, one that is only tried.
    TryCommittee { body: Option<BodyId>, name: Option<String>, seats: u32 }
    /// How many councillors a group has on a council, or those of no group; 0 removes the line. No authority is the council
    /// of bodies that name none.
    SetCouncilSeats { authority: Option<AuthorityId>, group: Option<GroupId>, seats: u32 }

    /// A new meeting.
    AddMeeting { body: BodyId, day: String, start_time: Option<String>, end_time: Option<String>, venue: Option<String> }
    /// Changes to a meeting; what is left out stays, an empty time means none; so does an empty day of publication.
    ChangeMeeting {
        meeting: MeetingId, day: Option<String>, start_time: Option<String>, end_time: Option<String>, venue: Option<String>,
        published_day: Option<String>, printed_day: Option<String>, first_minute: Option<u32>,
    }
    /// One meeting, with everything in it; with a reason, where it was held or has minutes.
    RemoveMeeting { meeting: MeetingId, reason: Option<String> }
    /// A step of a meeting: publish its agenda, start, adjourn, resume, end; cancel, postpone or abandon (with a reason); go
    /// back. From in session or ended it goes back to planned or published while nothing is minuted.
    StepMeeting { meeting: MeetingId, to: MeetingState, reason: Option<String> }
    /// When a sitting of the meeting, the last if none is named, really began or ended, corrected; empty means not known, and
    /// what is left out stays.
    SetSitting { meeting: MeetingId, sitting: Option<SittingId>, began: Option<String>, ended: Option<String> }
    /// Who presides: from a time as typed, from the start if it is empty, from now if it is left out in session.
    /// With a reason, where a substitute takes the chair and the rules do not let one.
    SetPresider { meeting: MeetingId, person: PersonId, how: Option<PresidesBy>, from: Option<String>, reason: Option<String> }
    /// One turn in the chair.
    RemoveTurn { turn: PresiderId }

    /// A new item, after another or last; `joined`: it shares the number of the line above; `urgency`: why the chair agreed
    /// to take it, where it is urgent and the agenda is out.
    AddItem {
        meeting: MeetingId, title: String, kind: Option<ItemKind>, joined: Option<bool>, planned_time: Option<String>,
        urgency: Option<String>, after: Option<ItemId>,
    }
    /// Changes to an item; what is left out stays, an empty time means none.
    ChangeItem {
        item: ItemId, title: Option<String>, kind: Option<ItemKind>, joined: Option<bool>, planned_time: Option<String>,
        began: Option<String>, ended: Option<String>, urgency: Option<String>, access: Option<Access>,
        exempt_paragraph: Option<String>, public_summary: Option<String>,
    }
    /// Moves an item; `to` counts from 0 in the list without it.
    MoveItem { item: ItemId, to: usize }
    /// What became of an item that was not taken as planned, and why; `none`: it stands.
    SetFate { item: ItemId, fate: Fate, reason: Option<String> }
    /// One item, with what is minuted under it.
    RemoveItem { item: ItemId }
    /// Opens an item in the room, closing the one that is open.
    OpenItem { item: ItemId }
    /// Closes the open item, and opens the next if `next`.
    CloseItem { item: ItemId, next: bool }

    /// Marks a member or substitute. `outcome` none means nothing is said. `remote` with present: joined from afar.
    Mark { meeting: MeetingId, person: PersonId, capacity: Option<Capacity>, outcome: Option<Outcome>, remote: Option<bool> }
    /// Marks all members of whom nothing is said as present.
    MarkRest { meeting: MeetingId }
    /// Somebody comes in (or comes back), at a time or now.
    Arrive { meeting: MeetingId, person: PersonId, capacity: Option<Capacity>, at: Option<String>, remote: Option<bool> }
    /// Somebody leaves, at a time or now.
    Leave { meeting: MeetingId, person: PersonId, capacity: Option<Capacity>, at: Option<String> }
    /// Corrects a stretch; an empty time means the start or the end.
    ChangeStretch { presence: PresenceId, came: Option<String>, went: Option<String>, remote: Option<bool> }
    /// Removes a stretch.
    RemoveStretch { presence: PresenceId }
    /// What is known of somebody's apologies; what is left out stays, an empty day takes its time along.
    SetApologies {
        meeting: MeetingId, person: PersonId, day: Option<String>, time: Option<String>, via: Option<String>,
        received_by: Option<String>,
    }
    /// The name as the paper of the day prints it; empty for the usual form.
    SetPrintedName { attendance: AttendanceId, name: String }
    /// Somebody stands in for a member, or for a group where no member is named. A person not in the book is made from `name`.
    SetSubstitute {
        meeting: MeetingId, person: Option<PersonId>, name: Option<String>, member: Option<PersonId>, group: Option<GroupId>,
        notified_day: Option<String>, notified_time: Option<String>, reason: Option<String>,
    }
    /// When word of a substitute came; empty means not known. With a reason, where it came later than the rules ask.
    SetNotified { meeting: MeetingId, person: PersonId, day: String, time: String, reason: Option<String> }
    /// Somebody no longer stands in.
    RemoveSubstitute { meeting: MeetingId, person: PersonId }
    /// A guest or an officer. A person not in the book is made from `name`.
    AddGuest {
        meeting: MeetingId, capacity: Capacity, person: Option<PersonId>, name: Option<String>,
        authority: Option<AuthorityId>, authority_name: Option<String>, organisation: Option<String>,
    }
    /// Changes to a guest, an observer or an officer; an empty authority means none, an empty item the whole meeting.
    ChangeGuest {
        attendance: AttendanceId, capacity: Option<Capacity>, authority: Option<String>, organisation: Option<String>,
        for_item: Option<String>,
    }
    /// Moves a guest or officer; `to` counts from 0 among those of the same capacity without it.
    MoveGuest { attendance: AttendanceId, to: usize }
    /// Removes a guest or officer.
    RemoveGuest { attendance: AttendanceId }

    /// An interest that somebody declares in an item, or for the whole meeting.
    DeclareInterest {
        meeting: MeetingId, person: PersonId, item: Option<ItemId>, kind: InterestKind, nature: Option<String>,
        conduct: Option<Conduct>, dispensation: Option<String>,
    }
    /// Changes to an interest; what is left out stays, an empty item means the whole meeting, an empty time not known.
    ChangeInterest {
        interest: InterestId, item: Option<String>, kind: Option<InterestKind>, nature: Option<String>,
        conduct: Option<Conduct>, went: Option<String>, back: Option<String>, dispensation: Option<String>,
    }
    /// One interest.
    RemoveInterest { interest: InterestId }
    /// Somebody withdraws for the item that is open, or another, at a time or now; `speaking`: steps down to speak on it.
    Withdraw { meeting: MeetingId, person: PersonId, item: Option<ItemId>, speaking: Option<bool>, at: Option<String> }
    /// Somebody who had withdrawn is back, at a time or now; all of them where nobody is named.
    ComeBack { meeting: MeetingId, person: Option<PersonId>, at: Option<String> }
    /// A member of the public takes part in an item, unnamed; they speak, if nothing else is said.
    AddSpeaker { item: ItemId, part: Option<SpeakerPart> }
    /// Changes to what is noted of a member of the public; what is left out stays, an empty name means unnamed.
    ChangeSpeaker {
        speaker: SpeakerId, part: Option<SpeakerPart>, about: Option<String>, name: Option<String>,
        named_in_public: Option<bool>,
    }
    /// One member of the public who took part in an item.
    RemoveSpeaker { speaker: SpeakerId }
    /// The public go out for an item, at a time or now; why, where that is not said of the item yet.
    ExcludePublic { item: ItemId, access: Option<Access>, paragraph: Option<String>, at: Option<String> }
    /// The public are let in again, at a time or now.
    ReadmitPublic { meeting: MeetingId, at: Option<String> }
    /// Corrects when the public were out; what is left out stays, an empty end means to the end.
    ChangeClosed { closed: ClosedSessionId, began: Option<String>, ended: Option<String> }
    /// One stretch from which the public were excluded.
    RemoveClosed { closed: ClosedSessionId }
    /// The meeting lost its quorum at a time: what followed, which is minuted, and done (adjourned, abandoned).
    QuorumLost { meeting: MeetingId, from: Time, followed: Followed }
    /// The meeting is quorate again, which is minuted.
    QuorumBack { meeting: MeetingId, at: Time }

    /// A new entry under an item, after another, before another, or last.
    AddEntry { item: ItemId, kind: EntryKind, wording: String, after: Option<EntryId>, before: Option<EntryId> }
    /// What an entry says, as typed so far.
    TypeEntry { entry: EntryId, wording: String }
    /// What an entry says with a phrase put in; an operation of its own.
    PutInPhrase { entry: EntryId, phrase: PhraseId, wording: String }
    /// Breaks an entry in two at a character (counted in UTF-16 units, as the screens count).
    SplitEntry { entry: EntryId, at: usize }
    /// Joins an entry to the one above it.
    JoinEntry { entry: EntryId }
    /// Puts several paragraphs in an entry’s stead: the first becomes its wording, the others follow it as entries of its kind.
    PasteEntries { entry: EntryId, paragraphs: Vec<String> }
    /// What an entry is.
    SetKind { entry: EntryId, kind: EntryKind }
    /// Moves an entry; `to` counts from 0 among the item's others.
    MoveEntry { entry: EntryId, to: usize }
    /// Moves an entry under another item of its meeting; `to` counts from 0 among that item’s entries, last if left out.
    MoveEntryTo { entry: EntryId, item: ItemId, to: Option<usize> }
    /// One entry.
    RemoveEntry { entry: EntryId }
    /// Adds an owner to an action: a person of the book, a new one by `name`, or a role.
    AddOwner { entry: EntryId, person: Option<PersonId>, name: Option<String>, role: Option<String> }
    /// Removes an owner.
    RemoveOwner { owner: ActionOwnerId }
    /// By when an action is to be done; `day` as typed.
    SetDue { entry: EntryId, due: Due, day: Option<String> }
    /// How far an action has got.
    SetActionState { entry: EntryId, state: ActionState }

    /// What is known of a motion beside its wording; what is left out stays, an empty person or motion means none. `amends`
    /// is a motion above it under the same item, which it then amends.
    SetMotion {
        entry: EntryId, mover: Option<String>, seconder: Option<String>, amends: Option<String>, fate: Option<MotionFate>,
    }
    /// How a motion reads as amended, as typed so far; empty while it says what was moved.
    TypeAmended { entry: EntryId, wording: String }
    /// Puts a motion to the vote at a time as typed, else when its item was closed, else now, else at a time that is not known.
    OpenVote { entry: EntryId, how: VoteHow, at: Option<String> }
    /// The hands shown on a motion.
    CountVote { entry: EntryId, in_favour: u32, against: u32, abstained: u32 }
    /// What one of the roll of a vote gave; none takes it back.
    CastVote { entry: EntryId, person: PersonId, choice: Option<VoteChoice> }
    /// The same for all of the roll who gave nothing yet.
    CastRest { entry: EntryId, choice: VoteChoice }
    /// The casting vote of whoever presided; none takes it back. With a reason, where the rules ask why it sets no policy.
    GiveCasting { entry: EntryId, side: Option<CastingSide>, reason: Option<String> }
    /// The vote on a motion.
    RemoveVote { entry: EntryId }

    /// A day or a time as typed; the body says how it prints.
    AsTyped { text: String, body: Option<BodyId> }
    /// The list that is open, at another sheet or with another row of headings.
    LookAtList { sheet: Option<String>, head: Option<u32> }
    /// What would become of the open list in a year of a body; the rows of one sort, from one of them on, 100 if not said.
    PreviewList { year: YearId, wishes: Wishes, show: Show, from: usize, most: Option<usize> }
    /// The open list, to be taken into a year of a body; rows that cannot be are left out, or have it all refused.
    TakeList { year: YearId, wishes: Wishes, leave_out: bool }
    /// A list as a file to open in a spreadsheet, of a body in one of its years (the current one if none is named).
    OfSheet { body: BodyId, year: Option<YearId>, format: SheetFormat }
    /// The attendance table of a body’s year as a file to open in a spreadsheet; what else may be said as for the table.
    OfAttendanceSheet {
        body: BodyId, year: Option<YearId>, marks: Option<MarkStyle>, all_substitutes: Option<bool>, format: SheetFormat,
    }
    /// Long work under way, by its number.
    OfJob { job: u64 }
    /// A file on this machine.
    OfFile { path: String }

    /// A paper, and in what form.
    PrintPaper { paper: Paper, format: Format }
}

/// A paper: which, of what, and how it is wanted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(optional_fields)]
pub enum Paper {
    /// Notice of a meeting, with its standing notices and whom to tell who cannot come.
    Notice {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// Who sits on a body.
    Membership {
        /// Which body.
        body: BodyId,
        /// In which year; the current one if left out.
        year: Option<YearId>,
        /// As on which day, as typed; today if left out, or the year’s end nearest to it.
        day: Option<String>,
    },
    /// Who was at a body’s meetings in a year.
    Attendance {
        /// Which body.
        body: BodyId,
        /// In which year; the current one if left out.
        year: Option<YearId>,
        /// How the marks are written; YES and NO if left out.
        marks: Option<MarkStyle>,
        /// All listed substitutes, and not only those who attended.
        all_substitutes: Option<bool>,
        /// With attendance rates.
        rates: Option<bool>,
    },
    /// Attendance register to sign.
    Register {
        /// Of which meeting.
        meeting: MeetingId,
        /// How many blank rows for substitutes, and how many for guests; 4 if left out.
        blank_rows: Option<usize>,
    },
    /// Note of decisions taken and actions required.
    Note {
        /// Of which meeting.
        meeting: MeetingId,
        /// The version for the public, without what is exempt or confidential.
        public: Option<bool>,
    },
}
