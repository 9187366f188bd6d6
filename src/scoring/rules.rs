//! The rubric, compiled once: which questions make up a dimension, which limits hold where. Scoring many responses then looks nothing up.

use super::aggregate::aggregate;
use super::combine::Item;
use super::packed::{Adds, Packed};
use super::scores::{Scores, Summary};
use crate::responses::code::Coded;
use crate::responses::model::branches;
use crate::responses::{Code, Response, State};
use crate::toolkit::Toolkit;
use crate::toolkit::condition::{Condition, below};
use crate::toolkit::model::{Aggregation, Essential, Points, Question, Scope, Value, WhenNotAsked};

/// The rubric of a toolkit as tables.
#[derive(Debug)]
pub struct Rules<'t> {
    toolkit: &'t Toolkit,
    /// For every question what it is worth; none if it is not scored.
    questions: Vec<Option<Worth<'t>>>,
    /// For every dimension what each code adds to its sums; none where these are not exact.
    adds: Vec<Option<Adds>>,
    /// The questions that are not always asked.
    branches: Vec<(usize, &'t Condition)>,
    /// For each of them, if only one other question decides, which it is, and with which codes the condition holds.
    deciding: Vec<Option<(usize, u16)>>,
    dimensions: Vec<Group>,
    modules: Vec<Group>,
    overall: Group,
    /// Where bands begin, and what caps a band.
    bands: Vec<f64>,
    caps: Vec<Cap>,
    minimum_coverage: f64,
}

/// What a question is worth.
#[derive(Debug)]
struct Worth<'t> {
    /// What counts where branching does not ask it.
    not_asked: Item,
    /// What its options earn as shares of the maximum; empty where an answer is no option.
    shares: Vec<f64>,
    points: &'t Points,
}

/// What is put together to one figure.
#[derive(Debug)]
struct Group {
    /// Questions, or dimensions, with their weights.
    parts: Vec<(usize, f64)>,
    /// The essential practices that can cap its band.
    caps: Vec<usize>,
}

#[derive(Debug)]
struct Cap {
    question: usize,
    below: f64,
    band: usize,
}

/// The sums that the score, the bounds and the coverage of questions are made of: of weights, of weights of what was answered, of weights times shares, and of weights times the highest possible shares.
pub(super) type Sums = [f64; 4];

/// One part of a figure, in numbers only, so that adding up needs no decisions.
#[derive(Debug, Clone, Copy, Default)]
pub struct Part {
    /// Its weight; 0 if it does not apply.
    weight: f64,
    /// 1 if it has a share, otherwise 0.
    answered: f64,
    /// Its share; 0 if it has none.
    share: f64,
    /// What it is at least, and at most.
    lowest: f64,
    highest: f64,
    /// How much of it was answered.
    coverage: f64,
}

/// What an item comes to: whether it applies and whether it was answered, each 0 or 1, and its share, 0 if it has none.
type Worked = [f64; 3];

fn worked(item: Item) -> Worked {
    match item {
        Item::Answered(share) => [1.0, 1.0, share],
        Item::Unknown | Item::Missing => [1.0, 0.0, 0.0],
        Item::NotApplicable => [0.0, 0.0, 0.0],
    }
}

impl<'t> Rules<'t> {
    /// Compiles the rubric of a toolkit.
    pub fn new(toolkit: &'t Toolkit) -> Self {
        let caps_where = |wanted: &dyn Fn(usize) -> bool| (0..toolkit.rubric.essentials.len()).filter(|at| wanted(*at)).collect::<Vec<_>>();
        let essential = |at: usize| &toolkit.rubric.essentials[at];
        let dimensions: Vec<Group> = (0..toolkit.dimensions.len())
            .map(|dimension| Group {
                parts: toolkit.scored_in(dimension).map(|(question, _, scoring)| (question, scoring.weight)).collect(),
                caps: caps_where(&|at| {
                    essential(at).scope == Scope::Dimension && toolkit.questions[essential(at).question].dimension == dimension
                }),
            })
            .collect();
        let of_module = |module: Option<usize>| {
            let parts = toolkit.dimensions.iter().enumerate().filter(|(_, dimension)| dimension.module == module);
            let caps = if module.is_none() { caps_where(&|at| essential(at).scope == Scope::Overall) } else { Vec::new() };
            Group { parts: parts.map(|(at, dimension)| (at, dimension.weight)).collect(), caps }
        };
        let worth = |question: &'t Question| {
            let scoring = question.scoring.as_ref()?;
            let options = 0..question.kind.option_ids().len();
            Some(Worth {
                not_asked: match scoring.when_not_asked {
                    WhenNotAsked::NotApplicable => Item::NotApplicable,
                    WhenNotAsked::Zero => Item::Answered(0.0),
                },
                shares: options.map(|option| scoring.points.share(&Value::Option(option))).collect(),
                points: &scoring.points,
            })
        };
        let questions: Vec<Option<Worth<'t>>> = toolkit.questions.iter().map(worth).collect();
        let adds = |dimension: usize| {
            let of = |question: usize, weight: f64| {
                std::array::from_fn(|code| {
                    let item = |worth: &Worth<'_>| worth.item(Code::from_bits(code as u8), None);
                    added(weight, questions[question].as_ref().map_or(Item::NotApplicable, item))
                })
            };
            toolkit.scored_in(dimension).map(|(question, _, scoring)| (question, of(question, scoring.weight))).collect::<Vec<_>>()
        };
        let low = |essential: &Essential| {
            let worth = questions[essential.question].as_ref();
            Code::those(|code| worth.is_some_and(|worth| is_below(worth.item(code, None), essential.below)))
        };
        let packed = |(dimension, group): (usize, &Group)| {
            let caps: Vec<(usize, u16)> = group.caps.iter().map(|at| (essential(*at).question, low(essential(*at)))).collect();
            // Other means than the arithmetic one need every question.
            let arithmetic = toolkit.rubric.question_aggregation == Aggregation::Arithmetic;
            arithmetic.then(|| Adds::of(&adds(dimension), &caps)).flatten()
        };
        Self {
            toolkit,
            adds: dimensions.iter().enumerate().map(packed).collect(),
            questions,
            deciding: branches(toolkit).iter().map(|(_, condition)| deciding(condition)).collect(),
            branches: branches(toolkit),
            dimensions,
            modules: (0..toolkit.modules.len()).map(|module| of_module(Some(module))).collect(),
            overall: of_module(None),
            bands: toolkit.bands.iter().map(|band| band.from).collect(),
            caps: toolkit.rubric.essentials.iter().map(Cap::of).collect(),
            minimum_coverage: toolkit.rubric.minimum_coverage,
        }
    }

    /// Scores `scores.items`, one for every question.
    pub fn score(&self, scores: &mut Scores) {
        let Scores { items, dimensions, modules, overall } = scores;
        dimensions.resize_with(self.dimensions.len(), Summary::default);
        modules.resize_with(self.modules.len(), Summary::default);
        for (group, summary) in self.dimensions.iter().zip(dimensions.iter_mut()) {
            self.dimension(group, |question| items[question], summary);
        }
        for (group, summary) in self.modules.iter().zip(modules.iter_mut()) {
            self.whole(group, items, dimensions, summary);
        }
        self.whole(&self.overall, items, dimensions, overall);
    }

    /// Changes these scores to what they are with another item for one question: only what depends on it is scored again.
    pub fn score_again(&self, scores: &mut Scores, question: usize, item: Item) {
        let Scores { items, dimensions, modules, overall } = scores;
        items[question] = item;
        let changed = self.toolkit.questions[question].dimension;
        self.dimension(&self.dimensions[changed], |question| items[question], &mut dimensions[changed]);
        if let Some(module) = self.toolkit.dimensions[changed].module {
            self.whole(&self.modules[module], items, dimensions, &mut modules[module]);
        }
        // A question of a module may be an essential practice of the whole.
        self.whole(&self.overall, items, dimensions, overall);
    }

    /// Takes back what [`Rules::score_again`] changed for a question, if `before` are the scores from before.
    pub fn take_back(&self, scores: &mut Scores, before: &Scores, question: usize) {
        let changed = self.toolkit.questions[question].dimension;
        scores.items[question] = before.items[question];
        scores.dimensions[changed].clone_from(&before.dimensions[changed]);
        if let Some(module) = self.toolkit.dimensions[changed].module {
            scores.modules[module].clone_from(&before.modules[module]);
        }
        scores.overall.clone_from(&before.overall);
    }

    /// Scores of items, one for every question.
    pub fn scores(&self, items: Vec<Item>) -> Scores {
        let mut scores = Scores { items, ..Scores::default() };
        self.score(&mut scores);
        scores
    }

    /// Enters into the codes of a response what does not count of it: what branching does not ask, and what lies outside the scope of a quick response (rules 2 and 10).
    pub fn count(&self, response: &Response, codes: &mut [Code]) {
        let outside = |at: usize| response.quick && !self.toolkit.questions[at].core;
        if response.quick {
            for (at, code) in codes.iter_mut().enumerate() {
                if *code == Code::MISSING && outside(at) {
                    *code = Code::NOT_APPLICABLE;
                }
            }
        }
        // A condition sees only questions before its own: what does not count of these is known by then.
        for ((at, condition), deciding) in self.branches.iter().zip(&self.deciding) {
            let holds = match deciding {
                Some((question, those)) if codes[*question] != Code::OTHER => codes[*question].is_among(*those),
                _ => condition.holds(&Coded { response, codes }),
            };
            if !holds {
                codes[*at] = if outside(*at) { Code::NOT_APPLICABLE } else { Code::NOT_ASKED };
            }
        }
    }

    /// The toolkit they were made from.
    pub fn toolkit(&self) -> &'t Toolkit {
        self.toolkit
    }

    /// How many questions a dimension is made of.
    pub fn questions_in(&self, dimension: usize) -> usize {
        self.dimensions[dimension].parts.len()
    }

    /// All that the figures of a dimension depend on, for codes after [`Rules::count`]; [`Packed::NONE`] if that does not fit into one number.
    pub fn packed(&self, dimension: usize, codes: &[Code]) -> Packed {
        self.adds[dimension].as_ref().map_or(Packed::NONE, |adds| adds.sum(codes))
    }

    /// The figures of a dimension, as [`Rules::score`] makes them, from codes after [`Rules::count`] and what these are [packed](Rules::packed); and what they are for the whole.
    pub fn dimension_of(&self, dimension: usize, packed: Packed, response: &Response, codes: &[Code], summary: &mut Summary) -> Part {
        let group = &self.dimensions[dimension];
        let item = |question| self.item(question, response, codes);
        match &self.adds[dimension] {
            Some(adds) if packed != Packed::NONE => {
                self.settle(of_sums(adds.sums(packed)), group, |cap| cap.is_too_low(item(cap.question)), summary);
            }
            _ => self.dimension(group, item, summary),
        }
        part_of(summary, self.toolkit.dimensions[dimension].weight)
    }

    /// The figures of a module, or of all that stands outside modules, from the parts of all dimensions.
    pub fn whole_of(
        &self,
        module: Option<usize>,
        part: impl Fn(usize) -> Part,
        response: &Response,
        codes: &[Code],
        summary: &mut Summary,
    ) {
        let group = module.map_or(&self.overall, |module| &self.modules[module]);
        let figures = Figures::of(self.toolkit.rubric.dimension_aggregation, group.parts.iter().map(|(dimension, _)| part(*dimension)));
        self.settle(figures, group, |cap| cap.is_too_low(self.item(cap.question, response, codes)), summary);
    }

    /// What counts of an answer.
    fn item(&self, question: usize, response: &Response, codes: &[Code]) -> Item {
        let state = || response.answers.get(question).map(|answer| &answer.state);
        self.questions[question].as_ref().map_or(Item::NotApplicable, |worth| worth.item(codes[question], state()))
    }

    /// Rule 3.
    fn dimension(&self, group: &Group, item: impl Fn(usize) -> Item, summary: &mut Summary) {
        let parts = group.parts.iter().map(|(question, weight)| {
            let [applies, answered, share] = worked(item(*question));
            Part { weight: weight * applies, answered, share, lowest: share, highest: share + (1.0 - answered), coverage: answered }
        });
        let how = self.toolkit.rubric.question_aggregation;
        let figures = if how == Aggregation::Arithmetic { of_questions(parts) } else { Figures::of(how, parts) };
        self.settle(figures, group, |cap| cap.is_too_low(item(cap.question)), summary);
    }

    /// Rule 4: the dimensions of one module, or those outside all modules.
    fn whole(&self, group: &Group, items: &[Item], dimensions: &[Summary], summary: &mut Summary) {
        let parts = group.parts.iter().map(|(dimension, weight)| part_of(&dimensions[*dimension], *weight));
        let figures = Figures::of(self.toolkit.rubric.dimension_aggregation, parts);
        self.settle(figures, group, |cap| cap.is_too_low(items[cap.question]), summary);
    }

    /// From shares to a score with its band (rules 6 and 7).
    fn settle(&self, figures: Figures, group: &Group, too_low: impl Fn(&Cap) -> bool, summary: &mut Summary) {
        let percent = |share: f64| 100.0 * share;
        let Figures { score, bounds, coverage } = figures;
        summary.capped_by.clear();
        summary.coverage = coverage;
        summary.bounds = bounds.map(|(lowest, highest)| (percent(lowest), percent(highest)));
        let enough = coverage.is_some_and(|coverage| !below(coverage, self.minimum_coverage));
        summary.score = score.map(percent).filter(|_| enough);
        summary.band_by_score = summary.score.and_then(|score| self.bands.iter().rposition(|from| !below(score, *from)));
        summary.band = summary.band_by_score;
        if let Some(by_score) = summary.band_by_score {
            for at in &group.caps {
                let cap = &self.caps[*at];
                if cap.band < by_score && too_low(cap) {
                    summary.capped_by.push(*at);
                    summary.band = summary.band.map(|band| band.min(cap.band));
                }
            }
        }
    }
}

impl Worth<'_> {
    /// What a code comes to; for an answer without a code, the state has it.
    fn item(&self, code: Code, state: Option<&State>) -> Item {
        match (code.option(), state) {
            (Some(option), _) => Item::Answered(self.shares.get(option).copied().unwrap_or(0.0)),
            (None, Some(State::Answered(value))) if code == Code::OTHER => Item::Answered(self.points.share(value)),
            _ if code == Code::NOT_ASKED => self.not_asked,
            _ if code == Code::NOT_APPLICABLE => Item::NotApplicable,
            _ if code == Code::UNKNOWN => Item::Unknown,
            _ => Item::Missing,
        }
    }
}

impl Cap {
    fn of(essential: &Essential) -> Self {
        Self { question: essential.question, below: essential.below, band: essential.cap }
    }

    fn is_too_low(&self, item: Item) -> bool {
        is_below(item, self.below)
    }
}

fn is_below(item: Item, limit: f64) -> bool {
    item.share().is_some_and(|share| below(share, limit))
}

/// The one question that decides a condition, and the codes with which it holds; none if there are others, or facts about the city.
fn deciding(condition: &Condition) -> Option<(usize, u16)> {
    let Condition::Question { question, test } = condition else { return None };
    Some((*question, Code::those(|code| code.passes(test) == Some(true))))
}

/// What an item adds to the sums of its dimension: as [`of_questions`] adds it up.
fn added(weight: f64, item: Item) -> Sums {
    let [applies, answered, share] = worked(item);
    let weight = weight * applies;
    [weight, weight * answered, weight * share, weight * (share + (1.0 - answered))]
}

/// A dimension as a part of the whole.
fn part_of(dimension: &Summary, weight: f64) -> Part {
    let (lowest, highest) = dimension.bounds.unwrap_or((0.0, 0.0));
    Part {
        weight: if dimension.applicable() { weight } else { 0.0 },
        answered: if dimension.score.is_some() { 1.0 } else { 0.0 },
        share: dimension.score.unwrap_or(0.0) / 100.0,
        lowest: lowest / 100.0,
        highest: highest / 100.0,
        coverage: dimension.coverage.unwrap_or(0.0),
    }
}

/// What parts come to, as shares (rule 5).
#[derive(Debug, Clone, Copy)]
struct Figures {
    score: Option<f64>,
    bounds: Option<(f64, f64)>,
    coverage: Option<f64>,
}

impl Figures {
    fn of(how: Aggregation, parts: impl Iterator<Item = Part> + Clone) -> Self {
        if how == Aggregation::Arithmetic {
            return arithmetic(parts);
        }
        let parts = parts.filter(|part| part.weight > 0.0);
        let score = aggregate(how, parts.clone().filter(|part| part.answered > 0.0).map(|part| (part.weight, part.share)));
        let lowest = aggregate(how, parts.clone().map(|part| (part.weight, part.lowest)));
        let highest = aggregate(how, parts.clone().map(|part| (part.weight, part.highest)));
        let coverage = aggregate(Aggregation::Arithmetic, parts.map(|part| (part.weight, part.coverage)));
        Self { score, bounds: lowest.zip(highest), coverage }
    }
}

/// Score, bounds and coverage as weighted arithmetic means, in one go; each sum is added up in the same order as [`aggregate`] does.
fn arithmetic(parts: impl Iterator<Item = Part>) -> Figures {
    let (mut total, mut answered) = (0.0, 0.0);
    let (mut shares, mut lowest, mut highest, mut coverage) = (0.0, 0.0, 0.0, 0.0);
    for part in parts {
        total += part.weight;
        answered += part.weight * part.answered;
        shares += part.weight * part.share;
        lowest += part.weight * part.lowest;
        highest += part.weight * part.highest;
        coverage += part.weight * part.coverage;
    }
    Figures { score: mean(shares, answered), bounds: mean(lowest, total).zip(mean(highest, total)), coverage: mean(coverage, total) }
}

/// The same for questions: what is unanswered adds nothing to the lowest bound, so that it has the sum of the score, and the coverage that of its weights.
fn of_questions(parts: impl Iterator<Item = Part>) -> Figures {
    let (mut total, mut answered, mut shares, mut highest) = (0.0, 0.0, 0.0, 0.0);
    for part in parts {
        total += part.weight;
        answered += part.weight * part.answered;
        shares += part.weight * part.share;
        highest += part.weight * part.highest;
    }
    of_sums([total, answered, shares, highest])
}

fn of_sums([total, answered, shares, highest]: Sums) -> Figures {
    Figures { score: mean(shares, answered), bounds: mean(shares, total).zip(mean(highest, total)), coverage: mean(answered, total) }
}

fn mean(sum: f64, total: f64) -> Option<f64> {
    (total > 0.0).then(|| (sum / total).clamp(0.0, 1.0))
}
