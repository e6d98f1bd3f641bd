"""Every message that people meet stands in both languages, with the same blanks."""

import ast
import errno
import os
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.message import Message
from graph.model.datafiles import data_folder, read_yaml
from ingest.messages import french, told

ROOT = Path(__file__).resolve().parents[2]
# Where what people meet is raised. Elsewhere: checks of the vocabulary's own files and of what a
# program hands over, which their authors read in English.
ROOMS = (
    "app_pages/_review_deciding.py",
    "app_pages/_review_replacing.py",
    "app_pages/_review_uploading.py",
    "ingest/cli",
    "ingest/extraction/llm",
    "ingest/extraction/nlp",
    "ingest/lengths.py",
    "ingest/loading",
    "ingest/readers",
    "ingest/template.py",
    "graph/analysis/change/window.py",
    "graph/export/release.py",
    "graph/model/replacing.py",
    "graph/index/building.py",
    "graph/index/building.py",
    "graph/model/dates.py",
    "graph/model/decision.py",
    "graph/model/relations.py",
    "graph/query/find.py",
    "graph/store",
)
FOR_PROGRAMMERS = {
    "graph/store/bulk_columns.py",
    "graph/store/checking.py",
    "graph/store/levels.py",
    "graph/store/memory_view.py",
    "graph/store/sqlite_bulk.py",
    "graph/store/sqlite_columns.py",
    "graph/store/sqlite_view.py",
}
NO_MESSAGES = {
    "The writer is not open.",
    "Use it inside `with store.write(...)`.",
    "The ledger is closed.",
    "Open it again.",
    # What the ledger keeps, in the language of the vocabulary.
    "No date of the event was found in the source.",
    "'{}' was not linked: {}.",
    "The words do not name the country; it is inferred from {}.",
    # Help, and the page of the template that explains it.
    "Decide on what machines suggest, and on who is who; every decision can be undone.",
    "From reports of events to a graph of who works with whom, where and on what.",
    "One row for each thing. Only the columns marked * must be filled in.",
    "Une ligne par chose. Seules les colonnes marquées * sont obligatoires.",
    "Plusieurs entrées dans une cellule se séparent par un point-virgule.",
}


def files_of(rooms: tuple[str, ...]) -> Iterator[Path]:
    for room in rooms:
        path = ROOT / room
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def passed_over(tree: ast.AST) -> set[ast.AST]:
    """Docstrings and the help of options."""
    passed: set[ast.AST] = set()
    for node in ast.walk(tree):
        is_help = isinstance(node, ast.Call) and ast.unparse(node.func).startswith("typer.")
        is_prose = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_help or is_prose:
            passed.update(ast.walk(node))
    return passed


def texts_in(path: Path) -> Iterator[str]:
    """The texts of a file that are no docstring, no help and no piece of an f-string."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = passed_over(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed.update(ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in passed:
            yield node.value


def formatted_in(path: Path) -> Iterator[str]:
    """The f-strings of a file, what they put in as {}."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = passed_over(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and node not in passed:
            parts = (v.value if isinstance(v, ast.Constant) else "{}" for v in node.values)
            yield "".join(map(str, parts))


def templates_in(path: Path) -> Iterator[str]:
    """What stands in `Message(...)`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Message":
            first = node.args[0]
            if isinstance(first, ast.Constant):
                yield str(first.value)


def is_sentence(text: str) -> bool:
    words = text.split()
    is_begun = text[:1].isupper() or text[:1] in "'`{"
    is_sql = words[:1] and words[0] in ("DELETE", "INSERT", "SELECT", "UPDATE", "WITH")
    return len(words) > 2 and is_begun and text[-1] in ".!?" and not is_sql and "=" not in words


def blanks(template: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name)


def is_only_blanks(template: str) -> bool:
    return not any(c.isalpha() for text, *_ in string.Formatter().parse(template) for c in text)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


COVERED = [path for path in files_of(ROOMS) if name_of(path) not in FOR_PROGRAMMERS]


@pytest.mark.parametrize("path", COVERED, ids=name_of)
def test_every_sentence_is_in_the_catalogue(path: Path) -> None:
    said = {*filter(is_sentence, texts_in(path)), *templates_in(path)}
    lacking = said - french().keys() - NO_MESSAGES
    assert sorted(text for text in lacking if not is_only_blanks(text)) == []


@pytest.mark.parametrize("path", COVERED, ids=name_of)
def test_a_sentence_with_blanks_is_a_message(path: Path) -> None:
    """An f-string is finished English: nothing can say it in French any more."""
    assert [t for t in formatted_in(path) if is_sentence(t) and t not in NO_MESSAGES] == []


def test_the_catalogue_names_nothing_that_is_not_said() -> None:
    said = {text for path in files_of(("app_pages", "graph", "ingest")) for text in texts_in(path)}
    # A list of codes says in a few words why an event of each kind is left out.
    said |= set(read_yaml(data_folder() / "mappings" / "cameo.yaml")["roots"].values())
    said |= notes_of_acled()
    of_the_system = {os.strerror(number) for number in errno.errorcode}
    assert sorted(french().keys() - said - of_the_system) == []


def test_the_notes_of_acled_are_in_the_catalogue() -> None:
    assert notes_of_acled()
    assert notes_of_acled() <= french().keys()


def notes_of_acled() -> set[str]:
    """What a list of words lets the reader say of an event."""
    events = read_yaml(data_folder() / "mappings" / "acled.yaml")["events"]
    return {one["note"] for one in events if "note" in one}


@pytest.mark.parametrize(("english", "other"), french().items())
def test_both_languages_have_the_same_blanks(english: str, other: str) -> None:
    assert other.strip()
    assert blanks(english) == blanks(other)
    assert (english[-1] in ".?") == (other[-1] in ".?")


def test_no_message_is_a_word_that_a_source_may_hold() -> None:
    """Blanks are looked up too: a cell that says `place` must be quoted as it is."""
    assert [text for text in french() if " " not in text and not is_sentence(f"It is {text}")] == []


def test_a_message_is_told_in_the_language_asked_for() -> None:
    message = Message("This is {what}, which is not read.", what="an image")
    assert told(message, "en") == "This is an image, which is not read."
    assert told(message, "fr") == "C’est une image, qui n’est pas lu."
    assert told("The file is empty.", "fr") == "Le fichier est vide."
    assert told("Unheard of.", "fr") == "Unheard of."
