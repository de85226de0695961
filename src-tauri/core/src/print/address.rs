//! Web, mail and telephone addresses that links lead to.

use crate::error::{Error, Result};

/// Checks an address and writes it in ASCII. Refuses whatever could be a script.
pub(super) fn address(uri: &str) -> Result<String> {
    let uri = uri.trim();
    let known = ["https://", "http://", "mailto:", "tel:"];
    if !known.iter().any(|scheme| uri.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))) {
        return Err(Error::invalid(
            format!("The link “{uri}” is not a web address, a mail address or a telephone number."),
            "Write the address in full, such as https://www.example.org/.",
        ));
    }
    Ok(uri
        .bytes()
        .map(|byte| match byte {
            b'!'..=b'~' if !br#""<>\^`{|}"#.contains(&byte) => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_in_ascii_or_refused() {
        assert_eq!(address("mailto:jo.webb@example.org").unwrap(), "mailto:jo.webb@example.org");
        assert_eq!(address("https://example.org/ŵ a").unwrap(), "https://example.org/%C5%B5%20a");
        assert!(address("javascript:alert(1)").is_err());
        assert!(address("").is_err());
    }
}
