//! What can be typed after `clerkwell`.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Prepares committee meetings, keeps their minutes and prints their papers.
#[derive(Parser)]
#[command(name = "clerkwell", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Make an empty book
    New { book: PathBuf },
    /// Make the sample book (Improvement Programme Board 2010/11)
    Sample { book: PathBuf },
    /// Import records from a file in the documented JSON (docs/import-format.md), or members from a list in CSV or XLSX:
    /// all of it, or none
    Import {
        book: PathBuf,
        file: PathBuf,
        #[command(flatten)]
        list: List,
    },
    /// List bodies, members, meetings or actions
    List {
        book: PathBuf,
        what: Listing,
        /// Of which body, where the book holds several
        #[arg(long)]
        body: Option<String>,
        /// Of which year, as labelled (2010/11); the current one if none is named
        #[arg(long)]
        year: Option<String>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Print a paper
    Print(Print),
    /// Export a list to open in a spreadsheet
    Export {
        book: PathBuf,
        list: Exported,
        /// Of which body, where the book holds several
        #[arg(long)]
        body: Option<String>,
        /// Of which year, as labelled (2010/11); the current one if none is named
        #[arg(long)]
        year: Option<String>,
        /// In which form; as FILE’s ending says, else CSV
        #[arg(long)]
        format: Option<SheetFormat>,
        /// Where to; standard output if not said
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Check the book: its integrity, its chain of operations, and what wants the clerk’s eye
    Check { book: PathBuf },
    /// Copy the book, history and all, to a file
    Backup { book: PathBuf, file: PathBuf },
    /// Put a backup in a book’s place; the book that was there is kept aside
    Restore { file: PathBuf, book: PathBuf },
    /// Show who changed what, when
    History {
        book: PathBuf,
        /// Of which body, where the book holds several
        #[arg(long)]
        body: Option<String>,
        /// Of the meeting on which date alone
        #[arg(long)]
        meeting: Option<String>,
    },
    /// Ask any command of the list (docs/commands.md), with what it takes as JSON
    Call { book: PathBuf, command: String, payload: Option<String> },
    /// Answer the same commands over http on this machine alone, for browser tests
    #[cfg(feature = "serve")]
    Serve {
        book: PathBuf,
        /// The built screens
        #[arg(long, default_value = "ui/dist")]
        ui: PathBuf,
        /// On which port; one that is free if not said
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// Make the sample book first, if there is no such file
        #[arg(long)]
        sample: bool,
    },
}

/// How a list of members is to be read and taken in.
#[derive(clap::Args)]
pub(crate) struct List {
    /// Into which body, where the book holds several
    #[arg(long, help_heading = "Lists of members")]
    pub(crate) body: Option<String>,
    /// Into which year, as labelled (2010/11); the current one if none is named
    #[arg(long, help_heading = "Lists of members")]
    pub(crate) year: Option<String>,
    /// From which sheet of the workbook; the first that holds anything if not said
    #[arg(long, help_heading = "Lists of members")]
    pub(crate) sheet: Option<String>,
    /// In which row the headings are, 0 for none; guessed if not said
    #[arg(long, value_name = "ROW", help_heading = "Lists of members")]
    pub(crate) head: Option<u32>,
    /// What a column holds, by its heading or its letters: "Party=group", "C=surname"; "Party=" leaves it out
    #[arg(long, value_name = "COLUMN=FIELD", help_heading = "Lists of members")]
    pub(crate) map: Vec<String>,
    /// Make groups that the book does not know
    #[arg(long, help_heading = "Lists of members")]
    pub(crate) new_groups: bool,
    /// Make authorities that the book does not know
    #[arg(long, help_heading = "Lists of members")]
    pub(crate) new_authorities: bool,
    /// Leave out rows that cannot be taken, instead of refusing the whole list
    #[arg(long, help_heading = "Lists of members")]
    pub(crate) leave_out: bool,
    /// Say what would become of each row, and change nothing
    #[arg(long, help_heading = "Lists of members")]
    pub(crate) preview: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Exported {
    /// The members and substitutes of a year
    Members,
    /// Who was at which of its meetings, and how often in all
    Attendance,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(crate) enum SheetFormat {
    Csv,
    Xlsx,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Listing {
    Bodies,
    Members,
    Meetings,
    Actions,
}

/// A paper to print, and of what.
#[derive(Args)]
pub(crate) struct Print {
    pub(crate) book: PathBuf,
    pub(crate) paper: Paper,
    /// Of which body, where the book holds several
    #[arg(long)]
    pub(crate) body: Option<String>,
    /// Of the meeting on which date: a notice, a register, a note
    #[arg(long, required_if_eq_any([("paper", "notice"), ("paper", "register"), ("paper", "note")]))]
    pub(crate) meeting: Option<String>,
    /// Of which year, as labelled (2010/11): a membership, an attendance; the current one if none is named
    #[arg(long)]
    pub(crate) year: Option<String>,
    /// As on which day: a membership
    #[arg(long)]
    pub(crate) day: Option<String>,
    /// How marks are written: an attendance
    #[arg(long)]
    pub(crate) marks: Option<Marks>,
    /// All listed substitutes, and not only those who attended: an attendance
    #[arg(long)]
    pub(crate) all_substitutes: bool,
    /// With attendance rates: an attendance
    #[arg(long)]
    pub(crate) rates: bool,
    /// How many blank rows for substitutes, and how many for guests: a register
    #[arg(long)]
    pub(crate) blank_rows: Option<usize>,
    /// The version for the public, without what is exempt or confidential: a note
    #[arg(long)]
    pub(crate) public: bool,
    /// In which form; a PDF, or as FILE’s ending says
    #[arg(long)]
    pub(crate) format: Option<Format>,
    /// Where to; standard output if not said
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(crate) enum Paper {
    /// Notice of a meeting
    Notice,
    /// Who sits on the body
    Membership,
    /// Who was at the body’s meetings in a year
    Attendance,
    /// Attendance register to sign
    Register,
    /// Note of decisions taken and actions required
    Note,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(crate) enum Marks {
    /// YES, NO
    YesNo,
    /// Yes, No · A: with a letter for the reason, explained below the table
    Reasons,
    /// P, A, N: letters alone, explained below the table
    Letters,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(crate) enum Format {
    Pdf,
    Html,
    Text,
}
