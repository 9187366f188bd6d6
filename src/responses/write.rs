//! A response as a file that people can read, mail and keep under version control; reading it back gives the same response.

use std::fmt::Write;

use super::model::{Answer, Response, State};
use crate::toolkit::Toolkit;
use crate::toolkit::model::{FieldType, Kind, Value};

/// The text of the response file. Questions and fields stand in the order of the toolkit; what was not said is left out.
pub fn to_toml(response: &Response, toolkit: &Toolkit) -> String {
    let mut out = String::new();
    let mut line = |key: &str, value: String| {
        let _ = writeln!(out, "{key} = {value}");
    };
    line("format", crate::files::parse::FORMAT.to_string());
    line("toolkit", text(&toolkit.id));
    line("version", text(&response.version));
    line("city", text(&response.city));
    line("date", response.date.to_string());
    if let Some(perspective) = response.perspective.and_then(|at| toolkit.perspectives.get(at)) {
        line("perspective", text(&perspective.id));
    }
    if !response.respondent.is_empty() {
        line("respondent", text(&response.respondent));
    }
    if response.quick {
        line("quick", "true".into());
    }
    if response.profile.iter().any(Option::is_some) {
        out.push_str("\n[profile]\n");
        for (field, given) in toolkit.profile.iter().zip(&response.profile) {
            let Some(given) = given else { continue };
            let value = match (&field.kind, given) {
                (FieldType::Choice(options), Value::Option(at)) => text(options.get(*at).map_or("", |option| &option.id)),
                (_, given) => value(&Kind::Text, given),
            };
            let _ = writeln!(out, "{} = {value}", field.id);
        }
    }
    for (table, answers) in [("answers", &response.answers), ("earlier", &response.earlier)] {
        for (question, answer) in toolkit.questions.iter().zip(answers).filter(|(_, answer)| **answer != Answer::default()) {
            let _ = writeln!(out, "\n[{table}.{}]", question.id);
            one_answer(&mut out, &question.kind, answer);
        }
    }
    out
}

fn one_answer(out: &mut String, kind: &Kind, answer: &Answer) {
    let _ = match &answer.state {
        State::Missing => Ok(()),
        State::Answered(given) => writeln!(out, "answer = {}", value(kind, given)),
        State::Unknown => writeln!(out, "unknown = true"),
        State::NotApplicable(reason) => writeln!(out, "not_applicable = {}", text(reason)),
    };
    if !answer.note.is_empty() {
        let _ = writeln!(out, "note = {}", text(&answer.note));
    }
    if !answer.evidence.is_empty() {
        let links: Vec<String> = answer.evidence.iter().map(|link| text(link)).collect();
        let _ = writeln!(out, "evidence = [{}]", links.join(", "));
    }
}

fn value(kind: &Kind, value: &Value) -> String {
    match value {
        Value::Option(at) => text(kind.option_id(*at)),
        Value::Items(ticked) => {
            let items: Vec<String> =
                ticked.iter().enumerate().filter(|(_, ticked)| **ticked).map(|(at, _)| text(kind.option_id(at))).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Number(number) => {
            let written = toml::Value::Float(*number).to_string();
            // A whole number with more digits than these keeps its ".0": the reader takes no integer that is larger than 64 bits.
            if number.abs() < 1e15 { written.trim_end_matches(".0").to_owned() } else { written }
        }
        Value::Text(content) => text(content),
    }
}

/// A TOML string with everything escaped that needs to be.
fn text(content: &str) -> String {
    toml::Value::String(content.to_owned()).to_string()
}
