//! The format’s JSON schema, made from its types; a test compares it to what is published.

use super::file::File;
use schemars::generate::SchemaSettings;

/// The schema (JSON Schema, draft 2020-12) as it is published in `docs/import-format.schema.json`.
pub fn schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<File>();
    schema.insert("title".into(), "Records for Clerkwell".into());
    let mut text = format!("{:#}", schema.to_value());
    text.push('\n');
    text
}
