//! The bytes of a table as UTF-8, whatever they were: in blocks of whole rows, so that memory does not grow with the file.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

use super::marks::Marks;
use super::records::{Dialect, Record, Room, row};
use super::workbook;
use crate::locale::said::{Said, say};

/// How many bytes are worked on at once.
const BLOCK: usize = 1 << 20;

/// How many bytes are there at least when their encoding is guessed, unless the file has fewer.
const HEAD: usize = 64 << 10;

/// The largest row that is read: far above what anybody answers. Beyond it, a quotation mark was never closed or something else is wrong.
pub const LARGEST_ROW: usize = 16 << 20;

/// Why there is no table.
#[derive(Debug)]
pub enum SourceError {
    /// It cannot be read.
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is a workbook that cannot be used.
    Workbook {
        /// Which file.
        path: PathBuf,
        /// Why.
        why: workbook::Unusable,
    },
    /// There is nothing in it.
    Empty {
        /// Which file.
        path: PathBuf,
    },
    /// There is no encoding of that name.
    NoSuchEncoding {
        /// What was asked for.
        name: String,
    },
}

impl SourceError {
    /// What to tell the person.
    pub fn said(&self) -> Said {
        match self {
            SourceError::Io { path, source } => say("table-unreadable").with("path", path.as_path()).with("reason", source.to_string()),
            SourceError::Workbook { path, why } => say("table-workbook").with("path", path.as_path()).with("reason", why.said()),
            SourceError::Empty { path } => say("table-empty").with("path", path.as_path()),
            SourceError::NoSuchEncoding { name } => say("table-no-encoding").with("name", name.as_str()),
        }
    }
}

/// One table of a file.
pub struct Source {
    /// The file, and the sheet if there are several.
    pub name: String,
    /// Whether it is a sheet of a workbook, whose rows end with the last cell that has anything in it.
    pub of_workbook: bool,
    /// How many bytes it has, as far as that is known.
    pub size: Option<u64>,
    /// Its rows.
    pub blocks: Blocks,
}

/// Opens a file: one table, or one for each sheet of a workbook.
///
/// # Errors
/// Everything that is no table at all.
pub fn open(path: &Path, encoding: Option<&str>) -> Result<Vec<Source>, SourceError> {
    let io = |source| SourceError::Io { path: path.to_owned(), source };
    let encoding = encoding
        .map(|name| Encoding::for_label(name.as_bytes()).ok_or_else(|| SourceError::NoSuchEncoding { name: name.to_owned() }))
        .transpose()?;
    let mut file = File::open(path).map_err(io)?;
    let metadata = file.metadata().map_err(io)?;
    let size = metadata.len();
    if metadata.is_dir() {
        return Err(io(io::ErrorKind::IsADirectory.into()));
    }
    let mut head = Vec::new();
    file.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(io)?;
    let name = path.display().to_string();
    if workbook::is_workbook(&head) {
        drop(file);
        let sheets = workbook::sheets(path).map_err(|why| SourceError::Workbook { path: path.to_owned(), why })?;
        let several = sheets.len() > 1;
        return Ok(sheets
            .into_iter()
            .map(|sheet| Source {
                name: if several { format!("{name} [{}]", sheet.name) } else { name.clone() },
                of_workbook: true,
                size: None,
                blocks: Blocks::new(Box::new(Cursor::new(sheet.csv)), Some(UTF_8)),
            })
            .collect());
    }
    if head.is_empty() {
        return Err(SourceError::Empty { path: path.to_owned() });
    }
    Ok(vec![Source { name, of_workbook: false, size: Some(size), blocks: Blocks::new(Box::new(Cursor::new(head).chain(file)), encoding) }])
}

/// A block of whole rows.
#[derive(Debug, Default)]
pub struct Block {
    /// Room for bytes; those of the block stand first.
    bytes: Vec<u8>,
    /// How many there are.
    length: usize,
    /// Where their cells end.
    marks: Marks,
    /// The number of its first row, from 1.
    pub first_row: u64,
    /// Why the one line that is here is no row.
    pub broken: Option<Broken>,
    /// Its place among the blocks, from 0.
    pub number: u64,
}

impl Block {
    /// Its bytes, in UTF-8 as far as they are text.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    /// The row that begins at `from`, and where the next one begins: as [`row`] reads it.
    pub fn row<'b>(&'b self, from: usize, dialect: Dialect, room: &'b mut Room) -> (Record<'b>, usize) {
        self.marks.row(self.bytes(), from, dialect, room)
    }
}

/// Why a line is no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// A quotation mark in it is never closed.
    Unclosed,
    /// It is longer than [`LARGEST_ROW`]; only its beginning is kept.
    TooLong,
}

/// The blocks of a table, one after the other.
pub struct Blocks {
    reader: Utf8<Box<dyn Read + Send>>,
    /// Bytes read and not yet given out.
    rest: Vec<u8>,
    /// How many these are; behind them there is room.
    filled: usize,
    row: u64,
    number: u64,
    ended: bool,
}

impl Blocks {
    fn new(reader: Box<dyn Read + Send>, encoding: Option<&'static Encoding>) -> Self {
        Self { reader: Utf8::new(reader, encoding), rest: Vec::new(), filled: 0, row: 1, number: 0, ended: false }
    }

    /// What the table begins with: up to a block, or its first line if that is longer, without taking it away.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn beginning(&mut self) -> io::Result<&[u8]> {
        let mut wanted = BLOCK;
        self.fill(wanted)?;
        while memchr::memchr2(b'\n', b'\r', self.here()).is_none() && !self.ended && wanted < LARGEST_ROW {
            wanted *= 2;
            self.fill(wanted)?;
        }
        if self.row == 1 && self.here().starts_with("\u{feff}".as_bytes()) {
            self.drop_front(3);
        }
        Ok(self.here())
    }

    /// Takes rows from the beginning away.
    pub fn skip(&mut self, bytes: usize, rows: u64) {
        self.drop_front(bytes);
        self.row += rows;
    }

    /// The name of the encoding that the bytes were in.
    pub fn encoding(&self) -> &'static str {
        self.reader.encoding.unwrap_or(UTF_8).name()
    }

    /// Reads until so many bytes are here, or no more come.
    fn fill(&mut self, wanted: usize) -> io::Result<()> {
        // The room behind what is here keeps its length, so that it is not cleared again and again.
        if self.rest.len() < wanted && !self.ended {
            self.rest.resize(wanted, 0);
        }
        while self.filled < wanted && !self.ended {
            match self.reader.read(&mut self.rest[self.filled..wanted]) {
                Ok(0) => self.ended = true,
                Ok(read) => self.filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn here(&self) -> &[u8] {
        &self.rest[..self.filled]
    }

    /// Takes bytes from the beginning away.
    fn drop_front(&mut self, bytes: usize) {
        let bytes = bytes.min(self.filled);
        self.rest.copy_within(bytes..self.filled, 0);
        self.filled -= bytes;
    }

    /// The next block, put in place of an earlier one; false if there are no more rows.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn next(&mut self, block: &mut Block, dialect: Dialect) -> io::Result<bool> {
        block.broken = None;
        let mut wanted = BLOCK;
        loop {
            self.fill(wanted)?;
            if self.filled == 0 {
                return Ok(false);
            }
            block.first_row = self.row;
            block.number = self.number;
            if let Some(whole) = block.marks.set(self.here(), dialect) {
                self.give(block, whole.end, whole.rows as u64);
                return Ok(true);
            }
            if self.ended || self.filled >= LARGEST_ROW {
                let (end, broken) = self.last_row(dialect);
                block.broken = broken;
                self.give(block, end, 1);
                if broken == Some(Broken::TooLong) {
                    block.length = block.length.min(4096);
                    self.skip_line(dialect)?;
                }
                return Ok(true);
            }
            wanted = (wanted * 2).min(LARGEST_ROW);
        }
    }

    /// How far the row goes that has no end in what is here, and what is wrong with it.
    fn last_row(&self, dialect: Dialect) -> (usize, Option<Broken>) {
        let mut room = Room::default();
        let (record, _) = row(self.here(), 0, dialect, &mut room);
        match memchr::memchr(dialect.end, self.here()) {
            // The lines below are read as rows again.
            Some(end) if record.unclosed || self.filled >= LARGEST_ROW => (end + 1, Some(Broken::Unclosed)),
            _ if record.unclosed => (self.filled, Some(Broken::Unclosed)),
            _ if self.filled >= LARGEST_ROW => (self.filled, Some(Broken::TooLong)),
            // The last row needs no line end.
            _ => (self.filled, None),
        }
    }

    /// Gives the bytes out up to `end`: the block takes the room over, and what is behind moves to the block's old room.
    fn give(&mut self, block: &mut Block, end: usize, rows: u64) {
        std::mem::swap(&mut self.rest, &mut block.bytes);
        let behind = self.filled - end;
        if self.rest.len() < behind {
            self.rest.resize(behind.max(BLOCK), 0);
        }
        self.rest[..behind].copy_from_slice(&block.bytes[end..self.filled]);
        block.length = end;
        self.filled = behind;
        self.row += rows;
        self.number += 1;
    }

    /// Reads on to where the next line begins, without keeping anything.
    fn skip_line(&mut self, dialect: Dialect) -> io::Result<()> {
        loop {
            self.fill(BLOCK)?;
            if let Some(end) = memchr::memchr(dialect.end, self.here()) {
                self.drop_front(end + 1);
                return Ok(());
            }
            if self.filled == 0 {
                return Ok(());
            }
            self.filled = 0;
        }
    }
}

/// Bytes in any encoding, read as UTF-8. Which one it is shows at the first bytes that are not ASCII.
struct Utf8<R> {
    inner: R,
    encoding: Option<&'static Encoding>,
    decoder: Option<Decoder>,
    /// Decoded, not yet given out.
    decoded: Vec<u8>,
    given: usize,
    begun: bool,
    ended: bool,
}

impl<R: Read> Utf8<R> {
    fn new(inner: R, encoding: Option<&'static Encoding>) -> Self {
        let decoder = encoding.filter(|encoding| *encoding != UTF_8).map(Encoding::new_decoder);
        Self { inner, encoding, decoder, decoded: Vec::new(), given: 0, begun: false, ended: false }
    }

    fn decode(&mut self, raw: &[u8], last: bool) {
        let Some(decoder) = &mut self.decoder else { return };
        let mut text = String::with_capacity(decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3 + 16));
        let _ = decoder.decode_to_string(raw, &mut text, last);
        self.decoded.clear();
        self.given = 0;
        self.decoded.extend_from_slice(text.as_bytes());
    }

    fn give(&mut self, buffer: &mut [u8]) -> usize {
        let count = buffer.len().min(self.decoded.len() - self.given);
        buffer[..count].copy_from_slice(&self.decoded[self.given..self.given + count]);
        self.given += count;
        count
    }
}

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.given < self.decoded.len() {
                return Ok(self.give(buffer));
            }
            if self.ended || buffer.is_empty() {
                return Ok(0);
            }
            let read = self.inner.read(buffer)?;
            let raw = &buffer[..read];
            self.ended = read == 0;
            if self.encoding.is_none() {
                let by_mark = (!self.begun).then(|| wide(raw)).flatten();
                self.encoding = by_mark.or_else(|| (!raw.is_ascii()).then(|| guess(raw)));
                self.decoder = self.encoding.filter(|encoding| *encoding != UTF_8).map(Encoding::new_decoder);
            }
            self.begun = true;
            if self.decoder.is_none() {
                return Ok(read);
            }
            let raw = raw.to_vec();
            self.decode(&raw, self.ended);
        }
    }
}

/// UTF-16, by its mark or because every second byte is nothing.
fn wide(raw: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| raw.iter().take(64).skip(from).step_by(2).filter(|byte| **byte == 0).count();
    match raw {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ if raw.len() >= 16 && zeros(1) > 12 && zeros(0) == 0 => Some(UTF_16LE),
        _ if raw.len() >= 16 && zeros(0) > 12 && zeros(1) == 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding of bytes that are not all ASCII: UTF-8 if a good part of them can be nothing else, otherwise what Windows writes in Arabic or in Western languages.
///
/// A file in UTF-8 with rows in another encoding stays UTF-8, so that those rows can be named: read the other way, every other row would silently get wrong letters.
fn guess(raw: &[u8]) -> &'static Encoding {
    let (mut sound, mut broken) = (0, 0);
    for chunk in raw.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // A character that the end of the bytes cuts is none that is broken.
    let tail = (1..4.min(raw.len() + 1)).map(|length| &raw[raw.len() - length..]);
    broken -= usize::from(tail.map(std::str::from_utf8).any(|tail| tail.is_err_and(|error| error.error_len().is_none())));
    // Two letters of Windows that stand beside each other can look like one of UTF-8 now and then.
    if sound * 4 >= broken {
        return UTF_8;
    }
    // French letters are the same in both; Arabic letters stand beside each other.
    let (text, _, _) = WINDOWS_1256.decode(raw);
    let arabic = |c: char| ('\u{621}'..='\u{652}').contains(&c);
    let letters: Vec<char> = text.chars().collect();
    let beside = letters.windows(2).filter(|pair| arabic(pair[0]) && arabic(pair[1])).count();
    let other = letters.iter().filter(|c| !c.is_ascii() && !arabic(**c)).count();
    if beside > other { WINDOWS_1256 } else { WINDOWS_1252 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Block, Blocks, Broken, Dialect, Encoding, Room};

    const COMMA: Dialect = Dialect { separator: b',', end: b'\n' };

    fn read(bytes: &[u8], encoding: Option<&'static Encoding>) -> (String, &'static str) {
        let mut blocks = Blocks::new(Box::new(std::io::Cursor::new(bytes.to_vec())), encoding);
        blocks.beginning().unwrap();
        let (mut block, mut all) = (Block::default(), Vec::new());
        while blocks.next(&mut block, COMMA).unwrap() {
            all.extend_from_slice(block.bytes());
        }
        (String::from_utf8_lossy(&all).into_owned(), blocks.encoding())
    }

    #[test]
    fn the_encoding_shows_in_the_bytes() {
        let french = "ville,réponse\nÉvry,Où êtes-vous ?\n";
        let arabic = "المدينة,الجواب\nفاس,لا أعرف\n";
        for (text, name, wanted) in [
            (french, "windows-1252", "windows-1252"),
            (arabic, "windows-1256", "windows-1256"),
            (french, "utf-8", "UTF-8"),
            (arabic, "utf-8", "UTF-8"),
            ("a,b\n1,2\n", "utf-8", "UTF-8"),
        ] {
            let (bytes, _, _) = Encoding::for_label(name.as_bytes()).unwrap().encode(text);
            assert_eq!(read(&bytes, None), (text.to_owned(), wanted), "{name}");
        }
        for big in [false, true] {
            let bytes: Vec<u8> = format!("\u{feff}{french}")
                .encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect();
            assert_eq!(read(&bytes, None).0, french);
        }
    }

    #[test]
    fn a_mark_that_is_never_closed_costs_one_line() {
        let mut blocks = Blocks::new(Box::new(std::io::Cursor::new(b"a,b\nc,\"d\ne,f\ng,h".to_vec())), None);
        let (mut block, mut all) = (Block::default(), Vec::new());
        while blocks.next(&mut block, COMMA).unwrap() {
            all.push((String::from_utf8(block.bytes().to_vec()).unwrap(), block.first_row, block.broken));
        }
        let expected = [("a,b\n", 1, None), ("c,\"d\n", 2, Some(Broken::Unclosed)), ("e,f\n", 3, None), ("g,h", 4, None)];
        assert_eq!(all, expected.map(|(text, row, broken)| (text.to_owned(), row, broken)));
    }

    #[test]
    fn a_mark_whose_partner_belongs_to_a_later_line_costs_one_line() {
        let mut blocks = Blocks::new(Box::new(std::io::Cursor::new(b"a\n\"\n\n\"A\nb\n".to_vec())), None);
        let (mut block, mut cells, mut all) = (Block::default(), Room::default(), Vec::new());
        while blocks.next(&mut block, COMMA).unwrap() {
            let (mut at, mut number) = (0, block.first_row);
            while at < block.bytes().len() {
                let (record, next) = block.row(at, COMMA, &mut cells);
                all.push((number, String::from_utf8(record.bytes.to_vec()).unwrap(), record.unclosed || block.broken.is_some()));
                (at, number) = (next, number + 1);
            }
        }
        let expected = [(1, "a", false), (2, "\"", true), (3, "", false), (4, "\"A", true), (5, "b", false)];
        assert_eq!(all, expected.map(|(row, text, broken)| (row, text.to_owned(), broken)));
    }

    #[test]
    fn a_line_without_end_is_passed_over() {
        let mut bytes = vec![b'x'; 40 << 20];
        bytes.extend_from_slice(b"\na,b\n");
        let mut blocks = Blocks::new(Box::new(std::io::Cursor::new(bytes)), None);
        let mut block = Block::default();
        assert!(blocks.next(&mut block, COMMA).unwrap());
        assert_eq!((block.bytes().len(), block.first_row, block.broken), (4096, 1, Some(Broken::TooLong)));
        assert!(blocks.next(&mut block, COMMA).unwrap());
        assert_eq!((block.bytes(), block.first_row, block.broken), (b"a,b\n".as_slice(), 2, None));
        assert!(!blocks.next(&mut block, COMMA).unwrap());
    }

    #[test]
    fn a_letter_that_the_end_of_the_bytes_cuts_does_not_change_the_encoding() {
        for text in ["ville,réponse\n", "a,المدينة\n", "x,\u{1f600}\n"] {
            for end in 1..text.len() {
                let guessed = super::guess(&text.as_bytes()[..end]);
                assert_eq!(guessed.name(), "UTF-8", "{text:?} up to {end}");
            }
        }
    }

    #[test]
    fn one_row_in_another_encoding_does_not_change_the_others() {
        let mut bytes = "ville\nÉvry\nFès\nمراكش\n".as_bytes().to_vec();
        bytes.extend_from_slice(b"F\xe8s\n");
        assert_eq!(read(&bytes, None), ("ville\nÉvry\nFès\nمراكش\nF\u{fffd}s\n".to_owned(), "UTF-8"));
    }

    #[test]
    fn large_files_come_in_blocks_with_row_numbers() {
        let text: String = (0..300_000).map(|number| format!("\"city\n{number}\",b\n")).collect();
        let mut blocks = Blocks::new(Box::new(std::io::Cursor::new(text.clone().into_bytes())), None);
        let (mut block, mut all, mut firsts) = (Block::default(), Vec::new(), Vec::new());
        while blocks.next(&mut block, COMMA).unwrap() {
            assert!(block.bytes().len() <= 1 << 20);
            let counted = all.iter().filter(|byte| **byte == b'\n').count() as u64 / 2 + 1;
            assert_eq!(block.first_row, counted);
            firsts.push(block.number);
            all.extend_from_slice(block.bytes());
        }
        assert_eq!(all, text.as_bytes());
        assert_eq!(firsts, (0..firsts.len() as u64).collect::<Vec<_>>());
    }
}
