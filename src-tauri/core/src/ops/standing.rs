//! Standing notices: the headed paragraphs of a body's notices of meeting.

use super::last;
use crate::domain::body::Body;
use crate::domain::id::{BodyId, StandingNoticeId};
use crate::domain::standing::{NoticeLines, StandingNotice};
use crate::domain::{place, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Adds a standing notice after a body's others.
pub fn add(
    tx: &mut Tx<'_>,
    body: &BodyId,
    heading: &str,
    wording: &str,
    lines: NoticeLines,
) -> Result<StandingNoticeId> {
    tx.get::<Body>(body)?;
    let others = tx.under::<StandingNotice, _>(body)?;
    let mut new = StandingNotice {
        id: StandingNoticeId(tx.new_id()),
        body: body.clone(),
        place: last(others.iter().map(|other| other.place.as_str()))?,
        heading: heading.to_owned(),
        wording: wording.to_owned(),
        lines,
    };
    tidy(&mut new)?;
    tx.add(&new)?;
    tx.call(format!("Add the standing notice {}", new.heading));
    Ok(new.id)
}

/// Changes a standing notice.
pub fn change(tx: &mut Tx<'_>, notice: &StandingNoticeId, change: impl FnOnce(&mut StandingNotice)) -> Result<()> {
    let mut changed: StandingNotice = tx.get(notice)?;
    tx.call(format!("Change the standing notice {}", changed.heading));
    change(&mut changed);
    tidy(&mut changed)?;
    tx.change(&changed)
}

fn tidy(notice: &mut StandingNotice) -> Result<()> {
    notice.heading = text::needed("The heading", &notice.heading)?;
    notice.wording = text::paragraphs("The notice", &notice.wording)?;
    if notice.wording.trim().is_empty() && notice.lines == NoticeLines::None {
        return Err(Error::invalid(
            format!("Nothing would stand under “{}”.", notice.heading),
            "Type what it says, or remove it.",
        ));
    }
    Ok(())
}

/// Moves a standing notice; `to` counts from 0 in the list without it.
pub fn shift(tx: &mut Tx<'_>, notice: &StandingNoticeId, to: usize) -> Result<()> {
    let mut moved: StandingNotice = tx.get(notice)?;
    let mut others = tx.under::<StandingNotice, _>(&moved.body)?;
    others.retain(|other| other.id != moved.id);
    moved.place = place::at(&others.iter().map(|other| other.place.as_str()).collect::<Vec<_>>(), to)?;
    tx.change(&moved)?;
    tx.call(format!("Move the standing notice {}", moved.heading));
    Ok(())
}

/// Removes a standing notice.
pub fn remove(tx: &mut Tx<'_>, notice: &StandingNoticeId) -> Result<()> {
    let removed: StandingNotice = tx.get(notice)?;
    tx.remove::<StandingNotice>(notice)?;
    tx.call(format!("Remove the standing notice {}", removed.heading));
    Ok(())
}
