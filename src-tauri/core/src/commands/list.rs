//! THE LIST of what can be asked of a book: each command's name, its handler, what it takes and what it gives.
//!
//! `desk` commands open and close books; `read` commands change nothing; `write` commands are one operation each;
//! `file` commands give bytes. `long_` ones may take over a second; `aside` ones are answered meanwhile. The window, the command line, the tests and the screens' types all come from here.

use super::answers::{
    Checked, DayRead, Done, Imported, JobShown, JobStopped, Joined, ListPage, TakenList, TimeRead, Undone,
};
use super::declare::commands;
use super::payload::*;
use super::{
    agenda, bodies, book, calculators, interests, jobs, meetings, members, minutes, paper, people, phrases, roll,
    speakers, standing, votes,
};
use crate::domain::id::*;
use crate::domain::profile::Profile;
use crate::exchange::members::Preview;
use crate::ops::carry_over::CarriedOver;
use crate::views;

commands! {
    desk  "book.open"            => book::open            : OfFile              => views::shelf::Shelf;
    desk  "book.create"          => book::create          : OfFile              => views::shelf::Shelf;
    desk  "book.sample"          => book::sample          : OfFile              => views::shelf::Shelf;
    desk  "book.close"           => book::close           : Nothing             => Done;
    desk  "book.import"          => book::import          : OfFile              => Imported;
    read  "book.shelf"           => book::shelf           : Nothing             => views::shelf::Shelf;
    read  "book.directory"       => book::directory       : Nothing             => views::shelf::Directory;
    read  "book.flags"           => book::flags           : Nothing             => Vec<views::flags::FlagLine>;
    long_read "book.check"       => book::check           : Nothing             => Checked;
    write "book.backup"          => book::backup          : OfFile              => Done;
    long_read "members.open"     => members::open         : OfFile              => ListPage;
    long_read "members.look"     => members::look         : LookAtList          => ListPage;
    long_read "members.preview"  => members::preview      : PreviewList         => Preview;
    long_write "members.take"    => members::take         : TakeList            => TakenList;
    desk  "members.close"        => members::close        : Nothing             => Done;
    file  "attendance.sheet"     => members::attendance_sheet : OfAttendanceSheet => super::answers::Bytes;
    file  "members.sheet"        => members::members_sheet : OfSheet            => super::answers::Bytes;
    read  "history.show"         => book::history         : OfHistory           => Vec<views::history::HistoryLine>;
    long_write "undo"            => book::undo            : Nothing             => Undone;
    long_write "redo"            => book::redo            : Nothing             => Undone;
    aside "job.show"             => jobs::show            : Nothing             => Option<JobShown>;
    aside "job.stop"             => jobs::stop            : OfJob               => JobStopped;
    write "typing.close"         => book::close_typing    : Nothing             => Done;
    read  "day.read"             => book::read_day        : AsTyped             => DayRead;
    read  "time.read"            => book::read_time       : AsTyped             => TimeRead;
    read  "today.show"           => book::today           : Nothing             => views::today::Today;

    read  "body.find"            => bodies::find          : FindBody            => BodyId;
    read  "action.list"          => bodies::actions       : OfBody              => Vec<views::actions::ActionLine>;
    read  "body.show"            => bodies::show          : OfBody              => views::body::BodyPage;
    read  "attendance.show"      => bodies::attendance    : OfAttendance        => views::matrix::Matrix;
    read  "attendance.years"     => bodies::attendance_by_year : OneBody        => views::matrix::years::MatrixYears;
    read  "body.preset"          => bodies::preset        : OfPreset            => Profile;
    write "body.add"             => bodies::add           : AddBody             => BodyId;
    write "body.change"          => bodies::change        : ChangeBody          => Done;
    write "body.move"            => bodies::shift         : MoveBody            => Done;
    write "body.add_name"        => bodies::add_name      : AddBodyName         => BodyNameId;
    write "body.change_name"     => bodies::change_name   : ChangeBodyName      => Done;
    write "body.remove_name"     => bodies::remove_name   : RemoveBodyName      => Done;
    write "body.remove"          => bodies::remove        : RemoveBody          => Done;
    write "year.add"             => bodies::add_year      : AddYear             => YearId;
    write "year.carry_over"      => bodies::carry_over    : CarryOver           => CarriedOver;
    write "year.change"          => bodies::change_year   : ChangeYear          => Done;
    write "year.remove"          => bodies::remove_year   : RemoveYear          => Done;
    write "seats.set"            => bodies::set_seats     : SetSeats            => Done;

    read  "standing.list"        => standing::list        : OfStanding          => Vec<crate::domain::standing::StandingNotice>;
    write "standing.add"         => standing::add         : AddStanding         => StandingNoticeId;
    write "standing.change"      => standing::change      : ChangeStanding      => Done;
    write "standing.move"        => standing::shift       : MoveStanding        => Done;
    write "standing.remove"      => standing::remove      : RemoveStanding      => Done;

    read  "phrase.list"          => phrases::list         : OneBody             => Vec<crate::domain::phrase::Phrase>;
    read  "phrase.choices"       => phrases::choices      : OfItem              => Vec<views::phrases::PhraseChoice>;
    write "phrase.add"           => phrases::add          : AddPhrase           => PhraseId;
    write "phrase.add_usual"     => phrases::add_usual    : AddUsualPhrases     => Done;
    write "phrase.change"        => phrases::change       : ChangePhrase        => Done;
    write "phrase.move"          => phrases::shift        : MovePhrase          => Done;
    write "phrase.remove"        => phrases::remove       : RemovePhrase        => Done;

    write "group.add"            => people::add_group     : AddGroup            => GroupId;
    write "group.change"         => people::change_group  : ChangeGroup         => Done;
    write "group.move"           => people::move_group    : MoveGroup           => Done;
    write "group.move_office"    => people::move_office   : MoveOffice          => Done;
    write "group.remove"         => people::remove_group  : RemoveGroup         => Done;
    write "authority.add"        => people::add_authority    : AddAuthority     => AuthorityId;
    write "authority.change"     => people::change_authority : ChangeAuthority  => Done;
    write "authority.remove"     => people::remove_authority : RemoveAuthority  => Done;
    read  "person.record"        => people::record        : OfPerson            => views::record::PersonRecord;
    read  "person.list"          => people::list          : Nothing             => Vec<views::people::ListedPerson>;
    read  "person.show"          => people::show          : OfPerson            => views::people::PersonPage;
    write "person.add"           => people::add_person    : AddPerson           => PersonId;
    write "person.change"        => people::change_person : ChangePerson        => Done;
    write "person.remove"        => people::remove_person : RemovePerson        => Done;
    write "person.cross"         => people::cross         : CrossOver           => Done;
    write "person.merge"         => people::merge         : MergePeople         => Done;
    read  "double.list"          => people::doubles       : Nothing             => views::doubles::Doubles;
    read  "double.compare"       => people::compare       : TwoPeople           => views::doubles::Pair;
    write "double.apart"         => people::keep_apart    : TwoPeople           => Done;
    write "double.reconsider"    => people::reconsider    : TwoPeople           => Done;
    write "membership.add"       => people::add_membership    : AddMembership    => MembershipId;
    write "membership.change"    => people::change_membership : ChangeMembership => Done;
    write "membership.change_from" => people::change_membership_from : ChangeMembershipFrom => MembershipId;
    write "membership.move"      => people::move_membership   : MoveMembership   => Done;
    write "membership.remove"    => people::remove_membership : RemoveMembership => Done;

    read  "dates.show"           => calculators::dates             : OfDates         => views::dates::Dates;
    read  "closed_day.list"      => calculators::closed_days       : Nothing         => Vec<views::dates::ClosedDayLine>;
    read  "six_months.show"      => calculators::six_months        : Nothing         => views::six_months::SixMonths;
    read  "balance.show"         => calculators::balance           : OfCouncil       => views::balance::BalancePage;
    read  "balance.try"          => calculators::try_balance       : TryBalance      => views::balance::Sums;
    write "closed_day.add"       => calculators::add_closed_day    : AddClosedDay    => ClosedDayId;
    write "closed_day.change"    => calculators::change_closed_day : ChangeClosedDay => Done;
    write "closed_day.remove"    => calculators::remove_closed_day : RemoveClosedDay => Done;
    write "absence.add"          => calculators::add_absence       : AddAbsence      => ApprovedAbsenceId;
    write "absence.change"       => calculators::change_absence    : ChangeAbsence   => Done;
    write "absence.remove"       => calculators::remove_absence    : RemoveAbsence   => Done;
    write "council.set_seats"    => calculators::set_council_seats : SetCouncilSeats => Done;

    read  "meeting.find"         => meetings::find        : FindMeeting         => MeetingId;
    read  "meeting.show"         => meetings::show        : OfMeeting           => views::meeting::MeetingPage;
    read  "meeting.clock"        => meetings::clock       : OfMeeting           => views::pace::MeetingClock;
    read  "screen.show"          => meetings::screen      : OfMeeting           => views::screen::RoomScreen;
    write "meeting.add"          => meetings::add         : AddMeeting          => MeetingId;
    write "meeting.change"       => meetings::change      : ChangeMeeting       => Done;
    write "meeting.remove"       => meetings::remove      : RemoveMeeting       => Done;
    write "meeting.step"         => meetings::step        : StepMeeting         => Done;
    write "meeting.sitting"      => meetings::set_sitting : SetSitting          => Done;
    write "meeting.preside"      => meetings::set_presider : SetPresider        => Done;
    write "meeting.unpreside"    => meetings::remove_turn : RemoveTurn          => Done;

    write "item.add"             => agenda::add           : AddItem             => ItemId;
    write "item.change"          => agenda::change        : ChangeItem          => Done;
    write "item.move"            => agenda::shift         : MoveItem            => Done;
    write "item.set_fate"        => agenda::set_fate      : SetFate             => Done;
    write "meeting.rest_not_reached" => agenda::rest_not_reached : OfMeeting    => Done;
    write "item.remove"          => agenda::remove        : RemoveItem          => Done;
    write "item.open"            => agenda::open          : OpenItem            => Done;
    write "item.close"           => agenda::close         : CloseItem           => Done;

    write "roll.mark"            => roll::mark            : Mark                => Done;
    write "roll.mark_rest"       => roll::mark_rest       : MarkRest            => Done;
    write "roll.arrive"          => roll::arrive          : Arrive              => Done;
    write "roll.leave"           => roll::leave           : Leave               => Done;
    write "roll.change_stretch"  => roll::change_stretch  : ChangeStretch       => Done;
    write "roll.remove_stretch"  => roll::remove_stretch  : RemoveStretch       => Done;
    write "roll.apologies"       => roll::set_apologies   : SetApologies        => Done;
    write "roll.printed_name"    => roll::set_printed_name : SetPrintedName     => Done;
    read  "roll.substitutes"     => roll::substitutes     : SubstitutesFor      => Vec<views::choices::SubstituteChoice>;
    write "roll.substitute"      => roll::set_substitute  : SetSubstitute       => Done;
    write "roll.notified"        => roll::set_notified    : SetNotified         => Done;
    write "roll.unsubstitute"    => roll::remove_substitute : RemoveSubstitute  => Done;
    write "guest.add"            => roll::add_guest       : AddGuest            => AttendanceId;
    write "guest.change"         => roll::change_guest    : ChangeGuest         => Done;
    write "guest.move"           => roll::move_guest      : MoveGuest           => Done;
    write "guest.remove"         => roll::remove_guest    : RemoveGuest         => Done;

    write "entry.add"            => minutes::add          : AddEntry            => EntryId;
    write "entry.type"           => minutes::type_wording : TypeEntry           => Done;
    write "entry.split"          => minutes::split        : SplitEntry          => EntryId;
    write "entry.join"           => minutes::join         : JoinEntry           => Joined;
    write "entry.paste"          => minutes::paste        : PasteEntries        => EntryId;
    write "entry.phrase"         => phrases::put_in       : PutInPhrase         => Done;
    write "entry.kind"           => minutes::set_kind     : SetKind             => Done;
    write "entry.move"           => minutes::shift        : MoveEntry           => Done;
    write "entry.move_to"        => minutes::move_to      : MoveEntryTo         => Done;
    write "entry.remove"         => minutes::remove       : RemoveEntry         => Done;
    read  "owner.choices"        => minutes::owner_choices : OfMeeting           => Vec<views::choices::OwnerChoice>;
    write "owner.add"            => minutes::add_owner    : AddOwner            => ActionOwnerId;
    write "owner.remove"         => minutes::remove_owner : RemoveOwner         => Done;
    write "action.due"           => minutes::set_due      : SetDue              => Done;
    write "action.state"         => minutes::set_state    : SetActionState      => Done;

    write "motion.set"           => votes::set_motion     : SetMotion           => Done;
    write "motion.type_amended"  => votes::type_amended   : TypeAmended         => Done;
    read  "mover.choices"        => votes::mover_choices  : OfItem              => Vec<views::choices::MoverChoice>;
    write "vote.open"            => votes::open           : OpenVote            => Done;
    write "vote.count"           => votes::count          : CountVote           => Done;
    write "vote.cast"            => votes::cast           : CastVote            => Done;
    write "vote.cast_rest"       => votes::cast_rest      : CastRest            => Done;
    write "vote.casting"         => votes::casting        : GiveCasting         => Done;
    write "vote.remove"          => votes::remove         : RemoveVote          => Done;

    write "interest.declare"     => interests::declare    : DeclareInterest     => InterestId;
    write "interest.change"      => interests::change     : ChangeInterest      => Done;
    write "interest.remove"      => interests::remove     : RemoveInterest      => Done;
    write "interest.withdraw"    => interests::withdraw   : Withdraw            => Done;
    write "interest.come_back"   => interests::come_back  : ComeBack            => Done;
    write "speaker.add"          => speakers::add         : AddSpeaker          => SpeakerId;
    write "speaker.change"       => speakers::change      : ChangeSpeaker       => Done;
    write "speaker.remove"       => speakers::remove      : RemoveSpeaker       => Done;
    write "public.exclude"       => interests::exclude    : ExcludePublic       => ClosedSessionId;
    write "public.readmit"       => interests::readmit    : ReadmitPublic       => Done;
    write "public.change"        => interests::change_closed : ChangeClosed     => Done;
    write "public.remove"        => interests::remove_closed : RemoveClosed     => Done;
    write "quorum.lost"          => meetings::quorum_lost : QuorumLost          => Done;
    write "quorum.back"          => meetings::quorum_back : QuorumBack          => Done;

    read  "note.show"            => paper::note           : OfNote              => views::note::Note;
    file  "paper.print"          => paper::print          : PrintPaper          => super::answers::Bytes;
}
