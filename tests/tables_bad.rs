//! Tables that are broken, hostile or very large: what the person reads about them, how the program ends, and which rows are scored.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables")
}

const HEADER: &str = "city,date,perspective,respondent,open,hours,reply-days,channels,plan";
const WITHOUT: &str = "No column for: reply-weeks, languages, plan-residents, plan-neighbours, remarks\n";
const HINT: &str = "--rejects FILE writes the rejected rows into a file, each with its reason, to be mended and read again.\n";

/// What came of scoring.
struct Scored {
    status: Option<i32>,
    notes: String,
    /// Row, city and overall score of every row that was scored.
    rows: Vec<(u64, String, String)>,
}

fn command(folder: &Path, files: &[&str], arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("NLC_TOOLKIT").arg("score").args(files);
    command.args(["--format", "csv", "--toolkit"]).arg(fixtures().join("toolkit")).args(arguments);
    command
}

fn scored(output: &Output) -> Scored {
    let mut reader = csv::Reader::from_reader(&output.stdout[..]);
    let rows =
        reader.records().map(|row| row.unwrap()).map(|row| (row[1].parse().unwrap(), row[2].to_owned(), row[10].to_owned())).collect();
    Scored { status: output.status.code(), notes: String::from_utf8(output.stderr.clone()).unwrap(), rows }
}

fn score_in(folder: &Path, files: &[&str], arguments: &[&str]) -> Scored {
    scored(&command(folder, files, arguments).output().unwrap())
}

/// A table with this text, scored.
fn score(text: impl AsRef<[u8]>, arguments: &[&str]) -> Scored {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("t.csv"), text).unwrap();
    score_in(folder.path(), &["t.csv"], arguments)
}

fn numbers(scored: &Scored) -> Vec<u64> {
    scored.rows.iter().map(|row| row.0).collect()
}

fn cities(scored: &Scored) -> Vec<&str> {
    scored.rows.iter().map(|row| row.1.as_str()).collect()
}

/// A file in `bad/`, with five of ten questions: what is said of it behind the first two lines.
#[track_caller]
fn holds(file: &str, status: i32, rows: &[u64], notes: &str) -> Scored {
    let found = score_in(&fixtures().join("bad"), &[file], &[]);
    let head = format!("{file}: filled-in form (nlc form), 5 of 10 questions found\n{WITHOUT}");
    assert_eq!(found.notes, format!("{head}{notes}"));
    assert_eq!((found.status, numbers(&found)), (Some(status), rows.to_vec()));
    found
}

/// A file in `bad/` of which nothing can be used.
#[track_caller]
fn refused(file: &str, notes: &str) {
    let found = score_in(&fixtures().join("bad"), &[file], &[]);
    assert_eq!((found.notes.as_str(), found.status, found.rows.len()), (notes, Some(1), 0));
}

#[test]
fn every_file_is_tested() {
    let own = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables_bad.rs")).unwrap();
    for entry in std::fs::read_dir(fixtures().join("bad")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(name == "bad.md" || own.contains(&format!("\"{name}\"")), "{name}");
    }
}

#[test]
fn rows_and_cells() {
    holds(
        "row-longer.csv",
        3,
        &[2, 4],
        &format!(
            "Row 3 is rejected: 10 cells for 9 columns: a separator may stand in a text without quotation marks\n{HINT}row-longer.csv: 2 rows accepted, 1 rejected\n"
        ),
    );
    holds(
        "row-shorter.csv",
        0,
        &[2, 3, 4],
        "Row 3 ends early: what is not there counts as missing.\nrow-shorter.csv: 3 rows accepted, 0 rejected\n",
    );
    holds("row-empty-cells-after.csv", 0, &[2, 3], "row-empty-cells-after.csv: 2 rows accepted, 0 rejected\n");
    holds(
        "quote-never-closed.csv",
        3,
        &[2, 4],
        &format!(
            "Row 3 is rejected: a quotation mark (\") is opened and never closed\n{HINT}quote-never-closed.csv: 2 rows accepted, 1 rejected\n"
        ),
    );
    holds("quote-inside.csv", 0, &[2, 3, 4], "quote-inside.csv: 3 rows accepted, 0 rejected\n");
    holds("nul-bytes.csv", 0, &[2, 3, 4], "nul-bytes.csv: 3 rows accepted, 0 rejected\n");
    holds("blank-lines.csv", 0, &[5, 8], "blank-lines.csv: 2 rows accepted, 0 rejected\n");
    holds("title-above.csv", 0, &[4, 5], "title-above.csv: 2 rows accepted, 0 rejected\n");
    holds("header-only.csv", 1, &[], "error: There are no answers in header-only.csv: nothing stands below its header.\n");
    refused("empty.csv", "error: There is nothing in empty.csv.\n");
    refused("only-a-byte-order-mark.csv", "error: There is nothing in only-a-byte-order-mark.csv.\n");
    let found = score_in(&fixtures().join("bad"), &["duplicate-headers.csv"], &[]);
    let head = "duplicate-headers.csv: filled-in form (nlc form), 5 of 10 questions found\nColumns 9, 10 are about the same question, plan. Where they differ, the answer counts as missing.\n";
    let tail = "Row 3, column “plan”: “renewed” is not what another column about this question says; the answer counts as missing.\nduplicate-headers.csv: 2 rows accepted (1 with warnings), 0 rejected\n";
    assert_eq!(found.notes, format!("{head}{WITHOUT}{tail}"));
    assert_eq!(found.rows, [(2, "Port Lumen".into(), SCORE.into()), (3, "Ulmeray".into(), String::new())]);
    refused(
        "no-city-column.csv",
        "error: no-city-column.csv has no column for the city. Call it city, or say which one it is in a mapping file: “nlc map” writes a draft.\n",
    );
    refused(
        "no-question-known.csv",
        "error: No column of no-question-known.csv is a question of the toolkit “A desk for questions”, such as open, hours, reply-days. Its first columns are: city, date, colour, shape. Is it about another toolkit? Name that one with --toolkit. If not, “nlc map” writes a draft of a mapping file for you to complete.\n",
    );
}

#[test]
fn columns_that_are_not_sure() {
    let bad = fixtures().join("bad");
    let found = score_in(&bad, &["header-with-a-typo.csv"], &[]);
    assert!(found.notes.contains("Column 9, “paln”, is passed over. Is “plan” meant? Then rename it.\n"), "{}", found.notes);
    assert_eq!((found.status, found.rows[0].2.as_str()), (Some(0), ""));
    let found = score_in(&bad, &["answers-twice.csv"], &[]);
    assert!(found.notes.contains("Columns 3, 4 are about the same question, plan. Where they differ, the answer counts as missing.\n"));
    assert!(found.notes.contains("“agreed” is not what another column about this question says"), "{}", found.notes);
    assert_eq!((found.status, found.rows[0].2.as_str()), (Some(0), ""));
    let found = score("city,City,date,plan\nA,B,2026-01-01,agreed\n", &[]);
    assert_eq!(found.status, Some(0), "the name says it more clearly: {}", found.notes);
    let found = score("city,city,date,plan\nA,B,2026-01-01,agreed\n", &[]);
    assert_eq!(
        found.notes,
        "error: t.csv has several columns for the city: city, city. Leave one, or say which one counts in a mapping file.\n"
    );
    let found = score("city,plan\nA,agreed\n", &[]);
    assert_eq!(
        found.notes,
        "error: t.csv has no column for the day. Give the day of all rows, as in --date 2026-03-14; or call the column date, or say which one it is in a mapping file.\n"
    );
}

#[test]
fn formulas_are_text_and_do_nothing() {
    let output = command(&fixtures().join("bad"), &["formulas.csv"], &[]).output().unwrap();
    let found = scored(&output);
    assert_eq!(cities(&found), ["'=HYPERLINK(\"https://example.org\")", "Ulmeray", "Belnorrah"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains(",'@SUM(1+1),") && text.contains(",'+212 5 00 00 00,"), "{text}");
    assert!(found.notes.contains("Row 3, column “reply-days”: “=7+7” is no number; it counts as missing.\n"), "{}", found.notes);
    assert!(
        found.notes.contains("Row 4, column “plan”: “-1” is none of the answers (none, draft, agreed, renewed); it counts as missing.\n"),
        "{}",
        found.notes
    );
}

#[test]
fn letters() {
    let bad = fixtures().join("bad");
    let found = holds(
        "mixed-encodings.csv",
        3,
        &[2, 4],
        &format!(
            "Row 3, column “city”, is rejected: the name of the city has letters in another encoding than the rest of the file; save the file as CSV UTF-8\n{HINT}mixed-encodings.csv: 2 rows accepted, 1 rejected\n"
        ),
    );
    assert_eq!(cities(&found), ["Port Lumen", "Sainte-Vérane"]);
    let found = score_in(&bad, &["utf16-without-mark.csv"], &[]);
    assert_eq!((found.status, cities(&found)), (Some(0), vec!["Aïn Zéphyr"]), "{}", found.notes);
    let found = holds(
        "cities-accents.csv",
        0,
        &[2, 3, 4],
        "cities-accents.csv: 3 rows accepted, 0 rejected\n“Sainte-Vérane” and “Sainte-Verane” look like the same city. They are scored apart; write them in one way if they are the same.\n“Sainte-Vérane” and “SAINTE-VÉRANE” look like the same city. They are scored apart; write them in one way if they are the same.\n",
    );
    assert_eq!(cities(&found), ["Sainte-Vérane", "Sainte-Verane", "SAINTE-VÉRANE"]);
    let found = score_in(&bad, &["cities-arabic-letters.csv"], &[]);
    assert_eq!(found.notes.matches("look like the same city").count(), 2, "{}", found.notes);
    let by_city = |file: &str| {
        let output = command(&bad, &[file], &["--by", "city"]).output().unwrap();
        String::from_utf8(output.stdout).unwrap().lines().count() - 1
    };
    assert_eq!([by_city("cities-accents.csv"), by_city("cities-arabic-letters.csv"), by_city("cities-decomposed.csv")], [3, 3, 1]);
}

#[test]
fn answers_that_cannot_be_read_are_named_and_missing() {
    let cell = |file: &str, about: &str| {
        let notes = format!("{about}{file}: 3 rows accepted (1 with warnings), 0 rejected\n");
        holds(file, 0, &[2, 3, 4], &notes)
    };
    cell("unknown-option.csv", "Row 3, column “plan”: “agred” is none of the answers; it counts as missing. Is “agreed” meant?\n");
    let found = cell(
        "unknown-item.csv",
        "Row 3, column “channels”: “phone potal” is none of the answers; it counts as missing. Is “portal” meant?\n",
    );
    assert_eq!(found.rows[1].2, "", "a list that is not sure does not count");
    cell(
        "unknown-perspective.csv",
        "Row 3, column “perspective”: “federal” is none of the answers (local, national, civil-society); it counts as missing.\n",
    );
    cell("number-not-whole.csv", "Row 3, column “reply-days”: “3.5” is no whole number; it counts as missing.\n");
    cell("number-with-words.csv", "Row 3, column “reply-days”: “about 14 days” is no number; it counts as missing.\n");
    cell(
        "not-applicable-not-allowed.csv",
        "Row 3, column “plan”: “not_applicable” is no answer here, since this question applies to every city; it counts as missing.\n",
    );
    holds(
        "number-out-of-range.csv",
        0,
        &[2, 3, 4],
        "Row 3, column “reply-days”: “400” is not between 0 and 365; it counts as missing.\nRow 4, column “hours”: “-3” is not between 0 and 100; it counts as missing.\nnumber-out-of-range.csv: 3 rows accepted (2 with warnings), 0 rejected\n",
    );
    let found = holds(
        "checklist-against-itself.csv",
        0,
        &[2],
        "Row 2, column “channels”: “phone post” is not what another column about this question says; the answer counts as missing.\nchecklist-against-itself.csv: 1 row accepted (1 with warnings), 0 rejected\n",
    );
    assert_eq!(found.rows[0].2, "");
}

#[test]
fn days_cities_and_rows_that_come_again() {
    let reject = |file: &str, rows: &[u64], about: &str, rejected: usize| {
        let rows_said = if rows.len() == 1 { "1 row".to_owned() } else { format!("{} rows", rows.len()) };
        holds(file, 3, rows, &format!("{about}{HINT}{file}: {rows_said} accepted, {rejected} rejected\n"));
    };
    reject("city-missing.csv", &[2, 4], "Row 3, column “city”, is rejected: no city is named\n", 1);
    reject("date-missing.csv", &[2, 4], "Row 3, column “date”, is rejected: there is no day\n", 1);
    reject(
        "date-unreadable.csv",
        &[2],
        "Row 3, column “date”, is rejected: “last Tuesday” is no day that can be read; write it as 2026-03-14\nRow 4, column “date”, is rejected: “2026-02-30” is no day that can be read; write it as 2026-03-14\n",
        2,
    );
    holds(
        "date-both-ways.csv",
        0,
        &[2, 3],
        "Days such as 03/04/2026 are read as day/month/year. If the month comes first, add --days month-first.\ndate-both-ways.csv: 2 rows accepted, 0 rejected\n",
    );
    let again = "One row is about a city and day that an earlier row is about, too (first: row 3, Port Lumen). Together they are several respondents of one assessment.\n";
    holds("same-respondent-twice.csv", 0, &[2, 3], &format!("same-respondent-twice.csv: 2 rows accepted, 0 rejected\n{again}"));
    holds(
        "same-row-twice.csv",
        0,
        &[2, 3],
        &format!(
            "Row 3 is exactly like an earlier row: perhaps sent twice. All of them count; delete what is too much.\nsame-row-twice.csv: 2 rows accepted, 0 rejected\n{again}"
        ),
    );
    let found = score_in(&fixtures().join("bad"), &["cities-decomposed.csv"], &[]);
    assert!(!found.notes.contains("look like the same city"), "{}", found.notes);
}

#[test]
fn workbooks() {
    let protected =
        "it is protected by a password, or in the old format .xls. Open it in a spreadsheet, and save it as .xlsx without a password.";
    refused("password.xlsx", &format!("error: password.xlsx cannot be read: {protected}\n"));
    refused("old-excel.xls", &format!("error: old-excel.xls cannot be read: {protected}\n"));
    refused("empty-sheet.xlsx", "error: There is nothing in empty-sheet.xlsx.\n");
    refused(
        "cut-off.xlsx",
        "error: cut-off.xlsx cannot be read: it is no Excel workbook, or damaged (invalid Zip archive: Could not find EOCD). Open it in a spreadsheet, and save it as .xlsx or CSV.\n",
    );
    holds("not-a-workbook.xlsx", 0, &[2], "not-a-workbook.xlsx: 1 row accepted, 0 rejected\n");
}

/// Copies a workbook, with another first sheet and more parts.
fn workbook(path: &Path, sheet: &str, more: usize) {
    let mut old = zip::ZipArchive::new(std::fs::File::open(fixtures().join("own/desk.xlsx")).unwrap()).unwrap();
    let mut new = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for at in 0..old.len() {
        let part = old.by_index_raw(at).unwrap();
        if part.name().unwrap() != "xl/worksheets/sheet1.xml" {
            new.raw_copy_file(part).unwrap();
        }
    }
    new.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default()).unwrap();
    new.write_all(sheet.as_bytes()).unwrap();
    if more > 0 {
        let mut room = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        room.start_file("room", zip::write::SimpleFileOptions::default()).unwrap();
        room.write_all(&vec![0; 16 << 20]).unwrap();
        let mut room = zip::ZipArchive::new(room.finish().unwrap()).unwrap();
        for at in 0..more {
            new.raw_copy_file_rename(room.by_index_raw(0).unwrap(), format!("xl/media/{at}.bin")).unwrap();
        }
    }
    new.finish().unwrap();
}

#[test]
fn workbooks_that_unpack_to_far_too_much() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = |cells: &str| {
        format!("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{cells}</sheetData></worksheet>")
    };
    workbook(&folder.path().join("t.xlsx"), &sheet(""), 40);
    assert!(folder.path().join("t.xlsx").metadata().unwrap().len() < 2 << 20);
    let found = score_in(folder.path(), &["t.xlsx"], &[]);
    assert_eq!(
        found.notes,
        "error: t.xlsx cannot be read: unpacked, it would be larger than 536 MB. Save the sheet with the answers as CSV.\n"
    );
    assert_eq!(found.status, Some(1));
    let row = format!("<row><c t=\"inlineStr\"><is><t>{}</t></is></c></row>", "a".repeat(1_000_000));
    workbook(&folder.path().join("u.xlsx"), &sheet(&row.repeat(5)), 0);
    let found = score_in(folder.path(), &["u.xlsx"], &[]);
    assert_eq!(
        found.notes,
        "error: u.xlsx cannot be read: a cell in it is longer than a spreadsheet allows. Save the sheet with the answers as CSV.\n"
    );
    // The very last cell of a sheet.
    workbook(&folder.path().join("v.xlsx"), &sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"), 0);
    assert_eq!(score_in(folder.path(), &["v.xlsx"], &[]).status, Some(1));
}

const ROW: &str = "Port Lumen,2026-01-09,local,Harbour office,yes,20,7,phone post,agreed";
const SCORE: &str = "65.33333333333333";

/// Where the rows of a table stand, as a spreadsheet counts.
#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let count = |text: &str| {
        let found = score(text, &[]);
        assert!(found.rows.iter().all(|row| row.2 == SCORE), "{text:?}: {}", found.notes);
        numbers(&found)
    };
    let labels = "City or municipality,Day of the assessment,From which side do you answer?,Who answers? Functions rather than names,Is there a desk where residents can ask?,How many hours a week is it open?,Days until a letter is answered?,By which ways can residents ask?,Does a written plan exist?";
    assert_eq!(count(&format!("{HEADER}\n{ROW}\n{ROW}\n")), [2, 3]);
    assert_eq!(count(&format!("{HEADER}\n\n{ROW}\n,,,,,,,,\n\n{ROW}")), [3, 6]);
    assert_eq!(count(&format!("{HEADER}\n{labels}\n{ROW}\n")), [3]);
    assert_eq!(count(&format!("A survey\n\n{HEADER}\n{labels}\n{ROW}\n")), [5]);
    let lines = ROW.replace("Harbour office", "\"Harbour\noffice\n\nnight\"");
    assert_eq!(count(&format!("{HEADER}\n{lines}\n{ROW}\n{lines}\n{ROW}\n")), [2, 3, 4, 5]);
    // A spreadsheet does not show the line that names the separator.
    for end in ["\n", "\r\n", "\r"] {
        let text = format!("sep=;\n{}\n{}\n\n{}\n", HEADER.replace(',', ";"), ROW.replace(',', ";"), ROW.replace(',', ";"));
        assert_eq!(count(&text.replace('\n', end)), [2, 4], "{end:?}");
    }
    // Line ends of old Macintoshes.
    assert_eq!(count(&format!("{HEADER}\r{ROW}\r\r{ROW}\r")), [2, 4]);
}

#[test]
fn encodings_are_recognised_or_given() {
    let text = format!("{HEADER}\nÉvry-la-Fès,2026-01-09,local,Région,yes,20,7,phone post,agreed\n");
    let wide = |big: bool| -> Vec<u8> {
        let units = format!("\u{feff}{text}").encode_utf16().collect::<Vec<_>>();
        units.into_iter().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let windows = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect::<Vec<u8>>();
    for bytes in [
        text.clone().into_bytes(),
        [b"\xef\xbb\xbf".to_vec(), text.clone().into_bytes()].concat(),
        wide(false),
        wide(true),
        windows.clone(),
    ] {
        let found = score(bytes, &[]);
        assert_eq!(found.rows, [(2, "Évry-la-Fès".to_owned(), SCORE.to_owned())], "{}", found.notes);
    }
    // A letter that the eighth byte cuts.
    let found = score("x,ville,ré,city,date,plan\n1,2,3,Fès,2026-01-09,agreed\n", &[]);
    assert_eq!(cities(&found), ["Fès"]);
    let found = score("villes,é,city,date,plan\n1,2,Fès,2026-01-09,agreed\n", &[]);
    assert_eq!(cities(&found), ["Fès"]);
    let found = score(&windows, &["--encoding", "windows-1256"]);
    assert!(found.notes.contains("windows-1256") && found.rows.len() == 1, "{}", found.notes);
    let found = score(&windows, &["--encoding", "klingon"]);
    assert_eq!(found.notes, "error: There is no encoding called klingon. Usual ones are utf-8, utf-16, windows-1252 and windows-1256.\n");
    assert_eq!(found.status, Some(1));
}

#[test]
fn options_do_what_their_help_says() {
    let found = score("city,plan,open\nA,agreed,yes\n", &["--date", "2026-03-14"]);
    assert_eq!((found.status, found.rows.len()), (Some(0), 1), "{}", found.notes);
    let found = score("city,date,plan\nA,soon,agreed\n", &["--date", "2026-03-14"]);
    assert_eq!((found.status, found.rows.len()), (Some(0), 1), "{}", found.notes);
    assert_eq!(score("city,plan\nA,agreed\n", &["--date", "soon"]).status, Some(2));
    let day = |order: &str| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("t.csv"), "city,date,plan\nA,03/04/2026,agreed\n").unwrap();
        let output = command(folder.path(), &["t.csv"], &["--days", order]).output().unwrap();
        assert!(!String::from_utf8_lossy(&output.stderr).contains("Days such as"), "nothing is in doubt");
        csv::Reader::from_reader(&output.stdout[..]).records().next().unwrap().unwrap()[3].to_owned()
    };
    assert_eq!((day("day-first"), day("month-first")), ("2026-04-03".into(), "2026-03-04".into()));
    let text = "city!date!plan\nA!2026-01-01!agreed\n";
    assert_eq!(score(text, &[]).status, Some(1));
    assert_eq!(score(text, &["--separator", "!"]).rows.len(), 1);
    assert_eq!(score(text.replace('!', "\t"), &["--separator", "tab"]).rows.len(), 1);
    assert_eq!(score(text, &["--separator", "!!"]).status, Some(2));
    let text = "Date submitted,city,plan\n2026-01-01 10:00:00,A,agreed\n";
    assert_eq!(score(text, &[]).status, Some(1), "nothing says which tool it is");
    let found = score(text, &["--tool", "limesurvey"]);
    assert_eq!(found.rows.len(), 1, "{}", found.notes);
    let found = score(text, &["--tool", "paper"]);
    assert!(found.notes.contains("There is no survey tool called paper. There are: kobo, odk-central"), "{}", found.notes);
    assert_eq!(found.status, Some(2));
    let found = score_in(&fixtures().join("bad"), &["unknown-option.csv"], &["--strict"]);
    assert!(
        found
            .notes
            .contains("error: unknown-option.csv, stopped: Row 3, column “plan”: “agred” is none of the answers; it counts as missing."),
        "{}",
        found.notes
    );
    assert_eq!(found.status, Some(1));
    let found = score_in(&fixtures().join("bad"), &["city-missing.csv"], &["--strict"]);
    assert!(
        found.notes.ends_with("error: city-missing.csv, stopped: Row 3, column “city”, is rejected: no city is named\n"),
        "{}",
        found.notes
    );
}

#[test]
fn rejected_rows_go_into_a_file_that_can_be_mended_and_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    write(
        "t.csv",
        "Horodateur,City,plan,reason,-x\n2026-01-01 10:00:00,A,agreed,r,\nnever,=B,agreed,\"two\nlines\",c\n2026-01-01,,draft,,\n",
    );
    let found = score_in(folder.path(), &["t.csv"], &["--rejects", "r.csv"]);
    assert_eq!((found.status, numbers(&found)), (Some(3), vec![2]), "{}", found.notes);
    assert!(!found.notes.contains("is rejected"), "the file says it: {}", found.notes);
    let rejected = read("r.csv");
    assert_eq!(
        rejected,
        "\u{feff}file,row,column,reason,Horodateur,City,plan,reason,'-x\n\
         t.csv,3,Horodateur,“never” is no day that can be read; write it as 2026-03-14,never,'=B,agreed,\"two\nlines\",c\n\
         t.csv,4,City,no city is named,2026-01-01,,draft,,\n"
    );
    // What was there is not replaced unasked, and never what is read.
    assert_eq!(score_in(folder.path(), &["t.csv"], &["--rejects", "r.csv"]).status, Some(1));
    assert_eq!(score_in(folder.path(), &["t.csv"], &["--rejects", "t.csv", "--force"]).status, Some(2));
    write("mended.csv", &rejected.replace("never,", "2026-02-02,").replace("2026-01-01,,", "2026-01-01,C,"));
    let found = score_in(folder.path(), &["mended.csv"], &[]);
    assert_eq!((found.status, cities(&found)), (Some(0), vec!["'=B", "C"]), "{}", found.notes);
    let passed_over = found.notes.lines().find(|line| line.contains("passed over")).unwrap();
    assert_eq!(passed_over, "2 columns are passed over: reason, -x", "the four columns of the file itself are no news");
    // Rejected once more, a row does not gather columns.
    let found = score_in(folder.path(), &["r.csv"], &["--rejects", "again.csv"]);
    assert_eq!(found.status, Some(1));
    assert_eq!(read("again.csv").replace("r.csv,2,", "t.csv,3,").replace("r.csv,3,", "t.csv,4,"), rejected);
}

#[test]
fn rejected_rows_of_different_tables_go_into_different_files() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("a.csv", "city,date,plan\n,2026-01-01,agreed\nA,2026-01-01,agreed\n");
    write("b.csv", "plan,city,date\nagreed,,2026-01-01\n");
    write("c.csv", "city,date,plan\nC,never,agreed\n");
    let found = score_in(folder.path(), &["a.csv", "b.csv", "c.csv"], &["--rejects", "r.csv"]);
    assert_eq!(found.status, Some(3), "{}", found.notes);
    let rows = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap().lines().count();
    assert_eq!((rows("r.csv"), rows("r-2.csv")), (3, 2));
}

#[test]
fn a_row_that_swallows_others_costs_one_line() {
    let rows: String = (0..5000).map(|at| format!("City {at},2026-01-09,local,Office,yes,20,7,phone,agreed\n")).collect();
    let never = format!("{HEADER}\n{}", rows.replacen("Office", "\"Office", 1));
    let found = score(&never, &[]);
    assert_eq!((found.status, numbers(&found)), (Some(3), (3..=5001).collect()), "{}", found.notes);
    assert!(found.notes.contains("Row 2 is rejected: a quotation mark (\") is opened and never closed\n"), "{}", found.notes);
    // Another cell in quotation marks would close it, 3000 rows below.
    let found = score(never.replace("City 3000,2026-01-09,local,Office", "City 3000,2026-01-09,local,\"Office\""), &[]);
    assert_eq!((found.status, numbers(&found)), (Some(3), (3..=5001).collect()), "{}", found.notes);
}

#[test]
fn very_large_tables() {
    // Columns.
    let more = |text: &str| (0..10_000).map(|at| format!(",{text}{at}")).collect::<String>();
    let found = score(format!("{HEADER}{}\n{ROW}{}\n", more("x"), more("")), &[]);
    assert_eq!((found.status, found.rows[0].2.as_str()), (Some(0), SCORE), "{}", found.notes);
    assert!(found.notes.contains("10000 columns are passed over: x0, x1, "), "{}", found.notes);
    // Rows.
    let rows = format!("{ROW}\n").repeat(300_000);
    let found = score(format!("{HEADER}\n{rows}"), &["-q"]);
    assert_eq!((found.status, found.rows.len()), (Some(0), 300_000));
    assert!(found.rows.iter().zip(2..).all(|(row, number)| row.0 == number && row.2 == SCORE));
}

#[test]
fn a_line_without_end_does_not_fill_the_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = std::io::BufWriter::new(std::fs::File::create(folder.path().join("t.csv")).unwrap());
    write!(file, "{HEADER}\n{ROW}\n").unwrap();
    let piece = vec![b'x'; 1 << 20];
    (0..100).for_each(|_| file.write_all(&piece).unwrap());
    write!(file, "\n{ROW}\n").unwrap();
    file.into_inner().unwrap();
    let found = score_in(folder.path(), &["t.csv"], &["--rejects", "r.csv"]);
    assert_eq!((found.status, numbers(&found)), (Some(3), vec![2, 4]), "{}", found.notes);
    let rejected = std::fs::read_to_string(folder.path().join("r.csv")).unwrap();
    assert!(rejected.contains("\nt.csv,3,,the row is longer than 16 MB,xxx") && rejected.len() < 10_000);
}

#[test]
fn nothing_but_a_word_about_the_file_ends_the_others() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("empty.csv"), "").unwrap();
    std::fs::write(folder.path().join("t.csv"), format!("{HEADER}\n{ROW}\n")).unwrap();
    let found = score_in(folder.path(), &["empty.csv", "missing.csv", "t.csv"], &[]);
    assert_eq!((found.status, found.rows.len()), (Some(3), 1), "{}", found.notes);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = command(&fixtures().join("own"), &["desk.csv"], &[]);
    let output = command.stdout(Stdio::from(full)).output().unwrap();
    let notes = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{notes}");
    assert!(notes.lines().last().unwrap().starts_with("error: "), "{notes}");
    assert!(notes.contains("No space left on device"), "{notes}");
}

/// Only "none of these" is ticked, and a reason stands before its answer: the report has both.
#[test]
fn none_of_the_items_and_a_reason_before_its_answer_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let text = "city,date,reply-weeks_reason,reply-weeks,channels/phone,channels/post,channels/none\nBexley Sands,2026-03-14,No letters come,not_applicable,,,1\n";
    std::fs::write(folder.path().join("t.csv"), text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.current_dir(folder.path()).env("LC_ALL", "C.UTF-8").args(["report", "t.csv", "--toolkit"]).arg(fixtures().join("toolkit"));
    let output = command.output().unwrap();
    let report = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(report.contains("No letters come"), "{report}");
    assert!(report.contains("nothing ticked") && report.contains("Not ticked yet: “By phone”"), "{report}");
}

/// What counts of a row is not what counted of the ones before: branching leaves questions out, and quick responses do, here questions without a column.
#[test]
fn rows_do_not_depend_on_the_rows_before() {
    let alone = "C,2026-01-01,no,yes,draft\n";
    let after = "A,2026-01-01,no,yes,none\nB,2026-01-01,yes,yes,draft\n".to_owned() + alone;
    let last = |rows: &str| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("t.csv"), format!("city,date,quick,open,plan\n{rows}")).unwrap();
        let output = command(folder.path(), &["t.csv"], &["--bounds"]).output().unwrap();
        let row = csv::Reader::from_reader(&output.stdout[..]).records().last().unwrap().unwrap();
        row.iter().skip(2).map(str::to_owned).collect::<Vec<_>>()
    };
    let figures = last(alone);
    assert_eq!(last(&after), figures);
    // Without the questions that have no column, a quick response has another coverage.
    assert_ne!(last(&alone.replace(",no,", ",yes,"))[8..], figures[8..]);
}
