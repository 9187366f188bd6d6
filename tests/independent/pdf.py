"""Opens PDF reports with the tools that others read them with, pypdf and pypdfium2, and holds their numbers against the scores that `nlc score` gives.

Run by hand: python3 tests/independent/pdf.py path/to/nlc     (an nlc built with the feature pdf; needs the packages pypdf and pypdfium2)
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdf
import pypdfium2

ROOT = Path(__file__).resolve().parents[2]
RESPONSES = ROOT / "examples/responses"
CITIES = {
    "Belnorrah": sorted(RESPONSES.glob("belnorrah-*.toml")),
    "Ulmeray": [RESPONSES / "ulmeray.toml"],
    "Tessendrow": [RESPONSES / "tessendrow.toml"],
}
LANGUAGES = ("en", "fr", "ar")
# Marks of direction, and places where a long word may break: not seen.
UNSEEN = re.compile("[\u200b\u200e\u200f\u2066-\u2069\ufeff\ufffe]")
VOWELS = re.compile("[\u064b-\u0652\u0670]")


def run(nlc, *arguments):
    return subprocess.run([nlc, *arguments], check=True, capture_output=True, timeout=120).stdout.decode()


def plain(text):
    """Words alone, as a search looks for them: readers turn round parentheses in lines that run from right to left."""
    return " ".join(re.sub(r"[()]", " ", VOWELS.sub("", UNSEEN.sub("", text))).split())


def shown(number, language):
    """To one decimal, half away from zero, from the number rounded at 1e-9."""
    text = f"{int(round(number, 9) * 10 + 0.5) / 10:.1f}"
    return text if language == "en" else text.replace(".", ",")


def headings(reader):
    def titles(outline):
        return [title for entry in outline for title in (titles(entry) if isinstance(entry, list) else [plain(entry.title)])]

    return titles(reader.outline)


def main(nlc):
    checked = 0
    with tempfile.TemporaryDirectory() as folder:
        for city, files in CITIES.items():
            for language in LANGUAGES:
                path = Path(folder) / f"{city}.{language}.pdf"
                run(nlc, "report", "--lang", language, "-o", str(path), *files)
                reader = pypdf.PdfReader(path)
                catalog = reader.trailer["/Root"]
                assert catalog["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in catalog, (path.name, "not tagged")
                assert str(catalog["/Lang"]).startswith(language), (path.name, catalog["/Lang"])
                assert city in reader.metadata.title and not UNSEEN.search(reader.metadata.title), reader.metadata.title
                for page in reader.pages:
                    for font in (page["/Resources"].get("/Font") or {}).values():
                        described = font["/DescendantFonts"][0]["/FontDescriptor"]
                        assert any(key in described for key in ("/FontFile2", "/FontFile3")), (path.name, "a font is not embedded")
                # The second-level headings of the Markdown report are the bookmarks of the first level, in its order.
                markdown = run(nlc, "report", "--lang", language, *files)
                expected = [plain(re.sub(r"\\(.)", r"\1", line[3:])) for line in markdown.splitlines() if line.startswith("## ")]
                found = headings(reader)
                assert [title for title in found if title in expected] == expected, (path.name, expected, found)
                document = pypdfium2.PdfDocument(path)
                pages = [page.get_textpage().get_text_range() for page in document]
                text = plain(" ".join(pages))
                # Headings read in logical order, whole.
                for title in expected:
                    assert title in text, (path.name, title)
                scores = json.loads(run(nlc, "score", "--lang", language, "--by", "city", "--format", "jsonl", *files))
                for line in scores["lines"]:
                    if line["score"] is None or line["scope"] != "dimension":
                        continue
                    row = f"{plain(line['title'])} {shown(line['score'], language)} "
                    assert row in text, (path.name, row)
                    checked += 1
    print(f"{checked} scores of {len(CITIES) * len(LANGUAGES)} PDF reports are those of nlc score; all are tagged, with bookmarks and fonts of their own")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
