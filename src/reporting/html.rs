//! A report as one file of HTML that needs nothing else: no script, no network, the charts in it.
//!
//! The data and the helpers are those of Markdown, so that both say the same. Here every text is escaped, whatever the template does.

use std::fmt::Write;
use std::sync::Arc;

use handlebars::{Handlebars, Helper, RenderErrorReason};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::chart::bars::bars;
use super::chart::element::{Element, escape};
use super::chart::radar::radar;
use super::chart::{Point, SideLine, Words};
use super::document::{TemplateError, register, render};
use super::helpers::{as_is, escaped, message, text_of};
use super::view::Report;
use crate::files::plain;
use crate::files::words::is_web_address;
use crate::locale::{Locale, direction};

/// The template of the HTML report that comes with the program.
pub const REPORT_HTML: &str = include_str!("../../reports/report.html.hbs");

/// How pages of reports look, on a screen and on paper.
const STYLE: &str = include_str!("../../reports/report.css");

/// A template made ready once, for any number of reports, also of several threads at the same time.
pub struct PageTemplate {
    registry: Handlebars<'static>,
    name: String,
    frame: Frame,
}

impl PageTemplate {
    /// The template that comes with the program.
    ///
    /// # Errors
    /// None in practice: a test reads it.
    pub fn shipped(locale: Arc<Locale>) -> Result<Self, TemplateError> {
        Self::new(REPORT_HTML, "reports/report.html.hbs", locale)
    }

    /// A template by its text. `name` is what errors call it.
    ///
    /// # Errors
    /// If it is not valid Handlebars, or does what no report needs.
    pub fn new(template: &str, name: &str, locale: Arc<Locale>) -> Result<Self, TemplateError> {
        let frame = Frame::of(&locale);
        let mut registry = registry(locale);
        register(&mut registry, template, name)?;
        Ok(Self { registry, name: name.to_owned(), frame })
    }

    /// A report as HTML.
    ///
    /// # Errors
    /// If the template asks for something that the report does not have.
    pub fn html(&self, report: &Report) -> Result<String, TemplateError> {
        render(&self.registry, &Page { report, page: &self.frame }, &self.name)
    }
}

/// What a template of HTML sees: the report, and what a page needs besides.
#[derive(Serialize)]
struct Page<'p> {
    #[serde(flatten)]
    report: &'p Report,
    page: &'p Frame,
}

/// What a page needs besides what it tells.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// `ltr` or `rtl`.
    direction: &'static str,
    /// The style sheet.
    style: &'static str,
    /// Its SHA-256 in Base64, by which a browser knows that it is the one that belongs here.
    style_hash: String,
}

impl Frame {
    /// What pages in this language need.
    pub fn of(locale: &Locale) -> Self {
        Self { direction: if locale.is_rtl() { "rtl" } else { "ltr" }, style: STYLE, style_hash: base64(&Sha256::digest(STYLE.as_bytes())) }
    }
}

/// Bytes as Base64 (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut written = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, at| bits << 8 | u32::from(three.get(at).copied().unwrap_or_default()));
        for at in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * at) & 63) as usize];
            written.push(if at > three.len() { '=' } else { char::from(sign) });
        }
    }
    written
}

/// The helpers that templates of HTML can use; whatever they and the data give is escaped, but for the markup they make themselves.
pub(super) fn registry(locale: Arc<Locale>) -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    registry.register_escape_fn(escape);
    let rtl = locale.is_rtl();
    registry.register_helper("md", escaped(move |helper| text_of(helper, |text, _| direction::isolated(plain::one_line(text), rtl))));
    registry.register_helper("quote", escaped(|helper| text_of(helper, |text, _| plain::lines(text).join("\n"))));
    registry.register_helper("link", as_is(move |helper| text_of(helper, |address, _| link(address, rtl))));
    let words = locale.clone();
    registry.register_helper("t", escaped(move |helper| message(&words, helper, str::to_owned)));
    let words = locale.clone();
    registry.register_helper("strong", as_is(move |helper| strong(&words, helper, escape, ["<strong>", "</strong>"])));
    let words = locale.clone();
    registry.register_helper("bars", as_is(move |helper| bars_of(helper, &words)));
    registry.register_helper("radar", as_is(move |helper| radar_of(helper, &locale)));
    registry
}

/// Stands for an asterisk of a text while those of the message are looked for.
const ASTERISK: char = '\u{f8f2}';

/// A message in which what stands between two asterisks is emphasised by these marks; all else is escaped.
pub(super) fn strong(
    locale: &Locale,
    helper: &Helper<'_>,
    escape: impl Fn(&str) -> String,
    marks: [&str; 2],
) -> Result<String, RenderErrorReason> {
    let ready = |text: &str| text.replace(ASTERISK, "").replace('*', ASTERISK.encode_utf8(&mut [0; 4]));
    let text = message(locale, helper, ready)?;
    let mut marked = String::with_capacity(text.len() + 32);
    let mut open = false;
    for (at, piece) in text.split("**").enumerate() {
        if at > 0 {
            marked.push_str(marks[usize::from(open)]);
            open = !open;
        }
        marked.push_str(&escape(&piece.replace(ASTERISK, "*")));
    }
    if open {
        marked.push_str(marks[1]);
    }
    Ok(marked)
}

/// A link if it is a web address that is safe to follow, otherwise the text as it was written.
fn link(address: &str, rtl: bool) -> String {
    if is_web_address(address) && address.chars().all(plain::is_visible) {
        let link = Element::new("a").set("href", address).set("rel", "noreferrer").set("dir", "ltr").text(address);
        return link.to_string();
    }
    escape(&direction::isolated(plain::one_line(address), rtl))
}

/// What a chart needs to know of a dimension.
#[derive(Deserialize)]
struct Drawn {
    id: String,
    title: String,
    summary: Summary,
}

/// What a chart needs to know of scores.
#[derive(Deserialize)]
struct Summary {
    score: Option<f64>,
    score_text: String,
    lowest: Option<f64>,
    highest: Option<f64>,
    bounds_text: String,
    band: String,
}

/// What a chart needs to know of the sides.
#[derive(Deserialize)]
struct Sides {
    labels: Vec<String>,
    rows: Vec<SideRow>,
}

#[derive(Deserialize)]
struct SideRow {
    id: String,
    points: Vec<SidePoint>,
}

#[derive(Deserialize)]
struct SidePoint {
    score: Option<f64>,
}

/// What a chart needs to know of an earlier assessment.
#[derive(Deserialize)]
struct Earlier {
    date_text: String,
    rows: Vec<EarlierRow>,
}

#[derive(Deserialize)]
struct EarlierRow {
    id: String,
    score: Option<f64>,
    before: String,
}

/// The earlier assessment that a helper was given as `earlier=`.
fn earlier(helper: &Helper<'_>) -> Option<Earlier> {
    helper.hash_get("earlier").and_then(|given| Deserialize::deserialize(given.value()).ok())
}

/// `{{bars dimensions title earlier=earlier}}`: nothing where no dimension has a score.
pub(super) fn bars_of(helper: &Helper<'_>, locale: &Locale) -> Result<String, RenderErrorReason> {
    let dimensions = dimensions(helper, locale)?;
    let points = points(&dimensions, earlier(helper).as_ref(), locale);
    Ok(bars(&id("bars", &dimensions), &points, &words(helper, locale)).unwrap_or_default())
}

/// `{{radar dimensions title sides earlier=earlier}}`: nothing where the dimensions make no shape.
pub(super) fn radar_of(helper: &Helper<'_>, locale: &Locale) -> Result<String, RenderErrorReason> {
    let dimensions = dimensions(helper, locale)?;
    let points = points(&dimensions, earlier(helper).as_ref(), locale);
    let sides: Option<Sides> = helper.param(2).map(handlebars::PathAndJson::value).and_then(|value| Deserialize::deserialize(value).ok());
    let sides = sides.map(|sides| lines(&sides, &dimensions, locale)).unwrap_or_default();
    Ok(radar(&id("radar", &dimensions), &points, &sides, &words(helper, locale)).unwrap_or_default())
}

/// The dimensions that a helper was given.
fn dimensions(helper: &Helper<'_>, locale: &Locale) -> Result<Vec<Drawn>, RenderErrorReason> {
    let given = helper.param(0);
    if let Some(missing) = given.filter(|param| param.is_value_missing()) {
        return Err(RenderErrorReason::MissingVariable(missing.relative_path().cloned()));
    }
    given
        .and_then(|param| Deserialize::deserialize(param.value()).ok())
        .ok_or_else(|| RenderErrorReason::Other(locale.with("template-takes-dimensions", &[("name", helper.name().into())])))
}

fn words(helper: &Helper<'_>, locale: &Locale) -> Words {
    let title = helper.param(1).and_then(|param| param.value().as_str()).unwrap_or_default();
    let before = earlier(helper).map(|earlier| locale.with("chart-earlier", &[("date", plain::one_line(&earlier.date_text).into())]));
    Words { title: plain::one_line(title), score: locale.text("score"), bounds: locale.text("bounds"), before, rtl: locale.is_rtl() }
}

/// A name for a chart that no other has: ids of dimensions stand once in a toolkit.
fn id(kind: &str, dimensions: &[Drawn]) -> String {
    let mut id = format!("{kind}-");
    for c in dimensions.first().map(|first| first.id.as_str()).unwrap_or_default().chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') {
            id.push(c);
        } else {
            _ = write!(id, ".{:x}", u32::from(c));
        }
    }
    id
}

fn points(dimensions: &[Drawn], earlier: Option<&Earlier>, locale: &Locale) -> Vec<Point> {
    let point = |drawn: &Drawn| {
        let (title, summary) = (plain::one_line(&drawn.title), &drawn.summary);
        let score_text = if summary.score.is_some() { summary.score_text.clone() } else { plain::one_line(&summary.band) };
        let bounds = summary.lowest.zip(summary.highest);
        let values =
            [("dimension", title.as_str().into()), ("score", score_text.as_str().into()), ("bounds", summary.bounds_text.as_str().into())];
        let key = if bounds.is_some() { "chart-line" } else { "chart-line-without-bounds" };
        let before = earlier.and_then(|earlier| Some((earlier, earlier.rows.iter().find(|row| row.id == drawn.id)?)));
        let told = locale.with(key, &values[..if bounds.is_some() { 3 } else { 2 }]);
        let alternative = match before {
            Some((earlier, row)) => {
                let places = [
                    ("text", told.into()),
                    ("date", plain::one_line(&earlier.date_text).into()),
                    ("score", plain::one_line(&row.before).into()),
                ];
                locale.with("chart-line-earlier", &places)
            }
            None => told,
        };
        Point { alternative, before: before.and_then(|(_, row)| row.score), score: summary.score, bounds, score_text, title }
    };
    dimensions.iter().map(point).collect()
}

fn lines(sides: &Sides, dimensions: &[Drawn], locale: &Locale) -> Vec<SideLine> {
    let line = |(side, label): (usize, &String)| {
        let score = |drawn: &Drawn| sides.rows.iter().find(|row| row.id == drawn.id)?.points.get(side)?.score;
        let label = plain::one_line(label);
        let scores: Vec<Option<f64>> = dimensions.iter().map(score).collect();
        let known = dimensions.iter().zip(&scores).filter_map(|(drawn, score)| {
            let values = [("dimension", plain::one_line(&drawn.title).into()), ("score", locale.decimal((*score)?).into())];
            Some(locale.with("chart-line-without-bounds", &values))
        });
        let text = known.collect::<Vec<_>>().join(&locale.text("semicolon-separator"));
        let alternative = locale.with("labelled", &[("label", label.as_str().into()), ("text", text.into())]);
        SideLine { label, scores, alternative }
    };
    sides.labels.iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_as_in_its_definition() {
        let known = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        assert!(known.iter().all(|(text, written)| base64(text.as_bytes()) == *written));
    }

    #[test]
    fn only_safe_addresses_become_links() {
        assert!(link("https://example.org/a?b=1&c", false).starts_with("<a href=\"https://example.org/a?b=1&amp;c\""));
        for bad in ["javascript:alert(1)", "https://a\" onclick=\"b", "https://exa\u{202e}mple.org", "ftp://a", "https://"] {
            assert!(!link(bad, false).contains("<a"), "{bad}");
        }
    }
}
