//! One city on one day, reduced to what comparing needs, so that very many fit into memory.

use std::sync::Arc;

use jiff::civil::Date;

use super::kept::{KeptScores, Voice};
use crate::advice::steps;
use crate::scoring::Assessment;
use crate::scoring::assessment::city_key;
use crate::toolkit::model::{NextStep, Value};

/// What can be kept beyond scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// The profile.
    Profile,
    /// The scores of each perspective alone.
    Sides,
    /// What each respondent said.
    Voices,
    /// The next steps, the most worthwhile first.
    Steps,
}

/// One city on one day.
#[derive(Debug, Clone)]
pub struct Subject<'t> {
    /// The city, as it is written first.
    pub city: String,
    /// The name by which it is the same city as another.
    pub key: String,
    /// The day.
    pub date: Date,
    /// The versions of the toolkit that were answered, without repetition.
    pub versions: Vec<String>,
    /// How many answered.
    pub respondents: usize,
    /// For every profile field what most respondents told; of several equally frequent values the one told first. Empty unless asked for.
    pub profile: Vec<Option<Value>>,
    /// Whether the city agreed to be named to others as one to learn from: somebody said so, and nobody said otherwise.
    pub may_be_named: bool,
    /// All respondents together.
    pub scores: Arc<KeptScores>,
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
    pub scores: Arc<KeptScores>,
}

impl<'t> Subject<'t> {
    /// What comparing needs of an assessment.
    pub fn of(assessment: &Assessment<'t>, details: &[Detail]) -> Self {
        let mut versions: Vec<String> = assessment.responses.iter().map(|response| response.version.clone()).collect();
        versions.sort_unstable();
        versions.dedup();
        let fields = 0..assessment.toolkit.profile.len();
        let scores = Arc::new(KeptScores::of(&assessment.scores));
        // Where all speak from one side, its scores are those of the city, and are kept once.
        let alone = assessment.sides.len() == 1;
        let side = |side: &crate::scoring::assessment::Side| Side {
            perspective: side.perspective,
            respondents: assessment.responses.iter().filter(|response| response.perspective == side.perspective).count(),
            scores: if alone { Arc::clone(&scores) } else { Arc::new(KeptScores::of(&side.scores)) },
        };
        let voices = assessment.responses.iter().zip(&assessment.respondents);
        Self {
            key: city_key(&assessment.city),
            city: assessment.city.clone(),
            date: assessment.date,
            versions,
            respondents: assessment.responses.len(),
            profile: if details.contains(&Detail::Profile) {
                fields.map(|field| most_told(assessment, field)).collect()
            } else {
                Vec::new()
            },
            may_be_named: may_be_named(assessment),
            sides: if details.contains(&Detail::Sides) { assessment.sides.iter().map(side).collect() } else { Vec::new() },
            voices: if details.contains(&Detail::Voices) {
                voices.map(|(response, respondent)| Voice::of(response, respondent)).collect()
            } else {
                Vec::new()
            },
            steps: if details.contains(&Detail::Steps) { steps(assessment).iter().map(|step| step.next).collect() } else { Vec::new() },
            scores,
        }
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
    subjects.sort_unstable_by(|one, other| (&one.key, one.date).cmp(&(&other.key, other.date)));
}

/// The last assessment of every city, in the order of cities; what comes before it is left out. They must be sorted.
pub fn latest<'s, 't>(subjects: &'s [Subject<'t>]) -> Vec<&'s Subject<'t>> {
    by_city(subjects).into_iter().filter_map(<[Subject<'_>]>::last).collect()
}

/// The assessments of each city, the earliest first. They must be sorted.
pub fn by_city<'s, 't>(subjects: &'s [Subject<'t>]) -> Vec<&'s [Subject<'t>]> {
    subjects.chunk_by(|one, other| one.key == other.key).collect()
}
