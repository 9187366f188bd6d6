//! Random numbers that anybody can draw again.

use rand_xoshiro::rand_core::{Rng, SeedableRng};
use rand_xoshiro::{SplitMix64, Xoshiro256PlusPlus};

/// A stream of random numbers that depends on a seed and three counters alone: not on threads, machines, or what other streams have given.
///
/// xoshiro256++ of Blackman & Vigna (2021), "Scrambled Linear Pseudorandom Number Generators", <https://doi.org/10.1145/3460772>, set up by `SplitMix64`
/// as its authors advise (<https://prng.di.unimi.it/>). The chance that any two of a million streams are the same is below one in ten million.
/// Not for secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream(Xoshiro256PlusPlus);

impl Stream {
    /// The stream for a seed and counters, such as the number of a draw, what it is for, and which of them. Takes some ten nanoseconds.
    pub fn new(seed: u64, counters: [u64; 3]) -> Self {
        let mixed = counters.into_iter().fold(mix(seed), |mixed, counter| mix(mixed ^ counter));
        Self(Xoshiro256PlusPlus::seed_from_u64(mixed))
    }

    /// A number from 0 (included) to 1 (not included): one of the 2⁵³ equally likely multiples of 2⁻⁵³.
    pub fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        (self.0.next_u64() >> 11) as f64 * STEP
    }

    /// A whole number from 0 to `count` − 1, for instance a place in a list; 0 if `count` is 0.
    ///
    /// The upper half of the 128-bit product of `count` and 64 random bits. The chances of any two numbers differ by at most 2⁻⁶⁴,
    /// far less than a simulation could notice.
    pub fn below(&mut self, count: usize) -> usize {
        ((u128::from(self.0.next_u64()) * count as u128) >> 64) as usize
    }
}

/// One step of `SplitMix64`: each bit of the number changes half of the bits of the result.
fn mix(number: u64) -> u64 {
    SplitMix64::seed_from_u64(number).next_u64()
}
