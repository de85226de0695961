//! Ctrl+C: long work is stopped and changes nothing. With none under way, or pressed again, it ends the program.

use clerkwell::commands::{Jobs, Reply};
use serde_json::{Value, json};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

/// The exit status of what Ctrl+C stopped, as shells have it.
pub(crate) const STOPPED: u8 = 130;

/// From now on Ctrl+C stops the job under way.
pub(crate) fn on_ctrl_c(jobs: &Jobs) {
    static ONCE: Once = Once::new();
    let (jobs, asked) = (jobs.clone(), AtomicBool::new(false));
    let pressed = move || {
        if asked.swap(true, Ordering::Relaxed) || !stop(&jobs) {
            // What was not committed is not in the book: SQLite takes it back when the book is opened next.
            std::process::exit(STOPPED.into());
        }
    };
    // Where the system refuses, Ctrl+C ends the program at once, which does no harm either.
    ONCE.call_once(|| drop(ctrlc::set_handler(pressed)));
}

fn stop(jobs: &Jobs) -> bool {
    let ask = |name: &str, payload: Value| match jobs.answer(name, &payload) {
        Some(Ok(answer)) => match answer.reply {
            Reply::Json(value) => value,
            Reply::File { .. } => Value::Null,
        },
        _ => Value::Null,
    };
    let shown = ask("job.show", json!({}));
    ask("job.stop", json!({ "job": shown["job"] }))["stopping"] == json!(true)
}
