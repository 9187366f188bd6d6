//! Scoring a table of a million responses, against a loop that only reads it and against Polars, as ratios within this run: `cargo bench --bench batch`.
//!
//! Every contender is a process of its own; they take turns, and each writes a new file. `NLC_BENCH_ROWS` and `NLC_BENCH_REPEATS` change the size, `NLC_BENCH_DIR` keeps the tables for the next run,
//! and `NLC_BENCH_PYTHON` is a Python with Polars. With `--test` a small table goes through everything once, and the scores of Polars are held against those of `nlc`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use nlc::tables::field::{NOT_APPLICABLE, UNKNOWN};
use nlc::toolkit::condition::{AnswerTest, Condition, Operand, ValueTest};
use nlc::toolkit::{Toolkit, embedded};

/// With this argument, the benchmark is the child that only reads.
const ONLY_READ: &str = "--only-read";
/// Rows with `--test`.
const FEW: usize = 2_000;
/// How far apart a score of Polars and one of `nlc` may be.
const SAME: f64 = 1e-9;
const POLARS: &str = "benches/polars_scores.py";
const TOOLKIT: &str = "questionnaires/nlc";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [first, file, separator] = arguments.as_slice()
        && first == ONLY_READ
    {
        println!("{}", only_read(Path::new(file), separator.as_bytes()[0]));
        return ExitCode::SUCCESS;
    }
    // `cargo bench NAME` runs every benchmark with that name.
    if arguments.iter().any(|argument| !argument.starts_with('-') && !"batch".contains(argument.as_str())) {
        return ExitCode::SUCCESS;
    }
    let own_folder = tempfile::tempdir().unwrap();
    let folder = env::var_os("NLC_BENCH_DIR").map_or_else(|| own_folder.path().to_owned(), PathBuf::from);
    fs::create_dir_all(&folder).unwrap();
    let bench = Bench { toolkit: embedded::shipped().load(None).unwrap(), folder, machine: Machine::here() };
    if arguments.iter().any(|argument| argument == "--test") {
        return bench.test();
    }
    bench.measure(number("NLC_BENCH_ROWS", 1_000_000), number("NLC_BENCH_REPEATS", 5).max(1));
    ExitCode::SUCCESS
}

fn number(variable: &str, otherwise: usize) -> usize {
    env::var(variable).map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{variable} must be a number")))
}

/// How a table looks.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    /// Commas, line feeds, no quotes.
    Plain,
    /// As `KoboToolbox` exports: semicolons, every cell quoted, carriage returns, columns about the submission.
    Kobo,
}

impl Shape {
    const ALL: [Shape; 2] = [Shape::Plain, Shape::Kobo];

    fn name(self) -> &'static str {
        match self {
            Shape::Plain => "plain",
            Shape::Kobo => "kobo",
        }
    }

    fn separator(self) -> &'static str {
        match self {
            Shape::Plain => ",",
            Shape::Kobo => ";",
        }
    }

    /// The cells on one line.
    fn line(self, cells: &[&[u8]], line: &mut Vec<u8>) {
        line.clear();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                line.extend_from_slice(self.separator().as_bytes());
            }
            if self == Shape::Kobo {
                line.push(b'"');
            }
            line.extend_from_slice(cell);
            if self == Shape::Kobo {
                line.push(b'"');
            }
        }
        line.extend_from_slice(if self == Shape::Kobo { b"\r\n" } else { b"\n" });
    }
}

/// Random numbers that are the same everywhere and always (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// The columns of Kobo before and after those of the questionnaire.
const BEFORE: [&str; 2] = ["start", "end"];
const AFTER: [&str; 9] =
    ["_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by", "_tags", "_index"];

/// Writes a table, unless it is there.
fn table(toolkit: &Toolkit, folder: &Path, shape: Shape, rows: usize) -> PathBuf {
    let file = folder.join(format!("{}-{rows}.csv", shape.name()));
    let mut header: Vec<&[u8]> = vec![b"city", b"date", b"perspective"];
    header.extend(toolkit.questions.iter().map(|question| question.id.as_bytes()));
    if shape == Shape::Kobo {
        header.splice(0..0, BEFORE.map(str::as_bytes));
        header.extend(AFTER.map(str::as_bytes));
    }
    let mut line = Vec::new();
    shape.line(&header, &mut line);
    let mut present = Vec::new();
    if File::open(&file).and_then(|file| BufReader::new(file).read_until(b'\n', &mut present)).is_ok() && present == line {
        return file;
    }
    // A run that is cut short must not leave half a table under the name of a whole one.
    let unfinished = file.with_extension("unfinished");
    let mut out = BufWriter::with_capacity(1 << 20, File::create(&unfinished).unwrap());
    out.write_all(&line).unwrap();

    let options: Vec<Vec<&str>> = toolkit.questions.iter().map(|question| question.kind.option_ids()).collect();
    let conditions: Vec<Option<(usize, usize)>> = toolkit.questions.iter().map(|question| question.ask_if.as_ref().map(branch)).collect();
    let mut chance = Chance(20_260_314);
    for row in 0..rows {
        let (day, minute) = (row % 28 + 1, row % 60);
        let city = format!("City {}", row + 1);
        let date = format!("{}-{:02}-{day:02}", 2024 + row % 3, row / 28 % 12 + 1);
        let perspective = match toolkit.perspectives.len() {
            0 => "",
            sides => &toolkit.perspectives[row % sides].id,
        };
        let (start, end, sent) = (
            format!("{date}T09:{minute:02}:07.215+01:00"),
            format!("{date}T10:{minute:02}:48.901+01:00"),
            format!("{date}T09:{minute:02}:52"),
        );
        let (id, index, draw) = ((700_000_000 + row * 3).to_string(), (row + 1).to_string(), chance.next());
        let uuid = format!("{:08x}-{:04x}-4{:03x}-a{:03x}-{draw:012x}", draw >> 32, draw & 0xFFFF, draw & 0xFFF, draw >> 52);
        let mut cells: Vec<&[u8]> = Vec::with_capacity(header.len());
        if shape == Shape::Kobo {
            cells.extend([start.as_bytes(), end.as_bytes()]);
        }
        cells.extend([city.as_bytes(), date.as_bytes(), perspective.as_bytes()]);
        let first = cells.len();
        for (at, question) in toolkit.questions.iter().enumerate() {
            let draw = chance.next();
            let asked = conditions[at].is_none_or(|(other, option)| cells[first + other] == options[other][option].as_bytes());
            let cell = match draw % 1000 {
                _ if !asked || options[at].is_empty() => "",
                0..30 => "",
                30..80 => UNKNOWN,
                80..120 if question.not_applicable_allowed => NOT_APPLICABLE,
                _ => options[at][(draw >> 32) as usize % options[at].len()],
            };
            cells.push(cell.as_bytes());
        }
        if shape == Shape::Kobo {
            let (id, uuid, sent, index) = (id.as_bytes(), uuid.as_bytes(), sent.as_bytes(), index.as_bytes());
            cells.extend([id, uuid, sent, b"", b"", b"submitted_via_web", b"", b"", index]);
        }
        shape.line(&cells, &mut line);
        out.write_all(&line).unwrap();
    }
    out.into_inner().unwrap().sync_all().unwrap();
    fs::rename(unfinished, &file).unwrap();
    file
}

/// The question and the option on which another question waits.
fn branch(condition: &Condition) -> (usize, usize) {
    match condition {
        Condition::Question { question, test: AnswerTest::Value(ValueTest::Is(Operand::Option(option))) } => (*question, *option),
        other => panic!("tables for conditions such as {other:?} are not written yet"),
    }
}

/// What nobody can do without who reads a table: every record, one after the other.
fn only_read(file: &Path, separator: u8) -> u64 {
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_path(file).unwrap();
    let (mut record, mut records) = (csv::ByteRecord::new(), 0);
    while reader.read_byte_record(&mut record).unwrap() {
        records += 1;
    }
    records
}

/// What this machine offers for measuring.
struct Machine {
    /// The processors that this process may use.
    cores: Vec<usize>,
    /// A program can be held to some of them.
    taskset: bool,
    /// `time` tells the peak of the memory.
    time: bool,
    /// A Python with Polars, or why there is none.
    python: Result<OsString, String>,
}

impl Machine {
    fn here() -> Self {
        let python = env::var_os("NLC_BENCH_PYTHON").unwrap_or_else(|| "python3".into());
        let works = |program: &str, arguments: &[&str]| {
            Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
        };
        let version = Command::new(&python).args(["-c", "import polars, tomllib; print(polars.__version__)"]).output();
        let has_polars = version.is_ok_and(|output| output.status.success());
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let cores = status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:")).map(in_list).unwrap_or_default();
        Self {
            taskset: cores.len() > 1 && works("taskset", &["-c", &cores[0].to_string(), "true"]),
            time: works("/usr/bin/time", &["-f", "%M", "true"]),
            cores,
            python: if has_polars {
                Ok(python)
            } else {
                Err(format!("Polars is skipped: {} has no module polars (NLC_BENCH_PYTHON names another Python)", python.display()))
            },
        }
    }

    /// A command in front of another one, which holds it to so many processors.
    fn held_to(&self, cores: usize) -> Vec<OsString> {
        let list: Vec<String> = self.cores.iter().take(cores).map(usize::to_string).collect();
        ["taskset".into(), "-c".into(), list.join(",").into()].into()
    }
}

/// The numbers in `0-2,5`.
fn in_list(list: &str) -> Vec<usize> {
    let ranges = list.trim().split(',').filter_map(|range| {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        Some(first.parse().ok()?..=last.parse().ok()?)
    });
    ranges.flatten().collect()
}

/// What one run of a program took.
#[derive(Debug, Clone, Copy)]
struct Run {
    seconds: f64,
    megabytes: Option<f64>,
}

/// Runs a program and waits for it.
fn run(command: &[OsString], folder: &Path, machine: &Machine) -> Result<Run, String> {
    let peak = folder.join("peak");
    let mut full: Vec<&OsStr> = Vec::new();
    if machine.time {
        full.extend([OsStr::new("/usr/bin/time"), OsStr::new("-f"), OsStr::new("%M"), OsStr::new("-o"), peak.as_os_str()]);
    }
    full.extend(command.iter().map(OsString::as_os_str));
    let start = Instant::now();
    let child = Command::new(full[0])
        .args(&full[1..])
        .env_remove("NLC_TOOLKIT")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{}: {error}", full[0].display()))?;
    let id = child.id();
    let watcher = (!machine.time).then(|| thread::spawn(move || watch(id)));
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    let seconds = start.elapsed().as_secs_f64();
    if !output.status.success() {
        return Err(format!("{}\n{}", output.status, String::from_utf8_lossy(&output.stderr)));
    }
    let kilobytes = match watcher {
        Some(watcher) => watcher.join().unwrap(),
        None => fs::read_to_string(&peak).ok().and_then(|text| text.trim().parse().ok()),
    };
    Ok(Run { seconds, megabytes: kilobytes.map(|kilobytes| kilobytes / 1024.0) })
}

/// The peak of the memory of a process in kilobytes, read again and again until it ends; Linux only.
fn watch(id: u32) -> Option<f64> {
    let mut last = None;
    while let Ok(status) = fs::read_to_string(format!("/proc/{id}/status")) {
        let Some(line) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) else { break };
        last = line.trim().trim_end_matches("kB").trim().parse().ok();
        thread::sleep(Duration::from_millis(2));
    }
    last
}

/// A program that takes part.
struct Contender {
    name: String,
    command: Vec<OsString>,
    runs: Vec<Run>,
    failed: Option<String>,
}

impl Contender {
    fn new(name: impl Into<String>, command: Vec<OsString>) -> Self {
        Self { name: name.into(), command, runs: Vec::new(), failed: None }
    }

    fn seconds(&self) -> Option<f64> {
        median(self.runs.iter().map(|run| run.seconds))
    }

    fn megabytes(&self) -> Option<f64> {
        median(self.runs.iter().filter_map(|run| run.megabytes))
    }
}

fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let last = values.len().checked_sub(1)?;
    Some(f64::midpoint(values[last / 2], values[last.div_ceil(2)]))
}

/// A ratio of medians, with the smallest and the largest ratio of one round.
fn ratio(above: Option<&Contender>, below: Option<&Contender>) -> String {
    let (Some(above), Some(below)) = (above, below) else { return "-".to_owned() };
    let (Some(over), Some(under)) = (above.seconds(), below.seconds()) else { return "-".to_owned() };
    let rounds = || above.runs.iter().zip(&below.runs).map(|(above, below)| above.seconds / below.seconds);
    let (least, most) = (rounds().fold(f64::INFINITY, f64::min), rounds().fold(0.0, f64::max));
    format!("{:.2} ({least:.2} to {most:.2})", over / under)
}

struct Bench {
    toolkit: Toolkit,
    folder: PathBuf,
    machine: Machine,
}

impl Bench {
    fn output(&self, program: &str) -> PathBuf {
        self.folder.join(format!("{program}-scores.csv"))
    }

    fn nlc(&self, table: &Path) -> Vec<OsString> {
        let mut command = vec![env!("CARGO_BIN_EXE_nlc").into(), "score".into(), table.into()];
        command.extend(["--format", "csv", "--force", "--quiet", "-o"].map(OsString::from));
        command.push(self.output("nlc").into());
        command
    }

    fn only_read(table: &Path, shape: Shape) -> Vec<OsString> {
        vec![env::current_exe().unwrap().into(), ONLY_READ.into(), table.into(), shape.separator().into()]
    }

    fn polars(&self, table: &Path) -> Option<Vec<OsString>> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let python = self.machine.python.clone().ok()?;
        Some(vec![python, root.join(POLARS).into(), root.join(TOOLKIT).into(), table.into(), self.output("polars").into()])
    }

    /// Everything once, small: that it works, and that the scores agree.
    fn test(&self) -> ExitCode {
        let mut failures = Vec::new();
        if let Err(reason) = &self.machine.python {
            println!("{reason}");
        }
        for shape in Shape::ALL {
            let table = table(&self.toolkit, &self.folder, shape, FEW);
            assert_eq!(only_read(&table, shape.separator().as_bytes()[0]), FEW as u64, "rows of {}", table.display());
            let mut check = |program: &str, command: &[OsString]| {
                let result = run(command, &self.folder, &self.machine);
                println!("batch: {} table, {program}: {}", shape.name(), if result.is_ok() { "ok" } else { "failed" });
                result.map_err(|reason| failures.push(format!("{program} could not score the {} table: {reason}", shape.name()))).is_ok()
            };
            check("csv loop", &Self::only_read(&table, shape));
            let polars = self.polars(&table).is_some_and(|command| check("polars", &[command, vec!["--bands".into()]].concat()));
            let nlc = check("nlc", &self.nlc(&table));
            if polars && nlc {
                match compare(&self.output("polars"), &self.output("nlc")) {
                    Ok((rows, _)) if rows != FEW => failures.push(format!("{} table: {rows} rows of scores", shape.name())),
                    Ok((_, values)) => println!("batch: {} table, {values} values of polars and nlc agree", shape.name()),
                    Err(difference) => failures.push(format!("{} table: {difference}", shape.name())),
                }
            }
        }
        for failure in &failures {
            println!("batch: {failure}");
        }
        if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn measure(&self, rows: usize, repeats: usize) {
        let tenth = (rows / 10).max(1);
        let start = Instant::now();
        let [plain, kobo] = Shape::ALL.map(|shape| table(&self.toolkit, &self.folder, shape, rows));
        let small = table(&self.toolkit, &self.folder, Shape::Plain, tenth);
        println!(
            "tables of {} questions in {} ({:.1} s)",
            self.toolkit.questions.len(),
            self.folder.display(),
            start.elapsed().as_secs_f64()
        );
        if let Err(reason) = &self.machine.python {
            println!("{reason}");
        }

        let mut contenders = Vec::new();
        for (shape, table) in [(Shape::Plain, &plain), (Shape::Kobo, &kobo)] {
            // From here on the table is in the memory of the system, for everybody.
            assert_eq!(only_read(table, shape.separator().as_bytes()[0]), rows as u64, "rows of {}", table.display());
            contenders.push(Contender::new(format!("nlc, {}", shape.name()), self.nlc(table)));
            contenders.push(Contender::new(format!("csv loop, {}", shape.name()), Self::only_read(table, shape)));
            contenders.extend(self.polars(table).map(|command| Contender::new(format!("polars, {}", shape.name()), command)));
        }
        contenders.push(Contender::new("nlc, plain, a tenth of the rows", self.nlc(&small)));
        if self.machine.taskset {
            for (name, cores) in [("nlc, plain, 1 core", 1), ("nlc, plain, 2 cores", 2)] {
                contenders.push(Contender::new(name, [self.machine.held_to(cores), self.nlc(&plain)].concat()));
            }
        }
        take_turns(&mut contenders, repeats, &self.folder, &self.machine);

        println!("\n{rows} rows, {} cores, medians of {repeats}", thread::available_parallelism().map_or(1, usize::from));
        println!("{:36}{:>10}{:>12}", "", "seconds", "peak MB");
        let cell = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"));
        for contender in &contenders {
            println!("{:36}{:>10}{:>12}", contender.name, cell(contender.seconds()), cell(contender.megabytes()));
        }
        let of = |name: &str| contenders.iter().find(|contender| contender.name == name && contender.failed.is_none());
        let line = |what: &str, value: &str, goal: &str| println!("{what:36}{value:>24}   {goal}");
        println!("\n{:36}{:>24}   goal", "ratio of times", "(all rounds)");
        for shape in Shape::ALL.map(Shape::name) {
            let [nlc, csv, polars] = ["nlc", "csv loop", "polars"].map(|program| of(&format!("{program}, {shape}")));
            line(&format!("nlc / csv loop, {shape}"), &ratio(nlc, csv), "< 1.0");
            line(&format!("polars / nlc, {shape}"), &ratio(polars, nlc), ">= 3");
        }
        line("1 core / 2 cores, nlc", &ratio(of("nlc, plain, 1 core"), of("nlc, plain, 2 cores")), "near 2");
        let (all, few) = (of("nlc, plain"), of("nlc, plain, a tenth of the rows"));
        line(&format!("{rows} / {tenth} rows, nlc"), &ratio(all, few), "near 10");
        println!("\n{:36}{:>24}   goal", "peak memory", "");
        for shape in Shape::ALL.map(Shape::name) {
            let peak = of(&format!("nlc, {shape}")).and_then(Contender::megabytes);
            line(&format!("nlc, {shape}, MB"), &cell(peak), "< 64");
        }
        let peaks = all.and_then(Contender::megabytes).zip(few.and_then(Contender::megabytes));
        line(&format!("{rows} / {tenth} rows, nlc"), &cell(peaks.map(|(all, few)| all / few)), "near 1");
        for contender in &contenders {
            if let Some(reason) = &contender.failed {
                println!("\n{} failed: {reason}", contender.name);
            }
        }
    }
}

/// Every program once in each round. Who begins changes from round to round; who failed is left out from then on.
fn take_turns(contenders: &mut [Contender], rounds: usize, folder: &Path, machine: &Machine) {
    for round in 0..rounds {
        contenders.rotate_left(usize::from(round > 0));
        for contender in contenders.iter_mut().filter(|contender| contender.failed.is_none()) {
            // Most people write a file that was not there. The last word names it, if it writes one.
            if let Some(result) = contender.command.last().map(Path::new).filter(|result| result.starts_with(folder)) {
                let _ = fs::remove_file(result);
            }
            match run(&contender.command, folder, machine) {
                Ok(run) => contender.runs.push(run),
                Err(reason) => contender.failed = Some(reason),
            }
        }
    }
    let turned = rounds.saturating_sub(1) % contenders.len();
    contenders.rotate_right(turned);
}

/// Holds every value of one table against the column of that name in another; the numbers of rows and of values, or the first difference.
fn compare(polars: &Path, nlc: &Path) -> Result<(usize, usize), String> {
    let read = |file: &Path| {
        let mut reader = csv::Reader::from_path(file).map_err(|error| error.to_string())?;
        let header = reader.headers().map_err(|error| error.to_string())?.clone();
        let rows = reader.records().collect::<Result<Vec<_>, _>>().map_err(|error| error.to_string())?;
        Ok::<_, String>((header, rows))
    };
    let ((header, rows), (other_header, other_rows)) = (read(polars)?, read(nlc)?);
    if rows.len() != other_rows.len() {
        return Err(format!("polars has {} rows, nlc {}", rows.len(), other_rows.len()));
    }
    let mut values = 0;
    for (at, name) in header.iter().enumerate() {
        let other_at = other_header.iter().position(|other| other == name).ok_or(format!("nlc has no column {name}"))?;
        for (number, (row, other)) in rows.iter().zip(&other_rows).enumerate() {
            let (one, other) = (&row[at], &other[other_at]);
            let close = || Some((one.parse::<f64>().ok()? - other.parse::<f64>().ok()?).abs() <= SAME);
            if one != other && close() != Some(true) {
                return Err(format!("row {}, {name}: polars says {one:?}, nlc {other:?}", number + 1));
            }
            values += 1;
        }
    }
    Ok((rows.len(), values))
}
