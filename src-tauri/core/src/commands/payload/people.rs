//! Groups, authorities, people and memberships.

use super::payloads;
use crate::domain::id::{AuthorityId, GroupId, MembershipId, PersonId, YearId};
use crate::domain::membership::{MembershipKind, Position};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
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
}
