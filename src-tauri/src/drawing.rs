//! How a window is drawn. Where Linux has no graphics processor to draw with, as in many virtual machines, WebKitGTK
//! would imitate one, and take the better part of a second for each frame; without it is as fast as on any machine.

use tauri::WebviewWindow;

/// Draws a window without a graphics processor where there is none.
#[cfg(target_os = "linux")]
pub(crate) fn suit(window: &WebviewWindow) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    if has_processor() {
        return;
    }
    let asked = window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
    if let Err(error) = asked {
        eprintln!("The window may be slow to draw: {error}");
    }
}

/// Whether the kernel offers a graphics processor to programs: renderD128 and so on.
#[cfg(target_os = "linux")]
fn has_processor() -> bool {
    let offered = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    offered.into_iter().any(|one| one.file_name().to_string_lossy().starts_with("renderD"))
}

/// The system's own web view sees to it.
#[cfg(not(target_os = "linux"))]
pub(crate) fn suit(_window: &WebviewWindow) {}
