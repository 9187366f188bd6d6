//! Rows of scores from answers in codes. The figures of a dimension come again and again in a long table: what they were, in numbers and in words, is looked up by the sums that they are made of.

use super::scores_wide::{Numbers, Wide};
use crate::responses::{Code, Response};
use crate::scoring::{Known, Part, Rules, Summary};

/// How many figures are remembered for a dimension of so many questions: few have few figures.
fn places(questions: usize) -> usize {
    1 << (questions + 4).min(12)
}

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

impl Figures {
    /// Where nothing stands yet.
    fn nothing() -> Self {
        Self { known: Known::default(), part: Part::default(), length: 0, text: [0; TEXT] }
    }
}

/// What a dimension of a row rests on.
#[derive(Debug, Clone, Copy)]
struct Sought {
    known: Known,
    /// Where its figures stand, if they do.
    place: usize,
    stands: bool,
}

/// What one core remembers from row to row.
#[derive(Debug, Default)]
pub struct Memory {
    /// For every dimension.
    figures: Vec<Vec<Figures>>,
    /// For every dimension of one row.
    sought: Vec<Sought>,
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
        let Memory { figures, sought, parts, text, summary, numbers } = memory;
        let (dimensions, modules) = (self.toolkit.dimensions.len(), self.toolkit.modules.len());
        if figures.len() != dimensions {
            *figures = (0..dimensions).map(|dimension| vec![Figures::nothing(); places(rules.questions_in(dimension))]).collect();
        }
        parts.clear();
        text.clear();
        sought.clear();
        sought.extend(figures.iter().enumerate().map(|(dimension, figures)| {
            let known = rules.known(dimension, response, codes);
            Sought { known, place: (known.hash() >> 32) as usize & (figures.len() - 1), stands: false }
        }));
        // These places lie far from each other. Looked at one after the other without a decision in between, they are fetched at the same time.
        for (sought, figures) in sought.iter_mut().zip(figures.iter()) {
            let before = &figures[sought.place];
            sought.stands = (before.length > 0) & before.known.is(&sought.known);
        }
        for (dimension, (sought, figures)) in sought.iter().zip(figures.iter_mut()).enumerate() {
            let Sought { known, place, stands } = *sought;
            let before = &mut figures[place];
            if stands {
                parts.push(before.part);
                // All of the room is copied, since a fixed number of bytes is copied faster than the right one.
                let end = text.len() + before.length;
                text.extend_from_slice(&before.text);
                text.truncate(end);
                continue;
            }
            let part = rules.dimension_of(dimension, &known, summary);
            let start = text.len();
            self.summary(text, Some(numbers), summary, self.all);
            parts.push(part);
            let written = &text[start..];
            if let Some(room) = before.text.get_mut(..written.len()) {
                room.copy_from_slice(written);
                (before.known, before.part, before.length) = (known, part, written.len());
            }
        }
        self.about(out, row, response);
        rules.whole_of(None, parts, response, codes, summary);
        // Hardly two rows have the same.
        self.summary(out, None, summary, true);
        out.extend_from_slice(text);
        for module in 0..modules {
            rules.whole_of(Some(module), parts, response, codes, summary);
            self.summary(out, Some(numbers), summary, self.all);
        }
        out.push(b'\n');
    }
}
