//! Any sequence of operations, undone in full, gives the book back row for row; redone in full, its end state.

use super::trial::{Trial, rows};
use super::{Book, Op};
use crate::error::Result;
use proptest::prelude::*;

/// One thing done to the made-up tables; numbers choose among few ids, so that they meet often.
#[derive(Debug, Clone)]
enum Act {
    Do(Vec<(u8, u8, u8, u8)>),
    Type(u8, String),
    Pause,
    Leave,
    Undo,
    Redo,
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    let statement = (0..18u8, 0..4u8, 0..4u8, 0..4u8);
    prop_oneof![
        8 => prop::collection::vec(statement, 1..5).prop_map(Act::Do),
        4 => (0..4u8, "[a-c]{0,3}").prop_map(|(row, text)| Act::Type(row, text)),
        1 => Just(Act::Pause),
        1 => Just(Act::Leave),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        1 => Just(Act::Reopen),
    ]
}

fn statement((kind, a, b, c): (u8, u8, u8, u8)) -> String {
    match kind {
        0 => format!("INSERT INTO person VALUES ('p{a}', 'n{b}', {c}.5)"),
        1 => format!("REPLACE INTO person VALUES ('p{a}', 'N{b}', NULL)"),
        2 => format!("UPDATE OR REPLACE person SET name = 'n{b}' WHERE id = 'p{a}'"),
        3 => format!("DELETE FROM person WHERE id = 'p{a}'"),
        4 => format!("INSERT INTO meeting VALUES ('m{a}', 't{b}', 'm{c}')"),
        5 => format!("INSERT INTO meeting VALUES ('m{a}', 't{b}', NULL)"),
        6 => format!("UPDATE meeting SET follows = 'm{b}' WHERE id = 'm{a}'"),
        7 => format!("DELETE FROM meeting WHERE id = 'm{a}'"),
        8 => format!("INSERT INTO item VALUES ('i{a}', 'm{b}', 'x{c}', NULL, {a})"),
        9 => format!("INSERT INTO item SELECT 'i{a}', meeting, 'y{c}', id, NULL FROM item WHERE id = 'i{b}'"),
        10 => format!("UPDATE item SET place = 'x{b}' WHERE id = 'i{a}'"),
        11 => format!("UPDATE OR REPLACE item SET place = 'x{b}', parent = NULL WHERE id = 'i{a}'"),
        12 => format!("UPDATE item SET meeting = 'm{b}', parent = NULL WHERE id = 'i{a}'"),
        13 => format!("DELETE FROM item WHERE id = 'i{a}'"),
        14 => format!("INSERT INTO entry SELECT 'e{a}', meeting, id, 'w{c}', {b} FROM item WHERE id = 'i{b}'"),
        15 => format!("UPDATE entry SET wording = wording || '{c}', votes = NULL WHERE id >= 'e{a}'"),
        16 => format!("INSERT INTO owner VALUES ('o{a}', 'e{b}', 'p{c}')"),
        _ => format!("INSERT INTO person VALUES ('p{a}', 'n{b}', {c}) ON CONFLICT (id) DO UPDATE SET name = 'n{c}'"),
    }
}

/// Does it; what the tables refuse is refused as a whole, or passed over within the operation.
fn perform(trial: &Trial, book: Book, act: &Act) -> Book {
    let mut book = book;
    match act {
        Act::Do(statements) => {
            let passes_over = statements.len() % 2 == 0;
            let _ = book.transact(Op::new("Do"), |tx| {
                statements.iter().try_for_each(|one| -> Result<()> {
                    match tx.execute(&statement(*one), []) {
                        Err(error) if !passes_over => Err(error),
                        _ => Ok(()),
                    }
                })
            });
        }
        Act::Type(row, text) => {
            let id = format!("e{row}");
            let op = Op::new("Type").typing("entry", &id, "wording");
            let sql = "UPDATE entry SET wording = ?1 WHERE id = ?2";
            book.transact(op, |tx| tx.execute(sql, [text, &id])).unwrap();
        }
        Act::Pause => trial.pass(6),
        Act::Leave => book.close_typing().unwrap(),
        Act::Undo => {
            let expected = book.undo_labels().unwrap().undo.is_some();
            assert_eq!(book.undo().is_ok(), expected, "what can be undone is undone");
        }
        Act::Redo => {
            let expected = book.undo_labels().unwrap().redo.is_some();
            assert_eq!(book.redo().is_ok(), expected, "what can be redone is redone");
        }
        Act::Reopen => {
            drop(book);
            book = trial.open().unwrap();
            trial.hurry(&book);
        }
    }
    book
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn any_sequence_undone_in_full_gives_the_book_back(acts in prop::collection::vec(act(), 1..40)) {
        let trial = Trial::new();
        let mut book = trial.create();
        trial.hurry(&book);
        for act in &acts {
            book = perform(&trial, book, act);
        }
        let end = rows(&book);
        prop_assert_eq!(book.check(&mut |_, _| true).unwrap(), []);

        let mut states = vec![end.clone()];
        while book.undo_labels().unwrap().undo.is_some() {
            book.undo().unwrap();
            states.push(rows(&book));
            if states.len() % 5 == 0 {
                book = perform(&trial, book, &Act::Reopen);
            }
        }
        prop_assert_eq!(rows(&book), [], "the book is as it was made");
        while let Some(state) = { states.pop(); states.last().cloned() } {
            book.redo().unwrap();
            prop_assert_eq!(rows(&book), state, "each state comes back on the way up");
        }
        prop_assert_eq!(rows(&book), end);
        prop_assert_eq!(book.check(&mut |_, _| true).unwrap(), []);
    }
}
