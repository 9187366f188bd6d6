"""Score a table of responses with Polars, for comparison with `nlc score`: a lazy scan, expressions, a streaming sink.

    python3 polars_scores.py TOOLKIT_DIR TABLE.csv SCORES.csv [--bands]

One row in, one row out: score, coverage and band of the whole, score and coverage of every dimension (and its band with
--bands), by docs/scoring.md, each row a respondent alone. Knows choices and yes/no, cells that hold ids of options, `unknown`, `not_applicable` or nothing, and
branching on one option of one question; bounds, modules as a whole, other kinds of questions and several respondents it
does not. Answers are read as Enum and their points looked up by its codes: of the ways tried (comparing strings, one
`replace_strict` or three, with and without Enum, `when` over codes) the fastest.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

import polars as pl

KEYS = ["city", "date", "perspective"]
OUT_OF_SUMS = -1.0  # the share of what is not applicable; unknown and missing answers have null
TIE = 5e-10  # rule 6: rounded at 1e-9, what lies this little below is not below


def total(parts: list[pl.Expr]) -> pl.Expr:
    return sum(parts[1:], parts[0])


class Scores:
    """The questionnaire and the rubric of a toolkit, as expressions."""

    def __init__(self, toolkit: Path) -> None:
        questionnaire = tomllib.loads((toolkit / "questionnaire.toml").read_text("utf-8"))
        self.rubric: dict[str, Any] = tomllib.loads((toolkit / "rubric.toml").read_text("utf-8"))
        self.questions = {question["id"]: question for question in questionnaire["questions"]}
        self.scored = [name for name, question in self.questions.items() if question.get("kind") != "text" and question.get("scored", True)]
        self.dimensions = questionnaire["dimensions"]
        self.minimum = self.rubric.get("minimum_coverage", 0.6) - TIE
        needed = [*self.scored, *(self.questions[name]["ask_if"]["question"] for name in self.scored if "ask_if" in self.questions[name])]
        self.types = {name: pl.Enum([*self.options(name), "unknown", "not_applicable", ""]) for name in needed}

    def options(self, name: str) -> list[str]:
        question = self.questions[name]
        if question.get("kind", "choice") not in ("choice", "yes_no"):
            sys.exit(f"{name}: only choices and yes/no are known here")
        return [option["id"] for option in question["options"]] if "options" in question else ["no", "yes"]

    def shares(self, name: str) -> dict[str, float]:
        points = self.rubric["questions"][name]["points"]
        return {option: points[option] / max(points.values()) for option in self.options(name)}

    def asked(self, name: str) -> pl.Expr | None:
        condition = self.questions[name].get("ask_if")
        if condition is None:
            return None
        if set(condition) != {"question", "is"}:
            sys.exit(f"{name}: only conditions on one option are known here")
        chosen = pl.col(condition["question"]) == condition["is"]
        before = self.asked(condition["question"])
        return chosen if before is None else chosen & before

    def share(self, name: str) -> pl.Expr:
        """Rules 1, 2 and 12: from 0 to 1, null, or OUT_OF_SUMS."""
        by_code = pl.Series([*self.shares(name).values(), None, OUT_OF_SUMS, None], dtype=pl.Float64)
        share = pl.lit(by_code).gather(pl.col(name).to_physical())
        asked = self.asked(name)
        if asked is not None:
            zero = self.rubric["questions"][name].get("when_not_asked") == "zero"
            share = pl.when(asked).then(share).otherwise(0.0 if zero else OUT_OF_SUMS)
        return share.alias(name)

    def weight(self, kind: str, name: str) -> float:
        return float(self.rubric.get(kind, {}).get(name, {}).get("weight", 1))

    def mean(self, how: str, parts: list[tuple[float, str]]) -> pl.Expr:
        """Rule 5, over the shares in these columns that are not below 0."""
        present = {name: pl.col(name) >= 0 for _, name in parts}
        if how == "minimum":
            return pl.min_horizontal(pl.when(present[name]).then(pl.col(name)) for _, name in parts)
        value = (lambda name: pl.col(name).log()) if how == "geometric" else pl.col
        above = total([pl.when(present[name]).then(weight * value(name)).otherwise(0.0) for weight, name in parts])
        below = self.present(parts)
        return (above / below).exp() if how == "geometric" else above / below

    def present(self, parts: list[tuple[float, str]]) -> pl.Expr:
        return total([pl.when(pl.col(name) >= 0).then(weight).otherwise(0.0) for weight, name in parts])

    def band(self, scope: str, dimension: str | None = None) -> pl.Expr:
        """Rules 6 and 7."""
        bands = [band["id"] for band in self.rubric["bands"]]
        caps = []
        for practice in self.rubric.get("essential", []):
            name = practice["question"]
            if practice.get("scope", "dimension") == scope and dimension in (None, self.questions[name]["dimension"]):
                below = pl.col(name).is_between(0, self.shares(name)[practice["level"]] - TIE)
                caps.append((bands.index(practice["cap"]), below.fill_null(False)))
        score = pl.col(f"{dimension or 'overall'}_score")
        chain: Any = pl
        for at in reversed(range(len(bands))):
            reached = score >= self.rubric["bands"][at]["from"] - TIE
            for cap, below in caps:
                reached = reached & ~below if cap < at else reached
            chain = chain.when(reached).then(pl.lit(bands[at]))
        return chain.otherwise(None)

    def of(self, table: Path, bands: bool) -> pl.LazyFrame:
        with table.open(encoding="utf-8-sig") as lines:
            header = lines.readline()
        separator = max(",;\t", key=header.count)
        frame = pl.scan_csv(table, separator=separator, infer_schema=False, schema_overrides=self.types)
        frame = frame.select(*KEYS, *[self.share(name) for name in self.scored])

        how = self.rubric.get("aggregation", {})
        first, second, third = [], [], []
        for name in [dimension["id"] for dimension in self.dimensions]:
            parts = [(self.weight("questions", one), one) for one in self.scored if self.questions[one]["dimension"] == name]
            applicable = total([pl.when(pl.col(one) < 0).then(0.0).otherwise(weight) for weight, one in parts])
            first += [self.present(parts).alias(f"{name}_known"), applicable.alias(f"{name}_all")]
            first.append(self.mean(how.get("questions", "arithmetic"), parts).alias(f"{name}_mean"))
            known, every = pl.col(f"{name}_known"), pl.col(f"{name}_all")
            second.append(pl.when(every > 0).then(known / every).alias(f"{name}_coverage"))
            enough = (known > 0) & (pl.col(f"{name}_coverage") >= self.minimum)
            third.append(pl.when(enough).then(100 * pl.col(f"{name}_mean")).alias(f"{name}_score"))
        frame = frame.with_columns(first).with_columns(second).with_columns(third)

        main = [dimension["id"] for dimension in self.dimensions if "module" not in dimension]
        weights = [self.weight("dimensions", name) for name in main]
        scores = [(weight, f"{name}_score") for weight, name in zip(weights, main)]
        coverages = [(weight, f"{name}_coverage") for weight, name in zip(weights, main)]
        mean = self.mean(how.get("dimensions", "arithmetic"), scores)
        frame = frame.with_columns(
            (pl.when(self.present(coverages) > 0).then(self.mean("arithmetic", coverages))).alias("overall_coverage"),
            (pl.when(self.present(scores) > 0).then(mean)).alias("overall_score"),
        ).with_columns(pl.when(pl.col("overall_coverage") >= self.minimum).then("overall_score").alias("overall_score"))

        columns = ["overall_score", "overall_coverage", self.band("overall").alias("overall_band")]
        for name in [dimension["id"] for dimension in self.dimensions]:
            columns += [f"{name}_score", f"{name}_coverage"]
            columns += [self.band("dimension", name).alias(f"{name}_band")] if bands else []
        return frame.select(*KEYS, *columns)


def main(arguments: list[str]) -> None:
    if len(arguments) not in (3, 4) or arguments[3:] not in ([], ["--bands"]):
        sys.exit("usage: polars_scores.py TOOLKIT_DIR TABLE.csv SCORES.csv [--bands]")
    toolkit, table, scores = map(Path, arguments[:3])
    Scores(toolkit).of(table, bands=len(arguments) == 4).sink_csv(scores)


if __name__ == "__main__":
    main(sys.argv[1:])
