//! How many councillors each political group has on a council, from which the balance of its committees is worked out.

use crate::domain::balance::{CouncilSeats, fits};
use crate::domain::id::{AuthorityId, CouncilSeatsId, GroupId};
use crate::domain::people::{Authority, Group};
use crate::error::Result;
use crate::store::Tx;

/// Says whether a council’s councillors are known.
pub fn has_seats(tx: &Tx<'_>, authority: Option<&AuthorityId>) -> Result<bool> {
    Ok(tx.all::<CouncilSeats>()?.iter().any(|one| one.authority.as_ref() == authority))
}

/// Says how many councillors a group has, or those of no group; 0 removes the line.
pub fn set_seats(tx: &mut Tx<'_>, authority: Option<&AuthorityId>, group: Option<&GroupId>, seats: u32) -> Result<()> {
    let authority = authority.map(|authority| tx.get::<Authority>(authority)).transpose()?;
    let group = group.map(|group| tx.get::<Group>(group)).transpose()?;
    let of = (authority.as_ref().map(|one| &one.id), group.as_ref().map(|one| &one.id));
    fits(seats)?;
    let known = tx.all::<CouncilSeats>()?;
    let known = known.into_iter().find(|one| (one.authority.as_ref(), one.group.as_ref()) == of);
    match (known, seats) {
        (None, 0) => {}
        (Some(known), 0) => tx.remove::<CouncilSeats>(&known.id)?,
        (Some(known), seats) => tx.change(&CouncilSeats { seats, ..known })?,
        (None, seats) => {
            let id = CouncilSeatsId(tx.new_id());
            tx.add(&CouncilSeats { id, authority: of.0.cloned(), group: of.1.cloned(), seats })?;
        }
    }
    let whose = group.map_or_else(|| "those of no group".to_owned(), |group| group.full_name);
    let council = authority.map(|authority| format!(" on {}", authority.short_name)).unwrap_or_default();
    tx.call(format!("Set the councillors of {whose}{council}: {seats}"));
    Ok(())
}
