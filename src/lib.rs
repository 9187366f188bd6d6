//! `nlc`: how well a city and its national government work together to prevent hate, extremism and polarisation, and what to do next.
//!
//! Data flows one way: toolkit and responses → scoring → advice → reporting.
//!
//! | module | what it does |
//! |---|---|
//! | [`files`] | text files: reading with limits, TOML with places, diagnostics, writing whole or not at all |
//! | [`toolkit`] | the instrument as data: load, check, translate |
//! | [`responses`] | answers: read, check, write |

pub mod advice;
pub mod cli;
pub mod commands;
pub mod failure;
pub mod files;
pub mod interview;
pub mod locale;
pub mod reporting;
pub mod responses;
pub mod scoring;
pub mod terminal;
pub mod toolkit;
