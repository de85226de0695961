//! The frame round every screen: which book is open, its bodies, and the lists that forms choose from.

use crate::domain::day::Day;
use crate::domain::id::{AuthorityId, BodyId, GroupId, PersonId};
use serde::Serialize;
use ts_rs::TS;

/// The open book.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Shelf {
    /// The file's name, without its folder.
    pub file_name: String,
    /// The file's whole path.
    pub path: String,
    /// The day the screens go by: the practice book's own, or the clock's.
    pub today: Day,
    /// Set where this is a practice book: a sentence saying so.
    pub practice: Option<String>,
    /// When the last backup was made, as it prints; `None` if never.
    pub backed_up: Option<String>,
    /// What Ctrl+Z would undo.
    pub undo: Option<String>,
    /// What Ctrl+Shift+Z would do again.
    pub redo: Option<String>,
    /// The bodies, in order.
    pub bodies: Vec<BodyLine>,
    /// How many things on Today need the clerk.
    pub needs: usize,
}

/// A body in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BodyLine {
    /// Which.
    pub id: BodyId,
    /// What it is called now.
    pub full_name: String,
    /// The same, short.
    pub short_name: String,
}

/// Everyone and everything a form chooses from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Directory {
    /// People by surname.
    pub people: Vec<PersonLine>,
    /// Groups in printed order.
    pub groups: Vec<GroupLine>,
    /// Authorities by name.
    pub authorities: Vec<AuthorityLine>,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// Sir David Williams CBE.
    pub name: String,
    /// Cllr, Dr.
    pub title: String,
    /// Sir, Baroness.
    pub style: String,
    /// First names.
    pub forename: String,
    /// Last name.
    pub surname: String,
    /// CBE, JP.
    pub post_nominals: String,
    /// Other names in the papers.
    pub aliases: Vec<String>,
    /// Where they sit, or what they do, in a few words; may be empty.
    pub detail: String,
}

/// A group in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GroupLine {
    /// Which.
    pub id: GroupId,
    /// Liberal Democrat.
    pub full_name: String,
    /// Lib Dem.
    pub short_name: String,
    /// Lib Dem Group.
    pub heading: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Who answers in its office.
    pub office_contact: String,
    /// Telephone.
    pub office_phone: String,
    /// E-mail.
    pub office_email: String,
}

/// An authority in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AuthorityLine {
    /// Which.
    pub id: AuthorityId,
    /// Leicestershire County Council.
    pub full_name: String,
    /// Leicestershire CC.
    pub short_name: String,
    /// Other names in the papers.
    pub aliases: Vec<String>,
}
