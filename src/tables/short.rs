//! What short cells say that are written as usual, found with one look.

use rustc_hash::FxHashMap;

use super::records::{LongKey, Record, key};
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
        // Little room, so that it stays in the nearest memory; a factor that leads no two of them to the same place is soon found.
        for size in [2, 4, 8, 16].map(|times| (entries.len() * times).next_power_of_two()) {
            for number in 1..500_u64 {
                let factor = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
                let mut table = Self { places: vec![E::default(); size].into(), factor };
                let mut taken = vec![false; size];
                let alone = entries.iter().all(|entry| {
                    let place = table.place(mixed(entry));
                    table.places[place] = *entry;
                    !std::mem::replace(&mut taken[place], true)
                });
                if alone {
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
