//! Bodies, their rules, their years and who sat on them.

use super::{Meeting, parts};
use crate::domain::membership::Position;
use crate::domain::profile::{
    Balance, CastingVote, DaysCounted, MinuteNumbers, MinuteOrder, Pairing, Pool, Preset, PrintedTimes,
    WhenMemberArrives, YearBegins, YearLabel,
};
use crate::domain::standing::NoticeLines;
use crate::domain::time::TimeStyle;
use crate::exchange::json::words::{Either, FileDay, Short};

parts! {
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
        /// The council whose body it is, where the book has bodies of several.
        #[serde(default)]
        authority: Option<String>,
        /// The clerk that its papers name.
        #[serde(default)]
        contact: Contact,
        /// Its rules and words; in short, the set they start from.
        profile: Either<Profile>,
        /// What every notice of its meetings says, in order.
        #[serde(default)]
        standing_notices: Vec<StandingNotice>,
        /// The words its minutes use often, in order.
        #[serde(default)]
        phrases: Vec<Phrase>,
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

    /// A headed paragraph of a body’s notices of meeting.
    StandingNotice {
        /// What stands over it.
        heading: String,
        /// What it says; may be left out where the book adds lines.
        #[serde(default)]
        wording: String,
        /// What the book adds under it: the groups’ offices, or the clerk.
        #[serde(default = "no_lines")]
        lines: NoticeLines,
    }

    /// Words that a body’s minutes use often.
    Phrase {
        /// What is typed for it, in letters, figures and hyphens: noted.
        short: String,
        /// What it stands for. A meeting fills in {chair}, {item}, {title}, {paragraph}, {law}, {body}, {date}, {last meeting} and
        /// {next meeting}; anything else in braces is the clerk’s to fill in.
        wording: String,
    }

    /// The clerk that a body’s papers name.
    #[derive(Default)]
    #[serde(default)]
    Contact {
        /// The clerk’s name.
        name: String,
        /// The clerk’s telephone.
        phone: String,
        /// The clerk’s e-mail.
        email: String,
    }

    /// A body’s rules and words: a set to start from, and what differs.
    Profile {
        /// The set to start from.
        preset: Preset,
        /// How many voters must be there.
        #[serde(default)]
        quorum: Quorum,
        /// How long before a meeting its agenda must be out.
        #[serde(default)]
        notice: Notice,
        /// Who may stand in for a member, and how.
        #[serde(default)]
        substitutes: SubstituteRules,
        /// What somebody who joins from afar counts for.
        #[serde(default)]
        remote: RemoteRules,
        /// Somebody who arrives while an item is under way may vote on it.
        #[serde(default)]
        late_arrival_votes: Option<bool>,
        /// Whether whoever presides has a casting vote.
        #[serde(default)]
        casting_vote: Option<CastingVote>,
        /// Two or more people may share the chair of the body.
        #[serde(default)]
        joint_chairs: Option<bool>,
        /// How minutes are numbered and in which order they print.
        #[serde(default)]
        minutes: MinuteRules,
        /// When its years begin: “1 September”, or “annual_meeting” for the council’s annual meeting in May.
        #[serde(default)]
        year_begins: Option<YearBegins>,
        /// How its years are labelled.
        #[serde(default)]
        year_label: Option<YearLabel>,
        /// How its papers say things.
        #[serde(default)]
        words: Words,
        /// Members who attend nothing for six months are watched.
        #[serde(default)]
        six_months: Option<bool>,
        /// By when its papers are due, and its decisions may be acted on.
        #[serde(default)]
        deadlines: Deadlines,
        /// What the political balance of its seats is to it.
        #[serde(default)]
        political_balance: Option<Balance>,
    }

    /// The larger of a fraction of the voting seats and a least number, from at least so many groups.
    #[derive(Default)]
    #[serde(default)]
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

    /// How long before a meeting its agenda must be out.
    #[derive(Default)]
    #[serde(default)]
    Notice {
        /// How many clear days, neither the day of issue nor that of the meeting counted.
        clear_days: Option<u32>,
        /// Which days count.
        days: Option<DaysCounted>,
    }

    /// Who may stand in for a member.
    #[derive(Default)]
    #[serde(default)]
    SubstituteRules {
        /// From among whom substitutes come; anyone else needs a reason.
        pool: Option<Pool>,
        /// For a member without a group, the substitute may be of any.
        any_for_ungrouped: Option<bool>,
        /// How many hours before a meeting begins a substitution must be notified, or 0.
        notice_hours: Option<u32>,
        /// Whether a substitute must stand in for a named member.
        paired: Option<Pairing>,
        /// How many times in a year a member may have a substitute, or 0 for any number.
        times_a_year: Option<u32>,
        /// A substitute may take the chair.
        may_chair: Option<bool>,
        /// Substitutes count for the quorum.
        count_for_quorum: Option<bool>,
        /// What happens when the member arrives after the substitute.
        when_member_arrives: Option<WhenMemberArrives>,
    }

    /// What somebody who joins from afar counts for.
    #[derive(Default)]
    #[serde(default)]
    RemoteRules {
        /// Counts as present in the record.
        present: Option<bool>,
        /// Counts for the quorum.
        counts_for_quorum: Option<bool>,
        /// May vote.
        may_vote: Option<bool>,
    }

    /// How minutes are numbered and in which order they print.
    #[derive(Default)]
    #[serde(default)]
    MinuteRules {
        /// Where the numbers begin.
        numbers: Option<MinuteNumbers>,
        /// In which order they print.
        order: Option<MinuteOrder>,
        /// How a number that runs through the year is written: {n}, {n}/{yy}, C {yy}/{nnn}.
        pattern: Option<String>,
        /// Which times they tell.
        times: Option<PrintedTimes>,
    }

    /// By when papers are due, and decisions may be acted on; in working days.
    #[derive(Default)]
    #[serde(default)]
    Deadlines {
        /// The decision sheet, after the meeting.
        decision_sheet: Option<u32>,
        /// The draft note, after the meeting.
        draft_note: Option<u32>,
        /// How long decisions may be called in once they are published, or 0 where they cannot be.
        call_in: Option<u32>,
    }

    /// How a body’s papers say things.
    #[derive(Default)]
    #[serde(default)]
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
        /// The law or rule whose paragraphs make an item exempt; empty where none binds the body.
        exempt_under: Option<String>,
        /// How times print.
        time_style: Option<TimeStyle>,
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
}

fn yes() -> bool {
    true
}

fn no_lines() -> NoticeLines {
    NoticeLines::None
}

fn no_office() -> Position {
    Position::Member
}

impl Short for Profile {
    type Word = Preset;

    fn from_word(preset: Preset) -> Self {
        Self {
            preset,
            quorum: Quorum::default(),
            notice: Notice::default(),
            substitutes: SubstituteRules::default(),
            remote: RemoteRules::default(),
            late_arrival_votes: None,
            casting_vote: None,
            joint_chairs: None,
            minutes: MinuteRules::default(),
            year_begins: None,
            year_label: None,
            words: Words::default(),
            six_months: None,
            deadlines: Deadlines::default(),
            political_balance: None,
        }
    }
}
