//! Motions: who moved and who seconded one, what it amends, how it reads as amended, and what became of it without a vote.

use super::minutes::item_name;
use crate::domain::entry::{Entry, EntryKind};
use crate::domain::id::{EntryId, MotionId, PersonId, VoteId};
use crate::domain::motion::{Motion, MotionFate};
use crate::domain::people::Person;
use crate::domain::text;
use crate::domain::vote::{Ballot, Vote};
use crate::error::{Error, Result};
use crate::store::Tx;
use std::collections::HashMap;

/// Changes what is known of a motion beside its wording.
pub fn change(tx: &mut Tx<'_>, entry: &EntryId, change: impl FnOnce(&mut Motion)) -> Result<()> {
    let before = motion_of(tx, entry)?;
    let mut changed = before.clone();
    change(&mut changed);
    changed.amended = text::paragraphs("The wording", &changed.amended)?;
    let mut names = HashMap::new();
    for person in changed.mover.iter().chain(&changed.seconder) {
        names.insert(person.clone(), tx.get::<Person>(person)?.short_name());
    }
    changed.fits(|person| names.get(person).cloned().unwrap_or_default())?;
    let of: Entry = tx.get(entry)?;
    if let Some(amended) = changed.amends.as_ref().filter(|_| changed.amends != before.amends) {
        changed.may_amend(amended, &under_its_item(tx, &of)?)?;
    }
    if changed.fate != MotionFate::None && vote_on(tx, &changed.id)?.is_some() {
        return Err(Error::refused(
            format!("The {} has been put to the vote.", changed.word()),
            "Remove the vote first, if there was none.",
        ));
    }
    tx.change(&changed)?;
    let (under, word) = (item_name(tx, &of.item)?, changed.word());
    let a = if changed.amends.is_some() { "an" } else { "a" };
    tx.call(match changed.fate {
        MotionFate::Withdrawn if before.fate != changed.fate => format!("Withdraw {a} {word} under {under}"),
        MotionFate::Lapsed if before.fate != changed.fate => {
            format!("Note that {a} {word} under {under} fell for want of a seconder")
        }
        _ if (&before.mover, &before.seconder) != (&changed.mover, &changed.seconder) => {
            format!("Say who moved {a} {word} under {under}")
        }
        _ if before.amends != changed.amends => format!("Say what a motion under {under} amends"),
        _ => format!("Change {a} {word} under {under}"),
    });
    Ok(())
}

/// Keeps how a motion reads as amended, as typed so far.
pub fn type_amended(tx: &mut Tx<'_>, entry: &EntryId, wording: &str) -> Result<()> {
    change(tx, entry, |motion| wording.clone_into(&mut motion.amended))?;
    let under = item_name(tx, &tx.get::<Entry>(entry)?.item)?;
    tx.call(format!("Type the motion as amended under {under}"));
    Ok(())
}

/// Makes the record of a motion for an entry that became one, or removes that of one which is none any more. Refused where
/// a vote would be lost.
pub(super) fn become_kind(tx: &mut Tx<'_>, entry: &Entry) -> Result<()> {
    let id = MotionId(entry.id.0.clone());
    match (entry.kind == EntryKind::Motion, tx.find::<Motion>(&id)?) {
        (true, None) => tx.add(&Motion::blank(id, entry.meeting.clone())),
        (false, Some(known)) => {
            if vote_on(tx, &known.id)?.is_some() {
                return Err(Error::refused(
                    format!("The vote on the {} would be lost.", known.word()),
                    "Remove the vote first, if there was none.",
                ));
            }
            tx.remove::<Motion>(&known.id)
        }
        (true, Some(_)) | (false, None) => Ok(()),
    }
}

/// Refuses to lose what is known of a motion beside its wording.
pub(super) fn may_be_joined(tx: &Tx<'_>, entry: &EntryId) -> Result<()> {
    let motion = motion_of(tx, entry)?;
    if motion.is_blank() && vote_on(tx, &motion.id)?.is_none() {
        return Ok(());
    }
    Err(Error::refused(
        format!("Who moved the {}, and what came of it, would be lost.", motion.word()),
        "Take that off first.",
    ))
}

/// Refuses to take two people for one where one of them moved what the other seconded, or both stood on the roll of a vote.
pub(super) fn may_be_one(tx: &Tx<'_>, one: &Person, other: &Person) -> Result<()> {
    let both = |first: &Option<PersonId>, second: &Option<PersonId>| {
        let pair = (first.as_ref(), second.as_ref());
        pair == (Some(&one.id), Some(&other.id)) || pair == (Some(&other.id), Some(&one.id))
    };
    let moved = tx.all::<Motion>()?.iter().any(|motion| both(&motion.mover, &motion.seconder));
    let votes: Vec<_> = tx.under::<Ballot, _>(&one.id)?.into_iter().map(|ballot| ballot.vote).collect();
    let voted = tx.under::<Ballot, _>(&other.id)?.iter().any(|ballot| votes.contains(&ballot.vote));
    let (one, other) = (one.titled_name(), other.titled_name());
    match (moved, voted) {
        (false, false) => Ok(()),
        (true, _) => Err(Error::refused(
            format!("One of {one} and {other} moved what the other seconded, so they are two people."),
            "Correct that motion first, if they are one.",
        )),
        (false, true) => Err(Error::refused(
            format!("{one} and {other} stand on the roll of one vote, so they are two people."),
            "Remove that vote first, if they are one.",
        )),
    }
}

/// How often somebody is named in a motion or a vote.
pub(super) fn count_of(tx: &Tx<'_>, person: &PersonId) -> Result<u32> {
    let is = |who: &Option<PersonId>| who.as_ref() == Some(person);
    let motions = tx.all::<Motion>()?.iter().filter(|motion| is(&motion.mover) || is(&motion.seconder)).count();
    let votes = tx.all::<Vote>()?.iter().filter(|vote| is(&vote.casting_by)).count();
    Ok((motions + votes) as u32 + tx.count_under::<Ballot, _>(person)?)
}

/// The motions of an entry’s item, in their order.
fn under_its_item(tx: &Tx<'_>, entry: &Entry) -> Result<Vec<Motion>> {
    let entries = tx.under::<Entry, _>(&entry.item)?;
    let motions = entries.iter().map(|one| tx.find::<Motion>(MotionId(one.id.0.clone())));
    motions.filter_map(Result::transpose).collect()
}

/// The vote on a motion, if it was put.
pub(super) fn vote_on(tx: &Tx<'_>, motion: &MotionId) -> Result<Option<Vote>> {
    tx.find(VoteId(motion.0.clone()))
}

pub(super) fn motion_of(tx: &Tx<'_>, entry: &EntryId) -> Result<Motion> {
    tx.get::<Entry>(entry)?;
    tx.find::<Motion>(MotionId(entry.0.clone()))?
        .ok_or_else(|| Error::refused("That line is not a motion.", "Make it a motion first."))
}
