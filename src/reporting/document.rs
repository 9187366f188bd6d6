//! Documents through Handlebars templates. Texts from answers are data: a template decides where they stand, an escaping helper makes them harmless there.

use std::sync::Arc;

use handlebars::{Handlebars, RenderError, RenderErrorReason, handlebars_helper, no_escape};
use serde::Serialize;
use serde_json::Value;

use super::helpers::{as_is, escaped, message, text_of};
pub use super::shortcut::Repeated;
use super::view::Report;
use super::wanted::Wanted;
use super::{html, markdown, shortcut};
use crate::locale::said::{Said, Value as Words, say};
use crate::locale::{Locale, direction};

/// The template of the Markdown report that comes with the program.
pub const REPORT_MARKDOWN: &str = include_str!("../../reports/report.md.hbs");

/// What is wrong with a template, or with what it asks for.
#[derive(Debug)]
pub struct TemplateError {
    /// The name of the template.
    pub name: String,
    /// Line and column, from 1, if known.
    pub place: Option<(usize, usize)>,
    /// What happened.
    pub message: Said,
}

impl TemplateError {
    /// What to tell the person.
    pub fn said(&self) -> Said {
        let (name, problem) = (self.name.as_str(), self.message.clone());
        match self.place {
            Some((line, column)) => {
                say("template-problem-at").with("name", name).with("line", line).with("column", column).with("problem", problem)
            }
            None => say("template-problem").with("name", name).with("problem", problem),
        }
    }
}

/// A template made ready once, for any number of reports, also of several threads at the same time.
pub struct Template {
    registry: Handlebars<'static>,
    parsed: handlebars::Template,
    /// What it asks of a report.
    wanted: Wanted,
    name: String,
    locale: Arc<Locale>,
}

impl Template {
    /// The template that comes with the program.
    ///
    /// # Errors
    /// None in practice: a test reads it.
    pub fn shipped(locale: Arc<Locale>) -> Result<Self, TemplateError> {
        Self::new(REPORT_MARKDOWN, "reports/report.md.hbs", locale)
    }

    /// A template by its text. `name` is what errors call it.
    ///
    /// # Errors
    /// If it is not valid Handlebars, or does what no report needs.
    pub fn new(template: &str, name: &str, locale: Arc<Locale>) -> Result<Self, TemplateError> {
        let parsed = compiled(template, name)?;
        Ok(Self { registry: registry(locale.clone()), wanted: Wanted::by(&parsed), parsed, name: name.to_owned(), locale })
    }

    /// A report as Markdown. What comes again from one report of this template to the next is taken from `repeated`.
    ///
    /// # Errors
    /// If the template asks for something that the report does not have.
    pub fn markdown(&self, report: &Report, repeated: &mut Repeated) -> Result<String, TemplateError> {
        let part = self.wanted.part(report).map_err(|error| RenderErrorReason::SerdeError(error).into());
        let filled = part.and_then(|part| shortcut::filled(&self.registry, &self.parsed, &part.into(), &self.locale, repeated));
        let document = filled.map_err(|error| unusable(&error, &self.name))?;
        Ok(markdown::directed(tidy(&document), self.locale.is_rtl()))
    }
}

/// What the one template is called among the templates of Handlebars.
const REPORT: &str = "report";

/// A template made ready, unless it is not valid, or does what no report needs. `name` is what errors call it.
fn compiled(template: &str, name: &str) -> Result<handlebars::Template, TemplateError> {
    let problem = |place, message| TemplateError { name: name.to_owned(), place, message };
    if let Some(place) = partial_in(template) {
        return Err(problem(Some(place), say("template-includes")));
    }
    if let Some(place) = too_deep_in(template) {
        return Err(problem(Some(place), say("template-too-deep").with("most", DEEPEST)));
    }
    handlebars::Template::compile(template).map_err(|error| {
        let message = say("template-not-valid").with("problem", first_line(&error.reason().to_string()));
        problem(error.pos(), message)
    })
}

/// Takes a template in under the one name that [`render`] fills. `name` is what errors call it.
pub(super) fn register(registry: &mut Handlebars<'_>, template: &str, name: &str) -> Result<(), TemplateError> {
    registry.register_template(REPORT, compiled(template, name)?);
    Ok(())
}

/// Fills the template that was taken in.
pub(super) fn render<T: Serialize>(registry: &Handlebars<'_>, data: &T, name: &str) -> Result<String, TemplateError> {
    registry.render(REPORT, data).map_err(|error| unusable(&error, name))
}

/// What a template asked for that the data do not have.
fn unusable(error: &RenderError, name: &str) -> TemplateError {
    let message = say("template-cannot-use").with("problem", reason(error.reason()));
    TemplateError { name: name.to_owned(), place: error.line_no.zip(error.column_no), message }
}

/// One report as Markdown. `name` is what errors call the template.
///
/// # Errors
/// If the template is not valid Handlebars, or asks for something that the report does not have.
pub fn markdown(report: &Report, template: &str, name: &str, locale: Arc<Locale>) -> Result<String, TemplateError> {
    Template::new(template, name, locale)?.markdown(report, &mut Repeated::default())
}

/// Any data as Markdown through a template that comes with the program.
pub(super) fn own_markdown<T: Serialize>(data: &T, template: &str, name: &str, locale: Arc<Locale>) -> Result<String, TemplateError> {
    let rtl = locale.is_rtl();
    let document = filled(registry(locale), data, template, name)?;
    Ok(markdown::directed(tidy(&document), rtl))
}

/// Any data as HTML through a template that comes with the program. Every text is escaped, whether it comes from the data or from a message.
pub(super) fn own_html<T: Serialize>(data: &T, template: &str, name: &str, locale: Arc<Locale>) -> Result<String, TemplateError> {
    filled(html::registry(locale), data, template, name)
}

fn filled<T: Serialize>(mut registry: Handlebars<'_>, data: &T, template: &str, name: &str) -> Result<String, TemplateError> {
    register(&mut registry, template, name)?;
    render(&registry, data, name)
}

/// How many blocks may stand inside each other: far more than any report needs, far fewer than the stack holds.
const DEEPEST: usize = 64;

/// Where blocks stand too deep inside each other.
fn too_deep_in(template: &str) -> Option<(usize, usize)> {
    // For every open block the levels it takes: one, and one more for every `{{else if ...}}`.
    let mut open: Vec<usize> = Vec::new();
    for (at, _) in template.match_indices("{{") {
        let inside = template[at + 2..].trim_start_matches(['{', '~']).trim_start();
        if inside.starts_with(['#', '^']) {
            open.push(1);
        } else if inside.starts_with("else ") {
            open.last_mut().into_iter().for_each(|levels| *levels += 1);
        } else if inside.starts_with('/') {
            open.pop();
        }
        if open.iter().sum::<usize>() > DEEPEST {
            return Some(crate::files::diagnostic::line_column(template, at));
        }
    }
    None
}

/// Where a template includes another one. There are none to include but itself, and that would never end.
fn partial_in(template: &str) -> Option<(usize, usize)> {
    let opened = template.match_indices("{{").find(|(at, _)| {
        let inside = template[at + 2..].trim_start_matches(['{', '~']).trim_start();
        inside.starts_with('>') || inside.starts_with("#>") || inside.starts_with("#*") || inside.starts_with('*')
    });
    opened.map(|(at, _)| crate::files::diagnostic::line_column(template, at))
}

/// What went wrong while a template was filled, in plain words.
fn reason(reason: &RenderErrorReason) -> Words {
    match reason {
        RenderErrorReason::MissingVariable(Some(name)) => say("template-no-field").with("name", name.as_str()).into(),
        other => first_line(&other.to_string()).into(),
    }
}

fn first_line(text: &str) -> String {
    text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned()
}

/// At most one empty line in a row, no spaces at line ends but for hard breaks, one line end at the end.
fn tidy(document: &str) -> String {
    let mut out = String::with_capacity(document.len());
    let mut empty = true;
    // Every sign of every report is looked at: by way of a library that looks at many at once.
    let ends = memchr::memchr_iter(b'\n', document.as_bytes()).chain(std::iter::once(document.len()));
    let mut from = 0;
    for end in ends {
        let line = document[from..end].strip_suffix('\r').unwrap_or(&document[from..end]);
        from = end + 1;
        let hard_break = line.ends_with("  ") && !line.trim().is_empty();
        let line = line.trim_end();
        if line.is_empty() {
            if !empty {
                out.push('\n');
            }
            empty = true;
            continue;
        }
        empty = false;
        out.push_str(line);
        out.push_str(if hard_break { "  \n" } else { "\n" });
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// The helpers that templates can use; nothing is escaped by itself in Markdown, so texts go through `md`.
fn registry(locale: Arc<Locale>) -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    registry.register_escape_fn(no_escape);
    let rtl = locale.is_rtl();
    handlebars_helper!(bar: |summary: Value| match (summary["score"].as_f64(), summary["lowest"].as_f64(), summary["highest"].as_f64()) {
        (Some(score), _, _) => markdown::bar(score),
        (None, Some(lowest), Some(highest)) => markdown::bounds_bar(lowest, highest),
        _ => String::new(),
    });
    // Straight into the document: by itself, Handlebars would copy the text twice more, to escape what is escaped already.
    registry.register_helper("md", as_is(move |helper| text_of(helper, |text, _| markdown::text(text, rtl))));
    registry.register_helper("quote", as_is(move |helper| text_of(helper, |text, indent| markdown::quotation(text, indent, rtl))));
    registry.register_helper("link", as_is(move |helper| text_of(helper, |link, _| direction::isolated(markdown::link(link), rtl))));
    registry.register_helper("bar", Box::new(bar));
    registry.register_helper("t", escaped(move |helper| message(&locale, helper, str::to_owned)));
    registry
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::advice::advise;
    use crate::reporting::view;
    use crate::responses::{Response, State};
    use crate::scoring::Assessment;
    use crate::toolkit::embedded;
    use crate::toolkit::model::{Kind, Value as Given};

    /// Templates with whatever people may think of: what they make is the same as through Handlebars alone, errors and their places included.
    const TEMPLATES: [&str; 34] = [
        REPORT_MARKDOWN,
        "{{#each priorities}}{{rank}} {{md title}} {{../city}} {{@index}}{{@last}}{{@root.date}}{{#each sources}}{{link this}}{{../title}}{{/each}}{{/each}}",
        "{{#each toolkit}}{{@key}}={{this}};{{/each}}",
        "{{#each toolkit}}x{{/each}}{{toolkit.title}}",
        "{{#each @root}}{{@index}}{{#each this}}{{@index}}{{/each}}{{/each}}{{#each dimensions}}{{title}}{{/each}}",
        "{{#each priorities as |one at|}}{{at}}{{one.title}}{{title}}{{/each}}",
        "{{lookup (lookup priorities 1) \"title\"}}{{#each priorities}}{{rank}}{{/each}}",
        "{{#each priorities}}{{lookup this \"title\"}}{{lookup ../this \"city\"}}{{/each}}",
        "{{#with findings.[0]}}{{title}}{{else}}none{{/with}}{{#each findings.[0]}}{{@first}}{{/each}}",
        "{{priorities.[1].title}}{{#each priorities.[0].sources}}{{this}}{{/each}}",
        "{{#if agenda}}yes{{else}}{{agenda.nothing}}{{/if}}{{#unless sides}}no{{/unless}}",
        "{{#each priorities}}{{#each this}}x{{/each}}{{rank}}{{/each}}",
        "{{#each priorities}}{{#with this}}{{title}}{{#unless sources}}-{{/unless}}{{/with}}{{/each}}",
        "{{len annex}} {{overall}} {{missing}} {{bar overall}}{{#if several includeZero=true}}0{{/if}}{{#if open includeZero=true}}1{{/if}}",
        "{{t \"band-from\" from=(md city)}}{{t \"overall\"}}{{t \"strengths-count\" count=open of=2}}{{t (lookup this \"city\")}}",
        "{{#each plan}}{{#each ../priorities}}{{../action}}{{title}}{{../../city}}{{/each}}{{/each}}",
        "{{#each (lookup steps_by_dimension 0)}}{{@key}}{{/each}}{{#with (lookup priorities 0)}}{{title}}{{../city}}{{/with}}",
        "{{{city}}} {{~#if several~}} a {{~else if quick~}} b {{~else~}} c {{~/if~}} {{this.city}} {{./city}} {{#if (and city (gt open 2))}}d{{/if}}",
        "{{#each annex}}{{#each questions}}{{#each answers}}{{#if (eq state \"answered\")}}{{md text}}{{else}}{{state}}{{/if}}{{quote note \" \"}}{{/each}}{{/each}}{{/each}}",
        "{{#each missing}}{{#unless @first}}, {{/unless}}{{md this}}{{else}}-{{/each}}{{#each findings}}{{else}}no findings{{/each}}",
        "nothing to fill in",
        "\n {{#each priorities}}\n{{nofield}}{{/each}}",
        "{{t \"no-such-message\"}}",
        "a\n{{md open}}",
        "{{#each nofield}}{{/each}}",
        "{{#each priorities}}{{md ../nofield}}{{/each}}",
        "{{#with priorities.[0]}}{{nofield}}{{/with}}",
        "{{#each respondents}}\n {{#if answered}}\n  {{md nofield}}{{/if}}{{/each}}",
        "{{#each priorities}} {{t \"overall\" name=nofield}}{{/each}}",
        "{{#each dimensions}}{{#if (nohelper title)}}{{/if}}{{/each}}",
        "{{#if (eq city \"Top\")}}top{{/if}}{{#each priorities}}{{#if (eq rank 1)}}1{{else}}-{{/if}}{{#if (eq rank @index)}}i{{/if}}{{#if (eq title)}}{{/if}}{{/each}}",
        "{{#if (eq rank nofield)}}a{{else}}b{{/if}}",
        "{{#each priorities}}{{link title}} {{link sources}}{{/each}}",
        "a  \r\nb \r\n\r\n\r\n{{city}}  \r\n",
    ];

    fn reports(locale: &Locale) -> Vec<Report> {
        let toolkit = embedded::shipped().load(None).unwrap();
        let answered = |city: &str, level: usize, respondents: usize| {
            let one = |number: usize| {
                let mut response = Response::new(&toolkit, city.to_owned(), jiff::civil::date(2026, 3, 14));
                response.perspective = (number < toolkit.perspectives.len()).then_some(number);
                for (at, (question, answer)) in toolkit.questions.iter().zip(&mut response.answers).enumerate() {
                    answer.state = match &question.kind {
                        _ if level == 0 || at % 9 == 5 => State::Missing,
                        _ if at % 9 == 7 => State::Unknown,
                        Kind::Choice(options) => State::Answered(Given::Option((level + number) % options.len())),
                        Kind::YesNo => State::Answered(Given::Option(1)),
                        _ => State::Missing,
                    };
                    answer.note = if at % 7 == 0 { "a *note*\n  with | two lines".into() } else { String::new() };
                }
                response
            };
            let assessment = Assessment::of(&toolkit, (0..respondents).map(one).collect()).unwrap();
            view::report(&assessment, &advise(&assessment), locale)
        };
        vec![answered("B_a |*x* {{city}} مدينة", 1, 1), answered("Belnorrah", 2, 2), answered("Nothing", 0, 1), answered("Top", 3, 1)]
    }

    #[test]
    fn empty_lines_and_spaces_at_line_ends_go() {
        assert_eq!(tidy("a  \r\nb \r\n\r\n \t\n\nc\n  \n"), "a  \nb\n\nc\n");
        assert_eq!(tidy(""), "\n");
    }

    #[test]
    fn the_short_way_says_what_handlebars_says() {
        for language in ["en", "ar"] {
            let locale = Arc::new(Locale::new(language));
            for text in TEMPLATES {
                let mut repeated = Repeated::default();
                for report in reports(&locale) {
                    let mut alone = registry(locale.clone());
                    alone.register_template_string("report", text).unwrap();
                    let expected = alone
                        .render("report", &report)
                        .map(|document| markdown::directed(tidy(&document), locale.is_rtl()))
                        .map_err(|error| {
                            (error.line_no.zip(error.column_no), say("template-cannot-use").with("problem", reason(error.reason())))
                        });
                    let found = Template::new(text, "own", locale.clone()).unwrap().markdown(&report, &mut repeated);
                    assert_eq!(found.map_err(|error| (error.place, error.message)), expected, "{}: {text}", report.city);
                }
            }
        }
    }
}
