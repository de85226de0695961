//! What is written from the core's types is as they are: the screens' types, the reference of the commands and the
//! schema of the import format. `npm run types` writes them anew.

use std::path::Path;

fn compare(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    if std::env::var_os("CLERKWELL_WRITE_TYPES").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "{} is stale: run “npm run types”", path.display());
}

#[test]
fn the_screens_types_are_the_cores() {
    compare("ui/src/ipc/generated/index.ts", &clerkwell::commands::typescript());
}

#[test]
fn the_reference_of_the_commands_is_the_cores() {
    compare("docs/commands.md", &clerkwell::commands::reference());
}

#[test]
fn the_schema_of_the_import_format_is_the_cores() {
    compare("docs/import-format.schema.json", &clerkwell::exchange::json::schema());
}
