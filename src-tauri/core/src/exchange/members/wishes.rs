//! What the clerk says of a list: its columns, and what is meant where the book cannot know.

use super::columns::Field;
use crate::domain::id::{AuthorityId, GroupId, PersonId};
use crate::ops::enrol::{Meanings, Wanted};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// What the clerk says of a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Wishes {
    /// The row that holds the headings; 0 where none does.
    pub head: u32,
    /// What each column holds, from the first on; null where it is left out.
    pub columns: Vec<Option<Field>>,
    /// What names of groups mean that the book does not know.
    #[serde(default)]
    pub groups: Vec<Meaning>,
    /// The same of authorities.
    #[serde(default)]
    pub authorities: Vec<Meaning>,
    /// Make every group that the book does not know.
    #[serde(default)]
    pub new_groups: bool,
    /// The same of authorities.
    #[serde(default)]
    pub new_authorities: bool,
    /// Whom rows are about, where that was in doubt.
    #[serde(default)]
    pub people: Vec<Choice>,
}

/// What a name in the list means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Meaning {
    /// The name.
    pub name: String,
    /// The group or authority of the book; none: it is to be made.
    pub is: Option<String>,
}

/// Whom a row is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Choice {
    /// The row’s number.
    pub row: u32,
    /// The person of the book; none: somebody new.
    pub person: Option<PersonId>,
}

/// What names mean, for trying the lines.
pub(super) fn meanings(wishes: &Wishes) -> Meanings {
    fn split<Id: From<String>>(said: &[Meaning], all: bool) -> (HashMap<String, Id>, Wanted) {
        let known = said.iter().filter_map(|one| Some((one.name.clone(), Id::from(one.is.clone()?)))).collect();
        let new = said.iter().filter(|one| one.is.is_none()).map(|one| one.name.clone()).collect();
        (known, if all { Wanted::All } else { Wanted::Some(new) })
    }
    let (groups, new_groups) = split::<GroupId>(&wishes.groups, wishes.new_groups);
    let (authorities, new_authorities) = split::<AuthorityId>(&wishes.authorities, wishes.new_authorities);
    Meanings { groups, authorities, new_groups, new_authorities }
}
