//! The screens' types are the core's: written by `npm run types`, compared here.

use std::path::Path;

#[test]
fn the_screens_types_are_the_cores() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/generated/index.ts");
    let types = clerkwell::commands::typescript();
    if std::env::var_os("CLERKWELL_WRITE_TYPES").is_some() {
        std::fs::write(&path, &types).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written == types, "ui/src/ipc/generated is stale: run “npm run types”");
}
