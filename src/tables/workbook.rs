//! Workbooks of spreadsheet programs: each sheet becomes a table with commas, which is then read like any other.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use crate::locale::said::{Said, say};

/// The most that a workbook may hold once unpacked, in bytes, and the most that its sheets may come to as text.
const LARGEST: u64 = 512 << 20;

/// The most that a cell may hold, in bytes: more than the 32767 characters that Excel allows.
const LONGEST: usize = 128 << 10;

/// Why a workbook cannot be used.
#[derive(Debug)]
pub enum Unusable {
    /// It is protected by a password, or in the format of before 2007.
    OldOrProtected,
    /// Unpacked it would be too large.
    TooLarge,
    /// A cell is longer than spreadsheets allow.
    LongCell,
    /// It is damaged, or no workbook.
    Damaged(String),
}

impl Unusable {
    /// What to tell the person.
    pub fn said(&self) -> Said {
        match self {
            Unusable::OldOrProtected => say("workbook-old-or-protected"),
            Unusable::TooLarge => say("workbook-too-large").with("limit", (LARGEST / 1_000_000) as usize),
            Unusable::LongCell => say("workbook-long-cell"),
            Unusable::Damaged(problem) => say("workbook-damaged").with("problem", problem.as_str()),
        }
    }
}

/// A sheet as a table.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows, in UTF-8, with commas between cells.
    pub csv: Vec<u8>,
}

/// Whether a file that begins with these bytes is a workbook, of any age.
pub fn is_workbook(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// All visible sheets of a workbook with anything in them.
///
/// # Errors
/// If it is protected, damaged, or too large.
pub fn sheets(path: &Path) -> Result<Vec<Sheet>, Unusable> {
    let damaged = |problem: io::Error| Unusable::Damaged(problem.to_string());
    let mut file = BufReader::new(File::open(path).map_err(damaged)?);
    let mut head = [0; 4];
    if file.read_exact(&mut head).is_ok() && head == [0xd0, 0xcf, 0x11, 0xe0] {
        return Err(Unusable::OldOrProtected);
    }
    // What a bomb would unpack to is counted without keeping it; those that say it themselves need not be unpacked.
    let mut archive = zip::ZipArchive::new(file).map_err(|problem| Unusable::Damaged(problem.to_string()))?;
    if archive.decompressed_size().is_some_and(|size| size > u128::from(LARGEST)) {
        return Err(Unusable::TooLarge);
    }
    let mut unpacked = 0;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|problem| Unusable::Damaged(problem.to_string()))?;
        unpacked += io::copy(&mut part.take(LARGEST + 1 - unpacked), &mut io::sink()).map_err(damaged)?;
        if unpacked > LARGEST {
            return Err(Unusable::TooLarge);
        }
    }
    let file = BufReader::new(File::open(path).map_err(damaged)?);
    let mut workbook: Xlsx<_> = Xlsx::new(file).map_err(unusable)?;
    let visible: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == calamine::SheetVisible::Visible && sheet.typ == calamine::SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut sheets = Vec::new();
    let mut size = 0;
    for name in visible {
        let csv = as_csv(&mut workbook, &name, &mut size)?;
        if !csv.iter().all(|byte| matches!(byte, b',' | b'\n')) {
            sheets.push(Sheet { name, csv });
        }
    }
    Ok(sheets)
}

fn unusable(error: XlsxError) -> Unusable {
    match error {
        XlsxError::Password => Unusable::OldOrProtected,
        other => Unusable::Damaged(other.to_string()),
    }
}

fn as_csv<R: io::Read + io::Seek>(workbook: &mut Xlsx<R>, name: &str, size: &mut u64) -> Result<Vec<u8>, Unusable> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(unusable)?;
    let mut csv = Vec::new();
    let (mut row, mut column) = (0, 0);
    while let Some(cell) = cells.next_cell().map_err(unusable)? {
        let before = csv.len();
        let (at_row, at_column) = cell.get_position();
        if *cell.get_value() == DataRef::Empty || at_row < row || (at_row == row && at_column < column) {
            continue;
        }
        // An empty sheet may have a cell at its very end: what lies between is counted before it is written.
        if u64::from(at_row - row) + u64::from(at_column) > LARGEST - *size {
            return Err(Unusable::TooLarge);
        }
        csv.resize(csv.len() + (at_row - row) as usize, b'\n');
        if at_row > row {
            column = 0;
        }
        csv.resize(csv.len() + (at_column - column) as usize, b',');
        (row, column) = (at_row, at_column);
        write(&mut csv, cell.get_value());
        if csv.len() - before > LONGEST + (at_column as usize) + (at_row as usize) {
            return Err(Unusable::LongCell);
        }
        *size += (csv.len() - before) as u64;
        if *size > LARGEST {
            return Err(Unusable::TooLarge);
        }
    }
    csv.push(b'\n');
    Ok(csv)
}

fn write(csv: &mut Vec<u8>, value: &DataRef<'_>) {
    let mut quoted = |text: &str| {
        csv.push(b'"');
        csv.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        csv.push(b'"');
    };
    match value {
        DataRef::SharedString(text) => quoted(text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => quoted(text),
        DataRef::Int(number) => csv.extend_from_slice(number.to_string().as_bytes()),
        DataRef::Float(number) => csv.extend_from_slice(number.to_string().as_bytes()),
        DataRef::Bool(flag) => csv.extend_from_slice(if *flag { b"TRUE" } else { b"FALSE" }),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            csv.extend_from_slice(day.as_bytes());
            if (hour, minute, second) != (0, 0, 0) {
                csv.extend_from_slice(format!(" {hour:02}:{minute:02}:{second:02}").as_bytes());
            }
        }
        // "#N/A" says nothing.
        DataRef::Error(_) | DataRef::Empty => {}
    }
}
