//! The macro behind the list: from one declaration it makes the dispatch, the names and the screens' types.

/// Declares the commands: `kind "name" => handler : In => Out;`
macro_rules! commands {
    ($($kind:ident $name:literal => $handler:path : $in:ty => $out:ty;)*) => {
        /// Every command's name and kind.
        pub const COMMANDS: &[(&str, super::Kind)] = &[$(($name, super::declare::kind!($kind))),*];

        /// Answers a command about the job under way; nothing where it is none.
        pub(super) fn aside(
            jobs: &super::Jobs, name: &str, payload: &serde_json::Value,
        ) -> Option<crate::error::Result<super::Answer>> {
            match name {
                $($name => super::declare::aside!($kind, jobs, $handler, $name, $in, payload),)*
                _ => None,
            }
        }

        /// Answers a command.
        pub(super) fn dispatch(desk: &mut super::Desk, name: &str, payload: serde_json::Value) -> crate::error::Result<super::Answer> {
            match name {
                $($name => super::declare::run!($kind, desk, $handler, super::take::<$in>(name, payload)?),)*
                other => Err(super::no_such_command(other, COMMANDS)),
            }
        }

        /// Names the TypeScript type of every command's payload and answer.
        pub(super) fn describe(types: &mut super::types::Types) {
            $(super::declare::describe!($kind, types, $name, $in, $out);)*
        }
    };
}

macro_rules! kind {
    (desk) => {
        super::Kind::Desk
    };
    (read) => {
        super::Kind::Read
    };
    (write) => {
        super::Kind::Write
    };
    (file) => {
        super::Kind::File
    };
    (long_read) => {
        super::Kind::LongRead
    };
    (long_write) => {
        super::Kind::LongWrite
    };
    (aside) => {
        super::Kind::Aside
    };
}

macro_rules! aside {
    (aside, $jobs:ident, $handler:path, $name:literal, $in:ty, $payload:ident) => {
        Some(super::take::<$in>($name, $payload.clone()).and_then(|given| super::Answer::json($handler($jobs, given)?)))
    };
    ($kind:ident, $jobs:ident, $handler:path, $name:literal, $in:ty, $payload:ident) => {
        None
    };
}

macro_rules! run {
    (long_read, $desk:ident, $handler:path, $payload:expr) => {{
        let payload = $payload;
        let job = $desk.jobs().begin();
        super::Answer::json($handler($desk, &job, payload)?)
    }};
    (long_write, $desk:ident, $handler:path, $payload:expr) => {{
        let payload = $payload;
        let job = $desk.jobs().begin();
        let done = $handler($desk, &job, payload)?;
        Ok(super::Answer { changed: $desk.session_mut()?.take_changed(), ..super::Answer::json(done)? })
    }};
    (aside, $desk:ident, $handler:path, $payload:expr) => {
        super::Answer::json($handler($desk.jobs(), $payload)?)
    };
    (desk, $desk:ident, $handler:path, $payload:expr) => {{
        let payload = $payload;
        let done = $handler($desk, payload)?;
        let changed = $desk.session_mut().ok().and_then(|session| session.take_changed());
        Ok(super::Answer { changed, ..super::Answer::json(done)? })
    }};
    (read, $desk:ident, $handler:path, $payload:expr) => {
        super::Answer::json($handler($desk.session()?, $payload)?)
    };
    (write, $desk:ident, $handler:path, $payload:expr) => {{
        let payload = $payload;
        let session = $desk.session_mut()?;
        let done = $handler(session, payload)?;
        Ok(super::Answer { changed: session.take_changed(), ..super::Answer::json(done)? })
    }};
    (file, $desk:ident, $handler:path, $payload:expr) => {
        Ok(super::Answer::file($handler($desk.session()?, $payload)?))
    };
}

macro_rules! describe {
    (file, $types:ident, $name:literal, $in:ty, $out:ty) => {
        $types.file::<$in>($name)
    };
    (write, $types:ident, $name:literal, $in:ty, $out:ty) => {
        $types.write::<$in, $out>($name)
    };
    (long_write, $types:ident, $name:literal, $in:ty, $out:ty) => {
        $types.write::<$in, $out>($name)
    };
    ($kind:ident, $types:ident, $name:literal, $in:ty, $out:ty) => {
        $types.read::<$in, $out>($name)
    };
}

pub(super) use {aside, commands, describe, kind, run};
