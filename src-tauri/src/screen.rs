//! The screen of the room: a second window, for the projector. It shows one meeting and may ask for nothing else, whatever
//! the screens in it were made to say (`capabilities/screen.json`, and `may_ask` below).

use crate::drawing;
use clerkwell::error::{Error, Result};
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

/// The label of its window.
const LABEL: &str = "screen";
/// What it may ask of the core.
const SHOWS: &str = "screen.show";

/// The command `open_screen`: opens the window for a meeting, or turns the one that is there to it and brings it forward.
#[tauri::command]
pub(crate) async fn open_screen(app: AppHandle, meeting: String) -> Result<()> {
    let fault = |error: tauri::Error| Error::fault(format!("The room’s screen did not open: {error}."));
    if meeting.is_empty() || !meeting.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return Err(Error::unknown("There is no such meeting.", "Open the screen from the room of the meeting."));
    }
    let address = format!("#/screen/{meeting}");
    if let Some(window) = app.get_webview_window(LABEL) {
        let mut url = window.url().map_err(fault)?;
        url.set_fragment(Some(&address[1..]));
        window.navigate(url).map_err(fault)?;
        return window.set_focus().map_err(fault);
    }
    let window = WebviewWindowBuilder::new(&app, LABEL, WebviewUrl::App(address.into()))
        .title("The room’s screen – Clerkwell")
        .inner_size(1280.0, 720.0)
        .build()
        .map_err(fault)?;
    drawing::suit(&window);
    Ok(())
}

/// Says whether a window may ask the core something: the projector’s asks for what it shows, and for nothing else.
pub(crate) fn may_ask(window: &str, name: &str) -> bool {
    window != LABEL || name == SHOWS
}

/// Closes it, as when the window of the clerk closes.
pub(crate) fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL)
        && let Err(error) = window.destroy()
    {
        eprintln!("The room’s screen did not close: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::may_ask;

    #[test]
    fn the_projector_asks_for_what_it_shows_and_nothing_else() {
        assert!(may_ask("main", "meeting.show") && may_ask("screen", "screen.show"));
        for name in ["meeting.show", "note.show", "entry.type", "undo", "screen.shown"] {
            assert!(!may_ask("screen", name), "{name}");
        }
    }
}
