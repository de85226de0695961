//! What a paper says of a motion and its vote, composed of the record and never typed.

use super::super::id::PersonId;
use super::super::motion::MotionFate;
use super::{CastingSide, Taken, VoteChoice, VoteHow, VoteResult};

/// What was voted on, as a sentence names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The motion.
    Motion,
    /// The motion as amended.
    Amended,
    /// The amendment.
    Amendment,
}

impl Subject {
    fn word(self) -> &'static str {
        match self {
            Self::Motion => "motion",
            Self::Amended => "motion as amended",
            Self::Amendment => "amendment",
        }
    }
}

/// Leads up to what was moved: Moved by Cllr Stay, seconded by Cllr Webb: – without a colon, and empty where neither is
/// known.
pub fn moved(mover: &str, seconder: &str) -> String {
    match (mover.is_empty(), seconder.is_empty()) {
        (false, false) => format!("Moved by {mover}, seconded by {seconder}"),
        (false, true) => format!("Moved by {mover}"),
        (true, false) => format!("Seconded by {seconder}"),
        (true, true) => String::new(),
    }
}

/// Says what became of a motion without a vote; nothing where nothing did.
pub fn said_of_fate(subject: Subject, fate: MotionFate) -> Option<String> {
    let subject = subject.word();
    match fate {
        MotionFate::None => None,
        MotionFate::Withdrawn => Some(format!("The {subject} was withdrawn.")),
        MotionFate::Lapsed => Some(format!("The {subject} fell for want of a seconder.")),
    }
}

/// Says what was voted and what came of it, a paragraph each; nothing while the vote is open.
///
/// `name` gives a voter’s name, `presider` how the sentence names whoever gave the casting vote: The Chairman.
pub fn said_of_vote(
    taken: &Taken<'_>,
    subject: Subject,
    name: impl Fn(&PersonId) -> String,
    presider: &str,
) -> Vec<String> {
    let word = subject.word();
    let Some(tally) = taken.tally() else {
        return if taken.is_complete() { vec![format!("The {word} was agreed.")] } else { Vec::new() };
    };
    let mut closing = Vec::new();
    match (taken.vote.casting.filter(|_| taken.is_tied()), taken.result()) {
        (_, VoteResult::Open) => return Vec::new(),
        (Some(side), result) => {
            let side = if side == CastingSide::For { "for" } else { "against" };
            closing.push(format!("{presider} gave a casting vote {side} the {word}."));
            closing.push(format!("The {word} {}.", was(result)));
        }
        (None, result) if tally.is_tied() => {
            closing.push(format!("The votes being equal, the {word} {}.", was(result)));
        }
        (None, result) => closing.push(format!("The {word} {}.", was(result))),
    }
    let closing = closing.join(" ");
    if taken.vote.how == VoteHow::ShowOfHands {
        let abstained = if tally.abstained > 0 { format!(", abstained {}", tally.abstained) } else { String::new() };
        return vec![format!("For {}, against {}{abstained}. {closing}", tally.in_favour, tally.against)];
    }
    let lists = [VoteChoice::For, VoteChoice::Against, VoteChoice::Abstained].into_iter().filter_map(|choice| {
        let given = taken.ballots.iter().filter(|ballot| ballot.choice == Some(choice));
        let names: Vec<_> = given.map(|ballot| name(&ballot.person)).collect();
        let said = format!("{} ({}): {}.", choice.word(), names.len(), names.join(", "));
        match choice {
            _ if !names.is_empty() => Some(said),
            VoteChoice::Abstained => None,
            _ => Some(format!("{} (0): nobody.", choice.word())),
        }
    });
    lists.chain([closing]).collect()
}

fn was(result: VoteResult) -> &'static str {
    match result {
        VoteResult::Carried => "was carried",
        VoteResult::Lost | VoteResult::Open => "was not carried",
    }
}
