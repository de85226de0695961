//! What stands on every page: the running header and its rule, the footer with the page's number, and the boxed mark.

use super::super::line::Line;
use super::super::shape::Shaped;
use super::super::tree::Document;
use super::sheet::{self, MARGIN, Sheet, Tone, Type};
use super::{Frame, Ink, Page, Placed, Rule};
use std::rc::Rc;

/// The top of the header's line, and of its rule.
const HEADER: (f64, f64) = (42.0, 59.5);
/// From the top of the footer's line to the bottom of the sheet.
const FOOTER: f64 = 46.0;
/// The top of the mark's frame.
const MARK: f64 = 19.0;
const HEADER_RULE: f64 = 0.6;

/// Adds what stands on every page.
pub(crate) fn furnish(document: &Document, sheet: Sheet, pages: &mut [Page]) {
    let (measure, foot) = (sheet.measure(), sheet.height - FOOTER);
    let total = pages.len().to_string();
    // Neither side takes more than half where the other needs it.
    let left = fit(&document.header.0, sheet::RUNNING, measure);
    let right = fit(&document.header.1, sheet::RUNNING, measure - 18.0 - width(&left).min(measure * 0.5));
    let left = fit(&document.header.0, sheet::RUNNING, measure - 18.0 - width(&right));
    let mark = document.mark.as_deref().and_then(|mark| fit(mark, sheet::MARK, measure * 0.6));
    let footer = fit(&document.footer, sheet::RUNNING, measure * 0.7);
    for (count, page) in pages.iter_mut().enumerate() {
        let number = document.numbering.replace("{pages}", &total).replace("{page}", &(count + 1).to_string());
        let number = fit(&number, sheet::RUNNING, measure * 0.3);
        if let Some(mark) = &mark {
            page.frame = Some(frame(mark, measure));
            let x = MARGIN + measure - mark.width - MARK_PAD;
            page.words.push(placed(mark, x, MARK + MARK_LIFT, sheet::MARK, Tone::Ink, Ink::Header));
        }
        if left.is_some() || right.is_some() {
            page.rules.push(Rule { x: MARGIN, y: HEADER.1, width: measure, thickness: HEADER_RULE, tone: Tone::Hair });
        }
        for (line, top, ink, at_right) in [
            (&left, HEADER.0, Ink::Header, false),
            (&right, HEADER.0, Ink::Header, true),
            (&footer, foot, Ink::Footer, false),
            (&number, foot, Ink::Footer, true),
        ] {
            if let Some(line) = line {
                let x = if at_right { MARGIN + measure - line.width } else { MARGIN };
                page.words.push(placed(line, x, top, sheet::RUNNING, Tone::Quiet, ink));
            }
        }
    }
}

/// Between the mark's word and its frame, at the sides and above.
const MARK_PAD: f64 = 5.5;
const MARK_LIFT: f64 = 1.2;

fn frame(mark: &Line, measure: f64) -> Frame {
    let width = mark.width + 2.0 * MARK_PAD;
    Frame { x: MARGIN + measure - width, y: MARK, width, height: sheet::MARK.leading + 2.0 * MARK_LIFT }
}

fn placed(line: &Line, x: f64, top: f64, style: Type, tone: Tone, ink: Ink) -> Placed {
    Placed { x, y: top + style.baseline(), line: line.clone(), size: style.size, tone, ink }
}

fn width(line: &Option<Line>) -> f64 {
    line.as_ref().map_or(0.0, |line| line.width)
}

/// Sets words on one line, cut with an ellipsis where they are too long; blank words give no line.
fn fit(words: &str, style: Type, width: f64) -> Option<Line> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return None;
    }
    let set = |words: &str| Line::whole(Rc::new(Shaped::plain(words, style.bold)), style.size);
    let whole = set(&words);
    if whole.width <= width {
        return Some(whole);
    }
    let ends: Vec<usize> = words.char_indices().map(|(at, _)| at).collect();
    let cut = |end: usize| format!("{}…", words[..end].trim_end());
    let fits = ends.partition_point(|&end| set(&cut(end)).width <= width);
    Some(set(&cut(ends[fits.saturating_sub(1)])))
}
