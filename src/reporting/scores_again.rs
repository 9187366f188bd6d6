//! Rows of scores from answers in codes. The figures of a dimension come again and again in a long table: what they were, in numbers and in words, is looked up by all that they depend on.

use std::ops::Range;

use super::scores_wide::{Numbers, Wide};
use crate::responses::{Code, Response};
use crate::scoring::{Packed, Part, Rules, Summary};

/// How many figures are remembered for a dimension of so many questions: few have few figures.
fn places(questions: usize) -> usize {
    1 << (questions + 4).min(12)
}

/// As many bytes as the figures of a dimension usually have in words.
const TEXT: usize = 64;

/// The figures of a dimension as they were before. What is looked at first stands in one line of the processor's memory, the text in the next.
#[derive(Debug, Clone)]
#[repr(align(64))]
struct Figures {
    packed: Packed,
    part: Part,
    /// How many bytes of the text count.
    length: usize,
    text: [u8; TEXT],
}

impl Figures {
    /// Where nothing stands yet.
    fn nothing() -> Self {
        Self { packed: Packed::NONE, part: Part::default(), length: 0, text: [0; TEXT] }
    }
}

/// Where the figures of a dimension of a row are.
#[derive(Debug, Clone)]
enum Found {
    /// They were there before, in this place.
    Before(usize),
    /// They have to be worked out, and may be remembered in this place.
    New(Option<(Packed, usize)>),
    /// They are worked out, and stand there in the words of this row.
    Here(Range<usize>),
}

/// What one core remembers from row to row.
#[derive(Debug, Default)]
pub struct Memory {
    /// For one dimension after the other.
    figures: Vec<Figures>,
    /// Which of them are for which dimension: where they begin, and one less than how many there are, a power of two.
    places: Vec<(usize, usize)>,
    /// For every dimension of one row.
    found: Vec<Found>,
    parts: Vec<Part>,
    /// Those in words that were not there before.
    text: Vec<u8>,
    summary: Summary,
    numbers: Numbers,
}

impl Memory {
    /// Makes room for the figures of these dimensions.
    fn prepare(&mut self, rules: &Rules<'_>, dimensions: usize) {
        if self.places.len() != dimensions {
            self.places.clear();
            self.figures.clear();
            for dimension in 0..dimensions {
                let count = places(rules.questions_in(dimension));
                self.places.push((self.figures.len(), count - 1));
                self.figures.resize(self.figures.len() + count, Figures::nothing());
            }
        }
        self.found.clear();
        self.parts.clear();
        self.text.clear();
    }
}

impl Wide<'_> {
    /// One row for a response, behind the cell that names its file; `row` is its place there. The codes are those after [`Rules::count`].
    pub fn response(
        &self,
        out: &mut Vec<u8>,
        memory: &mut Memory,
        rules: &Rules<'_>,
        row: Option<u64>,
        response: &Response,
        codes: &[Code],
    ) {
        memory.prepare(rules, self.toolkit.dimensions.len());
        let Memory { figures, places, found, parts, text, summary, numbers } = memory;
        // The places lie far from each other. Looked at one right after the other, they are fetched at the same time.
        found.extend(places.iter().enumerate().map(|(dimension, (first, last))| {
            let Some(packed) = rules.packed(dimension, codes) else { return Found::New(None) };
            let place = first + (packed.hash() & last);
            if figures[place].packed == packed { Found::Before(place) } else { Found::New(Some((packed, place))) }
        }));
        for (dimension, found) in found.iter_mut().enumerate() {
            let place = match found {
                Found::Before(place) => {
                    parts.push(figures[*place].part);
                    continue;
                }
                Found::New(place) => place.take(),
                Found::Here(_) => None,
            };
            let part = rules.dimension_of(dimension, place.map(|(packed, _)| packed), response, codes, summary);
            parts.push(part);
            let start = text.len();
            self.summary(text, Some(numbers), summary, self.all);
            let written = &text[start..];
            if let Some((packed, place)) = place
                && let Some(room) = figures[place].text.get_mut(..written.len())
            {
                room.copy_from_slice(written);
                let length = written.len();
                let figures = &mut figures[place];
                (figures.packed, figures.part, figures.length) = (packed, part, length);
            }
            *found = Found::Here(start..text.len());
        }
        self.about(out, row, response);
        rules.whole_of(None, parts, response, codes, summary);
        // Hardly two rows have the same.
        self.summary(out, None, summary, true);
        for found in found.iter() {
            match found {
                Found::Before(place) => {
                    let figures = &figures[*place];
                    // All of the room is copied, since a fixed number of bytes is copied faster than the right one.
                    let end = out.len() + figures.length;
                    out.extend_from_slice(&figures.text);
                    out.truncate(end);
                }
                Found::Here(range) => out.extend_from_slice(&text[range.clone()]),
                Found::New(_) => {}
            }
        }
        for module in 0..self.toolkit.modules.len() {
            rules.whole_of(Some(module), parts, response, codes, summary);
            self.summary(out, Some(numbers), summary, self.all);
        }
        out.push(b'\n');
    }
}
