//! What a file may hold, as types. The first line of each comment is what the published schema says of it.
//!
//! Nothing here checks a rule: what the types allow and the book does not is refused where it is taken in.

use super::words::{Either, FileDay, FileDue, FileTime, Keyed, Number, Short};
use crate::domain::attendance::Outcome;
use crate::domain::day;
use crate::domain::entry::ActionState;
use crate::domain::item::ItemKind;
use crate::domain::meeting::{MeetingState, PresidesBy};
use crate::domain::membership::Position;
use crate::domain::profile::{Pairing, Preset, WhenMemberArrives, YearLabel};
use crate::domain::time::TimeStyle;
use schemars::JsonSchema;
use serde::Deserialize;

macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name { $($(#[$field_doc])* pub(super) $field: $type),* }
    )*};
}

parts! {
    /// Records of one minute book, in part or whole.
    File {
        /// Where this schema lies, for editors; nothing is fetched.
        #[serde(default, rename = "$schema")]
        _schema: Option<String>,
        /// Always “clerkwell”.
        #[schemars(extend("const" = "clerkwell"))]
        format: String,
        /// The version of the format: 1.
        #[schemars(extend("const" = super::VERSION))]
        version: u32,
        /// What the import is called in the history: “Import …”. Left out, it is called after its bodies.
        #[serde(default)]
        name: String,
        /// The day a practice book goes by. A book with records in it does not become one.
        #[serde(default)]
        practice_day: Option<FileDay>,
        /// Political groups, in the order that papers print them.
        #[serde(default)]
        groups: Vec<Either<Group>>,
        /// The groups’ offices, in the order that notices print them.
        #[serde(default)]
        offices: Vec<Office>,
        /// The councils that people come from.
        #[serde(default)]
        authorities: Vec<Either<Authority>>,
        /// Everyone the file speaks of, by a key of your own. The keys are not kept.
        #[serde(default)]
        people: Keyed<Either<Person>>,
        /// Boards, committees and panels.
        #[serde(default)]
        bodies: Vec<Body>,
    }

    /// A political group; in short, its full name. Others name it by its full or short name.
    Group {
        /// Liberal Democrat.
        full_name: String,
        /// Lib Dem; the full name if left out.
        #[serde(default)]
        short_name: Option<String>,
        /// What the attendance table prints above its members: Lib Dem Group. Left out, the full name and “Group”.
        #[serde(default)]
        heading: Option<String>,
        /// Its customary colour.
        #[serde(default)]
        #[schemars(extend("pattern" = "^#[0-9A-Fa-f]{6}$"))]
        colour: Option<String>,
    }

    /// Where a group’s members send apologies.
    Office {
        /// Whose, by full or short name.
        group: String,
        /// Who answers there.
        #[serde(default)]
        contact: String,
        /// Its telephone.
        #[serde(default)]
        phone: String,
        /// Its e-mail.
        #[serde(default)]
        email: String,
    }

    /// A council; in short, its short name. Others name it by any of its names.
    Authority {
        /// As papers print it: Leicestershire CC.
        short_name: String,
        /// Leicestershire County Council; the short name if left out.
        #[serde(default)]
        full_name: Option<String>,
        /// Other names that papers gave it.
        #[serde(default)]
        aliases: Vec<String>,
    }

    /// A person’s name in its parts; in short, the name as written: Cllr Sir David Williams CBE.
    PersonParts {
        /// Cllr, Dr; left out for an officer.
        #[serde(default)]
        title: String,
        /// Sir, Baroness.
        #[serde(default)]
        style: String,
        /// First names.
        #[serde(default)]
        forename: String,
        /// Last name.
        surname: String,
        /// CBE, JP.
        #[serde(default)]
        post_nominals: String,
        /// Other names that papers gave the person.
        #[serde(default)]
        aliases: Vec<String>,
    }

    /// A body that meets.
    Body {
        /// LG Group Improvement Programme Board.
        full_name: String,
        /// Improvement Programme Board; the full name if left out.
        #[serde(default)]
        short_name: String,
        /// What it was called later, and from when.
        #[serde(default)]
        renamed: Vec<Renamed>,
        /// The body it reports to, by a name it has now; in this file or in the book.
        #[serde(default)]
        parent: Option<String>,
        /// The clerk that its papers name.
        #[serde(default)]
        contact: Contact,
        /// Its rules and words; in short, the set they start from.
        profile: Either<Profile>,
        /// Its municipal or political years.
        #[serde(default)]
        years: Vec<Year>,
        /// Its meetings.
        #[serde(default)]
        meetings: Vec<Meeting>,
    }

    /// A body’s name from a day on. Papers of earlier meetings keep the earlier name.
    Renamed {
        /// From when.
        since: FileDay,
        /// The full name from then on.
        full_name: String,
        /// The short name; the full name if left out.
        #[serde(default)]
        short_name: String,
    }

    /// A body’s rules and words: a set to start from, and what differs.
    Profile {
        /// The set to start from.
        preset: Preset,
        /// How many voters must be there.
        #[serde(default)]
        quorum: Quorum,
        /// Who may stand in for a member, and how.
        #[serde(default)]
        substitutes: SubstituteRules,
        /// What somebody who joins from afar counts for.
        #[serde(default)]
        remote: RemoteRules,
        /// Two or more people may share the chair of the body.
        #[serde(default)]
        joint_chairs: Option<bool>,
        /// How its papers say things.
        #[serde(default)]
        words: Words,
        /// How its years are labelled.
        #[serde(default)]
        year_label: Option<YearLabel>,
    }

    /// A year of a body and who sat on it then.
    Year {
        /// Its first day.
        first_day: FileDay,
        /// Its last day.
        last_day: FileDay,
        /// Who sits on the body, group by group.
        #[serde(default)]
        membership: Vec<GroupOnBody>,
    }

    /// One group’s part of a body; or, without a group, those who sit outside any.
    GroupOnBody {
        /// Which, by full or short name.
        #[serde(default)]
        group: Option<String>,
        /// How many voting members it has; 0 where that is not known.
        #[serde(default)]
        seats: u32,
        /// Its members, in printed order.
        #[serde(default)]
        members: Vec<Member>,
        /// Who is on its list of substitutes, in printed order.
        #[serde(default)]
        substitutes: Vec<Listed>,
    }

    /// A member in a year.
    Member {
        /// Who, by key.
        person: String,
        /// The council the member comes from.
        #[serde(default)]
        authority: Option<String>,
        /// What office the member holds.
        #[serde(default = "no_office")]
        position: Position,
        /// Has a vote.
        #[serde(default = "yes")]
        voting: bool,
        /// Was brought in by the body rather than elected to it.
        #[serde(default)]
        co_opted: bool,
        /// From when in the year; from its first day if left out.
        #[serde(default)]
        from_day: Option<FileDay>,
        /// Until when, that day included; to its last day if left out.
        #[serde(default)]
        to_day: Option<FileDay>,
    }

    /// A substitute on the year’s list.
    Listed {
        /// Who, by key.
        person: String,
        /// The council the substitute comes from.
        #[serde(default)]
        authority: Option<String>,
        /// Has a vote when standing in.
        #[serde(default = "yes")]
        voting: bool,
        /// Was brought in by the body rather than elected to it.
        #[serde(default)]
        co_opted: bool,
        /// From when in the year; from its first day if left out.
        #[serde(default)]
        from_day: Option<FileDay>,
        /// Until when, that day included; to its last day if left out.
        #[serde(default)]
        to_day: Option<FileDay>,
    }

    /// A meeting of the body.
    Meeting {
        /// On which day.
        day: FileDay,
        /// When it was to start.
        #[serde(default)]
        start_time: Option<FileTime>,
        /// When it was to end.
        #[serde(default)]
        end_time: Option<FileTime>,
        /// Where.
        #[serde(default)]
        venue: String,
        /// How far it has got.
        #[serde(default = "planned")]
        state: MeetingState,
        /// Why it was cancelled.
        #[serde(default)]
        state_reason: String,
        /// The date as some paper printed it, where that paper got it wrong.
        #[serde(default)]
        printed_day: Option<String>,
        /// When it really began and ended.
        #[serde(default)]
        sat: Option<Sat>,
        /// Who took the chair.
        #[serde(default)]
        presiders: Vec<Either<Presider>>,
        /// Who was there.
        #[serde(default)]
        attendance: Attendance,
        /// Its agenda, and what was minuted.
        #[serde(default)]
        items: Vec<Item>,
    }

    /// When a meeting really sat.
    Sat {
        /// When it began.
        began: FileTime,
        /// When it ended; left out while it goes on.
        #[serde(default)]
        ended: Option<FileTime>,
    }

    /// A turn in the chair; in short, the key of whoever took it.
    Presider {
        /// Who, by key.
        person: String,
        /// How they came to; left out, by their office.
        #[serde(default)]
        how: Option<PresidesBy>,
        /// From when; from the start if left out.
        #[serde(default)]
        from_time: Option<FileTime>,
    }

    /// What was said of a member; in short, the outcome.
    Said {
        /// What came of it. Left out: apologies if any are given, else present.
        #[serde(default)]
        outcome: Option<Outcome>,
        /// When the member was there, if not throughout.
        #[serde(default)]
        times: Vec<Times>,
        /// What is known of the apologies.
        #[serde(default)]
        apologies: Option<Apologies>,
        /// The name as the paper of the day printed it, where it differed.
        #[serde(default)]
        printed_name: String,
    }

    /// What was said of a substitute.
    StandIn {
        /// The member stood in for, by key; left out where that is not known.
        #[serde(default, rename = "for")]
        member: Option<String>,
        /// The group, for one who is on no list.
        #[serde(default)]
        group: Option<String>,
        /// Why somebody of another group, or on no list, stood in. The history keeps it.
        #[serde(default)]
        reason: String,
        /// What came of it. Left out: apologies if any are given; present if the meeting was held; else expected.
        #[serde(default)]
        outcome: Option<Outcome>,
        /// When the substitute was there, if not throughout.
        #[serde(default)]
        times: Vec<Times>,
        /// What is known of the apologies.
        #[serde(default)]
        apologies: Option<Apologies>,
        /// The name as the paper of the day printed it, where it differed.
        #[serde(default)]
        printed_name: String,
    }

    /// A guest; in short, the person’s key.
    Guest {
        /// Who, by key.
        person: String,
        /// The guest’s council.
        #[serde(default)]
        authority: Option<String>,
        /// What stands where a council would: LGID Board Member.
        #[serde(default)]
        organisation: String,
        /// When the guest was there, if not throughout.
        #[serde(default)]
        times: Vec<Times>,
        /// The name as the paper of the day printed it, where it differed.
        #[serde(default)]
        printed_name: String,
    }

    /// The officers of one organisation, in printed order.
    Officers {
        /// LGID; may be left out.
        #[serde(default)]
        organisation: String,
        /// Their council, where they come from one.
        #[serde(default)]
        authority: Option<String>,
        /// Who.
        people: Vec<Either<Officer>>,
    }

    /// An officer; in short, the person’s key.
    Officer {
        /// Who, by key.
        person: String,
        /// When the officer was there, if not throughout.
        #[serde(default)]
        times: Vec<Times>,
        /// The name as the paper of the day printed it, where it differed.
        #[serde(default)]
        printed_name: String,
    }

    /// A stretch in which somebody was there.
    Times {
        /// From when; from the start if left out.
        #[serde(default)]
        came: Option<FileTime>,
        /// Until when; to the end if left out.
        #[serde(default)]
        went: Option<FileTime>,
        /// Joined from afar.
        #[serde(default)]
        remote: bool,
    }

    /// What is known of somebody’s apologies.
    Apologies {
        /// When they came.
        #[serde(default)]
        day: Option<FileDay>,
        /// Through whom: a group’s office.
        #[serde(default)]
        via: String,
        /// Who took them.
        #[serde(default)]
        received_by: String,
    }

    /// A line of an agenda.
    Item {
        /// What it is called.
        title: String,
        /// What sort of line.
        #[serde(default = "business")]
        kind: ItemKind,
        /// Shares the number of the line above, so that the two are lettered 1a and 1b.
        #[serde(default)]
        joined: bool,
        /// The number it has in print, where that is not the one that counting gives. Not while the meeting is planned.
        #[serde(default)]
        number: Option<Number>,
        /// When it was to be taken.
        #[serde(default)]
        planned_time: Option<FileTime>,
        /// When it was opened.
        #[serde(default)]
        began: Option<FileTime>,
        /// When it was closed.
        #[serde(default)]
        ended: Option<FileTime>,
        /// What was minuted under it.
        #[serde(default)]
        entries: Vec<Entry>,
    }

    /// What somebody is to do; in short, the wording.
    Action {
        /// What is to be done.
        wording: String,
        /// Who is to do it: keys of people, or roles. Often nobody.
        #[serde(default)]
        owners: Vec<Either<Owner>>,
        /// By when; left out where nothing was said.
        #[serde(default)]
        due: Option<FileDue>,
        /// How far it has got.
        #[serde(default = "open")]
        state: ActionState,
    }
}

macro_rules! optional_parts {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields, default)]
        pub(super) struct $name { $($(#[$field_doc])* pub(super) $field: $type),* }
    )*};
}

optional_parts! {
    /// The clerk that a body’s papers name.
    Contact {
        /// The clerk’s name.
        name: String,
        /// The clerk’s telephone.
        phone: String,
        /// The clerk’s e-mail.
        email: String,
    }

    /// The larger of a fraction of the voting seats and a least number, from at least so many groups.
    Quorum {
        /// The fraction’s upper number.
        numerator: Option<u32>,
        /// The fraction’s lower number.
        denominator: Option<u32>,
        /// Never fewer than this, or 0.
        minimum: Option<u32>,
        /// From at least this many groups, or 0.
        groups: Option<u32>,
    }

    /// Who may stand in for a member.
    SubstituteRules {
        /// Whether a substitute must stand in for a named member.
        paired: Option<Pairing>,
        /// Substitutes count for the quorum.
        count_for_quorum: Option<bool>,
        /// What happens when the member arrives after the substitute.
        when_member_arrives: Option<WhenMemberArrives>,
    }

    /// What somebody who joins from afar counts for.
    RemoteRules {
        /// Counts as present in the record.
        present: Option<bool>,
        /// Counts for the quorum.
        counts_for_quorum: Option<bool>,
        /// May vote.
        may_vote: Option<bool>,
    }

    /// How a body’s papers say things.
    Words {
        /// Chairman, Chair.
        chairman: Option<String>,
        /// Vice-Chair.
        vice_chair: Option<String>,
        /// Deputy Chair.
        deputy_chair: Option<String>,
        /// What stands before a councillor’s name.
        councillor: Option<String>,
        /// What the paper of a meeting is called.
        note_title: Option<String>,
        /// How times print.
        time_style: Option<TimeStyle>,
    }

    /// Who was at a meeting, and who was not.
    Attendance {
        /// Members of the body, by key.
        members: Keyed<Either<Said>>,
        /// Those who stood in, by key.
        substitutes: Keyed<StandIn>,
        /// Guests, in printed order.
        in_attendance: Vec<Either<Guest>>,
        /// Officers, organisation by organisation.
        officers: Vec<Officers>,
    }
}

/// A person, as written or in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Person {
    /// The name as written.
    Written(String),
    /// The name in its parts.
    Parts(PersonParts),
}

/// One minuted paragraph: its kind, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Entry {
    /// A paragraph without a number.
    Text(String),
    /// A numbered point.
    Point(String),
    /// What the body decided.
    Decision(String),
    /// What somebody is to do.
    Action(Either<Action>),
}

/// One who is to see to an action; in short, a person’s key.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Owner {
    /// A person, by key.
    Person(String),
    /// A role: Lead members.
    Role(String),
}

fn yes() -> bool {
    true
}

fn no_office() -> Position {
    Position::Member
}

fn planned() -> MeetingState {
    MeetingState::Planned
}

fn business() -> ItemKind {
    ItemKind::Business
}

fn open() -> ActionState {
    ActionState::Open
}

impl<'de> Deserialize<'de> for Person {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        PersonParts::deserialize(from).map(Self::Parts)
    }
}

impl JsonSchema for Person {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Person".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<PersonParts>()
    }
}

impl Short for Person {
    type Word = String;

    fn from_word(name: String) -> Self {
        Self::Written(name)
    }
}

impl Short for Group {
    type Word = String;

    fn from_word(full_name: String) -> Self {
        Self { full_name, short_name: None, heading: None, colour: None }
    }
}

impl Short for Authority {
    type Word = String;

    fn from_word(short_name: String) -> Self {
        Self { short_name, full_name: None, aliases: Vec::new() }
    }
}

impl Short for Profile {
    type Word = Preset;

    fn from_word(preset: Preset) -> Self {
        Self {
            preset,
            quorum: Quorum::default(),
            substitutes: SubstituteRules::default(),
            remote: RemoteRules::default(),
            joint_chairs: None,
            words: Words::default(),
            year_label: None,
        }
    }
}

impl Short for Presider {
    type Word = String;

    fn from_word(person: String) -> Self {
        Self { person, how: None, from_time: None }
    }
}

impl Short for Said {
    type Word = Outcome;

    fn from_word(outcome: Outcome) -> Self {
        Self { outcome: Some(outcome), times: Vec::new(), apologies: None, printed_name: String::new() }
    }
}

impl Short for Guest {
    type Word = String;

    fn from_word(person: String) -> Self {
        Self { person, authority: None, organisation: String::new(), times: Vec::new(), printed_name: String::new() }
    }
}

impl Short for Officer {
    type Word = String;

    fn from_word(person: String) -> Self {
        Self { person, times: Vec::new(), printed_name: String::new() }
    }
}

impl Short for Action {
    type Word = String;

    fn from_word(wording: String) -> Self {
        Self { wording, owners: Vec::new(), due: None, state: ActionState::Open }
    }
}

impl Short for Owner {
    type Word = String;

    fn from_word(person: String) -> Self {
        Self::Person(person)
    }
}

impl File {
    /// What the import is called in the history.
    pub(super) fn label(&self) -> String {
        let of =
            |body: &Body| if body.short_name.is_empty() { body.full_name.clone() } else { body.short_name.clone() };
        let what = match (&self.name[..], &self.bodies[..]) {
            ("", []) => "records".to_owned(),
            ("", [only]) => of(only),
            ("", [first, rest @ ..]) => format!("{} and {} more", of(first), rest.len()),
            (name, _) => name.to_owned(),
        };
        // Folded to one line, for it stands in a list.
        format!("Import {}", what.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The reasons it gives for substitutes whom a rule asks about, one a line.
    pub(super) fn reasons(&self) -> String {
        let meetings = self.bodies.iter().flat_map(|body| &body.meetings);
        let given = meetings.flat_map(|meeting| {
            let substitutes = meeting.attendance.substitutes.0.iter();
            substitutes
                .filter(|(_, stand_in)| !stand_in.reason.is_empty())
                .map(|(key, stand_in)| format!("{}, {key}: {}", day::long(meeting.day.0), stand_in.reason))
        });
        given.collect::<Vec<_>>().join("\n")
    }
}
