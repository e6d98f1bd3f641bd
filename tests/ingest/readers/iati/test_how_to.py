"""The example of the manual is read as the manual says."""

import textwrap
from pathlib import Path

from tests.ingest.readers.iati.relations_of import said


def test_the_example_of_the_manual(project_root: Path, read_text) -> None:
    page = (project_root / "docs" / "how-to" / "iati.md").read_text(encoding="utf-8")
    lines = page.splitlines()
    begin = next(n for n, line in enumerate(lines) if "<iati-activities" in line)
    end = next(n for n, line in enumerate(lines) if "</iati-activities>" in line)
    outcome = read_text(textwrap.dedent("\n".join(lines[begin : end + 1])))
    assert outcome.rejections == []
    (read,) = outcome.reads
    assert f"mtandao show {read.record.programmes[0].id}" in page
    assert [qualifiers["role"] for _, _, qualifiers in said(read.record, "ROLE_IN")] == [
        "programme-implementing"
    ]
    assert [(value, q["percentage"]) for _, value, q in said(read.record, "WORKS_ON")] == [
        ("judicial-reform", 60)
    ]
    ((giver, taker, money),) = said(read.record, "SUPPORTED")
    assert (giver, taker) == ("org:XX-EXA-1234", "org::lakeside legal aid")
    assert (money["amount"], money["currency"]) == (5000, "EUR")
