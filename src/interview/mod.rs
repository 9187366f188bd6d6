//! Asking the questionnaire.
//!
//! - [`prompts`]: questions on a terminal with arrow keys.

pub mod prompts;
