//! The command line.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::reporting::chart::signs::Charts;
use crate::terminal::{Bidi, ColorChoice};

/// A self-assessment for cities: how well a city and its national government work together to prevent hate, extremism and polarisation, and what to do next.
#[derive(Debug, Parser)]
#[command(name = "nlc", version, after_help = "Start here: nlc assess --quick\nNothing leaves this computer.")]
pub struct Cli {
    /// What to do; without it, a menu opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What means the same everywhere.
    #[command(flatten)]
    pub global: Global,
}

/// Options that mean the same in every command.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// Use the toolkit in this folder in place of the one that comes with the program
    #[arg(long, global = true, value_name = "DIR", env = "NLC_TOOLKIT")]
    pub toolkit: Option<PathBuf>,
    /// Language, such as ar, fr or en; several for one report in each: ar,fr,en [default: that of the system, or else en]
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<String>,
    /// Only results and errors, no notes
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// How text from right to left is shown in the terminal
    #[arg(long, global = true, value_enum, default_value_t, value_name = "HOW")]
    pub bidi: Bidi,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub color: ColorChoice,
}

/// Where a result goes.
#[derive(Debug, Clone, Args)]
pub struct Output {
    /// Write to this file in place of standard output; - is standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there already
    #[arg(long)]
    pub force: bool,
}

impl Output {
    /// The same, with the language in the name of the file: form.md becomes form.fr.md.
    #[must_use]
    pub fn in_language(&self, language: &str) -> Self {
        let mut output = self.clone();
        if let Some(path) = output.output.as_mut().filter(|path| path.as_os_str() != "-") {
            let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
            path.set_extension(format!("{language}{ending}"));
        }
        output
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer the questionnaire in the terminal; every answer is saved at once
    Assess(Assess),
    /// Score response files and tables of answers, and show the first things to do
    Score(Score),
    /// Write the report: summary, profile, priorities, action plan, agenda, annex
    Report(Report),
    /// Compare cities, perspectives or years, and say how sure the differences are
    Compare(Compare),
    /// Write a form to fill in: a table, a form for Kobo and ODK, or a questionnaire to print
    Form(FormArgs),
    /// Write a draft of a mapping file for a table: what its columns and cells mean, for you to finish
    Map(MapArgs),
    /// Show the toolkit on paper: questions, levels, points, who is behind it
    Show(Show),
    /// Check toolkits and response files; everything that is wrong, at once
    Check(Check),
    /// Print the JSON Schema of a file format, for editors
    Schema(SchemaArgs),
    /// Write a small commented toolkit to start from
    Init(Init),
    /// Print shell completions
    Completions {
        /// For which shell
        shell: clap_complete::Shell,
    },
    /// Write the manual pages into a folder
    Man {
        /// The folder
        dir: PathBuf,
    },
}

/// `nlc assess`
#[derive(Debug, Default, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Assess {
    /// Only the core questions
    #[arg(long, conflicts_with = "resume")]
    pub quick: bool,
    /// Go on with answers that were left before the end
    #[arg(long = "continue", value_name = "FILE", conflicts_with_all = ["city", "date", "output", "from"])]
    pub resume: Option<PathBuf>,
    /// With --continue: ask all questions, though it began with the core questions only
    #[arg(long, requires = "resume")]
    pub all: bool,
    /// Start from an earlier assessment: each of its answers is shown, to be confirmed or changed
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// For a room of people: larger spacing, and the result after each dimension
    #[arg(long)]
    pub present: bool,
    /// Ask in plain numbered lines: for screen readers, slow lines and scripts
    #[arg(long)]
    pub plain: bool,
    /// The city; asked if not given
    #[arg(long)]
    pub city: Option<String>,
    /// The day of the assessment, as in 2026-03-14 [default: today]
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
    /// The response file to write [default: named after city, day and perspective]
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// How tables of answers are read, such as exports of survey tools.
#[derive(Debug, Clone, Default, Args)]
pub struct Tables {
    /// A mapping file: what columns and values mean that were not recognised (see nlc map)
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// The day of the assessment for all rows of tables, as in 2026-03-14
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
    /// What stands first in days such as 03/04/2026 [default: what the other days show]
    #[arg(long, value_enum, value_name = "ORDER")]
    pub days: Option<DayOrder>,
    /// The encoding of tables [default: recognised]
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// What stands between cells, or the word tab [default: recognised]
    #[arg(long, value_name = "CHAR")]
    pub separator: Option<String>,
    /// The survey tool that wrote the tables, such as kobo or limesurvey [default: recognised]
    #[arg(long, value_name = "TOOL")]
    pub tool: Option<String>,
    /// Write the rows that cannot be used into this file, each with its reason
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// Stop at the first row or cell that cannot be used
    #[arg(long)]
    pub strict: bool,
}

/// What stands first in a day such as 03/04/2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DayOrder {
    /// 3 April
    DayFirst,
    /// 4 March
    MonthFirst,
}

/// What a row of scores is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// One respondent
    Response,
    /// One city on one day, its respondents combined
    City,
}

/// Formats of scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ScoreFormat {
    /// For people
    #[default]
    Table,
    /// Unrounded, one row for each response (or city: --by)
    Csv,
    /// Unrounded, one row for each city, dimension and measure
    Long,
    /// Unrounded, with every question
    Json,
    /// The same, one line for each response (or city: --by)
    Jsonl,
    /// A table for a document
    Markdown,
}

impl ScoreFormat {
    /// The format that the name of a file asks for.
    pub fn of(file: Option<&Path>) -> Self {
        match ending(file) {
            Some("csv") => Self::Csv,
            Some("json") => Self::Json,
            Some("jsonl") => Self::Jsonl,
            Some("md") => Self::Markdown,
            _ => Self::Table,
        }
    }

    /// What a row is about if nobody says.
    pub fn usual(self) -> By {
        match self {
            Self::Csv | Self::Jsonl => By::Response,
            Self::Table | Self::Long | Self::Json | Self::Markdown => By::City,
        }
    }
}

fn ending(file: Option<&Path>) -> Option<&str> {
    file.and_then(Path::extension).and_then(OsStr::to_str)
}

/// `nlc score`
#[derive(Debug, Args)]
pub struct Score {
    /// Response files and tables of answers; those of one city and day are combined
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Form of the result [default: by the ending of the file, otherwise table]
    #[arg(long, value_enum)]
    pub format: Option<ScoreFormat>,
    /// With csv: the bounds of every dimension, too, and what holds its level back
    #[arg(long)]
    pub bounds: bool,
    /// What a row of the result is about [default: csv and jsonl response, otherwise city]
    #[arg(long, value_enum)]
    pub by: Option<By>,
    /// How tables are read
    #[command(flatten)]
    pub tables: Tables,
    /// Show how every number came about
    #[arg(long)]
    pub explain: bool,
    /// The signs of the charts in tables for people
    #[arg(long, value_enum, value_name = "SIGNS", default_value_t)]
    pub charts: Charts,
    /// Where the result goes
    #[command(flatten)]
    pub output: Output,
}

/// Formats of reports.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// The whole report
    #[default]
    Markdown,
    /// The whole report as a web page with charts, to read, to pass on or to print
    Html,
    /// One row for each recommendation, for a spreadsheet
    Csv,
    /// A workbook for Excel: the action plan to track, scores, answers
    Xlsx,
    /// The whole report for Word
    Docx,
    /// The whole report as PDF, if nlc was built with it
    Pdf,
}

impl ReportFormat {
    /// All that this program can write.
    #[cfg(feature = "pdf")]
    pub const ALL: &[Self] = &[Self::Html, Self::Markdown, Self::Docx, Self::Xlsx, Self::Csv, Self::Pdf];
    /// All that this program can write.
    #[cfg(not(feature = "pdf"))]
    pub const ALL: &[Self] = &[Self::Html, Self::Markdown, Self::Docx, Self::Xlsx, Self::Csv];

    /// The format that the name of a file asks for.
    pub fn of(file: Option<&Path>) -> Self {
        match ending(file) {
            Some("csv") => Self::Csv,
            Some("html" | "htm") => Self::Html,
            Some("xlsx") => Self::Xlsx,
            Some("docx") => Self::Docx,
            Some("pdf") => Self::Pdf,
            _ => Self::Markdown,
        }
    }
}

/// `nlc report`
#[derive(Debug, Clone, Args)]
pub struct Report {
    /// Response files and tables of answers of one city and day (CSV, and with --out-dir: of any)
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Form of the report [default: by the ending of the file, otherwise markdown]
    #[arg(long, value_enum)]
    pub format: Option<ReportFormat>,
    /// A Handlebars template of your own for the Markdown, HTML or PDF report (see docs/templates.md)
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
    /// Response files or a table of an earlier assessment of the same city, or with --out-dir of any, to show beside the present one; the option can be given several times
    #[arg(long, value_name = "FILE")]
    pub earlier: Vec<PathBuf>,
    /// How tables are read
    #[command(flatten)]
    pub tables: Tables,
    /// Write one report for each city and day into this folder, with a page index that leads to them; made if it is not there
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    pub out_dir: Option<PathBuf>,
    /// With --out-dir: each report in every form: web page, Word, Excel, Markdown, CSV, and PDF if nlc was built with it
    #[arg(long, requires = "out_dir", conflicts_with_all = ["format", "template"])]
    pub all_formats: bool,
    /// Where the result goes
    #[command(flatten)]
    pub output: Output,
}

impl Report {
    /// All files with answers: no result may take the place of one of them.
    pub fn inputs(&self) -> Vec<PathBuf> {
        self.files.iter().chain(&self.earlier).cloned().collect()
    }

    /// The same, with the language in the name of the file: report.md becomes report.fr.md.
    #[must_use]
    pub fn in_language(&self, language: &str) -> Self {
        let mut report = self.clone();
        report.format = Some(report.format.unwrap_or_else(|| ReportFormat::of(report.output.output.as_deref())));
        report.output = report.output.in_language(language);
        report
    }
}

/// Formats of comparisons.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum CompareFormat {
    /// For people
    #[default]
    Table,
    /// Unrounded, one row for each city, question or change
    Csv,
    /// Unrounded, one row for each measure
    Long,
    /// Unrounded, all of it
    Json,
    /// A report for a document
    Markdown,
    /// A web page with charts, to look at, to pass on and to print
    Html,
}

impl CompareFormat {
    /// The format that the name of a file asks for.
    pub fn of(file: Option<&Path>) -> Self {
        match ending(file) {
            Some("csv") => Self::Csv,
            Some("json") => Self::Json,
            Some("md") => Self::Markdown,
            Some("html" | "htm") => Self::Html,
            _ => Self::Table,
        }
    }
}

/// `nlc compare`
#[derive(Debug, Clone, Args)]
pub struct Compare {
    /// Response files, tables of answers, and folders with either
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,
    /// How perspectives see things differently, in one city (--focus) or in all
    #[arg(long, conflicts_with_all = ["items", "over_time"])]
    pub perspectives: bool,
    /// How well the questions work: for those who write questionnaires
    #[arg(long, conflicts_with = "over_time")]
    pub items: bool,
    /// What changed from one day to the next in the same city
    #[arg(long)]
    pub over_time: bool,
    /// One city: its place among the others; with --perspectives, --items and --over-time: this city alone
    #[arg(long, value_name = "CITY")]
    pub focus: Option<String>,
    /// Put cities in groups by a fact about them, such as country, or population:50000,250000
    #[arg(long, value_name = "FACT", conflicts_with_all = ["perspectives", "items", "over_time"])]
    pub by: Option<String>,
    /// Statistics of a group only from this number of cities on, so that none of them is exposed
    #[arg(long, value_name = "N", default_value_t = MIN_GROUP)]
    pub min_group: usize,
    /// What cities are sorted by: overall, or the id of a dimension
    #[arg(long, value_name = "ID", default_value = OVERALL, conflicts_with_all = ["perspectives", "items", "over_time"])]
    pub sort: String,
    /// Leave out assessments after this day, as in 2026-03-14
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// How often the ranking is made anew under other assumptions; 0 leaves that out [default: 1000, for up to 2000 cities]
    #[arg(long, value_name = "N", conflicts_with_all = ["perspectives", "items", "over_time"])]
    pub draws: Option<u32>,
    /// Where random numbers begin: the same number gives the same result everywhere
    #[arg(long, value_name = "N", default_value_t = SEED)]
    pub seed: u64,
    /// Form of the result [default: by the ending of the file, otherwise table]
    #[arg(long, value_enum)]
    pub format: Option<CompareFormat>,
    /// How tables are read
    #[command(flatten)]
    pub tables: Tables,
    /// Where the result goes
    #[command(flatten)]
    pub output: Output,
}

impl Compare {
    /// An overview of these inputs, with everything else as it usually is.
    pub fn of(inputs: Vec<PathBuf>) -> Self {
        Self {
            inputs,
            perspectives: false,
            items: false,
            over_time: false,
            focus: None,
            by: None,
            min_group: MIN_GROUP,
            sort: OVERALL.to_owned(),
            until: None,
            draws: None,
            seed: SEED,
            format: None,
            tables: Tables::default(),
            output: Output { output: None, force: false },
        }
    }
}

/// From how many cities on statistics of a group are told if nobody says.
const MIN_GROUP: usize = 5;

/// What cities are sorted by if nobody says.
const OVERALL: &str = "overall";

/// Where random numbers begin if nobody says.
const SEED: u64 = 1;

/// Formats of forms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum FormFormat {
    /// A questionnaire to print
    #[default]
    Markdown,
    /// A questionnaire to print, or to fill in and print in a browser
    Html,
    /// A table with one row for each respondent
    Csv,
    /// A workbook with drop-down lists, one sheet for each language
    Xlsx,
    /// A form for `KoboToolbox` and ODK, in all languages
    Xlsform,
}

impl FormFormat {
    /// The format that the name of a file asks for.
    pub fn of(file: Option<&Path>) -> Self {
        match ending(file) {
            Some("csv") => Self::Csv,
            Some("xlsx") => Self::Xlsx,
            Some("html" | "htm") => Self::Html,
            _ => Self::Markdown,
        }
    }
}

/// `nlc form`
#[derive(Debug, Clone, Args)]
pub struct FormArgs {
    /// Form of the result [default: by the ending of the file, otherwise markdown]
    #[arg(long, value_enum)]
    pub format: Option<FormFormat>,
    /// Only the core questions
    #[arg(long)]
    pub quick: bool,
    /// Where the result goes
    #[command(flatten)]
    pub output: Output,
}

/// `nlc map`
#[derive(Debug, Args)]
pub struct MapArgs {
    /// The table: an export of a survey tool, a spreadsheet
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// A mapping file to go on from: what it says is taken over
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// The encoding of the table [default: recognised]
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// What stands between cells, or the word tab [default: recognised]
    #[arg(long, value_name = "CHAR")]
    pub separator: Option<String>,
    /// The survey tool that wrote the table, such as kobo or limesurvey [default: recognised]
    #[arg(long, value_name = "TOOL")]
    pub tool: Option<String>,
    /// Where the result goes
    #[command(flatten)]
    pub output: Output,
}

/// Formats of the toolkit on paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ShowFormat {
    /// Markdown
    #[default]
    Markdown,
}

/// `nlc show`
#[derive(Debug, Args)]
pub struct Show {
    /// Form of the result
    #[arg(long, value_enum, default_value_t)]
    pub format: ShowFormat,
    /// Where the result goes
    #[command(flatten)]
    pub output: Output,
}

/// Formats of problems.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people
    #[default]
    Text,
    /// For tools
    Json,
}

/// `nlc check`
#[derive(Debug, Args)]
pub struct Check {
    /// Folders with toolkits, and response files [default: the toolkit in use]
    #[arg(value_name = "DIR|FILE")]
    pub paths: Vec<PathBuf>,
    /// Form of the result
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
    /// Confirm that a translation fits its text as it is now; all: every translation (with --lang: in this language only)
    #[arg(long, value_name = "KEY")]
    pub accept_translation: Option<String>,
}

/// The formats that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaName {
    /// questionnaire.toml
    Questionnaire,
    /// rubric.toml
    Rubric,
    /// recommendations.toml
    Recommendations,
    /// Response files
    Response,
}

/// `nlc schema`
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// Of which file
    #[arg(value_enum)]
    pub name: SchemaName,
    /// Where the result goes
    #[command(flatten)]
    pub output: Output,
}

/// `nlc init`
#[derive(Debug, Args)]
pub struct Init {
    /// The folder to write into; made if it is not there
    pub dir: PathBuf,
}
