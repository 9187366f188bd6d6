//! Asking the questionnaire.
//!
//! Pure, without a terminal:
//! - [`session`]: where the person is, what was said, what is left;
//! - [`review`]: what was said so far, by dimension;
//! - [`page`]: what is asked and what can be done, as data;
//! - [`picker`]: what keys do at a page;
//! - [`layout`]: how a page fits into a window;
//!
//! With somebody there:
//! - [`conversation`]: the whole interview, from the first question to the review;
//! - [`ask`]: one question, and what can be said to it;
//! - [`keys`]: pages on a terminal with arrow keys;
//! - [`lines`]: pages as plain numbered lines.

pub mod ask;
pub mod conversation;
pub mod keys;
pub mod layout;
pub mod lines;

pub mod page;
pub mod picker;
pub mod review;
pub mod session;
