//! Tells Tauri which commands the window has, so that each needs a permission (see `capabilities/`).

fn main() {
    let commands = &[
        "call",
        "leave",
        "new_book",
        "open_book",
        "open_members",
        "open_paper",
        "open_screen",
        "opening",
        "sample_book",
        "save_paper",
    ];
    let manifest = tauri_build::AppManifest::new().commands(commands);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
