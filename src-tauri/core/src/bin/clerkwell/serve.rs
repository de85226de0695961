//! The development face: the same commands over http on this machine alone, and the built screens, for browser tests.
//!
//! Built only with the feature `serve`, never in a release. `POST /call/NAME` takes and gives JSON (or a file’s bytes;
//! refused: status 422 with the error); `GET /changes?since=N` gives the flags of what changed since, for polling.
//! `POST /file/NAME` keeps a file for a while and answers with its path: what the window’s dialogs do, for tests.
//! Questions about the job under way are answered at once, all others in turn at the desk.

use clerkwell::commands::{Answer, Desk, Jobs, Reply};
use clerkwell::error::{Code, Error, Result};
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use tiny_http::{Header, Method, Request, Response, Server};

/// The policy the window has too, so that a breach shows in the browser tests.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; \
                      font-src 'self' data:; worker-src 'self'; connect-src 'self'; object-src 'none'";

type Page = Response<Cursor<Vec<u8>>>;

pub(crate) fn serve(mut desk: Desk, book: &Path, ui: &Path, port: u16, sample: bool) -> Result<()> {
    if sample && !book.exists() {
        desk.call("book.sample", json!({ "path": book }))?;
    } else {
        desk.open(book)?;
    }
    let server = Server::http(("127.0.0.1", port)).map_err(|fault| {
        Error::new(Code::Refused, format!("Port {port} cannot be served: {fault}."), "Choose another with --port.")
    })?;
    let at = server.server_addr().to_ip().map(|at| at.port()).unwrap_or(port);
    crate::say(&format!("Serving on port {at}."))?;
    let jobs = desk.jobs().clone();
    let (to_the_desk, asked) = std::sync::mpsc::channel::<Request>();
    let ui = ui.to_owned();
    std::thread::spawn(move || {
        let mut changes: Vec<Value> = Vec::new();
        for mut request in asked {
            let answer = answer(&mut desk, &mut changes, &ui, &mut request);
            respond(request, answer);
        }
    });
    for mut request in server.incoming_requests() {
        match about_a_job(&jobs, &mut request) {
            Some(page) => respond(request, page),
            // The desk's thread ends with this one; a fault in an answer there has been printed.
            None if to_the_desk.send(request).is_err() => break,
            None => {}
        }
    }
    Ok(())
}

fn respond(request: Request, page: Page) {
    // A browser that has gone away needs no answer.
    let _ = request.respond(page);
}

fn about_a_job(jobs: &Jobs, request: &mut Request) -> Option<Page> {
    let name = request.url().strip_prefix("/call/").filter(|name| name.starts_with("job."))?.to_owned();
    let payload = serde_json::from_reader(request.as_reader().take(10_000)).unwrap_or_else(|_| json!({}));
    Some(match jobs.answer(&name, &payload)? {
        Ok(Answer { reply: Reply::Json(value), .. }) => bytes(200, "application/json", value.to_string().into_bytes()),
        Ok(_) => plain(404, "There is nothing here."),
        Err(error) => refused(&error),
    })
}

fn answer(desk: &mut Desk, changes: &mut Vec<Value>, ui: &Path, request: &mut Request) -> Page {
    let url = request.url().to_owned();
    let (path, query) = url.split_once('?').unwrap_or((&url, ""));
    match (request.method(), path.strip_prefix("/call/")) {
        (Method::Post, Some(name)) => {
            let mut body = String::new();
            if request.as_reader().take(16_000_000).read_to_string(&mut body).is_err() {
                return refused(&Error::invalid("The payload is not text.", ""));
            }
            call(desk, changes, name, &body)
        }
        (Method::Post, None) if path.starts_with("/file/") => keep(path, request),
        (Method::Get, None) if path == "/changes" => since(changes, query),
        (Method::Get, None) => file(ui, path),
        _ => plain(404, "There is nothing here."),
    }
}

fn call(desk: &mut Desk, changes: &mut Vec<Value>, name: &str, body: &str) -> Page {
    let payload = match serde_json::from_str(if body.is_empty() { "{}" } else { body }) {
        Ok(payload) => payload,
        Err(fault) => return refused(&Error::invalid(format!("The payload is not JSON: {fault}."), "")),
    };
    match desk.call(name, payload) {
        Err(error) => refused(&error),
        Ok(answer) => {
            if let Some(changed) = answer.changed {
                changes.push(json!(changed));
            }
            match answer.reply {
                Reply::Json(value) => bytes(200, "application/json", value.to_string().into_bytes()),
                Reply::File { name, media_type, bytes: content } => named(&name, bytes(200, media_type, content)),
            }
        }
    }
}

/// Keeps a file that a browser sends, in the machine's folder for such.
fn keep(path: &str, request: &mut Request) -> Page {
    let name: String = path.trim_start_matches("/file/").chars().filter(|c| c.is_alphanumeric() || *c == '.').collect();
    let folder = std::env::temp_dir().join(format!("clerkwell-{}", std::process::id()));
    let kept = folder.join(name);
    let mut content = Vec::new();
    let read = request.as_reader().take(128_000_000).read_to_end(&mut content);
    match read.and_then(|_| std::fs::create_dir_all(&folder)).and_then(|()| std::fs::write(&kept, content)) {
        Ok(()) => bytes(200, "application/json", json!({ "path": kept }).to_string().into_bytes()),
        Err(fault) => refused(&Error::new(Code::Disk, format!("The file cannot be kept: {fault}."), "")),
    }
}

fn since(changes: &[Value], query: &str) -> Page {
    let since = query.strip_prefix("since=").and_then(|n| n.parse().ok()).unwrap_or(changes.len());
    let new = changes.get(since..).unwrap_or_default();
    let flags: Vec<&Value> = new.iter().filter_map(|changed| changed["flags"].as_array()).flatten().collect();
    let mut answer = json!({ "now": changes.len(), "flags": flags });
    if let Some(last) = new.last() {
        for key in ["label", "at", "undo", "redo", "kind"] {
            answer[key] = last[key].clone();
        }
    }
    bytes(200, "application/json", answer.to_string().into_bytes())
}

fn file(ui: &Path, path: &str) -> Page {
    let wanted = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
    let safe = Path::new(wanted).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    let found: PathBuf = ui.join(wanted);
    match std::fs::read(&found) {
        Ok(content) if safe => bytes(200, media_type(&found), content),
        _ => plain(404, "There is no such file."),
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

fn refused(error: &Error) -> Page {
    bytes(422, "application/json", json!(error).to_string().into_bytes())
}

fn plain(status: u16, text: &str) -> Page {
    bytes(status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
}

/// Offers a file under its name; one that a header cannot hold goes without.
fn named(name: &str, mut page: Page) -> Page {
    let offered = format!("attachment; filename=\"{}\"", name.replace(['"', '\\'], ""));
    if let Ok(header) = Header::from_bytes("Content-Disposition", offered) {
        page.add_header(header);
    }
    page
}

fn bytes(status: u16, media_type: &str, content: Vec<u8>) -> Page {
    let mut response = Response::from_data(content).with_status_code(status);
    for (name, value) in
        [("Content-Type", media_type), ("Content-Security-Policy", POLICY), ("Cache-Control", "no-store")]
    {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}
