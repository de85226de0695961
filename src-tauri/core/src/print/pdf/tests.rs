//! The file: sound structure, the same bytes each time, and a refusal where something cannot be printed.

use super::super::odd;
use super::super::tree::*;
use super::render;
use crate::error::Code;
use chrono::{TimeZone, Utc};
use lopdf::Object;
use proptest::prelude::*;

#[path = "../../../../../tests/support/pdf.rs"]
mod support;

fn note() -> Document {
    let created = Utc.with_ymd_and_hms(2011, 1, 19, 9, 30, 0).unwrap();
    let mut note = Document::new("Note & <minutes> of Llŷn", "Programme Board", "en-GB", created)
        .subject("What was decided")
        .header("Programme Board", "18 January 2011")
        .footer("Clerk")
        .mark("Draft");
    note.push(Block::title("Note"));
    note.push(Block::facts([("Venue", "County Hall"), ("Clerk", "")]));
    note.push(Block::part("Decisions"));
    let mut table =
        Table::new([Column::fixed("Item", 40.0), Column::share("Text", 1.0), Column::fixed("By", 90.0)]).open();
    for item in 1..=6 {
        let title = Heading::new(Level::Three, format!("Item {item}")).anchor(format!("item-{item}"));
        let long = Block::text("The plan was discussed at length. ".repeat(60));
        let points = Block::points([(format!("{item}.1"), "One point – £5."), (format!("{item}.2"), "“Two”.")]);
        let text = Cell::new([title.into(), long, points, Block::label("Decision"), Block::text("Agreed.")]);
        table.push(Row::new([Cell::header(item.to_string()).rows(2), text]).ruled());
        table.push(Row::new([Cell::new([Block::label("Action"), Block::text("Do it.")]), Cell::text("Helen Platts")]));
    }
    note.push(table);
    note.push(Block::text([
        Span::new("See "),
        Span::to(
            "item 6, which is at the end of the note and has a long name so that this link goes over a line",
            "item-6",
        ),
        Span::new(" or "),
        Span::link("write", "mailto:clerk@example.org"),
        Span::new("."),
    ]));
    note
}

#[test]
fn every_run_on_a_page_belongs_to_the_element_that_claims_it() {
    let bytes = render(&note()).unwrap();
    let runs = support::check_structure(&bytes).unwrap_or_else(|faults| panic!("{}", faults.join("\n")));
    assert!(runs > 60, "{runs}");
}

#[test]
fn the_check_sees_a_wrong_parent() {
    let bytes = render(&note()).unwrap();
    let mut file = lopdf::Document::load_mem(&bytes).unwrap();
    let tree = file
        .objects
        .values_mut()
        .find_map(|object| object.as_dict_mut().ok()?.get_mut(b"Nums").ok()?.as_array_mut().ok());
    let Object::Array(first) = &mut tree.unwrap()[1] else { panic!("the first page's runs") };
    first.swap(0, 1);
    let mut broken = Vec::new();
    file.save_to(&mut broken).unwrap();
    assert!(support::check_structure(&broken).is_err());
}

#[test]
fn the_same_tree_gives_the_same_bytes() {
    assert_eq!(render(&note()).unwrap(), render(&note()).unwrap());
    let later = Document { created: note().created + chrono::Duration::seconds(1), ..note() };
    assert_ne!(render(&note()).unwrap(), render(&later).unwrap(), "the instant is in the file");
}

#[test]
fn the_file_says_what_it_is() {
    let bytes = render(&note()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
    let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let packet = file.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let packet = String::from_utf8(packet.as_stream().unwrap().content.clone()).unwrap();
    assert!(packet.contains("Note &amp; &lt;minutes&gt; of Llŷn"), "{packet}");
    assert!(packet.contains("<pdfuaid:part>1</pdfuaid:part>") && packet.contains("2011-01-19T09:30:00Z"));
    let fonts =
        file.objects.values().filter(|object| object.as_dict().is_ok_and(|font| font.has(b"FontFile2"))).count();
    assert_eq!(fonts, 2, "both faces are embedded");
}

#[test]
fn the_outline_is_nested() {
    let file = lopdf::Document::load_mem(&render(&note()).unwrap()).unwrap();
    let child = |of: &lopdf::Dictionary, key: &[u8]| {
        file.get_dictionary(of.get(key).unwrap().as_reference().unwrap()).unwrap().clone()
    };
    let title = child(&child(file.catalog().unwrap(), b"Outlines"), b"First");
    let part = child(&title, b"First");
    let last = child(&part, b"Last");
    let words =
        |entry: &lopdf::Dictionary| String::from_utf8(entry.get(b"Title").unwrap().as_str().unwrap().to_vec()).unwrap();
    assert_eq!([words(&title), words(&part), words(&last)], ["Note", "Decisions", "Item 6"]);
    assert_eq!(part.get(b"Count").unwrap().as_i64().unwrap(), 6, "labels such as Decision are not listed");
}

#[test]
fn what_cannot_be_printed_is_refused() {
    let with = |block: Block| {
        let mut note = note();
        note.push(block);
        render(&note).unwrap_err()
    };
    assert_eq!(with(Block::text("\u{1f600}")).code, Code::Invalid);
    assert_eq!(with(Block::text(Span::link("press", "javascript:alert(1)"))).code, Code::Invalid);
    assert_eq!(with(Block::text(Span::to("nowhere", "none"))).code, Code::Fault);
    assert_eq!(render(&Document { title: " ".into(), ..note() }).unwrap_err().code, Code::Fault);
    assert_eq!(with(Heading::new(Level::Three, "again").anchor("item-1").into()).code, Code::Fault);
    assert_eq!(with(Block::Points(vec![Point { label: "1".into(), blocks: vec![Block::NewPage] }])).code, Code::Fault);
}

#[test]
fn a_note_of_a_few_pages_is_small() {
    let bytes = render(&note()).unwrap();
    assert!(bytes.len() < 40_000, "{} bytes", bytes.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn any_paper_has_a_sound_structure(document in odd::document()) {
        let bytes = render(&document).unwrap();
        if let Err(faults) = support::check_structure(&bytes) {
            prop_assert!(false, "{}", faults.join("\n"));
        }
    }
}
