//! What the file says of itself: title, author, language, times, and that it keeps to PDF/UA-1.

use super::super::characters::clean;
use super::super::tree::Document;
use super::{File, text};
use crate::error::Result;
use lopdf::{Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// The program that made the file.
const PRODUCER: &str = concat!("Clerkwell ", env!("CARGO_PKG_VERSION"));

/// Writes the information dictionary, the XMP packet, which say the same, and the file's identity.
pub(super) fn write(file: &mut File, document: &Document) -> Result<()> {
    let time = document.created.format("%Y%m%d%H%M%S");
    let time = Object::string_literal(format!("D:{time}Z"));
    let mut info = dictionary! {
        "Title" => text(&line(&document.title)),
        "Author" => text(&line(&document.author)),
        "Creator" => text(PRODUCER),
        "Producer" => text(PRODUCER),
        "CreationDate" => time.clone(),
        "ModDate" => time,
    };
    if !document.subject.is_empty() {
        info.set("Subject", text(&line(&document.subject)));
    }
    let info = file.lopdf.add_object(info);
    file.lopdf.trailer.set("Info", info);

    let packet = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(document).into_bytes());
    let packet = file.lopdf.add_object(packet.with_compression(false));
    let catalog = file.catalog()?;
    catalog.remove(b"PageLayout");
    catalog.set("Metadata", packet);
    catalog.set("Lang", Object::string_literal(document.language.as_str()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });

    let mut digest = Sha256::new();
    for object in file.lopdf.objects.values() {
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
        }
    }
    let identity = Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    file.lopdf.trailer.set("ID", vec![identity.clone(), identity]);
    Ok(())
}

fn xmp(document: &Document) -> String {
    let title = escape(&document.title);
    let author = escape(&document.author);
    let language = escape(&document.language);
    let time = document.created.format("%Y-%m-%dT%H:%M:%SZ");
    let subject = match document.subject.as_str() {
        "" => String::new(),
        subject => format!(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>",
            escape(subject)
        ),
    };
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>{subject}
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{time}</xmp:CreateDate><xmp:ModifyDate>{time}</xmp:ModifyDate><xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
<pdf:Producer>{PRODUCER}</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        bom = '\u{feff}'
    )
}

/// Brings words to one line.
fn line(words: &str) -> String {
    clean(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn escape(words: &str) -> String {
    line(words).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
