//! The window of Clerkwell: opens the book and shows the screens.
//!
//! It knows Tauri and no rules; those are in the core. It opens no socket, and the screens can reach nothing but the
//! commands named here (`capabilities/main.json`).

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod drawing;
mod leaving;
mod native;
mod opening;
mod screen;
mod spelling;

use std::process::ExitCode;
use tauri::{Manager, RunEvent, WebviewWindowBuilder};

/// Exit status where there is nothing to draw on: EX_UNAVAILABLE of sysexits.h.
const NO_DISPLAY: u8 = 69;

fn main() -> ExitCode {
    let book = match opening::book_on_the_command_line() {
        Ok(book) => book,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        eprintln!(
            "Clerkwell found no display to open its window on. Everything it does can also be done with the \
             command line: run `clerkwell help`."
        );
        return ExitCode::from(NO_DISPLAY);
    }
    match run(book) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Clerkwell could not open its window: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Builds the window, opens the book in it and stays until the window is closed.
fn run(book: Option<std::path::PathBuf>) -> tauri::Result<()> {
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            opening::asked_again(app, &arguments, &folder);
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(call::Table::new())
        .manage(opening::Refusal::default())
        .manage(leaving::Asked::default())
        .invoke_handler(tauri::generate_handler![
            call::call,
            leaving::leave,
            native::new_book,
            native::open_book,
            native::open_members,
            native::open_paper,
            native::sample_book,
            native::save_paper,
            opening::opening,
            screen::open_screen,
        ])
        .on_window_event(leaving::asks_first)
        .setup(move |app| {
            native::forget_opened_papers(app.handle());
            opening::at_start(app.handle(), book);
            for window in &app.config().app.windows {
                let window = WebviewWindowBuilder::from_config(app, window)?.build()?;
                drawing::suit(&window);
                spelling::check(&window);
            }
            opening::show_name(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            app.state::<call::Table>().clear();
        }
    });
    Ok(())
}
