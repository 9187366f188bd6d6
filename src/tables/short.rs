//! What short cells say that are written as usual, found with one look.

use rustc_hash::FxHashMap;

use super::records::{LongKey, Record, Usual, key};
use crate::responses::{Code, State};
use crate::toolkit::model::Value;

/// What the cells of a question say that are written as usual, up to 32 bytes.
#[derive(Debug, Clone, Default)]
pub struct Short {
    /// Up to 15 bytes: the cell's [key](Record::key) with the [`Code`] of what it says in the four bits above.
    short: Places<u128>,
    /// The longer ones.
    long: Places<(LongKey, Code)>,
}

/// The bits of a key.
const KEY: u128 = u128::MAX >> 4;

impl Short {
    /// Of all cells that are known, those that are short and whose answers have codes.
    pub fn of(exact: &FxHashMap<Box<[u8]>, State>) -> Self {
        let coded = || exact.iter().map(|(cell, state)| (cell, Code::of(state))).filter(|(_, code)| *code != Code::OTHER);
        let mut short: Vec<u128> = coded().filter_map(|(cell, code)| Some(key(cell)? | u128::from(code.bits()) << 124)).collect();
        let mut long: Vec<(LongKey, Code)> = coded().filter_map(|(cell, code)| Some((LongKey::of(cell)?, code))).collect();
        // The same order in every run.
        short.sort_unstable();
        long.sort_unstable_by_key(|(key, _)| (key.ends, key.length));
        Self { short: Places::of(&short, |entry| mixed(entry & KEY)), long: Places::of(&long, |(key, _)| mixed_long(key)) }
    }

    /// What a cell says; none if it is not written as usual.
    pub fn code(&self, record: &Record<'_>, column: usize) -> Option<Code> {
        match record.key(column) {
            Some(key) => {
                let found = self.short.get(mixed(key)).filter(|found| **found & KEY == key)?;
                Some(Code::from_bits((found >> 124) as u8))
            }
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
    columns: Vec<Column>,
    places: Vec<u128>,
}

/// One of them.
#[derive(Debug, Clone, Copy)]
struct Column {
    place: u32,
    question: u32,
    /// Where its places begin.
    first: u32,
    /// One less than how many there are: a power of two.
    last: u32,
    factor: u64,
}

impl Columns {
    /// Takes in a column and what the cells of up to 15 bytes of its question say.
    pub fn add(&mut self, column: usize, question: usize, short: &Short) {
        let Places { places, factor } = &short.short;
        let first = self.places.len() as u32;
        // Where nothing could be arranged, one empty place is as good.
        self.places.extend(if places.is_empty() { &[0] } else { &places[..] });
        let last = self.places.len() as u32 - first - 1;
        self.columns.push(Column { place: column as u32, question: question as u32, first, last, factor: *factor });
    }

    /// Enters for every question what its cell says. `left` gets the numbers of the columns whose cells are longer, or not written as usual.
    pub fn codes(&self, cells: Usual<'_>, codes: &mut [Code], left: &mut Vec<usize>) {
        for (number, column) in self.columns.iter().enumerate() {
            let code = cells.key(column.place as usize).and_then(|key| self.code(column, key));
            match (code, codes.get_mut(column.question as usize)) {
                (Some(code), Some(place)) => *place = code,
                _ => left.push(number),
            }
        }
    }

    fn code(&self, column: &Column, key: u128) -> Option<Code> {
        let place = (mixed(key).wrapping_mul(column.factor) >> 40) as u32 & column.last;
        let found = *self.places.get((column.first + place) as usize)?;
        ((found ^ key) << 4 == 0).then(|| Code::from_bits((found >> 124) as u8))
    }
}

fn mixed(key: u128) -> u64 {
    ((key >> 64) as u64).rotate_left(29) ^ key as u64
}

fn mixed_long(key: &LongKey) -> u64 {
    mixed(key.ends[0] ^ key.ends[1].rotate_left(17)) ^ key.length as u64
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
