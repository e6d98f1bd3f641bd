"""Whose names are withheld from a public export, and where they would stand."""

import pytest

from graph.export import EXPORTERS
from graph.export.release import open_release
from graph.export.withheld_names import names_withheld
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.base import PUBLIC
from tests.graph.export.exported import text_of

FRONT = Node("front", ("Actor",), None, "Front du Lac")
OTHER = Node("other", ("Actor",), None, "Other Body")
EVENT = Node("ev-9", ("Event",), "workshop", "Talks with the Front du Lac")
QUOTE = "Other Body and the front du lac signed"


def said(document, subject, predicate, target, quote="so it says", **rest):
    level = {"sensitivity": document.sensitivity, **rest}
    return Statement(predicate, subject, target, document.id, (Evidence(quote),), **level)


def put(store, *accounts):
    with store.write("test") as writer:
        for account in accounts:
            writer.put(account)


def names(store):
    with store.view() as whole, store.view(PUBLIC) as seen:
        return names_withheld(whole, seen)


SECRET = Document("d-secret", "secret", sensitivity="restricted")
OPEN = Document("d-open", "open", title="What the Front du Lac did", publisher="Press")
SOURCE = Node("d-open", ("Document",), None, "open")
HIDDEN = Account(
    SECRET,
    (FRONT, OTHER),
    (
        said(SECRET, "front", "HAS_LABEL", "FDL", qualifiers={"kind": "acronym"}),
        said(SECRET, "front", "COOPERATES_WITH", "other"),
    ),
)
TOLD = Account(
    OPEN,
    (OTHER, EVENT, SOURCE),
    (
        said(OPEN, "other", "PARTICIPATED_IN", "ev-9", QUOTE, note="with FDL",
             qualifiers={"role": "participant", "wording": "host of the FDL"}),
        said(OPEN, "ev-9", "HAS_LABEL", EVENT.label, "Talks", qualifiers={"kind": "preferred"}),
        said(OPEN, "d-open", "RAISED_ISSUE", "Who is FDL?", qualifiers={"code": "other"}),
    ),
)  # fmt: skip


@pytest.fixture
def told(store):
    """A public source whose words name somebody whom only a restricted source describes."""
    put(store, HIDDEN, TOLD)
    return store


def test_every_name_of_a_withheld_thing_is_looked_for(told):
    search = names(told)
    assert [t for t in ("the FDL", "Front-du-Lac", "Other Body") if search.stands_in(t)] == [
        "the FDL",
        "Front-du-Lac",
    ]


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_no_format_shows_a_withheld_name_in_public(exporter, told, source, tmp_path):
    target = tmp_path / "out"
    exporter.write(source("public"), target)
    text = text_of(target)
    assert [word for word in ("FDL", "du Lac", "du lac") if word in text] == []


def test_each_text_that_is_hidden_is_marked_and_counted(told):
    with open_release(told, "public") as release:
        found = {one.document.id: one for one in release.sources()}
        event = release.node("ev-9")
    one = found["d-open"]
    by_predicate = {statement.predicate: statement for statement in one.statements}
    assert [s.id for s in one.statements] == sorted(s.id for s in one.statements)
    part = by_predicate["PARTICIPATED_IN"]
    assert [evidence.quote for evidence in part.evidence] == ["[withheld]"]
    assert (part.note, part.qualifiers["wording"]) == ("[withheld]", "[withheld]")
    assert part.qualifiers["role"] == "participant"
    assert by_predicate["HAS_LABEL"].object == by_predicate["RAISED_ISSUE"].object == "[withheld]"
    assert (one.document.title, one.document.publisher) == ("[withheld]", "Press")
    assert event.label == "[withheld]"
    # quote, wording, remark, title of the event in statement and node, issue, title of the source
    assert release.report.left_out["name"] == 7


def test_nothing_is_hidden_from_those_who_may_see_all(told):
    with open_release(told, "restricted") as release:
        statements = [s for one in release.sources() for s in one.statements]
        assert release.node("ev-9") == EVENT
    assert QUOTE in {e.quote for s in statements for e in s.evidence}
    assert release.report.left_out["name"] == 0


def test_a_text_with_a_withheld_name_stays_at_the_internal_level_too(store):
    words = Document("d-open", "open", text="The Front du Lac met. Other Body too.")
    fact = Statement("HAS_LABEL", "other", "OB", words.id, (Evidence("Other Body", 22, 32),))
    put(store, HIDDEN, Account(words, (OTHER,), (fact,)))
    with open_release(store, "internal") as release:
        texts = {one.document.id: one.document.text for one in release.sources()}
    assert texts["d-open"] is None


def test_what_a_source_withholds_stays_out_of_its_other_words(store):
    beta = Node("beta-9", ("Actor",), None, "Beta Nine")
    long = Node("long-9", ("Actor",), None, "Friends of Beta Nine")
    facts = (
        said(OPEN, "beta-9", "COOPERATES_WITH", "other", "in March", sensitivity="internal"),
        said(OPEN, "other", "HAS_LABEL", "OB", "Other Body met Beta Nine"),
        said(OPEN, "long-9", "HAS_LABEL", "FBN", "Friends of Beta Nine"),
    )
    elsewhere = Document("d-else", "else")
    public = said(elsewhere, "beta-9", "COOPERATES_WITH", "other", "Beta Nine helped")
    put(
        store,
        Account(OPEN, (beta, long, OTHER), facts),
        Account(elsewhere, (beta, OTHER), (public,)),
    )
    with open_release(store, "public") as release:
        quotes = {s.evidence[0].quote for one in release.sources() for s in one.statements}
    assert {"Beta Nine helped", "Friends of Beta Nine"} < quotes
    assert "Other Body met Beta Nine" not in quotes


@pytest.mark.parametrize(
    ("node", "text", "is_withheld"),
    [
        (Node("n", ("Actor",), None, "AB"), "AB came", False),
        (Node("n", ("Actor",), None, "A.B.C"), "A.B.C came", True),
        (Node("n", ("Place",), "city", "Hill"), "on the hill", True),
        (Node("n", ("Actor",), "group", "delegates"), "the delegates", False),
        (Node("n", ("Event",), "workshop", "Meeting"), "a meeting", False),
        (Node("n", ("Event",), "workshop", "Secret meeting of May"), "secret meeting of may", True),
        (Node("n", ("Theme",), None, "Justice"), "justice", False),
    ],
)
def test_ordinary_words_are_not_names(store, node, text, is_withheld):
    fact = said(SECRET, "n", "HAS_IDENTIFIER", "1", qualifiers={"scheme": "own"})
    put(store, Account(SECRET, (node,), (fact,)))
    assert names(store).stands_in(text) is is_withheld


def test_a_withheld_name_of_one_that_may_leave_is_looked_for(store):
    alias = said(SECRET, "other", "HAS_LABEL", "The Payers", qualifiers={"kind": "alternative"})
    put(store, TOLD, Account(SECRET, (OTHER,), (alias,)))
    search = names(store)
    assert search.stands_in("paid by the payers")
    assert not search.stands_in("Other Body")


def test_the_names_that_the_vocabulary_gives_one_that_may_leave_are_free(store):
    words = Document("d-words", "vocabulary:actors", form="vocabulary")
    facts = [
        said(words, name, "HAS_LABEL", label, sensitivity="restricted")
        for name, label in [("other", "OTHB"), ("front", "FDL")]
    ]
    put(store, Account(words, (OTHER, FRONT), tuple(facts)), TOLD)
    search = names(store)
    assert not search.stands_in("OTHB")
    assert search.stands_in("FDL")


def test_what_the_vocabulary_says_is_public(store):
    words = Document("d-words", "vocabulary:actors", form="vocabulary", title="FDL and others")
    fact = said(words, "other", "HAS_LABEL", "OB", "FDL", note="FDL brochure")
    put(store, HIDDEN, Account(words, (OTHER,), (fact,)))
    with open_release(store, "public") as release:
        (told,) = [one for one in release.sources() if one.document.id == "d-words"]
    assert (told.statements[0].note, told.document.title) == ("FDL brochure", "FDL and others")
    assert told.statements[0].evidence[0].quote == "FDL"


def test_one_id_two_texts_hidden_alike_are_one_statement(store):
    put(store, HIDDEN)
    facts = [said(OPEN, "ev-9", "HAS_LABEL", f"{n} FDL") for n in ("First", "Second")]
    put(store, Account(OPEN, (EVENT,), tuple(facts)))
    with open_release(store, "public") as release:
        (told,) = [one for one in release.sources() if one.document.id == "d-open"]
    assert [s.object for s in told.statements] == ["[withheld]"]
    assert release.report.left_out["name"] == 3  # and the title of the source
