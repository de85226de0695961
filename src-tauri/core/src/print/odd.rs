//! Odd papers for tests: any tree that the types allow, however silly, with text that fonts have.

use super::tree::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Any paper.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    (vec(block(), 0..12), words(), words(), option::of(words()), any::<bool>()).prop_map(
        |(blocks, left, right, mark, landscape)| Document {
            header: (left, right),
            mark,
            landscape,
            blocks,
            ..Document::new("Odd", "Nobody", "en-GB", chrono::DateTime::UNIX_EPOCH)
        },
    )
}

/// Nothing, a few words, a great many, a newline, or one long word.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(String::new()),
        6 => "[A-Za-z0-9£–’ŵŷé.,-]{1,9}( [A-Za-z0-9£–’ŵŷé.,-]{1,9}){0,12}",
        1 => Just("word and word, ".repeat(80)),
        1 => "[a-z]{1,400}",
        1 => "[a-z]{0,9}\n[a-z]{0,9}",
    ]
}

fn text() -> impl Strategy<Value = Text> {
    let span =
        (words(), any::<bool>(), prop_oneof![4 => Just(None), 1 => Just(Some(Link::Out("https://a.org/".into())))]);
    vec(span.prop_map(|(text, bold, link)| Span { text, bold, link }), 0..3).prop_map(Text)
}

/// What may stand in a cell or a point.
fn inner() -> impl Strategy<Value = Block> {
    let level = prop_oneof![Just(Level::One), Just(Level::Two), Just(Level::Three), Just(Level::Four)];
    let style = prop_oneof![Just(Style::Body), Just(Style::Subtitle)];
    let leaf = prop_oneof![
        (level, text()).prop_map(|(level, text)| Heading::new(level, text).into()),
        (text(), style, any::<bool>()).prop_map(|(text, style, with_next)| Paragraph { text, style, with_next }.into()),
        vec((text(), text()), 0..4).prop_map(Block::facts),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            vec((words(), vec(inner.clone(), 0..3)), 0..4).prop_map(|points| {
                Block::Points(points.into_iter().map(|(label, blocks)| Point { label, blocks }).collect())
            }),
            (any::<bool>(), vec(vec(inner.clone(), 0..3), 0..4))
                .prop_map(|(numbered, items)| List { numbered, items }.into()),
            vec(inner, 0..4).prop_map(Block::Together),
        ]
    })
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![6 => inner(), 2 => table().prop_map(Block::Table), 1 => Just(Block::NewPage)]
}

fn table() -> impl Strategy<Value = Table> {
    let title = prop_oneof![Just(String::new()), "[A-Za-z ]{1,30}"];
    let width = prop_oneof![(1.0..900.0).prop_map(Width::Fixed), (0.1..9.0).prop_map(Width::Share)];
    let columns = vec((title, width).prop_map(|(title, width)| Column { title: title.into(), width }), 1..5);
    let cell = (vec(inner(), 0..3), any::<bool>(), 1..4usize);
    let rows = vec((vec(cell, 0..5), any::<bool>(), any::<bool>()), 0..8);
    let spacing = prop_oneof![Just(Spacing::Close), Just(Spacing::Open), Just(Spacing::Write)];
    (columns, rows, spacing).prop_map(|(columns, rows, spacing)| {
        let mut table = Table { spacing, ..Table::new(columns) };
        // How many rows more each column is covered from above.
        let mut covered = vec![0; table.columns.len()];
        for (cells, ruled, with_next) in rows {
            let free: Vec<usize> = (0..covered.len()).filter(|&column| covered[column] == 0).collect();
            let mut row = Row { ruled, with_next, ..Row::new([]) };
            for ((blocks, header, rows), &column) in cells.into_iter().zip(&free) {
                covered[column] = rows;
                row.cells.push(Cell { header, bold: header, ..Cell::new(blocks) }.rows(rows));
            }
            covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
            table.push(row);
        }
        table
    })
}

/// All letters of a paper's text, in reading order, without spaces.
pub(crate) fn letters(blocks: &[Block]) -> String {
    let mut letters = String::new();
    gather(blocks, &mut letters);
    letters.retain(|letter| !letter.is_whitespace());
    letters
}

fn gather(blocks: &[Block], letters: &mut String) {
    for block in blocks {
        match block {
            Block::Heading(heading) => letters.push_str(&heading.text.plain()),
            Block::Paragraph(paragraph) => letters.push_str(&paragraph.text.plain()),
            Block::Facts(facts) => facts.iter().for_each(|fact| {
                letters.push_str(&fact.term.plain());
                letters.push_str(&fact.value.plain());
            }),
            Block::Points(points) => points.iter().for_each(|point| {
                letters.push_str(&point.label);
                gather(&point.blocks, letters);
            }),
            Block::List(list) => list.items.iter().enumerate().for_each(|(count, item)| {
                letters.push_str(&if list.numbered { format!("{}.", count + 1) } else { "•".into() });
                gather(item, letters);
            }),
            Block::Table(table) => {
                table.columns.iter().for_each(|column| letters.push_str(&column.title.plain()));
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| gather(&cell.blocks, letters));
            }
            Block::Together(blocks) => gather(blocks, letters),
            Block::NewPage => {}
        }
    }
}
