//! Interests: declared, changed, taken out again; and going out for one and coming back.

use super::roll::on_the_roll;
use crate::domain::id::{InterestId, ItemId, MeetingId, PersonId};
use crate::domain::interest::{Conduct, Interest, InterestKind};
use crate::domain::item::Item;
use crate::domain::people::Person;
use crate::domain::text;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::store::Tx;

/// Declares an interest of somebody at a meeting, in an item or for the whole of it; more is said by `change`.
pub fn declare(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    item: Option<&ItemId>,
    kind: InterestKind,
) -> Result<InterestId> {
    let record = tx.room(meeting)?;
    let said = on_the_roll(tx, &record, person, None)?;
    let item = item.map(|item| of_meeting(tx, meeting, item)).transpose()?;
    let interest = Interest {
        id: InterestId(tx.new_id()),
        meeting: meeting.clone(),
        attendance: said.id,
        item,
        kind,
        nature: String::new(),
        conduct: Conduct::Stayed,
        went: None,
        back: None,
        dispensation: String::new(),
    };
    tx.add(&interest)?;
    tx.call(format!("Note an interest of {}", record.short_name(person)));
    Ok(interest.id)
}

fn of_meeting(tx: &Tx<'_>, meeting: &MeetingId, item: &ItemId) -> Result<ItemId> {
    let item: Item = tx.get(item)?;
    if item.meeting == *meeting {
        return Ok(item.id);
    }
    Err(Error::unknown("The item is not on this agenda.", "Go back and look again."))
}

/// Changes what is noted of an interest. Somebody who stayed has no times; of one for which somebody left more than once,
/// each time says the same.
pub fn change(tx: &mut Tx<'_>, interest: &InterestId, change: impl FnOnce(&mut Interest)) -> Result<()> {
    let before: Interest = tx.get(interest)?;
    let mut changed = before.clone();
    change(&mut changed);
    changed.nature = text::paragraphs("What the interest is", &changed.nature)?;
    changed.dispensation = text::line("The dispensation", &changed.dispensation)?;
    if let Some(item) = changed.item.take() {
        changed.item = Some(of_meeting(tx, &changed.meeting, &item)?);
    }
    if changed.conduct == Conduct::Stayed {
        (changed.went, changed.back) = (None, None);
    }
    changed.fits()?;
    tx.change(&changed)?;
    let others = tx.under::<Interest, _>(&changed.meeting)?.into_iter();
    for other in others.filter(|other| other.id != before.id && other.is_again(&before)) {
        tx.change(&Interest {
            kind: changed.kind,
            nature: changed.nature.clone(),
            dispensation: changed.dispensation.clone(),
            ..other
        })?;
    }
    tx.call(format!("Change an interest of {}", whose(tx, &changed)?));
    Ok(())
}

/// Takes an interest out of the record.
pub fn remove(tx: &mut Tx<'_>, interest: &InterestId) -> Result<()> {
    let removed: Interest = tx.get(interest)?;
    tx.remove::<Interest>(interest)?;
    tx.call(format!("Remove an interest of {}", whose(tx, &removed)?));
    Ok(())
}

fn whose(tx: &Tx<'_>, interest: &Interest) -> Result<String> {
    let said: crate::domain::attendance::Attendance = tx.get(&interest.attendance)?;
    Ok(tx.get::<Person>(&said.person)?.short_name())
}

/// Notes that somebody withdrew for an item: the one given, else the one that is open. An interest that they declared in
/// it is the reason, also if they leave for it again; where they declared none, one is noted of which nothing more is said
/// yet.
pub fn withdraw(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    item: Option<&ItemId>,
    speaking: bool,
    at: Time,
) -> Result<()> {
    let record = tx.room(meeting)?;
    let said = on_the_roll(tx, &record, person, None)?;
    let name = record.short_name(person);
    let item = match item {
        Some(item) => Some(item.clone()),
        None => tx.under::<Item, _>(meeting)?.into_iter().find(Item::is_open).map(|item| item.id),
    };
    let Some(item) = item else {
        return Err(Error::refused(
            "No item is open.",
            "Open the item for which they withdraw, or note that they left.",
        ));
    };
    let room = record.room();
    if room.away(&said.id, at).is_some() {
        return Err(Error::refused(format!("{name} is out already."), "Note that they are back first."));
    }
    if room.there(&said, crate::domain::room::When::At(at)).is_none() {
        return Err(Error::refused(format!("{name} is not in the room."), "Mark the arrival first."));
    }
    let own = record.interests.iter().filter(|one| one.attendance == said.id);
    let in_item = own.clone().filter(|one| one.item.as_ref() == Some(&item));
    let left_before = in_item.clone().rfind(|one| (one.kind == InterestKind::Speaking) == speaking);
    // An interest for the whole meeting stands; leaving for one item of it is noted by itself.
    let reason = left_before.or_else(|| own.clone().find(|one| one.item.is_none()));
    let kind = if speaking { InterestKind::Speaking } else { InterestKind::NotSaid };
    let declared = in_item.clone().find(|one| one.went.is_none());
    let interest = match declared {
        Some(declared) => declared.id.clone(),
        None => declare(tx, meeting, person, Some(&item), reason.map_or(kind, |reason| reason.kind))?,
    };
    change(tx, &interest, |interest| {
        (interest.conduct, interest.went, interest.back) = (Conduct::Left, Some(at), None);
        // What was declared of one interest is not overwritten by what was of another.
        if let Some(before) = left_before.filter(|_| declared.is_none()) {
            (interest.nature, interest.dispensation) = (before.nature.clone(), before.dispensation.clone());
        }
        if speaking {
            interest.kind = InterestKind::Speaking;
        }
    })?;
    tx.call(match speaking {
        true => format!("Note that {name} stepped down at {}", record.told().time(at)),
        false => format!("Note that {name} withdrew at {}", record.told().time(at)),
    });
    Ok(())
}

/// Notes that somebody who had withdrawn is back at the table.
pub fn come_back(tx: &mut Tx<'_>, meeting: &MeetingId, person: &PersonId, at: Time) -> Result<()> {
    let record = tx.room(meeting)?;
    let out = record.attendance.iter().filter(|said| said.person == *person);
    let out = out.filter_map(|said| record.room().away(&said.id, at)).next().map(|interest| interest.id.clone());
    let name = record.short_name(person);
    let Some(out) = out else {
        return Err(Error::refused(format!("{name} is at the table."), "There is nothing to note."));
    };
    change(tx, &out, |interest| interest.back = Some(at))?;
    tx.call(format!("Note that {name} was back at {}", record.told().time(at)));
    Ok(())
}

/// Notes that all who had withdrawn for an item are back.
pub fn all_back(tx: &mut Tx<'_>, meeting: &MeetingId, at: Time) -> Result<()> {
    let record = tx.room(meeting)?;
    let out: Vec<_> = record.interests.iter().filter(|one| one.keeps_away(at)).map(|one| one.id.clone()).collect();
    for interest in &out {
        change(tx, interest, |interest| interest.back = Some(at))?;
    }
    tx.call(format!(
        "Note that {} back at {}",
        if out.len() == 1 { "one is".into() } else { format!("{} are", out.len()) },
        record.told().time(at)
    ));
    Ok(())
}
