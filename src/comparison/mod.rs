//! Comparing cities, perspectives and years: pure functions from assessments to figures, each with how sure it is.
//!
//! - [`subject`]: one city on one day, reduced to what comparing needs ([`kept`]: scores and answers in little room);
//! - [`overview`]: cities by dimension, groups of cities, one city among the others;
//! - [`perspectives`]: where sides differ, and how far those who answer agree;
//! - [`change`]: the same city on several days: what drove the difference, what became of recommendations;
//! - [`ranking`]: ranks, and how much they depend on what was assumed ([`scenario`]: one draw of assumptions);
//! - [`instrument`]: the questions themselves: how they are answered, and whether they go together;
//! - [`statistics`]: functions from numbers to numbers.

pub mod change;
pub mod instrument;
pub mod kept;
pub mod overview;
pub mod perspectives;
pub mod ranking;
pub mod scenario;
pub mod statistics;
pub mod subject;

pub use subject::Subject;
