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
    set(&mut rules.notice.clear_days, &file.notice.clear_days);
    set(&mut rules.notice.days, &file.notice.days);
    let substitutes = &file.substitutes;
    set(&mut rules.substitutes.pool, &substitutes.pool);
    set(&mut rules.substitutes.any_for_ungrouped, &substitutes.any_for_ungrouped);
    set(&mut rules.substitutes.notice_hours, &substitutes.notice_hours);
    set(&mut rules.substitutes.paired, &substitutes.paired);
    set(&mut rules.substitutes.times_a_year, &substitutes.times_a_year);
    set(&mut rules.substitutes.may_chair, &substitutes.may_chair);
    set(&mut rules.substitutes.count_for_quorum, &substitutes.count_for_quorum);
    set(&mut rules.substitutes.when_member_arrives, &substitutes.when_member_arrives);
    let remote = &file.remote;
    set(&mut rules.remote.present, &remote.present);
    set(&mut rules.remote.counts_for_quorum, &remote.counts_for_quorum);
    set(&mut rules.remote.may_vote, &remote.may_vote);
    set(&mut rules.late_arrival_votes, &file.late_arrival_votes);
    set(&mut rules.casting_vote, &file.casting_vote);
    set(&mut rules.joint_chairs, &file.joint_chairs);
    set(&mut rules.minutes.numbers, &file.minutes.numbers);
    set(&mut rules.minutes.order, &file.minutes.order);
    set(&mut rules.minutes.pattern, &file.minutes.pattern);
    set(&mut rules.minutes.times, &file.minutes.times);
    set(&mut rules.year_begins, &file.year_begins);
    set(&mut rules.year_label, &file.year_label);
    let words = &file.words;
    set(&mut rules.words.chairman, &words.chairman);
    set(&mut rules.words.vice_chair, &words.vice_chair);
    set(&mut rules.words.deputy_chair, &words.deputy_chair);
    set(&mut rules.words.councillor, &words.councillor);
    set(&mut rules.words.note_title, &words.note_title);
    set(&mut rules.words.exempt_under, &words.exempt_under);
    set(&mut rules.words.time_style, &words.time_style);
    set(&mut rules.six_months, &file.six_months);
    let deadlines = &file.deadlines;
    set(&mut rules.deadlines.decision_sheet, &deadlines.decision_sheet);
    set(&mut rules.deadlines.draft_note, &deadlines.draft_note);
    set(&mut rules.deadlines.call_in, &deadlines.call_in);
    set(&mut rules.political_balance, &file.political_balance);
    rules
}

fn set<T: Clone>(rule: &mut T, given: &Option<T>) {
    if let Some(given) = given {
        rule.clone_from(given);
    }
}
