//! Rows of scores from answers in codes. The figures of a dimension come again and again in a long table: what they were, in numbers and in words, is looked up by the sums that they are made of.

use super::scores_wide::{Numbers, Wide};
use crate::responses::{Code, Response};
use crate::scoring::{Known, Part, Rules, Summary};

/// How many figures are remembered for each dimension.
const PLACES: usize = 1 << 9;

/// As many bytes as the figures of a dimension usually have in words.
const TEXT: usize = 64;

/// The figures of a dimension as they were before.
#[derive(Debug, Clone)]
struct Figures {
    known: Known,
    part: Part,
    /// How many bytes of the text count; with none, nothing stands here.
    length: usize,
    text: [u8; TEXT],
}

/// What one core remembers from row to row.
#[derive(Debug, Default)]
pub struct Memory {
    /// For every dimension as many places as there are.
    figures: Vec<Figures>,
    /// Room for the dimensions of one row: as parts of the whole, and in words.
    parts: Vec<Part>,
    text: Vec<u8>,
    summary: Summary,
    numbers: Numbers,
}

impl Wide<'_> {
    /// Whether rows can be written from codes.
    pub fn takes_codes(rules: &Rules<'_>) -> bool {
        rules.has_sums()
    }

    /// What [`Wide::response`] writes for the scores of this response, from codes after [`Rules::count`].
    pub fn response_in_codes(
        &self,
        out: &mut Vec<u8>,
        memory: &mut Memory,
        rules: &Rules<'_>,
        row: Option<u64>,
        response: &Response,
        codes: &[Code],
    ) {
        let Memory { figures, parts, text, summary, numbers } = memory;
        let (dimensions, modules) = (self.toolkit.dimensions.len(), self.toolkit.modules.len());
        figures.resize(dimensions * PLACES, Figures { known: Known::default(), part: Part::default(), length: 0, text: [0; TEXT] });
        parts.clear();
        text.clear();
        for dimension in 0..dimensions {
            let known = rules.known(dimension, response, codes);
            let before = &mut figures[dimension * PLACES + (known.hash() >> 32) as usize % PLACES];
            if before.length > 0 && before.known == known {
                parts.push(before.part);
                // All of the room is copied, since a fixed number of bytes is copied faster than the right one.
                let end = text.len() + before.length;
                text.extend_from_slice(&before.text);
                text.truncate(end);
                continue;
            }
            let part = rules.dimension_of(dimension, &known, summary);
            let start = text.len();
            self.summary(text, numbers, summary, self.all);
            parts.push(part);
            let written = &text[start..];
            if let Some(room) = before.text.get_mut(..written.len()) {
                room.copy_from_slice(written);
                (before.known, before.part, before.length) = (known, part, written.len());
            }
        }
        self.about(out, row, response);
        rules.whole_of(None, parts, response, codes, summary);
        self.summary(out, numbers, summary, true);
        out.extend_from_slice(text);
        for module in 0..modules {
            rules.whole_of(Some(module), parts, response, codes, summary);
            self.summary(out, numbers, summary, self.all);
        }
        out.push(b'\n');
    }
}
