//! The report as PDF: what a person gets with the feature `pdf`, and what is told without it. `tests/independent/pdf.py` reads the pages with the tools of others.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/responses")
}

fn nlc(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nlc"));
    command.arg("report").args(arguments).current_dir(folder).env("LC_ALL", "C").env_remove("NLC_TOOLKIT").output().unwrap()
}

fn city(name: &str) -> String {
    examples().join(name).display().to_string()
}

/// Why nothing was written.
#[cfg(not(feature = "pdf"))]
#[test]
fn without_the_feature_a_message_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let output = nlc(folder.path(), &[&city("ulmeray.toml"), "-o", "report.pdf"]);
    let told = "error: this nlc was built without PDF. Write a web page (-o report.html) and print it from a browser as PDF, or build nlc with: \
                cargo install --path . --features pdf\n";
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(2), told));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(feature = "pdf")]
mod with_the_feature {
    use super::*;

    fn succeeds(folder: &Path, arguments: &[&str]) {
        let output = nlc(folder, arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn fails(folder: &Path, arguments: &[&str]) -> String {
        let output = nlc(folder, arguments);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    }

    fn has(file: &[u8], text: &str) -> bool {
        file.windows(text.len()).any(|bytes| bytes == text.as_bytes())
    }

    #[test]
    fn the_same_report_gives_the_same_bytes() {
        let folder = tempfile::tempdir().unwrap();
        for language in ["en", "ar"] {
            for name in ["one.pdf", "two.pdf"] {
                succeeds(folder.path(), &[&city("ulmeray.toml"), "--lang", language, "-o", name, "--force"]);
            }
            let [one, two] = ["one.pdf", "two.pdf"].map(|name| std::fs::read(folder.path().join(name)).unwrap());
            assert!(one == two && one.starts_with(b"%PDF-") && one.len() < 2_000_000, "{language}: {}", one.len());
            assert!(has(&one, &format!("/Lang({language})")) || has(&one, &format!("/Lang ({language})")), "{language}");
            assert!(has(&one, "/MarkInfo") && has(&one, "/StructTreeRoot") && has(&one, "/Outlines"), "{language}: tagged, with bookmarks");
        }
    }

    #[test]
    fn a_template_uses_the_pictures_beside_it_and_no_other_files() {
        let folder = tempfile::tempdir().unwrap();
        let own = folder.path().join("own");
        std::fs::create_dir(&own).unwrap();
        let arms = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>";
        std::fs::write(own.join("arms.svg"), arms).unwrap();
        std::fs::write(folder.path().join("secret.svg"), arms).unwrap();
        let template = |image: &str| {
            std::fs::write(own.join("own.typ.hbs"), format!("#image(\"{image}\", alt: \"Arms\")\n{{{{md city}}}}\n")).unwrap();
        };
        let arguments = [&city("ulmeray.toml"), "--template", "own/own.typ.hbs", "-o", "own.pdf"];
        template("arms.svg");
        succeeds(folder.path(), &arguments);
        std::fs::remove_file(folder.path().join("own.pdf")).unwrap();
        for outside in ["../secret.svg", "/secret.svg", "gone.svg"] {
            template(outside);
            let told = fails(folder.path(), &arguments);
            assert!(told.starts_with("error: own/own.typ.hbs: ") && told.contains("; in the line: #image("), "{told}");
            assert!(!folder.path().join("own.pdf").exists());
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("../secret.svg", own.join("link.svg")).unwrap();
            template("link.svg");
            let told = fails(folder.path(), &arguments);
            assert!(told.contains("failed to load file (access denied)"), "{told}");
        }
    }

    #[test]
    fn the_example_of_a_template_of_ones_own_works() {
        let folder = tempfile::tempdir().unwrap();
        let template = examples().with_file_name("templates").join("city.typ.hbs").display().to_string();
        for language in ["en", "fr", "ar"] {
            succeeds(folder.path(), &[&city("ulmeray.toml"), "--lang", language, "--template", &template, "-o", "own.pdf", "--force"]);
            assert!(std::fs::read(folder.path().join("own.pdf")).unwrap().starts_with(b"%PDF-"));
        }
    }

    #[test]
    fn a_template_that_is_not_valid_is_told_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("own.typ.hbs"), "= {{md city}}\n#colour[{{md city}}]\n").unwrap();
        let told = fails(folder.path(), &[&city("ulmeray.toml"), "--template", "own.typ.hbs", "-o", "own.pdf"]);
        assert_eq!(told, "error: own.typ.hbs: unknown variable: colour; in the line: #colour[Ulmeray]\n");
        std::fs::write(folder.path().join("own.typ.hbs"), "#while true {}\n").unwrap();
        let told = fails(folder.path(), &[&city("ulmeray.toml"), "--template", "own.typ.hbs", "-o", "own.pdf"]);
        assert!(told.contains("condition is always true"), "{told}");
    }

    #[test]
    fn hostile_texts_are_only_texts() {
        let folder = tempfile::tempdir().unwrap();
        let hostile = "= #panic() *b* $x$ `c` // <l> @l {{t}} =HYPERLINK(1) \u{202e}abc \u{1f642} \\u{0} ]); #[ \u{0}\u{b}";
        let note = format!("{hostile}\n- one\n\n+ two\n{}", "x".repeat(100_000));
        let mut response: toml::Table = std::fs::read_to_string(city("ulmeray.toml")).unwrap().parse().unwrap();
        response.insert("city".into(), hostile.into());
        for (_, answer) in response["answers"].as_table_mut().unwrap() {
            if let Some(answer) = answer.as_table_mut() {
                answer.insert("note".into(), hostile.into());
            }
        }
        let first = response["answers"].as_table_mut().unwrap().iter_mut().find_map(|(_, answer)| answer.as_table_mut()).unwrap();
        first.insert("note".into(), note.into());
        std::fs::write(folder.path().join("hostile.toml"), response.to_string()).unwrap();
        for language in ["en", "ar"] {
            succeeds(folder.path(), &["hostile.toml", "--lang", language, "-o", "hostile.pdf", "--force"]);
            assert!(std::fs::read(folder.path().join("hostile.pdf")).unwrap().starts_with(b"%PDF-"));
        }
    }

    #[test]
    fn a_city_without_any_answer_gets_a_report() {
        let folder = tempfile::tempdir().unwrap();
        let mut response: toml::Table = std::fs::read_to_string(city("ulmeray.toml")).unwrap().parse().unwrap();
        response.insert("answers".into(), toml::Table::new().into());
        std::fs::write(folder.path().join("nothing.toml"), response.to_string()).unwrap();
        succeeds(folder.path(), &["nothing.toml", "-o", "nothing.pdf"]);
        assert!(std::fs::read(folder.path().join("nothing.pdf")).unwrap().starts_with(b"%PDF-"));
    }
}
