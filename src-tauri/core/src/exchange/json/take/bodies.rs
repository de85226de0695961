//! Bodies, what they were called, their years and who sat on them.

use super::{Taking, profile};
use crate::domain::id::{AuthorityId, BodyId, GroupId, PersonId, YearId};
use crate::domain::membership::{Membership, MembershipKind};
use crate::error::{Error, Result};
use crate::exchange::json::file::{Body, GroupOnBody, Listed, Member, Year};
use crate::exchange::json::mistakes::Place;
use crate::ops;
use crate::views::find::body_called;

impl Taking<'_, '_> {
    pub(super) fn bodies(&mut self, bodies: &[Body]) -> Result<()> {
        let place = |at| Place::default().field("bodies").line(at);
        for (at, body) in bodies.iter().enumerate() {
            let added = self.at(&place(at), |tx| {
                if body_called(tx, &body.full_name)?.is_some() {
                    return Err(Error::refused(
                        format!("There is a body called {} already.", body.full_name),
                        "A body is imported whole, into a book that does not have it yet.",
                    ));
                }
                ops::bodies::add(tx, &body.full_name, &body.short_name, profile::rules(&body.profile.0))
            })?;
            self.imported.bodies += usize::from(added.is_some());
            self.bodies.push(added);
        }
        // Only now are all there that another may report to.
        for (at, body) in bodies.iter().enumerate() {
            if let Some(id) = self.bodies[at].clone() {
                self.body(&place(at), &id, body)?;
            }
        }
        Ok(())
    }

    fn body(&mut self, place: &Place, id: &BodyId, body: &Body) -> Result<()> {
        let contact = &body.contact;
        self.at(&place.field("contact"), |tx| {
            ops::bodies::change(tx, id, |body| {
                body.contact_name.clone_from(&contact.name);
                body.contact_phone.clone_from(&contact.phone);
                body.contact_email.clone_from(&contact.email);
            })
        })?;
        if let Some(parent) = &body.parent {
            self.at(&place.field("parent"), |tx| {
                let parent = body_called(tx, parent)?.ok_or_else(|| {
                    Error::unknown(
                        format!("There is no body “{parent}”, in this file or in the book."),
                        "Add it to “bodies”, or mend the name.",
                    )
                })?;
                ops::bodies::change(tx, id, |body| body.parent = Some(parent))
            })?;
        }
        if let Some(authority) = self.authority(&place.field("authority"), body.authority.as_deref())? {
            self.at(&place.field("authority"), |tx| {
                ops::bodies::change(tx, id, |body| body.authority = Some(authority))
            })?;
        }
        for (at, later) in body.renamed.iter().enumerate() {
            let short_name = if later.short_name.is_empty() { &later.full_name } else { &later.short_name };
            self.at(&place.field("renamed").line(at), |tx| {
                ops::bodies::add_name(tx, id, Some(later.since.0), &later.full_name, short_name)
            })?;
        }
        for (at, notice) in body.standing_notices.iter().enumerate() {
            self.at(&place.field("standing_notices").line(at), |tx| {
                ops::standing::add(tx, id, &notice.heading, &notice.wording, notice.lines)
            })?;
        }
        for (at, phrase) in body.phrases.iter().enumerate() {
            self.at(&place.field("phrases").line(at), |tx| ops::phrases::add(tx, id, &phrase.short, &phrase.wording))?;
        }
        for (at, year) in body.years.iter().enumerate() {
            self.year(&place.field("years").line(at), id, year)?;
        }
        for (at, meeting) in body.meetings.iter().enumerate() {
            self.meeting(&place.field("meetings").line(at), id, meeting)?;
        }
        Ok(())
    }

    fn year(&mut self, place: &Place, body: &BodyId, year: &Year) -> Result<()> {
        let added = self.at(place, |tx| ops::bodies::add_year(tx, body, year.first_day.0, year.last_day.0))?;
        let Some(id) = added else {
            year.membership.iter().for_each(|part| self.unseat(part));
            return Ok(());
        };
        self.imported.years += 1;
        for (at, part) in year.membership.iter().enumerate() {
            self.part(&place.field("membership").line(at), &id, part)?;
        }
        Ok(())
    }

    fn part(&mut self, place: &Place, year: &YearId, part: &GroupOnBody) -> Result<()> {
        let group = self.group(&place.field("group"), part.group.as_deref())?;
        if group.is_none() && part.group.is_some() {
            self.unseat(part);
            return Ok(());
        }
        if part.seats > 0 {
            self.at(&place.field("seats"), |tx| ops::bodies::set_seats(tx, year, group.as_ref(), part.seats))?;
        }
        for (at, member) in part.members.iter().enumerate() {
            self.member(&place.field("members").line(at), year, group.as_ref(), member)?;
        }
        for (at, listed) in part.substitutes.iter().enumerate() {
            self.listed(&place.field("substitutes").line(at), year, group.as_ref(), listed)?;
        }
        Ok(())
    }

    fn member(&mut self, place: &Place, year: &YearId, group: Option<&GroupId>, member: &Member) -> Result<()> {
        let sits = |person, authority| Membership {
            voting: member.voting,
            co_opted: member.co_opted,
            group: group.cloned(),
            authority,
            position: member.position,
            from_day: member.from_day.map(|day| day.0),
            to_day: member.to_day.map(|day| day.0),
            ..Membership::plain(person, year.clone(), MembershipKind::Member)
        };
        let added = self.membership(place, &member.person, member.authority.as_deref(), sits)?;
        self.imported.members += usize::from(added);
        Ok(())
    }

    fn listed(&mut self, place: &Place, year: &YearId, group: Option<&GroupId>, listed: &Listed) -> Result<()> {
        let sits = |person, authority| Membership {
            voting: listed.voting,
            co_opted: listed.co_opted,
            group: group.cloned(),
            authority,
            from_day: listed.from_day.map(|day| day.0),
            to_day: listed.to_day.map(|day| day.0),
            ..Membership::plain(person, year.clone(), MembershipKind::Substitute)
        };
        let added = self.membership(place, &listed.person, listed.authority.as_deref(), sits)?;
        self.imported.substitutes += usize::from(added);
        Ok(())
    }

    fn membership(
        &mut self,
        place: &Place,
        person: &str,
        authority: Option<&str>,
        sits: impl FnOnce(PersonId, Option<AuthorityId>) -> Membership,
    ) -> Result<bool> {
        let who = self.person(&place.field("person"), person)?;
        let from = self.authority(&place.field("authority"), authority)?;
        let Some(who) = who else { return Ok(false) };
        let added = self.at(place, |tx| ops::memberships::add(tx, sits(who, from)))?;
        if added.is_none() {
            self.unseated.insert(person.to_owned());
        }
        Ok(added.is_some())
    }

    fn unseat(&mut self, part: &GroupOnBody) {
        let members = part.members.iter().map(|member| &member.person);
        self.unseated.extend(members.chain(part.substitutes.iter().map(|listed| &listed.person)).cloned());
    }
}
