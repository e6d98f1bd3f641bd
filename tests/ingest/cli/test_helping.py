"""`--help` speaks the language of the reader, all of it."""

import inspect
from typing import get_type_hints

from ingest.cli import catalogue
from ingest.cli.catalogue import COMMANDS, build_app
from ingest.cli.helping import french_help, help_in
from ingest.cli.review import REVIEW_COMMANDS


def _texts():
    """Every text that the help shows."""
    yield from (catalogue._HELP, catalogue._REVIEW_HELP)
    for command in (*COMMANDS.values(), *REVIEW_COMMANDS.values()):
        for paragraph in (inspect.getdoc(command) or "").split("\n\n"):
            yield " ".join(paragraph.split())
        for hint in get_type_hints(command, include_extras=True).values():
            for note in getattr(hint, "__metadata__", ()):
                for name in ("help", "show_default"):
                    if isinstance(getattr(note, name, None), str):
                        yield getattr(note, name)


def test_every_text_of_the_help_is_said_in_french_and_no_other():
    assert sorted(set(_texts())) == sorted(french_help())


def test_the_help_is_in_the_language_that_is_asked_for(run):
    french = run("review", "edit", "--help", "--lang", "fr").out
    assert "Dire ce qu’un fait devrait être" in french
    assert "Identifiant d’un rôle" in french
    assert "votre nom d’utilisateur" in french
    english = run("review", "edit", "--help").out
    assert "Say what a fact should be" in english


def test_a_text_without_french_stays_english():
    assert help_in("Words that nobody translated.", "fr") == "Words that nobody translated."


def test_english_help_is_not_touched_by_french():
    build_app("fr")
    (command,) = [c for c in build_app().registered_commands if c.name == "stats"]
    assert command.help == "Say what is in the ledger: sources, events, actors, statements, years."
