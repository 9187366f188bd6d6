//! Comparing assessments and answers. So far: the statistics, as pure functions from numbers to numbers.

pub mod statistics;
