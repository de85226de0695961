//! What a page may and may not do, tried on papers of every length.

use super::super::odd;
use super::super::tree::*;
use super::*;
use proptest::prelude::*;

fn paper(blocks: impl IntoIterator<Item = Block>) -> Document {
    let mut document = Document::new("Test", "Board", "en-GB", Default::default());
    document.blocks.extend(blocks);
    document
}

fn laid(document: &Document) -> Layout {
    lay_out(document).unwrap()
}

fn words(placed: &Placed) -> String {
    placed.line.glyphs.clone().map(|glyph| placed.line.shaped.words(glyph)).collect::<String>().trim().to_owned()
}

/// The lines of each page's own text.
fn lines(layout: &Layout) -> Vec<Vec<String>> {
    let own = |page: &Page| page.words.iter().filter(|placed| matches!(placed.ink, Ink::Text(_))).map(words).collect();
    layout.pages.iter().map(own).collect()
}

/// The page on which a line stands.
fn page_of(pages: &[Vec<String>], line: &str) -> usize {
    pages
        .iter()
        .position(|page| page.iter().any(|other| other == line))
        .unwrap_or_else(|| panic!("{line} is on no page"))
}

fn filler(lines: usize) -> Vec<Block> {
    (0..lines).map(|line| Block::text(format!("filler {line}"))).collect()
}

/// A paragraph of so many lines.
fn tall(name: &str, lines: usize) -> String {
    (0..lines).map(|line| format!("{name} {line}")).collect::<Vec<_>>().join("\n")
}

fn placed<'a>(layout: &'a Layout, line: &str) -> &'a Placed {
    layout.pages.iter().flat_map(|page| &page.words).find(|placed| words(placed) == line).unwrap()
}

#[test]
fn an_empty_paper_has_one_page() {
    assert_eq!(laid(&paper([])).pages.len(), 1);
    assert_eq!(laid(&paper([Block::NewPage, Block::text(""), Block::title(" ")])).pages.len(), 1);
}

#[test]
fn a_heading_stays_with_what_follows() {
    for count in 0..45 {
        let mut blocks = filler(count);
        blocks.extend([Block::part("Part"), Block::heading("Item"), Block::text(tall("text", 3))]);
        let pages = lines(&laid(&paper(blocks)));
        let page = page_of(&pages, "Part");
        assert_eq!(page, page_of(&pages, "Item"), "after {count} lines");
        assert_eq!(page, page_of(&pages, "text 1"), "after {count} lines");
    }
}

#[test]
fn a_heading_stays_with_the_head_and_first_row_of_its_table() {
    for count in 0..45 {
        let mut table = Table::new([Column::share("Name", 1.0)]);
        (0..3).for_each(|row| table.push(Row::new([Cell::text(format!("row {row}"))])));
        let mut blocks = filler(count);
        blocks.extend([Block::part("Attendance"), table.into()]);
        let pages = lines(&laid(&paper(blocks)));
        let page = page_of(&pages, "Attendance");
        assert_eq!((page, page), (page_of(&pages, "Name"), page_of(&pages, "row 0")), "after {count} lines");
    }
}

#[test]
fn a_paragraph_leaves_no_line_alone() {
    for count in 20..45 {
        let mut blocks = filler(count);
        blocks.push(Block::text(tall("text", 6)));
        let pages = lines(&laid(&paper(blocks)));
        for page in pages {
            let here = page.iter().filter(|line| line.starts_with("text")).count();
            assert_ne!(here, 1, "after {count} lines");
        }
    }
}

#[test]
fn a_short_row_is_never_split() {
    for count in 20..45 {
        let mut table = Table::new([Column::fixed("No", 40.0), Column::share("Text", 1.0)]).open();
        for row in 0..6 {
            let cells = [Cell::header(row.to_string()), Cell::text(tall(&format!("row {row} line"), 6))];
            table.push(Row::new(cells).ruled());
        }
        let mut blocks = filler(count);
        blocks.push(table.into());
        let pages = lines(&laid(&paper(blocks)));
        for row in 0..6 {
            let page = page_of(&pages, &format!("row {row} line 0"));
            assert_eq!(page, page_of(&pages, &format!("row {row} line 5")), "row {row} after {count} lines");
        }
    }
}

#[test]
fn a_tall_row_is_split_and_two_lines_stay_on_each_side() {
    for count in 0..45 {
        let mut table = Table::new([Column::fixed("No", 40.0), Column::share("Text", 1.0)]).open();
        let cell = Cell::new([Block::heading("title"), Block::text(tall("row", 9))]);
        table.push(Row::new([Cell::header("7"), cell]).ruled());
        let mut blocks = filler(count);
        blocks.push(table.into());
        let pages = lines(&laid(&paper(blocks)));
        for page in &pages {
            let here = page.iter().filter(|line| line.starts_with("row")).count();
            assert_ne!(here, 1, "after {count} lines");
        }
        assert_eq!(page_of(&pages, "7"), page_of(&pages, "row 0"), "the number stays with the text");
        assert_eq!(page_of(&pages, "title"), page_of(&pages, "row 1"), "the title stays with two lines");
    }
}

#[test]
fn the_head_of_a_table_is_repeated_and_belongs_to_no_element() {
    let mut table = Table::new([Column::share("Councillor", 1.0)]);
    (0..90).for_each(|row| table.push(Row::new([Cell::text(format!("row {row}"))])));
    let layout = laid(&paper([table.into()]));
    assert_eq!(layout.pages.len(), 3);
    for (count, page) in layout.pages.iter().enumerate() {
        let ink = page.words.iter().find(|placed| words(placed) == "Councillor").unwrap().ink;
        assert_eq!(ink == Ink::Repeat, count > 0, "page {count}");
    }
}

#[test]
fn a_row_keeps_with_the_next_and_blocks_keep_together() {
    for count in 0..45 {
        let mut table = Table::new([Column::share("", 1.0)]);
        table.push(Row::new([Cell::text("group")]).with_next());
        table.push(Row::new([Cell::text("member")]));
        let mut blocks = filler(count);
        blocks.push(table.into());
        blocks.push(Block::Together((0..4).map(|line| Block::text(format!("sign {line}"))).collect()));
        let pages = lines(&laid(&paper(blocks)));
        assert_eq!(page_of(&pages, "group"), page_of(&pages, "member"));
        assert_eq!(page_of(&pages, "sign 0"), page_of(&pages, "sign 3"));
    }
}

#[test]
fn a_heading_alone_in_its_row_stays_with_the_next_row() {
    for count in 0..45 {
        let mut table = Table::new([Column::fixed("Item", 40.0), Column::share("Text", 1.0)]).open();
        table.push(Row::new([Cell::header("1").rows(2), Cell::new([Block::heading("Budgets")])]).ruled());
        table.push(Row::new([Cell::new([Block::label("Action"), Block::text(tall("action", 2))])]));
        let mut blocks = filler(count);
        blocks.push(table.into());
        let pages = lines(&laid(&paper(blocks)));
        assert_eq!(page_of(&pages, "Budgets"), page_of(&pages, "action 1"), "after {count} lines");
    }
}

#[test]
fn what_is_kept_together_but_fits_no_page_is_parted() {
    let blocks = (0..200).map(|line| Block::text(format!("line {line}"))).collect();
    let layout = laid(&paper([Block::Together(blocks)]));
    assert!(layout.pages.len() > 4);
    assert_within(&layout);
}

#[test]
fn a_new_page_begins_one_and_leaves_none_empty() {
    let layout = laid(&paper([Block::NewPage, Block::text("one"), Block::NewPage, Block::NewPage, Block::text("two")]));
    assert_eq!(lines(&layout), [["one"], ["two"]]);
}

#[test]
fn a_number_stands_on_the_line_of_its_text() {
    let layout = laid(&paper([Block::points([("1.1", "first"), ("1.2", "second")])]));
    assert_eq!(placed(&layout, "1.1").y, placed(&layout, "first").y);
    assert_eq!(placed(&layout, "1.2").y, placed(&layout, "second").y);
    assert_eq!(placed(&layout, "first").x, placed(&layout, "second").x);
}

#[test]
fn beside_a_label_the_owner_stands_on_the_line_of_the_action() {
    let mut table =
        Table::new([Column::fixed("No", 40.0), Column::share("Text", 1.0), Column::fixed("By", 90.0)]).open();
    let action = Cell::new([Block::label("Action"), Block::text("Bring an update.")]);
    table.push(Row::new([Cell::header("1"), action, Cell::text("Helen Platts")]));
    let layout = laid(&paper([table.into()]));
    assert_eq!(placed(&layout, "Helen Platts").y, placed(&layout, "Bring an update.").y);
    assert_eq!(placed(&layout, "1").y, placed(&layout, "Action").y, "the item's number stands at the top");
}

#[test]
fn a_cell_over_several_rows_has_room_and_keeps_them() {
    for count in 0..45 {
        let mut table = Table::new([Column::fixed("Position", 80.0), Column::share("Name", 1.0)]);
        table.push(Row::new([Cell::header("Those in attendance").rows(2), Cell::text("one")]));
        table.push(Row::new([Cell::text("two")]));
        table.push(Row::new([Cell::header("Apologies"), Cell::text("three")]).ruled());
        let mut blocks = filler(count);
        blocks.push(table.into());
        let layout = laid(&paper(blocks));
        let pages = lines(&layout);
        assert_eq!(page_of(&pages, "one"), page_of(&pages, "two"));
        if page_of(&pages, "one") == page_of(&pages, "three") {
            assert!(placed(&layout, "Apologies").y > placed(&layout, "attendance").y + 12.0, "no overprint");
        }
    }
}

#[test]
fn levels_left_out_leave_no_gap_in_the_tags() {
    let layout = laid(&paper([
        Block::title("a"),
        Block::heading("b"),
        Block::label("c"),
        Block::part("d"),
        Block::heading("e"),
    ]));
    let depths: Vec<usize> = layout.headings.iter().map(|heading| heading.depth).collect();
    assert_eq!(depths, [1, 2, 3, 2, 3]);
}

#[test]
fn a_long_running_header_is_cut_and_parts_stay_apart() {
    let document = paper([]).header("Board ".repeat(80), "date ".repeat(80)).footer("Clerk ".repeat(80)).mark("Draft");
    let layout = laid(&document);
    let header: Vec<&Placed> = layout.pages[0].words.iter().filter(|placed| placed.ink == Ink::Header).collect();
    let [mark, left, right] = header[..] else { panic!("{header:?}") };
    assert_eq!(words(mark), "Draft");
    assert!(words(left).ends_with('…') && words(right).ends_with('…'));
    assert!(left.x + left.line.width < right.x);
    assert_within(&layout);
}

#[test]
fn a_table_that_cannot_be_is_refused() {
    let mut table = Table::new([Column::share("One", 1.0)]);
    table.push(Row::new([Cell::text("a"), Cell::text("b")]));
    assert!(lay_out(&paper([table.into()])).is_err());
    let mut table = Table::new([Column::share("One", 1.0)]);
    table.push(Row::new([Cell::text("a").columns(2)]));
    assert!(lay_out(&paper([table.into()])).is_err());
    assert!(lay_out(&paper([Table::new([]).into()])).is_err());
}

/// Nothing stands off the sheet's margins.
fn assert_within(layout: &Layout) {
    for placed in layout.pages.iter().flat_map(|page| &page.words) {
        let own = matches!(placed.ink, Ink::Text(_) | Ink::Repeat);
        assert!(placed.x >= sheet::MARGIN - 0.01, "{} begins at {}", words(placed), placed.x);
        let right = placed.x + placed.line.width;
        assert!(right <= sheet::MARGIN + layout.sheet.measure() + 0.02, "{} ends at {right}", words(placed));
        let room = if own { sheet::TOP..layout.sheet.bottom() } else { 0.0..layout.sheet.height };
        assert!(room.contains(&placed.y), "{} stands at {}", words(placed), placed.y);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_paper_is_laid_out_whole_and_within_its_margins(document in odd::document()) {
        let layout = laid(&document);
        assert_within(&layout);
        // In the order of the elements, since two columns go from page to page side by side.
        let mut own: Vec<(tags::Tag, String)> = Vec::new();
        for placed in layout.pages.iter().flat_map(|page| &page.words) {
            if let Ink::Text(tag) = placed.ink {
                own.push((tag, words(placed)));
            }
        }
        own.sort_by_key(|(tag, _)| *tag);
        let mut letters: String = own.into_iter().map(|(_, words)| words).collect();
        letters.retain(|letter| !letter.is_whitespace());
        prop_assert_eq!(letters, odd::letters(&document.blocks));
    }
}
