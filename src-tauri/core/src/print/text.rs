//! A paper as plain text: the same words in the same order, for a mail, a terminal or a test.
//!
//! Small tables keep their columns; a table of paragraphs becomes a list, a row after the other. What only sheets need
//! (running header, footer, page numbers) is left out, the mark stands first.

use super::characters::clean;
use super::tree::{Block, Cell, Document, Level, Link, Row, Table, Text, Width};

/// How wide the text is, in characters. A longer word stands out rather than being cut.
const WIDTH: usize = 90;
/// A table of short cells may be so wide, which is as far as a terminal goes.
const TABLE: usize = 132;
/// Between columns.
const GAP: usize = 3;

/// Renders a paper as text, in lines of some 90 characters that end in `\n`.
pub fn render(document: &Document) -> String {
    let mut lines = Vec::new();
    if let Some(mark) = &document.mark {
        lines.extend([clean(mark), String::new()]);
    }
    lines.extend(blocks(&document.blocks, WIDTH));
    let mut text = String::new();
    for line in lines {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Renders blocks one under the other, with an empty line between them, save under a label.
fn blocks(blocks: &[Block], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut close = true;
    for each in blocks {
        let new = block(each, width);
        if new.is_empty() {
            continue;
        }
        if !close {
            lines.push(String::new());
        }
        lines.extend(new);
        close = matches!(each, Block::Heading(heading) if heading.level == Level::Four);
    }
    lines
}

fn block(block: &Block, width: usize) -> Vec<String> {
    match block {
        Block::Heading(heading) => {
            let mut lines = wrap(&heading.text, width);
            let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
            match heading.level {
                Level::One if widest > 0 => lines.push("=".repeat(widest)),
                Level::Two if widest > 0 => lines.push("-".repeat(widest)),
                _ => {}
            }
            lines
        }
        Block::Paragraph(paragraph) => wrap(&paragraph.text, width),
        Block::Facts(facts) => {
            let room = facts.iter().map(|fact| plain(&fact.term).chars().count()).max().unwrap_or(0).min(width / 3) + 3;
            let fact = |fact: &super::tree::Fact| {
                let term = format!("{}:", plain(&fact.term));
                hang(&term, room, wrap(&fact.value, width - room))
            };
            facts.iter().flat_map(fact).collect()
        }
        Block::Points(points) => {
            let room = points.iter().map(|point| point.label.chars().count()).max().unwrap_or(0).min(width / 3) + 2;
            points
                .iter()
                .flat_map(|point| hang(&clean(&point.label), room, blocks(&point.blocks, width - room)))
                .collect()
        }
        Block::List(list) => {
            let label = |count: usize| if list.numbered { format!("{}.", count + 1) } else { "-".into() };
            let room = label(list.items.len()).chars().count() + 1;
            let items = list.items.iter().enumerate();
            items.flat_map(|(count, item)| hang(&label(count), room, blocks(item, width - room))).collect()
        }
        Block::Table(table) => columns(table, width + TABLE - WIDTH).unwrap_or_else(|| rows(table, width)),
        Block::Together(inner) => blocks(inner, width),
        Block::NewPage => Vec::new(),
    }
}

fn plain(text: &Text) -> String {
    text.0
        .iter()
        .map(|span| match &span.link {
            Some(Link::Out(uri)) if !uri.contains(span.text.trim()) => format!("{} ({uri})", span.text),
            _ => span.text.clone(),
        })
        .map(|words| clean(&words))
        .collect()
}

fn wrap(text: &Text, width: usize) -> Vec<String> {
    let text = plain(text);
    if text.trim().is_empty() {
        return Vec::new();
    }
    let options = textwrap::Options::new(width.max(10))
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    textwrap::wrap(text.trim(), options).into_iter().map(|line| line.trim().to_owned()).collect()
}

/// Puts a label before lines, in a room of its own; a label too long for it stands on a line of its own.
fn hang(label: &str, room: usize, lines: Vec<String>) -> Vec<String> {
    let indent = " ".repeat(room);
    if lines.is_empty() || label.chars().count() >= room {
        return std::iter::once(label.to_owned())
            .chain(lines.into_iter().map(|line| format!("{indent}{line}")))
            .collect();
    }
    let first = format!("{label}{}", " ".repeat(room - label.chars().count()));
    lines
        .into_iter()
        .enumerate()
        .map(|(count, line)| format!("{}{line}", if count == 0 { &first } else { &indent }))
        .collect()
}

/// A table whose cells are all short, with its columns; nothing where they do not fit.
fn columns(table: &Table, width: usize) -> Option<Vec<String>> {
    let mut grid: Vec<Vec<(usize, String)>> =
        vec![table.columns.iter().map(|column| plain(&column.title)).enumerate().collect()];
    for (row, places) in table.rows.iter().zip(places(table)) {
        let cells = row.cells.iter().zip(places);
        grid.push(cells.map(|(cell, place)| Some((place, short(cell)?))).collect::<Option<_>>()?);
    }
    let mut widths = vec![0; table.columns.len()];
    for (row, line) in grid.iter().enumerate() {
        for (cell, (place, words)) in line.iter().enumerate() {
            // What covers several columns runs on into them.
            let wide = row > 0 && table.rows[row - 1].cells[cell].columns > 1;
            if !wide {
                widths[*place] = widths[*place].max(words.chars().count());
            }
        }
    }
    let total = widths.iter().sum::<usize>() + GAP * (widths.len() - 1);
    if total > width {
        return None;
    }
    let mut lines: Vec<String> = Vec::with_capacity(grid.len() + 1);
    for cells in grid {
        let mut line = String::new();
        for (place, words) in cells {
            let start: usize = widths[..place].iter().map(|width| width + GAP).sum();
            line.extend(std::iter::repeat_n(' ', start.saturating_sub(line.chars().count())));
            line.push_str(&words);
        }
        lines.push(line);
    }
    if table.columns.iter().all(|column| column.title.is_blank()) {
        lines.remove(0);
    } else {
        lines.insert(1, "-".repeat(total));
    }
    Some(lines)
}

/// The words of a cell that holds one short line at most.
fn short(cell: &Cell) -> Option<String> {
    let words = match cell.blocks.as_slice() {
        [] => String::new(),
        [Block::Paragraph(paragraph)] => plain(&paragraph.text).trim().to_owned(),
        _ => return None,
    };
    Some(words.replace('\n', " "))
}

/// For each row, the column that each of its cells begins in.
fn places(table: &Table) -> Vec<Vec<usize>> {
    let mut covered = vec![0usize; table.columns.len()];
    let place = |row: &Row| {
        let mut at = 0;
        let mut places = Vec::with_capacity(row.cells.len());
        let mut fresh = vec![false; covered.len()];
        for cell in &row.cells {
            while at < covered.len() && covered[at] > 0 {
                at += 1;
            }
            places.push(at.min(covered.len().saturating_sub(1)));
            for column in at..(at + cell.columns).min(covered.len()) {
                covered[column] = cell.rows;
                fresh[column] = true;
            }
            at += cell.columns;
        }
        covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        places
    };
    table.rows.iter().map(place).collect()
}

/// A table of paragraphs, a row after the other: what names the row, its main column, then the others with their titles.
fn rows(table: &Table, width: usize) -> Vec<String> {
    let share = |column: usize| match table.columns[column].width {
        Width::Share(weight) => weight,
        Width::Fixed(_) => 0.0,
    };
    let main = (0..table.columns.len()).rev().max_by(|&one, &other| share(one).total_cmp(&share(other))).unwrap_or(0);
    let named = table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.header).filter_map(short);
    let longest = named.map(|name| name.chars().count()).max();
    let room = longest.map_or(0, |longest| longest.min(width / 4) + GAP);
    let mut lines: Vec<String> = Vec::new();
    for (row, places) in table.rows.iter().zip(places(table)) {
        let mut name = String::new();
        let mut text = Vec::new();
        let mut beside = Vec::new();
        for (cell, place) in row.cells.iter().zip(places) {
            let words = blocks(&cell.blocks, width - room);
            if cell.header && name.is_empty() {
                name = words.join(" ");
            } else if place == main {
                text = words;
            } else if !words.is_empty() {
                match plain(&table.columns[place].title).trim() {
                    "" => beside.extend(words),
                    title => beside.extend(hang(&format!("{title}:"), title.chars().count() + 2, words)),
                }
            }
        }
        text.extend(beside);
        if name.is_empty() && text.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        if row.heads.is_some() {
            lines.push(name);
        } else {
            lines.extend(hang(&name, room, text));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::odd;
    use super::super::tree::{Column, Level, Span};
    use super::*;
    use proptest::prelude::*;

    fn text(blocks: impl IntoIterator<Item = Block>) -> String {
        let mut document = Document::new("Test", "Board", "en-GB", Default::default());
        document.blocks.extend(blocks);
        render(&document)
    }

    #[test]
    fn a_table_of_names_keeps_its_columns() {
        let mut table = Table::new([Column::fixed("Position", 90.0), Column::share("Councillor", 1.0)]);
        table.push(Row::new([Cell::header("Members").rows(2), Cell::text("Cllr Stay")]));
        table.push(Row::new([Cell::text("Cllr Webb")]));
        table.push(Row::new([Cell::header("Those who sent their apologies in time").columns(2)]));
        table.push(Row::new([Cell::blank(), Cell::text("Cllr Holland")]));
        assert_eq!(
            text([table.into()]),
            "Position   Councillor\n\
             -----------------------\n\
             Members    Cllr Stay\n           \
             Cllr Webb\n\
             Those who sent their apologies in time\n           \
             Cllr Holland\n"
        );
    }

    #[test]
    fn a_table_of_paragraphs_becomes_a_list() {
        let columns = [Column::fixed("Item", 40.0), Column::share("Decisions", 1.0), Column::fixed("Action by", 90.0)];
        let mut table = Table::new(columns).open();
        let first = Cell::new([Block::heading("Budgets"), Block::points([("1.1", "Too small.")])]);
        table.push(Row::new([Cell::header("1").rows(2), first]).ruled());
        let action = Cell::new([Block::label("Action"), Block::text("Ask again.")]);
        table.push(Row::new([action, Cell::text("Jo Webb")]));
        assert_eq!(
            text([table.into()]),
            "1   Budgets\n\n    1.1  Too small.\n\n    Action\n    Ask again.\n    Action by: Jo Webb\n"
        );
    }

    #[test]
    fn a_wide_table_of_names_becomes_a_list_by_group() {
        let heads = (0..20).map(|count| Column::fixed(format!("column {count}"), 40.0));
        let mut table = Table::new(std::iter::once(Column::share("Name", 1.0)).chain(heads));
        table.push(Row::heading(Level::Three, "Labour", 21));
        table.push(Row::new([Cell::names("Jo Webb"), Cell::text("YES"), Cell::text("NO")]));
        assert_eq!(text([table.into()]), "Labour\n\nJo Webb   column 0: YES\n          column 1: NO\n");
    }

    #[test]
    fn long_lines_are_wrapped_and_long_words_are_not_cut() {
        let long = format!("{} {}", "word ".repeat(40), "x".repeat(120));
        let text = text([Block::text(long)]);
        assert!(text.contains(&"x".repeat(120)));
        assert!(text.lines().filter(|line| line.contains("word")).all(|line| line.chars().count() <= WIDTH));
    }

    #[test]
    fn a_link_shows_its_address_and_a_mark_stands_first() {
        let link = Block::text([Span::new("Write to "), Span::link("the clerk", "mailto:clerk@example.org")]);
        assert_eq!(text([link]), "Write to the clerk (mailto:clerk@example.org)\n");
        let shown = Block::text(Span::link("clerk@example.org", "mailto:clerk@example.org"));
        assert_eq!(text([shown]), "clerk@example.org\n");
        assert_eq!(render(&Document::new("T", "B", "en", Default::default()).mark("Draft")), "Draft\n\n");
    }

    #[test]
    fn headings_are_told_apart() {
        assert_eq!(
            text([
                Block::title("Note"),
                Block::part("Part"),
                Block::heading("Item"),
                Block::label("Decision"),
                Block::text("Agreed.")
            ]),
            "Note\n====\n\nPart\n----\n\nItem\n\nDecision\nAgreed.\n"
        );
        assert!(Level::One < Level::Four, "the title stands above all");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_letter_of_any_paper_is_lost(document in odd::document()) {
            let text = render(&document);
            let count = |text: &str, letter: char| text.matches(letter).count();
            // Labels of lists differ between paper and text.
            for letter in ('A'..='Z').chain('a'..='z').chain(['£', 'ŵ', '–', '’']) {
                let inner: Vec<Block> = document.blocks.clone();
                prop_assert!(count(&text, letter) + titles(&inner, letter) >= count(&odd::letters(&inner), letter), "{}", letter);
            }
        }
    }

    /// How often a letter stands in the titles of tables, which a list of rows leaves out where they head nothing.
    fn titles(blocks: &[Block], letter: char) -> usize {
        let tables = blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        tables.flat_map(|table| &table.columns).map(|column| column.title.plain().matches(letter).count()).sum()
    }
}
