//! An element of XML, put together such that it is well formed whatever the texts are.

use std::fmt::{Display, Formatter, Result, Write};

use crate::files::plain;

/// An element with its attributes and what is in it.
#[derive(Debug, Clone)]
pub struct Element {
    name: &'static str,
    attributes: String,
    inside: String,
}

impl Element {
    /// An empty element.
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: String::new(), inside: String::new() }
    }

    /// With an attribute.
    #[must_use]
    pub fn set(mut self, name: &'static str, value: impl Display) -> Self {
        _ = write!(self.attributes, " {name}=\"{}\"", escape(&value.to_string()));
        self
    }

    /// With this text behind what is in it already.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.inside.push_str(&escape(text));
        self
    }

    /// With this element behind what is in it already.
    #[must_use]
    pub fn child(mut self, child: &Self) -> Self {
        _ = write!(self.inside, "{child}");
        self
    }

    /// With these elements behind what is in it already.
    #[must_use]
    pub fn children(self, children: &[Self]) -> Self {
        children.iter().fold(self, Self::child)
    }
}

impl Display for Element {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        let Self { name, attributes, inside } = self;
        if inside.is_empty() {
            write!(formatter, "<{name}{attributes}/>")
        } else {
            write!(formatter, "<{name}{attributes}>{inside}</{name}>")
        }
    }
}

/// A text that is only text in HTML and in XML, in an element as in an attribute. What neither of them allows is left out: control characters and characters that Unicode keeps unassigned for ever; so are marks that reorder text, but for those that keep a piece of it apart, which the program sets itself.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(c),
            _ if is_never_a_character(c) || (plain::is_harmful(c) && !plain::is_isolate(c)) => {}
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Whether Unicode will never assign a character here.
fn is_never_a_character(c: char) -> bool {
    let code = u32::from(c);
    code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        let element = Element::new("a").set("b", "\"<&'").text("</a>\u{0}\u{202e}\u{ffff}\u{1ffff}x").child(&Element::new("c"));
        assert_eq!(element.to_string(), "<a b=\"&quot;&lt;&amp;&#39;\">&lt;/a&gt;x<c/></a>");
    }
}
