//! How the sides see it: scores side by side, questions worth talking about, what one side alone sees.

use super::build::Builder;
use super::words::quoted;
use super::{SideFindings, SidePoint, SideQuestion, SideRow, SidesView, Widest};
use crate::advice;
use crate::scoring::Assessment;
use crate::scoring::assessment::Side;
use crate::toolkit::condition::{below, rounded};

/// From this difference between two sides on, in points, a dimension is named as one they see differently.
const NOTEWORTHY_GAP: f64 = 15.0;

/// From this difference between two sides on, as a share of the maximum, a question is worth talking about.
const NOTEWORTHY_DIFFERENCE: f64 = 0.25;

/// How many questions on which sides differ are listed.
const MOST_DIFFERENCES: usize = 10;

impl Builder<'_, '_> {
    pub(super) fn sides(&self) -> Option<SidesView> {
        let sides = &self.assessment.sides;
        if sides.len() < 2 {
            return None;
        }
        let overall = self.toolkit.dimensions.len();
        let score_of = |side: usize, row: usize| {
            let scores = &sides[side].scores;
            if row == overall { scores.overall.score } else { scores.dimensions[row].score }
        };
        let row_view = |row: usize, title: String| {
            let scores: Vec<Option<f64>> = (0..sides.len()).map(|side| score_of(side, row)).collect();
            let known: Vec<f64> = scores.iter().copied().flatten().collect();
            let gap = known.iter().copied().reduce(f64::max).zip(known.iter().copied().reduce(f64::min)).filter(|_| known.len() > 1);
            SideRow {
                id: self.toolkit.dimensions.get(row).map(|dimension| dimension.id.clone()).unwrap_or_default(),
                points: scores.iter().map(|score| SidePoint { score: *score }).collect(),
                title,
                scores: scores.iter().map(|score| score.map_or_else(|| "–".to_owned(), |score| self.locale.decimal(score))).collect(),
                gap: gap.map_or_else(|| "–".to_owned(), |(highest, lowest)| self.locale.decimal(highest - lowest)),
            }
        };
        let shown = (0..overall).filter(|row| (0..sides.len()).any(|side| score_of(side, *row).is_some()));
        let mut rows: Vec<SideRow> = shown.map(|row| row_view(row, self.toolkit.dimensions[row].title.clone())).collect();
        rows.push(row_view(overall, self.locale.text("overall")));
        let labels: Vec<String> = sides.iter().map(|side| self.perspective(side.perspective)).collect();
        Some(SidesView {
            alone: self.side_findings(&labels),
            widest: self.widest(&labels),
            rows,
            questions: self.side_questions(&labels),
            labels,
            noteworthy: self.locale.plain_number(NOTEWORTHY_GAP),
        })
    }

    pub(super) fn widest(&self, labels: &[String]) -> Option<Widest> {
        let gaps = (0..self.toolkit.dimensions.len()).filter_map(|at| self.assessment.gap_in(at).map(|gap| (at, gap)));
        let (at, _) =
            gaps.filter(|(_, gap)| !below(*gap, NOTEWORTHY_GAP)).reduce(|widest, next| if next.1 > widest.1 { next } else { widest })?;
        let scored: Vec<(usize, f64)> = self
            .assessment
            .sides
            .iter()
            .enumerate()
            .filter_map(|(side, one)| one.scores.dimensions[at].score.map(|score| (side, score)))
            .collect();
        let higher = scored.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        let lower = scored.iter().copied().reduce(|worst, next| if next.1 < worst.1 { next } else { worst })?;
        Some(Widest {
            dimension: self.toolkit.dimensions[at].title.clone(),
            higher: labels[higher.0].clone(),
            high: self.locale.decimal(higher.1),
            lower: labels[lower.0].clone(),
            low: self.locale.decimal(lower.1),
        })
    }

    pub(super) fn side_findings(&self, labels: &[String]) -> Vec<SideFindings> {
        let together: Vec<&str> = self.advice.findings.iter().map(|finding| finding.id.as_str()).collect();
        let one = |(side, label): (&Side, &String)| {
            let own = self.assessment.responses.iter().filter(|response| response.perspective == side.perspective).cloned().collect();
            let alone = Assessment::by(&self.assessment.rules, own)?;
            let findings = advice::findings(&alone);
            let titles: Vec<String> = findings
                .iter()
                .filter(|finding| !together.contains(&finding.id.as_str()))
                .map(|finding| finding.advice.title.clone())
                .collect();
            (!titles.is_empty()).then(|| SideFindings { side: label.clone(), titles })
        };
        self.assessment.sides.iter().zip(labels).filter_map(one).collect()
    }

    pub(super) fn side_questions(&self, labels: &[String]) -> Vec<SideQuestion> {
        let sides = &self.assessment.sides;
        let mut differences: Vec<(usize, usize, usize, f64)> = Vec::new();
        for question in 0..self.toolkit.questions.len() {
            let shares: Vec<(usize, f64)> =
                sides.iter().enumerate().filter_map(|(side, one)| one.scores.items[question].share().map(|share| (side, share))).collect();
            let higher = shares.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best });
            let lower = shares.iter().copied().reduce(|worst, next| if next.1 < worst.1 { next } else { worst });
            if let (Some(higher), Some(lower)) = (higher, lower)
                && !below(higher.1 - lower.1, NOTEWORTHY_DIFFERENCE)
            {
                differences.push((question, higher.0, lower.0, higher.1 - lower.1));
            }
        }
        let essential = |question: usize| self.toolkit.rubric.essentials.iter().any(|essential| essential.question == question);
        differences.sort_by(|a, b| rounded(b.3).total_cmp(&rounded(a.3)).then(essential(b.0).cmp(&essential(a.0))));
        let answer = |question: usize, side: usize| {
            let level = self.assessment.level_of_side(question, &sides[side]);
            level.map(|at| quoted(&self.toolkit.questions[question].kind, at, self.locale)).unwrap_or_default()
        };
        differences
            .into_iter()
            .take(MOST_DIFFERENCES)
            .map(|(question, higher, lower, _)| SideQuestion {
                question: self.toolkit.questions[question].text.clone(),
                higher: labels[higher].clone(),
                high: answer(question, higher),
                lower: labels[lower].clone(),
                low: answer(question, lower),
            })
            .collect()
    }
}
