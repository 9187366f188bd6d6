//! The toolkit itself on paper: what is asked, what it earns, who is behind it.

use std::fmt::Write;

use super::condition_words::ConditionWords;
use super::markdown::{escape, link};
use super::view::words::how_key;
use crate::locale::Locale;
use crate::toolkit::Toolkit;
use crate::toolkit::model::{Choice, FieldType, Kind, Points, Question, Scope, WhenNotAsked, YES_NO};

/// The toolkit as Markdown.
pub fn markdown(toolkit: &Toolkit, locale: &Locale) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        let _ = writeln!(out, "{text}\n");
    };
    line(format!("# {}", escape(&toolkit.title)));
    line(locale.with(
        "report-facts",
        &[
            ("toolkit", escape(&toolkit.id).into()),
            ("version", escape(&toolkit.version).into()),
            ("fingerprint", toolkit.fingerprint.clone().into()),
        ],
    ));
    if !toolkit.description.is_empty() {
        line(escape(&toolkit.description));
    }
    line(format!("**{}** {}", locale.text("show-statement"), escape(&toolkit.statement)));
    let core = toolkit.questions.iter().filter(|question| question.core).count();
    line(locale.with("show-counts", &[("questions", toolkit.questions.len().into()), ("core", core.into())]));
    if let (Some(minutes), Some(quick)) = (toolkit.minutes, toolkit.quick_minutes) {
        line(locale.with("show-minutes", &[("minutes", minutes.into()), ("quick", quick.into())]));
    }
    if !toolkit.how_to_answer.is_empty() {
        line(format!("## {}", locale.text("show-how")));
        line(toolkit.how_to_answer.iter().map(|rule| format!("- {}", escape(rule))).collect::<Vec<_>>().join("\n"));
    }
    scoring(&mut out, toolkit, locale);
    profile(&mut out, toolkit, locale);
    for (at, dimension) in toolkit.dimensions.iter().enumerate() {
        let _ = writeln!(out, "## {}\n", escape(&dimension.title));
        if let Some(module) = dimension.module.and_then(|at| toolkit.modules.get(at)) {
            let _ = writeln!(out, "*{}*\n", locale.with("module-apart", &[("title", escape(&module.title).into())]));
        }
        if !dimension.description.is_empty() {
            let _ = writeln!(out, "{}\n", escape(&dimension.description));
        }
        crosswalk(&mut out, &dimension.crosswalk, locale);
        for question in toolkit.questions.iter().filter(|question| question.dimension == at) {
            one_question(&mut out, toolkit, question, locale);
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// A number as the rubric has it, with the decimal mark of the language.
pub(super) fn number(number: f64, locale: &Locale) -> String {
    number.to_string().replace('.', &locale.text("decimal-mark"))
}

fn crosswalk(out: &mut String, crosswalk: &str, locale: &Locale) {
    if !crosswalk.is_empty() {
        let _ = writeln!(out, "*{}* {}\n", locale.text("show-crosswalk"), escape(crosswalk));
    }
}

fn scoring(out: &mut String, toolkit: &Toolkit, locale: &Locale) {
    let rubric = &toolkit.rubric;
    let _ = writeln!(out, "## {}\n", locale.text("show-scoring"));
    let text = locale.with(
        "show-scoring-text",
        &[
            ("questions", locale.text(how_key(rubric.question_aggregation)).into()),
            ("dimensions", locale.text(how_key(rubric.dimension_aggregation)).into()),
            ("minimum", locale.percent(rubric.minimum_coverage).into()),
        ],
    );
    let _ = writeln!(out, "{text}\n\n**{}**\n", locale.text("show-dimensions"));
    for dimension in &toolkit.dimensions {
        let weight = locale.with("show-weight", &[("weight", number(dimension.weight, locale).into())]);
        let apart = dimension
            .module
            .and_then(|at| toolkit.modules.get(at))
            .map(|module| locale.with("module-apart", &[("title", escape(&module.title).into())]));
        let text = apart.map_or(weight.clone(), |apart| [apart, weight].join(&locale.text("list-separator")));
        let _ = writeln!(out, "- {}", locale.with("labelled", &[("label", escape(&dimension.title).into()), ("text", text.into())]));
    }
    let _ = writeln!(out, "\n**{}**\n", locale.text("band-meaning"));
    for band in &toolkit.bands {
        let from = locale.with("band-from", &[("from", number(band.from, locale).into())]);
        let _ = writeln!(out, "- **{}** ({from}){}", escape(&band.label), after_colon(&band.description, locale));
    }
    out.push('\n');
    if !rubric.essentials.is_empty() {
        let _ = writeln!(out, "**{}**\n", locale.text("show-essential"));
        for essential in &rubric.essentials {
            let question = &toolkit.questions[essential.question];
            let scope = match essential.scope {
                Scope::Dimension => escape(&toolkit.dimensions[question.dimension].title),
                Scope::Overall => locale.text("show-scope-overall"),
            };
            let level = question
                .kind
                .option(&essential.level)
                .map_or_else(|| essential.level.clone(), |at| super::view::words::option_text(&question.kind, at, locale));
            let text = locale.with(
                "show-essential-line",
                &[
                    ("level", escape(&level).into()),
                    ("question", question.id.clone().into()),
                    ("scope", scope.into()),
                    ("band", escape(&toolkit.bands[essential.cap].label).into()),
                ],
            );
            let _ = writeln!(out, "- {text}");
        }
        out.push('\n');
    }
}

fn after_colon(text: &str, locale: &Locale) -> String {
    if text.is_empty() { String::new() } else { format!("{} {}", locale.text("colon"), escape(text)) }
}

fn profile(out: &mut String, toolkit: &Toolkit, locale: &Locale) {
    if !toolkit.perspectives.is_empty() {
        let _ = writeln!(out, "## {}\n", locale.text("show-perspectives"));
        for perspective in &toolkit.perspectives {
            let _ = writeln!(out, "- {}{}", escape(&perspective.label), after_colon(&perspective.description, locale));
        }
        out.push('\n');
    }
    if !toolkit.profile.is_empty() {
        let _ = writeln!(out, "## {}\n", locale.text("show-profile"));
        for field in &toolkit.profile {
            let _ = writeln!(out, "- {} {}", escape(&field.label), escape(&field.help));
            if let FieldType::Choice(options) = &field.kind {
                for option in options {
                    let _ = writeln!(out, "  - {}", escape(&option.text));
                }
            }
        }
        out.push('\n');
    }
}

fn one_question(out: &mut String, toolkit: &Toolkit, question: &Question, locale: &Locale) {
    let mut facts = vec![format!("`{}`", question.id)];
    if question.core {
        facts.push(locale.text("show-core"));
    }
    facts.push(match &question.scoring {
        Some(scoring) => locale.with("show-weight", &[("weight", number(scoring.weight, locale).into())]),
        None => locale.text("show-unscored"),
    });
    let _ = writeln!(out, "### {}\n\n{}\n", escape(&question.text), facts.join(" · "));
    if let Some(condition) = &question.ask_if {
        let zero = question.scoring.as_ref().is_some_and(|scoring| scoring.when_not_asked == WhenNotAsked::Zero);
        let words = ConditionWords { toolkit, locale, question: &|at| format!("`{}`", toolkit.questions[at].id), safe: escape };
        let asked = locale.with("show-asked-if", &[("condition", words.text(condition).into())]);
        let counted = if zero { locale.text("show-not-asked-zero") } else { String::new() };
        let _ = writeln!(out, "*{}*\n", format!("{asked} {counted}").trim_end());
    }
    crosswalk(out, &question.crosswalk, locale);
    options(out, question, locale);
    if !question.why.is_empty() {
        let _ = writeln!(out, "*{}* {}\n", locale.text("show-why"), escape(&question.why));
    }
    if !question.look_at.is_empty() {
        let _ = writeln!(out, "*{}*\n", locale.text("show-look"));
        for look in &question.look_at {
            let _ = writeln!(out, "- {}", escape(look));
        }
        out.push('\n');
    }
    if !question.whom_to_ask.is_empty() {
        let _ = writeln!(out, "*{}* {}\n", locale.text("show-whom"), escape(&question.whom_to_ask));
    }
    if !question.not_applicable_because.is_empty() {
        let key = if question.not_applicable_allowed { "show-na-yes" } else { "show-na-no" };
        let _ = writeln!(out, "*{}* {}\n", locale.text(key), escape(&question.not_applicable_because));
    }
    if !question.sources.is_empty() {
        let links: Vec<String> = question.sources.iter().map(|source| link(source)).collect();
        let _ = writeln!(out, "*{}* {}\n", locale.text("show-sources"), links.join(" "));
    }
}

fn options(out: &mut String, question: &Question, locale: &Locale) {
    let points = question.scoring.as_ref().map(|scoring| &scoring.points);
    let maximum = points.map_or(0.0, Points::maximum);
    let earned = |at: usize| match points {
        Some(Points::Options(points) | Points::Items { items: points, .. }) => {
            format!(
                " ({})",
                locale.with(
                    "show-points",
                    &[("points", number(points.get(at).copied().unwrap_or(0.0), locale).into()), ("max", number(maximum, locale).into())]
                )
            )
        }
        _ => String::new(),
    };
    let list = |out: &mut String, options: &[Choice], bullet: &str| {
        for (at, option) in options.iter().enumerate() {
            let _ = writeln!(out, "{bullet} {}{}", escape(&option.text), earned(at));
        }
        out.push('\n');
    };
    match &question.kind {
        Kind::Choice(choices) => list(out, choices, "1."),
        Kind::Checklist(items) => {
            list(out, items, "-");
            if let Some(Points::Items { max, .. }) = points {
                let _ = writeln!(out, "{}\n", locale.with("show-points-cut", &[("max", number(*max, locale).into())]));
            }
        }
        Kind::YesNo => {
            for (at, key) in YES_NO.iter().enumerate() {
                let _ = writeln!(out, "- {}{}", locale.text(key), earned(at));
            }
            out.push('\n');
        }
        Kind::Number { min, max, unit, .. } => {
            if let (Some(min), Some(max)) = (min, max) {
                let _ = writeln!(
                    out,
                    "{}\n",
                    locale.with("show-number-limits", &[("min", number(*min, locale).into()), ("max", number(*max, locale).into())])
                );
            }
            if !unit.is_empty() {
                let _ = writeln!(out, "{}\n", locale.with("show-unit", &[("unit", escape(unit).into())]));
            }
            if let Some(Points::Line { from, to }) = points {
                let _ = writeln!(
                    out,
                    "{}\n",
                    locale.with("show-scale", &[("from", number(*from, locale).into()), ("to", number(*to, locale).into())])
                );
            }
        }
        Kind::Text => {}
    }
}
