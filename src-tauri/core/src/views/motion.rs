//! A motion on the page of its meeting: who moved it, the vote with its roll, what prints of both, and what is odd about it.

use super::flags::{FlagKind, FlagLine, Stage, Target, shortened};
use super::names;
use crate::domain::attendance::Outcome;
use crate::domain::entry::Entry;
use crate::domain::id::{EntryId, GroupId, ItemId, MotionId, PersonId};
use crate::domain::item::Item;
use crate::domain::meeting::Presider;
use crate::domain::membership::Position;
use crate::domain::motion::{Motion, MotionFate};
use crate::domain::people::Person;
use crate::domain::phrase::first_gap;
use crate::domain::profile::CastingVote;
use crate::domain::room::When;
use crate::domain::time::Time;
use crate::domain::vote::{
    Ballot, CastingSide, Electorate, Subject, Taken, Vote, VoteChoice, VoteHow, VoteResult, VoteTally, electorate,
    is_barred, moved, presiding, said_of_fate, said_of_vote,
};
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// What is known of a motion beside its wording.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MotionLine {
    /// Who moved it.
    pub mover: Option<Named>,
    /// Who seconded it.
    pub seconder: Option<Named>,
    /// The motion that it amends.
    pub amends: Option<EntryId>,
    /// How it reads as amended; empty while it says what was moved.
    pub amended: String,
    /// An amendment to it was carried.
    pub was_amended: bool,
    /// What became of it without a vote.
    pub fate: MotionFate,
    /// The vote on it, once it was put.
    pub vote: Option<VoteLine>,
    /// It was carried or not, withdrawn, or fell.
    pub settled: bool,
    /// What prints before its wording: Moved by Cllr Stay, seconded by Cllr Webb; or empty.
    pub lead: String,
    /// What prints of its end, a paragraph each; empty while it is open.
    pub result: Vec<String>,
    /// What wants the clerk’s eye, a sentence each.
    pub concerns: Vec<String>,
}

/// Somebody, by name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Named {
    /// Who.
    pub person: PersonId,
    /// Cllr Stay.
    pub name: String,
}

/// The vote on a motion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct VoteLine {
    /// How it is taken.
    pub how: VoteHow,
    /// At what time the roll was frozen, as it prints; or empty.
    pub at_printed: String,
    /// How many may vote; 0 where nobody knows who was there.
    pub voters: u32,
    /// The roll, in order; each with what they gave in a named vote.
    pub ballots: Vec<BallotLine>,
    /// Who was there and might not vote, and why, a sentence each.
    pub kept_out: Vec<String>,
    /// What was given so far; none where nothing was counted.
    pub tally: Option<VoteTally>,
    /// Those who have not voted yet, in a named vote.
    pub missing: Vec<String>,
    /// What came of it.
    pub result: VoteResult,
    /// All is given, and stands equal.
    pub tied: bool,
    /// Whoever presided may settle the tie.
    pub casting_due: bool,
    /// A casting vote wants a reason: why it sets no policy.
    pub casting_wants_reason: bool,
    /// The casting vote, where one was given.
    pub casting: Option<CastingSide>,
    /// Who gave it or, while none is given, who presided then: Cllr Parsons; or empty.
    pub presider: String,
}

/// One of the roll of a vote.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BallotLine {
    /// Who.
    pub person: PersonId,
    /// Cllr Stay.
    pub name: String,
    /// Conservative; or empty.
    pub group: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// What they gave; none yet.
    pub choice: Option<VoteChoice>,
}

/// All that is known of the motions of a meeting.
struct Moved<'a> {
    record: &'a RoomRecord,
    /// In the order of the minutes.
    motions: Vec<(Motion, ItemId)>,
    votes: HashMap<String, Vote>,
    ballots: HashMap<String, Vec<Ballot>>,
    turns: Vec<Presider>,
    began: HashMap<ItemId, Option<Time>>,
    roll_is_taken: bool,
    /// Surnames that more than one person of the meeting has.
    shared: HashSet<&'a str>,
}

impl<'a> Moved<'a> {
    /// Gathers them; none where nothing was moved.
    fn read(book: &Reader<'_>, record: &'a RoomRecord) -> Result<Option<Self>> {
        let meeting = &record.meeting.id;
        let mut known: HashMap<_, _> =
            book.under::<Motion, _>(meeting)?.into_iter().map(|motion| (motion.id.0.clone(), motion)).collect();
        if known.is_empty() {
            return Ok(None);
        }
        let items = book.under::<Item, _>(meeting)?;
        let mut entries = book.under::<Entry, _>(meeting)?;
        let rank: HashMap<_, _> = items.iter().enumerate().map(|(rank, item)| (&item.id, rank)).collect();
        entries.sort_by_key(|entry| rank.get(&entry.item));
        let motions =
            entries.into_iter().filter_map(|entry| Some((known.remove(entry.id.as_str())?, entry.item))).collect();
        let mut ballots: HashMap<String, Vec<Ballot>> = HashMap::new();
        for ballot in book.under::<Ballot, _>(meeting)? {
            ballots.entry(ballot.vote.0.clone()).or_default().push(ballot);
        }
        Ok(Some(Self {
            record,
            motions,
            ballots,
            votes: book.under::<Vote, _>(meeting)?.into_iter().map(|vote| (vote.id.0.clone(), vote)).collect(),
            turns: book.under(meeting)?,
            began: items.into_iter().map(|item| (item.id, item.began)).collect(),
            roll_is_taken: record.attendance.iter().any(|said| said.outcome == Outcome::Present),
            shared: shared_surnames(record),
        }))
    }

    fn taken(&self, motion: &Motion) -> Option<Taken<'_>> {
        let vote = self.votes.get(&motion.id.0)?;
        Some(Taken { vote, ballots: self.ballots.get(&motion.id.0).map_or(&[], Vec::as_slice) })
    }

    /// A name as a note says it: Cllr Stay, in full where two of one surname may be meant.
    fn name(&self, person: &PersonId) -> String {
        let Some(person) = self.record.people.get(person) else { return String::new() };
        let person = person.titled_by(&self.record.body.profile.words.councillor);
        if self.shared.contains(person.surname.as_str()) { person.titled_name() } else { person.short_name() }
    }

    /// How a sentence names whoever gave a casting vote: The Chairman; Cllr Webb, in the chair,.
    fn in_the_chair(&self, person: &PersonId) -> String {
        let mut chairs = self.record.memberships.iter().filter(|one| one.position == Position::Chairman);
        match (chairs.next(), chairs.next()) {
            (Some(only), None) if only.person == *person => {
                format!("The {}", Position::Chairman.word(&self.record.body.profile.words))
            }
            _ => format!("{}, in the chair,", self.name(person)),
        }
    }

    fn amendments(&self, motion: &Motion) -> impl Iterator<Item = &Motion> {
        self.motions.iter().map(|(other, _)| other).filter(move |other| other.amends.as_ref() == Some(&motion.id))
    }

    fn result(&self, motion: &Motion) -> VoteResult {
        self.taken(motion).map_or(VoteResult::Open, |taken| taken.result())
    }

    /// Says whether it is known what came of it; an amendment falls with its motion.
    fn settled(&self, motion: &Motion) -> bool {
        let amended = self.motions.iter().find(|(other, _)| Some(&other.id) == motion.amends.as_ref());
        let fell = amended.is_some_and(|(amended, _)| amended.fate != MotionFate::None);
        fell || motion.fate != MotionFate::None || self.result(motion) != VoteResult::Open
    }

    fn line(&self, motion: &Motion, item: &ItemId) -> MotionLine {
        let taken = self.taken(motion);
        let was_amended = self.amendments(motion).any(|one| self.result(one) == VoteResult::Carried);
        let subject = match (motion.amends.is_some(), was_amended || !motion.amended.trim().is_empty()) {
            (true, _) => Subject::Amendment,
            (false, true) => Subject::Amended,
            (false, false) => Subject::Motion,
        };
        let named = |person: &Option<PersonId>| person.clone().map(|person| Named { name: self.name(&person), person });
        let (mover, seconder) = (named(&motion.mover), named(&motion.seconder));
        let said = |who: &Option<Named>| who.as_ref().map(|who| who.name.clone()).unwrap_or_default();
        let by = taken.and_then(|taken| taken.vote.casting_by.as_ref());
        let chair = by.map(|by| self.in_the_chair(by)).unwrap_or_default();
        let of_vote = taken.map(|taken| said_of_vote(&taken, subject, |person| self.name(person), &chair));
        let of_fate = said_of_fate(subject, motion.fate);
        MotionLine {
            lead: moved(&said(&mover), &said(&seconder)),
            mover,
            seconder,
            amends: motion.amends.as_ref().map(|id| EntryId(id.0.clone())),
            amended: motion.amended.clone(),
            was_amended,
            fate: motion.fate,
            vote: taken.map(|taken| self.vote(&taken, item)),
            settled: self.settled(motion),
            result: of_fate.map(|said| vec![said]).or(of_vote).unwrap_or_default(),
            concerns: self.concerns(motion, item),
        }
    }

    fn electorate(&self, at: Option<Time>, item: &ItemId) -> Electorate<'_> {
        let began = self.began.get(item).copied().flatten();
        electorate(&self.record.room(), at.map_or(When::Ever, When::At), item, began)
    }

    fn vote(&self, taken: &Taken<'_>, item: &ItemId) -> VoteLine {
        let record = self.record;
        let (vote, rules) = (taken.vote, &record.body.profile);
        let parted = match vote.how {
            VoteHow::General => Vec::new(),
            VoteHow::ShowOfHands | VoteHow::Named => self.electorate(vote.at, item).kept_out,
        };
        let on_the_roll = |person: &PersonId| taken.ballots.iter().any(|ballot| ballot.person == *person);
        let presider = vote.casting_by.as_ref().or_else(|| presiding(&self.turns, vote.at));
        VoteLine {
            how: vote.how,
            at_printed: record.told().known(vote.at),
            voters: taken.ballots.len() as u32,
            ballots: taken.ballots.iter().map(|ballot| self.ballot(ballot)).collect(),
            kept_out: parted
                .iter()
                .filter(|one| !on_the_roll(one.person))
                .map(|one| {
                    let why = one.why.words(|time| record.told().time(time));
                    format!("{} {why}.", self.name(one.person))
                })
                .collect(),
            tally: taken.tally(),
            missing: taken.missing().map(|ballot| self.name(&ballot.person)).collect(),
            result: taken.result(),
            tied: taken.is_tied(),
            casting_due: taken.is_tied() && vote.casting.is_none() && rules.casting_vote != CastingVote::No,
            casting_wants_reason: rules.casting_vote == CastingVote::NotToSetPolicy,
            casting: vote.casting,
            presider: presider.map(|person| self.name(person)).unwrap_or_default(),
        }
    }

    fn ballot(&self, ballot: &Ballot) -> BallotLine {
        let of = |id: &GroupId| self.record.groups.iter().find(|one| one.id == *id);
        let group = ballot.group.as_ref().and_then(of);
        BallotLine {
            name: self.name(&ballot.person),
            person: ballot.person.clone(),
            group: group.map(|group| group.full_name.clone()).unwrap_or_default(),
            colour: group.and_then(|group| group.colour.clone()),
            choice: ballot.choice,
        }
    }

    /// Says whether an amendment stands below the motion that it amends, under the same item, as when it was made one.
    fn stands_below(&self, amendment: &Motion, amended: &MotionId) -> bool {
        let at = |id: &MotionId| self.motions.iter().position(|(one, _)| one.id == *id);
        let of_one_item = |first: usize, own: usize| first < own && self.motions[first].1 == self.motions[own].1;
        at(amended).zip(at(&amendment.id)).is_some_and(|(first, own)| of_one_item(first, own))
    }

    /// What is odd about a motion, and kept as it was given.
    fn concerns(&self, motion: &Motion, item: &ItemId) -> Vec<String> {
        let mut concerns = Vec::new();
        let open = |one: &Motion| !self.settled(one);
        if self.result(motion) != VoteResult::Open && self.amendments(motion).any(open) {
            concerns.push("It was put before an amendment to it was settled.".to_owned());
        }
        if motion.amends.as_ref().is_some_and(|amended| !self.stands_below(motion, amended)) {
            concerns.push("What it amends does not stand above it under this item.".to_owned());
        }
        if !self.roll_is_taken {
            return concerns;
        }
        let taken = self.taken(motion);
        let at = taken.and_then(|taken| taken.vote.at);
        if let (Some(at), Some(began), Some(ended)) = (at, self.record.began, self.record.ended)
            && self.record.meeting.state.is_over()
            && (at < began || at > ended)
        {
            concerns.push(format!("It was put at {}, when the meeting did not sit.", self.record.told().time(at)));
        }
        if let Some(by) = taken.and_then(|taken| taken.vote.casting_by.as_ref())
            && let Some(presided) = presiding(&self.turns, at).filter(|presided| *presided != by)
        {
            let (by, presided) = (self.name(by), self.name(presided));
            concerns.push(format!("{by} gave the casting vote, and {presided} was in the chair then."));
        }
        if let Some(by) = taken.and_then(|taken| taken.vote.casting_by.as_ref())
            && is_barred(&self.record.room(), by, item)
        {
            let by = self.name(by);
            concerns.push(format!("{by} gave the casting vote, with an interest that keeps them from voting."));
        }
        let voters = self.electorate(at, item).voters;
        let may_vote = |person: &PersonId| voters.iter().any(|voter| voter.person == person);
        let then = at.map(|at| format!(" at {}", self.record.told().time(at)));
        let then = then.unwrap_or_default();
        for (who, did) in [(&motion.mover, "moved"), (&motion.seconder, "seconded")] {
            if let Some(person) = who.as_ref().filter(|person| !may_vote(person)) {
                concerns
                    .push(format!("{} {did} it, but by the roll was not there{then} with a vote.", self.name(person)));
            }
        }
        let hands = taken.filter(|taken| taken.vote.how == VoteHow::ShowOfHands && !taken.ballots.is_empty());
        if let Some(tally) = hands.and_then(|taken| taken.tally())
            && tally.fits(voters.len() as u32).is_err()
        {
            let (given, voters) = (tally.given(), voters.len());
            concerns.push(format!("{given} hands were counted, and by the roll {voters} might vote{then}."));
        }
        for ballot in taken.iter().flat_map(|taken| taken.ballots).filter(|ballot| ballot.choice.is_some()) {
            if !may_vote(&ballot.person) {
                let name = self.name(&ballot.person);
                concerns.push(format!("{name} voted, but by the roll was not there{then} with a vote."));
            }
        }
        concerns
    }
}

/// The surnames that more than one person of the meeting has.
fn shared_surnames(record: &RoomRecord) -> HashSet<&str> {
    let said = record.attendance.iter().map(|said| &said.person);
    let people: HashSet<_> = said.chain(record.memberships.iter().map(|one| &one.person)).collect();
    let mut seen = HashSet::new();
    let surnames = people.into_iter().filter_map(|person| record.people.get(person)).map(|person: &Person| {
        let surname = person.surname.as_str();
        (!seen.insert(surname)).then_some(surname)
    });
    surnames.flatten().collect()
}

/// The motions of a meeting, by entry.
pub(super) fn motions(book: &Reader<'_>, record: &RoomRecord) -> Result<HashMap<String, MotionLine>> {
    let Some(moved) = Moved::read(book, record)? else { return Ok(HashMap::new()) };
    let line = |(motion, item): &(Motion, ItemId)| (motion.id.0.clone(), moved.line(motion, item));
    Ok(moved.motions.iter().map(line).collect())
}

/// The flags of a meeting’s motions: what came of one that nobody noted, and what does not fit the roll.
pub(super) fn flags(book: &Reader<'_>, record: &RoomRecord, on: &str) -> Result<Vec<FlagLine>> {
    let Some(moved) = Moved::read(book, record)? else { return Ok(Vec::new()) };
    let mut flags = Vec::new();
    for (motion, item) in &moved.motions {
        let entry: Entry = book.get(motion.id.as_str())?;
        let mut flag = |kind, message, detail| {
            flags.push(FlagLine {
                kind,
                message,
                detail,
                target: Target::Meeting {
                    meeting: record.meeting.id.clone(),
                    stage: Stage::Room,
                    item: Some(item.clone()),
                    entry: Some(entry.id.clone()),
                },
            });
        };
        let word = motion.word();
        if let Some(blank) = first_gap(&motion.amended) {
            flag(
                FlagKind::Blank,
                format!("A blank is left in the {word} of {on} as amended"),
                shortened(&format!("“{{{blank}}}” would print as it stands.")),
            );
        }
        if record.meeting.state.is_over() && !moved.settled(motion) {
            let message = match moved.taken(motion) {
                None => format!("Nothing is said of what came of the {word} of {on}"),
                Some(taken) => match taken.missing().count() {
                    0 => format!("The vote on the {word} of {on} is not counted"),
                    missing => {
                        format!("The vote on the {word} of {on} lacks {}", names::count(missing, "voter", "voters"))
                    }
                },
            };
            flag(FlagKind::NoResult, message, shortened(&entry.wording));
        }
        let concerns = moved.concerns(motion, item);
        if !concerns.is_empty() {
            flag(FlagKind::DoubtfulVote, format!("The {word} of {on} wants a look"), concerns.join(" "));
        }
    }
    Ok(flags)
}

/// The items under which a motion was carried: what it says is decided.
pub(super) fn carried(book: &Reader<'_>, record: &RoomRecord) -> Result<HashSet<ItemId>> {
    let Some(moved) = Moved::read(book, record)? else { return Ok(HashSet::new()) };
    let is_carried = |motion: &Motion| moved.result(motion) == VoteResult::Carried;
    Ok(moved.motions.iter().filter(|(motion, _)| is_carried(motion)).map(|(_, item)| item.clone()).collect())
}
