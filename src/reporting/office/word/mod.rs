//! The report as a Word document, with real styles, so that it can be edited and restyled.
//!
//! - `charts`: bars and radar;
//! - `body`: paragraphs, runs and tables;
//! - `sections`: what the report says, in the order of the Markdown report;
//! - here: the parts of the file, which are templates in `reports/docx/`.

mod body;
mod charts;
mod sections;

use std::io::{Cursor, Read, Write};
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use self::charts::Charts;
use super::{OfficeError, one_line};
use crate::locale::Locale;
use crate::reporting::document::own_html;
use crate::reporting::view::Report;

/// The parts of the file: their name in it, and the template.
const TEMPLATES: [(&str, &str); 10] = [
    ("[Content_Types].xml", include_str!("../../../../reports/docx/content-types.xml.hbs")),
    ("_rels/.rels", include_str!("../../../../reports/docx/package.rels.hbs")),
    ("docProps/core.xml", include_str!("../../../../reports/docx/core.xml.hbs")),
    ("docProps/app.xml", include_str!("../../../../reports/docx/app.xml.hbs")),
    ("word/_rels/document.xml.rels", include_str!("../../../../reports/docx/document.rels.hbs")),
    ("word/settings.xml", include_str!("../../../../reports/docx/settings.xml.hbs")),
    ("word/styles.xml", include_str!("../../../../reports/docx/styles.xml.hbs")),
    ("word/numbering.xml", include_str!("../../../../reports/docx/numbering.xml.hbs")),
    ("word/document.xml", include_str!("../../../../reports/docx/document.xml.hbs")),
    ("word/footer1.xml", include_str!("../../../../reports/docx/footer.xml.hbs")),
];

/// What these templates see.
#[derive(Serialize)]
struct Frame {
    title: String,
    date: String,
    language: String,
    rtl: bool,
    /// All paragraphs and tables, as XML.
    text: String,
    /// The foot of every page, as XML.
    footer: String,
    /// The numbers of its charts, from 1.
    charts: Vec<usize>,
}

/// The report as a document, read back before it is returned.
///
/// # Errors
/// If it cannot be put together, or a part of it is missing or no XML when it is read back.
pub fn write(report: &Report, locale: &Arc<Locale>) -> Result<Vec<u8>, OfficeError> {
    let parts = parts(report, locale)?;
    let bytes = zipped(&parts).map_err(|error| OfficeError::Make(error.to_string()))?;
    read_back(&bytes, &parts)?;
    Ok(bytes)
}

/// Every part of the file: its name and its text.
fn parts(report: &Report, locale: &Arc<Locale>) -> Result<Vec<(String, String)>, OfficeError> {
    let charts = Charts::of(report, locale)?;
    let title = locale.with("report-title", &[("city", report.city.clone().into())]);
    let frame = Frame {
        title: one_line(&title),
        date: report.date.clone(),
        language: locale.language.clone(),
        rtl: locale.is_rtl(),
        text: sections::text(report, locale, &charts),
        footer: sections::footer(report, locale),
        charts: (1..=charts.all().count()).collect(),
    };
    let mut parts = Vec::new();
    for (name, template) in TEMPLATES {
        // The words of a template error would name a file of the program; it does not happen, as a test fills each of them.
        let text = own_html(&frame, template, name, locale.clone()).map_err(|_| OfficeError::NotWhole { part: name.to_owned() })?;
        parts.push((name.to_owned(), text));
    }
    parts.extend(charts.all().enumerate().map(|(at, chart)| (format!("word/charts/chart{}.xml", at + 1), chart.xml.clone())));
    Ok(parts)
}

/// The file; the same parts give the same bytes on every machine.
fn zipped(parts: &[(String, String)]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Dos);
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        file.start_file(name.as_str(), options)?;
        file.write_all(text.as_bytes())?;
    }
    Ok(file.finish()?.into_inner())
}

/// Every part is there, as it was written, and is XML.
fn read_back(bytes: &[u8], parts: &[(String, String)]) -> Result<(), OfficeError> {
    let not_readable = |part: &str, problem: String| OfficeError::NotReadable { part: part.to_owned(), problem };
    let mut file = ZipArchive::new(Cursor::new(bytes)).map_err(|error| not_readable("docx", error.to_string()))?;
    for (name, text) in parts {
        let mut found = String::new();
        let mut part = file.by_name(name).map_err(|error| not_readable(name, error.to_string()))?;
        part.read_to_string(&mut found).map_err(|error| not_readable(name, error.to_string()))?;
        if found != *text {
            return Err(OfficeError::NotWhole { part: name.clone() });
        }
        well_formed(&found).map_err(|problem| not_readable(name, problem))?;
    }
    Ok(())
}

/// Every tag is closed in its place, and every character is one that XML allows.
fn well_formed(xml: &str) -> Result<(), String> {
    let forbidden = |c: &char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if let Some(c) = xml.chars().find(forbidden) {
        return Err(format!("U+{:04X}", u32::from(c)));
    }
    let mut reader = Reader::from_str(xml);
    let mut open = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                tag.attributes().try_for_each(|attribute| attribute.map(|_| ())).map_err(|error| error.to_string())?;
                open += 1;
            }
            Ok(Event::Empty(tag)) => {
                tag.attributes().try_for_each(|attribute| attribute.map(|_| ())).map_err(|error| error.to_string())?;
            }
            Ok(Event::End(_)) => open = open.saturating_sub(1),
            Ok(Event::Eof) if open == 0 => return Ok(()),
            Ok(Event::Eof) => return Err("EOF".to_owned()),
            Ok(_) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_xml_is_found() {
        assert_eq!(well_formed("<a b=\"c\"><d/>&lt;</a>"), Ok(()));
        for broken in ["<a>", "<a></b>", "<a b=c/>", "<a b=\"1\" b=\"2\"/>", "<a>\u{b}</a>", "<a>\u{ffff}</a>"] {
            assert!(well_formed(broken).is_err(), "{broken:?}");
        }
    }
}
