//! One city on one day, reduced to what comparing needs, so that very many fit into memory.

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::civil::Date;

use crate::advice::advise;
use crate::responses::State;
use crate::scoring::assessment::city_key;
use crate::scoring::{Assessment, Item, Scores};
use crate::toolkit::model::{NextStep, Value};

/// What is kept beyond scores and profile.
#[derive(Debug, Clone, Copy, Default)]
pub struct Detail {
    /// The scores of each perspective alone.
    pub sides: bool,
    /// What each respondent said.
    pub voices: bool,
    /// The next steps, the most worthwhile first.
    pub steps: bool,
}

/// One city on one day.
#[derive(Debug, Clone)]
pub struct Subject<'t> {
    /// The city, as it is written first.
    pub city: String,
    /// The day.
    pub date: Date,
    /// The versions of the toolkit that were answered, without repetition.
    pub versions: Vec<String>,
    /// How many answered.
    pub respondents: usize,
    /// For every profile field what most respondents told; of several equally frequent values the one told first.
    pub profile: Vec<Option<Value>>,
    /// Whether the city agreed to be named to others as one to learn from: somebody said so, and nobody said otherwise.
    pub may_be_named: bool,
    /// All respondents together.
    pub scores: Arc<Scores>,
    /// Each perspective alone, in the order of the toolkit; respondents without one last. Empty unless asked for.
    pub sides: Vec<Side>,
    /// Each respondent alone. Empty unless asked for.
    pub voices: Vec<Voice>,
    /// What the toolkit advises, the most worthwhile first. Empty unless asked for.
    pub steps: Vec<&'t NextStep>,
}

/// The respondents of one perspective.
#[derive(Debug, Clone)]
pub struct Side {
    /// The position of the perspective; none for those who did not tell.
    pub perspective: Option<usize>,
    /// How many they are.
    pub respondents: usize,
    /// Their scores.
    pub scores: Arc<Scores>,
}

/// What one respondent said.
#[derive(Debug, Clone)]
pub struct Voice {
    /// The position of the perspective; none if it was not told.
    pub perspective: Option<usize>,
    /// For every question what counts of it; none outside the scope of a quick response, and where nothing is scored.
    pub items: Vec<Option<Item>>,
    /// For every question whether branching asked it.
    pub asked: Vec<bool>,
    /// For every question that was asked, the position of the option that was chosen; none for other answers, and for other kinds of questions.
    pub options: Vec<Option<u16>>,
}

impl<'t> Subject<'t> {
    /// What comparing needs of an assessment.
    pub fn of(assessment: &Assessment<'t>, detail: Detail) -> Self {
        let mut versions: Vec<String> = assessment.responses.iter().map(|response| response.version.clone()).collect();
        versions.sort_unstable();
        versions.dedup();
        let fields = 0..assessment.toolkit.profile.len();
        let scores = Arc::new(assessment.scores.clone());
        // Where all speak from one side, its scores are those of the city, and are kept once.
        let alone = assessment.sides.len() == 1;
        let side = |side: &crate::scoring::assessment::Side| Side {
            perspective: side.perspective,
            respondents: assessment.responses.iter().filter(|response| response.perspective == side.perspective).count(),
            scores: if alone { Arc::clone(&scores) } else { Arc::new(side.scores.clone()) },
        };
        Self {
            city: assessment.city.clone(),
            date: assessment.date,
            versions,
            respondents: assessment.responses.len(),
            profile: fields.map(|field| most_told(assessment, field)).collect(),
            may_be_named: may_be_named(assessment),
            sides: if detail.sides { assessment.sides.iter().map(side).collect() } else { Vec::new() },
            voices: if detail.voices { (0..assessment.responses.len()).map(|at| voice(assessment, at)).collect() } else { Vec::new() },
            steps: if detail.steps { advise(assessment).steps.iter().map(|step| step.next).collect() } else { Vec::new() },
            scores,
        }
    }

    /// The name by which it is the same city as another.
    pub fn key(&self) -> String {
        city_key(&self.city)
    }
}

fn voice(assessment: &Assessment<'_>, at: usize) -> Voice {
    let (response, respondent) = (&assessment.responses[at], &assessment.respondents[at]);
    let option = |(answer, asked): (&crate::responses::Answer, &bool)| match &answer.state {
        State::Answered(Value::Option(option)) if *asked => u16::try_from(*option).ok(),
        _ => None,
    };
    Voice {
        perspective: response.perspective,
        items: respondent.items.clone(),
        asked: respondent.asked.clone(),
        options: response.answers.iter().zip(&respondent.asked).map(option).collect(),
    }
}

fn may_be_named(assessment: &Assessment<'_>) -> bool {
    let told = assessment.responses.iter().flat_map(|response| assessment.toolkit.profile.iter().zip(&response.profile));
    let said: Vec<bool> = told
        .filter_map(|(field, told)| Some((field.agrees_to_be_named?, told.as_ref()?)))
        .map(|(agrees, told)| *told == Value::Option(agrees))
        .collect();
    !said.is_empty() && said.iter().all(|agrees| *agrees)
}

fn most_told(assessment: &Assessment<'_>, field: usize) -> Option<Value> {
    let told: Vec<&Value> = assessment.responses.iter().filter_map(|response| response.profile[field].as_ref()).collect();
    let times = |value: &Value| told.iter().filter(|other| **other == value).count();
    // The first of those that are most frequent.
    told.iter().copied().reduce(|best, next| if times(next) > times(best) { next } else { best }).cloned()
}

/// By city, then by day: whatever the order of the files.
pub fn sort(subjects: &mut [Subject<'_>]) {
    subjects.sort_by_cached_key(|subject| (subject.key(), subject.date));
}

/// The last assessment of every city, in the order of cities; what comes before it is left out. They must be sorted.
pub fn latest<'s, 't>(subjects: &'s [Subject<'t>]) -> Vec<&'s Subject<'t>> {
    by_city(subjects).into_iter().filter_map(<[Subject<'_>]>::last).collect()
}

/// The assessments of each city, the earliest first. They must be sorted.
pub fn by_city<'s, 't>(subjects: &'s [Subject<'t>]) -> Vec<&'s [Subject<'t>]> {
    subjects.chunk_by(|one, other| one.key().cmp(&other.key()) == Ordering::Equal).collect()
}
