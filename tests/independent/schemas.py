"""Checks that the JSON Schemas accept every toolkit and response in this repository and refuse the mistakes that an author makes.

Run by hand: python3 tests/independent/schemas.py path/to/nlc     (needs the package jsonschema)
"""

import datetime
import json
import subprocess
import re
import sys
import tomllib
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]


def plain(value):
    """TOML as an editor hands it to a schema: a date is a text."""
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [plain(entry) for entry in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else value


def schema(nlc, name):
    found = json.loads(subprocess.run([nlc, "schema", name], check=True, capture_output=True).stdout)
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


def load(path):
    return plain(tomllib.loads(path.read_text(encoding="utf-8")))


QUESTIONNAIRE = """
format = 1
id = "small"
version = "1"
language = "en"
title = "Small"
statement = "For tests."
addressees = [{ id = "us", label = "Us", heading = "What we do" }]
bands = [{ id = "low", label = "Low" }]
dimensions = [{ id = "only", title = "Only" }]
profile = [{ id = "size", kind = "number", label = "Size?", min = 1 }]
[[questions]]
id = "goal"
dimension = "only"
text = "A goal?"
options = [{ id = "none", text = "No." }, { id = "all", text = "Yes." }]
[[questions]]
id = "list"
dimension = "only"
kind = "checklist"
text = "Which?"
ask_if = { any = [{ question = "goal", is = "all" }, { profile = "size", at_least = 3 }] }
items = [{ id = "desk", text = "A desk." }]
"""

RUBRIC = """
format = 1
toolkit = "small"
minimum_coverage = 0.5
bands = [{ id = "low", from = 0 }]
[dimensions.only]
weight = 1
[questions.goal]
weight = 2
points = { none = 0, all = 1 }
"""

RECOMMENDATIONS = """
format = 1
toolkit = "small"
[[next_steps]]
question = "goal"
from = "none"
title = "Do it"
text = "Do it."
done = "Done."
addressee = "us"
horizon = "longer"
effort = 3
[[findings]]
id = "weak"
when = { dimension = "only", score_below = 40 }
title = "Weak"
text = "It is."
done = "Done."
addressee = "us"
horizon = "longer"
effort = 1
[[strengths]]
id = "strong"
dimension = "only"
at_least = 70
text = "Well."
share_with = "All."
"""

RESPONSE = """
format = 1
toolkit = "small"
version = "1"
city = "A"
date = 2026-03-14
[answers]
goal = "all"
"""

# Schema, sound text, and what is replaced by what.
MISTAKES = [
    ("questionnaire", QUESTIONNAIRE, [
        ("format = 1", "format = 7"), ('id = "small"', 'id = "a b"'), ('id = "goal"', 'id = "1st"'),
        ('options = [{ id = "none", text = "No." }, { id = "all", text = "Yes." }]', ""),
        ('options = [{ id = "none", text = "No." }, {', "options = [{"), ('items = [{ id = "desk", text = "A desk." }]', ""),
        ("items = [", "options = ["), ('id = "desk"', 'id = "a desk"'), ("min = 1", "options = []"), ('kind = "number", ', ""),
        ('kind = "number"', 'kind = "text"'), ('is = "all"', 'is = "all", at_least = "all"'), (', is = "all"', ""),
        ('profile = "size",', 'profile = "size", question = "goal",'), ('kind = "checklist"', 'kind = "list"'),
        ("bands = [{ id = \"low\", label = \"Low\" }]", "bands = []"), ('text = "A goal?"', 'text = "A goal?"\nunit = "days"'),
    ]),
    ("rubric", RUBRIC, [
        ("format = 1", "format = 2"), ("0.5", "60"), ("from = 0", "from = 101"), ("weight = 1", "weight = -1"), ("weight = 2", "weight = 0"),
        ("points = { none = 0, all = 1 }", ""), ("none = 0", "none = -1"), ("points = {", "scale = [0, 1]\npoints = {"),
        ("points = { none = 0, all = 1 }", "scale = [0, 1, 2]"), ("[questions.goal]", '[questions."a goal"]'),
    ]),
    ("recommendations", RECOMMENDATIONS, [
        ("format = 1", "format = 0"), ("effort = 3", "effort = 9"), ("effort = 1", "effort = 0"), ("at_least = 70", "at_least = 700"),
        ("score_below = 40", "score_below = 400"), ('from = "none"', ""), ('from = "none"', 'from = "none"\nitem = "desk"'),
        ('horizon = "longer"', 'horizon = "soon"'), ('id = "weak"', 'id = "so weak"'), (", score_below = 40", ""),
    ]),
    ("response", RESPONSE, [("format = 1", "format = 2"), ("goal =", '"a goal" ='), ("[answers]", "[answer]"), ('city = "A"', "")]),
]


def main(nlc):
    schemas = {name: schema(nlc, name) for name in ["questionnaire", "rubric", "recommendations", "response"]}
    failures = []
    accepted = refused = 0
    for folder in [ROOT / "questionnaires", ROOT / "examples"]:
        for path in sorted(folder.rglob("*.toml")):
            # Translations and glossaries have no schema: their keys are those of the toolkit.
            if path.name == "glossary.toml" or re.fullmatch(r"[a-z]{2,3}(-\w+)?\.toml", path.name):
                continue
            name = path.stem if path.stem in schemas else "response"
            accepted += 1
            failures += [f"{path}: {error.json_path}: {error.message}" for error in schemas[name].iter_errors(load(path))]
    for name, sound, mistakes in MISTAKES:
        accepted += 1
        failures += [f"{name}: {error.json_path}: {error.message}" for error in schemas[name].iter_errors(plain(tomllib.loads(sound)))]
        for right, wrong in mistakes:
            refused += 1
            text = sound.replace(right, wrong, 1)
            if text == sound or schemas[name].is_valid(plain(tomllib.loads(text))):
                failures.append(f"{name}: accepts {wrong!r} in place of {right!r}")
        nulls = [line for line in json.dumps(schemas[name].schema, indent=0).splitlines() if '"null"' in line or ": null" in line]
        failures += [f"{name}: allows null: {line}" for line in nulls]
    print("\n".join(failures) or f"{accepted} files accepted, {refused} mistakes refused")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
