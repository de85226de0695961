//! What a file may hold, as types. The comments on them are what the published schema says.
//!
//! Nothing here checks a rule: what the types allow and the book does not is refused where it is taken in. The words of
//! a choice (present, apologies) are `domain`’s; all else is the format’s own, so that neither shapes the other.

mod attendance;
mod body;
mod calculators;
mod meeting;
mod motion;

pub(super) use attendance::*;
pub(super) use body::*;
pub(super) use calculators::*;
pub(super) use meeting::*;
pub(super) use motion::*;

use super::words::{Either, FileDay, Keyed, Short};
use crate::domain::day;
use schemars::JsonSchema;
use serde::Deserialize;

/// Declares objects of the format. A field that is not named here is refused.
macro_rules! parts {
    ($($(#[$about:meta])* $name:ident { $($(#[$about_field:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        #[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        $(#[$about])*
        pub(in crate::exchange::json) struct $name {
            $($(#[$about_field])* pub(in crate::exchange::json) $field: $type),*
        }
    )*};
}
use parts;

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
        /// People of like names who are two, by their keys: they are not offered as doubles.
        #[serde(default)]
        different_people: Vec<[String; 2]>,
        /// Boards, committees and panels.
        #[serde(default)]
        bodies: Vec<Body>,
        /// Days on which the offices are closed, beside weekends and bank holidays.
        #[serde(default)]
        closed_days: Vec<ClosedDays>,
        /// How many councillors each political group has, council by council.
        #[serde(default)]
        councils: Vec<Council>,
        /// Absences whose reasons a council approved.
        #[serde(default)]
        approved_absences: Vec<ApprovedAbsence>,
    }

    /// A political group; in short, its full name. Others name it by its full or short name.
    #[derive(Default)]
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
    #[derive(Default)]
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
    #[schemars(rename = "Person")]
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
}

/// A person, as written or in parts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(from = "PersonParts")]
pub(super) enum Person {
    /// The name as written.
    Written(String),
    /// The name in its parts.
    Parts(PersonParts),
}

impl From<PersonParts> for Person {
    fn from(parts: PersonParts) -> Self {
        Self::Parts(parts)
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
        Self { full_name, ..Self::default() }
    }
}

impl Short for Authority {
    type Word = String;

    fn from_word(short_name: String) -> Self {
        Self { short_name, ..Self::default() }
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

    /// The reasons it gives for substitutes and casting votes that a rule asks about, one a line: 17 November 2010, Clarence
    /// Barrett: …
    pub(super) fn reasons(&self) -> String {
        let mut reasons = Vec::new();
        for meeting in self.bodies.iter().flat_map(|body| &body.meetings) {
            for (key, stand_in) in &meeting.attendance.substitutes.0 {
                if !stand_in.reason.is_empty() {
                    reasons.push(format!("{}, {}: {}", day::long(meeting.day.0), self.name(key), stand_in.reason));
                }
            }
            let entries = meeting.items.iter().flat_map(|item| &item.entries);
            let casting = entries.filter_map(Entry::casting).filter(|casting| !casting.reason.is_empty());
            reasons.extend(
                casting.map(|casting| format!("{}, casting vote: {}", day::long(meeting.day.0), casting.reason)),
            );
        }
        reasons.join("\n")
    }

    fn name(&self, key: &str) -> String {
        match self.people.0.iter().find(|(other, _)| other == key) {
            Some((_, Either(Person::Written(name)))) => name.clone(),
            Some((_, Either(Person::Parts(parts)))) => format!("{} {}", parts.forename, parts.surname),
            None => key.to_owned(),
        }
    }
}
