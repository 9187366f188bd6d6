//! Conditions as the `relevant` of an `XLSForm` (`XPath`).
//!
//! Rule 12 of the scoring rules holds there, too. What the form does not ask is empty to it, so an answer that was given before branching hid its question is invisible; a comparison with what is empty does not hold, and `not` turns that round.
//! Only a test for a state has to say that a question not asked counts as not applicable.

use super::scope::Asked;
use super::{Form, has_status, specials};
use crate::tables::field::{Field, NONE, NOT_APPLICABLE, UNKNOWN};
use crate::toolkit::condition::{AnswerTest, Condition, Operand, ValueTest};
use crate::toolkit::model::{AnswerState, FieldType, Kind};

/// When a question is asked; empty for always.
pub fn of_question(form: &Form, question: usize) -> String {
    asked(form, question).write()
}

/// When a question has this answer that is none of its options.
pub fn has_special(form: &Form, question: usize, name: &str) -> String {
    special(form, question, name).write()
}

/// Two expressions of which both must hold; either may be empty for always.
pub fn both(one: &str, other: &str) -> String {
    let part = |text: &str| if text.contains(" or ") { format!("({text})") } else { text.to_owned() };
    match (one.is_empty(), other.is_empty()) {
        (true, _) => other.to_owned(),
        (_, true) => one.to_owned(),
        _ => format!("{} and {}", part(one), part(other)),
    }
}

/// Something that holds or not.
#[derive(Debug, Clone, PartialEq)]
enum Test {
    Always,
    Never,
    Atom(String),
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
}

impl Test {
    fn all(parts: Vec<Test>) -> Test {
        if parts.contains(&Test::Never) {
            return Test::Never;
        }
        let mut open: Vec<Test> = parts.into_iter().filter(|part| *part != Test::Always).collect();
        if open.len() > 1 { Test::All(open) } else { open.pop().unwrap_or(Test::Always) }
    }

    fn any(parts: Vec<Test>) -> Test {
        if parts.contains(&Test::Always) {
            return Test::Always;
        }
        let mut open: Vec<Test> = parts.into_iter().filter(|part| *part != Test::Never).collect();
        if open.len() > 1 { Test::Any(open) } else { open.pop().unwrap_or(Test::Never) }
    }

    fn not(part: Test) -> Test {
        match part {
            Test::Always => Test::Never,
            Test::Never => Test::Always,
            other => Test::Not(Box::new(other)),
        }
    }

    fn write(&self) -> String {
        let joined = |parts: &[Test], word: &str| {
            let part = |part: &Test| match part {
                Test::All(_) | Test::Any(_) => format!("({})", part.write()),
                other => other.write(),
            };
            parts.iter().map(part).collect::<Vec<_>>().join(word)
        };
        match self {
            Test::Always => String::new(),
            Test::Never => "false()".to_owned(),
            Test::Atom(text) => text.clone(),
            Test::All(parts) => joined(parts, " and "),
            Test::Any(parts) => joined(parts, " or "),
            Test::Not(part) => format!("not({})", part.write()),
        }
    }
}

/// The field of a form, as expressions refer to it.
fn reference(form: &Form, field: Field) -> String {
    format!("${{{}}}", field.name(&form.toolkit))
}

fn asked(form: &Form, question: usize) -> Test {
    match &form.asked[question] {
        Asked::Always => Test::Always,
        Asked::Never => Test::Never,
        Asked::If(condition) => holds(form, condition),
    }
}

fn holds(form: &Form, condition: &Condition) -> Test {
    match condition {
        Condition::All(parts) => Test::all(parts.iter().map(|part| holds(form, part)).collect()),
        Condition::Any(parts) => Test::any(parts.iter().map(|part| holds(form, part)).collect()),
        Condition::Not(part) => Test::not(holds(form, part)),
        Condition::Question { question, test: AnswerTest::State(state) } => in_state(form, *question, *state),
        Condition::Question { question, test: AnswerTest::Value(test) } => {
            let answer = reference(form, Field::Answer(*question));
            match &form.toolkit.questions[*question].kind {
                Kind::Checklist(_) => ticked(form, *question, &answer, test),
                kind @ (Kind::Choice(_) | Kind::YesNo) => one_of(&answer, &kind.option_ids(), test),
                Kind::Number { .. } => number(&answer, test),
                Kind::Text => text(&answer, test),
            }
        }
        Condition::Profile { field, test } => {
            let answer = reference(form, Field::Profile(*field));
            match &form.toolkit.profile[*field].kind {
                FieldType::Choice(options) => one_of(&answer, &options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>(), test),
                FieldType::Number { .. } => number(&answer, test),
                FieldType::Text => text(&answer, test),
            }
        }
        // Scores come after all answers; `ask_if` cannot ask for them.
        Condition::Dimension { .. } | Condition::OverallBelow(_) | Condition::OverallAtLeast(_) => Test::Never,
    }
}

/// One option, or those that stand before or after it.
fn one_of(answer: &str, options: &[&str], test: &ValueTest) -> Test {
    let Operand::Option(at) = *test.operand() else { return Test::Never };
    let chosen = match test {
        ValueTest::Is(_) => options.get(at..=at),
        ValueTest::AtMost(_) => options.get(..=at),
        ValueTest::AtLeast(_) => options.get(at..),
    };
    Test::any(chosen.unwrap_or_default().iter().map(|option| equals(answer, option)).collect())
}

fn equals(answer: &str, text: &str) -> Test {
    Test::Atom(format!("{answer} = {}", literal(text)))
}

fn given(answer: &str) -> Test {
    Test::Atom(format!("{answer} != ''"))
}

fn empty(answer: &str) -> Test {
    Test::Atom(format!("{answer} = ''"))
}

/// A text, which cannot be escaped in `XPath`: it is put together where it has both kinds of quotes.
fn literal(text: &str) -> String {
    match (text.contains('\''), text.contains('"')) {
        (false, _) => format!("'{text}'"),
        (true, false) => format!("\"{text}\""),
        (true, true) => format!("concat('{}')", text.split('\'').collect::<Vec<_>>().join("', \"'\", '")),
    }
}

fn text(answer: &str, test: &ValueTest) -> Test {
    match test {
        ValueTest::Is(Operand::Text(wanted)) => equals(answer, wanted),
        _ => Test::Never,
    }
}

fn number(answer: &str, test: &ValueTest) -> Test {
    match compared(answer, test) {
        Test::Never => Test::Never,
        // What is empty would be no number, or zero, as the tool has it.
        compared => Test::all(vec![given(answer), compared]),
    }
}

fn compared(value: &str, test: &ValueTest) -> Test {
    match test {
        ValueTest::Is(Operand::Number(wanted)) => Test::Atom(format!("{value} = {wanted}")),
        ValueTest::AtMost(Operand::Number(limit)) => Test::Atom(format!("{value} <= {limit}")),
        ValueTest::AtLeast(Operand::Number(limit)) => Test::Atom(format!("{value} >= {limit}")),
        _ => Test::Never,
    }
}

fn selected(answer: &str, name: &str) -> Test {
    Test::Atom(format!("selected({answer}, '{name}')"))
}

/// One item of a checklist, or how many are ticked. That nothing is ticked is an answer of its own, with a name that stands alone.
fn ticked(form: &Form, question: usize, answer: &str, test: &ValueTest) -> Test {
    match test.operand() {
        Operand::Option(item) => selected(answer, form.toolkit.questions[question].kind.option_id(*item)),
        Operand::Number(_) => {
            let nothing = special(form, question, NONE);
            let answered = in_own_state(form, question, AnswerState::Answered);
            let count = compared(&format!("count-selected({answer})"), test);
            if test.passes_number(0.0) {
                Test::any(vec![nothing, Test::all(vec![answered, count])])
            } else {
                Test::all(vec![answered, Test::not(nothing), count])
            }
        }
        Operand::Text(_) => Test::Never,
    }
}

/// Whether the answer is this one, which is none of the options of the question.
fn special(form: &Form, question: usize, name: &str) -> Test {
    let asked = &form.toolkit.questions[question];
    if !specials(asked).iter().any(|(special, _)| *special == name) {
        return Test::Never;
    }
    match &asked.kind {
        Kind::Checklist(_) => selected(&reference(form, Field::Answer(question)), name),
        kind if has_status(kind) => equals(&reference(form, Field::Status(question)), name),
        _ => equals(&reference(form, Field::Answer(question)), name),
    }
}

/// The state of a question; one that is not asked is not applicable.
fn in_state(form: &Form, question: usize, state: AnswerState) -> Test {
    let own = in_own_state(form, question, state);
    match state {
        AnswerState::NotApplicable => Test::any(vec![own, Test::not(asked(form, question))]),
        // What is not asked is empty, but nobody left it out.
        AnswerState::Missing => Test::all(vec![asked(form, question), own]),
        AnswerState::Answered | AnswerState::Unknown => own,
    }
}

/// The state of a question as far as its own fields tell.
fn in_own_state(form: &Form, question: usize, state: AnswerState) -> Test {
    let answer = reference(form, Field::Answer(question));
    let kind = &form.toolkit.questions[question].kind;
    match state {
        AnswerState::Unknown => special(form, question, UNKNOWN),
        AnswerState::NotApplicable => special(form, question, NOT_APPLICABLE),
        AnswerState::Missing if has_status(kind) => Test::all(vec![empty(&answer), empty(&reference(form, Field::Status(question)))]),
        AnswerState::Missing => empty(&answer),
        AnswerState::Answered if has_status(kind) => given(&answer),
        AnswerState::Answered => {
            let other = [UNKNOWN, NOT_APPLICABLE].map(|name| Test::not(special(form, question, name)));
            Test::all([given(&answer)].into_iter().chain(other).collect())
        }
    }
}
