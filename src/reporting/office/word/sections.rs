//! What the report says, section by section, in the order of the Markdown report (`reports/report.md.hbs`).

use super::super::lines;
use super::body::{Body, Column, Style, Words};
use super::charts::{Chart, Charts};
use crate::locale::Locale;
use crate::reporting::view::{ActionView, AnnexAnswer, Report, RespondentView, SidesView, SummaryView};

/// All paragraphs and tables.
pub(super) fn text(report: &Report, locale: &Locale, charts: &Charts) -> String {
    let mut text = Writer { report, body: Body::new(locale) };
    text.summary();
    text.profile(charts);
    text.earlier();
    text.strengths();
    text.findings();
    text.priorities();
    text.plan();
    text.agenda();
    text.sides();
    text.unknown_and_missing();
    text.by_dimension();
    text.by_addressee();
    text.annex();
    text.method();
    let mut front = Writer { report, body: Body::new(locale) };
    front.title();
    front.body.contents(&text.body);
    front.body.into_xml() + &text.body.into_xml()
}

/// What stands at the foot of every page.
pub(super) fn footer(report: &Report, locale: &Locale) -> String {
    let mut body = Body::new(locale);
    let words = body.text(&report.city).then(body.text("·")).then(body.text(&report.date_text));
    body.page_numbers(&words);
    body.into_xml()
}

struct Writer<'r> {
    report: &'r Report,
    body: Body<'r>,
}

impl Writer<'_> {
    fn text(&self, text: &str) -> Words {
        self.body.text(text)
    }

    fn say(&self, key: &str) -> Words {
        self.body.say(key)
    }

    fn paragraph(&mut self, words: &Words) {
        self.body.paragraph(Style::Normal, words);
    }

    /// A message as a paragraph.
    fn told(&mut self, key: &str) {
        self.paragraph(&self.say(key));
    }

    fn bullet(&mut self, words: &Words) {
        self.body.paragraph(Style::Bullet, words);
    }

    /// A message as the heading of a section.
    fn section(&mut self, key: &str) {
        self.body.heading(1, self.say(key));
    }

    /// Words with a colon, such as those before a list.
    fn colon(&self, words: Words) -> Words {
        words.and(self.say("colon"))
    }

    fn title(&mut self) {
        let report = self.report;
        let city = self.body.value(&report.city);
        self.body.paragraph(Style::Title, &self.body.say_with("report-title", &[("city", city)]));
        let date = self.body.say_with("report-date", &[("date", report.date_text.clone().into())]);
        self.body.paragraph(Style::Subtitle, &date);
        let facts = self.body.say_with(
            "report-facts",
            &[
                ("toolkit", self.body.value(&report.toolkit.title)),
                ("version", self.body.value(&report.toolkit.version)),
                ("fingerprint", report.toolkit.fingerprint.clone().into()),
            ],
        );
        self.paragraph(&facts);
        self.paragraph(&self.colon(self.say("report-answered-by")).bold());
        for respondent in &report.respondents {
            self.bullet(&self.respondent(respondent));
            if !respondent.version.is_empty() {
                let version = self.body.say_with("report-other-version", &[("version", self.body.value(&respondent.version))]);
                self.body.paragraph(Style::Bullet2, &version);
            }
        }
        if !report.profile.is_empty() {
            self.paragraph(&self.colon(self.say("report-profile")).bold());
            for fact in &report.profile {
                self.bullet(&self.text(&fact.label).then(self.text(&fact.value)));
            }
        }
    }

    fn respondent(&self, respondent: &RespondentView) -> Words {
        let counts = [("answered", respondent.answered.into()), ("asked", respondent.asked.into())];
        let [answered, asked] = counts;
        match (respondent.perspective.as_str(), respondent.respondent.as_str()) {
            ("", "") => self.body.say_with("report-answered-by-nobody", &[answered, asked]),
            (who, "") | ("", who) => self.body.say_with("report-answered-by-unnamed", &[("who", self.body.value(who)), answered, asked]),
            (perspective, who) => {
                let (perspective, who) = (self.body.value(perspective), self.body.value(who));
                self.body.say_with("report-answered-by-one", &[("perspective", perspective), ("respondent", who), answered, asked])
            }
        }
    }

    fn summary(&mut self) {
        let report = self.report;
        let overall = &report.overall;
        self.section("summary");
        let city = ("city", self.body.value(&report.city));
        let bounds = [("lowest", overall.lowest_text.clone().into()), ("highest", overall.highest_text.clone().into())];
        let [lowest, highest] = bounds;
        let scored = !overall.score_text.is_empty();
        let first = if scored {
            let score = ("score", overall.score_text.clone().into());
            let said = self.body.say_with("summary-score", &[city, score, ("band", self.body.value(&overall.band))]);
            said.then(self.text(&overall.band_meaning))
        } else if overall.applicable {
            let coverage = ("coverage", overall.coverage_text.clone().into());
            let minimum = ("minimum", report.method.minimum_coverage.clone().into());
            self.body.say_with("summary-no-score", &[city, coverage, minimum, lowest.clone(), highest.clone()])
        } else {
            self.body.say_with("summary-nothing", &[city])
        };
        self.paragraph(&first);
        for question in &overall.capped_by {
            let values = [("band", self.body.value(&overall.band_by_score)), ("question", self.body.value(question))];
            self.paragraph(&self.body.say_with("summary-capped", &values));
        }
        for dimension in &report.dimensions {
            for question in &dimension.summary.capped_by {
                let values = [
                    ("dimension", self.body.value(&dimension.title)),
                    ("held", self.body.value(&dimension.summary.band)),
                    ("band", self.body.value(&dimension.summary.band_by_score)),
                    ("question", self.body.value(question)),
                ];
                self.paragraph(&self.body.say_with("summary-capped-dimension", &values));
            }
        }
        if let Some(extremes) = &report.extremes {
            let (low, high) = (("low", extremes.low.clone().into()), ("high", extremes.high.clone().into()));
            let said = match (extremes.even, extremes.complete) {
                (true, true) => self.body.say_with("summary-even", &[low, high]),
                (true, false) => self.body.say_with("summary-even-scored", &[low, high]),
                (false, _) => {
                    let strongest = ("strongest", self.body.value(&extremes.strongest));
                    self.body.say_with("summary-strongest", &[strongest, high, ("weakest", self.body.value(&extremes.weakest)), low])
                }
            };
            self.paragraph(&said);
        }
        if scored && report.open > 0 {
            self.paragraph(&self.body.say_with("summary-bounds", &[("open", report.open.into()), lowest, highest]));
        }
        if let Some(sides) = &report.sides {
            let said = match &sides.widest {
                Some(widest) => self.body.say_with(
                    "summary-perspectives",
                    &[
                        ("dimension", self.body.value(&widest.dimension)),
                        ("higher", self.body.value(&widest.higher)),
                        ("high", widest.high.clone().into()),
                        ("lower", self.body.value(&widest.lower)),
                        ("low", widest.low.clone().into()),
                    ],
                ),
                None => self.body.say_with("summary-agree", &[("limit", sides.noteworthy.clone().into())]),
            };
            self.paragraph(&said);
        }
        if let Some(finding) = report.findings.first() {
            self.paragraph(&self.body.say_with("summary-first-finding", &[("title", self.body.value(&finding.title))]));
        }
        if report.first_steps.is_empty() {
            if scored {
                self.told("summary-top");
            }
        } else {
            self.told("summary-first");
            for step in &report.first_steps {
                let values = [
                    ("addressee", self.body.value(&step.addressee)),
                    ("title", self.body.value(&step.title)),
                    ("horizon", step.horizon.clone().into()),
                ];
                self.bullet(&self.body.say_with("summary-first-line", &values));
            }
        }
        if report.quick {
            self.told("summary-quick");
        }
    }

    fn profile(&mut self, charts: &Charts) {
        let report = self.report;
        self.section("profile-heading");
        self.told("profile-text");
        let mut number = 0;
        let mut draw = |body: &mut Body<'_>, chart: &Chart| {
            number += 1;
            body.chart(number, &chart.alternative, chart.height);
            let caption = body.say(chart.caption);
            body.paragraph(Style::Caption, &caption);
        };
        charts.whole.iter().for_each(|chart| draw(&mut self.body, chart));
        let mut rows: Vec<Vec<Words>> = report.dimensions.iter().map(|one| self.scores(&one.title, &one.summary)).collect();
        let overall = self.body.say("overall");
        let mut last = self.scores("", &report.overall);
        last[0] = overall;
        rows.push(last.into_iter().map(Words::bold).collect());
        self.body.table(&self.say("profile-heading"), &self.score_columns(), &rows);
        for (at, module) in report.modules.iter().enumerate() {
            if let Some(Some(chart)) = charts.modules.get(at) {
                draw(&mut self.body, chart);
            }
            let title = self.body.say_with("profile-modules", &[("title", self.body.value(&module.title))]);
            let rows: Vec<Vec<Words>> = module.dimensions.iter().map(|one| self.scores(&one.title, &one.summary)).collect();
            self.body.table(&title, &self.score_columns(), &rows);
        }
    }

    fn earlier(&mut self) {
        let Some(earlier) = &self.report.earlier else { return };
        let heading = self.body.say_with("earlier-heading", &[("date", self.body.value(&earlier.date_text))]);
        self.body.heading(2, heading);
        self.told("earlier-text");
        let columns = [("dimension", 40, false), ("change-before", 20, true), ("change-now", 20, true), ("change-difference", 20, true)];
        let columns: Vec<Column> =
            columns.into_iter().map(|(key, share, figures)| Column { name: self.say(key), share, figures }).collect();
        let rows: Vec<Vec<Words>> = earlier
            .rows
            .iter()
            .map(|row| [&row.title, &row.before, &row.now, &row.difference].map(|text| self.text(text)).into())
            .collect();
        self.body.table(&self.say("html-earlier"), &columns, &rows);
        if !earlier.left_out.is_empty() {
            let left_out = self.body.say_with("change-left-out", &[("count", earlier.left_out.len().into())]);
            self.paragraph(&left_out);
        }
        for question in &earlier.left_out {
            self.bullet(&self.text(question));
        }
    }

    fn score_columns(&self) -> Vec<Column> {
        let columns = [("dimension", 32, false), ("score", 12, true), ("bounds", 18, false), ("band", 24, false), ("coverage", 14, true)];
        columns.into_iter().map(|(key, share, figures)| Column { name: self.say(key), share, figures }).collect()
    }

    fn scores(&self, title: &str, summary: &SummaryView) -> Vec<Words> {
        [title, &summary.score_text, &summary.bounds_text, &summary.band, &summary.coverage_text].map(|text| self.text(text)).into()
    }

    fn strengths(&mut self) {
        let report = self.report;
        self.section("strengths-heading");
        for strength in &report.strengths {
            let name = self.text(&strength.dimension).then(self.text(&format!("({}).", strength.score))).bold();
            let share = self.say("strengths-share").italic().then(self.text(&strength.share_with));
            self.bullet(&name.then(self.text(&strength.text)).then(share));
        }
        if report.strengths.is_empty() {
            self.told(if report.at_top.is_empty() { "strengths-nothing-yet" } else { "strengths-none" });
        }
        if !report.at_top.is_empty() {
            self.told("strengths-at-top");
        }
        for top in &report.at_top {
            let count = self.body.say_with("strengths-count", &[("count", top.count.into()), ("of", top.of.into())]);
            self.bullet(&self.colon(self.text(&top.dimension)).then(count));
            for practice in &top.practices {
                self.body.paragraph(Style::Bullet2, &self.text(practice));
            }
        }
    }

    /// Who acts, by when, how much work it is, and where more is said.
    fn circumstances(&self, action: &ActionView) -> Words {
        let between = || self.text("·");
        let effort = self.say("effort").then(self.text(&action.effort_text));
        let words = self.text(&action.addressee).then(between()).then(self.text(&action.horizon)).then(between()).then(effort);
        action.sources.iter().fold(words, |words, source| words.then(between()).then(self.text(source)))
    }

    /// What to do, and what is there to see when it is done.
    fn to_do(&self, action: &ActionView) -> Words {
        self.text(&action.text).then(self.text(&action.done).italic())
    }

    fn findings(&mut self) {
        let report = self.report;
        if report.findings.is_empty() {
            return;
        }
        self.section("findings-heading");
        for finding in &report.findings {
            self.body.heading(2, self.text(&finding.title));
            self.paragraph(&self.to_do(finding));
            self.paragraph(&self.circumstances(finding));
        }
    }

    fn priorities(&mut self) {
        let report = self.report;
        self.section("priorities-heading");
        self.told(if report.priorities.is_empty() { "priorities-none" } else { "priorities-text" });
        for step in &report.priorities {
            self.body.heading(2, self.text(&format!("{}.", step.rank)).then(self.text(&step.title)));
            self.paragraph(&self.text(&step.question).italic());
            self.paragraph(&self.text(&step.reason).then(self.text(&step.effect)));
            self.paragraph(&self.say("so").bold().then(self.to_do(step)));
            self.paragraph(&self.circumstances(step));
        }
    }

    fn plan(&mut self) {
        let report = self.report;
        if report.plan.is_empty() {
            return;
        }
        self.section("plan-heading");
        self.told("plan-text");
        let columns = [
            ("plan-number", 7, true),
            ("plan-action", 29, false),
            ("plan-addressee", 15, false),
            ("horizon", 12, false),
            ("plan-owner", 13, false),
            ("plan-deadline", 11, false),
            ("plan-evidence", 13, false),
        ];
        let columns = columns.map(|(key, share, figures)| Column { name: self.say(key), share, figures });
        let row = |action: &ActionView| {
            let told = [&action.number.to_string(), &action.action, &action.addressee, &action.horizon].map(|text| self.text(text));
            told.into_iter().chain(std::iter::repeat_n(Words::default(), 3)).collect()
        };
        let rows: Vec<Vec<Words>> = report.plan.iter().map(|action| row(action)).collect();
        self.body.table(&self.say("plan-heading"), &columns, &rows);
    }

    fn agenda(&mut self) {
        let report = self.report;
        let Some(agenda) = &report.agenda else { return };
        let heading = self.body.say_with("agenda-heading", &[("addressee", self.body.value(&agenda.label))]);
        self.body.heading(1, heading);
        self.told(if agenda.actions.is_empty() { "agenda-none" } else { "agenda-text" });
        for action in &agenda.actions {
            let title = self.text(&action.title).and(self.text(".")).bold();
            self.body.paragraph(Style::Number, &title.then(self.to_do(action)));
        }
        if !agenda.further.is_empty() {
            self.told("agenda-further");
        }
        for action in &agenda.further {
            self.bullet(&self.text(&action.title));
        }
        if !agenda.questions.is_empty() {
            self.told("agenda-shared");
        }
        for question in &agenda.questions {
            self.bullet(&self.text(question));
        }
    }

    fn sides(&mut self) {
        let report = self.report;
        let Some(sides) = &report.sides else { return };
        self.section("sides-heading");
        self.told("sides-text");
        self.side_scores(sides);
        if !sides.questions.is_empty() {
            self.body.heading(2, self.say("sides-questions"));
            self.told("sides-questions-text");
        }
        for one in &sides.questions {
            self.bullet(&self.text(&one.question).bold());
            let (higher, lower) = (self.body.value(&one.higher), self.body.value(&one.lower));
            if one.high.is_empty() {
                let said = self.body.say_with("sides-question-higher", &[("side", higher), ("other", lower)]);
                self.body.paragraph(Style::Bullet2, &said);
                continue;
            }
            for (side, answer) in [(higher, &one.high), (lower, &one.low)] {
                let said = self.body.say_with("sides-question-side", &[("side", side), ("answer", self.body.value(answer))]);
                self.body.paragraph(Style::Bullet2, &said);
            }
        }
        if sides.alone.is_empty() {
            return;
        }
        self.body.heading(2, self.say("sides-alone"));
        self.told("sides-alone-text");
        for alone in &sides.alone {
            let titles = alone.titles.iter().map(|title| self.text(title));
            let titles = titles.reduce(|all, title| all.and(self.say("semicolon-separator")).and(title)).unwrap_or_default();
            self.bullet(&self.colon(self.text(&alone.side)).then(titles));
        }
    }

    fn side_scores(&mut self, sides: &SidesView) {
        let figures = |name: Words| Column { name, share: 15, figures: true };
        let mut columns = vec![Column { name: self.say("dimension"), share: 34, figures: false }];
        columns.extend(sides.labels.iter().map(|label| figures(self.text(label))));
        columns.push(figures(self.say("sides-dimension-gap")));
        let row = |title: &str, scores: &[String], gap: &str| {
            let texts = std::iter::once(title).chain(scores.iter().map(String::as_str)).chain([gap]);
            texts.map(|text| self.text(text)).collect()
        };
        let rows: Vec<Vec<Words>> = sides.rows.iter().map(|one| row(&one.title, &one.scores, &one.gap)).collect();
        self.body.table(&self.say("sides-heading"), &columns, &rows);
    }

    fn unknown_and_missing(&mut self) {
        let report = self.report;
        if !report.find_out.is_empty() {
            self.section("unknown-heading");
            self.told("unknown-text");
        }
        for one in &report.find_out {
            let ask = if one.whom.is_empty() {
                self.say("unknown-ask-anyone")
            } else {
                self.body.say_with("unknown-ask", &[("whom", self.body.value(&one.whom))])
            };
            self.bullet(&self.text(&one.question).then(ask.bold()));
        }
        if !report.missing.is_empty() {
            self.section("missing-heading");
            self.told("missing-text");
        }
        for question in &report.missing {
            self.bullet(&self.text(question));
        }
    }

    fn by_dimension(&mut self) {
        let report = self.report;
        if report.steps_by_dimension.is_empty() {
            return;
        }
        self.section("by-dimension-heading");
        for group in &report.steps_by_dimension {
            self.body.heading(2, self.text(&group.heading));
            for action in &group.actions {
                let words = [self.text(&action.addressee), self.text(&action.horizon), self.effort(action)];
                let title = self.text(&action.title).bold().then(self.in_brackets(words)).and(self.text("."));
                self.bullet(&title.then(self.text(&action.reason)).then(self.to_do(action)));
            }
        }
    }

    fn effort(&self, action: &ActionView) -> Words {
        self.body.say_with("effort-inline", &[("effort", action.effort_text.clone().into())])
    }

    fn in_brackets<const N: usize>(&self, words: [Words; N]) -> Words {
        let list = words.into_iter().reduce(|all, next| all.and(self.say("list-separator")).and(next)).unwrap_or_default();
        self.text("(").and(list).and(self.text(")"))
    }

    fn by_addressee(&mut self) {
        let report = self.report;
        if report.steps_by_dimension.is_empty() {
            return;
        }
        self.section("by-addressee-heading");
        for group in &report.by_addressee {
            self.body.heading(2, self.text(&group.heading));
            for action in &group.actions {
                let words = self.in_brackets([self.text(&action.horizon), self.effort(action)]);
                self.bullet(&self.text(&action.title).then(words));
            }
            if group.actions.is_empty() {
                self.told("by-addressee-none");
            }
        }
    }

    fn annex(&mut self) {
        let report = self.report;
        self.section("annex-heading");
        for dimension in &report.annex {
            self.body.heading(2, self.text(&dimension.title));
            for question in &dimension.questions {
                self.body.heading(3, self.text(&question.question));
                for answer in &question.answers {
                    self.answer(answer);
                }
            }
        }
    }

    fn answer(&mut self, answer: &AnnexAnswer) {
        let said = self.text(&answer.text);
        let said = if answer.state == "answered" { said } else { said.italic() };
        let said = if answer.who.is_empty() { said } else { self.colon(self.text(&answer.who)).then(said) };
        let because = self.colon(self.say("annex-because")).then(self.text(&answer.because));
        let said = if answer.because.is_empty() { said } else { said.then(self.in_brackets([because])) };
        self.bullet(&said);
        for (at, line) in lines(&answer.note).iter().filter(|line| !line.is_empty()).enumerate() {
            let line = self.text(line);
            let line = if at == 0 { self.say("annex-note").italic().then(line) } else { line };
            self.body.paragraph(Style::Quote, &line);
        }
        for (at, address) in answer.evidence.iter().enumerate() {
            let address = self.text(address);
            let address = if at == 0 { self.say("annex-evidence").italic().then(address) } else { address };
            self.body.paragraph(Style::Quote, &address);
        }
    }

    fn method(&mut self) {
        let (report, method) = (self.report, &self.report.method);
        self.section("method-heading");
        if method.arithmetic {
            self.told("method-score");
        } else {
            let how = [("questions", method.questions.clone().into()), ("dimensions", method.dimensions.clone().into())];
            self.paragraph(&self.body.say_with("method-other-aggregation", &how));
        }
        let unknown = self.body.say_with("method-unknown", &[("minimum", method.minimum_coverage.clone().into())]);
        self.paragraph(&unknown.then(self.say("method-not-applicable")));
        if method.has_essentials {
            self.told("method-essential");
        }
        if report.several {
            self.told(match method.combine {
                "mean_of_perspectives" => "method-respondents",
                "mean" => "method-respondents-mean",
                _ => "method-respondents-median",
            });
        }
        self.told("method-limits");
        self.told("method-careful");
        self.body.heading(2, self.say("band-meaning"));
        for band in &report.bands {
            let from = self.body.say_with("band-from", &[("from", band.from.clone().into())]);
            let name = self.text(&band.label).bold().then(self.in_brackets([from]));
            let words = if band.description.is_empty() { name } else { self.colon(name).then(self.text(&band.description)) };
            self.bullet(&words);
        }
        self.body.heading(2, self.say("method-statement"));
        self.paragraph(&self.text(&report.toolkit.statement));
        let made = self.body.say_with(
            "method-made",
            &[
                ("program", report.program.into()),
                ("toolkit", self.body.value(&report.toolkit.id)),
                ("version", self.body.value(&report.toolkit.version)),
                ("fingerprint", report.toolkit.fingerprint.clone().into()),
            ],
        );
        self.paragraph(&made.italic());
    }
}
