"""Any sequence of writes leaves the same visible state in every ledger."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import CERTAINTIES, SENSITIVITIES, STATUSES, Review, Statement
from graph.store import open_store
from graph.store.base import PUBLIC, Store, View, ViewFilter

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
ACTORS = ("alpha", "beta", "gamma")
FILTERS = (
    ViewFilter(),
    PUBLIC,
    ViewFilter(sensitivities=("public", "internal"), include_refused=True),
    ViewFilter(sensitivities=("internal",)),
    ViewFilter(statuses=("asserted", "implied"), min_confidence=0.5),
    ViewFilter(include_refused=True, include_retracted=True),
)
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
PLACES = st.sampled_from(
    [(0, 5, None, None, None), (6, 9, None, None, None), (None, None, "Events", 2, "title")]
)


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    start, end, sheet, row, column = draw(PLACES)
    return Evidence(draw(WORDS | st.just("alpha")), start, end, sheet, row, column)


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    number = draw(st.integers(0, 3))
    text = draw(st.none() | WORDS.map("alpha beta ".__add__))
    rows = () if text is not None else (TableRow("Events", 2, {"title": draw(WORDS)}),)
    form = "table" if text is None else "prose"
    level = draw(st.sampled_from(("public", *SENSITIVITIES)))
    document = Document(f"doc-{number}", "uri", form=form, text=text, rows=rows, sensitivity=level)
    levels = SENSITIVITIES[SENSITIVITIES.index(level) :]
    statements = draw(st.lists(claims(document.id, levels), max_size=4))
    nodes = (
        *(Node(a, ("Actor",), "police", a, {"country": "BI"}) for a in ACTORS),
        Node("ev", ("Event",), None, "E"),
        Node("country-bdi", ("Place",), "country", "Burundi", {"country": "BI"}),
    )
    return Account(document, nodes, tuple(statements))


@st.composite
def claims(draw: st.DrawFn, document: str, levels: tuple[str, ...]) -> Statement:
    predicate, target = draw(
        st.sampled_from([("PARTICIPATED_IN", "ev"), ("HAS_COUNT", 3), ("HAS_COUNT", 3.5)])
        | st.sampled_from([("HAS_TYPE", "police"), ("COUNTRY_OF", "country-bdi")])
        | (WORDS | st.sampled_from(ACTORS)).map(lambda word: ("HAS_LABEL", word))
    )
    return Statement(
        predicate,
        draw(st.sampled_from(ACTORS)),
        target,
        document,
        tuple(draw(st.lists(evidences(), min_size=1, max_size=3))),
        draw(
            st.dictionaries(
                st.sampled_from(["role", "kind", "n"]),
                WORDS | st.none() | st.sampled_from(["preferred", "beta"]),
                max_size=2,
            )
        ),
        status=draw(st.sampled_from(STATUSES)),
        certainty=draw(st.sampled_from(CERTAINTIES)),
        confidence=draw(st.sampled_from([0.1, 0.5, 1.0])),
        sensitivity=draw(st.sampled_from(levels)),
        valid_from=draw(st.none() | st.just("2009")),
        origin=draw(st.sampled_from(["", "rule 1"])),
        note=draw(st.none() | WORDS),
    )


STEPS = st.lists(
    st.tuples(st.just("put"), accounts())
    | st.tuples(st.just("retract"), st.integers(0, 3))
    | st.tuples(st.just("review"), st.sampled_from(["refused", "accepted", None])),
    max_size=6,
)


def take(store: Store, step: tuple[str, object]) -> object:
    """Do one step; the first statement there is gets the review."""
    kind, what = step
    with store.view(FILTERS[-1]) as view:
        documents = {document.id for document in view.documents()}
        names = [statement.id for statement in view.statements()]
    with store.write("tester") as writer:
        if isinstance(what, Account):
            return writer.put(what)
        if kind == "retract" and f"doc-{what}" in documents:
            return writer.retract(f"doc-{what}")
        if kind == "review" and names:
            review = Review(what, "curator", "now") if isinstance(what, str) else None
            return writer.review(names[0], review)
    return None


def state(view: View) -> list[object]:
    """Return everything a view shows."""
    columns = [view.columns(name) for name in ("PARTICIPATED_IN", "HAS_COUNT")]
    return [
        list(view.statements()),
        list(view.nodes()),
        [view.node(name) for name in (*ACTORS, "ev", "country-bdi")],
        view.node_table(),
        list(view.labels()),
        [list(view.labels(name)) for name in ACTORS],
        list(view.documents()),
        [view.document(name) for name in view.document_ids()],
        view.counts(),
        view.changes(1),
        list(view.audit()),
        [sorted(zip(c.subject.tolist(), c.object.tolist(), strict=True)) for c in columns],
    ]


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_memory_and_sqlite_show_the_same_after_the_same_writes(steps):
    with TemporaryDirectory() as folder:
        stores = [open_store(url, lambda: NOON) for url in ("memory:", f"{folder}/ledger.db")]
        memory, sqlite = stores
        for step in steps:
            assert take(memory, step) == take(sqlite, step)
        for view_filter in FILTERS:
            with memory.view(view_filter) as one, sqlite.view(view_filter) as other:
                assert state(one) == state(other)
        for store in stores:
            store.close()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(accounts(), max_size=4, unique_by=lambda account: account.document.id), st.randoms()
)
def test_the_order_of_distinct_accounts_does_not_matter(given_accounts, random):
    shuffled = random.sample(given_accounts, len(given_accounts))
    shown = []
    for order in (given_accounts, shuffled):
        with TemporaryDirectory() as folder, open_store(str(Path(folder) / "a.db")) as store:
            results = list(store.put_all(order, "tester"))
            with store.view() as view:
                statements = [replace(s, recorded_at=None) for s in view.statements()]
                shown.append((statements, list(view.nodes()), list(view.labels()), view.counts()))
        assert sorted(r.document for r in results) == sorted(a.document.id for a in given_accounts)
    assert shown[0] == shown[1]
