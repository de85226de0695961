//! The TypeScript map of the commands, so that a screen cannot ask for what the core does not answer.
//!
//! One test writes or compares it (`tests/suite/types.rs`); nothing runs it in the app.

use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// Gathers the types of the commands as they are declared.
pub(super) struct Types {
    config: Config,
    declared: BTreeMap<String, String>,
    calls: Vec<Call>,
    writes: Vec<&'static str>,
}

/// A command and the names of its types.
struct Call {
    name: &'static str,
    takes: String,
    gives: String,
}

impl Types {
    fn call<I: TS + 'static>(&mut self, name: &'static str, answer: String) {
        self.visit::<I>();
        self.calls.push(Call { name, takes: I::name(&self.config), gives: answer });
    }

    pub(super) fn read<I: TS + 'static, O: TS + 'static>(&mut self, name: &'static str) {
        self.visit::<O>();
        let answer = O::name(&self.config);
        self.call::<I>(name, answer);
    }

    pub(super) fn write<I: TS + 'static, O: TS + 'static>(&mut self, name: &'static str) {
        self.read::<I, O>(name);
        self.writes.push(name);
    }

    pub(super) fn file<I: TS + 'static>(&mut self, name: &'static str) {
        self.call::<I>(name, "Uint8Array".into());
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declared.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.declared.insert(name, format!("{docs}export {}\n", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn gather() -> Types {
    let mut types = Types {
        config: Config::new().with_large_int("number"),
        declared: BTreeMap::new(),
        calls: Vec::new(),
        writes: Vec::new(),
    };
    super::list::describe(&mut types);
    types.visit::<crate::error::Error>();
    types.visit::<crate::ops::Changed>();
    types
}

/// Writes the map as one TypeScript module.
pub fn typescript() -> String {
    let types = gather();
    let mut out = String::from("// Written by the core's own types (npm run types). Changes made here are lost.\n\n");
    out.extend(types.declared.values().map(|declared| format!("{declared}\n")));
    out += "/** What each command takes and gives. */\nexport interface Calls {\n";
    out.extend(
        types.calls.iter().map(|call| format!("  '{}': {{ in: {}; out: {} }}\n", call.name, call.takes, call.gives)),
    );
    out += "}\n\n/** The commands that change the book; they go one after another. */\nexport const WRITES: readonly string[] = [\n";
    out.extend(types.writes.iter().map(|name| format!("  '{name}',\n")));
    out + "]\n"
}

/// Writes the reference of the commands, for `docs/commands.md`.
pub fn reference() -> String {
    let types = gather();
    let mut out = String::from(
        "# Commands\n\nEvery face of Clerkwell asks the same commands: `clerkwell call BOOK COMMAND '{…}'` asks any of them. What each \
         takes and gives is JSON, named below; days and times are read as clerks type them. Commands marked * write, and those that change records can be undone. \
         This page is written by the core’s own types (`npm run types`).\n\n\
         | command | takes | gives |\n| --- | --- | --- |\n",
    );
    for call in &types.calls {
        let mark = if types.writes.contains(&call.name) { " *" } else { "" };
        let gives = if call.gives == "Uint8Array" { "a file" } else { &call.gives };
        out += &format!("| `{}`{mark} | `{}` | {gives} |\n", call.name, call.takes);
    }
    out += "\n## What they take and give\n\n```ts\n";
    out.extend(types.declared.values().map(|declared| format!("{declared}\n")));
    out.truncate(out.trim_end().len());
    out + "\n```\n"
}
