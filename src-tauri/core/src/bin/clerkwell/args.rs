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
    /// Import records from a file in the documented JSON (docs/import-format.md): all of it, or none
    Import { book: PathBuf, file: PathBuf },
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
    /// Of the meeting on which date
    #[arg(long, required_if_eq("paper", "note"))]
    pub(crate) meeting: Option<String>,
    /// In which form; a PDF, or as FILE’s ending says
    #[arg(long)]
    pub(crate) format: Option<Format>,
    /// Where to; standard output if not said
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(crate) enum Paper {
    /// Note of decisions taken and actions required
    Note,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(crate) enum Format {
    Pdf,
    Html,
    Text,
}
