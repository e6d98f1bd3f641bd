"""The catalogue: every phrase is used, said in both languages, and has the same blanks in both."""

import ast
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from app_pages._wording import LANGUAGES, Wording, load_phrases
from graph.analysis.suggestions.suggest_words import KIND_WORDS
from graph.errors import ModelError
from tests.app_pages.conftest import ROOT

PHRASES = load_phrases()
FILES = sorted((ROOT / "app_pages").glob("*.py")) + [ROOT / "app.py"]
KEY = re.compile(r"[a-z]+\.[A-Za-z0-9_-]+")


def _strings() -> Iterator[tuple[str, bool]]:
    """Every literal that looks like a key, and every beginning of one that is put together."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginning = str(node.values[0].value)
                if re.fullmatch(r"[a-z]+\.", beginning):
                    yield beginning, True
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value, False


def test_every_literal_key_has_a_wording():
    said = {text for text, is_beginning in _strings() if not is_beginning and KEY.fullmatch(text)}
    groups = {key.split(".")[0] for key in PHRASES}
    named = {text for text in said if text.split(".")[0] in groups}
    assert len(named) > 150
    assert named - PHRASES.keys() == set()


def test_every_wording_is_used():
    strings = list(_strings())
    literals = {text for text, is_beginning in strings if not is_beginning}
    beginnings = tuple(text for text, is_beginning in strings if is_beginning)
    unused = [key for key in PHRASES if key not in literals and not key.startswith(beginnings)]
    assert unused == []


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_phrase_is_said_in_both_languages_with_the_same_blanks(key):
    phrase = PHRASES[key]
    assert set(LANGUAGES) <= phrase.keys() <= {"en", "fr", "en_one", "fr_one"}
    assert all(text.strip() for text in phrase.values())
    blanks = [_blanks(phrase[language]) for language in LANGUAGES]
    assert blanks[0] == blanks[1]
    for singular in phrase.keys() - set(LANGUAGES):
        assert _blanks(phrase[singular]) <= blanks[0]


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 0, "0 events"),
        ("en", 1, "1 event"),
        ("fr", 0, "0 événement"),
        ("fr", 1, "1 événement"),
        ("fr", 2, "2 événements"),
    ],
)
def test_french_counts_nought_as_one(language, count, said):
    assert Wording(PHRASES, language).say("count.events", count=count) == said


def test_missing_wording_names_the_file():
    with pytest.raises(ModelError, match=r"No wording for 'no\.such'.*wording\.yaml"):
        Wording(PHRASES, "en").say("no.such")


def test_one_event_without_a_date_is_said_in_the_singular():
    blanks = dict.fromkeys(("earliest", "latest", "vocabulary"), "x") | {"events": 10}
    for count, said in ((1, "1 sur 10 n’a pas de date"), (2, "2 sur 10 n’ont pas de date")):
        note = Wording(PHRASES, "fr").say("home.numbers_note", count=count, undated=count, **blanks)
        assert said in note


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KIND_WORDS)
def test_a_kind_of_suggestion_is_called_the_same_on_the_page_and_on_the_command_line(
    kind, language
):
    on_page = Wording(PHRASES, language).say(f"kinds.{kind.replace(' ', '_')}")
    assert KIND_WORDS[kind][language].casefold() == on_page.casefold()
