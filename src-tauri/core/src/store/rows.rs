//! The records of a book and the tables they are kept in.

use super::row::{Under, rows, sql_ids, sql_words};
use crate::domain::attendance::{Attendance, Capacity, Outcome, Presence, Substitution};
use crate::domain::balance::CouncilSeats;
use crate::domain::body::{Body, BodyName, Seats, Year};
use crate::domain::calendar::ClosedDay;
use crate::domain::closed_session::ClosedSession;
use crate::domain::day::Day;
use crate::domain::doubles::Apart;
use crate::domain::entry::{Action, ActionOwner, ActionState, Due, Entry, EntryKind};
use crate::domain::id::*;
use crate::domain::interest::{Conduct, Interest, InterestKind};
use crate::domain::item::{Access, Fate, Item, ItemKind};
use crate::domain::meeting::{Meeting, MeetingState, Presider, PresidesBy, Sitting};
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::motion::{Motion, MotionFate};
use crate::domain::people::{Authority, Group, Person};
use crate::domain::phrase::Phrase;
use crate::domain::six_months::ApprovedAbsence;
use crate::domain::speaker::{Speaker, SpeakerPart};
use crate::domain::standing::{NoticeLines, StandingNotice};
use crate::domain::time::Time;
use crate::domain::vote::{Ballot, CastingSide, Vote, VoteChoice, VoteHow};

/// What a book says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Always `book`: there is one.
    pub id: BookId,
    /// The day a practice book goes by; `None` for a real one.
    pub practice_today: Option<Day>,
}

sql_ids! {
    ActionId, ActionOwnerId, ApartId, ApprovedAbsenceId, AttendanceId, AuthorityId, BallotId, BodyId, BodyNameId, BookId,
    ClosedDayId, ClosedSessionId, CouncilSeatsId, EntryId, GroupId, InterestId, ItemId, MeetingId, MembershipId, MotionId,
    PersonId, PhraseId, PresenceId, PresiderId, SeatsId, SittingId, SpeakerId, StandingNoticeId, SubstitutionId, VoteId, YearId,
}

sql_words! {
    CastingSide, MotionFate, SpeakerPart, VoteChoice, VoteHow,
}

sql_words! {
    Access, ActionState, Capacity, Conduct, Due, EntryKind, Fate, InterestKind, ItemKind, MeetingState, MembershipKind, NoticeLines, Outcome, Position, PresidesBy, Time,
}

rows! {
    Settings in "book", "book", by "id": id, practice_today;
    Group in "political_group", "group", by "place, id":
        id, place, full_name, short_name, heading, colour, office_place, office_contact, office_phone, office_email;
    Authority in "authority", "authority", by "short_name, id": id, full_name, short_name | aliases;
    Person in "person", "person", by "surname, forename, id":
        id, title, style, forename, surname, post_nominals | aliases;
    Apart in "apart", "pair of people", by "id": id, one, other;
    Body in "body", "body", by "place, id":
        id, place, parent, authority, contact_name, contact_phone, contact_email | profile;
    ClosedDay in "closed_day", "closed day", by "first_day, id": id, first_day, last_day, reason;
    CouncilSeats in "council_seats", "number of councillors", by "id": id, authority, group, seats;
    ApprovedAbsence in "approved_absence", "approved absence", by "from_day, id":
        id, person, authority, from_day, until_day, approved_by, reason;
    BodyName in "body_name", "name of a body", by "since, id": id, body, since, full_name, short_name;
    StandingNotice in "standing_notice", "standing notice", by "place, id": id, body, place, heading, wording, lines;
    Phrase in "phrase", "phrase", by "place, id": id, body, place, short, wording;
    Year in "year", "year", by "first_day, id": id, body, first_day, last_day;
    Seats in "seats", "number of seats", by "id": id, year, group, seats;
    Membership in "membership", "membership", by "place, id":
        id, year, place, person, kind, voting, co_opted, group, authority, position, from_day, to_day;
    Meeting in "meeting", "meeting", by "day, start_time, id":
        id, body, day, start_time, end_time, venue, state, state_reason, published_day, printed_day, first_minute;
    Sitting in "sitting", "sitting", by "began, id": id, meeting, began, ended;
    Item in "item", "item", by "place, id":
        id, meeting, place, kind, title, joined, fate, fate_reason, urgency, access, exempt_paragraph, public_summary,
        number, planned_time, began, ended, taken;
    Attendance in "attendance", "person on the roll", by "place, id":
        id, meeting, place, person, capacity, outcome, group, authority, organisation, for_item, printed_name, apology_day,
        apology_time, apology_via, apology_received_by;
    Presence in "presence", "stretch of presence", by "length(came), came, id": id, meeting, attendance, came, went, remote;
    Substitution in "substitution", "substitution", by "id": id, meeting, substitute, member, notified_day,
        notified_time;
    Interest in "interest", "interest", by "id":
        id, meeting, attendance, item, kind, nature, conduct, went, back, dispensation;
    ClosedSession in "closed_session", "closed session", by "length(began), began, id": id, meeting, item, began, ended;
    Speaker in "speaker", "member of the public", by "place, id": id, meeting, item, place, part, about, name, named_in_public;
    Presider in "presider", "turn in the chair", by "length(from_time), from_time, id": id, meeting, person, from_time, how;
    Entry in "entry", "entry", by "place, id": id, meeting, item, place, kind, wording;
    Action in "action", "action", by "id": id, meeting, due, due_day, state;
    ActionOwner in "action_owner", "owner", by "place, id": id, meeting, action, place, person, role;
    Motion in "motion", "motion", by "id": id, meeting, mover, seconder, amends, amended, fate;
    Vote in "vote", "vote", by "id":
        id, meeting, how, at, in_favour, against, abstained, casting, casting_by;
    Ballot in "ballot", "place on the roll of a vote", by "place, id": id, meeting, vote, place, person, group, choice;
}

macro_rules! under {
    ($($name:ident under $parent:ident by $column:literal;)*) => {$(
        impl Under<$parent> for $name {
            const COLUMN: &'static str = $column;
        }
    )*};
}

under! {
    BodyName under BodyId by "body";
    StandingNotice under BodyId by "body";
    Phrase under BodyId by "body";
    Year under BodyId by "body";
    Meeting under BodyId by "body";
    Body under BodyId by "parent";
    Body under AuthorityId by "authority";
    CouncilSeats under AuthorityId by "authority";
    CouncilSeats under GroupId by "group";
    ApprovedAbsence under PersonId by "person";
    ApprovedAbsence under AuthorityId by "authority";
    Seats under YearId by "year";
    Seats under GroupId by "group";
    Membership under YearId by "year";
    Membership under PersonId by "person";
    Membership under GroupId by "group";
    Membership under AuthorityId by "authority";
    Sitting under MeetingId by "meeting";
    Item under MeetingId by "meeting";
    Attendance under MeetingId by "meeting";
    Attendance under PersonId by "person";
    Attendance under GroupId by "group";
    Attendance under AuthorityId by "authority";
    Presence under MeetingId by "meeting";
    Presence under AttendanceId by "attendance";
    Substitution under MeetingId by "meeting";
    Interest under MeetingId by "meeting";
    ClosedSession under MeetingId by "meeting";
    Speaker under MeetingId by "meeting";
    Speaker under ItemId by "item";
    Presider under MeetingId by "meeting";
    Presider under PersonId by "person";
    Entry under MeetingId by "meeting";
    Entry under ItemId by "item";
    Action under MeetingId by "meeting";
    ActionOwner under MeetingId by "meeting";
    ActionOwner under ActionId by "action";
    ActionOwner under PersonId by "person";
    Motion under MeetingId by "meeting";
    Motion under MotionId by "amends";
    Vote under MeetingId by "meeting";
    Ballot under MeetingId by "meeting";
    Ballot under VoteId by "vote";
    Ballot under PersonId by "person";
    Ballot under GroupId by "group";
}
