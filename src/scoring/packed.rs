//! All that the figures of a dimension depend on, in one number.
//!
//! Where every sum of weights and shares is exact, as with levels from 0 to 4 and weights in halves, whole numbers add up to the same sums as rule 3 does, in any order; so four of them can be added up in one.

use super::rules::Sums;
use crate::responses::Code;

/// How many bits a sum has. The essential practices that are too low have a bit each above the sums.
const BITS: usize = 13;

/// So many essential practices can cap a dimension; one bit stays free.
const CAPS: usize = 63 - 4 * BITS;

/// The finest steps of sums: 2 to the power of minus this.
const FINEST: i32 = 10;

/// The sums of a dimension and the essential practices that are too low. The same again means the same figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Packed(u64);

impl Packed {
    /// What does not fit into one number.
    pub const NONE: Self = Self(u64::MAX);

    /// Whether both rest on the same; what does not fit is never the same.
    pub fn is(self, other: Self) -> bool {
        self == other && self != Self::NONE
    }

    /// A number that hardly two have in common, in its 24 lowest bits.
    pub fn hash(self) -> usize {
        (self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize
    }
}

/// What every code of every question adds.
#[derive(Debug)]
pub(super) struct Adds {
    questions: Vec<(usize, [u64; Code::COUNT])>,
    /// How many steps make a whole.
    unit: f64,
}

impl Adds {
    /// For the questions of a dimension, with what each code adds to its sums, and for its essential practices: their questions, with the codes that are too low. None if the sums are not exact.
    pub(super) fn of(questions: &[(usize, [Sums; Code::COUNT])], caps: &[(usize, u16)]) -> Option<Self> {
        let all = || questions.iter().flat_map(|(_, adds)| adds.iter().flatten());
        let unit = (0..=FINEST).map(|power| 2_f64.powi(power)).find(|unit| all().all(|sum| (sum * unit).fract() == 0.0))?;
        let most = |adds: &[Sums; Code::COUNT]| adds.iter().flatten().fold(0.0, |most: f64, sum| most.max(*sum));
        let total: f64 = questions.iter().map(|(_, adds)| most(adds)).sum();
        let known = |question: usize| questions.iter().any(|(at, _)| *at == question);
        let fits = total * unit < f64::from(1 << BITS) && all().all(|sum| *sum >= 0.0);
        if !fits || caps.len() > CAPS || caps.iter().any(|(question, low)| *low != 0 && !known(*question)) {
            return None;
        }
        let packed = |question: usize, code: usize, sums: &Sums| {
            let low = caps.iter().enumerate().filter(|(_, (at, low))| *at == question && low >> code & 1 == 1);
            let low = low.fold(0, |bits, (cap, _)| bits | 1 << (4 * BITS + cap));
            sums.iter().enumerate().fold(low, |bits, (at, sum)| bits | ((sum * unit) as u64) << (at * BITS))
        };
        let adds =
            |(question, adds): &(usize, [Sums; Code::COUNT])| (*question, std::array::from_fn(|code| packed(*question, code, &adds[code])));
        Some(Self { questions: questions.iter().map(adds).collect(), unit })
    }

    /// What the codes come to; [`Packed::NONE`] if an answer has no code.
    pub(super) fn sum(&self, codes: &[Code]) -> Packed {
        let mut sum = 0;
        for (question, adds) in &self.questions {
            match codes.get(*question) {
                Some(code) if *code != Code::OTHER => sum += adds[usize::from(code.bits()) % Code::COUNT],
                _ => return Packed::NONE,
            }
        }
        Packed(sum)
    }

    /// The sums that were packed.
    pub(super) fn sums(&self, packed: Packed) -> Sums {
        std::array::from_fn(|at| (packed.0 >> (at * BITS) & ((1 << BITS) - 1)) as f64 / self.unit)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Adds, Packed};
    use crate::responses::Code;
    use crate::scoring::rules::Sums;

    /// A question of this weight with two options, of which the second earns this share.
    fn question(weight: f64, share: f64) -> [Sums; Code::COUNT] {
        std::array::from_fn(|code| match code {
            0 => [weight, 0.0, 0.0, weight],
            5 => [weight, weight, 0.0, 0.0],
            6 => [weight, weight, weight * share, weight * share],
            _ => [0.0; 4],
        })
    }

    #[test]
    fn exact_sums_stand_side_by_side() {
        let adds = Adds::of(&[(1, question(1.5, 0.25)), (0, question(0.5, 1.0))], &[(0, 1 << 5)]).unwrap();
        let sum = |codes: [u8; 2]| adds.sum(&codes.map(Code::from_bits));
        // In eighths: weights 16, answered 16, shares 3 + 4, highest 3 + 4.
        assert_eq!(sum([6, 6]), Packed(16 | 16 << 13 | 7 << 26 | 7 << 39));
        // The essential practice is at its lowest, the other question is missing.
        assert_eq!(sum([5, 0]), Packed(16 | 4 << 13 | 12 << 39 | 1 << 52));
        assert_eq!(adds.sums(sum([5, 0])), [2.0, 0.5, 0.0, 1.5]);
        assert_eq!(adds.sum(&[Code::OTHER, Code::MISSING]), Packed::NONE);
        assert!(!Packed::NONE.is(Packed::NONE), "what is not known is not the same");
    }

    #[test]
    fn sums_that_are_not_exact_or_too_large_are_left_alone() {
        assert!(Adds::of(&[(0, question(1.0, 1.0 / 3.0))], &[]).is_none());
        assert!(Adds::of(&[(0, question(0.1, 1.0))], &[]).is_none());
        assert!(Adds::of(&[(0, question(8192.0, 1.0))], &[]).is_none());
        assert!(Adds::of(&[(0, question(1.0, 1.0))], &[(0, 1); 12]).is_none());
        assert!(Adds::of(&[(0, question(1.0, 1.0))], &[(1, 1)]).is_none(), "the practice stands elsewhere");
        assert!(Adds::of(&[], &[]).is_some());
    }
}
