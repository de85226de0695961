//! What a clerk can choose from in the room: substitutes for a member, owners for an action.

use crate::domain::id::{GroupId, PersonId};
use serde::Serialize;
use ts_rs::TS;

/// Somebody who might stand in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SubstituteChoice {
    /// Who.
    pub person: PersonId,
    /// Theo Blackwell.
    pub name: String,
    /// Labour · Camden LB.
    pub detail: String,
    /// For which group.
    pub group: Option<GroupId>,
    /// May serve as things stand.
    pub can: bool,
    /// May serve if a reason is typed.
    pub needs_reason: bool,
    /// Why not, or why only with a reason; or empty.
    pub why: String,
}

/// Somebody or something that might own an action.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnerChoice {
    /// Who, where it is a person.
    pub person: Option<PersonId>,
    /// What, where it is a role.
    pub role: Option<String>,
    /// Helen Platts; Lead members.
    pub name: String,
    /// LGID officer; Conservative; role.
    pub detail: String,
}
