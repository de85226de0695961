//! Ids: one type a kind of record, so that a person is never taken for a meeting.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub String);

        impl $name {
            /// The id as it stands in the book.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// The id of an action, which is its entry's.
    ActionId,
    /// The id of one owner of an action.
    ActionOwnerId,
    /// The id of a pair of people known to be two.
    ApartId,
    /// The id of one person's attendance at one meeting in one capacity.
    AttendanceId,
    /// The id of an absence that an authority approved.
    ApprovedAbsenceId,
    /// The id of an authority.
    AuthorityId,
    /// The id of one voter's place on the roll of a vote.
    BallotId,
    /// The id of a body.
    BodyId,
    /// The id of one of a body's names.
    BodyNameId,
    /// The id of the book's own settings: always `book`.
    BookId,
    /// The id of days on which the offices are closed.
    ClosedDayId,
    /// The id of a stretch from which the public were excluded.
    ClosedSessionId,
    /// The id of one group's councillors on an authority.
    CouncilSeatsId,
    /// The id of a minuted entry.
    EntryId,
    /// The id of a political group.
    GroupId,
    /// The id of a declaration of interest.
    InterestId,
    /// The id of an item of an agenda.
    ItemId,
    /// The id of a meeting.
    MeetingId,
    /// The id of a membership.
    MembershipId,
    /// The id of a motion, which is its entry's.
    MotionId,
    /// The id of a person.
    PersonId,
    /// The id of a phrase.
    PhraseId,
    /// The id of one stretch of presence.
    PresenceId,
    /// The id of one turn in the chair.
    PresiderId,
    /// The id of one group's seats in a year.
    SeatsId,
    /// The id of a sitting.
    SittingId,
    /// The id of a member of the public who took part in an item.
    SpeakerId,
    /// The id of a standing notice.
    StandingNoticeId,
    /// The id of a substitution.
    SubstitutionId,
    /// The id of a vote, which is its motion's.
    VoteId,
    /// The id of a body's year.
    YearId,
}
