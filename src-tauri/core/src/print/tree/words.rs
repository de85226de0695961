//! Words: runs of text with bold words and links.

/// A run of text: one or more spans.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Vec<Span>);

impl Text {
    /// Says whether nothing would be seen of it.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }

    /// Its words without their dress.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text(vec![Span::new(text)])
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text(vec![Span::new(text)])
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<Span> for Text {
    fn from(span: Span) -> Self {
        Text(vec![span])
    }
}

impl From<Vec<Span>> for Text {
    fn from(spans: Vec<Span>) -> Self {
        Text(spans)
    }
}

impl<const N: usize> From<[Span; N]> for Text {
    fn from(spans: [Span; N]) -> Self {
        Text(spans.into())
    }
}

/// Words in one dress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words, spaces between spans included.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
    /// Where they lead, if they are a link.
    pub link: Option<Link>,
}

impl Span {
    /// Plain words.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false, link: None }
    }

    /// Bold words.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::new(text) }
    }

    /// Words that lead to a web or mail address.
    pub fn link(text: impl Into<String>, uri: impl Into<String>) -> Self {
        Self { link: Some(Link::Out(uri.into())), ..Self::new(text) }
    }

    /// Words that lead to a heading of this paper, by its anchor.
    pub fn to(text: impl Into<String>, anchor: impl Into<String>) -> Self {
        Self { link: Some(Link::Within(anchor.into())), ..Self::new(text) }
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A web or mail address: `https:` or `mailto:`.
    Out(String),
    /// The anchor of a heading of the same paper.
    Within(String),
}
