//! JSON Schemas of the file formats, made from the types, so that an editor can complete and check while an author types.

use schemars::Schema;

use super::written::{Questionnaire, Recommendations, Rubric};
use crate::responses::written::Response;

/// The formats that have a schema: name and schema.
pub fn all() -> Vec<(&'static str, Schema)> {
    vec![
        ("questionnaire", schemars::schema_for!(Questionnaire)),
        ("rubric", schemars::schema_for!(Rubric)),
        ("recommendations", schemars::schema_for!(Recommendations)),
        ("response", schemars::schema_for!(Response)),
    ]
}
