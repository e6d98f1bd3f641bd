"""What is wrong with a ledger is said in the language of the reader, with what to do next."""

import sqlite3
from contextlib import closing

import pytest

from graph.store import open_store
from tests.app_pages.seen import text_of


def _no_ledger(folder):
    return folder / "nosuch.db"


def _other_database(folder):
    path = folder / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE t (a)")
        other.commit()
    return path


def _newer(folder):
    path = folder / "newer.db"
    open_store(str(path)).close()
    with closing(sqlite3.connect(path)) as ledger:
        ledger.execute("PRAGMA user_version = 999")
        ledger.commit()
    return path


def _folder(folder):
    return folder


def _of_no_length(folder):
    path = folder / "new.db"
    path.touch()
    return path


@pytest.mark.parametrize(
    ("made", "english", "french"),
    [
        (_no_ledger, "There is no ledger here.", "Il n’y a pas de registre ici."),
        (
            _other_database,
            "The file is an SQLite database, but not a ledger of mtandao.",
            "Le fichier est une base SQLite, mais pas un registre de mtandao.",
        ),
        (
            _newer,
            "The ledger was written by a newer mtandao (schema 999, this one knows",
            "Le registre a été écrit par un mtandao plus récent (schéma 999, celui-ci connaît",
        ),
        (
            _of_no_length,
            "The file is empty: no ledger was made in it yet.",
            "Le fichier est vide : aucun registre n’y a encore été créé.",
        ),
        (_folder, "This is a folder, not a ledger.", "C’est un dossier, pas un registre."),
    ],
)
def test_an_error_is_told_in_both_languages(open_page, tmp_path, made, english, french):
    path = made(tmp_path)
    for language, said, advice in (
        ("en", english, "What to do:"),
        ("fr", french, "Que faire :"),
    ):
        app = open_page(path, "home", language)
        assert not app.exception
        text = text_of(app)
        assert said in text
        assert advice in text
        assert str(path) in text


PAGES = ("home", "actor", "suggestions", "pairs", "paths", "gaps", "guests", "ties", "rank")


@pytest.mark.parametrize("page", [*PAGES, "changes", "whatif", "network", "review"])
def test_an_empty_ledger_is_told_on_each_page_with_what_to_do(open_page, tmp_path, page):
    path = tmp_path / "empty.db"
    open_store(str(path)).close()
    for language, said, advice in (
        ("en", "No data yet: no source in this ledger tells of an event.", "Bring a report"),
        ("fr", "Pas encore de données : aucune source", "Apportez un rapport"),
    ):
        app = open_page(path, page, language)
        assert not app.exception
        assert text_of(app).count(said) == 1
        assert advice in text_of(app)


def test_a_ledger_with_a_source_is_not_told_to_be_empty(open_page, sample_path):
    assert "No data yet" not in text_of(open_page(sample_path, "rank"))
