//! From an assessment to documents.
//!
//! - [`view`]: the data that templates see (`docs/templates.md` documents it);
//! - [`document`]: Markdown through a template;
//! - [`html`]: a page of HTML through a template, with the charts of [`chart`];
//! - [`markdown`]: texts made harmless for Markdown;
//! - [`folder`]: many reports into one folder, with the page of [`index`] that leads to them;
//! - [`office`]: the report as an Excel workbook and as a Word document;
//! - `pdf`: the report as PDF, with the feature of this name;
//! - [`recommendations_csv`]: one row for each recommendation;
//! - [`scores_again`]: scores as CSV, for long tables: what came before is not worked out again;
//! - [`scores_table`]: scores as CSV, JSON, and rows for tables;
//! - [`scores_wide`]: scores as CSV, one row for each response or city, or one for each measure;
//! - [`compare`]: comparisons for people and for programs;
//! - [`blocks`]: documents that are put together here rather than by a template, and [`page`]: as a web page;
//! - [`explain`]: how every number came about;
//! - [`paper`]: the toolkit itself on paper;
//! - [`forms`]: forms to fill in.

pub mod blocks;
pub mod chart;
pub mod compare;
mod condition_words;
pub mod document;
pub mod explain;
pub mod folder;
pub mod forms;
mod helpers;
pub mod html;
pub mod index;
pub mod markdown;
pub mod office;
pub mod page;
pub mod paper;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod recommendations_csv;
pub mod scores_again;
pub mod scores_table;
pub mod scores_wide;
mod shortcut;
pub mod view;
mod wanted;
