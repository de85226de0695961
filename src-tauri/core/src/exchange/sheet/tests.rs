//! Reading what clerks’ offices really send, and writing what they can open.

use super::*;
use crate::error::Code;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

fn go(bytes: &[u8]) -> Result<Table> {
    read(bytes, None, &mut |_, _| true)
}

/// The rows as text, with their numbers.
fn rows(table: &Table) -> Vec<(u32, Vec<String>)> {
    let texts = |row: &Row| row.cells.iter().map(|cell| cell.text().into_owned()).collect();
    table.rows.iter().map(|row| (row.number, texts(row))).collect()
}

fn refused(bytes: &[u8], message: &str) {
    let error = go(bytes).unwrap_err();
    assert_eq!((error.code, error.message.as_str()), (Code::Invalid, message));
    assert!(error.hint.ends_with('.'), "it says what to do: {}", error.hint);
}

const LIST: &str = "Name;Group\r\nCllr Siân O’Neill;Plaid Cymru\r\n";

fn is_the_list(bytes: &[u8], form: &str) {
    let table = go(bytes).unwrap();
    let expected =
        [(1, vec!["Name".into(), "Group".into()]), (2, vec!["Cllr Siân O’Neill".into(), "Plaid Cymru".to_owned()])];
    assert_eq!(rows(&table), expected, "{form}");
    assert_eq!(table.form, format!("text in {form}, separated by semicolons"));
}

#[test]
fn each_encoding_is_read_with_its_mark_and_without() {
    let wide = |order: fn(u16) -> [u8; 2]| LIST.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let marked = |mark: &[u8], text: &[u8]| [mark, text].concat();
    is_the_list(LIST.as_bytes(), "UTF-8");
    is_the_list(&marked(&[0xEF, 0xBB, 0xBF], LIST.as_bytes()), "UTF-8");
    is_the_list(&marked(&[0xFF, 0xFE], &wide(u16::to_le_bytes)), "UTF-16");
    is_the_list(&marked(&[0xFE, 0xFF], &wide(u16::to_be_bytes)), "UTF-16");
    is_the_list(&encoding_rs::WINDOWS_1252.encode(LIST).0, "Windows-1252");
    let plain = "Name;Group\r\nCllr Sian O'Neill;Plaid Cymru\r\n";
    for order in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
        let bytes: Vec<u8> = plain.encode_utf16().flat_map(order).collect();
        assert_eq!(go(&bytes).unwrap().form, "text in UTF-16, separated by semicolons", "without a mark");
    }
}

#[test]
fn a_character_that_cannot_be_read_is_said_with_its_line() {
    refused(b"\xEF\xBB\xBFName\nSi\xE2n\n", "Line 2 holds a character that cannot be read in UTF-8.");
    refused(b"Name\nA\nSi\xE2n \x81\n", "Line 3 holds a character that cannot be read in Windows-1252.");
    refused(b"\xFF\xFEN\0\n\0\x00\xD8\n\0", "Line 2 holds a character that cannot be read in UTF-16.");
    refused(b"Name\n\x01\0\0\0\0\x07\0", "The file is no list: line 2 holds bytes that are no text.");
}

#[test]
fn separators_quotes_and_line_breaks_are_read_as_spreadsheets_write_them() {
    for separator in [",", ";", "\t"] {
        let text = ["Name,Note", "\"O’Neill\",\"said \"\"no, never\"\"\r\ntwice\"", ",", "Stay,\"\""].join("\r\n");
        let table = go(text.replace(',', separator).as_bytes()).unwrap();
        let note = format!("said \"no{separator} never\"\r\ntwice");
        let expected = [
            (1, vec!["Name".to_owned(), "Note".into()]),
            (2, vec!["O’Neill".into(), note]),
            (4, vec!["Stay".into(), String::new()]),
        ];
        assert_eq!(rows(&table), expected, "an empty row is counted and left out");
    }
    let marked = go(b"sep=;\r\nName;a,b,c\r\n").unwrap();
    assert_eq!(rows(&marked), [(2, vec!["Name".to_owned(), "a,b,c".into()])], "Excel’s own line says the separator");
    assert_eq!(rows(&go(b"Name\rStay").unwrap()).len(), 2, "line ends of old");
}

#[test]
fn a_broken_quotation_mark_is_said_with_its_row_and_column() {
    refused(
        b"Name,Group\nParsons,\"Con\nStay,Lib Dem\n",
        "The quotation mark that opens in row 2, column B, is never closed.",
    );
    refused(
        b"Name,Group\n\"Parsons, \"David\"\" Con\n",
        "In row 2, column A, “David\"\" Con” stands after the closing quotation mark.",
    );
}

#[test]
fn what_is_no_list_is_refused_with_what_to_do() {
    refused(b"", "There is nothing in the file.");
    refused(b"\r\n;;\r\n", "There is nothing in the file.");
    refused(b"\xD0\xCF\x11\xE0\xA1\xB1", "The file is an old Excel workbook (.xls), or one with a password.");
    assert!(go(b"PK\x03\x04 and then nothing").unwrap_err().message.starts_with("The workbook is damaged"));
    let wide = vec!["x"; MOST_COLUMNS + 1].join(",");
    refused(wide.as_bytes(), "Row 1 has more than 200 columns.");
    refused("x\n".repeat(MOST_ROWS + 1).as_bytes(), "The list has more than 200000 rows.");
    assert_eq!(read(b"x\n".repeat(5_000).as_slice(), None, &mut |_, _| false).unwrap_err().code, Code::Stopped);
}

#[test]
fn a_workbooks_cells_keep_their_kind_and_merged_ones_are_filled() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Notes").unwrap();
    let page = workbook.add_worksheet();
    page.set_name("Members").unwrap();
    page.merge_range(0, 0, 0, 3, "Members 2010/11", &Format::new()).unwrap();
    for (column, head) in ["Group", "Name", "From", "Seats"].iter().enumerate() {
        page.write_string(2, column as u16, *head).unwrap();
    }
    page.merge_range(3, 0, 4, 0, "Labour", &Format::new()).unwrap();
    page.write_string(3, 1, " Cllr Stay ").unwrap();
    let day = ExcelDateTime::from_ymd(2011, 2, 1).unwrap();
    page.write_datetime_with_format(3, 2, day, &Format::new().set_num_format("dd/mm/yy")).unwrap();
    page.write_number(3, 3, 4).unwrap();
    page.write_string(4, 1, "Cllr Platts").unwrap();
    page.write_boolean(4, 3, true).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();

    let table = go(&bytes).unwrap();
    assert_eq!((table.sheet.as_str(), table.form.as_str()), ("Members", "an Excel workbook, sheet “Members”"));
    assert_eq!((table.sheets.len(), table.merged), (2, true));
    let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 3, 4, 5], "rows are numbered as Excel numbers them");
    let day = Cell::Day("2011-02-01".parse().unwrap());
    let labour = || Cell::Text("Labour".into());
    assert_eq!(table.rows[2].cells, [labour(), Cell::Text(" Cllr Stay ".into()), day, Cell::Number(4.0)]);
    assert_eq!(table.rows[3].cells[0], labour(), "a merged cell speaks for all its rows");
    assert_eq!(table.rows[3].cells[3], Cell::Flag(true));

    let named = read(&bytes, Some("Notes"), &mut |_, _| true).unwrap_err();
    assert_eq!(named.message, "There is nothing in the file.");
    let missing = read(&bytes, Some("Officers"), &mut |_, _| true).unwrap_err();
    assert_eq!(missing.hint, "It has: Notes, Members.");
}

fn sheet(cells: Vec<Vec<Cell>>) -> Sheet {
    Sheet {
        title: "Members & more".into(),
        tab: "Members [all]: 2010/11".into(),
        author: "Helen".into(),
        made: chrono::DateTime::UNIX_EPOCH,
        fixed: 1,
        heads: vec!["Name".into(), "What".into()],
        rows: cells,
    }
}

#[test]
fn a_text_that_looks_like_a_formula_stays_text() {
    let risky = ["=cmd|' /C calc'!A0", "+44 20 7664", "-1", "@here", "\tx"];
    let cells = |text: &&str| vec![Cell::Text((*text).to_owned()), Cell::Number(-1.5)];
    let sheet = sheet(risky.iter().map(cells).collect());
    let written = to_csv(&sheet);
    let text = String::from_utf8(written.clone()).unwrap();
    assert!(text.starts_with("\u{FEFF}Name,What\r\n'=cmd|' /C calc'!A0,-1.5\r\n'+44"), "{text}");
    let table = go(&written).unwrap();
    let back: Vec<_> = table.rows[1..].iter().map(|row| row.cells[0].clone()).collect();
    assert_eq!(back, risky.map(|text| Cell::Text(text.into())), "it is read back without the apostrophe");
    let workbook = go(&to_xlsx(&sheet).unwrap()).unwrap();
    assert_eq!(workbook.rows[1].cells, [Cell::Text(risky[0].into()), Cell::Number(-1.5)]);
    assert_eq!(workbook.sheet, "Members all 201011", "a tab’s name holds no character of a formula");
}

#[test]
fn columns_are_lettered_as_in_a_spreadsheet() {
    assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_bytes_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..400), begins in 0..4usize) {
        let marks: [&[u8]; 4] = [b"", b"\xFF\xFE", b"\xEF\xBB\xBFsep=;\n", b"PK\x03\x04"];
        let _ = go(&[marks[begins], &bytes].concat());
    }

    #[test]
    fn what_is_written_as_csv_is_read_back(cells in prop::collection::vec("[^\u{0}\u{FEFF}]{0,12}", 1..30)) {
        let kept: Vec<String> = cells.into_iter().filter(|cell| !cell.trim().is_empty()).collect();
        // An apostrophe in front of a formula is the guard itself, and is taken off.
        prop_assume!(!kept.iter().any(|cell| cell.strip_prefix('\'').is_some_and(|rest| rest.starts_with(FORMULA))));
        let written = sheet(kept.iter().map(|cell| vec![Cell::Text(cell.clone())]).collect());
        let table = go(&to_csv(&written)).unwrap();
        let back: Vec<String> = table.rows[1..].iter().map(|row| match &row.cells[0] {
            Cell::Text(text) => text.clone(),
            other => other.text().into_owned(),
        }).collect();
        prop_assert_eq!(back, kept);
    }
}

#[test]
fn no_damage_to_a_workbook_ends_the_program() {
    let whole =
        to_xlsx(&sheet(vec![vec![Cell::Text("Stay".into()), Cell::Day("2011-02-01".parse().unwrap())]])).unwrap();
    for at in (0..whole.len()).step_by(whole.len() / 300) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        let _ = go(&damaged);
        let _ = go(&whole[..at]);
    }
}
