//! Paragraphs, runs and tables of `WordprocessingML` (ECMA-376, part 1, chapter 17), in the direction of the language.
//!
//! Elements stand in the order that the schema asks for; Word refuses a file in which they do not.

use fluent_bundle::FluentValue;

use super::super::one_line;
use crate::files::plain;
use crate::locale::{Locale, direction};
use crate::reporting::chart::element::Element;

/// Stands for an asterisk in what is filled into a message, so that it marks nothing there. No text can hold it: it is no character.
const ASTERISK: char = '\u{fdd0}';
/// Stands for the number of a table, which Word counts itself.
const NUMBER: char = '\u{fdd1}';
/// What Word calls the numbers of tables. In all languages: it is a name.
const SEQUENCE: &str = "Table";
/// Spaces at both ends stay.
const PRESERVE: &str = r#" xml:space="preserve""#;
/// How wide the text of a page is, in twentieths of a point: A4 without margins of 2 cm.
const TEXT_WIDTH: u32 = 11_906 - 2 * 1134;

/// Drawings are measured in English metric units, 635 of which are a twentieth of a point.
const EMU_PER_TWENTIETH: u64 = 635;

/// The styles in `reports/docx/styles.xml.hbs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Normal,
    Title,
    Subtitle,
    Heading(u8),
    Bullet,
    /// A bullet under a bullet.
    Bullet2,
    Number,
    Quote,
    Caption,
    Contents,
    ContentsEntry(u8),
    TableText,
    Footer,
}

impl Style {
    fn id(self) -> &'static str {
        match self {
            Self::Normal => "Normal",
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Heading(1) => "Heading1",
            Self::Heading(2) => "Heading2",
            Self::Heading(_) => "Heading3",
            Self::Bullet => "ListBullet",
            Self::Bullet2 => "ListBullet2",
            Self::Number => "ListNumber",
            Self::Quote => "Quote",
            Self::Caption => "Caption",
            Self::Contents => "TOCHeading",
            Self::ContentsEntry(1) => "TOC1",
            Self::ContentsEntry(_) => "TOC2",
            Self::TableText => "TableText",
            Self::Footer => "Footer",
        }
    }
}

/// Words that look alike.
#[derive(Debug, Clone)]
struct Run {
    text: String,
    bold: bool,
    italic: bool,
}

/// What stands in a paragraph.
#[derive(Debug, Clone, Default)]
pub(super) struct Words(Vec<Run>);

impl Words {
    fn plain(text: String) -> Self {
        Self(vec![Run { text, bold: false, italic: false }])
    }

    /// Both, one after the other.
    pub(super) fn and(mut self, other: Words) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Both, with a space between.
    pub(super) fn then(self, other: Words) -> Self {
        if self.0.is_empty() { other } else { self.and(Self::plain(" ".to_owned())).and(other) }
    }

    pub(super) fn bold(mut self) -> Self {
        self.0.iter_mut().for_each(|run| run.bold = true);
        self
    }

    pub(super) fn italic(mut self) -> Self {
        self.0.iter_mut().for_each(|run| run.italic = true);
        self
    }
}

/// A column of a table.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name.
    pub(super) name: Words,
    /// Its part of the width, of the sum of all.
    pub(super) share: u32,
    /// Whether it holds figures, which stand at the end of the cell.
    pub(super) figures: bool,
}

/// The text of a document, as it grows.
pub(super) struct Body<'l> {
    locale: &'l Locale,
    rtl: bool,
    xml: String,
    /// Level and words of each heading.
    headings: Vec<(u8, Words)>,
    tables: usize,
}

impl<'l> Body<'l> {
    pub(super) fn new(locale: &'l Locale) -> Self {
        Self { locale, rtl: locale.is_rtl(), xml: String::new(), headings: Vec::new(), tables: 0 }
    }

    /// A text from answers or from the toolkit, in one line.
    pub(super) fn text(&self, text: &str) -> Words {
        Words::plain(direction::isolated(one_line(text), self.rtl))
    }

    /// A message.
    pub(super) fn say(&self, key: &str) -> Words {
        self.say_with(key, &[])
    }

    /// A message with its places filled; texts go through [`Self::value`]. What stands between asterisks is emphasised, as in Markdown.
    pub(super) fn say_with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> Words {
        let message = self.locale.with(key, values);
        let mut words = Words::default();
        let mut run = Run { text: String::new(), bold: false, italic: false };
        let mut characters = message.chars().peekable();
        while let Some(c) = characters.next() {
            if c != '*' {
                run.text.push(if c == ASTERISK { '*' } else { c });
                continue;
            }
            let (bold, italic) = (run.bold, run.italic);
            words.0.push(run);
            let strong = characters.next_if_eq(&'*').is_some();
            run = Run { text: String::new(), bold: bold ^ strong, italic: italic ^ !strong };
        }
        words.0.push(run);
        words.0.retain(|run| !run.text.is_empty());
        words
    }

    /// A text from answers or from the toolkit, to be filled into a message.
    pub(super) fn value(&self, text: &str) -> FluentValue<'static> {
        direction::isolated(one_line(text), self.rtl).replace('*', &ASTERISK.to_string()).into()
    }

    pub(super) fn paragraph(&mut self, style: Style, words: &Words) {
        self.paragraph_with(style, false, &self.runs(words));
    }

    /// A heading, with a mark to which the table of contents leads.
    pub(super) fn heading(&mut self, level: u8, words: Words) {
        let at = self.headings.len();
        let content =
            format!(r#"<w:bookmarkStart w:id="{at}" w:name="{}"/>{}<w:bookmarkEnd w:id="{at}"/>"#, bookmark(at), self.runs(&words));
        self.paragraph_with(Style::Heading(level), false, &content);
        self.headings.push((level, words));
    }

    fn paragraph_with(&mut self, style: Style, figures: bool, content: &str) {
        let direction = if self.rtl { "<w:bidi/>" } else { "" };
        // In a paragraph from right to left, "right" is the end of the line, too.
        let end = if figures { r#"<w:jc w:val="right"/>"# } else { "" };
        self.xml += &format!(r#"<w:p><w:pPr><w:pStyle w:val="{}"/>{direction}{end}</w:pPr>{content}</w:p>"#, style.id());
    }

    fn runs(&self, words: &Words) -> String {
        let mut xml = String::new();
        for run in &words.0 {
            for piece in pieces(&run.text) {
                let rtl = piece.runs_rtl(self.rtl);
                let look = look(run, rtl);
                let text = escaped(&piece.marked(rtl, self.rtl));
                xml += &format!("<w:r>{look}<w:t{PRESERVE}>{text}</w:t></w:r>");
            }
        }
        xml
    }

    /// The chart of this number, from 1, as wide as the text; `height` is its part of that.
    pub(super) fn chart(&mut self, number: usize, alternative: &str, height: f64) {
        let width = u64::from(TEXT_WIDTH) * EMU_PER_TWENTIETH;
        let high = (width as f64 * height).round() as u64;
        let uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        let chart = Element::new("c:chart").set("r:id", format_args!("rIdChart{number}"));
        let graphic = Element::new("a:graphic").child(&Element::new("a:graphicData").set("uri", uri).child(&chart));
        let description = one_line(alternative);
        let inline = Element::new("wp:inline")
            .child(&Element::new("wp:extent").set("cx", width).set("cy", high))
            .child(&Element::new("wp:docPr").set("id", number).set("name", number).set("descr", description))
            .child(&Element::new("wp:cNvGraphicFramePr"))
            .child(&graphic);
        let inline = ["distT", "distB", "distL", "distR"].into_iter().fold(inline, |inline, side| inline.set(side, 0));
        let drawing = Element::new("w:r").child(&Element::new("w:drawing").child(&inline));
        let direction = if self.rtl { "<w:bidi/>" } else { "" };
        // On the page of its caption, which stands below it.
        self.xml += &format!(r#"<w:p><w:pPr><w:pStyle w:val="Normal"/><w:keepNext/>{direction}</w:pPr>{drawing}</w:p>"#);
    }

    /// A table under its caption; the first row is repeated on every page. An empty cell is room to write.
    pub(super) fn table(&mut self, title: &Words, columns: &[Column], rows: &[Vec<Words>]) {
        self.caption(title);
        let all: u32 = columns.iter().map(|column| column.share).sum();
        let widths: Vec<u32> = columns.iter().map(|column| column.share * TEXT_WIDTH / all.max(1)).collect();
        let mirrored = if self.rtl { "<w:bidiVisual/>" } else { "" };
        let grid: String = widths.iter().map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#)).collect();
        self.xml += &format!(
            concat!(
                r#"<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>{}<w:tblW w:w="{}" w:type="dxa"/><w:tblLayout w:type="fixed"/>"#,
                r#"<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"#,
                r#"</w:tblPr><w:tblGrid>{}</w:tblGrid>"#
            ),
            mirrored,
            widths.iter().sum::<u32>(),
            grid
        );
        let names: Vec<Words> = columns.iter().map(|column| column.name.clone()).collect();
        self.row(&names, columns, &widths, "<w:cantSplit/><w:tblHeader/>");
        for row in rows {
            self.row(row, columns, &widths, "<w:cantSplit/>");
        }
        self.xml += "</w:tbl>";
        // What follows keeps its distance.
        self.paragraph(Style::Normal, &Words::default());
    }

    fn row(&mut self, cells: &[Words], columns: &[Column], widths: &[u32], properties: &str) {
        self.xml += &format!("<w:tr><w:trPr>{properties}</w:trPr>");
        for ((words, column), width) in cells.iter().zip(columns).zip(widths) {
            self.xml += &format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#);
            self.paragraph_with(Style::TableText, column.figures, &self.runs(words));
            self.xml += "</w:tc>";
        }
        self.xml += "</w:tr>";
    }

    fn caption(&mut self, title: &Words) {
        self.tables += 1;
        let title: String = title.0.iter().map(|run| run.text.replace('*', &ASTERISK.to_string())).collect();
        let words = self.say_with("office-table", &[("number", NUMBER.to_string().into()), ("title", title.into())]);
        let number = field(&format!(r" SEQ {SEQUENCE} \* ARABIC "), &self.runs(&Words::plain(self.tables.to_string())));
        let mut content = String::new();
        for run in &words.0 {
            for (at, text) in run.text.split(NUMBER).enumerate() {
                if at > 0 {
                    content += &number;
                }
                if !text.is_empty() {
                    content += &self.runs(&Words(vec![Run { text: text.to_owned(), ..run.clone() }]));
                }
            }
        }
        self.paragraph_with(Style::Caption, false, &content);
    }

    /// The number of the page and how many there are, after some words.
    pub(super) fn page_numbers(&mut self, words: &Words) {
        let figure = |what: &str| field(what, &self.runs(&Words::plain("1".to_owned())));
        let between = self.runs(&Words::plain(" / ".to_owned()));
        let before = self.runs(&words.clone().and(Words::plain(" · ".to_owned())));
        let content = format!("{before}{}{between}{}", figure(" PAGE "), figure(" NUMPAGES "));
        self.paragraph_with(Style::Footer, false, &content);
    }

    /// A table of contents for the headings of `text`, which Word fills with the numbers of pages.
    pub(super) fn contents(&mut self, text: &Body<'_>) {
        self.paragraph(Style::Contents, &self.say("office-contents"));
        let begin = format!(
            concat!(
                r#"<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText{}>{}</w:instrText></w:r>"#,
                r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
            ),
            PRESERVE, r#" TOC \o "1-2" \h \z \u "#
        );
        let placeholder = format!("{begin}{}", self.runs(&self.say("office-contents-update").italic()));
        self.paragraph_with(Style::ContentsEntry(1), false, &placeholder);
        for (at, (level, words)) in text.headings.iter().enumerate().filter(|(_, (level, _))| *level <= 2) {
            let entry = format!(r#"<w:hyperlink w:anchor="{}" w:history="1">{}</w:hyperlink>"#, bookmark(at), self.runs(words));
            self.paragraph_with(Style::ContentsEntry(*level), false, &entry);
        }
        self.paragraph_with(Style::Normal, false, r#"<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br w:type="page"/></w:r>"#);
    }

    pub(super) fn into_xml(self) -> String {
        self.xml
    }
}

fn bookmark(at: usize) -> String {
    format!("_Toc{at:06}")
}

/// Something that Word works out, with what it shows until then.
fn field(what: &str, shown: &str) -> String {
    format!(
        concat!(
            r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText{}>{}</w:instrText></w:r>"#,
            r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        ),
        PRESERVE, what, shown
    )
}

/// How a run looks. Word takes its direction and font from here rather than from its letters.
fn look(run: &Run, rtl: bool) -> String {
    let marks = [(rtl, r#"<w:rFonts w:hint="cs"/>"#), (run.bold, "<w:b/><w:bCs/>"), (run.italic, "<w:i/><w:iCs/>"), (rtl, "<w:rtl/>")];
    let marks: String = marks.into_iter().filter(|(applies, _)| *applies).map(|(_, mark)| mark).collect();
    if marks.is_empty() { marks } else { format!("<w:rPr>{marks}</w:rPr>") }
}

/// A piece of a text; one that was isolated has a direction of its own.
#[derive(Debug, PartialEq)]
struct Piece<'t> {
    text: &'t str,
    isolated: bool,
}

impl Piece<'_> {
    /// Whether it runs from right to left.
    fn runs_rtl(&self, document_rtl: bool) -> bool {
        let direction_of = |c: char| {
            let letter = c.to_string();
            if direction::has_rtl(&letter) { Some(true) } else { direction::has_ltr(&letter).then_some(false) }
        };
        let (ltr, rtl) = (direction::has_ltr(self.text), direction::has_rtl(self.text));
        match (self.isolated, ltr && rtl) {
            // As the isolate would: in the direction of its first letter.
            (true, _) => self.text.chars().find_map(direction_of).unwrap_or(document_rtl),
            (false, true) => document_rtl,
            (false, false) => {
                if document_rtl {
                    !ltr
                } else {
                    rtl
                }
            }
        }
    }

    /// The text between marks that office programs know better than isolates, which they draw over each other: its own direction inside, that of the document outside.
    fn marked(&self, rtl: bool, document_rtl: bool) -> String {
        let mark = |rtl: bool| if rtl { '\u{200f}' } else { '\u{200e}' };
        if !self.isolated || rtl == document_rtl {
            return self.text.to_owned();
        }
        let (inside, outside) = (mark(rtl), mark(document_rtl));
        format!("{outside}{inside}{}{inside}{outside}", self.text)
    }
}

/// A text cut at the marks of isolates, without them.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut depth) = (0, 0_usize);
    for (at, c) in text.char_indices().chain([(text.len(), '\u{2069}')]) {
        if !plain::is_isolate(c) {
            continue;
        }
        pieces.push(Piece { text: &text[from..at], isolated: depth > 0 });
        depth = if c == '\u{2069}' { depth.saturating_sub(1) } else { depth + 1 };
        from = at + c.len_utf8();
    }
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// A text as it stands between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_another_script_keep_their_direction() {
        let shown = |text: &str, rtl: bool| -> Vec<(String, bool)> {
            let piece = |piece: &Piece<'_>| (piece.marked(piece.runs_rtl(rtl), rtl), piece.runs_rtl(rtl));
            pieces(text).iter().map(piece).collect()
        };
        let own = |text: &str, rtl: bool| (text.to_owned(), rtl);
        let name = own("\u{200f}\u{200e}Port (2)\u{200e}\u{200f}", false);
        assert_eq!(shown("قبل \u{2068}Port (2)\u{2069} بعد", true), [own("قبل ", true), name, own(" بعد", true)]);
        assert_eq!(shown("\u{2068}12,5\u{2069} نقطة", true), [own("12,5", true), own(" نقطة", true)]);
        let name = own("\u{200e}\u{200f}عين\u{200f}\u{200e}", true);
        assert_eq!(shown("to \u{2068}عين\u{2069}", false), [own("to ", false), name]);
        assert_eq!(shown("", true), []);
        assert_eq!(shown("\u{2069}a\u{2068}", false), [own("a", false)]);
    }

    #[test]
    fn asterisks_of_a_message_emphasise_and_those_of_a_text_do_not() {
        let locale = Locale::new("en");
        let body = Body::new(&locale);
        let values = [("city", body.value("A**B")), ("score", "49.8".into()), ("band", body.value("*C*"))];
        let words = body.say_with("summary-score", &values);
        let all: String = words.0.iter().map(|run| run.text.as_str()).collect();
        assert!(all.contains("A**B") && all.contains("*C*"), "{all}");
        let bold: Vec<&str> = words.0.iter().filter(|run| run.bold).map(|run| run.text.as_str()).collect();
        assert_eq!(bold, ["49.8 of 100"]);
    }
}
