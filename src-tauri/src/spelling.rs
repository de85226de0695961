//! Spell checking where words are typed. Which fields are checked, the screens say (`spellcheck`).
//!
//! On Windows and macOS the system's own web view checks by the languages of its user. WebKitGTK checks nothing until it
//! is told to, in languages it is told: British English, and Welsh where its dictionary is installed.

use tauri::WebviewWindow;

/// In the order in which words are looked up. A language without a dictionary is passed over by WebKit.
#[cfg(target_os = "linux")]
const LANGUAGES: [&str; 2] = ["en_GB", "cy"];

/// Switches spell checking on in a window. A window that cannot have it is no worse for its records.
#[cfg(target_os = "linux")]
pub(crate) fn check(window: &WebviewWindow) {
    use webkit2gtk::{WebContextExt, WebViewExt};

    let asked = window.with_webview(|view| {
        let Some(context) = view.inner().context() else { return };
        context.set_spell_checking_languages(&LANGUAGES);
        context.set_spell_checking_enabled(true);
        if cfg!(debug_assertions) {
            // What WebKit has loaded, not what it was asked for: the tests of the window read it.
            let loaded = context.spell_checking_languages().join(" ");
            eprintln!("Spelling checked: {}; in: {loaded}.", context.is_spell_checking_enabled());
        }
    });
    if let Err(error) = asked {
        eprintln!("Spelling is not checked: {error}");
    }
}

/// The web view checks by itself.
#[cfg(not(target_os = "linux"))]
pub(crate) fn check(_window: &WebviewWindow) {}
