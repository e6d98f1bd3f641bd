"""What no source says as a fact is shown, and says so beside it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app_pages._dates import date_words
from app_pages._doubt import doubt_words, with_doubt
from app_pages._wording import Wording, load_phrases
from graph.model.statement import CERTAINTIES, MODALITIES, STATUSES, Review
from graph.query.event_line import When
from graph.store import open_store
from tests.app_pages.seen import text_of, texts_of
from tests.graph.query.conftest import Telling

MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_doubt_of_the_model_has_words(language):
    words = Wording(load_phrases(), language)
    doubts = {*MODALITIES, *CERTAINTIES, *STATUSES} - {"factual", "certain"}
    assert all(doubt_words(words, doubt) != doubt for doubt in doubts - {"planned"})


def test_a_doubt_stands_in_brackets():
    words = Wording(load_phrases(), "fr")
    assert with_doubt(words, "Bujumbura", None) == "Bujumbura"
    assert date_words(words, When("given", "2010", doubt="planned")) == "2010 (prévu)"


def test_the_event_page_marks_what_is_planned_denied_and_accepted_but_open(open_page, tmp_path):
    app = open_page(ledger(tmp_path / "doubts.db"), "event", node="ev-1")
    text = text_of(app)
    assert "May 2010 (planned)" in text
    assert "planned" in texts_of(app)  # the line of the place
    assert "accepted by a person, the role still open" in text
    assert "the source says that this is not so: took part in" in text


def ledger(path: Path) -> Path:
    """One planned event, an open role that a person accepted, an actor that did not come."""
    t = Telling("So it says.", uri="report.txt")
    t.say("ev-1", "HAS_LABEL", "Event", "So", kind="preferred", language="en")
    t.say("ev-1", "HAS_DATE", "2010-05", "So", modality="planned")
    t.say("ev-1", "HELD_IN", "place-town", "So", modality="planned")
    readings = {"host": 0.5, "subject": 0.5}
    t.say("alpha", "PARTICIPATED_IN", "ev-1", "So", certainty="ambiguous", readings=readings)
    t.say("beta", "PARTICIPATED_IN", "ev-1", "So", role="participant", status="absent")
    with open_store(str(path), clock=lambda: MOMENT) as store:
        with store.write("test") as writer:
            writer.put(t.account())
        with store.view() as view:
            (open_role,) = view.statements(subject="alpha", predicate="PARTICIPATED_IN")
        with store.write("a curator") as writer:
            writer.review(open_role.id, Review("accepted", "a curator", MOMENT.isoformat()))
    return path
