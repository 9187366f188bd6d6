"""Computes the figures of tests/fixtures/statistics.json a second time, each by its definition, and compares.

    python3 figures.py

tests/statistics.rs holds the program against the same file. Numbers are exact fractions here up to the last square root, and
Krippendorff's alpha goes through the coincidence matrix, which the program does without. Needs nothing but the standard library.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import Any

FIXTURE = Path(__file__).resolve().parents[1] / "fixtures/statistics.json"
TOLERANCE = 1e-12


def mean(values: list[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def squares(values: list[Fraction]) -> Fraction:
    return sum(((value - mean(values)) ** 2 for value in values), Fraction(0))


def variance(values: list[Fraction]) -> Fraction:
    return squares(values) / (len(values) - 1)


def root(value: Fraction) -> float:
    return math.sqrt(value)


def columns(rows: list[list[Any]]) -> list[list[Any]]:
    return [list(column) for column in zip(*rows)]


def pearson(first: list[Fraction], second: list[Fraction]) -> float:
    products = sum((x - mean(first)) * (y - mean(second)) for x, y in zip(first, second))
    return products / root(squares(first) * squares(second))


def quantile(values: list[Fraction], share: Fraction) -> Fraction:
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def krippendorff_alpha(units: list[list[Fraction | None]], metric: str) -> Fraction:
    coincidences: dict[tuple[Fraction, Fraction], Fraction] = defaultdict(Fraction)
    for unit in units:
        given = [value for value in unit if value is not None]
        for one, other in permutations(given, 2):
            coincidences[one, other] += Fraction(1, len(given) - 1)
    totals: dict[Fraction, Fraction] = defaultdict(Fraction)
    for (one, _), count in coincidences.items():
        totals[one] += count
    values = sorted(totals)

    def distance(one: Fraction, other: Fraction) -> Fraction:
        if metric == "nominal":
            return Fraction(one != other)
        if metric == "interval":
            return (one - other) ** 2
        low, high = sorted((one, other))
        between = sum(totals[value] for value in values if low <= value <= high)
        return (between - (totals[one] + totals[other]) / 2) ** 2

    n = sum(totals.values())
    observed = sum(count * distance(*pair) for pair, count in coincidences.items()) / n
    expected = sum(totals[one] * totals[other] * distance(one, other) for one in values for other in values) / (n * (n - 1))
    return 1 - observed / expected


def mean_squares(rows: list[list[Fraction]]) -> tuple[Fraction, Fraction, Fraction, int, int]:
    n, k = len(rows), len(rows[0])
    grand = mean([value for row in rows for value in row])
    total = sum((value - grand) ** 2 for row in rows for value in row)
    targets = k * sum((mean(row) - grand) ** 2 for row in rows)
    judges = n * sum((mean(column) - grand) ** 2 for column in columns(rows))
    return targets / (n - 1), judges / (k - 1), (total - targets - judges) / ((n - 1) * (k - 1)), n, k


def icc_single(rows: list[list[Fraction]]) -> Fraction:
    bms, jms, ems, n, k = mean_squares(rows)
    return (bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n)


def icc_average(rows: list[list[Fraction]]) -> Fraction:
    bms, jms, ems, n, _ = mean_squares(rows)
    return (bms - ems) / (bms + (jms - ems) / n)


def cronbach_alpha(cases: list[list[Fraction]]) -> Fraction:
    k = len(cases[0])
    items = sum(variance(item) for item in columns(cases))
    return Fraction(k, k - 1) * (1 - items / variance([sum(case) for case in cases]))


def item_rest_correlation(cases: list[list[Fraction]], item: int) -> float:
    return pearson([case[item] for case in cases], [sum(case) - case[item] for case in cases])


def hedges_g(first: list[Fraction], second: list[Fraction]) -> float:
    spread = (root(variance(first)) + root(variance(second))) / 2
    freedom = len(first) - 1
    return float(mean(second) - mean(first)) / spread * (1 - 3 / (4 * freedom - 1))


def sobol(rows: list[list[Fraction]], place: int) -> tuple[Fraction, Fraction]:
    a, b, *mixed = columns(rows)
    all_of_both = a + b
    spread = squares(all_of_both) / len(all_of_both)
    one = mixed[place]
    first_order = mean([yb * (ym - ya) for ya, yb, ym in zip(a, b, one)]) / spread
    total = mean([(ya - ym) ** 2 for ya, ym in zip(a, one)]) / 2 / spread
    return first_order, total


def ratio(chosen: list[Fraction], options: int) -> Fraction:
    return variance(chosen) / Fraction(options**2 - 1, 12)


def r_wg_j(items: list[list[Fraction]], options: int) -> Fraction:
    j, m = len(items), mean([ratio(item, options) for item in items])
    return Fraction(0) if m > 1 else j * (1 - m) / (j * (1 - m) + m)


def percentile_rank(value: Fraction, others: list[Fraction]) -> Fraction:
    return 100 * mean([Fraction(other < value) + Fraction(other == value) / 2 for other in others])


MASK = 2**64 - 1


def split_mix(state: int) -> tuple[int, int]:
    """The next state and number of SplitMix64, as in https://prng.di.unimi.it/splitmix64.c."""
    state = (state + 0x9E3779B97F4A7C15) & MASK
    z = state
    z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK
    return state, z ^ z >> 31


class Stream:
    """xoshiro256++, as in https://prng.di.unimi.it/xoshiro256plusplus.c, set up from a seed and counters."""

    def __init__(self, seed: int, counters: list[int]):
        state = split_mix(seed)[1]
        for counter in counters:
            state = split_mix(state ^ counter)[1]
        self.s = []
        for _ in range(4):
            state, word = split_mix(state)
            self.s.append(word)

    def next(self) -> int:
        def turn(x: int, k: int) -> int:
            return (x << k | x >> 64 - k) & MASK

        s = self.s
        result = (turn((s[0] + s[3]) & MASK, 23) + s[0]) & MASK
        t = s[1] << 17 & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = turn(s[3], 45)
        return result


def stream(entry: dict[str, Any]) -> dict[str, list[int]]:
    """Numbers from 0 to 1 in steps of 2 to the power of -53, then whole numbers below a count."""
    numbers = Stream(entry["seed"], entry["counters"])
    steps = [numbers.next() >> 11 for _ in entry["steps"]]
    below = [numbers.next() * entry["count"] >> 64 for _ in entry["below"]]
    return {"steps": steps, "below": below}


def exact(value: Any) -> Any:
    if isinstance(value, list):
        return [exact(one) for one in value]
    return None if value is None else Fraction(str(value))


def compute(entry: dict[str, Any], data: dict[str, Any]) -> Fraction | float:
    rows = exact(data[entry["data"]]["rows"]) if "data" in entry else []
    values = exact(entry.get("values"))
    complete = [row for row in rows if None not in row]
    match entry["figure"]:
        case "krippendorff_alpha":
            return krippendorff_alpha(rows, entry["metric"])
        case "icc_single":
            return icc_single(rows)
        case "icc_average":
            return icc_average(rows)
        case "cronbach_alpha":
            return cronbach_alpha(complete)
        case "item_rest_correlation":
            return item_rest_correlation(complete, entry["item"])
        case "pearson":
            return pearson(*columns(rows))
        case "difference":
            return mean([second - first for first, second in rows])
        case "hedges_g":
            return hedges_g(*columns(rows))
        case "first_order":
            return sobol(rows, entry["input"])[0]
        case "total":
            return sobol(rows, entry["input"])[1]
        case "r_wg":
            return max(Fraction(0), 1 - ratio(values, entry["options"]))
        case "r_wg_j":
            return r_wg_j(values, entry["options"])
        case "mean":
            return mean(values)
        case "standard_deviation":
            return root(variance(values))
        case "median":
            return quantile(values, Fraction(1, 2))
        case "quantile":
            return quantile(values, exact(entry["share"]))
        case "percentile_rank":
            return percentile_rank(exact(entry["of"]), values)
        case other:
            raise ValueError(f"no such figure: {other}")


def main() -> int:
    fixture = json.loads(FIXTURE.read_text(encoding="utf-8"))
    wrong = 0
    for entry in fixture["figures"]:
        value = float(compute(entry, fixture["data"]))
        found = []
        if abs(value - entry["value"]) > TOLERANCE:
            found.append(f"the file has {entry['value']!r}")
        if "published" in entry:
            published = Decimal(entry["published"])
            if Decimal(value).quantize(published, ROUND_HALF_UP) != published:
                found.append(f"published is {published}")
        if found:
            wrong += 1
            print(f"{entry['figure']} of {entry.get('data') or entry['values']}: {value!r}, but {', and '.join(found)}")
    for entry in fixture["streams"]:
        found = stream(entry)
        if found != {"steps": entry["steps"], "below": entry["below"]}:
            wrong += 1
            print(f"random numbers of seed {entry['seed']}: {found}, but the file has others")
    print(f"{len(fixture['figures'])} figures and {len(fixture['streams'])} streams of random numbers computed a second time, {wrong} of them different")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
