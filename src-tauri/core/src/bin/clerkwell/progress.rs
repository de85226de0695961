//! How far long work has got, on one line of standard error, where a person is looking at it.

use crate::stop;
use clerkwell::commands::{Desk, Reply};
use serde_json::json;
use std::io::{IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// How often the line is written anew.
const PACE: Duration = Duration::from_millis(200);

/// Does the work and says meanwhile how far it is. Ctrl+C stops it.
pub(crate) fn shown<T>(desk: &mut Desk, work: impl FnOnce(&mut Desk) -> T) -> T {
    stop::on_ctrl_c(desk.jobs());
    if !std::io::stderr().is_terminal() {
        return work(desk);
    }
    let jobs = desk.jobs().clone();
    let (finished, waits) = channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let mut out = std::io::stderr();
            let mut written = 0;
            while waits.recv_timeout(PACE) == Err(RecvTimeoutError::Timeout) {
                let Some(Ok(answer)) = jobs.answer("job.show", &json!({})) else { continue };
                let Reply::Json(shown) = answer.reply else { continue };
                let Some(what) = shown["what"].as_str() else { continue };
                let line = match (shown["done"].as_u64(), shown["total"].as_u64()) {
                    (Some(done), Some(total)) if total > 0 => format!("{what}: {} %", done * 100 / total),
                    _ => format!("{what} …"),
                };
                // Nothing is lost where the line cannot be written.
                let _ = write!(out, "\r{line:written$}");
                let _ = out.flush();
                written = line.chars().count();
            }
            if written > 0 {
                let _ = write!(out, "\r{:written$}\r", "");
            }
        });
        let done = work(desk);
        drop(finished);
        done
    })
}
