"""Every sort of issue that readers raise has its words, so that a French reader knows the sort."""

import ast
import re

from app_pages._wording import load_phrases
from graph.store import open_store
from tests.app_pages.conftest import ROOT

PHRASES = load_phrases()
LISTS = ("actor type", "country", "event type", "role", "theme")


def _codes_of_readers():
    """The codes that stand in the code as `Issue(code="...")`."""
    for path in (ROOT / "ingest").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Issue":
                given = {one.arg: one.value for one in node.keywords}
                if isinstance(given.get("code"), ast.Constant):
                    yield given["code"].value


def test_every_sort_that_a_reader_raises_has_its_words():
    codes = set(_codes_of_readers()) | {f"unknown-{one.replace(' ', '-')}" for one in LISTS}
    assert len(codes) > 8
    assert {code for code in codes if f"issue.{code}" not in PHRASES} == set()


def test_the_lists_are_those_of_the_readers():
    source = (ROOT / "ingest" / "readers" / "terms.py").read_text(encoding="utf-8")
    assert set(re.findall(r'"the list of [a-z ]+",\s*"([a-z ]+)"', source)) == set(LISTS)


def test_every_sort_of_the_sample_has_its_words(sample_path):
    with open_store(str(sample_path), read_only=True) as store, store.view() as view:
        issues = view.statements(predicate="RAISED_ISSUE")
        codes = {issue.qualifiers.get("code") for issue in issues}
    assert len(codes) > 8
    assert {code for code in codes if f"issue.{code}" not in PHRASES} == set()
