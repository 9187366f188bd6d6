//! Rows and cells in the bytes of a table with separators, as RFC 4180 and those who stray from it write them.
//!
//! A cell that begins with a quotation mark ends at the next one that is not doubled; what follows up to the separator belongs to it as well. In any other cell a quotation mark is a sign like others.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr2, memrchr};

/// What separates cells and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub separator: u8,
    /// Behind rows: a line feed, or a carriage return alone.
    pub end: u8,
}

/// Where a cell stands in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    start: u32,
    end: u32,
    /// It holds doubled quotation marks, or text behind the closing one.
    irregular: bool,
}

/// One row of a block.
#[derive(Debug, Clone, Copy)]
pub struct Record<'b> {
    block: &'b [u8],
    cells: &'b [Span],
    /// All of its bytes, without the line end.
    pub bytes: &'b [u8],
    /// The last quotation mark was never closed.
    pub unclosed: bool,
}

impl<'b> Record<'b> {
    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there is nothing in any cell.
    pub fn is_empty(&self) -> bool {
        (0..self.len()).all(|at| self.cell(at).trim_ascii().is_empty())
    }

    /// The bytes of a cell, as far as there is one.
    pub fn cell(&self, at: usize) -> Cow<'b, [u8]> {
        match self.cells.get(at) {
            None => Cow::Borrowed(&[]),
            Some(span) if span.irregular => Cow::Owned(regular(&self.block[span.start as usize..span.end as usize])),
            Some(span) => Cow::Borrowed(&self.block[span.start as usize..span.end as usize]),
        }
    }

    /// A cell that holds no doubled quotation marks, at once; for the others use [`Record::cell`].
    pub fn plain(&self, at: usize) -> Option<&'b [u8]> {
        self.cells.get(at).filter(|span| !span.irregular).map(|span| &self.block[span.start as usize..span.end as usize])
    }

    /// A short cell as a number below 2^124 that no other cell has: its bytes, and above them how many they are. None if it is longer than 15 bytes, or stands too near the end of the block to be taken at once.
    pub fn key(&self, at: usize) -> Option<u128> {
        let span = self.cells.get(at).filter(|span| !span.irregular)?;
        let length = span.end - span.start;
        let bytes: &[u8; 16] = self.block.get(span.start as usize..)?.first_chunk()?;
        (length <= 15).then(|| key_of(u128::from_le_bytes(*bytes), length))
    }

    /// All cells as text; what is no text is marked as such.
    pub fn texts(&self) -> Vec<String> {
        (0..self.len()).map(|at| String::from_utf8_lossy(&self.cell(at)).into_owned()).collect()
    }
}

/// The first bytes of a number, with their count above them.
fn key_of(bytes: u128, length: u32) -> u128 {
    const FIRST: [u128; 16] = {
        let mut masks = [0; 16];
        let mut length = 0;
        while length < 16 {
            masks[length] = (1 << (8 * length)) - 1;
            length += 1;
        }
        masks
    };
    (bytes & FIRST[(length & 15) as usize]) | (u128::from(length) << 120)
}

/// The key of a text, as [`Record::key`] makes it; none if it is too long.
pub fn key(text: &[u8]) -> Option<u128> {
    let mut bytes = [0; 16];
    bytes.get_mut(..text.len())?.copy_from_slice(text);
    (text.len() <= 15).then(|| key_of(u128::from_le_bytes(bytes), text.len() as u32))
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
pub fn row<'b>(block: &'b [u8], from: usize, dialect: Dialect, cells: &'b mut Vec<Span>) -> (Record<'b>, usize) {
    cells.clear();
    let mut at = from;
    let mut unclosed = false;
    let span = |start: usize, end: usize, irregular: bool| Span { start: start as u32, end: end as u32, irregular };
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
    (Record { block, cells, bytes: &block[from.min(end)..end], unclosed }, next)
}

fn without_return(block: &[u8], start: usize, end: usize) -> usize {
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

/// What [`whole_rows`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    /// Where the last row ends that is there as a whole, behind its line end.
    pub end: usize,
    /// How many rows end there or before.
    pub rows: usize,
}

/// How far the bytes, which begin with a row, hold whole rows. None if not one row ends.
pub fn whole_rows(bytes: &[u8], dialect: Dialect) -> Option<Whole> {
    let Some(quote) = memchr(b'"', bytes) else {
        let end = memrchr(dialect.end, bytes)? + 1;
        return Some(Whole { end, rows: memchr_iter(dialect.end, &bytes[..end]).count() });
    };
    // Up to the first quotation mark, every line end ends a row.
    let plain = memrchr(dialect.end, &bytes[..quote]).map_or(0, |at| at + 1);
    let mut rows = memchr_iter(dialect.end, &bytes[..plain]).count();
    let (mut at, mut end) = (plain, plain);
    while at < bytes.len() {
        if bytes[at] == b'"' {
            // An open cell at the end of the bytes may go on behind them, as may a mark that may be the first of two.
            let Some((close, _)) = closing(bytes, at + 1).filter(|(close, _)| close + 1 < bytes.len()) else { break };
            if let Some(line) = broken_off(bytes, at, close, dialect) {
                at += line + 1;
                end = at;
                rows += 1;
                continue;
            }
            at = close + 1;
        }
        if bytes[at] == dialect.separator {
            at += 1;
            continue;
        }
        match memchr2(dialect.separator, dialect.end, &bytes[at..]) {
            Some(found) => {
                at += found + 1;
                if bytes[at - 1] == dialect.end {
                    end = at;
                    rows += 1;
                }
            }
            None => break,
        }
    }
    (rows > 0).then_some(Whole { end, rows })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Dialect, row, whole_rows};

    const COMMA: Dialect = Dialect { separator: b',', end: b'\n' };

    fn rows(text: &str, dialect: Dialect) -> Vec<Vec<String>> {
        let (mut at, mut all, mut cells) = (0, Vec::new(), Vec::new());
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
        let (mut at, mut all, mut cells) = (0, Vec::new(), Vec::new());
        while at < text.len() {
            let (record, next) = row(text.as_bytes(), at, COMMA, &mut cells);
            all.push((record.texts(), record.unclosed));
            at = next;
        }
        let expected = [(["a", "b"], true), (["c", "d"], false), (["e", "f"], false)];
        assert_eq!(all, expected.map(|(cells, unclosed)| (cells.map(str::to_owned).to_vec(), unclosed)));
        assert_eq!(whole_rows(text.as_bytes(), COMMA).map(|whole| (whole.end, whole.rows)), Some((text.len(), 3)));
    }

    #[test]
    fn whole_rows_end_where_rows_end() {
        for (text, end, count) in [
            ("a,b\nc,d\ne", 8, 2),
            ("\"a\nb\",c\nd", 8, 1),
            ("x,\"a\nb\"\ny,\"c", 8, 1),
            ("x,\"a\nb\"\n\"c\"", 8, 1),
            ("5\" pipe\n6\" pipe\n", 16, 2),
            ("a\n\nb\n", 5, 3),
            ("\"a\"x\n", 5, 1),
        ] {
            let whole = whole_rows(text.as_bytes(), COMMA);
            assert_eq!(whole.map(|whole| (whole.end, whole.rows)), Some((end, count)), "{text:?}");
        }
        assert_eq!(whole_rows(b"\"a\nb", COMMA), None);
        assert_eq!(whole_rows(b"a", COMMA), None);
    }
}
