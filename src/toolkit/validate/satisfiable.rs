//! Whether a condition can hold at all: by trying every combination of values that its parts can tell apart.

use crate::toolkit::condition::{AnswerTest, Condition, DimensionTest, Facts, Operand, ValueTest};
use crate::toolkit::model::{AnswerState, FieldType, Kind, Toolkit, Value};

/// With more combinations than this the answer is "it may".
const MOST_COMBINATIONS: usize = 200_000;

/// Smaller than any difference that an author would write.
const STEP: f64 = 1e-6;

/// Something that a condition asks about.
#[derive(Clone, Copy, PartialEq)]
enum Subject {
    Question(usize),
    Profile(usize),
    Score(usize),
    Coverage(usize),
    Gap(usize),
    Overall,
}

/// What a subject may be.
#[derive(Clone, PartialEq)]
enum Candidate {
    State(AnswerState),
    Value(Value),
    Figure(Option<f64>),
}

struct World {
    subjects: Vec<Subject>,
    chosen: Vec<Candidate>,
}

impl World {
    fn find(&self, subject: Subject) -> Option<&Candidate> {
        self.subjects.iter().position(|known| *known == subject).map(|at| &self.chosen[at])
    }

    fn figure(&self, subject: Subject) -> Option<f64> {
        match self.find(subject) {
            Some(Candidate::Figure(figure)) => *figure,
            _ => None,
        }
    }
}

impl Facts for World {
    fn answer(&self, question: usize, test: &AnswerTest) -> bool {
        match (self.find(Subject::Question(question)), test) {
            (Some(Candidate::State(state)), AnswerTest::State(wanted)) => state == wanted,
            (Some(Candidate::Value(_)), AnswerTest::State(wanted)) => *wanted == AnswerState::Answered,
            (Some(Candidate::Value(value)), AnswerTest::Value(test)) => test.passes(value),
            _ => false,
        }
    }
    fn profile(&self, field: usize, test: &ValueTest) -> bool {
        matches!(self.find(Subject::Profile(field)), Some(Candidate::Value(value)) if test.passes(value))
    }
    fn score(&self, dimension: usize) -> Option<f64> {
        self.figure(Subject::Score(dimension))
    }
    fn coverage(&self, dimension: usize) -> Option<f64> {
        self.figure(Subject::Coverage(dimension))
    }
    fn gap(&self, dimension: usize) -> Option<f64> {
        self.figure(Subject::Gap(dimension))
    }
    fn overall(&self) -> Option<f64> {
        self.figure(Subject::Overall)
    }
}

/// Whether some answers and scores make the condition hold.
pub(super) fn can_hold(condition: &Condition, toolkit: &Toolkit) -> bool {
    let atoms = condition.atoms();
    let mut subjects: Vec<Subject> = Vec::new();
    for atom in &atoms {
        if let Some(subject) = subject(atom)
            && !subjects.contains(&subject)
        {
            subjects.push(subject);
        }
    }
    let candidates: Vec<Vec<Candidate>> = subjects.iter().map(|subject| candidates(*subject, &atoms, toolkit)).collect();
    let combinations = candidates.iter().try_fold(1_usize, |product, list| product.checked_mul(list.len()));
    match combinations {
        Some(count) if count <= MOST_COMBINATIONS => (0..count).any(|mut number| {
            let chosen = candidates
                .iter()
                .map(|list| {
                    let candidate = list[number % list.len()].clone();
                    number /= list.len();
                    candidate
                })
                .collect();
            condition.holds(&World { subjects: subjects.clone(), chosen })
        }),
        _ => true,
    }
}

fn subject(atom: &Condition) -> Option<Subject> {
    Some(match atom {
        Condition::Question { question, .. } => Subject::Question(*question),
        Condition::Profile { field, .. } => Subject::Profile(*field),
        Condition::Dimension { dimension, test } => match test {
            DimensionTest::ScoreBelow(_) | DimensionTest::ScoreAtLeast(_) => Subject::Score(*dimension),
            DimensionTest::CoverageBelow(_) => Subject::Coverage(*dimension),
            DimensionTest::GapAtLeast(_) => Subject::Gap(*dimension),
        },
        Condition::OverallBelow(_) | Condition::OverallAtLeast(_) => Subject::Overall,
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) => return None,
    })
}

fn candidates(wanted: Subject, atoms: &[&Condition], toolkit: &Toolkit) -> Vec<Candidate> {
    let about: Vec<&Condition> = atoms.iter().copied().filter(|atom| subject(atom) == Some(wanted)).collect();
    match wanted {
        Subject::Question(question) => {
            let asked = &toolkit.questions[question];
            let mut list = vec![Candidate::State(AnswerState::Unknown), Candidate::State(AnswerState::Missing)];
            // Outside the core, a quick response leaves it out, which is the same to a condition.
            if asked.not_applicable_allowed || asked.ask_if.is_some() || !asked.core {
                list.push(Candidate::State(AnswerState::NotApplicable));
            }
            let values = match &asked.kind {
                Kind::Choice(options) => (0..options.len()).map(Value::Option).collect(),
                Kind::YesNo => vec![Value::Option(0), Value::Option(1)],
                Kind::Checklist(items) => checklist_values(items.len(), &about),
                Kind::Number { min, max, .. } => numbers(&about, *min, *max),
                Kind::Text => texts(&about),
            };
            list.extend(values.into_iter().map(Candidate::Value));
            list
        }
        Subject::Profile(field) => {
            let values = match &toolkit.profile[field].kind {
                FieldType::Choice(options) => (0..options.len()).map(Value::Option).collect(),
                FieldType::Number { min, max } => numbers(&about, *min, *max),
                FieldType::Text => texts(&about),
            };
            values.into_iter().map(Candidate::Value).chain([Candidate::State(AnswerState::Missing)]).collect()
        }
        Subject::Score(_) | Subject::Gap(_) | Subject::Overall => figures(&about, 100.0),
        Subject::Coverage(_) => figures(&about, 1.0),
    }
}

/// For few items all combinations; for many, every count and every single item.
fn checklist_values(items: usize, about: &[&Condition]) -> Vec<Value> {
    if items <= 10 {
        return (0..1_usize << items).map(|mask| Value::Items((0..items).map(|item| mask >> item & 1 == 1).collect())).collect();
    }
    let named: Vec<usize> = about
        .iter()
        .filter_map(|atom| match atom {
            Condition::Question { test: AnswerTest::Value(test), .. } => match test.operand() {
                Operand::Option(item) => Some(*item),
                _ => None,
            },
            _ => None,
        })
        .collect();
    (0..=items)
        .map(|count| {
            let mut ticked = vec![false; items];
            let order = named.iter().copied().chain((0..items).filter(|item| !named.contains(item)));
            for item in order.take(count) {
                ticked[item] = true;
            }
            Value::Items(ticked)
        })
        .collect()
}

fn numbers(about: &[&Condition], min: Option<f64>, max: Option<f64>) -> Vec<Value> {
    let limits = about.iter().filter_map(|atom| match atom {
        Condition::Question { test: AnswerTest::Value(test), .. } | Condition::Profile { test, .. } => match test.operand() {
            Operand::Number(number) => Some(*number),
            _ => None,
        },
        _ => None,
    });
    limits
        .flat_map(|limit| [limit - STEP, limit, limit + STEP])
        .chain(min)
        .chain(max)
        .filter(|number| min.is_none_or(|min| *number >= min) && max.is_none_or(|max| *number <= max))
        .map(Value::Number)
        .collect()
}

fn texts(about: &[&Condition]) -> Vec<Value> {
    let named = about.iter().filter_map(|atom| match atom {
        Condition::Question { test: AnswerTest::Value(test), .. } | Condition::Profile { test, .. } => match test.operand() {
            Operand::Text(text) => Some(text.clone()),
            _ => None,
        },
        _ => None,
    });
    named.chain([String::new()]).map(Value::Text).collect()
}

/// No figure, both ends, and each side of every limit.
fn figures(about: &[&Condition], top: f64) -> Vec<Candidate> {
    let limits = about.iter().filter_map(|atom| match atom {
        Condition::Dimension {
            test:
                DimensionTest::ScoreBelow(limit)
                | DimensionTest::ScoreAtLeast(limit)
                | DimensionTest::CoverageBelow(limit)
                | DimensionTest::GapAtLeast(limit),
            ..
        }
        | Condition::OverallBelow(limit)
        | Condition::OverallAtLeast(limit) => Some(*limit),
        _ => None,
    });
    let inside = limits.flat_map(|limit| [limit - STEP, limit]).filter(|figure| (0.0..=top).contains(figure));
    std::iter::once(Candidate::Figure(None))
        .chain([0.0, top].into_iter().chain(inside).map(|figure| Candidate::Figure(Some(figure))))
        .collect()
}
