use std::path::Path;

#[test]
fn the_published_schema_is_that_of_the_types() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/import-format.schema.json");
    let schema = crate::exchange::json::schema();
    if std::env::var_os("CLERKWELL_WRITE_TYPES").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    let published = std::fs::read_to_string(&path).unwrap();
    assert!(published == schema, "docs/import-format.schema.json is stale: run “npm run types”");
}
