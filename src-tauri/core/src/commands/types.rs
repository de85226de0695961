//! The TypeScript map of the commands, so that a screen cannot ask for what the core does not answer.
//!
//! One test writes or compares it (`tests/suite/types.rs`); nothing runs it in the app.

use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// Gathers the types of the commands as they are declared.
pub(super) struct Types {
    config: Config,
    declared: BTreeMap<String, String>,
    calls: Vec<String>,
    writes: Vec<&'static str>,
}

impl Types {
    fn call<I: TS + 'static>(&mut self, name: &'static str, answer: String) {
        self.visit::<I>();
        self.calls.push(format!("  '{name}': {{ in: {}; out: {answer} }}\n", I::name(&self.config)));
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

/// Writes the map as one TypeScript module.
pub fn typescript() -> String {
    let mut types = Types {
        config: Config::new().with_large_int("number"),
        declared: BTreeMap::new(),
        calls: Vec::new(),
        writes: Vec::new(),
    };
    super::list::describe(&mut types);
    types.visit::<crate::error::Error>();
    types.visit::<crate::ops::Changed>();
    let mut out = String::from("// Written by the core's own types (npm run types). Changes made here are lost.\n\n");
    out.extend(types.declared.values().map(|declared| format!("{declared}\n")));
    out += "/** What each command takes and gives. */\nexport interface Calls {\n";
    out.extend(types.calls);
    out += "}\n\n/** The commands that change the book; they go one after another. */\nexport const WRITES: readonly string[] = [\n";
    out.extend(types.writes.iter().map(|name| format!("  '{name}',\n")));
    out + "]\n"
}
