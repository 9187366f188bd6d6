//! Rows and cells in the bytes of a table with separators, as RFC 4180 and those who stray from it write them.
//!
//! A cell that begins with a quotation mark ends at the next one that is not doubled; what follows up to the separator belongs to it as well. In any other cell a quotation mark is a sign like others.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2};

/// What separates cells and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub separator: u8,
    /// Behind rows: a line feed, or a carriage return alone.
    pub end: u8,
}

/// Where a cell stands in its block.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    start: u32,
    /// With the highest bit set, it holds doubled quotation marks, or text behind the closing one.
    end: u32,
}

impl Span {
    const IRREGULAR: u32 = 1 << 31;

    /// Blocks are far smaller than the highest bit.
    pub(super) fn new(start: usize, end: usize, irregular: bool) -> Self {
        Self { start: start as u32, end: end as u32 | if irregular { Self::IRREGULAR } else { 0 } }
    }

    fn is_irregular(self) -> bool {
        self.end & Self::IRREGULAR != 0
    }

    fn range(self) -> Range<usize> {
        self.start as usize..(self.end & !Self::IRREGULAR) as usize
    }
}

/// Room for the cells of a row, used again and again.
#[derive(Debug, Default)]
pub struct Room {
    pub(super) spans: Vec<Span>,
    pub(super) ends: Vec<u32>,
}

/// Where the cells of a row stand.
#[derive(Debug, Clone, Copy)]
enum Cells<'b> {
    /// Each by itself.
    Spans(&'b [Span]),
    /// Each one byte behind the end of the one before, perhaps in quotation marks; the first number stands for the end of the row before.
    Ends(&'b [u32]),
}

/// One row of a block.
#[derive(Debug, Clone, Copy)]
pub struct Record<'b> {
    block: &'b [u8],
    cells: Cells<'b>,
    /// All of its bytes, without the line end.
    pub bytes: &'b [u8],
    /// The last quotation mark was never closed.
    pub unclosed: bool,
}

impl<'b> Record<'b> {
    /// A usual row, by the ends of its cells; the first one is where it begins, less one.
    pub(super) fn of_ends(block: &'b [u8], ends: &'b [u32], bytes: &'b [u8]) -> Self {
        Self { block, cells: Cells::Ends(ends), bytes, unclosed: false }
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        match self.cells {
            Cells::Spans(spans) => spans.len(),
            Cells::Ends(ends) => ends.len() - 1,
        }
    }

    fn span(&self, at: usize) -> Option<Span> {
        match self.cells {
            Cells::Spans(spans) => spans.get(at).copied(),
            Cells::Ends(ends) => {
                let [before, end] = *ends.get(at..)?.first_chunk()?;
                let start = before.wrapping_add(1);
                let quoted = u32::from(self.block.get(start as usize) == Some(&b'"'));
                Some(Span { start: start + quoted, end: end - quoted })
            }
        }
    }

    /// The cells of a usual row; none if it is read sign by sign, or stands at the very end of its block.
    pub fn usual(&self) -> Option<Usual<'b>> {
        let Cells::Ends(ends) = self.cells else { return None };
        let end = *ends.last()? as usize;
        (end + Usual::BEYOND <= self.block.len()).then_some(Usual { block: self.block, ends })
    }

    /// Whether there is nothing in any cell.
    pub fn is_empty(&self) -> bool {
        (0..self.len()).all(|at| self.cell(at).trim_ascii().is_empty())
    }

    /// The bytes of a cell, as far as there is one.
    pub fn cell(&self, at: usize) -> Cow<'b, [u8]> {
        match self.span(at) {
            None => Cow::Borrowed(&[]),
            Some(span) if span.is_irregular() => Cow::Owned(regular(&self.block[span.range()])),
            Some(span) => Cow::Borrowed(&self.block[span.range()]),
        }
    }

    /// A short cell in numbers. None if it is longer than 15 bytes, or stands too near the end of the block to be taken at once.
    pub fn key(&self, at: usize) -> Option<Key> {
        let span = self.span(at).filter(|span| !span.is_irregular())?;
        let length = span.end - span.start;
        let bytes = self.block.get(span.start as usize..)?.first_chunk()?;
        (length <= 15).then(|| key_of(bytes, length))
    }

    /// The same for a cell of 16 to 32 bytes.
    pub fn long_key(&self, at: usize) -> Option<LongKey> {
        let span = self.span(at).filter(|span| !span.is_irregular())?;
        LongKey::of(self.block.get(span.range())?)
    }

    /// All cells as text; what is no text is marked as such.
    pub fn texts(&self) -> Vec<String> {
        (0..self.len()).map(|at| String::from_utf8_lossy(&self.cell(at)).into_owned()).collect()
    }
}

/// The cells of a row in which each stands one byte behind the end of the one before, and the block goes on behind the last one.
#[derive(Debug, Clone, Copy)]
pub struct Usual<'b> {
    block: &'b [u8],
    /// As in [`Cells::Ends`].
    ends: &'b [u32],
}

impl<'b> Usual<'b> {
    /// So many bytes can be taken from where the last cell ends.
    const BEYOND: usize = 32;

    /// Where the cells from one on end, so many of them, and where the first of them begins; none if there are not so many.
    pub fn ends(self, from: usize, count: usize) -> Option<(u32, &'b [u32])> {
        let (before, ends) = self.ends.get(from..=from + count)?.split_first()?;
        Some((before.wrapping_add(1), ends))
    }

    /// Whether a cell that begins there stands in quotation marks.
    pub fn is_quoted(self, start: u32) -> bool {
        self.block.get(start as usize) == Some(&b'"')
    }

    /// What [`Record::key`] says of a cell, in fewer steps. None, too, if it is not as told: with or without quotation marks.
    #[inline]
    pub fn key<const QUOTED: bool>(self, start: u32, end: u32) -> Option<Key> {
        let there: &[u8; 17] = self.block.get(start as usize..start as usize + 17)?.try_into().ok()?;
        let length = end.wrapping_sub(start).wrapping_sub(2 * u32::from(QUOTED));
        if length > 15 || (there[0] == b'"') != QUOTED {
            return None;
        }
        let from = usize::from(QUOTED);
        Some(key_of(there.get(from..from + 16)?.first_chunk()?, length))
    }
}

/// A cell of up to 15 bytes in numbers; no other cell has the same. Its bytes stand in their order, their count in the highest byte, and its four highest bits are free.
pub type Key = [u64; 2];

/// A cell of 16 to 32 bytes in numbers; no other cell has the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LongKey {
    /// The first and the last bytes; in the middle, some are in both.
    pub ends: [u128; 2],
    /// How many bytes there are; 0 is no cell.
    pub length: usize,
}

impl LongKey {
    /// The key of a text; none if it is shorter or longer.
    pub fn of(text: &[u8]) -> Option<Self> {
        let ends = [text.first_chunk()?, text.last_chunk()?].map(|bytes| u128::from_le_bytes(*bytes));
        (text.len() <= 32).then_some(Self { ends, length: text.len() })
    }
}

/// The first of these bytes, so many as the length says.
#[inline]
fn key_of(bytes: &[u8; 16], length: u32) -> Key {
    const FIRST: [Key; 16] = {
        let mut masks = [[0; 2]; 16];
        let mut length = 0;
        while length < 16 {
            let mask: u128 = (1 << (8 * length)) - 1;
            masks[length] = [mask as u64, (mask >> 64) as u64];
            length += 1;
        }
        masks
    };
    let [low, high] = FIRST[(length & 15) as usize];
    let bytes = u128::from_le_bytes(*bytes);
    [bytes as u64 & low, ((bytes >> 64) as u64 & high) | u64::from(length) << 56]
}

/// The key of a text, as [`Record::key`] makes it; none if it is too long.
pub fn key(text: &[u8]) -> Option<Key> {
    let mut bytes = [0; 16];
    bytes.get_mut(..text.len())?.copy_from_slice(text);
    (text.len() <= 15).then(|| key_of(&bytes, text.len() as u32))
}

/// An irregular cell, with its opening quotation mark, as what it says.
fn regular(raw: &[u8]) -> Vec<u8> {
    let mut said = Vec::with_capacity(raw.len());
    let mut at = 1;
    while let Some(found) = memchr(b'"', &raw[at..]) {
        said.extend_from_slice(&raw[at..at + found]);
        at += found + 1;
        if raw.get(at) != Some(&b'"') {
            break;
        }
        said.push(b'"');
        at += 1;
    }
    said.extend_from_slice(raw.get(at..).unwrap_or_default());
    said
}

/// Reads the row that begins at `from`: its cells, and where the next one begins.
///
/// A row at the very end of the block needs no line end.
pub fn row<'b>(block: &'b [u8], from: usize, dialect: Dialect, room: &'b mut Room) -> (Record<'b>, usize) {
    let cells = &mut room.spans;
    cells.clear();
    let mut at = from;
    let mut unclosed = false;
    let span = Span::new;
    let (end, next) = loop {
        if block.get(at) == Some(&b'"') {
            let closed = closing(block, at + 1);
            unclosed |= closed.is_none();
            // A mark that nothing closes costs its line: what would have closed it was found to belong to a line further down, behind this block.
            if closed.is_none()
                && let Some(line) = memchr(dialect.end, &block[at..])
            {
                let end = without_return(block, at, at + line);
                cells.push(span(at, end, true));
                break (end, at + line + 1);
            }
            let (close, doubled) = closed.unwrap_or((block.len(), true));
            let after = close + 1;
            match block.get(after) {
                Some(sign) if *sign == dialect.separator => {
                    cells.push(if doubled { span(at, close + 1, true) } else { span(at + 1, close, false) });
                    at = after + 1;
                }
                Some(sign) if *sign == dialect.end => {
                    cells.push(if doubled { span(at, close + 1, true) } else { span(at + 1, close, false) });
                    break (after, after + 1);
                }
                Some(b'\r') if block.get(after + 1) == Some(&dialect.end) => {
                    cells.push(if doubled { span(at, close + 1, true) } else { span(at + 1, close, false) });
                    break (after, after + 2);
                }
                None => {
                    let close = close.min(block.len());
                    cells.push(if doubled { span(at, (close + 1).min(block.len()), true) } else { span(at + 1, close, false) });
                    break (block.len(), block.len());
                }
                // Something stands behind the closing mark. If lines lie between the two, they never belonged together: the first line is broken, and the others are rows.
                Some(_) if let Some(line) = broken_off(block, at, close, dialect) => {
                    unclosed = true;
                    let end = without_return(block, at, at + line);
                    cells.push(span(at, end, true));
                    break (end, at + line + 1);
                }
                Some(_) => match memchr2(dialect.separator, dialect.end, &block[after..]) {
                    Some(found) => {
                        let stop = after + found;
                        let end = if block[stop] == dialect.end { without_return(block, after, stop) } else { stop };
                        cells.push(span(at, end, true));
                        if block[stop] == dialect.end {
                            break (end, stop + 1);
                        }
                        at = stop + 1;
                    }
                    None => {
                        cells.push(span(at, block.len(), true));
                        break (block.len(), block.len());
                    }
                },
            }
        } else {
            match memchr2(dialect.separator, dialect.end, &block[at..]) {
                Some(found) if block[at + found] == dialect.separator => {
                    cells.push(span(at, at + found, false));
                    at += found + 1;
                }
                Some(found) => {
                    let end = without_return(block, at, at + found);
                    cells.push(span(at, end, false));
                    break (end, at + found + 1);
                }
                None => {
                    let end = without_return(block, at, block.len());
                    cells.push(span(at, end, false));
                    break (end, block.len());
                }
            }
        }
    };
    (Record { block, cells: Cells::Spans(cells), bytes: &block[from.min(end)..end], unclosed }, next)
}

/// Where a cell ends that ends with its line: before the carriage return, if there is one.
pub(super) fn without_return(block: &[u8], start: usize, end: usize) -> usize {
    if end > start && block[end - 1] == b'\r' { end - 1 } else { end }
}

/// The quotation mark that closes a cell whose text begins at `from`, and whether others are doubled before it.
fn closing(block: &[u8], from: usize) -> Option<(usize, bool)> {
    let (mut at, mut doubled) = (from, false);
    loop {
        let found = at + memchr(b'"', block.get(at..)?)?;
        if block.get(found + 1) != Some(&b'"') {
            return Some((found, doubled));
        }
        doubled = true;
        at = found + 2;
    }
}

/// Whether a cell with lines in it ends in the middle of a text, so that its quotation marks are those of different cells: where the first line ends.
fn broken_off(bytes: &[u8], open: usize, close: usize, dialect: Dialect) -> Option<usize> {
    let behind = bytes[close + 1];
    if behind == dialect.separator
        || behind == dialect.end
        || behind == b'\r' && bytes.get(close + 2).is_none_or(|sign| *sign == dialect.end)
    {
        return None;
    }
    memchr(dialect.end, &bytes[open..close])
}

/// Where the row that begins at `from` ends, behind its line end. None if the bytes end before.
pub(super) fn row_end(bytes: &[u8], from: usize, dialect: Dialect) -> Option<usize> {
    let mut at = from;
    while at < bytes.len() {
        if bytes[at] == b'"' {
            // An open cell at the end of the bytes may go on behind them, as may a mark that may be the first of two.
            let (close, _) = closing(bytes, at + 1).filter(|(close, _)| close + 1 < bytes.len())?;
            if let Some(line) = broken_off(bytes, at, close, dialect) {
                return Some(at + line + 1);
            }
            at = close + 1;
        }
        if bytes[at] == dialect.separator {
            at += 1;
            continue;
        }
        at += memchr2(dialect.separator, dialect.end, &bytes[at..])? + 1;
        if bytes[at - 1] == dialect.end {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Dialect, Room, row};

    const COMMA: Dialect = Dialect { separator: b',', end: b'\n' };

    fn rows(text: &str, dialect: Dialect) -> Vec<Vec<String>> {
        let (mut at, mut all, mut cells) = (0, Vec::new(), Room::default());
        while at < text.len() {
            let (record, next) = row(text.as_bytes(), at, dialect, &mut cells);
            all.push(record.texts());
            at = next;
        }
        all
    }

    #[test]
    fn rows_are_read_as_the_csv_crate_reads_them() {
        for text in [
            "a,b\nc,d\n",
            "a,b\r\nc,d",
            "\"a\",\"b\"\r\n\"c\"\"x\",d\n",
            "\"a,b\",c\n",
            "\"a\nb\",c\nd,e\n",
            "5\" pipe,x\n",
            "\"a\"b,c\n",
            "\"a\"\"\",c\n",
            ",,\n",
            "a",
            "\"\",x\n",
            "\"a\"",
            "a,\"b\"\"",
        ] {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let expected: Vec<Vec<String>> = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            assert_eq!(rows(text, COMMA), expected, "{text:?}");
        }
    }

    /// The csv crate takes everything that follows for one cell.
    #[test]
    fn a_mark_that_nothing_closes_costs_one_line() {
        assert_eq!(rows("\"open,b\nc", COMMA), [["open,b"], ["c"]]);
    }

    #[test]
    fn a_mark_that_another_cell_closes_costs_one_line() {
        let text = "a,\"b\nc,d\r\ne,\"f\"\n";
        let (mut at, mut all, mut cells) = (0, Vec::new(), Room::default());
        while at < text.len() {
            let (record, next) = row(text.as_bytes(), at, COMMA, &mut cells);
            all.push((record.texts(), record.unclosed));
            at = next;
        }
        let expected = [(["a", "b"], true), (["c", "d"], false), (["e", "f"], false)];
        assert_eq!(all, expected.map(|(cells, unclosed)| (cells.map(str::to_owned).to_vec(), unclosed)));
    }
}
