//! Motions under an item, and the votes on them, which want the roll and who took the chair to be there.

use super::Taking;
use crate::domain::id::{EntryId, MotionId, PersonId};
use crate::domain::motion::MotionFate;
use crate::domain::vote::{VoteChoice, VoteHow, VoteTally};
use crate::error::Result;
use crate::exchange::json::file::{Casting, Hands, Motion, NamedVote, Vote};
use crate::exchange::json::mistakes::Place;
use crate::exchange::json::words::Either;
use crate::ops::{motions, votes};

/// A vote to be taken in once the meeting stands.
pub(super) struct ToVote {
    place: Place,
    entry: EntryId,
    vote: Vote,
}

impl Taking<'_, '_> {
    /// Takes in what is known of a motion beside its wording; `lines` are the entries of its item so far.
    pub(super) fn motion(
        &mut self,
        place: &Place,
        id: &EntryId,
        motion: &Motion,
        lines: &[Option<EntryId>],
    ) -> Result<()> {
        let mover = self.maybe(&place.field("mover"), motion.mover.as_ref())?;
        let seconder = self.maybe(&place.field("seconder"), motion.seconder.as_ref())?;
        let amends = match motion.amends.map(|line| lines.get(line)) {
            None => None,
            Some(Some(Some(entry))) => Some(MotionId(entry.0.clone())),
            // The mistake in that line is noted already.
            Some(Some(None)) => None,
            Some(None) => {
                let hint = "Give the line of a motion above it, counted from 0.";
                self.wrong(&place.field("amends"), "There is no such line above it.", hint)?;
                None
            }
        };
        self.at(place, |tx| {
            motions::change(tx, id, |known| {
                (known.mover, known.seconder, known.amends) = (mover, seconder, amends);
                known.amended.clone_from(&motion.amended);
                known.fate = motion.fate;
            })
        })?;
        if let Some(Either(vote)) = &motion.vote {
            let place = place.field("vote");
            if motion.fate != MotionFate::None {
                let hint = "Leave the one or the other out.";
                return self.wrong(&place, "What was withdrawn or fell was not put to the vote.", hint);
            }
            self.votes.push(ToVote { place, entry: id.clone(), vote: vote.clone() });
        }
        Ok(())
    }

    /// Takes in the votes of a meeting.
    pub(super) fn votes(&mut self) -> Result<()> {
        for ToVote { place, entry, vote } in std::mem::take(&mut self.votes) {
            match &vote {
                Vote::General {} => {
                    self.at(&place, |tx| votes::open(tx, &entry, VoteHow::General, None, None))?;
                }
                Vote::ShowOfHands(hands) => self.hands(&place.field("show_of_hands"), &entry, hands)?,
                Vote::Named(named) => self.named(&place.field("named"), &entry, named)?,
            }
        }
        Ok(())
    }

    fn hands(&mut self, place: &Place, entry: &EntryId, hands: &Hands) -> Result<()> {
        let at = hands.at.map(|at| at.0);
        let Some(roll) = self.roll(place, hands.roll.as_deref())? else { return Ok(()) };
        let opened = self.at(place, |tx| votes::open(tx, entry, VoteHow::ShowOfHands, at, roll.as_deref()))?;
        if opened.is_none() {
            return Ok(());
        }
        match (hands.in_favour, hands.against) {
            (None, None) if hands.abstained == 0 => {}
            (Some(in_favour), Some(against)) => {
                let tally = VoteTally { in_favour, against, abstained: hands.abstained };
                if self.at(place, |tx| votes::count(tx, entry, tally))?.is_none() {
                    return Ok(());
                }
            }
            _ => {
                let hint = "Give both, or leave all of it out while the hands are not counted.";
                return self.wrong(place, "A count has those for and those against.", hint);
            }
        }
        self.casting(place, entry, hands.casting.as_ref())
    }

    fn named(&mut self, place: &Place, entry: &EntryId, named: &NamedVote) -> Result<()> {
        let at = named.at.map(|at| at.0);
        let Some(roll) = self.roll(place, named.roll.as_deref())? else { return Ok(()) };
        let opened = self.at(place, |tx| votes::open(tx, entry, VoteHow::Named, at, roll.as_deref()))?;
        if opened.is_none() {
            return Ok(());
        }
        let mut voted = std::collections::HashSet::new();
        for (field, keys, choice) in [
            ("for", &named.in_favour, VoteChoice::For),
            ("against", &named.against, VoteChoice::Against),
            ("abstained", &named.abstained, VoteChoice::Abstained),
        ] {
            for (line, key) in keys.iter().enumerate() {
                let place = place.field(field).line(line);
                if !voted.insert(key) {
                    let hint = "Each voter has one vote: leave them in one of the lists.";
                    self.wrong(&place, format!("“{key}” votes twice."), hint)?;
                } else if let Some(person) = self.person(&place, key)? {
                    self.at(&place, |tx| votes::cast(tx, entry, &person, Some(choice)))?;
                }
            }
        }
        self.casting(place, entry, named.casting.as_ref())
    }

    /// The people of a roll that the file gives; nothing where one of them is a mistake.
    fn roll(&mut self, place: &Place, keys: Option<&[String]>) -> Result<Option<Option<Vec<PersonId>>>> {
        let Some(keys) = keys else { return Ok(Some(None)) };
        let mut roll = Vec::new();
        for (line, key) in keys.iter().enumerate() {
            let place = place.field("roll").line(line);
            let Some(person) = self.person(&place, key)? else { return Ok(None) };
            if roll.contains(&person) {
                self.wrong(&place, format!("“{key}” stands on the roll twice."), "Leave one of the two out.")?;
                return Ok(None);
            }
            roll.push(person);
        }
        Ok(Some(Some(roll)))
    }

    fn casting(&mut self, place: &Place, entry: &EntryId, casting: Option<&Either<Casting>>) -> Result<()> {
        let Some(Either(casting)) = casting else { return Ok(()) };
        let place = place.field("casting");
        let by = self.maybe(&place.field("by"), casting.by.as_ref())?;
        if casting.by.is_some() && by.is_none() {
            return Ok(());
        }
        // What the record says happened is taken as it is: that the file gives no reason is no ground to refuse it.
        let reasoned = true;
        self.at(&place, |tx| votes::casting(tx, entry, Some(casting.side), by.as_ref(), reasoned)).map(drop)
    }

    /// Finds whom a key means, where one is given.
    fn maybe(&mut self, place: &Place, key: Option<&String>) -> Result<Option<PersonId>> {
        key.map_or(Ok(None), |key| self.person(place, key))
    }
}
