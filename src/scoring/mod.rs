//! From answers to scores: pure functions. `docs/scoring.md` gives the rules in words; the numbers of rules in the comments are the same there.
//!
//! - [`combine`]: several respondents become one item per question (rules 1, 2 and 8);
//! - [`aggregate`]: items become one figure (rule 5);
//! - [`rules`]: the rubric, compiled: dimensions, modules and the whole, with bounds, coverage, bands and caps (rules 3, 4, 6 and 7);
//! - [`packed`]: what a dimension rests on, in one number, for long tables;
//! - [`scores`]: what comes out;
//! - [`assessment`]: all that scoring makes of one city's responses at one date.

pub mod aggregate;
pub mod assessment;
pub mod combine;
pub mod packed;
pub mod rules;
pub mod scores;

pub use assessment::Assessment;
pub use combine::{Item, Respondent};
pub use packed::Packed;
pub use rules::{Part, Rules};
pub use scores::{Scores, Summary};
