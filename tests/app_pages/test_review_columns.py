"""A sheet with columns of its own: what they are read as is asked before anything is compared."""

import pytest
from openpyxl import Workbook

from app_pages._review_uploading import (
    draft_of,
    keep_draft,
    rehearse_draft,
    sources_folder,
    take_draft,
)
from app_pages._wording import Wording, load_phrases
from graph.errors import SourceError
from graph.store import open_store
from ingest.readers.mapped.mapping_file import ENDING, mapping_path
from tests.app_pages.review_ledgers import press, press_words
from tests.app_pages.seen import text_of

WORDS = Wording(load_phrases(), "en")

SHEET = (
    "Ref,Bailleur,Bénéficiaire,Montant (EUR),Secteur\n"
    "g1,Example Trust,Hill Network,5000,Protection\n"
    "g2,Example Trust,Lake Forum,700,Protection\n"
)


def _url(ledger):
    return f"sqlite:{ledger}"


def _keep(ledger, name="grants.csv", text=SHEET):
    return keep_draft(_url(ledger), name, text.encode())


def _open(open_page, ledger, token, language="en", **more):
    return open_page(ledger, "review", language, queue="upload", draft=token, by="Ada", **more)


def test_nothing_is_compared_before_the_columns_are_kept(open_page, ledger):
    token = _keep(ledger)
    app = _open(open_page, ledger, token)
    assert WORDS.say("columns.intro") in text_of(app)
    assert [box.value for box in app.selectbox] == [
        "flows",
        *("id", "from", "to", "amount", "theme"),
        "public",
    ]
    assert "The heading is a word for it." in text_of(app)
    assert not any(button.key == "key_a" for button in app.button)


def test_what_is_kept_is_read_and_shown(open_page, ledger):
    token = _keep(ledger)
    app = press_words(_open(open_page, ledger, token), WORDS.say("columns.keep"))
    text = text_of(app)
    assert "Its columns were read by the mapping grants.csv.mapping.yaml." in text
    assert "2 rows: 2 read, by the mapping grants.csv.mapping.yaml." in text
    app = press(app, "a")
    with open_store(_url(ledger), read_only=True) as store, store.view() as view:
        said = view.statements(predicate="SUPPORTED")
        amounts = [s.qualifiers["amount"] for s in said if "amount" in s.qualifiers]
    assert sorted(amounts) == [700, 5000]
    assert mapping_path(sources_folder(_url(ledger)) / "grants.csv").is_file()


def test_a_box_that_is_changed_changes_what_is_read(open_page, ledger):
    app = _open(open_page, ledger, _keep(ledger))
    next(box for box in app.selectbox if box.value == "theme").set_value("")
    app = press_words(app, WORDS.say("columns.keep"))
    assert "1 column not used" in text_of(app)


def test_columns_without_what_every_row_needs_are_not_kept(open_page, ledger):
    app = _open(open_page, ledger, _keep(ledger))
    next(box for box in app.selectbox if box.value == "from").set_value("")
    app = press_words(app, WORDS.say("columns.keep"))
    assert "No column is read as from" in text_of(app)
    assert WORDS.say("columns.intro") in text_of(app)


def test_the_next_sheet_with_the_same_columns_is_read_alike(open_page, ledger):
    token = _keep(ledger)
    press_words(_open(open_page, ledger, token), WORDS.say("columns.keep"))
    take_draft(_url(ledger), draft_of(_url(ledger), token), "Ada")
    other = _keep(ledger, "grants-2.csv", SHEET.replace("g1", "g8").replace("g2", "g9"))
    draft = draft_of(_url(ledger), other)
    assert draft.name == "grants-2.csv"
    assert rehearse_draft(_url(ledger), draft).added == 2
    assert "by the mapping grants.csv.mapping.yaml" in text_of(_open(open_page, ledger, other))


def test_it_is_asked_in_french(open_page, ledger):
    app = _open(open_page, ledger, _keep(ledger), "fr")
    assert "Ce tableau a ses propres colonnes." in text_of(app)
    assert "L’en-tête est un mot pour cela." in text_of(app)


def test_a_mapping_alone_is_no_source(ledger):
    with pytest.raises(SourceError, match="no source itself"):
        _keep(ledger, f"grants.csv{ENDING}", "shape: flows")


def test_another_shape_and_another_sheet_are_guessed_anew(open_page, ledger, tmp_path):
    book = Workbook()
    book.active.title = "Codes"
    book.active.append(["Sector", "Country"])
    book.active.append(["WASH", "Kenya"])
    data = book.create_sheet("Data")
    data.append(["Organisation", "Country", "Sector"])
    data.append(["Peace Forum", "Kenya", "WASH"])
    data.append(["Peace Forum", "Uganda", "WASH"])
    book.save(tmp_path / "own.xlsx")
    token = keep_draft(_url(ledger), "own.xlsx", (tmp_path / "own.xlsx").read_bytes())
    app = _open(open_page, ledger, token)
    boxes = [box.value for box in app.selectbox]
    assert boxes == ["Data", "presence", "organisation", "country", "theme", "public"]
    app.selectbox[1].set_value("actors").run()
    boxes = [box.value for box in app.selectbox]
    assert boxes == ["Data", "actors", "organisation", "organisation_country", "theme", "public"]
    app = press_words(app, WORDS.say("columns.keep"))
    assert "2 rows: 2 read" in text_of(app)
    assert "by the mapping own.xlsx.mapping.yaml." in text_of(app)
    (change,) = [button for button in app.button if button.key == "change_columns"]
    assert WORDS.say("columns.intro") in text_of(change.click().run())


def test_a_sheet_that_is_brought_again_shows_the_cells_that_differ(open_page, ledger):
    token = _keep(ledger)
    press(press_words(_open(open_page, ledger, token), WORDS.say("columns.keep")), "a")
    text = text_of(_open(open_page, ledger, _keep(ledger, text=SHEET.replace("700", "900"))))
    assert "Montant (EUR): 700 → 900" in text
    assert text.count("2 rows: 2 read") == 1
