//! Chance that is the same on every machine, in whole numbers.

/// A stream of numbers that depends on its name alone.
pub(super) struct Chance(u64);

/// The stream of this name: FNV-1a over its parts, each with an end that no part contains.
pub(super) fn chance(name: &[&str]) -> Chance {
    let bytes = name.iter().flat_map(|part| part.bytes().chain([0xff]));
    Chance(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
}

impl Chance {
    /// The next number (`SplitMix64`).
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 to one below `end`, which is small: the high 32 bits, scaled.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        (((self.next() >> 32) * u64::from(end)) >> 32) as u32
    }

    /// Whether something happens that happens `per_mille` times in a thousand.
    pub(super) fn happens(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille
    }

    /// Around 0, with this standard deviation, in the shape of a bell: twelve equally likely numbers added up, which needs no logarithm.
    pub(super) fn bell(&mut self, deviation: i32) -> i32 {
        let twelve = [self.next(), self.next(), self.next()];
        let sum: u64 = twelve.iter().flat_map(|four| [0, 16, 32, 48].map(|shift| (four >> shift) & 0xffff)).sum();
        // Each has a variance of 65536² / 12.
        ((sum.cast_signed() - 6 * 0xffff) * i64::from(deviation) / 65_536) as i32
    }
}
