"""Holds benches/polars_scores.py against score.py on random rows; skipped without Polars."""

from __future__ import annotations

import csv
import importlib.util
import random
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

import score

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED = ROOT / "questionnaires" / "nlc"
UNKNOWN, NOT_APPLICABLE = {"unknown": True}, {"not_applicable": "reason"}


def cell(toolkit: score.Toolkit, name: str, gaps: float, chance: random.Random) -> tuple[str, Any]:
    """What stands in the table, and what that is in a response; also where nothing was asked."""
    draw = chance.random()
    question = toolkit.questions[name]
    if draw < gaps:
        return chance.choice([("", {}), ("unknown", UNKNOWN)])
    if draw < gaps + 0.2 and question.get("not_applicable", {}).get("allowed"):
        return "not_applicable", NOT_APPLICABLE
    options = [option["id"] for option in question["options"]] if "options" in question else ["no", "yes"]
    option = chance.choice(options)
    return option, option


@unittest.skipUnless(importlib.util.find_spec("polars"), "Polars is not installed")
class Polars(unittest.TestCase):
    def agree(self, folder: Path, **layout: Any) -> None:
        sys.path.insert(0, str(ROOT / "benches"))
        import polars_scores

        toolkit, chance = score.Toolkit(folder), random.Random(20260314)
        names, rows, wanted = list(toolkit.questions), [], []
        for number in range(200):
            gaps = chance.random() ** 2
            cells = {name: cell(toolkit, name, gaps, chance) for name in names}
            answers = {name: answer for name, (_, answer) in cells.items()}
            wanted.append(score.assess(toolkit, [score.Respondent(toolkit, {"answers": answers})]))
            rows.append([f"City {number}", "2026-03-14", "", *(text for text, _ in cells.values())])
        with tempfile.TemporaryDirectory() as temporary:
            table, scores = Path(temporary) / "table.csv", Path(temporary) / "scores.csv"
            with table.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, **layout).writerows([["city", "date", "perspective", *names], *rows])
            polars_scores.main([str(folder), str(table), str(scores), "--bands"])
            with scores.open(encoding="utf-8", newline="") as file:
                found = list(csv.DictReader(file))
        self.assertEqual(len(found), len(rows))
        for row, one, other in zip(rows, found, wanted):
            self.assertEqual(row[0], one["city"])
            for name, outcome in {"overall": other["overall"], **other["dimensions"]}.items():
                self.assertEqual(one[f"{name}_band"], outcome["band"] or "", f"{row[0]} {name}")
                for key in ("score", "coverage"):
                    text, value = one[f"{name}_{key}"], outcome[key]
                    self.assertEqual(text == "", value is None, f"{row[0]} {name}_{key}: {text} and {value}")
                    if value is not None:
                        self.assertAlmostEqual(float(text), value, delta=1e-9, msg=f"{row[0]} {name}_{key}")

    def test_the_shipped_toolkit(self) -> None:
        self.agree(SHIPPED)
        self.agree(SHIPPED, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")

    def test_other_rubrics(self) -> None:
        rubric = (SHIPPED / "rubric.toml").read_text("utf-8")
        for questions, dimensions in [("geometric", "minimum"), ("minimum", "geometric")]:
            changes = {
                'questions = "arithmetic", dimensions = "arithmetic"': f'questions = "{questions}", dimensions = "{dimensions}"',
                'level = "named-person"\ncap = "shaping"\nscope = "dimension"': 'level = "can-stop"\ncap = "emerging"\nscope = "overall"',
                "[dimensions.trust]\nweight = 1": "[dimensions.trust]\nweight = 2.5",
                "[questions.climate-local]": '[questions.climate-local]\nwhen_not_asked = "zero"',
            }
            changed = rubric
            for old, new in changes.items():
                self.assertIn(old, changed)
                changed = changed.replace(old, new)
            with self.subTest(questions=questions), tempfile.TemporaryDirectory() as temporary:
                (Path(temporary) / "rubric.toml").write_text(changed, encoding="utf-8")
                text = (SHIPPED / "questionnaire.toml").read_text("utf-8")
                (Path(temporary) / "questionnaire.toml").write_text(text, encoding="utf-8")
                self.agree(Path(temporary))


if __name__ == "__main__":
    unittest.main()
