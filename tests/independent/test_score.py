"""Tests of score.py against sums done by hand: python3 -m unittest discover tests/independent

Toolkits are written into a temporary folder. Unless a test says otherwise, a question is a
choice in dimension "d" with the options l0 to l4, which earn p = 0, 0.25, 0.5, 0.75 and 1.
"""

from __future__ import annotations

import datetime
import json
import random
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

SCORE = Path(__file__).with_name("score.py")
IN_RUBRIC = ("weight", "points", "scale", "max_points", "when_not_asked")
LEVELS = ["l0", "l1", "l2", "l3", "l4"]
UNKNOWN = {"unknown": True}
NOT_APPLICABLE = {"not_applicable": "There is none here."}


def toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(toml(one) for one in value) + "]"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def options(*ids: str) -> list[dict[str, str]]:
    return [{"id": one, "text": one} for one in ids]


def question(name: str, dimension: str = "d", **keys: Any) -> dict[str, Any]:
    if keys.get("kind", "choice") == "choice" and "points" not in keys:
        keys["points"] = {level: number for number, level in enumerate(LEVELS)}
    if keys.get("kind", "choice") == "choice":
        keys["options"] = options(*keys["points"])
    return {"id": name, "dimension": dimension, "text": name, **keys}


def checklist(name: str, points: dict[str, float], **keys: Any) -> dict[str, Any]:
    return question(name, kind="checklist", items=options(*points), points=points, **keys)


def number(name: str, scale: list[float], **keys: Any) -> dict[str, Any]:
    return question(name, kind="number", scale=scale, **keys)


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def toolkit(
        self,
        questions: list[dict[str, Any]],
        dimensions: dict[str, dict[str, Any]] | None = None,
        profile: list[dict[str, Any]] | None = None,
        **rubric: Any,
    ) -> None:
        """Write a toolkit; `dimensions` has the weight and module of each."""
        dimensions = dimensions or {q["dimension"]: {} for q in questions}
        modules = {d["module"]: None for d in dimensions.values() if "module" in d}
        questionnaire = {
            "format": 1, "id": "small", "version": "1", "language": "en",
            "profile": profile or [],
            "modules": [{"id": name, "title": name} for name in modules],
            "dimensions": [
                {"id": name} | ({"module": d["module"]} if "module" in d else {})
                for name, d in dimensions.items()
            ],
            "questions": [
                {key: one for key, one in q.items() if key not in IN_RUBRIC} for q in questions
            ],
        }
        rubric = {
            "format": 1, "toolkit": "small", "minimum_coverage": 0.6,
            "bands": [
                {"id": "starting", "from": 0}, {"id": "developing", "from": 25},
                {"id": "established", "from": 50}, {"id": "leading", "from": 75},
            ],
            "dimensions": {
                name: {"weight": d["weight"]} for name, d in dimensions.items() if "weight" in d
            },
            "questions": {
                q["id"]: {key: one for key, one in q.items() if key in IN_RUBRIC}
                for q in questions if q.get("kind") != "text" and q.get("scored", True)
            },
            **rubric,
        }
        self.write("questionnaire.toml", questionnaire)
        self.write("rubric.toml", rubric)

    def write(self, name: str, table: dict[str, Any]) -> None:
        text = "".join(f"{key} = {toml(value)}\n" for key, value in table.items())
        (self.folder / name).write_text(text, "utf-8")

    def run_score(self, *responses: dict[str, Any]) -> subprocess.CompletedProcess[bytes]:
        """Run score.py; a response is its answers, with `:key` for the other keys of the file."""
        names = []
        for count, response in enumerate(responses):
            table: dict[str, Any] = {
                "format": 1, "toolkit": "small", "version": "1", "city": "Port Lumen",
                "date": datetime.date(2026, 3, 14), "answers": {},
            }
            for key, value in response.items():
                if key.startswith(":"):
                    table[key[1:]] = value
                else:
                    table["answers"][key] = value
            self.write(f"response-{count}.toml", table)
            names.append(str(self.folder / f"response-{count}.toml"))
        return subprocess.run(
            [sys.executable, str(SCORE), str(self.folder), *names], capture_output=True, check=False
        )

    def score(self, *responses: dict[str, Any]) -> dict[str, Any]:
        done = self.run_score(*responses)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return json.loads(done.stdout)

    def expect(self, part: dict[str, Any], **values: Any) -> None:
        for key, value in values.items():
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                self.assertIsNotNone(part[key], key)
                self.assertAlmostEqual(part[key], value, delta=1e-9, msg=key)
            else:
                self.assertEqual(part[key], value, key)

    def expect_p(self, expected: float | str, *responses: dict[str, Any]) -> None:
        """The combined p, or else the state, of question "q"."""
        found = self.score(*responses)["questions"]["q"]
        if isinstance(expected, str):
            self.assertEqual(found, {"state": expected, "p": None})
        else:
            self.expect(found, state="answered", p=expected)


class Questions(Case):
    def test_choice_is_divided_by_the_best_option_wherever_it_stands(self) -> None:
        self.toolkit([question("q", points={"none": 0, "much": 4, "some": 1})])
        self.expect_p(0.25, {"q": "some"})
        self.expect_p(1, {"q": {"answer": "much", "note": "Decision 14."}})

    def test_yes_no(self) -> None:
        self.toolkit([question("q", kind="yes_no", points={"yes": 2, "no": 0.5})])
        self.expect_p(1, {"q": "yes"})
        self.expect_p(0.25, {"q": "no"})

    def test_checklist_is_cut_at_max_points(self) -> None:
        self.toolkit([checklist("q", {"a": 1, "b": 2, "c": 2}, max_points=4)])
        self.expect_p(0.25, {"q": ["a"]})
        self.expect_p(0.75, {"q": ["b", "a"]})
        self.expect_p(1, {"q": ["a", "b", "c"]})
        self.expect_p(0, {"q": []})

    def test_checklist_without_max_points_needs_every_item(self) -> None:
        self.toolkit([checklist("q", {"a": 1, "b": 2, "c": 2})])
        self.expect_p(0.6, {"q": ["a", "c"]})

    def test_number_ascending(self) -> None:
        self.toolkit([number("q", [10, 50])])
        for value, p in ((10, 0), (20, 0.25), (25.5, 0.3875), (50, 1), (3, 0), (400, 1)):
            self.expect_p(p, {"q": value})

    def test_number_descending(self) -> None:
        self.toolkit([number("q", [50, 10])])
        for value, p in ((10, 1), (20, 0.75), (50, 0), (3, 1), (400, 0)):
            self.expect_p(p, {"q": value})

    def test_four_states_of_one_respondent(self) -> None:
        self.toolkit([question("q")])
        self.expect_p("unknown", {"q": UNKNOWN})
        self.expect_p("not_applicable", {"q": NOT_APPLICABLE})
        self.expect_p("missing", {})
        self.expect_p("missing", {"q": {"note": "The planning office will look it up."}})

    def test_text_and_unscored_questions_take_no_part(self) -> None:
        self.toolkit([question("q"), question("text", kind="text"), question("r", scored=False)])
        found = self.score({"q": "l2", "text": "Words.", "r": "l0"})
        self.assertEqual(list(found["questions"]), ["q"])
        self.expect(found["overall"], score=50, coverage=1)


class Dimensions(Case):
    def test_arithmetic(self) -> None:
        self.toolkit([question("a"), question("b", weight=3)])
        found = self.score({"a": "l1", "b": "l4"})["dimensions"]["d"]  # (0.25 + 3) / 4
        self.expect(found, score=81.25, lowest=81.25, highest=81.25, coverage=1, applicable=True)

    def test_geometric(self) -> None:
        self.toolkit(
            [question("a"), question("b", weight=3)], aggregation={"questions": "geometric"}
        )
        found = self.score({"a": "l1", "b": "l4"})["dimensions"]["d"]  # fourth root of 1/4
        self.expect(found, score=70.71067811865476)
        self.expect(self.score({"a": "l0", "b": "l4"})["dimensions"]["d"], score=0, band="starting")
        found = self.score({"b": "l1"})["dimensions"]["d"]  # 0.25 ^ (3/4) at most
        self.expect(found, score=25, lowest=0, highest=35.35533905932738, coverage=0.75)

    def test_minimum_ignores_weights(self) -> None:
        self.toolkit(
            [question("a"), question("b", weight=3)], aggregation={"questions": "minimum"}
        )
        self.expect(self.score({"a": "l3", "b": "l2"})["dimensions"]["d"], score=50)
        self.expect(self.score({"a": "l2", "b": "l3"})["dimensions"]["d"], score=50)
        found = self.score({"b": "l3"})["dimensions"]["d"]
        self.expect(found, score=75, lowest=0, highest=75)

    def test_below_minimum_coverage_there_are_only_bounds(self) -> None:
        self.toolkit([question("a"), question("b")])
        found = self.score({"a": "l3"})
        few = {"score": None, "band": None, "lowest": 37.5, "highest": 87.5, "coverage": 0.5}
        self.expect(found["dimensions"]["d"], **few, applicable=True)
        self.expect(found["overall"], **few)

    def test_coverage_is_compared_at_1e9(self) -> None:
        self.toolkit([question("a"), question("b", weight=2)], minimum_coverage=0.3333333334)
        self.expect(self.score({"a": "l3"})["dimensions"]["d"], score=75)
        self.toolkit([question("a"), question("b", weight=2)], minimum_coverage=0.333333334)
        self.expect(self.score({"a": "l3"})["dimensions"]["d"], score=None)

    def test_unknown_and_missing_widen_the_bounds(self) -> None:
        self.toolkit([question("a", weight=7), question("b", weight=2), question("c")])
        found = self.score({"a": "l2", "b": UNKNOWN})["dimensions"]["d"]
        self.expect(found, score=50, coverage=0.7, lowest=35, highest=65)

    def test_not_applicable_leaves_numerator_and_denominator(self) -> None:
        self.toolkit([question("a"), question("b", weight=5), question("c")])
        found = self.score({"a": "l1", "b": NOT_APPLICABLE, "c": "l4"})["dimensions"]["d"]
        self.expect(found, score=62.5, coverage=1, lowest=62.5, highest=62.5)

    def test_a_dimension_without_applicable_questions_is_not_applicable(self) -> None:
        self.toolkit([question("a"), question("b", "e")])
        found = self.score({"a": NOT_APPLICABLE, "b": "l2"})
        nothing = dict.fromkeys(("score", "lowest", "highest", "coverage", "band"))
        self.expect(found["dimensions"]["d"], **nothing, capped_by=[], applicable=False)
        self.expect(found["overall"], score=50, coverage=1, lowest=50, highest=50)
        found = self.score({"a": NOT_APPLICABLE, "b": NOT_APPLICABLE})
        self.expect(found["overall"], **nothing, capped_by=[])

    def test_nothing_answered_is_no_score_even_without_a_minimum(self) -> None:
        self.toolkit([question("a"), question("b")], minimum_coverage=0)
        found = self.score({"a": UNKNOWN})
        for part in (found["dimensions"]["d"], found["overall"]):
            self.expect(part, score=None, band=None, coverage=0, lowest=0, highest=100)
        self.expect(self.score({"a": "l1"})["overall"], score=25, lowest=12.5, highest=62.5)


class Overall(Case):
    QUESTIONS = [question("a", "d"), question("b", "e")]
    WEIGHTS = {"d": {"weight": 1}, "e": {"weight": 3}}

    def test_three_aggregations(self) -> None:
        root = 70.71067811865476  # the fourth root of 1/4
        for how, score in (("arithmetic", 81.25), ("geometric", root), ("minimum", 25)):
            self.toolkit(self.QUESTIONS, self.WEIGHTS, aggregation={"dimensions": how})
            self.expect(self.score({"a": "l1", "b": "l4"})["overall"], score=score, highest=score)

    def test_aggregations_are_set_separately(self) -> None:
        questions = [question("a"), question("b"), question("c", "e")]
        answers = {"a": "l1", "b": "l3", "c": "l4"}
        self.toolkit(questions, aggregation={"questions": "minimum", "dimensions": "arithmetic"})
        self.expect(self.score(answers)["overall"], score=62.5)  # (25 + 100) / 2
        self.toolkit(questions, aggregation={"questions": "arithmetic", "dimensions": "minimum"})
        self.expect(self.score(answers)["overall"], score=50)

    def test_a_dimension_without_score_counts_as_unanswered(self) -> None:
        self.toolkit([*self.QUESTIONS, question("c", "d")], self.WEIGHTS)
        found = self.score({"a": "l4", "b": "l2"})
        self.expect(found["dimensions"]["d"], score=None, lowest=50, highest=100)
        # coverage (0.5 + 3) / 4; lowest (50 + 150) / 4; highest (100 + 150) / 4
        self.expect(found["overall"], score=50, coverage=0.875, lowest=50, highest=62.5)

    def test_below_minimum_coverage_there_is_no_overall_score(self) -> None:
        self.toolkit(self.QUESTIONS, self.WEIGHTS)
        found = self.score({"a": "l4"})
        self.expect(found["dimensions"]["d"], score=100)
        self.expect(found["overall"], score=None, band=None, coverage=0.25, lowest=25, highest=100)

    def test_a_score_can_lie_outside_its_bounds(self) -> None:
        self.toolkit([number("a", [0, 100]), question("b", "e"), question("c", "e")])
        found = self.score({"a": 90, "b": "l0"})["overall"]
        self.expect(found, score=90, coverage=0.75, lowest=45, highest=70)
        found = self.score({"a": 0, "b": "l4"})["overall"]
        self.expect(found, score=0, coverage=0.75, lowest=25, highest=50)

    def test_modules_stand_apart(self) -> None:
        questions = [question("a"), question("b", "x"), question("c", "y"), question("v", "z")]
        dimensions = {
            "d": {}, "x": {"module": "m"}, "y": {"module": "m", "weight": 3}, "z": {"module": "n"},
        }
        self.toolkit(questions, dimensions, aggregation={"dimensions": "geometric"})
        found = self.score({"a": "l2", "b": "l1", "c": "l4"})
        self.expect(found["overall"], score=50, coverage=1, band="established")
        self.expect(found["modules"]["m"], score=70.71067811865476, coverage=1, band="established")
        self.expect(found["modules"]["n"], score=None, coverage=0, lowest=0, highest=100, band=None)
        self.expect(found["dimensions"]["y"], score=100, band="leading")


class Bands(Case):
    def test_a_score_is_in_the_last_band_that_begins_at_or_below_it(self) -> None:
        self.toolkit([number("q", [0, 100])])
        for value, band in (
            (0, "starting"), (24.9, "starting"), (25, "developing"), (49.999999999, "developing"),
            (49.9999999996, "established"), (50, "established"), (75, "leading"), (100, "leading"),
        ):
            self.expect(self.score({"q": value})["overall"], band=band)


class EssentialPractices(Case):
    def cap(self, name: str, level: Any, cap: str, **keys: str) -> dict[str, Any]:
        return {"question": name, "level": level, "cap": cap, **keys}

    def test_dimension_scope(self) -> None:
        self.toolkit(
            [question("a"), question("b", weight=9), question("c", "e")],
            essential=[self.cap("a", "l2", "developing")],
        )
        found = self.score({"a": "l1", "b": "l4", "c": "l4"})
        self.expect(found["dimensions"]["d"], score=92.5, band="developing", capped_by=["a"])
        self.expect(found["dimensions"]["e"], band="leading", capped_by=[])
        self.expect(found["overall"], score=96.25, band="leading", capped_by=[])
        found = self.score({"a": "l2", "b": "l4", "c": "l4"})
        self.expect(found["dimensions"]["d"], score=95, band="leading", capped_by=[])

    def test_overall_scope(self) -> None:
        self.toolkit(
            [question("a"), question("b", "m1", weight=1)], {"d": {}, "m1": {"module": "m"}},
            essential=[self.cap("b", "l4", "starting", scope="overall")],
        )
        found = self.score({"a": "l4", "b": "l3"})
        self.expect(found["overall"], score=100, band="starting", capped_by=["b"])
        self.expect(found["dimensions"]["m1"], band="leading", capped_by=[])
        self.expect(found["modules"]["m"], band="leading", capped_by=[])

    def test_only_caps_below_the_band_of_the_score_are_named(self) -> None:
        self.toolkit(
            [question("a"), question("b"), question("c"), question("e", weight=7)],
            essential=[
                self.cap("a", "l2", "established"), self.cap("b", "l2", "starting"),
                self.cap("c", "l2", "leading"), self.cap("b", "l3", "developing"),
            ],
        )
        found = self.score({"a": "l1", "b": "l1", "c": "l1", "e": "l4"})["dimensions"]["d"]
        self.expect(found, score=77.5, band="starting", capped_by=["a", "b"])

    def test_without_an_answer_or_a_band_there_is_no_cap(self) -> None:
        self.toolkit(
            [question("a"), question("b", weight=4)], essential=[self.cap("a", "l2", "starting")]
        )
        for state in (UNKNOWN, NOT_APPLICABLE, {"note": "Later."}):
            found = self.score({"a": state, "b": "l4"})["dimensions"]["d"]
            self.expect(found, band="leading", capped_by=[])
        self.expect(self.score({"a": "l0"})["dimensions"]["d"], band=None, capped_by=[])

    def test_levels_of_numbers_checklists_and_yes_no(self) -> None:
        for one, level, below, reached in (
            (number("q", [0, 50]), 20, 19.9, 20), (number("q", [50, 0]), 20, 20.1, 20),
            (number("q", [0, 50]), 80, 49, 50),
            (checklist("q", {"a": 1, "b": 2, "c": 2}, max_points=4), 2, ["a"], ["b"]),
            (question("q", kind="yes_no", points={"yes": 1, "no": 0}), "yes", "no", "yes"),
        ):
            self.toolkit(
                [one, question("b", weight=9)], essential=[self.cap("q", level, "starting")]
            )
            found = self.score({"q": below, "b": "l4"})["overall"]
            self.expect(self.score({"q": below, "b": "l4"})["dimensions"]["d"], capped_by=["q"])
            self.expect(found, band="leading", capped_by=[])
            self.expect(self.score({"q": reached, "b": "l4"})["dimensions"]["d"], capped_by=[])

    def test_the_combined_answer_decides(self) -> None:
        self.toolkit([question("a")], essential=[self.cap("a", "l2", "starting")], combine="mean")
        found = self.score({"a": "l1"}, {"a": "l3"})["dimensions"]["d"]
        self.expect(found, score=50, band="established", capped_by=[])
        found = self.score({"a": "l0"}, {"a": "l3"})["dimensions"]["d"]
        self.expect(found, score=37.5, band="starting", capped_by=["a"])

    def test_levels_are_compared_at_1e9(self) -> None:
        self.toolkit(
            [number("a", [0, 3])], essential=[self.cap("a", 2.7, "starting")], combine="mean"
        )
        # (2.3 + 2.8 + 3) / 3 is 2.7, but in binary its p falls short of 0.9 by one bit
        found = self.score({"a": 2.3}, {"a": 2.8}, {"a": 3})["dimensions"]["d"]
        self.expect(found, score=90, band="leading", capped_by=[])

    def test_zero_for_not_asked_caps_like_an_answer(self) -> None:
        self.toolkit(
            [
                question("a"),
                question("b", ask_if={"question": "a", "is": "l0"}, when_not_asked="zero"),
            ],
            essential=[self.cap("b", "l1", "starting")],
        )
        found = self.score({"a": "l4"})["dimensions"]["d"]
        self.expect(found, score=50, band="starting", capped_by=["b"])


class Branching(Case):
    def test_not_asked_is_not_applicable_or_zero(self) -> None:
        condition = {"question": "a", "at_least": "l2"}
        self.toolkit([question("a"), question("q", ask_if=condition)])
        self.expect_p("not_applicable", {"a": "l1", "q": "l4"})
        self.expect_p("missing", {"a": "l2"})
        self.expect(self.score({"a": "l1", "q": "l4"})["overall"], score=25, coverage=1)
        self.toolkit([question("a"), question("q", ask_if=condition, when_not_asked="zero")])
        self.expect_p(0, {"a": "l1", "q": "l4"})
        found = self.score({"a": "l1"})["overall"]
        self.expect(found, score=12.5, coverage=1, lowest=12.5, highest=12.5)

    def test_a_hidden_answer_is_invisible_to_later_conditions(self) -> None:
        self.toolkit([
            question("a"),
            question("b", ask_if={"question": "a", "is": "l4"}, when_not_asked="zero"),
            question("q", ask_if={"question": "b", "is": "l4"}),
            question("r", ask_if={"question": "b", "state": "not_applicable"}),
        ])
        found = self.score({"a": "l3", "b": "l4", "q": "l4", "r": "l4"})["questions"]
        states = [found[name]["state"] for name in ("a", "b", "q", "r")]
        self.assertEqual(states, ["answered", "answered", "not_applicable", "answered"])
        self.expect_p(1, {"a": "l4", "b": "l4", "q": "l4"})

    def test_conditions(self) -> None:
        before = [
            question("c"), question("yn", kind="yes_no", points={"yes": 1, "no": 0}),
            question("n", kind="number", scored=False), checklist("l", {"x": 1, "y": 1}),
            question("t", kind="text"),
        ]
        profile = [
            {"id": "people", "kind": "number"},
            {"id": "land", "kind": "choice", "options": options("urban", "mixed", "rural")},
        ]
        file = {
            "c": "l2", "yn": "no", "n": 12, "l": ["x"],
            ":profile": {"people": 100, "land": "mixed"},
        }
        for condition, asked in (
            ({"question": "c", "is": "l2"}, True),
            ({"question": "c", "is": "l3"}, False),
            ({"question": "c", "at_most": "l2"}, True),
            ({"question": "c", "at_most": "l1"}, False),
            ({"question": "c", "at_least": "l2"}, True),
            ({"question": "c", "at_least": "l3"}, False),
            ({"question": "yn", "is": "no"}, True),
            ({"question": "yn", "at_least": "yes"}, False),
            ({"question": "n", "is": 12.0}, True),
            ({"question": "n", "at_most": 11.5}, False),
            ({"question": "l", "is": "x"}, True),
            ({"question": "l", "is": "y"}, False),
            ({"question": "t", "state": "missing"}, True),
            ({"question": "c", "state": "answered"}, True),
            ({"profile": "people", "at_least": 100}, True),
            ({"profile": "people", "is": 99}, False),
            ({"profile": "land", "at_most": "mixed"}, True),
            ({"profile": "land", "is": "rural"}, False),
            ({"not": {"question": "c", "is": "l3"}}, True),
            ({"not": {"question": "t", "is": "x"}}, True),
            ({"all": [{"question": "c", "is": "l2"}, {"question": "yn", "is": "yes"}]}, False),
            ({"any": [{"question": "c", "is": "l0"}, {"question": "yn", "is": "no"}]}, True),
        ):
            self.toolkit([*before, question("q", ask_if=condition)], profile=profile)
            with self.subTest(condition):
                self.expect_p(1 if asked else "not_applicable", {**file, "q": "l4"})

    def test_a_condition_on_nothing_does_not_hold(self) -> None:
        for answer in ({"note": "Later."}, UNKNOWN, NOT_APPLICABLE):
            for key in ("is", "at_most", "at_least"):
                self.toolkit([question("a"), question("q", ask_if={"question": "a", key: "l2"})])
                self.expect_p("not_applicable", {"a": answer, "q": "l4"})
        self.toolkit(
            [question("q", ask_if={"profile": "people", "at_most": 9})],
            profile=[{"id": "people", "kind": "number"}],
        )
        self.expect_p("not_applicable", {"q": "l4"})


class SeveralRespondents(Case):
    THREE_SIDES = (
        {":perspective": "local", "q": "l4"}, {":perspective": "local", "q": "l2"},
        {":perspective": "national", "q": "l1"}, {":perspective": "civil", "q": "l0"},
        {":perspective": "partner", "q": UNKNOWN},
    )

    def test_mean_of_three_perspectives(self) -> None:
        self.toolkit([question("q")], combine="mean_of_perspectives")
        self.expect_p(1 / 3, *self.THREE_SIDES)  # (0.75 + 0.25 + 0) / 3
        self.expect_p(1 / 3, *reversed(self.THREE_SIDES))

    def test_respondents_without_perspective_are_one_side(self) -> None:
        self.toolkit([question("q")])
        self.expect_p(0.625, {"q": "l4"}, {"q": "l0"}, {":perspective": "local", "q": "l3"})

    def test_mean_and_median_over_all(self) -> None:
        self.toolkit([question("q")], combine="mean")
        self.expect_p(0.4375, *self.THREE_SIDES)  # (1 + 0.5 + 0.25 + 0) / 4
        self.toolkit([question("q")], combine="median")
        self.expect_p(0.375, *self.THREE_SIDES)  # between 0.25 and 0.5
        self.expect_p(0.25, *self.THREE_SIDES[1:])

    def test_states(self) -> None:
        self.toolkit([question("q")])
        no, unknown, missing, yes = {"q": NOT_APPLICABLE}, {"q": UNKNOWN}, {}, {"q": "l1"}
        for state, responses in (
            ("not_applicable", (no, no)), ("not_applicable", (no, missing)),
            ("unknown", (no, unknown)), ("unknown", (unknown, missing)),
            ("missing", (missing, missing)), (0.25, (yes, no, unknown, missing)),
        ):
            self.expect_p(state, *responses)

    def test_branching_is_decided_for_each(self) -> None:
        condition = {"question": "a", "is": "l4"}
        asked, not_asked = {"a": "l4", "q": "l4"}, {"a": "l0", "q": "l4"}
        self.toolkit([question("a"), question("q", ask_if=condition)])
        self.expect_p(1, asked, not_asked)
        self.expect_p("not_applicable", not_asked, {"a": "l4"})
        self.expect_p("unknown", not_asked, {"a": "l4", "q": UNKNOWN})
        self.toolkit([question("a"), question("q", ask_if=condition, when_not_asked="zero")])
        asked[":perspective"], not_asked[":perspective"] = "local", "civil"
        self.expect_p(0.5, asked, not_asked)


class Quick(Case):
    def test_outside_the_core_silence_is_not_missing(self) -> None:
        self.toolkit([question("core", core=True), question("q")])
        self.expect_p("not_applicable", {":quick": True, "core": "l2"})
        self.expect_p("missing", {"core": "l2"})
        self.expect_p(0.25, {":quick": True, "core": "l2", "q": "l1"})
        self.expect_p("unknown", {":quick": True, "core": "l2", "q": UNKNOWN})
        found = self.score({":quick": True, "core": "l2"})["overall"]
        self.expect(found, score=50, coverage=1, lowest=50, highest=50)
        self.expect(self.score({":quick": True})["overall"], coverage=0, lowest=0, highest=100)

    def test_zero_never_applies_outside_the_scope(self) -> None:
        condition = {"question": "core", "is": "l4"}
        self.toolkit([
            question("core", core=True), question("q", ask_if=condition, when_not_asked="zero"),
        ])
        self.expect_p("not_applicable", {":quick": True, "core": "l2"})
        self.expect_p("not_applicable", {":quick": True, "core": "l2", "q": "l4"})
        self.expect_p(0, {"core": "l2"})

    def test_with_several_respondents(self) -> None:
        self.toolkit([question("core", core=True), question("q")])
        quick = {":quick": True, "core": "l2"}
        self.expect_p("not_applicable", quick, quick)
        self.expect_p("missing", quick, {})
        self.expect_p("not_applicable", quick, {"q": NOT_APPLICABLE})
        self.expect_p("unknown", quick, {"q": UNKNOWN})
        self.expect_p(0.75, quick, {"q": "l3"})

    def test_conditions_see_what_is_outside_as_not_applicable(self) -> None:
        for condition, asked in (
            ({"question": "a", "state": "not_applicable"}, True),
            ({"question": "a", "state": "missing"}, False), ({"question": "a", "is": "l4"}, False),
        ):
            self.toolkit([question("a"), question("q", core=True, ask_if=condition)])
            self.expect_p(1 if asked else "not_applicable", {":quick": True, "q": "l4"})


class WorkedExample(Case):
    """The example of docs/scoring.md."""

    ANSWERS = {
        "goal": "spoken", "meetings": 9, "channels": UNKNOWN, "budget": "yes", "reply": 12,
        "projects": NOT_APPLICABLE, "plan": "agreed",
    }

    def example(self, plan: dict[str, Any] | None = None, **rubric: Any) -> None:
        yes_no = {"kind": "yes_no", "points": {"yes": 1, "no": 0}}
        self.toolkit(
            [
                question(
                    "goal", "trust", weight=2, core=True,
                    points={"none": 0, "spoken": 1, "written": 2},
                ),
                number("meetings", [0, 12], dimension="trust", core=True),
                checklist(
                    "channels", {"phone": 1, "post": 1, "portal": 2}, max_points=3,
                    dimension="trust",
                ),
                question("budget", "resources", core=True, **yes_no),
                number("reply", [30, 0], dimension="resources", core=True),
                question("projects", "resources", core=True, points={"no": 0, "some": 1}),
                question("plan", "plan", core=True, points={"none": 0, "drafted": 1, "agreed": 2}),
                question("review", "plan", points={"never": 0, "yearly": 1}),
            ],
            {"trust": {"weight": 1}, "resources": {"weight": 2}, "plan": plan or {}},
            essential=[{"question": "goal", "level": "written", "cap": "developing"}],
            **rubric,
        )

    def test_three_dimensions_and_the_whole(self) -> None:
        self.example()
        found = self.score(self.ANSWERS)
        self.expect(
            found["dimensions"]["trust"], score=175 / 3, coverage=0.75, lowest=43.75, highest=68.75,
            band="developing", capped_by=["goal"],
        )
        self.expect(
            found["dimensions"]["resources"], score=80, coverage=1, lowest=80, highest=80,
            band="leading", capped_by=[],
        )
        self.expect(
            found["dimensions"]["plan"], score=None, coverage=0.5, lowest=50, highest=100, band=None
        )
        self.expect(
            found["overall"], score=655 / 9, coverage=0.8125, lowest=63.4375, highest=82.1875,
            band="established", capped_by=[],
        )

    def test_other_ways_of_putting_together(self) -> None:
        self.example(aggregation={"dimensions": "geometric"})
        self.expect(self.score(self.ANSWERS)["overall"], score=72.00548655035272)
        self.example(aggregation={"dimensions": "minimum"})
        self.expect(self.score(self.ANSWERS)["overall"], score=175 / 3)

    def test_plan_as_a_module(self) -> None:
        self.example({"module": "m"})
        found = self.score(self.ANSWERS)
        self.expect(
            found["overall"], score=655 / 9, coverage=11 / 12, lowest=203.75 / 3, highest=76.25
        )
        self.expect(found["modules"]["m"], score=None, coverage=0.5, lowest=50, highest=100)

    def test_quick(self) -> None:
        self.example()
        found = self.score({**self.ANSWERS, ":quick": True})
        self.expect(found["dimensions"]["plan"], score=100, coverage=1)
        self.expect(
            found["overall"], score=(175 / 3 + 260) / 4, coverage=0.9375, lowest=75.9375,
            highest=82.1875,
        )

    def test_three_respondents(self) -> None:
        people = (
            {":perspective": "local", "goal": "written", "meetings": 9},
            {":perspective": "local", "goal": "written"},
            {":perspective": "national", "goal": "none"},
            {":perspective": "civil", "goal": UNKNOWN},
        )
        for combine, p, capped_by in (
            ("mean_of_perspectives", 0.5, ["goal"]), ("mean", 2 / 3, ["goal"]), ("median", 1, []),
        ):
            self.example(combine=combine)
            found = self.score(*people)
            self.expect(found["questions"]["goal"], state="answered", p=p)
            self.expect(found["dimensions"]["trust"], capped_by=capped_by)
        self.expect(self.score(people[3])["questions"]["goal"], state="unknown", p=None)


class Program(Case):
    def test_shape_of_the_output(self) -> None:
        self.toolkit([question("q")])
        found = self.score({"q": "l2", ":city": "مرفأ النور"})
        whole = {
            "score": 50.0, "lowest": 50.0, "highest": 50.0, "coverage": 1.0, "band": "established",
            "capped_by": [],
        }
        self.assertEqual(found, {
            "city": "مرفأ النور", "date": "2026-03-14", "overall": whole, "modules": {},
            "dimensions": {"d": {**whole, "applicable": True}},
            "questions": {"q": {"state": "answered", "p": 0.5}},
        })

    def test_one_city_one_date_one_toolkit(self) -> None:
        self.toolkit([question("q")])
        for other in (
            {":city": "Elsewhere"}, {":date": datetime.date(2027, 1, 1)}, {":toolkit": "other"}
        ):
            done = self.run_score({"q": "l2"}, {"q": "l2", **other})
            self.assertEqual(done.returncode, 1)
            self.assertIn(b"must share", done.stderr)

    def test_the_order_of_respondents_does_not_matter(self) -> None:
        chance = random.Random(1)
        questions = [number(f"n{count}", [0, 97], weight=count + 0.1) for count in range(9)]
        people = [
            {":perspective": chance.choice("abc")}
            | {q["id"]: chance.randint(0, 97) for q in questions if chance.random() < 0.8}
            for _ in range(12)
        ]
        self.toolkit(questions)
        first = self.run_score(*people).stdout
        chance.shuffle(people)
        self.assertEqual(first, self.run_score(*people).stdout)


if __name__ == "__main__":
    unittest.main()
