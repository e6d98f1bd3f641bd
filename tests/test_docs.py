"""The documents speak of what exists: links, commands, files."""

import re
from pathlib import Path

import pytest

from house.commands import COMMANDS
from ingest.cli.catalogue import COMMANDS as PROGRAM_COMMANDS

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.md")])
PAGE_LIMIT = 500

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
MAKE = re.compile(r"`make ([a-z]+)")
TASK = re.compile(r"`python tasks\.py ([a-z]+)")
SCREEN = re.compile("“([^”]+)”")
PROGRAM = re.compile(r"(?:`|^\.venv/bin/)mtandao ([a-z]+)", re.MULTILINE)
PLACE = re.compile(r"`((?:graph|ingest|app_pages|house|data|tests|docs|requirements)/[\w./-]+)`")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def test_there_are_pages() -> None:
    assert {"CHANGELOG.md", "CONTRIBUTING.md", "README.md"} <= {name_of(page) for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_commands_named_are_commands(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert {*MAKE.findall(text), *TASK.findall(text)} - set(COMMANDS) == set()
    assert set(PROGRAM.findall(text)) - {*PROGRAM_COMMANDS, "review"} == set()


@pytest.mark.parametrize("page", [p for p in PAGES if "decisions" not in p.parts], ids=name_of)
def test_files_named_exist(page: Path) -> None:
    """A placeholder (`graph/export/<format>.py`) is no name; a decision speaks of its day."""
    places = PLACE.findall(page.read_text(encoding="utf-8"))
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_the_words_of_screens_stand_on_screens() -> None:
    """What the README tells to press, between curly quotes, is what the app says."""
    wording = (ROOT / "app_pages" / "wording.yaml").read_text(encoding="utf-8")
    pressed = SCREEN.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(pressed) >= 3
    assert [
        " ".join(words.split()) for words in pressed if " ".join(words.split()) not in wording
    ] == []


FRENCH = [page for page in PAGES if page.name.endswith(".fr.md")]
INDENTED = re.compile(r"^    (mtandao[^#\n]*)", re.MULTILINE)


def commands_of(text: str) -> list[str]:
    """The commands of examples, without the language and what differs with it."""
    told = [line.replace("--lang fr", "").split() for line in INDENTED.findall(text)]
    return [" ".join(words[:2]) for words in told]


def test_there_are_french_pages() -> None:
    assert {"suggestions.fr.md", "gaps.fr.md", "what-if.fr.md"} <= {page.name for page in FRENCH}


@pytest.mark.parametrize("page", FRENCH, ids=name_of)
def test_a_page_in_french_and_one_in_english_are_the_same_page(page: Path) -> None:
    """Each leads to the other at its top, and has its sections, tables and commands."""
    english = page.with_name(page.name.replace(".fr.md", ".md"))
    told, said = english.read_text(encoding="utf-8"), page.read_text(encoding="utf-8")
    assert told.splitlines()[2] == f"[Français]({page.name})"
    assert said.splitlines()[2] == f"[English]({english.name})"
    for sign in ("\n#", "\n- ", "\n| ", "\n```"):
        assert said.count(sign) == told.count(sign), sign
    assert commands_of(said) == commands_of(told)


@pytest.mark.parametrize("page", FRENCH, ids=name_of)
def test_a_page_in_french_leads_to_french_pages(page: Path) -> None:
    linked = [(page.parent / link) for link in LINK.findall(page.read_text(encoding="utf-8"))[1:]]
    assert [one.name for one in linked if one.with_suffix(".fr.md").exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_can_be_read_in_one_sitting(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= PAGE_LIMIT
