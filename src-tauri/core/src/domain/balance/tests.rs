//! The worked answers, the ties, and what holds of every balance.

use super::*;
use proptest::prelude::*;

fn groups(members: &[u32]) -> Vec<Row> {
    members.iter().map(|members| Row { members: *members, group: true }).collect()
}

fn work(members: &[u32], committees: &[u32]) -> Balance {
    balance(&groups(members), committees).unwrap()
}

#[test]
fn the_totals_of_a_council_of_37_come_out() {
    let mut council = groups(&[24, 12, 1]);
    council[2].group = false;
    let found = balance(&council, &[12, 12, 12, 11, 11, 11, 11, 12]).unwrap();
    assert_eq!(found.totals, [60, 30, 2], "92 seats");
    let said: Vec<_> = found.shares.iter().map(|share| share.rounded()).collect();
    assert_eq!(said, ["59.68", "29.84", "2.49"]);
    assert!(!found.steps.iter().any(|step| matches!(step, Step::Unmet { .. })), "and the committees come to them");
}

#[test]
fn a_majority_of_the_council_has_one_of_the_committee() {
    let found = work(&[29, 17, 10], &[10]);
    assert_eq!(found.committees, [[6, 3, 1]]);
    assert_eq!(found.totals, [6, 3, 1]);
    let lifted = Step::Majority { of: For::Committee(0), row: 0, least: 6, from: 2 };
    assert!(found.steps.contains(&lifted), "the seat comes from the row furthest above its share: {:?}", found.steps);
}

#[test]
fn committees_bend_to_the_totals_at_the_least_cost() {
    let found = work(&[18, 14, 8], &[9, 7, 5]);
    assert_eq!(found.totals, [10, 7, 4]);
    assert_eq!(found.committees, [[4, 3, 2], [4, 2, 1], [2, 2, 1]]);
    let moved: Vec<_> = found.steps.iter().filter(|step| matches!(step, Step::Move { .. })).collect();
    assert_eq!(moved, [&Step::Move { committee: 1, from: 1, row: 0, rise: Share::new(3, 5) }], "0.60, once");
    assert_eq!(found.majority, None);
}

#[test]
fn the_boards_own_fourteen_seats_come_out_of_the_national_shares() {
    // 38.65, 33.75, 14.96 and 12.64 per cent: the Association's own figures for 2023/24, in parts of a thousand here.
    let found = work(&[387, 337, 150, 126], &[14]);
    assert_eq!(found.committees, [[5, 5, 2, 2]]);
}

#[test]
fn a_tie_goes_to_the_larger_group_then_to_the_earlier() {
    // Two shares of 1.5 and 4.5: one seat is left, and each of the two has half a seat over.
    assert_eq!(work(&[10, 30], &[6]).totals, [1, 5]);
    let found = work(&[10, 10], &[3]);
    assert_eq!(found.committees, [[2, 1]], "of the same size, the earlier");
    assert!(found.steps.contains(&Step::Remainder { of: For::All, row: 0, rest: Share::new(1, 2), tied: true }));
    // Of two committees on which the move costs the same, the earlier bends.
    let found = work(&[10, 10, 10], &[4, 4, 4]);
    assert_eq!(found.totals, [4, 4, 4]);
    let first = found.steps.iter().find_map(|step| match step {
        Step::Move { committee, row, .. } => Some((*committee, *row)),
        _ => None,
    });
    assert_eq!(first, Some((0, 1)), "and of two rows of the same size the earlier is given the seat");
    assert_eq!(found.committees, [[1, 2, 1], [1, 1, 2], [2, 1, 1]]);
}

#[test]
fn nobody_has_all_seats_where_another_could_have_one() {
    let found = work(&[38, 2], &[5]);
    assert_eq!(found.committees, [[4, 1]]);
    assert!(found.steps.contains(&Step::NotAll { committee: 0, from: 0, row: 1 }));
    assert!(found.steps.contains(&Step::Unmet { row: 0, total: 5, has: 4 }), "the rule wins, and it is said");
    assert!(found.steps.contains(&Step::Unmet { row: 1, total: 0, has: 1 }));
    assert_eq!(work(&[38, 2], &[2]).committees, [[1, 1]], "of two seats no majority can be had without all");
    assert_eq!(work(&[38, 2], &[1]).committees, [[1, 0]], "one seat cannot be shared");
    assert_eq!(work(&[20, 0], &[5]).committees, [[5, 0]], "a council of one group has nobody to share with");
}

#[test]
fn councillors_of_no_group_are_shared_with_but_never_a_majority() {
    let mut rows = groups(&[30, 10]);
    rows[0].group = false;
    let found = balance(&rows, &[3]).unwrap();
    assert_eq!((found.majority, &found.committees[0][..]), (None, &[2, 1][..]));
}

#[test]
fn what_makes_no_council_is_refused() {
    assert!(balance(&groups(&[0, 0]), &[5]).is_err());
    assert!(balance(&[], &[5]).is_err());
    assert!(balance(&groups(&[1000]), &[5]).is_err());
    assert!(balance(&groups(&[10, 10]), &[5; 61]).is_err());
    assert_eq!(work(&[10, 10], &[]).totals, [0, 0], "a council without committees");
    assert_eq!(work(&[10, 5], &[0, 3]).committees, [[0, 0], [2, 1]], "a committee without seats");
}

/// Says by trying everything whether the totals can be met without breaking a rule.
fn possible(found: &Balance, committees: &[u32], rows: &[Row]) -> bool {
    fn shared(left: u32, rows: usize) -> Vec<Vec<u32>> {
        match rows {
            0 => {
                if left == 0 {
                    vec![vec![]]
                } else {
                    vec![]
                }
            }
            _ => (0..=left)
                .flat_map(|first| {
                    shared(left - first, rows - 1).into_iter().map(move |rest| [vec![first], rest].concat())
                })
                .collect(),
        }
    }
    fn search(left: &[u32], committees: &[u32], lawful: &dyn Fn(&[u32], u32) -> bool) -> bool {
        let Some((size, rest)) = committees.split_first() else { return left.iter().all(|seats| *seats == 0) };
        shared(*size, left.len()).into_iter().filter(|has| lawful(has, *size)).any(|has| {
            let less: Option<Vec<u32>> = left.iter().zip(&has).map(|(left, has)| left.checked_sub(*has)).collect();
            less.is_some_and(|less| search(&less, rest, lawful))
        })
    }
    let alone = rows.iter().filter(|row| row.members > 0).count() == 1;
    let lawful = |has: &[u32], size: u32| {
        let majority = found.majority.is_none_or(|row| has[row] >= if alone { size } else { majority_of(size) });
        let nobody_has_all = alone || has.iter().all(|seats| *seats <= most_of(size));
        let only_councillors = has.iter().zip(rows).all(|(seats, row)| row.members > 0 || *seats == 0);
        majority && nobody_has_all && only_councillors
    };
    search(&found.totals, committees, &lawful)
}

fn any_council() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec((0u32..40, any::<bool>()), 1..5).prop_map(|rows| {
        let group = |(at, (members, group)): (usize, (u32, bool))| Row { members: members + u32::from(at == 0), group };
        rows.into_iter().enumerate().map(group).collect()
    })
}

proptest! {
    #[test]
    fn every_seat_is_given_and_every_rule_kept(
        rows in any_council(), committees in proptest::collection::vec(0u32..16, 0..7),
    ) {
        let found = balance(&rows, &committees).unwrap();
        let all: u32 = committees.iter().sum();
        prop_assert_eq!(found.totals.iter().sum::<u32>(), all, "the totals lose no seat");
        for (has, size) in found.committees.iter().zip(&committees) {
            prop_assert_eq!(has.iter().sum::<u32>(), *size, "a committee loses no seat");
            let alone = rows.iter().filter(|row| row.members > 0).count() == 1;
            if let Some(row) = found.majority {
                prop_assert!(has[row] >= majority_of(*size), "{:?} of {}", has, size);
            }
            prop_assert!(alone || has.iter().all(|seats| *seats <= most_of(*size)), "{:?} of {}", has, size);
        }
        for (at, row) in rows.iter().enumerate() {
            let has: u32 = found.committees.iter().map(|on_it| on_it[at]).sum();
            let unmet = found.steps.contains(&Step::Unmet { row: at, total: found.totals[at], has });
            prop_assert!(has == found.totals[at] || unmet, "a total that is not met is said");
            prop_assert!(row.members > 0 || has == 0, "nobody without councillors has a seat");
        }
        prop_assert_eq!(balance(&rows, &committees).unwrap(), found, "the same every time");
    }

    #[test]
    fn a_total_is_unmet_only_where_no_lawful_shares_meet_it(
        rows in any_council().prop_filter("few", |rows| rows.len() < 4),
        committees in proptest::collection::vec(1u32..7, 1..4),
    ) {
        let found = balance(&rows, &committees).unwrap();
        let unmet = found.steps.iter().any(|step| matches!(step, Step::Unmet { .. }));
        prop_assert_eq!(unmet, !possible(&found, &committees, &rows), "{:?}", found);
    }

    #[test]
    fn a_group_with_more_councillors_has_no_fewer_seats_in_all(
        rows in any_council(), committees in proptest::collection::vec(0u32..16, 0..7),
    ) {
        let found = balance(&rows, &committees).unwrap();
        for (one, seats) in rows.iter().zip(&found.totals) {
            for (other, fewer) in rows.iter().zip(&found.totals) {
                prop_assert!(
                    one.members <= other.members || seats >= fewer,
                    "{:?}: {:?}", rows, found.totals
                );
            }
        }
    }
}
