"""Opens the reports for Excel and Word with the tools that others read them with, openpyxl and python-docx, and holds their numbers against the scores that `nlc score` gives.

Run by hand: python3 tests/independent/office.py path/to/nlc     (needs the packages openpyxl and python-docx)
"""

import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import docx
import openpyxl
from docx.oxml.ns import qn

ROOT = Path(__file__).resolve().parents[2]
RESPONSES = ROOT / "examples/responses"
CITIES = {
    "Belnorrah": sorted(RESPONSES.glob("belnorrah-*.toml")),
    "Ulmeray": [RESPONSES / "ulmeray.toml"],
    "Tessendrow": [RESPONSES / "tessendrow.toml"],
}
LANGUAGES = ("en", "fr", "ar")


def run(nlc, *arguments):
    return subprocess.run([nlc, *arguments], check=True, capture_output=True, timeout=60).stdout.decode()


def scores(nlc, files, language):
    """Title and measures of the dimensions that count, of the whole, and of the groups scored apart with their dimensions, unrounded; those that do not concern the city are left out of the groups."""
    found = json.loads(run(nlc, "score", "--lang", language, "--by", "city", "--format", "jsonl", *files))
    return [(line["title"], [line[key] for key in ("score", "lowest", "highest", "coverage")]) for line in found["lines"]]


def same(given, expected):
    return given is None if expected is None else given is not None and abs(given - expected) <= 1e-9


def shown(number):
    """To one decimal, half away from zero, from the number rounded at 1e-9."""
    return "" if number is None else f"{int(round(number, 9) * 10 + 0.5) / 10:.1f}"


def check_workbook(path, expected, recommendations, language):
    workbook = openpyxl.load_workbook(path)
    assert len(workbook.sheetnames) == 3, workbook.sheetnames
    plan, numbers, answers = workbook.worksheets
    for sheet in workbook.worksheets:
        assert sheet.freeze_panes == "A3", (path, sheet.freeze_panes)
        assert bool(sheet.sheet_view.rightToLeft) == (language == "ar"), path
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f" and cell.hyperlink is None, (path, cell.coordinate)
    assert plan.max_row == recommendations + 2, (path, plan.max_row, recommendations)
    assert plan.auto_filter.ref == f"A2:L{plan.max_row}", plan.auto_filter.ref
    lists = [rule for rule in plan.data_validations.dataValidation if rule.type == "list"]
    days = [rule for rule in plan.data_validations.dataValidation if rule.type == "date"]
    assert len(lists) == len(days) == 1 and f"K{plan.max_row}" in lists[0].sqref and "J3" in days[0].sqref, path
    words = lists[0].formula1.strip('"').split(",")
    assert len(words) == 4 and plan["K3"].value == words[0], words
    coloured = [rule.formula[0].strip('"') for ranges in plan.conditional_formatting for rule in ranges.rules]
    assert sorted(coloured) == sorted(words), (coloured, words)
    assert plan["J3"].number_format == "yyyy-mm-dd", plan["J3"].number_format
    rows = {row[0].value: row for row in numbers.iter_rows(min_row=3)}
    assert rows and len(rows) == numbers.max_row - 2, path
    wanted = dict(expected)
    for title, row in rows.items():
        measures = [row[at].value for at in (1, 2, 3, 5)]
        assert title in wanted and all(map(same, measures, wanted[title])), (path, title, measures, wanted.get(title))
        assert row[1].number_format == "0.0", row[1].number_format
    assert all(row[1].value and row[3].value for row in answers.iter_rows(min_row=3)), path
    return len(rows)


def check_document(path, expected, language):
    document = docx.Document(path)
    names = {paragraph.style.name for paragraph in document.paragraphs}
    for wanted in ("Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Caption", "toc 1"):
        assert wanted in names, (path, wanted, names)
    for number, table in enumerate(document.tables):
        first, *others = table.rows
        assert first._tr.trPr.find(qn("w:tblHeader")) is not None, (path, number)
        assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in others), (path, number)
        assert (table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) == (language == "ar"), (path, number)
    if language == "ar":
        for paragraph in document.element.body.iter(qn("w:p")):
            assert paragraph.pPr.find(qn("w:bidi")) is not None, path
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert "PAGE" in section.footer._element.xml
    mark = "." if language == "en" else ","
    wanted = {title: shown(measures[0]).replace(".", mark) for title, measures in expected}
    compared = 0
    for row in document.tables[0].rows[1:]:
        title, score = row.cells[0].text, row.cells[1].text
        assert wanted[title] == score, (path, title, score, wanted[title])
        compared += 1
    return compared


def main():
    nlc = str(Path(sys.argv[1]).resolve())
    compared = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = []
        for city, files in CITIES.items():
            for language in LANGUAGES:
                expected = scores(nlc, files, language)
                table = run(nlc, "report", "--lang", language, "--format", "csv", *files).lstrip("\ufeff")
                # What is still to be found out is no action.
                actions = [row for row in csv.DictReader(io.StringIO(table)) if row["kind"] != "find_out"]
                for ending in ("xlsx", "docx"):
                    path = folder / f"{city}.{language}.{ending}"
                    run(nlc, "report", "--lang", language, "-o", path, *files)
                    made.append(path)
                compared += check_workbook(made[-2], expected, len(actions), language)
                compared += check_document(made[-1], expected, language)
        if shutil.which("soffice"):
            profile = f"-env:UserInstallation=file://{folder}/office"
            for path in made[-2:]:
                command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path]
                subprocess.run(command, check=True, capture_output=True, timeout=180)
                pdf = path.with_suffix(".pdf")
                assert pdf.read_bytes().startswith(b"%PDF") and pdf.stat().st_size > 10_000, path
                pdf.unlink()
        else:
            print("soffice is not here: reports are not opened in LibreOffice")
    print(f"{len(made)} reports for Excel and Word are as they should be; {compared} rows of scores compared")


if __name__ == "__main__":
    main()
