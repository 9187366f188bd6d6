//! What short cells say that are written as usual, found with one look.

use rustc_hash::FxHashMap;

use super::records::{Key, LongKey, Record, Usual, key};
use crate::responses::{Code, State};
use crate::toolkit::model::Value;

/// What the cells of a question say that are written as usual, up to 32 bytes.
#[derive(Debug, Clone, Default)]
pub struct Short {
    /// Up to 15 bytes.
    short: Places<Entry>,
    /// The longer ones.
    long: Places<(LongKey, Code)>,
}

/// The key of a cell, with the [`Code`] of what it says in the four bits that are free.
type Entry = Key;

fn entry([low, high]: Key, code: Code) -> Entry {
    [low, high | u64::from(code.bits()) << 60]
}

/// What the cell says, if the entry is for its key.
#[inline]
fn code_of(entry: Entry, key: Key) -> Option<Code> {
    let differ = (entry[0] ^ key[0]) | (entry[1] ^ key[1]) << 4;
    (differ == 0).then(|| Code::from_bits((entry[1] >> 60) as u8))
}

impl Short {
    /// Of all cells that are known, those that are short and whose answers have codes.
    pub fn of(exact: &FxHashMap<Box<[u8]>, State>) -> Self {
        let coded = || exact.iter().map(|(cell, state)| (cell, Code::of(state))).filter(|(_, code)| *code != Code::OTHER);
        let mut short: Vec<Entry> = coded().filter_map(|(cell, code)| Some(entry(key(cell)?, code))).collect();
        let mut long: Vec<(LongKey, Code)> = coded().filter_map(|(cell, code)| Some((LongKey::of(cell)?, code))).collect();
        // The same order in every run.
        short.sort_unstable();
        long.sort_unstable_by_key(|(key, _)| (key.ends, key.length));
        Self { short: Places::of(&short, |[low, high]| mixed([*low, high << 4 >> 4])), long: Places::of(&long, |(key, _)| mixed_long(key)) }
    }

    /// What a cell says; none if it is not written as usual.
    pub fn code(&self, record: &Record<'_>, column: usize) -> Option<Code> {
        match record.key(column) {
            Some(key) => code_of(*self.short.get(mixed(key))?, key),
            None => {
                let key = record.long_key(column)?;
                self.long.get(mixed_long(&key)).filter(|(known, _)| *known == key).map(|(_, code)| *code)
            }
        }
    }

    /// Enters what a cell says; false if it is not written as usual, or says more than its code.
    pub fn enter(&self, record: &Record<'_>, column: usize, state: &mut State) -> bool {
        let Some(code) = self.code(record, column) else { return false };
        match code.option() {
            Some(option) => *state = State::Answered(Value::Option(option)),
            None if code == Code::MISSING => *state = State::Missing,
            None if code == Code::UNKNOWN => *state = State::Unknown,
            None => return false,
        }
        true
    }
}

/// What the short cells of several columns say, each of one question, in one piece of memory: going through the cells of a row stays within a few pages.
#[derive(Debug, Default)]
pub struct Columns {
    runs: Vec<Run>,
    places: Vec<Entry>,
}

/// Columns that stand one behind the other, as their questions do: all of them in most tables.
#[derive(Debug)]
struct Run {
    column: usize,
    question: usize,
    /// How many columns there are in the runs before.
    before: usize,
    columns: Vec<Column>,
}

#[derive(Debug, Clone, Copy)]
struct Column {
    factor: u64,
    /// Where its places begin.
    first: u32,
    /// One less than how many there are: a power of two.
    last: u32,
}

impl Columns {
    /// Takes in a column and what the cells of up to 15 bytes of its question say.
    pub fn add(&mut self, column: usize, question: usize, short: &Short) {
        let Places { places, factor } = &short.short;
        let first = self.places.len() as u32;
        // Where nothing could be arranged, one empty place is as good.
        self.places.extend(if places.is_empty() { &[[0; 2]] } else { &places[..] });
        let new = Column { factor: *factor, first, last: self.places.len() as u32 - first - 1 };
        match self.runs.last_mut() {
            Some(run) if [run.column, run.question].map(|from| from + run.columns.len()) == [column, question] => run.columns.push(new),
            last => {
                let before = last.map_or(0, |run| run.before + run.columns.len());
                self.runs.push(Run { column, question, before, columns: vec![new] });
            }
        }
    }

    /// Enters for every question what its cell says. `left` gets the numbers of the columns whose cells are longer, or not written as usual.
    pub fn codes(&self, cells: Usual<'_>, codes: &mut [Code], left: &mut Vec<usize>) {
        for run in &self.runs {
            let count = run.columns.len();
            let codes = codes.get_mut(run.question..).unwrap_or_default();
            match cells.ends(run.column, count).filter(|_| codes.len() >= count) {
                // One cell in quotation marks, all in quotation marks; if not, they only take longer.
                Some((start, ends)) if cells.is_quoted(start) => self.run::<true>(run, cells, start, ends, codes, left),
                Some((start, ends)) => self.run::<false>(run, cells, start, ends, codes, left),
                None => left.extend((0..count).map(|number| run.before + number)),
            }
        }
    }

    /// The same for one run of columns, whose cells end there, and of which the first begins there.
    fn run<const QUOTED: bool>(
        &self,
        run: &Run,
        cells: Usual<'_>,
        mut start: u32,
        ends: &[u32],
        codes: &mut [Code],
        left: &mut Vec<usize>,
    ) {
        for (number, ((column, code), end)) in run.columns.iter().zip(codes).zip(ends).enumerate() {
            match cells.key::<QUOTED>(start, *end).and_then(|key| self.code(column, key)) {
                Some(found) => *code = found,
                None => leave(left, run.before + number),
            }
            start = end + 1;
        }
    }

    #[inline]
    fn code(&self, column: &Column, key: Key) -> Option<Code> {
        let place = (mixed(key).wrapping_mul(column.factor) >> 40) as u32 & column.last;
        code_of(*self.places.get((column.first + place) as usize)?, key)
    }
}

/// Out of the way of the cells that are written as usual.
#[cold]
#[inline(never)]
fn leave(left: &mut Vec<usize>, number: usize) {
    left.push(number);
}

#[inline]
fn mixed([low, high]: Key) -> u64 {
    high.rotate_left(29) ^ low
}

fn mixed_long(key: &LongKey) -> u64 {
    let both = key.ends[0] ^ key.ends[1].rotate_left(17);
    mixed([both as u64, (both >> 64) as u64]) ^ key.length as u64
}

/// Entries that each have a place of their own, found by one multiplication. Where there is none, the default stands, which stands for no cell, or for the empty one that says nothing.
#[derive(Debug, Clone, Default)]
struct Places<E> {
    places: Box<[E]>,
    factor: u64,
}

impl<E: Copy + Default> Places<E> {
    /// None of the entries if no good factor is found.
    fn of(entries: &[E], mixed: impl Fn(&E) -> u64) -> Self {
        // All tables of a questionnaire together have to stay in the nearest memory: as little room as will do. A factor that leads no two entries to the same place is soon found.
        for size in [1, 2, 4, 8, 16].map(|times| (entries.len() * times).next_power_of_two()) {
            let mut table = Self { places: vec![E::default(); size].into(), factor: 1 };
            let mut taken = vec![0; size];
            for number in 1..4000_u64 {
                table.factor = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
                let alone = entries.iter().all(|entry| std::mem::replace(&mut taken[table.place(mixed(entry))], number) != number);
                if alone {
                    for entry in entries {
                        table.places[table.place(mixed(entry))] = *entry;
                    }
                    return table;
                }
            }
        }
        Self::default()
    }

    fn place(&self, mixed: u64) -> usize {
        (mixed.wrapping_mul(self.factor) >> 40) as usize & self.places.len().wrapping_sub(1)
    }

    fn get(&self, mixed: u64) -> Option<&E> {
        self.places.get(self.place(mixed))
    }
}
