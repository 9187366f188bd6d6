//! One row for each recommendation, for a spreadsheet. Column names are stable.

use std::sync::Arc;

use super::view::{ActionView, Report};
use crate::files::plain::{cell, one_line};
use crate::toolkit::condition::rounded;

/// The columns, in order.
pub const COLUMNS: [&str; 24] = [
    "city",
    "date",
    "toolkit",
    "version",
    "fingerprint",
    "kind",
    "rank",
    "id",
    "dimension_id",
    "dimension",
    "question_id",
    "question",
    "answer",
    "title",
    "text",
    "done",
    "addressee_id",
    "addressee",
    "horizon",
    "effort",
    "rise",
    "priority",
    "lifts_cap",
    "sources",
];

/// Next steps by rank, then findings, then what to find out.
///
/// # Errors
/// None in practice: writing to memory does not fail.
pub fn write(reports: &[Report]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for report in reports {
        let steps = report.steps_by_dimension.iter().flat_map(|group| &group.actions);
        let mut steps: Vec<&Arc<ActionView>> = steps.collect();
        steps.sort_by_key(|step| step.rank);
        for action in steps.into_iter().chain(&report.findings) {
            writer.write_record(row(report, action))?;
        }
        for unknown in &report.find_out {
            let own = [
                ("kind", "find_out"),
                ("id", &unknown.id),
                ("dimension_id", &unknown.dimension_id),
                ("dimension", &unknown.dimension),
                ("question_id", &unknown.id),
                ("question", &unknown.question),
                ("text", &unknown.whom),
            ];
            let cells = COLUMNS.iter().skip(5).map(|column| own.iter().find(|(name, _)| name == column).map_or("", |(_, text)| text));
            writer.write_record(row_start(report).into_iter().chain(cells.map(|text| cell(&one_line(text)))))?;
        }
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn row_start(report: &Report) -> Vec<String> {
    [&report.city, &report.date, &report.toolkit.id, &report.toolkit.version, &report.toolkit.fingerprint]
        .map(|text| cell(&one_line(text)))
        .to_vec()
}

fn row(report: &Report, action: &ActionView) -> Vec<String> {
    // Beyond the ninth decimal there is only noise; + 0.0: never "-0".
    let number = |value: Option<f64>| value.map(|value| (rounded(value) + 0.0).to_string()).unwrap_or_default();
    let mut row = row_start(report);
    let rank = if action.rank == 0 { String::new() } else { action.rank.to_string() };
    let texts = [
        action.kind,
        &rank,
        &action.id,
        &action.dimension_id,
        &action.dimension,
        &action.question_id,
        &action.question,
        &action.answer,
        &action.title,
        &action.text,
        &action.done,
        &action.addressee_id,
        &action.addressee,
        &action.horizon_id,
    ];
    row.extend(texts.map(|text| cell(&one_line(text))));
    // Numbers are written by ourselves and may begin with a minus sign.
    row.extend([
        action.effort.to_string(),
        number(action.rise),
        number(action.priority),
        action.lifts_cap.to_string(),
        cell(&one_line(&action.sources.join(" "))),
    ]);
    row
}
