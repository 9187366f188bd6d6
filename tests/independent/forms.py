"""Checks the forms that `nlc form` writes with the tools that others read them with: pyxform for XLSForms, openpyxl for workbooks.

Run by hand: python3 tests/independent/forms.py path/to/nlc     (needs the packages pyxform and openpyxl)
"""

import csv
import datetime
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import openpyxl
from pyxform.xls2xform import convert

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "questionnaires/nlc"
LIBRARIES = ROOT / "examples/toolkits/libraries"
FLOOD = ROOT / "examples/toolkits/flood-ready"
XFORMS = "{http://www.w3.org/2002/xforms}"


def write(nlc, toolkit, path, *arguments):
    subprocess.run([nlc, "form", "--toolkit", toolkit, "--quiet", "-o", path, *arguments], check=True, timeout=60)
    return path


def questions_of(toolkit, quick):
    questionnaire = tomllib.loads((toolkit / "questionnaire.toml").read_text(encoding="utf-8"))
    return [question for question in questionnaire["questions"] if question.get("core") or not quick], questionnaire


def choices_expected(question):
    """The names of all choices of a question by its file; nothing for a number or a text, whose choices stand apart."""
    kind = question.get("kind", "choice")
    own = {"choice": "options", "checklist": "items"}.get(kind)
    names = [option["id"] for option in question[own]] if own else ["yes", "no"]
    more = (["none"] if kind == "checklist" else []) + ["unknown"]
    if question.get("not_applicable", {}).get("allowed"):
        more.append("not_applicable")
    if kind in ("number", "text"):
        return more
    return names + [name for name in more if name not in names]


def binds(xform):
    root = ElementTree.fromstring(xform)
    return {bind.get("nodeset"): bind.attrib for bind in root.iter(f"{XFORMS}bind")}, root


def normal(expression):
    return re.sub(r"\s+", " ", expression).strip()


def check_xlsform(nlc, folder, toolkit, quick):
    arguments = ["--format", "xlsform"] + (["--quick"] if quick else [])
    path = write(nlc, toolkit, folder / f"{toolkit.name}{'-quick' if quick else ''}.xlsx", *arguments)
    warnings = []
    result = convert(xlsform=str(path), warnings=warnings, validate=False)
    assert not warnings and not result.warnings, (warnings, result.warnings)
    found, root = binds(result.xform)
    questions, questionnaire = questions_of(toolkit, quick)

    # Every question once, in the group of its dimension, with all that belongs to it.
    nodes = list(found)
    for question in questions:
        places = [node for node in nodes if node.endswith(f"/{question['id']}")]
        assert places == [f"/data/{question['dimension']}/{question['id']}"], (question["id"], places)
        wanted = {"_note", "_evidence"}
        if question.get("kind") in ("number", "text"):
            wanted.add("_status")
        if question.get("not_applicable", {}).get("allowed"):
            wanted.add("_reason")
        there = {end for end in ("_note", "_evidence", "_status", "_reason") if places[0] + end in found}
        assert there == wanted, (question["id"], there)
    groups = {question["dimension"] for question in questionnaire["questions"]}
    asked = [node for node in nodes if node.split("/")[2] in groups and not node.endswith(("_note", "_evidence", "_status", "_reason"))]
    assert len(asked) == len(questions), (len(asked), len(questions))
    assert ("/data/quick" in found) == quick
    assert not quick or found["/data/quick"]["calculate"] == "'yes'"

    # Choices.
    sheet = openpyxl.load_workbook(path)["choices"]
    lists = {}
    for row in sheet.iter_rows(min_row=2, values_only=True):
        lists.setdefault(row[0], []).append(row[1])
        assert all(row[1:]), row
    for question in questions:
        name = question["id"] + ("_status" if question.get("kind") in ("number", "text") else "")
        assert sorted(lists[name]) == sorted(choices_expected(question)), (name, lists[name])

    # Whatever an expression refers to is there.
    instance = root.find(f".//{XFORMS}instance")
    names = {element.tag.split("}")[-1] for element in instance.iter()}
    for node, attributes in found.items():
        expression = attributes.get("relevant", "")
        for path_to in re.findall(r"/data/[\w/-]+", expression):
            assert path_to in found, (node, path_to)
        for name in re.findall(r"/data/(?:[\w-]+/)*([\w-]+)", expression):
            assert name in names, (node, name)

    languages = [translation.get("lang") for translation in root.iter(f"{XFORMS}translation")]
    translated = ["English (en)", "French (fr)", "Arabic (ar)"] if toolkit == SHIPPED else ["English (en)"]
    assert languages == translated, languages
    if not quick:
        # Branching: as many questions depend on others as the toolkit says.
        waiting = [question for question in questions if "ask_if" in question]
        relevant = [node for node in asked if "relevant" in found[node]]
        assert len(waiting) == len(relevant), relevant
    return found


def check_conditions(found):
    relevant = {node: normal(attributes.get("relevant", "")) for node, attributes in found.items()}
    warning, contacts = "/data/know/warning", "/data/prepare/contacts"
    assert relevant["/data/know/channels"] == f"{warning} = 'signed-up' or {warning} = 'all' or {warning} = 'tested'"
    assert relevant["/data/prepare/exercise"] == (
        "/data/prepare/route = 'yes' and (("
        f" {contacts} = 'some' or {contacts} = 'each' or {contacts} = 'deputies')"
        " or ( /data/profile/households != '' and /data/profile/households <= 30))"
    ), relevant["/data/prepare/exercise"]
    assert relevant["/data/upkeep/barriers"] == "not( /data/profile/water = 'rain')"
    assert relevant["/data/upkeep/barriers_reason"] == "selected( /data/upkeep/barriers , 'not_applicable')"
    constraint = normal(found["/data/upkeep/barriers"]["constraint"])
    assert constraint == "not(selected(., 'none') or selected(., 'unknown') or selected(., 'not_applicable')) or count-selected(.) <= 1"


def drop_down(workbook, sheet, cell):
    """The entries that a drop-down list offers for a cell; nothing if there is none."""
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list" and cell in rule.sqref:
            name, cells = rule.formula1.strip("=").split("!")
            lists = workbook[name.strip("'")]
            assert lists.sheet_state == "hidden"
            return [row[0].value for row in lists[cells.replace("$", "")]] if ":" in cells else [lists[cells].value]
    return None


def check_workbook(nlc, folder):
    path = write(nlc, SHIPPED, folder / "form.xlsx")
    workbook = openpyxl.load_workbook(path)
    assert [sheet.title for sheet in workbook if sheet.sheet_state == "visible"] == ["English", "Français", "العربية"]
    questions, _ = questions_of(SHIPPED, False)
    for sheet in [sheet for sheet in workbook if sheet.sheet_state == "visible"]:
        assert sheet.freeze_panes == "B3", sheet.freeze_panes
        assert bool(sheet.sheet_view.rightToLeft) == (sheet.title == "العربية")
        columns = {cell.value: cell.column_letter for cell in sheet[1]}
        assert all(cell.value for cell in sheet[2]), "a column without a label"
        for question in questions:
            column = columns[question["id"]]
            for row in (3, 502):
                offered = drop_down(workbook, sheet, f"{column}{row}")
                assert len(offered) == len(choices_expected(question)), (question["id"], offered)
            assert drop_down(workbook, sheet, f"{column}2") is None and drop_down(workbook, sheet, f"{column}503") is None
            note = sheet.column_dimensions[columns[question["id"] + "_note"]]
            assert note.hidden and note.outlineLevel == 1, question["id"]
        # Two respondents, with what the lists offer.
        for row, place in ((3, 0), (4, -1)):
            sheet[f"{columns['city']}{row}"] = "Port Lumen"
            for question in questions:
                cell = f"{columns[question['id']]}{row}"
                sheet[cell] = drop_down(workbook, sheet, cell)[place]
    filled = folder / "filled.xlsx"
    workbook.save(filled)
    again = openpyxl.load_workbook(filled)["English"]
    assert again["A3"].value == again["A4"].value == "Port Lumen"

    # Numbers: a rule for the number, a list for the case that there is none.
    sheet = openpyxl.load_workbook(write(nlc, LIBRARIES, folder / "libraries-form.xlsx"))["English"]
    column = next(cell.column_letter for cell in sheet[1] if cell.value == "opening-hours")
    rules = [rule for rule in sheet.data_validations.dataValidation if f"{column}3" in rule.sqref]
    assert [(float(rule.formula1), float(rule.formula2)) for rule in rules] == [(0, 168)], rules


def answers_for(question, pick):
    """An answer as it stands in a response file, what to choose from the drop-down list, and what to put under the names of an XLSForm."""
    kind = question.get("kind", "choice")
    if pick == 0:
        return {"unknown": True}, "unknown"
    if pick == 1 and question.get("not_applicable", {}).get("allowed"):
        return {"not_applicable": "Another office does this"}, "not_applicable"
    if kind in ("choice", "yes_no"):
        names = [option["id"] for option in question["options"]] if kind == "choice" else ["yes", "no"]
        return {"answer": names[pick % len(names)]}, names[pick % len(names)]
    if kind == "checklist":
        names = [item["id"] for number, item in enumerate(question["items"]) if (pick + number) % 3 == 0]
        return {"answer": names}, " ".join(names) or "none"
    if kind == "number":
        number = question.get("min", 0) + pick
        return {"answer": number}, number
    return {"answer": "A text"}, "A text"


def response_file(path, questionnaire, city, answers, quick):
    lines = ["format = 1", f'toolkit = "{questionnaire["id"]}"', f'version = "{questionnaire["version"]}"', f'city = "{city}"', "date = 2026-03-14"]
    lines += ["quick = true"] if quick else []
    for name, answer in answers.items():
        lines.append(f"[answers.{name}]")
        lines += [f"{key} = {json.dumps(value)}" for key, value in answer.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def scores(nlc, toolkit, *files):
    """The unrounded scores of every response, without where it comes from."""
    found = subprocess.run([nlc, "score", "--toolkit", toolkit, "--format", "jsonl", *files], capture_output=True, text=True, timeout=120)
    assert found.returncode == 0, (files, found.stderr)
    rows = [json.loads(line) for line in found.stdout.splitlines()]
    return [{key: value for key, value in row.items() if key not in ("file", "row")} for row in rows]


def round_trip_of_workbook(nlc, folder, toolkit, quick):
    """Fills a workbook from its drop-down lists, one respondent in each language, and reads it back; so do LibreOffice's copies of it."""
    questions, questionnaire = questions_of(toolkit, quick)
    path = write(nlc, toolkit, folder / f"{toolkit.name}-trip{'-quick' if quick else ''}.xlsx", *(["--quick"] if quick else []))
    workbook = openpyxl.load_workbook(path)
    files = []
    visible = [sheet for sheet in workbook if sheet.sheet_state == "visible"]
    for place, sheet in enumerate(visible):
        columns = {cell.value: cell.column_letter for cell in sheet[1]}
        city, answers = f"City {place}", {}
        sheet[f"{columns['city']}3"] = city
        sheet[f"{columns['date']}3"] = datetime.date(2026, 3, 14)
        for number, question in enumerate(questions):
            answer, chosen = answers_for(question, (number * 7 + place * 3) % 11)
            answers[question["id"]] = answer
            kind = question.get("kind", "choice")
            cell = f"{columns[question['id']]}3"
            if "not_applicable" in answer:
                sheet[f"{columns[question['id'] + '_reason']}3"] = answer["not_applicable"]
            if kind in ("number", "text") and chosen in ("unknown", "not_applicable"):
                cell = f"{columns[question['id'] + '_status']}3"
            if kind == "checklist" and "answer" in answer and answer["answer"]:
                ids = [item["id"] for item in question["items"]]
                sheet[cell] = ",".join(str(ids.index(name) + 1) for name in answer["answer"])
                continue
            if kind in ("number", "text") and "answer" in answer:
                sheet[cell] = chosen
                continue
            offered = drop_down(workbook, sheet, cell)
            order = choices_expected(question)
            sheet[cell] = offered[order.index(chosen)] if offered and order.index(chosen) < len(offered) else chosen
        files.append(response_file(folder / f"{toolkit.name}-{quick}-{place}.toml", questionnaire, city, answers, quick))
    filled = folder / f"{path.stem}-filled.xlsx"
    workbook.save(filled)
    expected = scores(nlc, toolkit, *files)
    assert scores(nlc, toolkit, filled) == expected, filled
    if not shutil.which("soffice"):
        print("soffice is not here: forms are not read back from LibreOffice")
        return
    profile = f"-env:UserInstallation=file://{folder}/office"
    for ending, wanted in (("xlsx", expected), ("csv", expected[:1])):
        out = folder / f"{path.stem}-office"
        command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", out, filled]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        assert scores(nlc, toolkit, out / f"{filled.stem}.{ending}") == wanted, ending


def round_trip_of_xlsform(nlc, folder, toolkit):
    """Makes up submissions under the names of an XLSForm, with groups and without, and under its labels in each language."""
    questions, questionnaire = questions_of(toolkit, False)
    path = write(nlc, toolkit, folder / f"{toolkit.name}-trip-kobo.xlsx", "--format", "xlsform")
    workbook = openpyxl.load_workbook(path)
    rows = [dict(zip([cell.value for cell in workbook["survey"][1]], [cell.value for cell in row])) for row in workbook["survey"].iter_rows(min_row=2)]
    options = [dict(zip([cell.value for cell in workbook["choices"][1]], [cell.value for cell in row])) for row in workbook["choices"].iter_rows(min_row=2)]
    submission, answers = {"city": "City", "date": "2026-03-14"}, {}
    for number, question in enumerate(questions):
        answer, chosen = answers_for(question, (number * 5) % 11)
        name = question["id"]
        if "not_applicable" in answer:
            submission[name + "_reason"] = answer["not_applicable"]
        plain = question.get("kind") in ("number", "text") and "answer" not in answer
        submission[name + ("_status" if plain else "")] = chosen
        submission[name + "_note"] = 'A "note",\nof two lines'
        submission[name + "_evidence"] = "https://example.org/a"
        answers[name] = answer | {"note": 'A "note",\nof two lines', "evidence": ["https://example.org/a"]}
    expected = scores(nlc, toolkit, response_file(folder / "kobo.toml", questionnaire, "City", answers, False))
    labels = [key for key in rows[0] if key.startswith("label")]
    for headers in ("names", "groups", *labels):
        group, line = [], {}
        for row in rows:
            if row["type"] == "begin_group":
                group.append(row["name"])
            elif row["type"] == "end_group":
                group.pop()
            elif row["name"] in submission and headers.startswith("label") and row["type"].startswith("select_"):
                texts = {option["name"]: option[headers] for option in options if option["list_name"] == row["type"].split()[1]}
                value = submission[row["name"]]
                if row["type"].startswith("select_multiple"):
                    # The summary cannot always be split; the choices have columns of their own.
                    for name, text in texts.items():
                        line[f"{row[headers]}/{text}"] = str(int(name in value.split()))
                else:
                    line[row[headers]] = texts[value]
            elif row["name"] in submission:
                key = {"names": row["name"], "groups": "/".join([*group, row["name"]])}.get(headers, row.get(headers))
                line[key] = submission[row["name"]]
        line |= {"_id": "1", "_uuid": "u", "_submission_time": "2026-03-15T10:00:00"}
        table = folder / "kobo.csv"
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
            writer.writerows([line.keys(), line.values()])
        assert scores(nlc, toolkit, table) == expected, (toolkit, headers)


def main():
    nlc = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for toolkit in (SHIPPED, LIBRARIES, FLOOD):
            for quick in (False, True):
                found = check_xlsform(nlc, folder, toolkit, quick)
                if toolkit == FLOOD and not quick:
                    check_conditions(found)
        check_workbook(nlc, folder)
        for toolkit in (SHIPPED, LIBRARIES, FLOOD):
            round_trip_of_xlsform(nlc, folder, toolkit)
            for quick in (False, True):
                round_trip_of_workbook(nlc, folder, toolkit, quick)
    print("6 forms for Kobo and ODK and 2 workbooks are as they should be, and read back as they were filled in")


if __name__ == "__main__":
    main()
