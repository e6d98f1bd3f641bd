"""A text in which nothing was found is told, with why, before and after it is written."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.store.base import Store
from ingest.loading.nothing_found import nothing_found
from ingest.loading.run import IngestOptions, ingest
from ingest.messages import told

RECIPE = "Peel the potatoes and boil them for twenty minutes. Add butter, then mash and serve. "
GERMAN = "Der Verein hat am dritten Mai in Berlin über Frieden gesprochen, und viele waren dabei. "
REPORT = "UNHCR held a workshop on gender in Goma on 3 May 2019. UNDP was there."


@pytest.mark.parametrize("dry_run", [True, False])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (RECIPE * 3, "Nothing was found in this text. It is not"),
        (GERMAN * 3, "Nothing was found in this text. It is in a language that is not read"),
    ],
)
def test_it_is_told_with_why(store: Store, tmp_path: Path, text: str, said: str, dry_run: bool):
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    found = ingest([tmp_path], store, IngestOptions(author="t", dry_run=dry_run))
    (notice,) = found.warnings
    assert notice.message.startswith(said)
    assert told(notice.message, "fr").startswith("Rien n’a été trouvé dans ce texte. Il ")


def test_names_without_an_event_are_told_as_such():
    document = Document("doc-1", "brief.txt", text="UNDP works on water.")
    said = Statement("HAS_TYPE", "undp", "un-body", "doc-1", (Evidence("UNDP", 0, 4),))
    told_of = replace(said, predicate="DESCRIBES", subject="doc-1", object="ev-1")
    found = nothing_found(Account(document, (), (said,)))
    assert found == (
        "No event was found in this text, only names. It is not taken for a report of an event."
    )
    assert nothing_found(Account(document, (), (said, told_of))) is None
    assert nothing_found(Account(replace(document, form="table"), (), ())) is None


def test_of_a_report_and_of_the_same_again_nothing_is_told(store: Store, tmp_path: Path):
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    assert ingest([tmp_path], store, IngestOptions(author="t")).warnings == []
    (tmp_path / "report.txt").unlink()
    (tmp_path / "recipe.txt").write_text(RECIPE, encoding="utf-8")
    assert ingest([tmp_path], store, IngestOptions(author="t")).warnings_total == 1
    assert ingest([tmp_path], store, IngestOptions(author="t")).warnings == []
