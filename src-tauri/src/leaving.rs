//! Closing the window without losing the last words typed.
//!
//! The screens save a moment after the last key. So the first press of the window's cross asks them (`closing`); they
//! save what is under way and answer `leave`. A second press soon after closes whatever they say.

use crate::screen;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tauri::{Emitter, Manager, WebviewWindow, Window, WindowEvent};

/// The label of the clerk’s window.
const MAIN: &str = "main";

/// How long a press of the cross counts as the first of two.
const SOON: Duration = Duration::from_secs(10);

/// When the screens were last asked to let the window close.
#[derive(Default)]
pub(crate) struct Asked(Mutex<Option<Instant>>);

impl Asked {
    /// Whether the screens are asked for the first time, or for the first time in a while.
    fn first(&self) -> bool {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let again = asked.is_some_and(|at| at.elapsed() < SOON);
        *asked = Some(Instant::now());
        !again
    }
}

/// Holds the clerk’s window open until its screens have saved; once it has gone, the room’s screen goes too.
pub(crate) fn asks_first(window: &Window, event: &WindowEvent) {
    if window.label() != MAIN {
        return;
    }
    match event {
        WindowEvent::CloseRequested { api, .. }
            if window.state::<Asked>().first() && window.emit_to(MAIN, "closing", ()).is_ok() =>
        {
            api.prevent_close();
        }
        WindowEvent::Destroyed => screen::close(window.app_handle()),
        _ => {}
    }
}

/// The command `leave`: the screens have saved everything, the window may close.
#[tauri::command]
pub(crate) fn leave(window: WebviewWindow) {
    if let Err(error) = window.destroy() {
        eprintln!("The window did not close: {error}");
    }
}
