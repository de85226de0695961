//! Whether each group fills its own seats and no more: pure functions over a year's seats, its members and a room.
//!
//! Who fills which seat at a moment is `room`'s to say.

use super::attendance::Attendance;
use super::body::Seats;
use super::id::GroupId;
use super::membership::{Membership, MembershipKind};
use super::room::{Room, When};
use super::time::Time;

/// A group's seats and how many sit in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filled<'a> {
    /// The group; `None` for those of no group.
    pub group: Option<&'a GroupId>,
    /// Voting members, or voters.
    pub sitting: u32,
    /// Seats.
    pub seats: u32,
}

/// A seat that was filled as it should not have been at a meeting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Breach<'a> {
    /// More voted for a group than it has seats (invariant 5).
    TooMany(Filled<'a>),
    /// A substitute for a group alone who had no seat at any time, as none of the group's was empty (invariant 4).
    NoSeat(&'a Attendance),
}

/// Counts the voting members of each group against its seats; where no seats are set at all there is nothing to count.
/// A group that has members and no seats is counted too.
pub fn filled<'a>(seats: &'a [Seats], members: impl IntoIterator<Item = &'a Membership>) -> Vec<Filled<'a>> {
    let voting = members.into_iter().filter(|one| one.kind == MembershipKind::Member && one.voting);
    count(seats, voting.map(|one| one.group.as_ref()))
}

/// Finds the seats that were filled as they should not have been.
pub fn breaches<'a>(room: &Room<'a>, seats: &'a [Seats]) -> Vec<Breach<'a>> {
    let voters = room.voters(When::Ever);
    let by_group = count(seats, voters.iter().map(|voter| voter.group));
    let too_many = by_group.into_iter().filter(|one| one.sitting > one.seats).map(Breach::TooMany);
    let mut breaches: Vec<_> = too_many.collect();
    let unpaired = room.unpaired(When::Ever).into_iter().map(|(said, _)| said);
    let without: Vec<_> = unpaired.filter(|said| !voters.iter().any(|voter| voter.person == &said.person)).collect();
    if without.is_empty() {
        return breaches;
    }
    // A seat may have been empty for a while: who was there changes with each coming and going.
    let moves = room.presence.iter().flat_map(|one| [one.came, one.went]).flatten();
    let moments: Vec<_> = moves.chain([Time::MIDNIGHT]).map(|at| room.voters(When::At(at))).collect();
    let seated = |said: &&Attendance| moments.iter().flatten().any(|voter| voter.person == &said.person);
    breaches.extend(without.into_iter().filter(|said| !seated(said)).map(Breach::NoSeat));
    breaches
}

fn count<'a>(seats: &'a [Seats], sitting: impl Iterator<Item = Option<&'a GroupId>>) -> Vec<Filled<'a>> {
    let mut all: Vec<_> =
        seats.iter().map(|one| Filled { group: one.group.as_ref(), sitting: 0, seats: one.seats }).collect();
    for group in sitting.filter(|_| !seats.is_empty()) {
        match all.iter_mut().find(|one| one.group == group) {
            Some(one) => one.sitting += 1,
            None => all.push(Filled { group, sitting: 1, seats: 0 }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::attendance::{Capacity, Outcome, Presence};
    use super::super::id::{AttendanceId, MeetingId, PresenceId, SeatsId, YearId};
    use super::super::membership::tests::member;
    use super::super::profile::{Preset, Profile};
    use super::super::room::tests::{attended, room};
    use super::*;

    fn seats(group: &str, seats: u32) -> Seats {
        Seats { id: SeatsId(group.into()), year: YearId("y".into()), group: Some(GroupId(group.into())), seats }
    }

    #[test]
    fn a_group_with_members_and_no_seats_is_counted_like_the_others() {
        let lines = [seats("con", 2), seats("lab", 1)];
        let members = [member("a", Some("con")), member("b", Some("ld")), member("c", Some("lab"))];
        let counts: Vec<_> = filled(&lines, &members)
            .iter()
            .map(|one| (one.group.map(|group| group.to_string()), one.sitting, one.seats))
            .collect();
        let of = |group: &str, sitting, seats| (Some(group.to_owned()), sitting, seats);
        assert_eq!(counts, [of("con", 1, 2), of("lab", 1, 1), of("ld", 1, 0)]);
        assert_eq!(filled(&[], &members), [], "where no seats are set each member has one");
    }

    #[test]
    fn a_group_over_its_seats_is_found_though_the_body_is_not() {
        let profile = Profile::preset(Preset::LgaBoard);
        let (con, lab) = ([member("a", Some("con")), member("b", Some("con"))], [seats("con", 1), seats("lab", 2)]);
        let attendance = ["a", "b"].map(|person| attended(person, Capacity::Member, Outcome::Present));
        let room = room(&profile, &con, &attendance);
        let found = breaches(&room, &lab);
        assert!(
            matches!(found[..], [Breach::TooMany(Filled { sitting: 2, seats: 1, .. })]),
            "two of one seat, though three seats are there in all: {found:?}"
        );
    }

    #[test]
    fn an_unpaired_substitute_who_never_had_a_seat_is_found_and_one_who_had_is_not() {
        let profile = Profile::preset(Preset::LgaBoard);
        let members = [member("cheetham", Some("lab"))];
        let lines = [seats("lab", 1)];
        let roberts = Attendance {
            group: Some(GroupId("lab".into())),
            ..attended("roberts", Capacity::Substitute, Outcome::Present)
        };
        let attendance = [attended("cheetham", Capacity::Member, Outcome::Present), roberts.clone()];
        let found = breaches(&room(&profile, &members, &attendance), &lines);
        assert_eq!(found, [Breach::NoSeat(&attendance[1])], "the member was there throughout");

        let late = Presence {
            id: PresenceId("p".into()),
            meeting: MeetingId("m".into()),
            attendance: AttendanceId("a-cheetham".into()),
            came: Some("12:00".parse().unwrap()),
            went: None,
            remote: false,
        };
        let room = Room { presence: &[late], ..room(&profile, &members, &attendance) };
        let found = breaches(&room, &lines);
        assert_eq!(found, [], "until noon the seat was the substitute’s");
    }
}
