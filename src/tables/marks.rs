//! Where cells and rows end in a block, found 64 bytes at a time.
//!
//! That works for rows that are written as usual: a quotation mark stands at the beginning and the end of a cell, or nowhere. A row with any other one is odd: [`row`] reads it sign by sign, so that both ways find the same.

use wide::u8x64;

use super::records::{Dialect, Record, Room, row, row_end, without_return};

/// How many bytes are looked at together: one for each bit of a number.
const PIECE: usize = 64;

/// Hardly more cells end in so many bytes.
const USUAL: usize = 12;

/// What a block of whole rows holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    /// Where the last row ends that is there as a whole, behind its line end.
    pub end: usize,
    /// How many rows end there or before.
    pub rows: usize,
}

/// A bit for each of 64 bytes.
#[derive(Debug, Clone, Copy, Default)]
struct Piece {
    /// Set on what stands behind a cell.
    cell_ends: u64,
    /// Those among them that end a row.
    row_ends: u64,
}

/// Where cells and rows end.
#[derive(Debug, Default)]
pub struct Marks {
    /// For each 64 bytes; within odd rows they mean nothing, nor does what is left of an earlier block behind the last row.
    pieces: Vec<Piece>,
    /// How many of them are for the bytes that were marked.
    marked: usize,
    /// Where the odd rows begin, in their order.
    odd: Vec<usize>,
}

impl Marks {
    /// Marks the bytes, which begin with a row, and tells how far they hold whole rows. None if not one row ends.
    pub fn set(&mut self, bytes: &[u8], dialect: Dialect) -> Option<Whole> {
        self.odd.clear();
        self.marked = bytes.len().div_ceil(PIECE);
        if self.pieces.len() < self.marked {
            self.pieces.resize(self.marked, Piece::default());
        }
        let mut whole = Whole { end: 0, rows: 0 };
        while self.stops_at_odd_row(bytes, dialect, &mut whole) {
            let Some(end) = row_end(bytes, whole.end, dialect) else { break };
            self.odd.push(whole.end);
            whole = Whole { end, rows: whole.rows + 1 };
        }
        if whole.rows == 0 {
            self.marked = 0;
            return None;
        }
        Some(whole)
    }

    /// Marks usual rows from `whole.end` on and counts them; true if the row that begins where they end is odd, false if the bytes end.
    fn stops_at_odd_row(&mut self, bytes: &[u8], dialect: Dialect, whole: &mut Whole) -> bool {
        let [separator, end, quote] = [dialect.separator, dialect.end, b'"'].map(u8x64::splat);
        let (first, within) = (whole.end / PIECE, whole.end % PIECE);
        let mut wanted = u64::MAX << within;
        // What one piece tells the next: a cell begins with its first byte, all of its first bytes are in quotation marks, one was closed right before it.
        let (mut begins, mut quoted, mut closed) = (1 << within, 0, 0);
        for (at, piece) in self.pieces[..self.marked].iter_mut().enumerate().skip(first) {
            let here = bytes.get(at * PIECE..).unwrap_or_default();
            let signs = here.first_chunk().copied().unwrap_or_else(|| {
                wanted &= (1 << here.len()) - 1;
                std::array::from_fn(|at| here.get(at).copied().unwrap_or_default())
            });
            let signs = u8x64::from(signs);
            let find = |sign: u8x64| signs.simd_eq(sign).to_bitmask() & wanted;
            let (line_ends, quotes) = (find(end), find(quote));
            let mut cell_ends = find(separator) | line_ends;
            let mut odd = 0;
            if quotes | quoted | closed != 0 {
                let inside = within_quotes(quotes) ^ quoted;
                cell_ends &= !inside;
                let (opening, closing) = (quotes & inside, quotes & !inside);
                let behind = ((closing << 1) | closed) & wanted & !cell_ends;
                odd = (opening & !((cell_ends << 1) | begins)) | (behind & !returns(behind, here, dialect.end));
                (quoted, closed) = (0_u64.wrapping_sub(inside >> 63), closing >> 63);
            }
            // Before the first odd sign everything is as it seems.
            let sound = odd.wrapping_sub(1) & !odd;
            let row_ends = line_ends & cell_ends & sound;
            *piece = Piece { cell_ends: (piece.cell_ends & !wanted) | cell_ends, row_ends: (piece.row_ends & !wanted) | row_ends };
            if row_ends != 0 {
                whole.rows += row_ends.count_ones() as usize;
                whole.end = at * PIECE + PIECE - row_ends.leading_zeros() as usize;
            }
            if odd != 0 {
                return true;
            }
            (begins, wanted) = (cell_ends >> 63, u64::MAX);
        }
        false
    }

    /// The row that begins at `from`: what [`row`] reads in the block that was marked.
    pub fn row<'b>(&self, block: &'b [u8], from: usize, dialect: Dialect, room: &'b mut Room) -> (Record<'b>, usize) {
        let usual = self.odd.is_empty() || self.odd.binary_search(&from).is_err();
        match usual.then(|| self.usual_row(block, from, &mut room.ends)).flatten() {
            Some((count, next)) => {
                let ends = &room.ends[..count];
                let end = ends.last().map_or(from, |end| *end as usize);
                (Record::of_ends(block, ends, &block[from..end]), next)
            }
            None => row(block, from, dialect, room),
        }
    }

    /// Puts where a usual row begins, less one, and where its cells end into `ends`: how many numbers there are, and where the next row begins. None if no end is marked.
    fn usual_row(&self, block: &[u8], from: usize, ends: &mut Vec<u32>) -> Option<(usize, usize)> {
        let mut count = 1;
        let mut wanted = u64::MAX << (from % PIECE);
        for (at, piece) in self.pieces[..self.marked].iter().enumerate().skip(from / PIECE) {
            let row_ends = piece.row_ends & wanted;
            // Up to the first end of a row.
            let mut cells = piece.cell_ends & wanted & (row_ends ^ row_ends.wrapping_sub(1));
            let found = cells.count_ones() as usize;
            if ends.len() < count + PIECE {
                ends.resize(2 * (count + PIECE), 0);
            }
            // A fixed number is written faster than the right one; what is too much is written over.
            let first = (at * PIECE) as u32;
            let (most, others) = ends[count..count + PIECE].split_at_mut(USUAL);
            for end in most {
                *end = first + cells.trailing_zeros();
                cells &= cells.wrapping_sub(1);
            }
            for end in others.iter_mut().take(found.saturating_sub(USUAL)) {
                *end = first + cells.trailing_zeros();
                cells &= cells.wrapping_sub(1);
            }
            count += found;
            if row_ends != 0 {
                ends[0] = (from as u32).wrapping_sub(1);
                let stop = ends[count - 1] as usize;
                let start = ends[count - 2].wrapping_add(1) as usize;
                ends[count - 1] = without_return(block, start, stop) as u32;
                return Some((count, stop + 1));
            }
            wanted = u64::MAX;
        }
        None
    }
}

/// For every bit how many of the others up to it are set, with itself: whether that is odd.
fn within_quotes(mut quotes: u64) -> u64 {
    for distance in [1, 2, 4, 8, 16, 32] {
        quotes ^= quotes << distance;
    }
    quotes
}

/// Those of the places at which a carriage return stands before a line end.
fn returns(places: u64, bytes: &[u8], end: u8) -> u64 {
    let (mut left, mut found) = (places, 0);
    while left != 0 {
        let at = left.trailing_zeros() as usize;
        if bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&end) {
            found |= 1 << at;
        }
        left &= left - 1;
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::{Strategy, prop, proptest};
    use proptest::{prop_assert_eq, prop_oneof};

    use super::{Marks, Whole};
    use crate::tables::records::{Dialect, Key, Record, Room, row, row_end};

    const COMMA: Dialect = Dialect { separator: b',', end: b'\n' };

    /// As [`Marks::set`], one row after the other.
    fn slowly(bytes: &[u8], dialect: Dialect) -> Option<Whole> {
        let mut whole = Whole { end: 0, rows: 0 };
        while let Some(end) = row_end(bytes, whole.end, dialect) {
            whole = Whole { end, rows: whole.rows + 1 };
        }
        (whole.rows > 0).then_some(whole)
    }

    type Seen = (Vec<Vec<u8>>, Vec<Option<Key>>, Vec<u8>, bool, usize);

    fn seen((record, next): (Record<'_>, usize)) -> Seen {
        let cells = (0..record.len()).map(|at| record.cell(at).into_owned()).collect();
        (cells, (0..record.len()).map(|at| record.key(at)).collect(), record.bytes.to_owned(), record.unclosed, next)
    }

    fn rows(block: &[u8], mut read: impl FnMut(usize) -> Seen) -> Vec<Seen> {
        let (mut at, mut all) = (0, Vec::new());
        while at < block.len() {
            all.push(read(at));
            at = all.last().unwrap().4;
        }
        all
    }

    fn same_both_ways(bytes: &[u8], dialect: Dialect) -> (Option<Whole>, Option<Whole>, Vec<Seen>, Vec<Seen>) {
        let mut marks = Marks::default();
        // What is left of an earlier block does no harm.
        marks.set("a,b;c\n\r".repeat(200).as_bytes(), dialect);
        let whole = marks.set(bytes, dialect);
        // Where no row ends, all that is there is a block.
        let block = &bytes[..whole.map_or(bytes.len(), |whole| whole.end)];
        let by_marks = rows(block, |at| seen(marks.row(block, at, dialect, &mut Room::default())));
        let by_signs = rows(block, |at| seen(row(block, at, dialect, &mut Room::default())));
        (whole, slowly(bytes, dialect), by_marks, by_signs)
    }

    #[test]
    fn whole_rows_end_where_rows_end() {
        for (text, end, rows) in [
            ("a,b\nc,d\ne", 8, 2),
            ("\"a\nb\",c\nd", 8, 1),
            ("x,\"a\nb\"\ny,\"c", 8, 1),
            ("x,\"a\nb\"\n\"c\"", 8, 1),
            ("5\" pipe\n6\" pipe\n", 16, 2),
            ("a\n\nb\n", 5, 3),
            ("\"a\"x\n", 5, 1),
            ("a,\"b\nc,d\r\ne,\"f\"\n", 16, 3),
        ] {
            assert_eq!(Marks::default().set(text.as_bytes(), COMMA), Some(Whole { end, rows }), "{text:?}");
        }
        assert_eq!(Marks::default().set(b"\"a\nb", COMMA), None);
        assert_eq!(Marks::default().set(b"a", COMMA), None);
    }

    #[test]
    fn rows_in_quotation_marks_are_usual_ones() {
        let text = "\"city\",\"a, b\nc\",\"\"\r\n\"x\",plain,\"y\"\r\n".repeat(20);
        let mut marks = Marks::default();
        marks.set(text.as_bytes(), COMMA).unwrap();
        assert!(marks.odd.is_empty());
    }

    proptest! {
        /// Pieces of cells in any order: most rows are odd, and marks of one row lie where those of another one were expected.
        #[test]
        fn marks_find_what_signs_say(
            parts in prop::collection::vec(
                prop_oneof!["[a-z]{0,40}", "\"[a-z,;\n]{0,70}\"", prop::sample::select(vec!["\"", "\"\"", ",", ";", "\n", "\r\n", "\r", ",\"\"", "\"\n"]).prop_map(str::to_owned)],
                0..60,
            ),
            comma: bool,
            feed: bool,
        ) {
            let dialect = Dialect { separator: if comma { b',' } else { b';' }, end: if feed { b'\n' } else { b'\r' } };
            let (whole, slow, by_marks, by_signs) = same_both_ways(parts.concat().as_bytes(), dialect);
            prop_assert_eq!(whole, slow);
            prop_assert_eq!(by_marks, by_signs);
        }

        /// Whole rows, as programs write them, with an odd cell here and there.
        #[test]
        fn marks_find_what_signs_say_in_tables(
            rows in prop::collection::vec(prop::collection::vec("([a-z ]{0,20}|\"[a-z ,\n]{0,30}\"|\"[a-z]\"\"[a-z]\"|[a-z]\"[a-z]?)", 1..9), 0..40),
            long: bool,
        ) {
            let end = if long { "\r\n" } else { "\n" };
            let text: String = rows.iter().map(|cells| cells.join(",") + end).collect();
            let (whole, slow, by_marks, by_signs) = same_both_ways(text.as_bytes(), COMMA);
            prop_assert_eq!(whole, slow);
            prop_assert_eq!(by_marks, by_signs);
        }
    }
}
