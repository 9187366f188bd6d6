//! Asking the questionnaire.
//!
//! - [`session`]: where the person is, what was said, what is left; without a terminal;
//! - [`prompts`]: questions on a terminal with arrow keys.

pub mod prompts;
pub mod session;
