"""A small invented world: two events, their people, and what the vocabulary knows."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.ids import document_id
from graph.model.node import Node
from graph.model.relations import load_relations
from graph.model.statement import Statement
from graph.store.base import View
from graph.store.memory import MemoryStore

WORKSHOP = (
    "A workshop on gender and security was held in Lakeside from 2 to 6 March 2009. "
    "It was organised by Alpha with Beta. Experts from Gamma and civil society spoke jointly. "
    "Experts from Gamma and Delta spoke on reform. The Minister of Defence opened it and spoke of "
    "his commitment. Epsilon was mentioned. There were 22 delegates, 20 were targeted: "
    "4 from Lakeside. Zeta paid. Beta wishes to work with Eta."
)
EXCHANGE = "Gamma hosted an exchange. Theta and an observer group came. Alpha works with Theta."
VOCABULARY = "Words of the vocabulary."

_KINDS = {
    "doc": "Document", "ev": "Event", "theme": "Theme", "place": "Place", "country": "Place",
    "programme": "Programme",
}  # fmt: skip
_SUBTYPES = {
    "ev-1": "workshop", "ev-2": "exchange-visit", "country-xx": "country",
    "ev-1-a": "presentation", "ev-1-b": "presentation", "ev-3-p": "panel",
    "grp-civil": "population-group", "grp-gamma-1": "delegation", "grp-gamma-2": "delegation",
    "grp-delta": "delegation", "grp-observers": "group", "post-minister": "person-role",
    "ministry": "ministry",
}  # fmt: skip


def node(node_id: str) -> Node:
    """A node whose kind and type follow from its id."""
    kind = _KINDS.get(node_id.split("-")[0].split(":")[0], "Actor")
    label = node_id.split(":")[-1].replace("-", " ").capitalize()
    return Node(node_id, (kind,), _SUBTYPES.get(node_id), label)


class Telling:
    """One document while it is being told: each sentence becomes a statement with its quote."""

    def __init__(self, text: str, form: str = "prose", uri: str = "") -> None:
        identity = document_id(uri, text=text)
        self.document = Document(identity, uri, form=form, text=text, title=uri, language="en")
        self.text = text
        self.statements: list[Statement] = []

    def say(
        self, subject: str, predicate: str, target: str | int | None, quote: str, **rest: object
    ) -> None:
        """Add a statement; `rest` holds fields of the statement, all else are qualifiers."""
        fields = {
            "status",
            "certainty",
            "modality",
            "note",
            "sensitivity",
            "valid_from",
            "valid_to",
        }
        start = self.text.index(quote)
        self.statements.append(
            Statement(
                predicate=predicate,
                subject=subject,
                object=target,
                document=self.document.id,
                evidence=(Evidence(quote, start, start + len(quote)),),
                qualifiers={k: v for k, v in rest.items() if k not in fields},
                **{k: v for k, v in rest.items() if k in fields},
            )
        )

    def account(self) -> Account:
        """Everything that was told, with every node it names."""
        ids = {s.subject for s in self.statements}
        text_predicates = {"HAS_LABEL", "HAS_DATE", "HAS_COUNT", "HAS_TYPE", "HAS_ADDRESS"}
        ids |= {str(s.object) for s in self.statements if s.predicate not in text_predicates}
        ids |= {str(p) for s in self.statements for p in s.qualifiers.get("joint_with", [])}
        ids -= {"None"}
        return Account(self.document, tuple(node(i) for i in sorted(ids)), tuple(self.statements))


def workshop() -> Account:
    """An event with sessions, groups, a post, an open role, and counts that differ."""
    t = Telling(WORKSHOP, uri="workshop.txt")
    t.say("ev-1", "HAS_LABEL", "Workshop on gender", "A workshop", kind="preferred", language="en")
    t.say("ev-1", "HAS_LABEL", "Atelier sur le genre", "workshop", kind="preferred", language="fr")
    t.say("ev-1", "HAS_DATE", "2009-03-02/2009-03-06", "2 to 6 March 2009")
    t.say("ev-1", "HELD_IN", "place-lakeside", "Lakeside")
    t.say("ev-1", "ADDRESSES", "theme:gender-ssr", "gender and security")
    t.say("alpha", "PARTICIPATED_IN", "ev-1", "organised by Alpha", role="organiser")
    t.say("beta", "PARTICIPATED_IN", "ev-1", "with Beta", role="co-organiser")
    t.say("ev-1-a", "SUB_EVENT_OF", "ev-1", "Experts from Gamma and civil society", order=1)
    t.say("ev-1-b", "SUB_EVENT_OF", "ev-1", "Experts from Gamma and Delta", order=2)
    t.say("ev-1-a", "ADDRESSES", "theme:transitional-justice", "spoke jointly")
    t.say("ev-1-b", "ADDRESSES", "theme:ssr", "reform")
    first, second = "Experts from Gamma and civil society", "Experts from Gamma and Delta"
    t.say("grp-gamma-1", "PARTICIPATED_IN", "ev-1-a", first, role="presenter",
          joint_with=["grp-civil"])  # fmt: skip
    t.say("grp-civil", "PARTICIPATED_IN", "ev-1-a", first, role="presenter", list_open=True,
          joint_with=["grp-gamma-1"])  # fmt: skip
    t.say("grp-gamma-2", "PARTICIPATED_IN", "ev-1-b", second, role="presenter",
          joint_with=["grp-delta"])  # fmt: skip
    t.say("grp-delta", "PARTICIPATED_IN", "ev-1-b", second, role="presenter",
          joint_with=["grp-gamma-2"])  # fmt: skip
    t.say("grp-gamma-1", "REPRESENTS", "gamma", first)
    t.say("grp-gamma-2", "REPRESENTS", "gamma", second)
    t.say("grp-delta", "REPRESENTS", "delta", second)
    _tell_the_rest(t)
    return t.account()


def _tell_the_rest(t: Telling) -> None:
    t.say("post-minister", "PARTICIPATED_IN", "ev-1", "Minister of Defence", role="opener")
    t.say("post-minister", "HOLDS_POST_IN", "ministry", "Minister of Defence", status="inferred")
    t.say("post-minister", "COMMITTED_TO", "theme:gender-ssr", "his commitment",
          modality="stated position")  # fmt: skip
    t.say("epsilon", "PARTICIPATED_IN", "ev-1", "Epsilon was mentioned", role="unspecified",
          certainty="ambiguous", readings={"participant": 0.5, "subject": 0.4})  # fmt: skip
    t.say("ev-1", "HAS_COUNT", 22, "22 delegates", counted="delegates", basis="stated")
    t.say("ev-1", "HAS_COUNT", 20, "20 were targeted", counted="delegates", basis="targeted")
    t.say("ev-1", "HAS_COUNT", 4, "4 from Lakeside", counted="delegates", basis="targeted",
          part_of="20")  # fmt: skip
    t.say("zeta", "PARTICIPATED_IN", "ev-1", "Zeta paid", role="funder")
    t.say("beta", "WANTS_TO_WORK_WITH", "eta", "Beta wishes to work with Eta",
          modality="aspirational")  # fmt: skip
    t.say("ev-1", "IN_CONTEXT_OF", "programme-bridge", "workshop")


def exchange() -> Account:
    """An event whose source gives no date."""
    t = Telling(EXCHANGE, uri="exchange.txt")
    t.say("ev-2", "HAS_DATE", None, "hosted", status="absent", certainty="unknown")
    t.say("ev-2", "ADDRESSES", "theme:ssr", "exchange")
    t.say("gamma", "PARTICIPATED_IN", "ev-2", "Gamma hosted", role="host")
    t.say("theta", "PARTICIPATED_IN", "ev-2", "Theta", role="participant", themes=["theme:ssr"])
    t.say("grp-observers", "PARTICIPATED_IN", "ev-2", "an observer group", role="observer")
    t.say("alpha", "COOPERATES_WITH", "theta", "Alpha works with Theta")
    return t.account()


def vocabulary() -> Account:
    """What the vocabulary knows: the tree of themes, the country, an actor no source names."""
    t = Telling(VOCABULARY, form="vocabulary", uri="vocabulary:test")
    words = "Words"
    t.say("theme:gender-ssr", "BROADER", "theme:ssr", words)
    t.say("theme:ssr", "HAS_LABEL", "réforme du secteur de la sécurité", words, kind="preferred",
          language="fr")  # fmt: skip
    t.say("theme:ssr", "HAS_LABEL", "security sector reform", words, kind="preferred",
          language="en")  # fmt: skip
    t.say("theme:ssr", "HAS_LABEL", "RSS", words, kind="acronym", language="fr")
    t.say("place-lakeside", "WITHIN", "country-xx", words)
    t.say("country-xx", "HAS_LABEL", "Xanadu", words, kind="preferred", language="en")
    t.say("alpha", "HAS_LABEL", "Alpha", words, kind="preferred", language="en")
    t.say("alpha", "HAS_LABEL", "Alphe", words, kind="preferred", language="fr")
    t.say("iota", "HAS_LABEL", "Iota", words, kind="preferred", language="en")
    t.say("iota", "MEMBER_OF", "alpha", words)
    return t.account()


@pytest.fixture(scope="session")
def store() -> Iterator[MemoryStore]:
    """The world in a ledger."""
    relations = load_relations(data_folder() / "vocabulary")
    moment = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    with MemoryStore(lambda: moment, relations) as ledger:
        list(ledger.put_all([workshop(), exchange(), vocabulary()], author="test"))
        yield ledger


@pytest.fixture
def view(store: MemoryStore) -> Iterator[View]:
    """A look at the world."""
    with store.view() as moment:
        yield moment
