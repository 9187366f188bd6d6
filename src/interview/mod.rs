//! Asking the questionnaire.
//!
//! - [`session`]: where the person is, what was said, what is left; without a terminal;
//! - [`ask`]: what is asked, and what can be said to it;
//! - [`prompts`]: one way to show it, on a terminal with arrow keys;
//! - [`lines`]: the other, as plain numbered lines.

pub mod ask;
pub mod lines;
pub mod prompts;
pub mod session;
