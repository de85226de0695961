//! The command line: the same core without the window.
fn main() {}
