//! A body’s rules: a preset, and what the file says otherwise.

use crate::domain::profile::Profile;
use crate::exchange::json::file;

/// Gives the rules that the file means.
pub(super) fn rules(file: &file::Profile) -> Profile {
    let mut rules = Profile::preset(file.preset);
    let quorum = &file.quorum;
    set(&mut rules.quorum.numerator, &quorum.numerator);
    set(&mut rules.quorum.denominator, &quorum.denominator);
    set(&mut rules.quorum.minimum, &quorum.minimum);
    set(&mut rules.quorum.groups, &quorum.groups);
    let substitutes = &file.substitutes;
    set(&mut rules.substitutes.paired, &substitutes.paired);
    set(&mut rules.substitutes.count_for_quorum, &substitutes.count_for_quorum);
    set(&mut rules.substitutes.when_member_arrives, &substitutes.when_member_arrives);
    let remote = &file.remote;
    set(&mut rules.remote.present, &remote.present);
    set(&mut rules.remote.counts_for_quorum, &remote.counts_for_quorum);
    set(&mut rules.remote.may_vote, &remote.may_vote);
    set(&mut rules.joint_chairs, &file.joint_chairs);
    let words = &file.words;
    set(&mut rules.words.chairman, &words.chairman);
    set(&mut rules.words.vice_chair, &words.vice_chair);
    set(&mut rules.words.deputy_chair, &words.deputy_chair);
    set(&mut rules.words.councillor, &words.councillor);
    set(&mut rules.words.note_title, &words.note_title);
    set(&mut rules.words.time_style, &words.time_style);
    set(&mut rules.year_label, &file.year_label);
    rules
}

fn set<T: Clone>(rule: &mut T, given: &Option<T>) {
    if let Some(given) = given {
        rule.clone_from(given);
    }
}
