//! The toolkit that the program brings along, so that it works from any folder.

use super::ToolkitFiles;
use crate::files::Document;

/// The shipped toolkit's files.
pub fn shipped() -> ToolkitFiles {
    ToolkitFiles {
        questionnaire: Document::new("questionnaires/nlc/questionnaire.toml", include_str!("../../questionnaires/nlc/questionnaire.toml")),
        rubric: Document::new("questionnaires/nlc/rubric.toml", include_str!("../../questionnaires/nlc/rubric.toml")),
        recommendations: Document::new(
            "questionnaires/nlc/recommendations.toml",
            include_str!("../../questionnaires/nlc/recommendations.toml"),
        ),
        translations: vec![
            Document::new("questionnaires/nlc/ar.toml", include_str!("../../questionnaires/nlc/ar.toml")),
            Document::new("questionnaires/nlc/fr.toml", include_str!("../../questionnaires/nlc/fr.toml")),
        ],
        glossary: Some(Document::new("questionnaires/nlc/glossary.toml", include_str!("../../questionnaires/nlc/glossary.toml"))),
    }
}

/// The small commented toolkit that `nlc init` writes: file name and content.
pub const STARTER: [(&str, &str); 3] = [
    ("questionnaire.toml", include_str!("../../questionnaires/starter/questionnaire.toml")),
    ("rubric.toml", include_str!("../../questionnaires/starter/rubric.toml")),
    ("recommendations.toml", include_str!("../../questionnaires/starter/recommendations.toml")),
];
