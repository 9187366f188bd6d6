"""Holds the program's scores against score.py: every example, and random answers to every toolkit.

    python3 compare.py PATH_TO_NLC

Scores, bounds, coverage and shares must agree to 1e-9, bands, caps and states exactly.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOLKITS = ["questionnaires/nlc", "questionnaires/starter", "examples/toolkits/libraries", "examples/toolkits/flood-ready"]
ROUNDS = 15


def close(one: float | None, other: float | None) -> bool:
    return one is None and other is None or one is not None and other is not None and abs(one - other) <= 1e-9


def differences(program: dict[str, Any], apart: dict[str, Any]) -> list[str]:
    found = []
    for line in program["lines"]:
        own = apart["overall"] if line["scope"] == "overall" else apart[line["scope"] + "s"][line["id"]]
        for key in ("score", "lowest", "highest", "coverage"):
            if not close(line[key], own[key]):
                found.append(f"{line['id']} {key}: {line[key]} and {own[key]}")
        if line["band"] != own["band"] or set(line["capped_by"]) != set(own["capped_by"]):
            found.append(f"{line['id']} band: {line['band']} {line['capped_by']} and {own['band']} {own['capped_by']}")
    for question in program["questions"]:
        own = apart["questions"][question["id"]]
        if question["state"] != own["state"] or not close(question["share"], own["p"]):
            found.append(f"{question['id']}: {question} and {own}")
    if {question["id"] for question in program["questions"]} != set(apart["questions"]):
        found.append("not the same questions")
    return found


def compare(nlc: str, toolkit: Path, responses: list[Path]) -> list[str]:
    files = [str(path) for path in responses]
    program = subprocess.run(
        [nlc, "score", "--quiet", "--format", "json", "--toolkit", str(toolkit), *files], capture_output=True, text=True, encoding="utf-8", check=True
    )
    apart = subprocess.run([sys.executable, str(HERE / "score.py"), str(toolkit), *files], capture_output=True, text=True, encoding="utf-8", check=True)
    sheets = json.loads(program.stdout)
    if len(sheets) != 1:
        return [f"{len(sheets)} assessments where one was expected"]
    return differences(sheets[0], json.loads(apart.stdout))


def answer(question: dict[str, Any], chance: random.Random) -> str:
    kind = question.get("kind", "choice")
    if kind == "choice":
        return f'answer = "{chance.choice(question["options"])["id"]}"'
    if kind == "yes_no":
        return f'answer = "{chance.choice(["yes", "no"])}"'
    if kind == "checklist":
        return f"answer = {json.dumps([item['id'] for item in question['items'] if chance.random() < 0.5])}"
    if kind == "number":
        value = chance.uniform(question.get("min", 0), question.get("max", 1000))
        return f"answer = {round(value) if question.get('whole') else value}"
    return 'answer = "text"'


def random_response(questionnaire: dict[str, Any], chance: random.Random) -> str:
    lines = ["format = 1", f'toolkit = "{questionnaire["id"]}"', f'version = "{questionnaire["version"]}"', 'city = "Examplefort"', "date = 2026-01-01"]
    perspectives = [perspective["id"] for perspective in questionnaire.get("perspectives", [])]
    if perspectives and chance.random() < 0.8:
        lines.append(f'perspective = "{chance.choice(perspectives)}"')
    if chance.random() < 0.25:
        lines.append("quick = true")
    lines.append("[profile]")
    for field in questionnaire.get("profile", []):
        if chance.random() < 0.7 and field["kind"] == "number":
            lines.append(f"{field['id']} = {chance.randint(int(field.get('min', 0)), int(field.get('max', 2000)))}")
        elif chance.random() < 0.7 and field["kind"] == "choice":
            lines.append(f'{field["id"]} = "{chance.choice(field["options"])["id"]}"')
    gaps = chance.random() * 0.5
    for question in questionnaire["questions"]:
        draw = chance.random()
        if draw < gaps / 2:
            continue
        lines.append(f"[answers.{question['id']}]")
        if draw < gaps:
            lines.append("unknown = true")
        elif draw < gaps + 0.1 and question.get("not_applicable", {}).get("allowed"):
            lines.append('not_applicable = "reason"')
        else:
            lines.append(answer(question, chance))
    return "\n".join(lines) + "\n"


def examples() -> list[tuple[Path, list[Path]]]:
    """Example responses with their toolkits; files of the same city and date belong together."""
    cases: list[tuple[Path, list[Path]]] = []
    folders = [(ROOT / "questionnaires/nlc", ROOT / "examples/responses")]
    folders += [(ROOT / toolkit, ROOT / toolkit / "responses") for toolkit in TOOLKITS if (ROOT / toolkit / "responses").is_dir()]
    for toolkit, folder in folders:
        groups: dict[tuple[str, str], list[Path]] = {}
        for path in sorted(folder.glob("*.toml")):
            head = tomllib.loads(path.read_text(encoding="utf-8"))
            groups.setdefault((head["city"], str(head["date"])), []).append(path)
        cases += [(toolkit, paths) for paths in groups.values()]
    return cases


def main() -> int:
    nlc = sys.argv[1]
    cases = [(toolkit, paths, "example") for toolkit, paths in examples()]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(20260314)
        for toolkit in TOOLKITS:
            questionnaire = tomllib.loads((ROOT / toolkit / "questionnaire.toml").read_text(encoding="utf-8"))
            for number in range(ROUNDS):
                paths = []
                for respondent in range(chance.randint(1, 4)):
                    path = Path(folder) / f"{questionnaire['id']}-{number}-{respondent}.toml"
                    path.write_text(random_response(questionnaire, chance), encoding="utf-8")
                    paths.append(path)
                cases.append((ROOT / toolkit, paths, "random"))
        for toolkit, paths, kind in cases:
            found = compare(nlc, toolkit, paths)
            failed += bool(found)
            for difference in found:
                print(f"{kind} {toolkit.name} {[path.name for path in paths]}: {difference}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
