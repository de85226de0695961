//! The house keeps its own rules: who may name whom, and that no file is forgotten or grows out of hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Which modules of the core each may name, besides `error` and `clock`, which all may (ARCHITECTURE.md).
const MAY_NAME: &[(&str, &[&str])] = &[
    ("clock", &[]),
    ("error", &[]),
    ("domain", &[]),
    ("store", &["domain"]),
    ("ops", &["domain", "store"]),
    ("views", &["domain", "store"]),
    ("print", &[]),
    ("papers", &["domain", "views", "print"]),
    ("exchange", &["domain", "ops", "views"]),
    ("commands", &["domain", "exchange", "ops", "papers", "views"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rust_files(under: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(under).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// The modules of the crate that a file names: `crate::store`, or `clerkwell::store` from outside.
fn named(text: &str, by: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut found = BTreeSet::new();
    for line in code {
        for (at, _) in line.match_indices(by) {
            let rest = &line[at + by.len()..];
            let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            if !name.is_empty() {
                found.insert(name);
            }
        }
    }
    found
}

#[test]
fn modules_name_only_whom_they_may() {
    let source = root().join("src-tauri/core/src");
    let rules: BTreeMap<_, _> = MAY_NAME.iter().copied().collect();
    let mut breaches = Vec::new();
    for path in rust_files(&source) {
        let within = path.strip_prefix(&source).unwrap().to_string_lossy().replace('\\', "/");
        let module = within.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        // Tests may look at whatever they hold to account.
        if matches!(module.as_str(), "lib" | "bin") || within.contains("/tests/") {
            continue;
        }
        let may = rules.get(module.as_str()).unwrap_or_else(|| panic!("{module} has no rule in MAY_NAME"));
        for name in named(&std::fs::read_to_string(&path).unwrap(), "crate::") {
            let own = name == module || name == "error" || name == "clock";
            if rules.contains_key(name.as_str()) && !own && !may.contains(&name.as_str()) {
                breaches.push(format!("{within} names {name}"));
            }
        }
    }
    assert!(breaches.is_empty(), "who may name whom (ARCHITECTURE.md):\n{}", breaches.join("\n"));
}

#[test]
fn the_faces_name_commands_alone() {
    let mut breaches = Vec::new();
    for face in ["src-tauri/core/src/bin", "src-tauri/src"] {
        for path in rust_files(&root().join(face)) {
            for name in named(&std::fs::read_to_string(&path).unwrap(), "clerkwell::") {
                if !matches!(name.as_str(), "commands" | "error" | "clock") {
                    breaches.push(format!("{} names {name}", path.display()));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "a face knows the commands alone:\n{}", breaches.join("\n"));
}

#[test]
fn sql_stays_in_the_store() {
    let source = root().join("src-tauri/core/src");
    let words = ["SELECT ", "INSERT INTO", "DELETE FROM", "PRAGMA ", "rusqlite"];
    for path in rust_files(&source).into_iter().filter(|path| !path.starts_with(source.join("store"))) {
        let text = std::fs::read_to_string(&path).unwrap();
        let found = words.iter().find(|word| text.contains(**word));
        assert!(found.is_none(), "{} holds {}", path.display(), found.unwrap());
    }
}

#[test]
fn every_test_file_is_run() {
    let suite = root().join("tests/suite");
    let main = std::fs::read_to_string(suite.join("main.rs")).unwrap();
    for path in rust_files(&suite) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(name == "main" || main.contains(&format!("mod {name};")), "tests/suite/{name}.rs is not in main.rs");
    }
}

#[test]
fn the_core_asks_no_clock_and_opens_no_socket() {
    let source = root().join("src-tauri/core/src");
    for path in rust_files(&source) {
        let within = path.strip_prefix(&source).unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        for word in ["Utc::now", "Local::now", "SystemTime::now", "now_v7"] {
            assert!(within == "clock.rs" || !text.contains(word), "{within} asks the machine for the time: {word}");
        }
        for word in ["std::net", "tiny_http"] {
            assert!(within == "bin/clerkwell/serve.rs" || !text.contains(word), "{within} opens a socket: {word}");
        }
    }
}
