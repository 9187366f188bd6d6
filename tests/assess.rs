//! `nlc assess` as a person uses it: in a terminal of 80 columns and 24 rows, with keys.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::path::Path;

use nlc::responses::{Answer, State};
use nlc::toolkit::model::{FieldType, Kind, Value};
use nlc::toolkit::{Toolkit, embedded};
use support::{CTRL_C, DOWN, ENTER, ESC, Person, UP, given, one_line, saved, tell_profile};

const FILE: &str = "port-lumen-2026-03-14-national.toml";

fn toolkit() -> Toolkit {
    embedded::shipped().load(None).unwrap()
}

fn core(toolkit: &Toolkit) -> Vec<usize> {
    (0..toolkit.questions.len()).filter(|at| toolkit.questions[*at].core).collect()
}

/// Through the introduction, the city, the side (the second one), the respondent and the profile, to the first question.
fn introduced(folder: &Path, arguments: &[&str], toolkit: &Toolkit) -> Person {
    let mut person = Person::at(folder, &[&["assess", "--date", "2026-03-14"], arguments].concat());
    person.sees("Everything stays on this computer.");
    person.reads_until("Which city or municipality is this about?");
    person.press("Port Lumen\r").sees("From which side do you answer?");
    person.press("2").sees("> 2. National government");
    person.press(ENTER).sees("Who is answering?");
    person.press("Youth office\r").sees(&format!("Your answers are saved in {FILE}"));
    tell_profile(&mut person, toolkit);
    person.sees("question 1 of");
    person
}

/// Leaves every field of the profile as it is.
fn skip_profile(person: &mut Person, toolkit: &Toolkit) {
    for (at, field) in toolkit.profile.iter().enumerate() {
        person.sees(&format!("About the city · {} of {}", at + 1, toolkit.profile.len()));
        person.sees(&field.label);
        person.press(if matches!(field.kind, FieldType::Choice(_)) { "s" } else { ENTER });
    }
}

/// Chooses the answer of a number and waits for the question after it.
fn answer(person: &mut Person, option: usize, next: &str) {
    person.press(&option.to_string()).sees(&format!("> {option}."));
    person.press(ENTER).sees(next);
}

fn level(at: usize) -> State {
    State::Answered(Value::Option(at))
}

#[test]
fn a_quick_assessment_leaves_answers_scores_and_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let core = core(&toolkit);
    assert_eq!(core.len(), 18);
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    for (number, at) in core.iter().enumerate() {
        let question = &toolkit.questions[*at];
        let screen = person.sees(&format!("{} · question {} of 18", toolkit.dimensions[question.dimension].title, number + 1));
        assert!(one_line(&screen).contains(&question.text), "the question is on the screen, whole:\n{screen}");
        assert_eq!(screen.matches('█').count(), number * 12 / 18, "the bar shows how many are answered:\n{screen}");
        // Every answer that was confirmed is on the disk before the next question appears.
        assert_eq!(given(&saved(&folder.path().join(FILE), &toolkit)).len(), number, "before question {}", number + 1);
        // Enter alone chooses nothing.
        person.press(ENTER).sees("Choose first: press its number, or move with ↑ ↓.");
        if number == 0 {
            // Whom to ask stands above the next question.
            person.press("d").sees(&format!("→ Question 1: “don’t know” is noted. Ask {}.", question.whom_to_ask));
        } else {
            person.press(DOWN).sees("> 1.");
            person.press(DOWN).sees("> 2.");
            person.press(ENTER);
        }
    }
    let screen = person.sees("Before the result: what was said so far");
    assert!(one_line(&screen).contains("Mandate and roles: 2 answered, 1 don’t know, 0 not applicable, 0 not answered"), "{screen}");
    assert!(screen.contains("> 1. Show the result and write the report"), "{screen}");
    let (_, status) = {
        person.press(ENTER);
        person.ends()
    };
    assert_eq!(status, 0);

    let response = saved(&folder.path().join(FILE), &toolkit);
    assert_eq!((response.city.as_str(), response.respondent.as_str(), response.quick), ("Port Lumen", "Youth office", true));
    assert_eq!(response.perspective, toolkit.perspective("national"));
    let states = given(&response);
    assert_eq!(*states[0], State::Unknown);
    assert!(states[1..].iter().all(|state| **state == level(1)));
    let report = std::fs::read_to_string(folder.path().join(FILE).with_extension("md")).unwrap();
    assert!(report.starts_with("# Report on Port Lumen: where things stand and what to do next\n"));
    assert!(report.contains("- National government (Youth office): 17 of 18 questions answered"));
    // Nothing else is left behind.
    let mut names: Vec<String> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, [FILE.replace(".toml", ".md"), FILE.to_owned()]);
}

#[test]
fn the_readme_shows_the_screen_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    for number in 1..=4 {
        answer(&mut person, 3, &format!("question {} of 18", number + 1));
    }
    person.press("3").sees("> 3.");
    let screen = person.sees("q save and leave");
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let shown = readme.split_once("<!-- screen -->\n```text\n").unwrap().1.split_once("\n```").unwrap().0;
    assert_eq!(shown, screen.trim_end(), "the picture in README.md:\n{screen}");
}

#[test]
fn the_result_says_what_comes_next() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    person.press("l").sees("All questions");
    person.press("\u{1b}[F").sees("> 19. The review, and then the result");
    person.press(ENTER).sees("Answer the 18 questions that are still open");
    person.resize(120, 60);
    person.press("1").sees("> 1. Show the result");
    person.press(ENTER);
    let (screen, status) = person.ends();
    let screen = one_line(&screen);
    assert_eq!(status, 0);
    let path = folder.path().canonicalize().unwrap().join(FILE).display().to_string();
    for text in [
        "too few answers".to_owned(),
        format!("Your answers are saved in {path}"),
        format!("The full report is in {}", path.replace(".toml", ".md")),
        format!("18 questions have no answer yet. To go on where you left off: nlc assess --continue {path}"),
        format!("To answer the other questions, too: nlc assess --continue {path} --all"),
        format!("Next time, start from these answers: nlc assess --from {path}"),
    ] {
        assert!(screen.contains(&one_line(&text)) || screen.replace(' ', "").contains(&text.replace(' ', "")), "{text}:\n{screen}");
    }
}

#[test]
fn back_over_three_questions_to_change_an_answer() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    for number in 1..=3 {
        answer(&mut person, 2, &format!("question {} of 18", number + 1));
    }
    // By letter, and through the list of moves: by number there, or by letter again. Enter without reading changes nothing.
    person.press("b").sees("question 3 of 18");
    person.press(ESC).sees("> 1. Skip: go on without changing anything (s)");
    person.press(ENTER).sees("question 4 of 18");
    person.press("b").sees("question 3 of 18");
    let screen = person.press(ESC).sees("Back to the one before (b)");
    let entry = screen.lines().find(|line| line.contains("Back to the one before")).unwrap().trim_start_matches(['>', ' ']);
    let digit = entry.chars().next().unwrap().to_string();
    person.press(&digit).sees(&format!("> {digit}. Back to the one before"));
    person.press(ENTER).sees("question 2 of 18");
    // One key does not wipe out an answer.
    person.press("d").sees("Replace the present answer by “don’t know”?");
    person.press(ENTER).sees("question 2 of 18");
    person.press(ESC).sees("What would you like to do?");
    let screen = person.press("b").sees("question 1 of 18");
    let text = one_line(&screen);
    assert!(text.contains("← present answer") && screen.contains("> 2."), "the present answer is marked:\n{screen}");
    answer(&mut person, 4, "question 2 of 18");
    // The others are as they were: Enter alone keeps them.
    person.sees("← present answer");
    person.press(ENTER).sees("question 3 of 18");
    person.press(ENTER).sees("question 4 of 18");
    assert_eq!(given(&saved(&folder.path().join(FILE), &toolkit)), [&level(3), &level(1), &level(1)]);
}

#[test]
fn dont_know_not_applicable_note_document_jump_leave_and_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let core = core(&toolkit);
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    person.press("d").sees("question 2 of 18");
    let question = &toolkit.questions[core[1]];
    assert!(question.not_applicable_allowed);
    // Where it is not allowed, the key does nothing and says so.
    person.press("b").sees("Present answer: don’t know");
    person.press("a").sees("This key does nothing here");
    person.press("s").sees("question 2 of 18");
    // The reason is needed.
    person.press("a").sees(&question.not_applicable_because);
    person.press(ENTER).sees("Please write the reason in a few words");
    person.press("There is none.\r").sees("question 3 of 18");
    person.press("b").sees("Present answer: not applicable (There is none.)");
    // Notes and documents belong to the question, whatever its answer.
    person.press("n").sees("Your note");
    person.press("Asked the ministry in May.\r").sees("Note: Asked the ministry in May.");
    person.press("e").sees("A document that shows it");
    person.press("https://example.org/letter\r").sees("Evidence: https://example.org/letter");
    person.press("e").sees("Take away: https://example.org/letter");
    person.press("1").sees("> 1. Add a document");
    person.press(ENTER).sees("A document that shows it");
    person.press("Archive, box 12\r").sees("Evidence: https://example.org/letter; Archive, box 12");
    person.press("e").sees("> 1. Add a document");
    person.press("2").sees("> 2. Take away");
    person.press(ENTER).sees("Evidence: Archive, box 12");
    // Help, and back to the same question.
    person.press("h").sees(&format!("Why it matters: {}", question.why.split(' ').take(5).collect::<Vec<_>>().join(" ")));
    person.press(ESC).sees("question 2 of 18");
    // A jump forward goes on from there; a jump back returns.
    person.press("l").sees("[-] ");
    person.press("1").sees("> 1. [?]");
    person.press("0").sees("> 10. [ ]");
    person.press(ENTER).sees("question 10 of 18");
    answer(&mut person, 3, "question 11 of 18");
    person.press("l").sees("> 11. [ ]");
    person.press("1").sees("> 1. [?]");
    person.press(ENTER).sees("question 1 of 18");
    answer(&mut person, 2, "question 11 of 18");
    // Leaving says where the answers are and how to go on.
    person.press("q");
    let (screen, status) = person.ends();
    assert_eq!(status, 0);
    let path = folder.path().canonicalize().unwrap().join(FILE).display().to_string();
    let told = screen.replace(['\n', ' '], "");
    for text in [
        format!("You left before the end. The answers so far are saved in {path}"),
        format!("To go on where you left off: nlc assess --continue {path}"),
        format!("To see what the answers give so far: nlc score {path}"),
    ] {
        assert!(told.contains(&text.replace(' ', "")), "{text}:\n{screen}");
    }

    let response = saved(&folder.path().join(FILE), &toolkit);
    let second = Answer {
        state: State::NotApplicable("There is none.".into()),
        note: "Asked the ministry in May.".into(),
        evidence: vec!["Archive, box 12".into()],
    };
    assert_eq!(response.answers[core[0]].state, level(1));
    assert_eq!(response.answers[core[1]], second);
    assert_eq!(response.answers[core[9]].state, level(2));

    // Going on leads from one open question to the next.
    let mut person = Person::at(folder.path(), &["assess", "--continue", FILE]);
    person.sees("question 3 of 18");
    for number in 3..=8 {
        answer(&mut person, 1, &format!("question {} of 18", number + 1));
    }
    answer(&mut person, 1, "question 11 of 18");
    person.press("b").sees("question 9 of 18");
}

#[test]
fn the_window_can_change_its_size() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    let question = &toolkit.questions[core(&toolkit)[0]];
    let Kind::Choice(options) = &question.kind else { panic!("levels") };
    let before = person.sees("q save and leave");
    person.press("5").sees("> 5.");
    let screen = person.resize(60, 20).sees("more above");
    for text in [&question.text, &options[4].text, "question 1 of 18"] {
        assert!(one_line(&screen).contains(text), "{text} is there in the small window:\n{screen}");
    }
    assert!(screen.lines().count() <= 20 && screen.lines().all(|line| line.chars().count() < 60), "{screen}");
    // Every level can be read whole, one after the other.
    for number in (1..=4).rev() {
        person.press(UP).sees(&format!("> {number}. {}", options[number - 1].text));
    }
    let large = before.replace("  1. Nobody", "> 1. Nobody");
    person.resize(80, 24).waits("the large window as it was", |screen| screen == large);
    person.press(ENTER).sees("question 2 of 18");
}

#[test]
fn esc_turns_back_and_ctrl_c_leaves_at_every_kind_of_prompt() {
    let toolkit = toolkit();
    let folder = tempfile::tempdir().unwrap();
    let start = || Person::at(folder.path(), &["assess", "--quick", "--date", "2026-03-14"]);
    let untouched = |person: Person| {
        let (screen, status) = person.ends();
        assert!(screen.contains("You left before anything was saved.") && status == 0, "{screen}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    };
    // Before anything is saved: introduction, a line, a choice.
    for key in [ESC, CTRL_C] {
        let mut person = start();
        person.sees("Everything stays on this computer.");
        person.press(key);
        untouched(person);
    }
    let mut person = start();
    person.reads_until("Which city");
    person.press("X\r").sees("From which side");
    person.press(ESC).sees("Which city");
    person.press(ENTER).sees("From which side");
    person.press("1").sees("> 1.");
    person.press(ENTER).sees("Who is answering?");
    person.press(ESC).sees("> 1. Local government");
    person.press(CTRL_C);
    untouched(person);
    for key in [ESC, CTRL_C] {
        let mut person = start();
        person.reads_until("Esc leaves");
        person.press(key);
        untouched(person);
    }

    // From the profile on: everything that was said is kept, whatever prompt one leaves from.
    let file = |person: Person| {
        let (screen, status) = person.ends();
        assert!(screen.contains("You left before the end.") && status == 0, "{screen}");
        let (_, text) = (screen, std::fs::read_to_string(folder.path().join(FILE)).unwrap());
        std::fs::remove_file(folder.path().join(FILE)).unwrap();
        text
    };
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    answer(&mut person, 2, "question 2 of 18");
    // What opens each kind of prompt from a question, and what is seen there.
    let prompts = [
        ("n", "Your note"),
        ("e", "A document that shows it"),
        ("a", "Why does this not concern the city?"),
        ("h", "What to look at:"),
        ("l", "All questions"),
        (ESC, "What would you like to do?"),
    ];
    for (key, seen) in prompts {
        person.press(key).sees(seen);
        person.press(ESC).sees_no(seen);
        person.sees("question 2 of 18");
    }
    person.press(CTRL_C);
    let kept = file(person);
    assert!(kept.contains("answer = "), "{kept}");
    for (key, seen) in prompts {
        let mut person = introduced(folder.path(), &["--quick"], &toolkit);
        answer(&mut person, 2, "question 2 of 18");
        person.press(key).sees(seen);
        person.press(CTRL_C);
        assert_eq!(file(person), kept, "left from {seen}");
    }
    // The review.
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    answer(&mut person, 2, "question 2 of 18");
    person.press("l").sees("All questions");
    person.press("\u{1b}[F").sees("> 19.");
    person.press(ENTER).sees("Before the result");
    person.press(ESC).sees("question 2 of 18");
    person.press("l").sees("All questions");
    person.press("\u{1b}[F").sees("> 19.");
    person.press(ENTER).sees("Before the result");
    person.press(CTRL_C);
    assert_eq!(file(person), kept);
}

#[test]
fn lists_numbers_and_texts_are_answered_left_and_gone_back_from() {
    let folder = tempfile::tempdir().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/toolkits/flood-ready");
    let toolkit = example.to_str().unwrap();
    let mut person =
        Person::at(folder.path(), &["assess", "--toolkit", toolkit, "--city", "Sluice", "--date", "2026-03-14", "-o", "f.toml"]);
    // A profile field that is a choice, numbers and texts: Esc leads to what can be done.
    person.sees("Enter goes on");
    person.press(ENTER).sees("From which side");
    person.press("1").sees("> 1.");
    person.press(ENTER).sees("Who is answering?");
    person.press(ENTER).sees("About the city · 1 of 4");
    person.press("s").sees("About the city · 2 of 4");
    person.press("s").sees("About the city · 3 of 4");
    person.press("a lot\r").sees("Please write a number in digits");
    person.press(ESC).sees("> 1. Type the answer");
    person.press(ENTER).sees("Enter confirms, may be empty");
    person.press("120\r").sees("About the city · 4 of 4");
    person.press(ESC).sees("> 1. Type the answer");
    person.press("b").sees("About the city · 3 of 4");
    person.sees("120");
    person.press(ENTER).sees("About the city · 4 of 4");
    person.press(ENTER).sees("question 1 of");
    // Yes and no; then levels.
    person.press("1").sees("> 1. Yes");
    person.press(ENTER).sees("question 2 of");
    answer(&mut person, 2, "question 3 of");
    // A list: numbers and the space bar tick; none of it is an answer that is asked for twice.
    person.sees("[ ] A siren");
    person.press(ENTER).sees("If none of it is there, press Enter once more.");
    person.press("2").sees("[x] A message to all");
    person.press(DOWN).sees(">  3.".replace("  ", " ").as_str());
    person.press(" ").sees("[x] Named people");
    person.press("2").sees("[ ] A message to all");
    person.press(ENTER).sees("question 4 of");
    person.press("b").sees("What is ticked is the present answer.");
    person.sees("[x] Named people");
    person.press(CTRL_C);
    let (screen, status) = person.ends();
    assert_eq!(status, 0, "{screen}");
    let text = std::fs::read_to_string(folder.path().join("f.toml")).unwrap();
    for line in ["households = 120", "[answers.map]\nanswer = \"yes\"", "[answers.channels]\nanswer = [\"doors\"]"] {
        assert!(text.contains(line), "{line}:\n{text}");
    }
}

#[test]
fn an_answer_that_hides_others_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/toolkits/flood-ready");
    let toolkit = example.to_str().unwrap();
    let draft = "format = 1\ntoolkit = \"flood-ready\"\nversion = \"1.0.0\"\ncity = \"Sluice\"\ndate = 2026-03-14\n\n\
        [answers.map]\nanswer = \"yes\"\n\n[answers.warning]\nanswer = \"all\"\n\n[answers.channels]\nanswer = [\"siren\"]\n";
    let version = std::fs::read_to_string(example.join("questionnaire.toml")).unwrap();
    let version = version.lines().find_map(|line| line.strip_prefix("version = ")).unwrap().to_owned();
    std::fs::write(folder.path().join("f.toml"), draft.replace("\"1.0.0\"", &version)).unwrap();
    let mut person = Person::at(folder.path(), &["assess", "--toolkit", toolkit, "--continue", "f.toml"]);
    person.sees("question 4 of");
    person.press("b").sees("question 3 of");
    person.press("b").sees("question 2 of");
    person.press("1").sees("> 1.");
    person.press(ENTER).sees("Because of this answer, one answer given before counts for nothing now.");
    person.press("b").sees("question 2 of");
    person.press("3").sees("> 3.");
    person.press(ENTER).sees("Because of this answer, one answer that was kept counts again.");
}

#[test]
fn a_second_window_may_look_but_not_write() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut first = introduced(folder.path(), &["--quick"], &toolkit);
    answer(&mut first, 2, "question 2 of 18");
    let before = std::fs::read_to_string(folder.path().join(FILE)).unwrap();
    let mut second = Person::at(folder.path(), &["assess", "--continue", FILE]);
    let screen = second.sees(&format!("{FILE} is open in another window, where it can be answered. Here you can look, but not write."));
    let Kind::Choice(options) = &toolkit.questions[core(&toolkit)[0]].kind else { panic!("levels") };
    assert!(one_line(&screen).contains(&options[1].text), "{screen}");
    second.press(ENTER);
    let (screen, status) = second.ends();
    assert!(status == 0 && screen.replace('\n', "").contains("Nothing was changed."), "{screen}");
    assert_eq!(std::fs::read_to_string(folder.path().join(FILE)).unwrap(), before);
    // A link to the file is the same file.
    std::os::unix::fs::symlink(FILE, folder.path().join("link.toml")).unwrap();
    let mut third = Person::at(folder.path(), &["assess", "--continue", "link.toml"]);
    third.sees("is open in another window");
    third.press(ENTER);
    assert_eq!(third.ends().1, 0);
    // The first goes on undisturbed; when it has ended, the file is free.
    answer(&mut first, 2, "question 3 of 18");
    first.press("q");
    assert_eq!(first.ends().1, 0);
    let mut third = Person::at(folder.path(), &["assess", "--continue", FILE]);
    third.sees("question 3 of 18");
}

#[test]
fn a_failing_write_is_told_at_once_and_the_answers_find_another_place() {
    let toolkit = toolkit();
    let (folder, moved) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let inside = folder.path().join("work");
    std::fs::create_dir(&inside).unwrap();
    let mut person = introduced(&inside, &["--quick"], &toolkit);
    answer(&mut person, 2, "question 2 of 18");
    std::fs::remove_dir_all(&inside).unwrap();
    // Told at once; trying again fails again; going on keeps the answer in memory; so does the next.
    person.press("3").sees("> 3.");
    person.press(ENTER).sees("The answer could not be saved:");
    person.sees("It is kept in memory as long as this program runs.");
    person.press("1").sees("> 1. Try again");
    person.press(ENTER).sees_no("> 1. Try again");
    person.press("3").sees("> 3. Go on");
    person.press(ENTER).sees("NOT SAVED: the last answers are in memory only.");
    person.sees("question 3 of 18");
    person.press("1").sees("> 1.");
    person.press(ENTER).sees("The answer could not be saved:");
    person.press("2").sees("> 2. Save in another place");
    person.press(ENTER).sees("Where?");
    // What cannot be written there either is said, and asked again.
    let clear = "\u{7f}".repeat(100);
    person.press(&clear).press("/nowhere/at/all.toml\r").sees("there is no such folder");
    person.press(&clear).press(&format!("{}\r", moved.path().display())).sees("From now on your answers are saved in");
    person.sees("question 4 of 18");
    person.press("q");
    assert_eq!(person.ends().1, 0);
    assert_eq!(given(&saved(&moved.path().join(FILE), &toolkit)), [&level(1), &level(2), &level(0)]);
}

#[test]
fn a_full_disk_takes_nothing_away() {
    let toolkit = toolkit();
    let folder = tempfile::tempdir().unwrap();
    // No file may grow beyond 1024 bytes: the draft fits at first, and does not any more after a long note.
    let script = format!(
        "trap '' XFSZ; ulimit -f 1 2>/dev/null; exec '{}' assess --quick --date 2026-03-14 --city 'Port Lumen' -o d.toml",
        env!("CARGO_BIN_EXE_nlc")
    );
    let mut command = std::process::Command::new("bash");
    command.arg("-c").arg(script);
    let mut person = Person::with(folder.path(), command);
    person.reads_until("From which side");
    person.press("1").sees("> 1.");
    person.press(ENTER).sees("Who is answering?");
    person.press(ENTER).sees("About the city · 1 of 10");
    skip_profile(&mut person, &toolkit);
    person.sees("question 1 of 18");
    answer(&mut person, 2, "question 2 of 18");
    answer(&mut person, 2, "question 3 of 18");
    person.press("n").sees("Your note");
    person.press(&"long ".repeat(200)).press(ENTER).sees("The answer could not be saved:");
    // The disk has what was confirmed before, whole; going on works in memory.
    assert_eq!(given(&saved(&folder.path().join("d.toml"), &toolkit)).len(), 2);
    person.press("3").sees("> 3. Go on");
    person.press(ENTER).sees("question 3 of 18");
    // Leaving asks once more, and only gives up what the person gives up: Esc turns back, Ctrl-C does nothing.
    person.press("q").sees("Leave without saving: what was not saved is lost");
    person.press(ESC).sees("question 3 of 18");
    person.press("q").sees("Leave without saving");
    person.press(CTRL_C).press(DOWN).sees("> 1. Try again");
    person.press("3").sees("> 3. Back to the questions");
    person.press("4").sees("> 4. Leave without saving");
    person.press(ENTER);
    let (screen, status) = person.ends();
    assert!(status == 1 && one_line(&screen).contains("What was said since the last successful save is lost."), "{screen}");
    assert_eq!(given(&saved(&folder.path().join("d.toml"), &toolkit)).len(), 2);
}

#[test]
fn last_years_answers_are_confirmed_or_changed() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let core = core(&toolkit);
    let ids: Vec<&str> = core.iter().map(|at| toolkit.questions[*at].id.as_str()).collect();
    let old = format!(
        "format = 1\ntoolkit = \"nlc\"\nversion = \"{}\"\ncity = \"Port Lumen\"\ndate = 2025-03-10\nperspective = \"national\"\nrespondent = \"Youth office\"\nquick = true\n\n\
         [profile]\nterritory = \"urban\"\n\n[answers.{}]\nanswer = \"{}\"\nnote = \"Decree of 2019.\"\n\n[answers.{}]\nanswer = \"{}\"\nnote = \"Old.\"\n\n[answers.{}]\nunknown = true\n",
        toolkit.version,
        ids[0],
        toolkit.questions[core[0]].kind.option_id(2),
        ids[1],
        toolkit.questions[core[1]].kind.option_id(1),
        ids[2],
    );
    std::fs::write(folder.path().join("old.toml"), &old).unwrap();
    let mut person = Person::at(folder.path(), &["assess", "--quick", "--from", "old.toml", "--date", "2026-03-14"]);
    person.sees("3 answers of the earlier assessment of 10 March 2025 will be shown to you one by one");
    person.reads_until("> Port Lumen");
    person.press(ENTER).sees("> 2. National government");
    person.press(ENTER).sees("Youth office");
    person.press(ENTER).sees("About the city · 1 of 10");
    skip_profile(&mut person, &toolkit);
    let screen = person.sees("question 1 of 18");
    assert!(one_line(&screen).contains("← earlier answer; Enter confirms it") && screen.contains("> 3."), "{screen}");
    assert!(screen.contains("Note: Decree of 2019."), "{screen}");
    // Nothing counts before it is confirmed.
    assert_eq!(given(&saved(&folder.path().join(FILE), &toolkit)), Vec::<&State>::new());
    person.press(ENTER).sees("question 2 of 18");
    answer(&mut person, 5, "question 3 of 18");
    person.sees("Answer in the earlier assessment: don’t know");
    person.press("q");
    assert_eq!(person.ends().1, 0);
    let response = saved(&folder.path().join(FILE), &toolkit);
    let confirmed = Answer { state: level(2), note: "Decree of 2019.".into(), evidence: vec![] };
    assert_eq!(response.answers[core[0]], confirmed);
    assert_eq!(response.answers[core[1]], Answer { state: level(4), ..Answer::default() }, "a changed answer leaves the old note behind");
    assert_eq!(response.date.to_string(), "2026-03-14");
    assert_eq!(std::fs::read_to_string(folder.path().join("old.toml")).unwrap(), old);
    // On Thursday the third answer of last year is still there to be confirmed.
    let mut person = Person::at(folder.path(), &["assess", "--continue", FILE]);
    person.sees("question 3 of 18");
    person.sees("Answer in the earlier assessment: don’t know");
}

#[test]
fn of_an_older_version_what_fits_is_shown_and_what_is_removed_stays_removed() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let first = &toolkit.questions[core(&toolkit)[0]];
    let old = format!(
        "format = 1\ntoolkit = \"nlc\"\nversion = \"0.9.0\"\ncity = \"Port Lumen\"\ndate = 2025-03-10\nquick = true\n\n\
         [answers.{}]\nanswer = \"{}\"\nnote = \"About a person.\\u001b]0;title\\u0007\"\nevidence = [\"Box 1\"]\n\n[answers.asked-no-more]\nanswer = \"yes\"\n",
        first.id,
        first.kind.option_id(2),
    );
    std::fs::write(folder.path().join("old.toml"), old).unwrap();
    let arguments = ["assess", "--quick", "--from", "old.toml", "--date", "2026-03-14", "-o", "new.toml"];
    let mut person = Person::at(folder.path(), &arguments);
    let screen = one_line(&person.sees("Enter shows more"));
    assert!(screen.contains("One answer of the earlier assessment of 10 March 2025 will be shown to you"), "{screen}");
    assert!(screen.contains("They answer version 0.9.0 of the questions; this is version 1.0.0."), "{screen}");
    assert!(screen.contains("One of them does not fit any more and is left out."), "{screen}");
    person.reads_until("> Port Lumen");
    person.press(ENTER).sees("From which side");
    person.press("5").sees("> 5.");
    person.press(ENTER).sees("Who is answering?");
    person.press(ENTER);
    skip_profile(&mut person, &toolkit);
    person.sees("Note: About a person.");
    // What stands in a note is text, whatever it would mean to a terminal.
    person.press("n").sees("> About a person.]0;title");
    assert_eq!(person.title(), "");
    person.press(&"\u{7f}".repeat(60)).press(ENTER).sees_no("About a person");
    person.press("e").sees("Take away: Box 1");
    person.press("2").sees("> 2.");
    person.press(ENTER).sees_no("Evidence:");
    person.press(ENTER).sees("question 2 of 18");
    person.press("q");
    assert_eq!(person.ends().1, 0);
    let confirmed = &saved(&folder.path().join("new.toml"), &toolkit).answers[core(&toolkit)[0]];
    assert_eq!(*confirmed, Answer { state: level(2), ..Answer::default() });
}

#[test]
fn a_quick_assessment_can_be_extended_without_asking_again() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let core = core(&toolkit);
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    answer(&mut person, 2, "question 2 of 18");
    person.press("q");
    assert_eq!(person.ends().1, 0);
    // Extended once, it stays so, whether something was answered or not.
    let mut person = Person::at(folder.path(), &["assess", "--continue", FILE, "--all"]);
    person.sees("All questions are asked now:");
    person.press("q");
    assert_eq!(person.ends().1, 0);
    assert!(!saved(&folder.path().join(FILE), &toolkit).quick);
    let mut person = Person::at(folder.path(), &["assess", "--continue", FILE, "--all"]);
    let screen = person.sees("These answers belong to a full assessment already.");
    let open = (0..toolkit.questions.len()).find(|at| *at != core[0]).unwrap();
    assert!(one_line(&screen).contains(&toolkit.questions[open].text), "{screen}");
    answer(&mut person, 2, "question 3 of");
    person.press("q");
    assert_eq!(person.ends().1, 0);
    let response = saved(&folder.path().join(FILE), &toolkit);
    assert!(!response.quick);
    assert_eq!(given(&response), [&level(1), &level(1)]);
}

#[test]
fn what_is_pasted_at_a_question_is_not_taken_for_keys() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    person.press("\u{1b}[200~added doc 2 from the ministry\r\u{1b}[201~").sees("Pasting does nothing here.");
    let screen = person.sees("question 1 of 18");
    assert!(!screen.contains("> "), "nothing is chosen:\n{screen}");
    assert_eq!(given(&saved(&folder.path().join(FILE), &toolkit)), Vec::<&State>::new());
    // In a note it is text.
    person.press("n").sees("Your note");
    person.press("From the letter").press(ENTER).sees("Note: From the letter");
}

#[test]
fn what_another_program_writes_meanwhile_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    answer(&mut person, 2, "question 2 of 18");
    let path = folder.path().join(FILE);
    let edited = std::fs::read_to_string(&path).unwrap() + "note = \"Written in an editor.\"\n";
    std::fs::write(&path, &edited).unwrap();
    person.press("1").sees("> 1.");
    person.press(ENTER).sees(&format!("was changed by something else in the meantime. What it held is kept in {FILE}.bak"));
    assert_eq!(std::fs::read_to_string(folder.path().join(format!("{FILE}.bak"))).unwrap(), edited);
    assert_eq!(given(&saved(&folder.path().join(FILE), &toolkit)), [&level(1), &level(0)]);
}

#[test]
fn a_window_that_is_too_small_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    person.resize(30, 8).sees("This window is too small to answer in.");
    person.resize(80, 24).sees("question 1 of 18");
    answer(&mut person, 2, "question 2 of 18");
}

#[test]
fn the_review_offers_the_questions_beyond_the_core() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    person.press("l").sees("All questions");
    person.press("\u{1b}[F").sees("> 19.");
    let screen = person.press(ENTER).sees("Answer the questions beyond the core, too");
    assert!(screen.contains("3. Answer the questions beyond the core, too"), "{screen}");
    person.press("3").sees("> 3.");
    person.press(ENTER).sees("question 1 of 5");
    assert!(!saved(&folder.path().join(FILE), &toolkit).quick);
}

#[test]
fn a_room_sees_what_each_dimension_comes_to() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick", "--present"], &toolkit);
    let first = toolkit.questions[core(&toolkit)[0]].dimension;
    let own = core(&toolkit).into_iter().filter(|at| toolkit.questions[*at].dimension == first).count();
    for number in 1..own {
        answer(&mut person, 3, &format!("question {} of 18", number + 1));
    }
    person.press("3").sees("> 3.");
    let screen = person.press(ENTER).sees("Your answers come to 50.0 of 100");
    let dimension = &toolkit.dimensions[first].title;
    let band = toolkit.bands.iter().rfind(|band| band.from <= 50.0).unwrap();
    assert!(screen.contains(dimension) && one_line(&screen).contains(&format!("“{}”", band.label)), "{screen}");
    assert!(screen.contains("██████████░░░░░░░░░░"), "{screen}");
    person.press(ENTER).sees(&format!("question {} of 18", own + 1));
}

#[test]
fn the_menu_starts_goes_on_reports_and_compares() {
    let folder = tempfile::tempdir().unwrap();
    let toolkit = toolkit();
    let mut person = introduced(folder.path(), &["--quick"], &toolkit);
    answer(&mut person, 2, "question 2 of 18");
    person.press("q");
    assert_eq!(person.ends().1, 0);
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/responses/ulmeray.toml");
    std::fs::copy(example, folder.path().join("ulmeray.toml")).unwrap();

    let mut person = Person::at(folder.path(), &[]);
    person.sees("Start a quick assessment (core questions)");
    // What is unfinished is what Enter goes on with.
    person.sees("> 3. Go on with an assessment (2 in this folder)");
    person.press(ENTER).sees("Which one?");
    let screen = person.sees("Port Lumen, 14 March 2026, National government: 1 of 18 answered (core questions)");
    assert!(screen.contains("Ulmeray, 20 April 2026"), "{screen}");
    person.press(ESC).sees("Start a quick assessment");
    person.press("3").press(ENTER).sees("Which one?");
    person.press("2").sees("> 2. Port Lumen");
    person.press(ENTER).sees("question 2 of 18");
    person.press("q");
    assert_eq!(person.ends().1, 0);

    let mut person = Person::at(folder.path(), &[]);
    person.sees("Write the report on an assessment");
    person.press("5").press(ENTER).sees("> 1. Ulmeray");
    person.press(ENTER);
    assert_eq!(person.ends().1, 0);
    assert!(std::fs::read_to_string(folder.path().join("ulmeray.md")).unwrap().starts_with("# Report on Ulmeray"));

    let mut person = Person::at(folder.path(), &[]);
    person.resize(200, 100).sees("Compare several assessments: cities, sides or days");
    person.press("6").press(ENTER).sees("[x] Port Lumen");
    person.press(ENTER);
    let (screen, status) = person.ends();
    assert!(status == 0 && screen.contains("Overview: 2 cities"), "{screen}");

    let mut person = Person::at(folder.path(), &[]);
    person.sees("Start a full assessment");
    person.press(ESC);
    assert_eq!(person.ends().1, 0);
}
