//! Flags of one kind put together where there are many, so that a list of them can be read.

use super::{FlagKind, FlagLine};

/// Up to so many of one kind stand by themselves.
const FEW: usize = 3;

/// A flag, or many of one kind.
#[derive(Debug, PartialEq)]
pub(in crate::views) enum Alike {
    One(FlagLine),
    /// What the flags are, with how many, and the flags in their order.
    Many(String, Vec<FlagLine>),
}

/// Puts together those of one kind where there are more than a few; each stands where the first of its kind stood.
pub(in crate::views) fn alike(flags: Vec<FlagLine>) -> Vec<Alike> {
    let mut kinds: Vec<(FlagKind, Vec<FlagLine>)> = Vec::new();
    for flag in flags {
        match kinds.iter_mut().find(|(kind, _)| *kind == flag.kind) {
            Some((_, of_kind)) => of_kind.push(flag),
            None => kinds.push((flag.kind, vec![flag])),
        }
    }
    let put_together = |(kind, flags): (FlagKind, Vec<FlagLine>)| match flags.len() {
        0..=FEW => flags.into_iter().map(Alike::One).collect(),
        many => vec![Alike::Many(said(kind, many), flags)],
    };
    kinds.into_iter().flat_map(put_together).collect()
}

/// So many flags of a kind, in a line. One person or meeting may be in several of them.
fn said(kind: FlagKind, many: usize) -> String {
    match kind {
        FlagKind::Vacancy => format!("{many} groups have vacancies"),
        FlagKind::TooManyVoters => format!("{many} times a group has more members or voters than seats"),
        FlagKind::NoSeat => format!("{many} times a substitute stood in when no seat of the group was empty"),
        FlagKind::NoOutcome => format!("{many} times nothing is said of members at meetings"),
        FlagKind::NoOwner => format!("{many} actions have no owner"),
        FlagKind::NoAuthority => format!("{many} times somebody sat who has no authority"),
        FlagKind::Unlisted => format!("{many} times a substitute is on no list"),
        FlagKind::OtherDate => format!("{many} meetings have another date in a paper"),
        FlagKind::Inquorate => format!("Decisions under {many} items stand without a quorum"),
        FlagKind::NotTaken => format!("It is not clear whether {many} items of agendas were taken"),
        FlagKind::OutsideTime => format!("{many} meetings have times noted outside of them"),
        FlagKind::PublicOut => format!("{many} times the public were still out for an item of theirs"),
        FlagKind::KindNotSaid => format!("The kind of {many} interests is not said"),
        FlagKind::NotMinuted => format!("{many} times the minutes do not tell of a lost quorum"),
        FlagKind::Empty => format!("{many} empty lines stand in the minutes"),
        FlagKind::Blank => format!("{many} blanks are left in the minutes"),
        FlagKind::NoYear => format!("{many} meetings are in no year of the body"),
        FlagKind::NotAMember => format!("{many} times somebody is on the roll but no member"),
        FlagKind::PresiderAway => format!("{many} times somebody presided who is not marked present or had gone"),
        FlagKind::LateAgenda => format!("{many} agendas went out late"),
        FlagKind::Incomplete => format!("{many} years have meetings that lack their time or venue"),
        FlagKind::NoResult => format!("Nothing is said of what came of {many} motions"),
        FlagKind::DoubtfulVote => format!("{many} times a motion or vote does not fit the roll"),
        FlagKind::Double => format!("{many} pairs of people may be one person each"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{PeopleTab, Target};
    use super::*;

    fn flag(kind: FlagKind, message: &str) -> FlagLine {
        let target = Target::People { tab: PeopleTab::People };
        FlagLine { kind, message: message.into(), detail: String::new(), target }
    }

    #[test]
    fn more_than_a_few_of_a_kind_become_one_line_where_the_first_stood() {
        let owners = |count: usize| (0..count).map(|n| flag(FlagKind::NoOwner, &n.to_string()));
        let late = flag(FlagKind::LateAgenda, "late");
        let few: Vec<_> = owners(FEW).chain([late.clone()]).collect();
        assert_eq!(alike(few.clone()), few.into_iter().map(Alike::One).collect::<Vec<_>>(), "a few are read at once");

        let mut many: Vec<_> = owners(FEW + 1).collect();
        many.insert(1, late.clone());
        let together = Alike::Many("4 actions have no owner".into(), owners(FEW + 1).collect());
        assert_eq!(alike(many), [together, Alike::One(late)], "none is lost, and each keeps its own place to go");
    }
}
