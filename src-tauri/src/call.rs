//! The one command that carries every question of the screens to the core, and the news of a change to every window.
//!
//! Nothing here knows what is asked: names, payloads and rules are the core's.

use crate::screen;
use clerkwell::clock::Clock;
use clerkwell::commands::{Answer, Desk, Jobs, Reply};
use clerkwell::error::{Error, Result};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, Manager, WebviewWindow};

/// The desk with the book on it. One question at a time; the screens keep their own order of asking. What is asked about
/// long work is answered beside it.
#[derive(Clone)]
pub(crate) struct Table {
    desk: Arc<Mutex<Desk>>,
    jobs: Jobs,
}

impl Table {
    /// A desk without a book, kept in the name of whoever is signed in to this computer.
    pub(crate) fn new() -> Self {
        let who = ["USER", "USERNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default();
        let desk = Desk::new(clock(), who);
        Self { jobs: desk.jobs().clone(), desk: Arc::new(Mutex::new(desk)) }
    }

    /// Does something at the desk, on the thread that asks. A fault in an earlier question does not bar the next:
    /// the book itself rolls back what was not finished.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> T {
        work(&mut self.desk.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts the book away, so that it closes as it should before the program ends.
    pub(crate) fn clear(&self) {
        self.with(Desk::close);
    }
}

/// The machine's clock. In development builds a test may set another: the date of a file.
fn clock() -> Clock {
    #[cfg(debug_assertions)]
    if let Some(file) = std::env::var_os("CLERKWELL_TEST_CLOCK") {
        return Clock::dated(file.into());
    }
    Clock::machine()
}

/// Does something at the desk on a thread that may wait for the disk.
pub(crate) async fn at_the_desk<T: Send + 'static>(
    app: &AppHandle,
    work: impl FnOnce(&mut Desk) -> Result<T> + Send + 'static,
) -> Result<T> {
    let table = app.state::<Table>().inner().clone();
    tauri::async_runtime::spawn_blocking(move || table.with(work))
        .await
        .unwrap_or_else(|fault| Err(Error::fault(format!("The question was broken off: {fault}."))))
}

/// Asks the core one question and tells every window what it changed.
pub(crate) async fn ask(app: &AppHandle, name: String, payload: Value) -> Result<Reply> {
    if let Some(answer) = app.state::<Table>().jobs.answer(&name, &payload) {
        return Ok(answer?.reply);
    }
    let Answer { reply, changed } = at_the_desk(app, move |desk| desk.call(&name, payload)).await?;
    // The write has been made, so a window that could not be told of it is no refusal.
    if let Some(changed) = changed
        && let Err(error) = app.emit("changed", changed)
    {
        eprintln!("A window was not told of a change: {error}");
    }
    Ok(reply)
}

/// The command `call`: answers with JSON, or with the bytes of a file. A question that names a file is refused: which
/// file, the clerk says in one of the system's own dialogs (`native`).
#[tauri::command]
pub(crate) async fn call(app: AppHandle, window: WebviewWindow, name: String, payload: Value) -> Result<Response> {
    if !screen::may_ask(window.label(), &name) {
        return Err(Error::refused(
            format!("The room’s screen may not ask for “{name}”."),
            "It shows the meeting alone.",
        ));
    }
    if payload.get("path").is_some() {
        return Err(Error::refused(format!("The screens may not name a file for “{name}”."), "Choose it in a dialog."));
    }
    match ask(&app, name, payload).await? {
        Reply::Json(value) => Ok(Response::new(value.to_string())),
        Reply::File { bytes, .. } => Ok(Response::new(bytes)),
    }
}
