//! Scores as CSV with one row for each response or each city: numbers unrounded, empty where there is none.

use std::io::Write;

use jiff::civil::Date;

use super::scores_table::{Line, ScoreSheet};
use crate::files::plain::{cell, one_line};
use crate::responses::Response;
use crate::scoring::{Assessment, Scores, Summary};
use crate::toolkit::Toolkit;

/// What is told of the whole, and of every dimension and module if all is wanted.
pub const MEASURES: [&str; 6] = ["score", "lowest", "highest", "coverage", "band", "capped_by"];

/// What is told of every dimension and module otherwise.
const FEW: [&str; 3] = ["score", "coverage", "band"];

/// The columns before the scores, one row for each response.
const OF_A_RESPONSE: [&str; 10] =
    ["file", "row", "city", "date", "perspective", "respondent", "quick", "toolkit", "version", "fingerprint"];

/// The columns before the scores, one row for each city and day.
const OF_A_CITY: [&str; 7] = ["city", "date", "respondents", "quick", "toolkit", "version", "fingerprint"];

/// Writes rows for one toolkit. What is the same in all rows, or comes again and again, is put into words once.
#[derive(Debug)]
pub struct Wide<'t> {
    pub(super) toolkit: &'t Toolkit,
    /// Whether bounds and caps are told of dimensions and modules, too.
    pub(super) all: bool,
    /// Ids of bands, and of the questions that cap.
    bands: Vec<Vec<u8>>,
    essentials: Vec<&'t str>,
    /// Id, version and fingerprint, with the separators before them.
    instrument: Vec<u8>,
    sides: Vec<Vec<u8>>,
}

/// More bytes than a score or a share has in words.
const LONGEST: usize = 23;

/// Numbers that were put into words before: scores come again and again.
#[derive(Debug)]
pub struct Numbers {
    known: Vec<(u64, u8, [u8; LONGEST])>,
}

impl Default for Numbers {
    fn default() -> Self {
        // The bits of no number that is written.
        Self { known: vec![(u64::MAX, 0, [0; LONGEST]); 1 << 13] }
    }
}

impl Numbers {
    /// Room for few numbers.
    pub fn small() -> Self {
        Self { known: vec![(u64::MAX, 0, [0; LONGEST])] }
    }

    /// Writes a number as short as it can be, without losing anything.
    fn write(&mut self, out: &mut Vec<u8>, number: f64) {
        let bits = number.to_bits();
        let at = (bits.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 51) as usize % self.known.len();
        let (known, length, text) = &mut self.known[at];
        if *known != bits {
            let mut buffer = zmij::Buffer::new();
            let written = shortest(&mut buffer, number);
            let Some(room) = text.get_mut(..written.len()) else {
                out.extend_from_slice(written); // longer than any score
                return;
            };
            room.copy_from_slice(written);
            *length = written.len() as u8;
            *known = bits;
        }
        // All of the room is copied, since a fixed number of bytes is copied faster than the right one.
        let end = out.len() + usize::from(*length);
        out.extend_from_slice(text);
        out.truncate(end);
    }
}

fn write_number(out: &mut Vec<u8>, number: f64) {
    out.extend_from_slice(shortest(&mut zmij::Buffer::new(), number));
}

fn shortest(buffer: &mut zmij::Buffer, number: f64) -> &[u8] {
    let written = buffer.format(number);
    written.strip_suffix(".0").unwrap_or(written).as_bytes()
}

impl<'t> Wide<'t> {
    /// For responses to a toolkit; `all` tells the bounds and caps of dimensions and modules, too.
    pub fn new(toolkit: &'t Toolkit, all: bool) -> Self {
        let quoted = |text: &str| {
            let mut out = Vec::new();
            put(&mut out, &cell(&one_line(text)));
            out
        };
        let mut instrument = Vec::new();
        for text in [&toolkit.id, &toolkit.version, &toolkit.fingerprint] {
            instrument.push(b',');
            instrument.extend(quoted(text));
        }
        Self {
            toolkit,
            all,
            bands: toolkit.bands.iter().map(|band| quoted(&band.id)).collect(),
            essentials: toolkit.rubric.essentials.iter().map(|essential| toolkit.questions[essential.question].id.as_str()).collect(),
            instrument,
            sides: toolkit.perspectives.iter().map(|side| quoted(&side.id)).collect(),
        }
    }

    /// The header, for rows by response or by city.
    pub fn header(&self, by_city: bool) -> Vec<u8> {
        let first: &[&str] = if by_city { &OF_A_CITY } else { &OF_A_RESPONSE };
        let dimensions = self.toolkit.dimensions.iter().map(|dimension| dimension.id.as_str());
        let modules = self.toolkit.modules.iter().map(|module| module.id.as_str());
        let told: &[&str] = if self.all { &MEASURES } else { &FEW };
        let named = |scope: &str, measures: &[&str]| measures.iter().map(|measure| format!("{scope}_{measure}")).collect::<Vec<_>>();
        let measures = named("overall", &MEASURES).into_iter().chain(dimensions.chain(modules).flat_map(|scope| named(scope, told)));
        let all: Vec<String> = first.iter().map(ToString::to_string).chain(measures).collect();
        (all.join(",") + "\n").into_bytes()
    }

    /// What a row says before the scores, behind the cell that names the file.
    pub(super) fn about(&self, out: &mut Vec<u8>, row: Option<u64>, response: &Response) {
        out.push(b',');
        if let Some(row) = row {
            put_count(out, row);
        }
        out.push(b',');
        put_name(out, &response.city);
        put_date(out, response.date);
        if let Some(side) = response.perspective {
            out.extend_from_slice(&self.sides[side]);
        }
        out.push(b',');
        put_name(out, &response.respondent);
        out.extend_from_slice(if response.quick { b",true" } else { b",false" });
        out.extend_from_slice(&self.instrument);
    }

    fn scores(&self, out: &mut Vec<u8>, numbers: &mut Numbers, scores: &Scores) {
        self.summary(out, Some(numbers), &scores.overall, true);
        for summary in scores.dimensions.iter().chain(&scores.modules) {
            self.summary(out, Some(numbers), summary, self.all);
        }
        out.push(b'\n');
    }

    /// One scope; without `numbers`, each number is put into words anew.
    pub(super) fn summary(&self, out: &mut Vec<u8>, mut numbers: Option<&mut Numbers>, summary: &Summary, all: bool) {
        let mut number = |out: &mut Vec<u8>, number: Option<f64>| {
            out.push(b',');
            match number {
                // The coverage of most.
                Some(1.0) => out.push(b'1'),
                Some(number) => match &mut numbers {
                    Some(numbers) => numbers.write(out, number),
                    None => write_number(out, number),
                },
                None => {}
            }
        };
        number(out, summary.score);
        if all {
            number(out, summary.bounds.map(|bounds| bounds.0));
            number(out, summary.bounds.map(|bounds| bounds.1));
        }
        number(out, summary.coverage);
        out.push(b',');
        if let Some(band) = summary.band {
            out.extend_from_slice(&self.bands[band]);
        }
        if all {
            out.push(b',');
            for (at, essential) in summary.capped_by.iter().enumerate() {
                if at > 0 {
                    out.push(b' ');
                }
                out.extend_from_slice(self.essentials[*essential].as_bytes());
            }
        }
    }

    /// One row for a city and day.
    pub fn city(&self, out: &mut Vec<u8>, numbers: &mut Numbers, assessment: &Assessment<'_>) {
        put_name(out, &assessment.city);
        let quick = assessment.responses.iter().all(|response| response.quick);
        let _ = write!(out, ",{},{},{quick}", assessment.date, assessment.responses.len());
        out.extend_from_slice(&self.instrument);
        self.scores(out, numbers, &assessment.scores);
    }
}

/// A whole number.
fn put_count(out: &mut Vec<u8>, number: u64) {
    let (mut digits, mut first, mut left) = ([b'0'; 20], 20, number);
    while left > 0 || first == 20 {
        first -= 1;
        digits[first] = b'0' + (left % 10) as u8;
        left /= 10;
    }
    out.extend_from_slice(&digits[first..]);
}

/// The cell that names a file, put together once for all of its rows.
#[derive(Debug, Default)]
pub struct FileCell {
    file: String,
    cell: Vec<u8>,
}

impl FileCell {
    /// Adds it to the result.
    pub fn put(&mut self, out: &mut Vec<u8>, file: &str) {
        if self.file != file {
            file.clone_into(&mut self.file);
            self.cell.clear();
            put(&mut self.cell, &cell(file));
        }
        out.extend_from_slice(&self.cell);
    }
}

/// A day between two commas.
fn put_date(out: &mut Vec<u8>, date: Date) {
    let digit = |number: i16| b'0' + (number % 10).unsigned_abs() as u8;
    let (year, month, day) = (date.year(), i16::from(date.month()), i16::from(date.day()));
    if year < 0 {
        let _ = write!(out, ",{year:04}-{month:02}-{day:02},");
        return;
    }
    let year = [digit(year / 1000), digit(year / 100), digit(year / 10), digit(year)];
    let [m, o, d, a] = [digit(month / 10), digit(month), digit(day / 10), digit(day)];
    out.extend_from_slice(&[b',', year[0], year[1], year[2], year[3], b'-', m, o, b'-', d, a, b',']);
}

/// A cell of text that anybody may have written.
fn put_name(out: &mut Vec<u8>, text: &str) {
    // Letters, digits, and single spaces between them.
    let mut last = b' ';
    let plain = text.bytes().all(|byte| {
        let before = std::mem::replace(&mut last, byte);
        byte.is_ascii_alphanumeric() || (byte == b' ' && before != b' ')
    });
    if text.is_empty() || (plain && last != b' ') {
        out.extend_from_slice(text.as_bytes());
    } else {
        put(out, &cell(&one_line(text)));
    }
}

/// A cell, quoted where it must be.
pub(crate) fn put(out: &mut Vec<u8>, text: &str) {
    if text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r')) {
        out.push(b'"');
        out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(text.as_bytes());
    }
}

/// The columns of the long form, one row for each city, scope and measure.
pub const LONG: [&str; 13] =
    ["city", "date", "respondents", "quick", "toolkit", "version", "fingerprint", "scope", "module", "id", "title", "measure", "value"];

/// One row for every measure that a city has, in the long form.
pub fn long(out: &mut Vec<u8>, sheet: &ScoreSheet) {
    for line in &sheet.lines {
        for (measure, value) in MEASURES.iter().zip(values(line)) {
            let Some(value) = value else { continue };
            let (respondents, quick) = (sheet.respondents.to_string(), sheet.quick.to_string());
            let module = line.module.clone().unwrap_or_default();
            let texts = [
                &cell(&one_line(&sheet.city)),
                &sheet.date,
                &respondents,
                &quick,
                &sheet.toolkit,
                &sheet.version,
                &sheet.fingerprint,
                &line.scope.to_owned(),
                &module,
                &line.id,
                &cell(&one_line(&line.title)),
                &(*measure).to_owned(),
                &value,
            ];
            for (at, text) in texts.into_iter().enumerate() {
                if at > 0 {
                    out.push(b',');
                }
                put(out, text);
            }
            out.push(b'\n');
        }
    }
}

fn values(line: &Line) -> [Option<String>; 6] {
    let number = |value: Option<f64>| value.map(|value| value.to_string());
    let capped = Some(line.capped_by.join(" ")).filter(|ids| !ids.is_empty());
    [number(line.score), number(line.lowest), number(line.highest), number(line.coverage), line.band.clone(), capped]
}
