//! What the system's own dialogs do: choose a book, save a paper where the clerk says, open what was saved.
//!
//! The screens never name a path; they say what they want, and the clerk chooses where.

use crate::call::ask;
use crate::opening::put_on_the_desk;
use clerkwell::commands::{Desk, Reply};
use clerkwell::error::{Code, Error, Result};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// Where a paper lies that is opened without being saved, in the app's own cache folder; emptied at the next start.
const PAPERS: &str = "papers";

/// The command `open_book`: the clerk chooses a book. Answers false where they changed their mind.
#[tauri::command]
pub(crate) async fn open_book(app: AppHandle, window: WebviewWindow) -> Result<bool> {
    let dialog = a_book(&window).set_title("Open a minute book");
    match choose(move || dialog.blocking_pick_file()).await? {
        Some(path) => put_on_the_desk(&app, path, Desk::open).await.map(|()| true),
        None => Ok(false),
    }
}

/// The command `new_book`: the clerk says where, and an empty book is made there and opened.
#[tauri::command]
pub(crate) async fn new_book(app: AppHandle, window: WebviewWindow) -> Result<bool> {
    let Some(path) = where_to_keep(&window, "New minute book", "minutes.minutebook").await? else { return Ok(false) };
    put_on_the_desk(&app, path, Desk::create).await.map(|()| true)
}

/// The command `sample_book`: the same with the sample book, for trying things out.
#[tauri::command]
pub(crate) async fn sample_book(app: AppHandle, window: WebviewWindow) -> Result<bool> {
    let Some(path) = where_to_keep(&window, "Keep the sample book", "sample.minutebook").await? else {
        return Ok(false);
    };
    put_on_the_desk(&app, path, |desk, path| {
        let path = in_unicode(path)?;
        desk.call("book.sample", json!({ "path": path })).map(|_| ())
    })
    .await
    .map(|()| true)
}

/// The command `open_members`: the clerk chooses a list of members, and the core reads it. Answers with how it was read,
/// or null where they changed their mind.
#[tauri::command]
pub(crate) async fn open_members(app: AppHandle, window: WebviewWindow) -> Result<Option<Value>> {
    let dialog = window.dialog().file().set_parent(&window).set_title("Import members");
    let dialog = dialog.add_filter("Lists (CSV, Excel)", &["csv", "tsv", "txt", "xlsx", "xlsm"]);
    let Some(path) = choose_file(dialog).await? else { return Ok(None) };
    let path = in_unicode(&path)?;
    match ask(&app, "members.open".into(), json!({ "path": path })).await? {
        Reply::Json(list) => Ok(Some(list)),
        Reply::File { .. } => Err(Error::fault("A list was answered with a file.")),
    }
}

/// The command `save_paper`: asks the core for a file, and the clerk where to. Answers with the path, or null where
/// they changed their mind. The file there is whole or, if anything fails, as it was.
#[tauri::command]
pub(crate) async fn save_paper(
    app: AppHandle,
    window: WebviewWindow,
    name: String,
    payload: Value,
) -> Result<Option<String>> {
    let (file, bytes) = paper(&app, name, payload).await?;
    let dialog = window.dialog().file().set_parent(&window).set_title("Save the paper").set_file_name(&file);
    let Some(path) = choose_place(dialog).await? else { return Ok(None) };
    let told = path.display().to_string();
    wait_for("The saving", move || write_whole(&path, &bytes)).await??;
    Ok(Some(told))
}

/// The command `open_paper`: asks the core for a file and opens it with the program the system has for it, to print.
#[tauri::command]
pub(crate) async fn open_paper(app: AppHandle, name: String, payload: Value) -> Result<()> {
    let (file, bytes) = paper(&app, name, payload).await?;
    let folder = papers(&app)?;
    wait_for("The opening", move || {
        let path = folder.join(file);
        std::fs::create_dir_all(&folder).map_err(|error| not_saved(&folder, &error))?;
        write_whole(&path, &bytes)?;
        open::that_detached(&path).map_err(|error| {
            Error::new(
                Code::Disk,
                format!("This computer has no program that opens {}: {error}.", path.display()),
                "Save the paper and open it by hand.",
            )
        })
    })
    .await?
}

/// Throws away the papers that were opened without being saved when the program last ran.
pub(crate) fn forget_opened_papers(app: &AppHandle) {
    if let Ok(folder) = papers(app)
        && let Err(error) = std::fs::remove_dir_all(folder)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        eprintln!("Papers that were opened last time are still kept: {error}");
    }
}

/// Asks the core for a file: its name and bytes.
async fn paper(app: &AppHandle, name: String, payload: Value) -> Result<(String, Vec<u8>)> {
    match ask(app, name, payload).await? {
        Reply::File { name, bytes, .. } => Ok((name, bytes)),
        Reply::Json(_) => Err(Error::fault("What was to be saved is not a file.")),
    }
}

fn papers(app: &AppHandle) -> Result<PathBuf> {
    app.path().app_cache_dir().map(|folder| folder.join(PAPERS)).map_err(|error| {
        Error::new(Code::Disk, format!("There is no folder for papers: {error}."), "Save the paper instead.")
    })
}

/// A dialog that shows minute books.
fn a_book(window: &WebviewWindow) -> FileDialogBuilder<tauri::Wry> {
    window.dialog().file().set_parent(window).add_filter("Minute books", &["minutebook"])
}

/// Asks where to keep a book, and sees that its name ends as a book's does.
async fn where_to_keep(window: &WebviewWindow, title: &str, name: &str) -> Result<Option<PathBuf>> {
    let path = choose_place(a_book(window).set_title(title).set_file_name(name)).await?;
    Ok(path.map(|path| match path.extension() {
        Some(_) => path,
        None => path.with_extension("minutebook"),
    }))
}

/// Asks where to save. In development builds a test may answer instead of the clerk.
async fn choose_place(dialog: FileDialogBuilder<tauri::Wry>) -> Result<Option<PathBuf>> {
    #[cfg(debug_assertions)]
    if let Some(path) = std::env::var_os("CLERKWELL_TEST_SAVE_PATH") {
        return Ok(Some(PathBuf::from(path)));
    }
    choose(move || dialog.blocking_save_file()).await
}

/// Asks which file to read. In development builds a test may answer instead of the clerk.
async fn choose_file(dialog: FileDialogBuilder<tauri::Wry>) -> Result<Option<PathBuf>> {
    #[cfg(debug_assertions)]
    if let Some(path) = std::env::var_os("CLERKWELL_TEST_OPEN_PATH") {
        return Ok(Some(PathBuf::from(path)));
    }
    choose(move || dialog.blocking_pick_file()).await
}

/// A path as the core takes it.
fn in_unicode(path: &Path) -> Result<&str> {
    path.to_str()
        .ok_or_else(|| Error::invalid(format!("{} is not a name in Unicode.", path.display()), "Choose another name."))
}

/// Waits for a dialog's answer.
async fn choose(
    dialog: impl FnOnce() -> Option<tauri_plugin_dialog::FilePath> + Send + 'static,
) -> Result<Option<PathBuf>> {
    wait_for("The dialog", dialog)
        .await?
        .map(|path| {
            path.into_path().map_err(|error| {
                Error::invalid(format!("That is no place on this computer: {error}."), "Choose a folder on a disk.")
            })
        })
        .transpose()
}

/// Does what takes its time on a thread of its own, so that the window goes on.
async fn wait_for<T: Send + 'static>(what: &str, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.map_err(|fault| Error::fault(format!("{what} was broken off: {fault}.")))
}

/// Writes a file beside its place and moves it there, so that a full disk or a power cut leaves no half of it.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".clerkwell-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // What any new file gets; the system takes the clerk's own umask off.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let written = builder.tempfile_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error)
    });
    written.map(|_| ()).map_err(|error| not_saved(path, &error))
}

fn not_saved(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        Code::Disk,
        format!("{} could not be saved: {error}.", path.display()),
        "Choose another folder, or make room on the disk. What was there before is as it was.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_written_whole_over_an_older_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("note.pdf");
        std::fs::write(&path, "older and longer").unwrap();
        write_whole(&path, b"newer").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"newer", "the older file is replaced, not written into");
        let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["note.pdf"], "nothing else is left behind");
    }

    #[test]
    fn a_place_that_refuses_is_a_sentence_and_keeps_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let refused = write_whole(&folder.path().join("missing").join("note.pdf"), b"newer").unwrap_err();
        assert_eq!(refused.code, Code::Disk);
        assert!(refused.message.ends_with('.'), "{}", refused.message);
    }
}
