//! The format’s JSON schema, made from its types.

use super::file::File;
use schemars::generate::SchemaSettings;

/// The schema as it is published in `docs/import-format.schema.json`.
pub fn schema() -> serde_json::Value {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<File>();
    schema.to_value()
}
