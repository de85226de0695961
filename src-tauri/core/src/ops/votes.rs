//! Votes: a motion is put, the roll frozen, hands counted or voters named one by one, a tie settled from the chair.

use super::last;
use super::minutes::item_name;
use super::motions::{motion_of, vote_on};
use crate::domain::attendance::{Capacity, Outcome};
use crate::domain::entry::Entry;
use crate::domain::id::{BallotId, EntryId, GroupId, PersonId, VoteId};
use crate::domain::item::Item;
use crate::domain::meeting::Presider;
use crate::domain::motion::MotionFate;
use crate::domain::room::When;
use crate::domain::time::Time;
use crate::domain::vote::{
    Ballot, CastingSide, Taken, Vote, VoteChoice, VoteHow, VoteTally, electorate, is_barred, presiding,
};
use crate::error::{Error, Result};
use crate::store::{RoomRecord, Tx};

/// Puts a motion to the vote at a time, or at none that is known: who may vote then stands fast. `roll` says who may, where
/// that is known better than the attendance has it. A vote in which nothing was given yet is put anew.
pub fn open(tx: &mut Tx<'_>, entry: &EntryId, how: VoteHow, at: Option<Time>, roll: Option<&[PersonId]>) -> Result<()> {
    let motion = motion_of(tx, entry)?;
    let of: Entry = tx.get(entry)?;
    let record = tx.room(&of.meeting)?;
    let at = at.map(|at| at.in_meeting(record.meeting.start_time));
    if !record.meeting.state.is_held() {
        return Err(Error::refused("The meeting has not begun.", "A motion is put to the vote once it has."));
    }
    if motion.fate != MotionFate::None {
        return Err(Error::refused(
            format!("The {} is noted as withdrawn, or as fallen for want of a seconder.", motion.word()),
            "Take that back first, if it was put to the vote.",
        ));
    }
    if let Some(known) = vote_on(tx, &motion.id)? {
        let ballots = tx.under::<Ballot, _>(&known.id)?;
        if (Taken { vote: &known, ballots: &ballots }).has_begun() {
            return Err(Error::refused(
                format!("The {} has been put to the vote.", motion.word()),
                "Remove that vote first, if it was another.",
            ));
        }
        tx.remove::<Vote>(&known.id)?;
    }
    let roll = match (how, roll) {
        (VoteHow::General, _) => Vec::new(),
        (_, Some(roll)) => roll.iter().map(|person| (person.clone(), group_of(&record, person))).collect(),
        (_, None) => {
            let item: Item = tx.get(&of.item)?;
            may_vote(&record, how, at, &item)?
        }
    };
    let vote = Vote {
        id: VoteId(motion.id.0.clone()),
        meeting: of.meeting.clone(),
        how,
        at,
        in_favour: None,
        against: None,
        abstained: None,
        casting: None,
        casting_by: None,
    };
    tx.add(&vote)?;
    let mut place = None;
    for (person, group) in roll {
        let next = last(place.as_deref())?;
        tx.add(&Ballot {
            id: BallotId(tx.new_id()),
            meeting: of.meeting.clone(),
            vote: vote.id.clone(),
            place: next.clone(),
            person,
            group,
            choice: None,
        })?;
        place = Some(next);
    }
    let under = item_name(tx, &of.item)?;
    tx.call(match how {
        VoteHow::General => format!("Note that a motion under {under} was agreed without a vote"),
        _ => format!("Put a motion under {under} to the vote"),
    });
    Ok(())
}

/// Who may vote at a time, each with their group. Nobody where hands are counted and nothing is recorded of who was there,
/// as older papers leave it out.
fn may_vote(
    record: &RoomRecord,
    how: VoteHow,
    at: Option<Time>,
    item: &Item,
) -> Result<Vec<(PersonId, Option<GroupId>)>> {
    let room = record.room();
    let voters = electorate(&room, at.map_or(When::Ever, When::At), &item.id, item.began).voters;
    let roll_is_taken = record.attendance.iter().any(|said| said.outcome == Outcome::Present);
    if voters.is_empty() && (roll_is_taken || how == VoteHow::Named) {
        let then = at.map(|at| format!(" at {}", record.told().time(at)));
        return Err(Error::refused(
            format!("Nobody who was there{} may vote.", then.unwrap_or_default()),
            "Mark who is there on the roll first.",
        ));
    }
    Ok(voters.into_iter().map(|voter| (voter.person.clone(), voter.group.cloned())).collect())
}

fn group_of(record: &RoomRecord, person: &PersonId) -> Option<GroupId> {
    let room = record.room();
    let said = [Capacity::Member, Capacity::Substitute].into_iter().find_map(|as_| room.attendance_of(person, as_));
    let listed = || record.memberships.iter().find(|one| one.person == *person).and_then(|one| one.group.as_ref());
    said.and_then(|said| room.group_of(said)).or_else(listed).cloned()
}

/// Counts the hands shown. Refused where they are more than may vote.
pub fn count(tx: &mut Tx<'_>, entry: &EntryId, tally: VoteTally) -> Result<()> {
    let Put { mut vote, ballots } = put(tx, entry)?;
    if vote.how != VoteHow::ShowOfHands {
        return Err(Error::refused("The vote is not by show of hands.", "Count what was given by name."));
    }
    let voters = match ballots.len() {
        0 => tx.room(&vote.meeting)?.room().seats,
        voters => voters as u32,
    };
    tally.fits(voters)?;
    (vote.in_favour, vote.against, vote.abstained) =
        (Some(tally.in_favour), Some(tally.against), Some(tally.abstained));
    let without = settle(&mut vote, &ballots);
    tx.change(&vote)?;
    let VoteTally { in_favour, against, abstained } = tally;
    tx.call(format!("Count the vote: for {in_favour}, against {against}, abstained {abstained}{without}"));
    Ok(())
}

/// Records what one of the roll gave; `None` takes it back.
pub fn cast(tx: &mut Tx<'_>, entry: &EntryId, person: &PersonId, choice: Option<VoteChoice>) -> Result<()> {
    let Put { mut vote, mut ballots } = by_name(tx, entry)?;
    let name = tx.get::<crate::domain::people::Person>(person)?.short_name();
    let Some(ballot) = ballots.iter_mut().find(|ballot| ballot.person == *person) else {
        return Err(Error::refused(
            format!("{name} is not on the roll of this vote."),
            "Who may vote stands fast from when it is put. Remove the vote, correct the roll and put it anew.",
        ));
    };
    ballot.choice = choice;
    tx.change(ballot)?;
    let without = settle(&mut vote, &ballots);
    tx.change(&vote)?;
    tx.call(match choice {
        Some(choice) => format!("Record the vote of {name}: {}{without}", choice.word().to_lowercase()),
        None => format!("Take back the vote of {name}{without}"),
    });
    Ok(())
}

/// Records the same for all of the roll who gave nothing yet.
pub fn cast_rest(tx: &mut Tx<'_>, entry: &EntryId, choice: VoteChoice) -> Result<()> {
    let Put { ballots, .. } = by_name(tx, entry)?;
    let rest: Vec<_> = ballots.into_iter().filter(|ballot| ballot.choice.is_none()).collect();
    if rest.is_empty() {
        return Err(Error::refused("Everybody on the roll has voted.", "Change what one of them gave."));
    }
    for ballot in &rest {
        tx.change(&Ballot { choice: Some(choice), ..ballot.clone() })?;
    }
    tx.call(format!("Record the votes of the rest: {} ({})", choice.word().to_lowercase(), rest.len()));
    Ok(())
}

/// Records the casting vote: of `by`, or of whoever presided then; `None` takes it back. Refused where there is no tie.
/// `reasoned`: a reason was typed, where the rules ask why it sets no policy.
pub fn casting(
    tx: &mut Tx<'_>,
    entry: &EntryId,
    side: Option<CastingSide>,
    by: Option<&PersonId>,
    reasoned: bool,
) -> Result<()> {
    let Put { vote, ballots } = put(tx, entry)?;
    let Some(side) = side else {
        tx.change(&Vote { casting: None, casting_by: None, ..vote })?;
        tx.call("Take back the casting vote");
        return Ok(());
    };
    let record = tx.room(&vote.meeting)?;
    Taken { vote: &vote, ballots: &ballots }.may_cast(record.body.profile.casting_vote, reasoned)?;
    let turns = tx.under::<Presider, _>(&vote.meeting)?;
    let Some(by) = by.or_else(|| presiding(&turns, vote.at)).cloned() else {
        return Err(Error::refused(
            "Who presided at the vote is not known.",
            "Say who took the chair, and when; or put the vote with its time.",
        ));
    };
    if !reasoned && is_barred(&record.room(), &by, &tx.get::<Entry>(entry)?.item) {
        return Err(Error::needs_reason(
            format!("{} has an interest in the item, which keeps them from voting on it.", record.short_name(&by)),
            "Say who was in the chair then, if it was another; else type why they gave it.",
        ));
    }
    tx.call(format!("Record the casting vote of {}: {side}", record.short_name(&by)));
    tx.change(&Vote { casting: Some(side), casting_by: Some(by), ..vote })
}

/// Removes the vote on a motion, with its roll.
pub fn remove(tx: &mut Tx<'_>, entry: &EntryId) -> Result<()> {
    let Put { vote, .. } = put(tx, entry)?;
    tx.remove::<Vote>(&vote.id)?;
    let under = item_name(tx, &tx.get::<Entry>(entry)?.item)?;
    tx.call(format!("Remove the vote on a motion under {under}"));
    Ok(())
}

/// A vote and its roll.
struct Put {
    vote: Vote,
    ballots: Vec<Ballot>,
}

fn put(tx: &Tx<'_>, entry: &EntryId) -> Result<Put> {
    let motion = motion_of(tx, entry)?;
    let vote = vote_on(tx, &motion.id)?.ok_or_else(|| {
        Error::refused(format!("The {} has not been put to the vote.", motion.word()), "Put it to the vote first.")
    })?;
    Ok(Put { ballots: tx.under(&vote.id)?, vote })
}

fn by_name(tx: &Tx<'_>, entry: &EntryId) -> Result<Put> {
    let put = put(tx, entry)?;
    if put.vote.how != VoteHow::Named {
        return Err(Error::refused("The vote is not by name.", "Remove it, and put the motion to a named vote."));
    }
    Ok(put)
}

/// Drops a casting vote with its tie, and says so for the operation’s name.
fn settle(vote: &mut Vote, ballots: &[Ballot]) -> &'static str {
    if vote.casting.is_none() || (Taken { vote, ballots }).is_tied() {
        return "";
    }
    (vote.casting, vote.casting_by) = (None, None);
    ", without the casting vote"
}
