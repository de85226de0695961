//! People, groups, authorities and memberships.

use super::answers::Done;
use super::payload::*;
use super::{day, id, set};
use crate::domain::id::{AuthorityId, GroupId, MembershipId, PersonId};
use crate::domain::membership::Membership;
use crate::domain::people::Name;
use crate::error::Result;
use crate::ops::memberships::Differently;
use crate::ops::{Session, crossing, doubles, groups, memberships, people};
use crate::views;

pub(super) fn add_group(session: &mut Session, new: AddGroup) -> Result<GroupId> {
    session.write(|tx| groups::add(tx, &new.full_name, new.short_name, new.heading, new.colour))
}

pub(super) fn change_group(session: &mut Session, given: ChangeGroup) -> Result<Done> {
    session.write(|tx| {
        groups::change(tx, &given.group, |group| {
            set(&mut group.full_name, given.full_name);
            set(&mut group.short_name, given.short_name);
            set(&mut group.heading, given.heading);
            set(&mut group.colour, given.colour.map(Some));
            set(&mut group.office_contact, given.office_contact);
            set(&mut group.office_phone, given.office_phone);
            set(&mut group.office_email, given.office_email);
        })
        .map(|()| Done {})
    })
}

pub(super) fn move_group(session: &mut Session, given: MoveGroup) -> Result<Done> {
    session.write(|tx| groups::shift(tx, &given.group, given.to).map(|()| Done {}))
}

pub(super) fn move_office(session: &mut Session, given: MoveOffice) -> Result<Done> {
    session.write(|tx| groups::shift_office(tx, &given.group, given.to).map(|()| Done {}))
}

pub(super) fn remove_group(session: &mut Session, of: RemoveGroup) -> Result<Done> {
    session.write(|tx| groups::remove(tx, &of.group).map(|()| Done {}))
}

pub(super) fn add_authority(session: &mut Session, new: AddAuthority) -> Result<AuthorityId> {
    session.write(|tx| people::add_authority(tx, &new.short_name, new.full_name.as_deref()))
}

pub(super) fn change_authority(session: &mut Session, given: ChangeAuthority) -> Result<Done> {
    session.write(|tx| {
        people::change_authority(tx, &given.authority, given.short_name, given.full_name, given.aliases)
            .map(|()| Done {})
    })
}

pub(super) fn remove_authority(session: &mut Session, of: RemoveAuthority) -> Result<Done> {
    session.write(|tx| people::remove_authority(tx, &of.authority).map(|()| Done {}))
}

pub(super) fn record(session: &Session, of: OfPerson) -> Result<views::record::PersonRecord> {
    let today = session.today()?;
    session.read(|book| views::record::record(book, &of.person, today))
}

pub(super) fn list(session: &Session, _: Nothing) -> Result<Vec<views::people::ListedPerson>> {
    let today = session.today()?;
    session.read(|book| views::people::list(book, today))
}

pub(super) fn show(session: &Session, of: OfPerson) -> Result<views::people::PersonPage> {
    let today = session.today()?;
    session.read(|book| views::people::person(book, &of.person, today))
}

pub(super) fn cross(session: &mut Session, given: CrossOver) -> Result<Done> {
    let from = crate::domain::day::read(&given.day)?;
    session.write(|tx| {
        crossing::cross(tx, &given.person, from, given.group.map(id), given.authority.map(id)).map(|()| Done {})
    })
}

pub(super) fn merge(session: &mut Session, given: MergePeople) -> Result<Done> {
    session.write(|tx| doubles::merge(tx, &given.keep, &given.other).map(|()| Done {}))
}

pub(super) fn doubles(session: &Session, _: Nothing) -> Result<views::doubles::Doubles> {
    let today = session.today()?;
    session.read(|book| views::doubles::doubles(book, today))
}

pub(super) fn compare(session: &Session, two: TwoPeople) -> Result<views::doubles::Pair> {
    let today = session.today()?;
    session.read(|book| views::doubles::pair(book, &two.one, &two.other, today))
}

pub(super) fn keep_apart(session: &mut Session, two: TwoPeople) -> Result<Done> {
    session.write(|tx| doubles::keep_apart(tx, &two.one, &two.other).map(|()| Done {}))
}

pub(super) fn reconsider(session: &mut Session, two: TwoPeople) -> Result<Done> {
    session.write(|tx| doubles::reconsider(tx, &two.one, &two.other).map(|()| Done {}))
}

pub(super) fn add_person(session: &mut Session, new: AddPerson) -> Result<PersonId> {
    let mut name = new.name.as_deref().map(Name::read).transpose()?.unwrap_or_default();
    set(&mut name.title, new.title);
    set(&mut name.style, new.style);
    set(&mut name.forename, new.forename);
    set(&mut name.surname, new.surname);
    set(&mut name.post_nominals, new.post_nominals);
    session.write(|tx| people::add_person(tx, name))
}

pub(super) fn change_person(session: &mut Session, given: ChangePerson) -> Result<Done> {
    session.write(|tx| {
        people::change_person(tx, &given.person, |person| {
            set(&mut person.title, given.title);
            set(&mut person.style, given.style);
            set(&mut person.forename, given.forename);
            set(&mut person.surname, given.surname);
            set(&mut person.post_nominals, given.post_nominals);
            set(&mut person.aliases, given.aliases);
        })
        .map(|()| Done {})
    })
}

pub(super) fn remove_person(session: &mut Session, of: RemovePerson) -> Result<Done> {
    session.write(|tx| people::remove_person(tx, &of.person).map(|()| Done {}))
}

pub(super) fn add_membership(session: &mut Session, new: AddMembership) -> Result<MembershipId> {
    let (from_day, to_day) =
        (day(new.from_day.as_deref().unwrap_or_default())?, day(new.to_day.as_deref().unwrap_or_default())?);
    session.write(|tx| {
        let person = people::person_or_new(tx, new.person, new.name.as_deref())?;
        let authority = people::authority_or_new(tx, new.authority, new.authority_name.as_deref())?;
        let plain = Membership::plain(person, new.year, new.kind);
        let membership = Membership {
            voting: new.voting.unwrap_or(plain.voting),
            co_opted: new.co_opted.unwrap_or(plain.co_opted),
            position: new.position.unwrap_or(plain.position),
            group: new.group,
            authority,
            from_day,
            to_day,
            ..plain
        };
        memberships::add(tx, membership)
    })
}

pub(super) fn change_membership(session: &mut Session, given: ChangeMembership) -> Result<Done> {
    let from_day = given.from_day.as_deref().map(day).transpose()?;
    let to_day = given.to_day.as_deref().map(day).transpose()?;
    session.write(|tx| {
        memberships::change(tx, &given.membership, |membership| {
            set(&mut membership.kind, given.kind);
            set(&mut membership.group, given.group.map(id));
            set(&mut membership.authority, given.authority.map(id));
            set(&mut membership.position, given.position);
            set(&mut membership.voting, given.voting);
            set(&mut membership.co_opted, given.co_opted);
            set(&mut membership.from_day, from_day);
            set(&mut membership.to_day, to_day);
        })
        .map(|()| Done {})
    })
}

pub(super) fn change_membership_from(session: &mut Session, given: ChangeMembershipFrom) -> Result<MembershipId> {
    let from = crate::domain::day::read(&given.day)?;
    let differently =
        Differently { position: given.position, group: given.group.map(id), authority: given.authority.map(id) };
    session.write(|tx| memberships::change_from(tx, &given.membership, from, differently))
}

pub(super) fn move_membership(session: &mut Session, given: MoveMembership) -> Result<Done> {
    session.write(|tx| memberships::shift(tx, &given.membership, given.to).map(|()| Done {}))
}

pub(super) fn remove_membership(session: &mut Session, of: RemoveMembership) -> Result<Done> {
    session.write(|tx| memberships::remove(tx, &of.membership).map(|()| Done {}))
}
