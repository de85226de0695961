//! Which book the window opens: the one it was given, else the last one, else none (the screens then offer a start).

use crate::call::{Table, at_the_desk};
use clerkwell::commands::Desk;
use clerkwell::error::{Error, Result};
use serde::Serialize;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager, State};

/// Holds the path of the book last open, in the app's own configuration folder.
const LAST_BOOK: &str = "last-book";

/// Why the book that should have been open is not.
#[derive(Default)]
pub(crate) struct Refusal(Mutex<Option<Error>>);

impl Refusal {
    fn set(&self, error: Option<Error>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = error;
    }

    fn get(&self) -> Option<Error> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What the screens find when they start.
#[derive(Serialize)]
pub(crate) struct Opening {
    /// The path of the book that is open, if one is.
    book: Option<String>,
    /// Why a book that should be open is not.
    refusal: Option<Error>,
}

/// The command `opening`: which book is open, and if none is although one was asked for, why.
#[tauri::command]
pub(crate) fn opening(table: State<'_, Table>, refusal: State<'_, Refusal>) -> Opening {
    Opening { book: table.with(|desk| desk.path().map(|path| path.display().to_string())), refusal: refusal.get() }
}

/// Reads the book's path from the program's arguments; the error is how to use it.
pub(crate) fn book_on_the_command_line() -> std::result::Result<Option<PathBuf>, &'static str> {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match arguments.as_slice() {
        [] => Ok(None),
        [book] if !book.to_string_lossy().starts_with('-') => Ok(Some(PathBuf::from(book))),
        _ => Err("Usage: clerkwell-window [BOOK]\nOpens the minute book, or the one that was open last."),
    }
}

/// Opens the book given, or the one open last, before the window is shown. A last book that is gone is no refusal.
pub(crate) fn at_start(app: &AppHandle, given: Option<PathBuf>) {
    let Some(book) = given.or_else(|| last_book(app).filter(|book| book.exists())) else { return };
    let outcome = app.state::<Table>().with(|desk| desk.open(&book));
    settle(app, &book, outcome);
}

/// Opens the book that a second start of the program asks for in the window that is there, and brings it forward.
pub(crate) fn asked_again(app: &AppHandle, arguments: &[String], folder: &str) {
    if let Some(window) = app.get_webview_window("main") {
        let raised = window.unminimize().and_then(|()| window.set_focus());
        if let Err(error) = raised {
            eprintln!("The window did not come forward: {error}");
        }
    }
    if let Some(book) = arguments.get(1) {
        let (app, book) = (app.clone(), Path::new(folder).join(book));
        tauri::async_runtime::spawn(async move {
            let outcome = put_on_the_desk(&app, book, Desk::open).await;
            if let Err(refused) = outcome {
                app.state::<Refusal>().set(Some(refused));
                announce(&app);
            }
        });
    }
}

/// Puts another book on the desk and tells the screens. The one that is there stays when the other is refused.
pub(crate) async fn put_on_the_desk(
    app: &AppHandle,
    book: PathBuf,
    put: impl FnOnce(&mut Desk, &Path) -> Result<()> + Send + 'static,
) -> Result<()> {
    let path = book.clone();
    let outcome = at_the_desk(app, move |desk| put(desk, &path)).await;
    if outcome.is_ok() {
        settle(app, &book, Ok(()));
        announce(app);
    }
    outcome
}

/// Tells the screens that another book is open (or that one was refused: `opening` says why).
fn announce(app: &AppHandle) {
    if let Err(error) = app.emit("opened", ()) {
        eprintln!("The screens were not told of the book: {error}");
    }
}

/// Notes how an opening went: the book to open next time, or why not.
fn settle(app: &AppHandle, book: &Path, outcome: Result<()>) {
    let opened = outcome.is_ok();
    app.state::<Refusal>().set(outcome.err());
    if opened {
        remember(app, book);
        show_name(app);
    }
}

/// Puts the book's name in the window's title.
pub(crate) fn show_name(app: &AppHandle) {
    let name = app.state::<Table>().with(|desk| desk.path().and_then(|path| path.file_stem().map(OsString::from)));
    if let (Some(name), Some(window)) = (name, app.get_webview_window("main"))
        && let Err(error) = window.set_title(&format!("{} – Clerkwell", name.to_string_lossy()))
    {
        eprintln!("The window's title was not set: {error}");
    }
}

fn last_book(app: &AppHandle) -> Option<PathBuf> {
    let folder = app.path().app_config_dir().ok()?;
    let path = std::fs::read_to_string(folder.join(LAST_BOOK)).ok()?;
    Some(PathBuf::from(path))
}

/// Keeps the book's path for next time. Failing is no harm to the book, so it only goes to the log.
fn remember(app: &AppHandle, book: &Path) {
    let kept = app.path().app_config_dir().map_err(|error| error.to_string()).and_then(|folder| {
        let book = std::path::absolute(book).map_err(|error| error.to_string())?;
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let path = book.to_str().ok_or("its path is not Unicode")?;
        std::fs::write(folder.join(LAST_BOOK), path).map_err(|error| error.to_string())
    });
    if let Err(error) = kept {
        eprintln!("The book will not open by itself next time: {error}");
    }
}
