"""Compute the scores of one assessment: an independent reading of docs/scoring.md.

    python3 score.py TOOLKIT_DIR RESPONSE.toml [RESPONSE.toml ...]

Several responses, of one city and date, are the respondents of one assessment. Prints JSON,
null where there is no value. Shares no code with the program that it checks, needs nothing
but the standard library of Python 3.11, and takes toolkit and responses to be valid.
The rules, by their numbers in docs/scoring.md:

 1  an answer earns p, between 0 and 1: its points over the most points there are
 2  what does not apply, or was not asked, leaves the sums, or earns 0 where the rubric says so
 3  a dimension's score, coverage and bounds come from its applicable questions
 4  the overall score treats dimensions as rule 3 treats questions
 5  arithmetic or geometric mean, or the minimum, which knows no weights
 6  a score lies in the last band that begins at or below it, compared at 1e-9
 7  an essential practice answered below its level caps a band, never a score
 8  several respondents become one answer per question
 9  the same input, the same output: nothing here depends on clock, chance or machine
10  a quick response has a narrower scope
11  a module is an overall score of its own, apart from the overall score
12  conditions see only what was asked
"""

from __future__ import annotations

import json
import math
import statistics
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

Table = dict[str, Any]

ANSWERED, UNKNOWN, NOT_APPLICABLE, MISSING = "answered", "unknown", "not_applicable", "missing"
NOT_ASKED, OUTSIDE = "not_asked", "outside"  # one respondent's question only: rules 2 and 10


def at_1e9(value: float) -> float:
    """Rule 6: round half away from zero at 1e-9, to be done before any comparison."""
    return math.copysign(math.floor(abs(value) * 1e9 + 0.5) / 1e9, value)


class Toolkit:
    """The questionnaire and the rubric of a toolkit folder."""

    def __init__(self, folder: Path) -> None:
        questionnaire = tomllib.loads((folder / "questionnaire.toml").read_text("utf-8"))
        rubric = tomllib.loads((folder / "rubric.toml").read_text("utf-8"))
        self.id: str = questionnaire["id"]
        self.questions: dict[str, Table] = {q["id"]: q for q in questionnaire["questions"]}
        every = self.questions.values()
        self.scored = [q for q in every if q.get("kind") != "text" and q.get("scored", True)]
        self.dimensions: list[Table] = questionnaire["dimensions"]
        self.modules: list[Table] = questionnaire.get("modules", [])
        self.profile: dict[str, Table] = {f["id"]: f for f in questionnaire.get("profile", [])}
        self.rules: dict[str, Table] = rubric.get("questions", {})
        self.dimension_rules: dict[str, Table] = rubric.get("dimensions", {})
        self.bands: list[Table] = rubric["bands"]
        self.essential: list[Table] = rubric.get("essential", [])
        self.minimum_coverage: float = rubric.get("minimum_coverage", 0.6)
        self.combine: str = rubric.get("combine", "mean_of_perspectives")
        self.within: str = rubric.get("aggregation", {}).get("questions", "arithmetic")
        self.between: str = rubric.get("aggregation", {}).get("dimensions", "arithmetic")

    def share(self, question: str, answer: Any) -> float:
        """Rule 1; for a checklist, a number stands for points already added up (rule 7)."""
        rule = self.rules[question]
        if "scale" in rule:
            start, end = rule["scale"]
            return min(1.0, max(0.0, (answer - start) / (end - start)))
        points: Table = rule["points"]
        if self.questions[question].get("kind") == "checklist":
            ticked = isinstance(answer, list)
            earned = math.fsum(points[item] for item in set(answer)) if ticked else answer
            most = rule.get("max_points", math.fsum(points.values()))
            return min(earned, most) / most
        return points[answer] / max(points.values())


def compares(condition: Table, described: Table, value: Any) -> bool:
    """Whether a present value meets every comparison that the condition makes."""
    order = [option["id"] for option in described.get("options", [])]
    order = ["no", "yes"] if described.get("kind") == "yes_no" else order
    held = value if isinstance(value, list) else [value]

    def rank(one: Any) -> Any:
        return order.index(one) if order else one

    return (
        ("is" not in condition or condition["is"] in held)
        and ("at_most" not in condition or rank(value) <= rank(condition["at_most"]))
        and ("at_least" not in condition or rank(value) >= rank(condition["at_least"]))
    )


class Respondent:
    """One response file, seen through the branching of the questionnaire."""

    def __init__(self, toolkit: Toolkit, response: Table) -> None:
        self.toolkit = toolkit
        self.perspective: str | None = response.get("perspective")
        self.quick: bool = response.get("quick", False)
        self.profile: Table = response.get("profile", {})
        self.answers: Table = response.get("answers", {})

    def written(self, question: str) -> tuple[str, Any]:
        """The state and the answer as they stand in the file, asked or not."""
        entry = self.answers.get(question, {})
        if not isinstance(entry, dict):
            return ANSWERED, entry
        if "answer" in entry:
            return ANSWERED, entry["answer"]
        if entry.get("unknown", False):
            return UNKNOWN, None
        return NOT_APPLICABLE if "not_applicable" in entry else MISSING, None

    def seen(self, question: str) -> tuple[str, Any]:
        """Rules 2, 10, 12: the state once branching and the quick scope have been applied."""
        described = self.toolkit.questions[question]
        asked = "ask_if" not in described or self.holds(described["ask_if"])
        state, answer = self.written(question) if asked else (NOT_ASKED, None)
        if self.quick and not described.get("core", False) and state in (MISSING, NOT_ASKED):
            return OUTSIDE, None
        return state, answer

    def holds(self, condition: Table) -> bool:
        """Rule 12: conditions of `ask_if`."""
        if "all" in condition:
            return all(self.holds(part) for part in condition["all"])
        if "any" in condition:
            return any(self.holds(part) for part in condition["any"])
        if "not" in condition:
            return not self.holds(condition["not"])
        if "profile" in condition:
            name = condition["profile"]
            described = self.toolkit.profile[name]
            return name in self.profile and compares(condition, described, self.profile[name])
        state, answer = self.seen(condition["question"])
        if "state" in condition:
            shown = NOT_APPLICABLE if state in (NOT_ASKED, OUTSIDE) else state
            return bool(condition["state"] == shown)
        described = self.toolkit.questions[condition["question"]]
        return state == ANSWERED and compares(condition, described, answer)

    def result(self, question: str) -> tuple[str, float | None]:
        """What this respondent contributes to a scored question: a state, and p if answered."""
        state, answer = self.seen(question)
        if state == NOT_ASKED:
            zero = self.toolkit.rules[question].get("when_not_asked") == "zero"
            return (ANSWERED, 0.0) if zero else (NOT_APPLICABLE, None)
        return state, self.toolkit.share(question, answer) if state == ANSWERED else None


def combined(toolkit: Toolkit, people: list[Respondent], question: str) -> tuple[str, float | None]:
    """Rule 8: one state, and one p, out of everybody's."""
    results = [(person.perspective, *person.result(question)) for person in people]
    values = [p for _, _, p in results if p is not None]
    if not values:
        states = {state for _, state, _ in results}
        if states <= {OUTSIDE, MISSING}:  # nobody responded
            return MISSING if MISSING in states else NOT_APPLICABLE, None
        said = states - {OUTSIDE, MISSING}
        return NOT_APPLICABLE if said == {NOT_APPLICABLE} else UNKNOWN, None
    if toolkit.combine == "median":
        return ANSWERED, statistics.median(values)
    if toolkit.combine == "mean":
        return ANSWERED, statistics.fmean(values)
    sides: dict[str | None, list[float]] = {}  # those without a perspective are a side, too
    for side, _, p in results:
        if p is not None:
            sides.setdefault(side, []).append(p)
    return ANSWERED, statistics.fmean(statistics.fmean(side) for side in sides.values())


class Item(NamedTuple):
    """A question of a dimension, or a dimension of the whole; all but the weight from 0 to 1."""

    weight: float
    value: float | None
    lowest: float
    highest: float
    coverage: float


@dataclass
class Outcome:
    """A scored group of items; without an applicable one, everything is None."""

    score: float | None = None
    lowest: float | None = None
    highest: float | None = None
    coverage: float | None = None
    band: str | None = None
    capped_by: list[str] = field(default_factory=list)


def aggregate(how: str, parts: list[tuple[float, float]]) -> float:
    """Rule 5: one number out of (weight, share) pairs."""
    total = math.fsum(weight for weight, _ in parts)
    if how == "minimum":
        return min(share for _, share in parts)
    if how == "geometric":
        if any(share <= 0.0 for _, share in parts):
            return 0.0
        return math.exp(math.fsum(weight * math.log(share) for weight, share in parts) / total)
    return math.fsum(weight * share for weight, share in parts) / total


def score(toolkit: Toolkit, items: list[Item], how: str, caps: list[tuple[str, str]]) -> Outcome:
    """Rules 3, 4, 6, 7: score, coverage, bounds and band of the applicable items."""
    if not items:
        return Outcome()
    answered = [(item.weight, item.value) for item in items if item.value is not None]
    outcome = Outcome(
        lowest=100 * aggregate(how, [(item.weight, item.lowest) for item in items]),
        highest=100 * aggregate(how, [(item.weight, item.highest) for item in items]),
        coverage=aggregate("arithmetic", [(item.weight, item.coverage) for item in items]),
    )
    if not answered or at_1e9(outcome.coverage) < at_1e9(toolkit.minimum_coverage):
        return outcome
    outcome.score = 100 * aggregate(how, answered)
    names = [band["id"] for band in toolkit.bands]
    reached = [at_1e9(band["from"]) <= at_1e9(outcome.score) for band in toolkit.bands]
    earned = reached.count(True) - 1  # the bands ascend, and the first begins at 0
    lowering = [(question, names.index(cap)) for question, cap in caps if names.index(cap) < earned]
    outcome.band = names[min([earned, *(cap for _, cap in lowering)])]
    outcome.capped_by = list(dict.fromkeys(question for question, _ in lowering))
    return outcome


def assess(toolkit: Toolkit, people: list[Respondent]) -> Table:
    """The whole assessment, as it is printed."""
    states = {q["id"]: combined(toolkit, people, q["id"]) for q in toolkit.scored}

    caps: dict[str | None, list[tuple[str, str]]] = {}  # by dimension; None is the whole
    for practice in toolkit.essential:
        question = practice["question"]
        p = states[question][1]
        if p is not None and at_1e9(p) < at_1e9(toolkit.share(question, practice["level"])):
            scope = practice.get("scope", "dimension")
            target = None if scope == "overall" else toolkit.questions[question]["dimension"]
            caps.setdefault(target, []).append((question, practice["cap"]))

    def part(dimension: str) -> Outcome:
        """Rule 3, with the caps of rule 7 that concern this dimension."""
        items = []
        for question in [q["id"] for q in toolkit.scored if q["dimension"] == dimension]:
            state, p = states[question]
            weight = toolkit.rules[question].get("weight", 1)
            if p is not None:
                items.append(Item(weight, p, p, p, 1.0))
            elif state != NOT_APPLICABLE:
                items.append(Item(weight, None, 0.0, 1.0, 0.0))
        return score(toolkit, items, toolkit.within, caps.get(dimension, []))

    dimensions = {dimension["id"]: part(dimension["id"]) for dimension in toolkit.dimensions}

    def whole(module: str | None) -> Outcome:
        """Rules 4 and 11: the dimensions of one module, or those of none."""
        items = []
        for name in [d["id"] for d in toolkit.dimensions if d.get("module") == module]:
            one = dimensions[name]
            if one.coverage is not None:
                weight = toolkit.dimension_rules.get(name, {}).get("weight", 1)
                value = None if one.score is None else one.score / 100
                items.append(Item(weight, value, one.lowest / 100, one.highest / 100, one.coverage))
        lowered = caps.get(None, []) if module is None else []
        return score(toolkit, items, toolkit.between, lowered)

    return {
        "overall": vars(whole(None)),
        "modules": {module["id"]: vars(whole(module["id"])) for module in toolkit.modules},
        "dimensions": {
            name: vars(outcome) | {"applicable": outcome.coverage is not None}
            for name, outcome in dimensions.items()
        },
        "questions": {name: {"state": state, "p": p} for name, (state, p) in states.items()},
    }


def main(arguments: list[str]) -> None:
    if len(arguments) < 2:
        sys.exit("usage: score.py TOOLKIT_DIR RESPONSE.toml [RESPONSE.toml ...]")
    toolkit = Toolkit(Path(arguments[0]))
    responses = [tomllib.loads(Path(name).read_text("utf-8")) for name in arguments[1:]]
    city, date = responses[0]["city"], str(responses[0]["date"])
    subjects = {(r["toolkit"], r["city"], str(r["date"])) for r in responses}
    if subjects != {(toolkit.id, city, date)}:
        sys.exit("score.py: the responses must share one city, one date and this toolkit")
    result = assess(toolkit, [Respondent(toolkit, response) for response in responses])
    text = json.dumps({"city": city, "date": date} | result, ensure_ascii=False, indent=2)
    sys.stdout.buffer.write(text.encode("utf-8") + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
