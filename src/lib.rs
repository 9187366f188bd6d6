//! `nlc`: how well a city and its national government work together to prevent hate, extremism and polarisation, and what to do next.
//!
//! Data flows one way: toolkit and responses → scoring → advice → reporting. Nothing about the shipped questionnaire is in the code.
//!
//! | module | what it does |
//! |---|---|
//! | [`files`] | text files: reading with limits, TOML with places, diagnostics, writing whole or not at all |
//! | [`toolkit`] | the instrument as data: load, check, translate; the shipped one is in `questionnaires/nlc/` |
//! | [`responses`] | answers: read, check, write |
//! | [`tables`] | tables of answers, such as exports of survey tools: what they hold, row by row; mapping files |
//! | [`scoring`] | pure functions from answers to scores, bounds, coverage, levels |
//! | [`advice`] | next steps and their order, findings, strengths, what to find out |
//! | [`comparison`] | comparing assessments and answers; its statistics are functions from numbers to numbers |
//! | [`reporting`] | what templates see, and one file for each form of result |
//! | [`locale`] | the texts of the program, numbers, days |
//! | [`interview`] | asking the questionnaire |
//! | [`terminal`] | tables, colour, problems in files; the only place that prints |
//! | [`cli`] | the command line as types |
//! | [`commands`] | one file for each subcommand: glue |
//! | [`failure`] | why a command did not succeed, and its exit status |

pub mod advice;
pub mod cli;
pub mod commands;
pub mod comparison;
pub mod failure;
pub mod files;
pub mod interview;
pub mod locale;
pub mod reporting;
pub mod responses;
pub mod scoring;
pub mod tables;
pub mod terminal;
pub mod toolkit;
