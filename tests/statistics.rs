//! The statistics of comparisons: against published figures, against a calculation done apart, and what must hold for any numbers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::f64::consts::PI;

use nlc::comparison::statistics::agreement::{Metric, icc_average, icc_single, krippendorff_alpha, r_wg, r_wg_j, variance_ratio};
use nlc::comparison::statistics::effect::paired_effect;
use nlc::comparison::statistics::random::Stream;
use nlc::comparison::statistics::reliability::{complete_cases, cronbach_alpha, item_rest_correlation};
use nlc::comparison::statistics::sobol::{Indices, sobol_indices};
use nlc::comparison::statistics::summary::{mean, median, pearson, percentile_rank, quantile, quartiles, sorted, standard_deviation};
use nlc::comparison::statistics::{Figure, NoFigure};
use proptest::prelude::*;
use serde_json::Value;

type Table = Vec<Vec<f64>>;
type Holes = Vec<Vec<Option<f64>>>;

const METRICS: [Metric; 3] = [Metric::Nominal, Metric::Ordinal, Metric::Interval];

fn column(table: &Table, at: usize) -> Vec<f64> {
    table.iter().map(|row| row[at]).collect()
}

fn moved(table: &Table, by: f64) -> Table {
    table.iter().map(|row| row.iter().map(|value| value + by).collect()).collect()
}

fn close(one: Figure, other: Figure, tolerance: f64) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => (one - other).abs() <= tolerance * one.abs().max(1.0),
        (one, other) => one == other,
    }
}

/// The figure of an entry of `tests/fixtures/statistics.json`.
fn compute(entry: &Value, data: &Value) -> f64 {
    let rows = entry["data"].as_str().map_or(Holes::new(), |name| serde_json::from_value(data[name]["rows"].clone()).unwrap());
    let complete = complete_cases(&rows);
    let values: Vec<f64> = serde_json::from_value(entry["values"].clone()).unwrap_or_default();
    let whole = |key: &str| usize::try_from(entry[key].as_u64().unwrap()).unwrap();
    let options = |entry: &Value| u32::try_from(entry["options"].as_u64().unwrap()).unwrap();
    let pair = || (column(&complete, 0), column(&complete, 1));
    let indices = || -> Indices {
        let mixed: Table = (2..complete[0].len()).map(|at| column(&complete, at)).collect();
        sobol_indices(&column(&complete, 0), &column(&complete, 1), &mixed).unwrap()[whole("input")]
    };
    match entry["figure"].as_str().unwrap() {
        "krippendorff_alpha" => {
            let metric = match entry["metric"].as_str().unwrap() {
                "nominal" => Metric::Nominal,
                "ordinal" => Metric::Ordinal,
                _ => Metric::Interval,
            };
            krippendorff_alpha(&rows, metric)
        }
        "icc_single" => icc_single(&complete),
        "icc_average" => icc_average(&complete),
        "cronbach_alpha" => cronbach_alpha(&complete),
        "item_rest_correlation" => item_rest_correlation(&complete, whole("item")),
        "pearson" => pearson(&pair().0, &pair().1),
        "difference" => paired_effect(&pair().0, &pair().1).map(|effect| effect.difference),
        "hedges_g" => paired_effect(&pair().0, &pair().1).map(|effect| effect.hedges_g),
        "first_order" => Ok(indices().first_order),
        "total" => Ok(indices().total),
        "r_wg" => r_wg(&values, options(entry)),
        "r_wg_j" => {
            let items: Table = serde_json::from_value(entry["values"].clone()).unwrap();
            let ratios: Vec<f64> = items.iter().map(|item| variance_ratio(item, options(entry)).unwrap()).collect();
            r_wg_j(&ratios)
        }
        "mean" => mean(&values),
        "standard_deviation" => standard_deviation(&values),
        "median" => median(&values),
        "quantile" => quantile(&sorted(&values), entry["share"].as_f64().unwrap()),
        "percentile_rank" => percentile_rank(entry["of"].as_f64().unwrap(), &values),
        other => panic!("no such figure: {other}"),
    }
    .unwrap()
}

/// The file names the source of each published figure. `tests/independent/figures.py` computes the same file without this program.
#[test]
fn figures_are_those_published_and_those_computed_apart() {
    let fixture: Value = serde_json::from_str(include_str!("fixtures/statistics.json")).unwrap();
    let mut published = 0;
    for entry in fixture["figures"].as_array().unwrap() {
        let (own, apart) = (compute(entry, &fixture["data"]), entry["value"].as_f64().unwrap());
        assert!((own - apart).abs() <= 1e-12, "{entry}: {own}");
        if let Some(figure) = entry["published"].as_str() {
            let decimals = figure.split_once('.').unwrap().1.len();
            assert_eq!(format!("{own:.decimals$}"), figure, "{entry}");
            published += 1;
        }
    }
    assert_eq!(published, 6);
}

#[test]
fn alpha_says_why_there_is_none() {
    let one_value = |values: &[Option<f64>]| vec![values.to_vec(), values.to_vec()];
    for metric in METRICS {
        assert_eq!(krippendorff_alpha(&[], metric), Err(NoFigure::TooFew));
        assert_eq!(krippendorff_alpha(&one_value(&[Some(1.0), None]), metric), Err(NoFigure::TooFew), "no unit has two values");
        assert_eq!(krippendorff_alpha(&one_value(&[Some(3.0), Some(3.0)]), metric), Err(NoFigure::NoSpread), "all say the same");
        assert_eq!(krippendorff_alpha(&one_value(&[Some(0.0), Some(-0.0)]), metric), Err(NoFigure::NoSpread));
        assert_eq!(krippendorff_alpha(&one_value(&[Some(f64::NAN), Some(1.0)]), metric), Err(NoFigure::OutOfRange));
        // Full agreement, whatever the metric.
        let agreed = vec![vec![Some(1.0), Some(1.0), None], vec![Some(7.0), None, Some(7.0)]];
        assert_eq!(krippendorff_alpha(&agreed, metric), Ok(1.0));
    }
}

/// The coincidence matrix written out, as in Krippendorff (2011): what the program's shorter sums have to equal.
fn alpha_by_matrix(units: &Holes, metric: Metric) -> Option<f64> {
    let given: Table = units.iter().map(|unit| unit.iter().flatten().copied().collect()).filter(|unit: &Vec<f64>| unit.len() > 1).collect();
    let mut values = sorted(&given.concat());
    values.dedup();
    let place = |value: f64| values.iter().position(|&other| other == value).unwrap();
    let mut matrix = vec![vec![0.0; values.len()]; values.len()];
    for unit in &given {
        for (i, &one) in unit.iter().enumerate() {
            for (j, &other) in unit.iter().enumerate() {
                if i != j {
                    matrix[place(one)][place(other)] += 1.0 / (unit.len() - 1) as f64;
                }
            }
        }
    }
    let totals: Vec<f64> = matrix.iter().map(|row| row.iter().sum()).collect();
    let n: f64 = totals.iter().sum();
    let distance = |c: usize, k: usize| match metric {
        Metric::Nominal => f64::from(c != k),
        Metric::Ordinal => (totals[c.min(k)..=c.max(k)].iter().sum::<f64>() - f64::midpoint(totals[c], totals[k])).powi(2),
        Metric::Interval => (values[c] - values[k]).powi(2),
    };
    let (mut observed, mut expected) = (0.0, 0.0);
    for c in 0..values.len() {
        for k in 0..values.len() {
            observed += matrix[c][k] * distance(c, k);
            expected += totals[c] * totals[k] * distance(c, k) / (n - 1.0);
        }
    }
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

#[test]
fn icc_says_why_there_is_none() {
    for icc in [icc_single, icc_average] {
        assert_eq!(icc(&[]), Err(NoFigure::TooFew));
        assert_eq!(icc(&[vec![1.0, 2.0]]), Err(NoFigure::TooFew), "one target");
        assert_eq!(icc(&[vec![1.0], vec![2.0]]), Err(NoFigure::TooFew), "one judge");
        assert_eq!(icc(&[vec![1.0, 2.0], vec![2.0]]), Err(NoFigure::Uneven));
        assert_eq!(icc(&[vec![0.1, 0.1], vec![0.1, 0.1]]), Err(NoFigure::NoSpread));
        assert_eq!(icc(&[vec![0.0, 1.0], vec![1.0, 0.0]]), Err(NoFigure::NoSpread), "the judges contradict each other");
        assert_eq!(icc(&[vec![0.0, f64::INFINITY], vec![1.0, 0.0]]), Err(NoFigure::OutOfRange));
        assert!(close(icc(&[vec![1.0, 1.0], vec![5.0, 5.0], vec![2.0, 2.0]]), Ok(1.0), 1e-12), "full agreement");
    }
}

/// Below 0 is no agreement: `LeBreton` & Senter (2008), <https://doi.org/10.1177/1094428106296642>.
#[test]
fn raters_in_two_camps_agree_not_at_all() {
    let camps = [1.0, 5.0, 1.0, 5.0];
    assert!(variance_ratio(&camps, 5).unwrap() > 2.0);
    assert_eq!(r_wg(&camps, 5), Ok(0.0));
    assert_eq!(r_wg_j(&[1.5, 0.9]), Ok(0.0));
    assert_eq!(r_wg_j(&[1.0]), Ok(0.0));
    // Without the rule the formula would give 2 · (1 − 3) / (2 · (1 − 3) + 3) = 4: more than full agreement.
    assert_eq!(r_wg_j(&[3.0, 3.0]), Ok(0.0));
    assert_eq!(r_wg_j(&[0.0, 0.0]), Ok(1.0));

    assert_eq!(r_wg(&[3.0], 5), Err(NoFigure::TooFew));
    assert_eq!(r_wg(&[1.0, 1.0], 1), Err(NoFigure::TooFew), "nothing to choose from");
    assert_eq!(r_wg(&[0.0, 1.0], 5), Err(NoFigure::OutOfRange), "options are numbered from 1");
    assert_eq!(r_wg_j(&[]), Err(NoFigure::TooFew));
    assert_eq!(r_wg_j(&[-0.1]), Err(NoFigure::OutOfRange));
}

#[test]
fn reliability_says_why_there_is_none() {
    assert_eq!(cronbach_alpha(&[vec![1.0, 2.0]]), Err(NoFigure::TooFew));
    assert_eq!(cronbach_alpha(&[vec![1.0], vec![2.0]]), Err(NoFigure::TooFew));
    assert_eq!(cronbach_alpha(&[vec![0.1, 0.3], vec![0.3, 0.1], vec![0.2, 0.2]]), Err(NoFigure::NoSpread), "the sum is always 0.4");
    assert_eq!(cronbach_alpha(&[vec![0.1, 0.7], vec![0.1, 0.7]]), Err(NoFigure::NoSpread));
    // Items that are copies of each other measure the same thing entirely.
    assert!(close(cronbach_alpha(&[vec![0.1, 0.1], vec![0.7, 0.7], vec![0.4, 0.4]]), Ok(1.0), 1e-12));
    assert_eq!(item_rest_correlation(&[vec![1.0, 1.0], vec![2.0, 1.0]], 0), Err(NoFigure::NoSpread), "the rest is constant");
    assert_eq!(item_rest_correlation(&[vec![1.0, 1.0], vec![2.0, 3.0]], 2), Err(NoFigure::TooFew), "no such item");
    assert_eq!(complete_cases(&[vec![Some(1.0), None], vec![Some(2.0), Some(3.0)]]), [[2.0, 3.0]]);
}

#[test]
fn effects_say_which_way_and_why_there_is_none() {
    let (before, after) = ([40.0, 50.0, 60.0], [50.0, 60.0, 70.0]);
    // Both deviations are 10, and with df = 2 the correction is 1 − 3 / 7.
    let effect = paired_effect(&before, &after).unwrap();
    assert_eq!((effect.pairs, effect.difference), (3, 10.0));
    assert!((effect.hedges_g - 4.0 / 7.0).abs() < 1e-15);
    assert!(paired_effect(&after, &before).unwrap().hedges_g < 0.0, "a fall is below 0");
    assert_eq!(paired_effect(&before, &after[..2]), Err(NoFigure::Uneven));
    assert_eq!(paired_effect(&before[..2], &after[..2]), Err(NoFigure::TooFew));
    assert_eq!(paired_effect(&[0.1; 3], &[0.7; 3]), Err(NoFigure::NoSpread));
}

#[test]
fn summaries_of_little_and_of_equal_values() {
    assert_eq!(mean(&[]), Err(NoFigure::TooFew));
    assert_eq!(median(&[]), Err(NoFigure::TooFew));
    assert_eq!(standard_deviation(&[1.0]), Err(NoFigure::TooFew));
    assert_eq!(percentile_rank(1.0, &[]), Err(NoFigure::TooFew));
    assert_eq!(pearson(&[1.0, 2.0], &[1.0, 1.0]), Err(NoFigure::NoSpread));
    assert_eq!(pearson(&[1.0, 2.0], &[1.0]), Err(NoFigure::Uneven));
    assert_eq!(quantile(&[1.0], 1.1), Err(NoFigure::OutOfRange));
    assert_eq!(mean(&[f64::NAN]), Err(NoFigure::OutOfRange));
    assert_eq!(standard_deviation(&[f64::MAX, f64::MIN]), Err(NoFigure::OutOfRange), "it would be larger than a number can be");
    assert_eq!(mean(&[f64::MAX, f64::MAX]), Ok(f64::MAX));
    // Adding 0.1 three times gives more than 0.3: equal values must have themselves as their mean, and no spread.
    assert_eq!((mean(&[0.1; 3]), standard_deviation(&[0.1; 3])), (Ok(0.1), Ok(0.0)));
    assert_eq!(median(&[3.0, 1.0, 2.0, 10.0]), Ok(2.5));
    assert_eq!(median(&[f64::MAX, f64::MIN]), Ok(0.0), "their distance is no number, but their median is");
    let quarters = quartiles(&[5.0, 1.0, 4.0, 2.0, 3.0]).unwrap();
    assert_eq!((quarters.lower, quarters.median, quarters.upper), (2.0, 3.0, 4.0));
    assert_eq!(percentile_rank(50.0, &[50.0, 50.0]), Ok(50.0));
    assert_eq!(percentile_rank(60.0, &[50.0, 60.0, 70.0, 10.0]), Ok(62.5));
}

#[test]
fn an_input_that_changes_nothing_has_no_share() {
    let (a, b) = ([1.0, 5.0, 2.0], [4.0, 4.0, 3.0]);
    assert_eq!(sobol_indices(&a, &b, &[a.to_vec()]).unwrap(), [Indices { first_order: 0.0, total: 0.0 }]);
    assert_eq!(sobol_indices(&a, &b, &[]).unwrap(), []);
    assert_eq!(sobol_indices(&[0.1; 3], &[0.1; 3], &[vec![0.1; 3]]), Err(NoFigure::NoSpread));
    assert_eq!(sobol_indices(&a, &b[..2], &[]), Err(NoFigure::Uneven));
    assert_eq!(sobol_indices(&a, &b, &[vec![1.0]]), Err(NoFigure::Uneven));
    assert_eq!(sobol_indices(&[], &[], &[]), Err(NoFigure::TooFew));
}

/// Ishigami & Homma (1990), <https://doi.org/10.1109/ISUMA.1990.151285>, with a = 7 and b = 0.1; its indices follow from integrals that can be solved.
/// The standard error of the first-order estimator at 2¹⁸ draws is about 0.003, so 0.02 holds for any seed.
#[test]
fn indices_of_the_ishigami_function() {
    const DRAWS: u64 = 1 << 18;
    let outcome = |[x, y, z]: [f64; 3]| libm::sin(x) + 7.0 * libm::sin(y).powi(2) + 0.1 * z.powi(4) * libm::sin(x);
    for seed in [0, 1, 20_260_314, u64::MAX] {
        let inputs = |draw: u64, purpose: u64| {
            let mut stream = Stream::new(seed, [draw, purpose, 0]);
            [(); 3].map(|()| PI * (2.0 * stream.uniform() - 1.0))
        };
        let (mut a, mut b, mut mixed) = (Vec::new(), Vec::new(), vec![Vec::new(); 3]);
        for draw in 0..DRAWS {
            let (one, two) = (inputs(draw, 0), inputs(draw, 1));
            a.push(outcome(one));
            b.push(outcome(two));
            for (at, outcomes) in mixed.iter_mut().enumerate() {
                let mut changed = one;
                changed[at] = two[at];
                outcomes.push(outcome(changed));
            }
        }
        let found = sobol_indices(&a, &b, &mixed).unwrap();
        for (indices, (first_order, total)) in found.iter().zip([(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)]) {
            assert!((indices.first_order - first_order).abs() < 0.02, "seed {seed}: {indices:?}, not {first_order}");
            assert!((indices.total - total).abs() < 0.02, "seed {seed}: {indices:?}, not {total}");
        }
    }
}

/// Results of the past must come out again, on any machine: the numbers in the file are computed apart, and stay.
#[test]
fn random_numbers_stay_the_same() {
    let fixture: Value = serde_json::from_str(include_str!("fixtures/statistics.json")).unwrap();
    let streams = fixture["streams"].as_array().unwrap();
    assert_eq!(streams.len(), 4);
    for entry in streams {
        let counters: [u64; 3] = serde_json::from_value(entry["counters"].clone()).unwrap();
        let mut stream = Stream::new(entry["seed"].as_u64().unwrap(), counters);
        for steps in entry["steps"].as_array().unwrap() {
            assert_eq!(stream.uniform(), steps.as_u64().unwrap() as f64 / (1_u64 << 53) as f64, "{entry}");
        }
        let count = usize::try_from(entry["count"].as_u64().unwrap()).unwrap();
        for below in entry["below"].as_array().unwrap() {
            assert_eq!(stream.below(count) as u64, below.as_u64().unwrap(), "{entry}");
        }
        assert_eq!((stream.below(0), stream.below(1)), (0, 0));
    }
}

#[test]
fn random_numbers_are_spread_evenly_within_and_between_streams() {
    // 60,000 draws into 6 places: chi-square with 5 degrees of freedom is below 25.7 with a chance of 0.9999; the seeds are fixed.
    let chi_square = |draws: &mut dyn FnMut() -> usize| {
        let mut counts = [0.0; 6];
        for _ in 0..60_000 {
            counts[draws()] += 1.0;
        }
        counts.iter().map(|count: &f64| (count - 10_000.0).powi(2) / 10_000.0).sum::<f64>()
    };
    let mut one = Stream::new(7, [0; 3]);
    assert!(chi_square(&mut || one.below(6)) < 25.7);
    assert!(chi_square(&mut || (one.uniform() * 6.0) as usize) < 25.7);
    for counter in 0..3 {
        let mut counters = [0; 3];
        let mut first_of_next = || {
            counters[counter] += 1;
            Stream::new(7, counters).below(6)
        };
        assert!(chi_square(&mut first_of_next) < 25.7, "streams that differ in counter {counter}");
    }
    assert_ne!(Stream::new(7, [1, 0, 0]), Stream::new(7, [0, 1, 0]), "the place of a counter matters");
    assert_ne!(Stream::new(1, [0; 3]), Stream::new(0, [1, 0, 0]));
}

/// Any finite number, with those that break sums made likely.
fn number() -> impl Strategy<Value = f64> {
    let hard = prop::sample::select(vec![
        0.0,
        -0.0,
        1.0,
        0.1,
        -1.0,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        5e-324,
        -5e-324,
        1e300,
        1e-300,
        1.0 + f64::EPSILON,
    ]);
    prop_oneof![
        hard,
        -100.0..100.0_f64,
        (1..6_u8).prop_map(f64::from),
        prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO
    ]
}

fn numbers(count: usize) -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![3 => prop::collection::vec(number(), count), 1 => number().prop_map(move |one| vec![one; count])]
}

fn table() -> impl Strategy<Value = Table> {
    (0..6_usize, 0..6_usize).prop_flat_map(|(rows, width)| {
        numbers(rows * width).prop_map(move |all| (0..rows).map(|row| all[row * width..(row + 1) * width].to_vec()).collect())
    })
}

/// Whole numbers from 1 to 5, as answers have them: rows and columns as given.
fn answers(rows: std::ops::Range<usize>, width: std::ops::Range<usize>) -> impl Strategy<Value = Table> {
    (rows, width).prop_flat_map(|(rows, width)| prop::collection::vec(prop::collection::vec((1..6_u8).prop_map(f64::from), width), rows))
}

fn with_holes() -> impl Strategy<Value = Holes> {
    (1..9_usize, 1..6_usize).prop_flat_map(|(rows, width)| {
        prop::collection::vec(prop::collection::vec(prop::option::weighted(0.8, (1..6_u8).prop_map(f64::from)), width), rows)
    })
}

fn check(figure: Figure, lowest: f64, highest: f64) -> Result<(), TestCaseError> {
    if let Ok(figure) = figure {
        prop_assert!(figure.is_finite() && (lowest..=highest).contains(&figure), "{}", figure);
    }
    Ok(())
}

/// What a sum may be off by its last digits.
const SLACK: f64 = 1e-9;

proptest! {
    #[test]
    fn any_finite_numbers_give_finite_figures_within_their_ranges(one in (0..8_usize).prop_flat_map(numbers), table in table(), share in -0.1..1.1_f64, options in 0..9_u32) {
        let (lowest, highest) = one.iter().fold((f64::MAX, f64::MIN), |(low, high), &value| (low.min(value), high.max(value)));
        check(mean(&one), lowest, highest)?;
        check(median(&one), lowest, highest)?;
        check(quantile(&sorted(&one), share), lowest, highest)?;
        if let Ok(found) = quartiles(&one) {
            prop_assert!(lowest <= found.lower && found.lower <= found.median && found.median <= found.upper && found.upper <= highest, "{:?}", found);
        }
        check(standard_deviation(&one), 0.0, f64::MAX)?;
        prop_assert_eq!(mean(&one).is_ok(), !one.is_empty());
        for value in &one {
            check(percentile_rank(*value, &one), 0.0, 100.0)?;
        }
        check(r_wg(&one, options), 0.0, 1.0)?;
        check(variance_ratio(&one, options), 0.0, 6.0)?;
        check(r_wg_j(&one), 0.0, 1.0)?;

        let holes: Holes = table.iter().map(|row| row.iter().map(|&value| (value != 0.1).then_some(value)).collect()).collect();
        for metric in METRICS {
            check(krippendorff_alpha(&holes, metric), -1.0, 1.0)?;
        }
        check(icc_single(&table), f64::MIN, 1.0 + SLACK)?;
        check(icc_average(&table), f64::MIN, 1.0 + SLACK)?;
        check(cronbach_alpha(&table), f64::MIN, 1.0 + SLACK)?;
        for item in 0..6 {
            check(item_rest_correlation(&table, item), -1.0, 1.0)?;
        }
        let columns: Table = (0..table.first().map_or(0, Vec::len)).map(|at| column(&table, at)).collect();
        if let [first, second, mixed @ ..] = columns.as_slice() {
            check(pearson(first, second), -1.0, 1.0)?;
            if let Ok(effect) = paired_effect(first, second) {
                prop_assert!(effect.hedges_g.is_finite() && effect.difference.is_finite());
            }
            for indices in sobol_indices(first, second, mixed).into_iter().flatten() {
                prop_assert!(indices.first_order.is_finite() && indices.total.is_finite() && indices.total >= 0.0);
            }
        }
    }

    #[test]
    fn alpha_is_that_of_the_coincidence_matrix(units in with_holes(), stretch in prop::sample::select(vec![1.0, 0.1, -12.5, 1e9])) {
        let units: Holes = units.iter().map(|unit| unit.iter().map(|value| value.map(|value| value * value * stretch)).collect()).collect();
        for metric in METRICS {
            let (own, matrix) = (krippendorff_alpha(&units, metric), alpha_by_matrix(&units, metric));
            prop_assert!(close(own, matrix.ok_or(own.err().unwrap_or(NoFigure::NoSpread)), SLACK), "{:?}: {:?} {:?}", metric, own, matrix);
        }
    }

    #[test]
    fn the_order_of_observers_and_units_does_not_matter(units in with_holes(), seed: u64) {
        let mut stream = Stream::new(seed, [0; 3]);
        let mut shuffled = |count: usize| {
            let mut order: Vec<usize> = (0..count).collect();
            (1..count).rev().for_each(|at| order.swap(at, stream.below(at + 1)));
            order
        };
        let (units_order, observers) = (shuffled(units.len()), shuffled(units[0].len()));
        let other: Holes = units_order.iter().map(|&unit| observers.iter().map(|&observer| units[unit][observer]).collect()).collect();
        for metric in METRICS {
            prop_assert!(close(krippendorff_alpha(&units, metric), krippendorff_alpha(&other, metric), SLACK));
        }
        let (complete, other) = (complete_cases(&units), complete_cases(&other));
        prop_assert!(close(icc_single(&complete), icc_single(&other), SLACK));
        prop_assert!(close(cronbach_alpha(&complete), cronbach_alpha(&other), SLACK));
    }

    #[test]
    fn a_constant_changes_nothing(table in answers(2..9, 2..6), by in prop::sample::select(vec![0.1, -3.0, 1000.0, 1e5])) {
        let other = moved(&table, by);
        let holes = |table: &Table| -> Holes { table.iter().map(|row| row.iter().copied().map(Some).collect()).collect() };
        for metric in METRICS {
            prop_assert!(close(krippendorff_alpha(&holes(&table), metric), krippendorff_alpha(&holes(&other), metric), SLACK));
        }
        for figure in [icc_single, icc_average, cronbach_alpha] {
            prop_assert!(close(figure(&table), figure(&other), 1e-7), "{:?} {:?}", figure(&table), figure(&other));
        }
        let (first, second) = (column(&table, 0), column(&table, 1));
        let (moved_first, moved_second) = (column(&other, 0), column(&other, 1));
        prop_assert!(close(pearson(&first, &second), pearson(&moved_first, &second), SLACK));
        let size = |first: &[f64], second: &[f64]| paired_effect(first, second).map(|effect| effect.hedges_g);
        prop_assert!(close(size(&first, &second), size(&moved_first, &moved_second), SLACK));
    }

    #[test]
    fn random_numbers_stay_in_their_ranges(seed: u64, counters: [u64; 3], count in 1..1000_usize) {
        let (mut one, mut same) = (Stream::new(seed, counters), Stream::new(seed, counters));
        for _ in 0..20 {
            prop_assert!((0.0..1.0).contains(&one.uniform()));
            prop_assert!(one.below(count) < count);
            same.uniform();
            same.below(count);
        }
        prop_assert_eq!(one, same);
    }
}
