//! Rows of scores from answers in codes. The figures of a dimension come again and again in a long table: what they were, in numbers and in words, is looked up by all that they depend on.

use super::scores_wide::{Numbers, Wide};
use crate::responses::{Code, Response};
use crate::scoring::{Packed, Part, Rules, Summary};

/// How many figures are remembered for a dimension of so many questions: few have few figures.
fn places(questions: usize) -> usize {
    1 << (questions + 4).min(12)
}

/// As many bytes as the figures of a dimension usually have in words.
const TEXT: usize = 71;

/// The figures of a dimension as they were before, in two lines of the processor's memory.
#[derive(Debug, Clone)]
#[repr(C, align(64))]
struct Figures {
    packed: Packed,
    part: Part,
    text: [u8; TEXT],
    /// How many bytes of the text count.
    length: u8,
}

impl Figures {
    /// Where nothing stands yet.
    fn nothing() -> Self {
        Self { packed: Packed::NONE, part: Part::default(), text: [0; TEXT], length: 0 }
    }
}

/// Where the figures of a dimension of a row are.
#[derive(Debug, Clone, Copy)]
struct Sought {
    /// All that they depend on.
    packed: Packed,
    /// Where they stand, or may be remembered.
    place: usize,
    /// How many bytes they have in words: in that place, or one after the other in the words of this row.
    length: usize,
    stands: bool,
}

/// What one core remembers from row to row of tables for one toolkit.
#[derive(Debug, Default)]
pub struct Memory {
    /// For one dimension after the other.
    figures: Vec<Figures>,
    /// Which of them are for which dimension: where they begin, and one less than how many there are, a power of two.
    places: Vec<(usize, usize)>,
    /// For every dimension of one row.
    sought: Vec<Sought>,
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
        self.sought.clear();
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
        let Memory { figures, places, sought, text, summary, numbers } = memory;
        sought.extend(places.iter().enumerate().map(|(dimension, (first, last))| {
            let packed = rules.packed(dimension, codes);
            Sought { packed, place: first + (packed.hash() & last), length: 0, stands: false }
        }));
        // The places lie far from each other. Looked at one right after the other, without anything in between, they are fetched at the same time.
        for sought in sought.iter_mut() {
            let before = &figures[sought.place];
            (sought.stands, sought.length) = (before.packed.is(sought.packed), usize::from(before.length));
        }
        for (dimension, sought) in sought.iter_mut().enumerate() {
            if sought.stands {
                continue;
            }
            let before = &mut figures[sought.place];
            before.part = rules.dimension_of(dimension, sought.packed, response, codes, summary);
            let start = text.len();
            self.summary(text, Some(numbers), summary, self.all);
            let written = &text[start..];
            sought.length = written.len();
            // Longer words than there is room for are put together each time.
            before.packed = Packed::NONE;
            if let Some(room) = before.text.get_mut(..written.len()) {
                room.copy_from_slice(written);
                (before.packed, before.length) = (sought.packed, written.len() as u8);
            }
        }
        let part = |dimension: usize| figures[sought[dimension].place].part;
        self.about(out, row, response);
        rules.whole_of(None, part, response, codes, summary);
        // Hardly two rows have the same.
        self.summary(out, None, summary, true);
        let mut new = &text[..];
        for sought in sought.iter() {
            if sought.stands {
                // All of the room is copied, since a fixed number of bytes is copied faster than the right one.
                let end = out.len() + sought.length;
                out.extend_from_slice(&figures[sought.place].text);
                out.truncate(end);
            } else if let Some((words, others)) = new.split_at_checked(sought.length) {
                out.extend_from_slice(words);
                new = others;
            }
        }
        for module in 0..self.toolkit.modules.len() {
            rules.whole_of(Some(module), part, response, codes, summary);
            self.summary(out, Some(numbers), summary, self.all);
        }
        out.push(b'\n');
    }
}
