"""Small random ledgers for hypothesis: a few actors, events and places, and any writes to them."""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from graph.model.dates import parse_date
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import Review, Statement
from graph.store.base import Store, Writer

ACTORS = {
    "a-police": "police",
    "a-army": "military",
    "a-network": None,
    "a-women": "ngo",
    "g-group": "group",
    "g-late": "delegation",
    "m-minister": "person-role",
}
EVENTS = {"e0": "workshop", "e1": None, "e2": "meeting", "e3": None, "e4": None}
THEMES = ("theme:ssr", "theme:justice")
PLACES = {
    "p-town": "populated-place",
    "p-lake": None,
    "c-one": "country",
    "c-two": "country",
    "c-late": "country",
}
KINDS = {
    **dict.fromkeys(ACTORS, ("Actor",)),
    **dict.fromkeys(EVENTS, ("Event",)),
    **dict.fromkeys(THEMES, ("Theme",)),
    **dict.fromkeys(PLACES, ("Place",)),
}
SUBTYPES = {**ACTORS, **EVENTS, **dict.fromkeys(THEMES), **PLACES}
ROLES = (None, "organiser", "participant", "participant", "unspecified", "subject")
DATES = ("2009-03-02", "2009-03", "2011/2012", "../2010", "2012/..", "200X", "XXXX", "2015~")
DOCUMENTS = ("doc-a", "doc-b", "doc-c", "doc-d")
NAMES = ("Border police", "Police aux frontières", "BPA", "Women for peace", "Peace workshop")

_some_actor = st.sampled_from(sorted(ACTORS))
_some_event = st.sampled_from(sorted(EVENTS))
_some_place = st.sampled_from(sorted(PLACES))


def _date_says(edtf: str) -> dict[str, str | None]:
    found = parse_date(edtf)
    says = {"precision": found.precision, "earliest": found.earliest, "latest": found.latest}
    return {key: value for key, value in says.items() if value is not None}


def _role_says(
    role: str | None, behalf: str | None, themes: list[str], readings: list[str]
) -> dict[str, JsonValue]:
    weights = dict.fromkeys(readings, 0.5)
    says = {"role": role, "on_behalf_of": behalf, "themes": themes, "readings": weights}
    return {key: value for key, value in says.items() if value not in (None, [], {})}


_participation = st.tuples(
    st.just("PARTICIPATED_IN"),
    _some_actor,
    _some_event,
    st.builds(
        _role_says,
        st.sampled_from(ROLES),
        st.none() | _some_actor,
        st.lists(st.sampled_from(THEMES), max_size=2),
        st.lists(st.sampled_from(["host", "participant", "subject"]), max_size=2),
    ),
)
# A session has a higher number than its event, so that no circle can come about.
_session = st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda pair: pair[0] > pair[1])
_other = st.one_of(
    st.tuples(st.just("ADDRESSES"), _some_event, st.sampled_from(THEMES), st.just({})),
    st.tuples(st.just("HELD_IN"), _some_event, _some_place, st.just({})),
    st.sampled_from(DATES).flatmap(
        lambda d: st.tuples(st.just("HAS_DATE"), _some_event, st.just(d), st.just(_date_says(d)))
    ),
    st.tuples(
        st.just("HAS_TYPE"), _some_event, st.sampled_from(["training", "forum"]), st.just({})
    ),
    _session.map(lambda pair: ("SUB_EVENT_OF", f"e{pair[0]}", f"e{pair[1]}", {})),
    st.tuples(st.just("WITHIN"), _some_place, _some_place, st.just({})),
    st.tuples(
        st.sampled_from(["REPRESENTS", "HOLDS_POST_IN", "COOPERATES_WITH"]),
        _some_actor,
        _some_actor,
        st.just({}),
    ),
    st.tuples(
        st.just("HAS_LABEL"),
        _some_actor,
        st.sampled_from(NAMES),
        st.sampled_from([{"kind": "acronym", "language": "fr"}, {"kind": "alternative"}]),
    ),
)


@st.composite
def claims(draw: st.DrawFn, document: str) -> Statement:
    """One statement of a document."""
    # `|` would give every single one of the other sorts as much weight as participations.
    sort = draw(st.sampled_from([_participation, _other, _other]))
    predicate, subject, target, says = draw(sort)
    denied = draw(st.integers(0, 11)) == 0
    absent = denied and (predicate == "HAS_DATE" or draw(st.booleans()))
    return Statement(
        predicate,
        subject,
        None if absent else target,
        document,
        (Evidence("so it says", 0, 10),),
        {} if absent else dict(says),
        status="absent" if denied else "asserted",
        certainty=draw(st.sampled_from(["certain"] * 4 + ["ambiguous"] * 2 + ["conflicting"])),
        modality=draw(st.sampled_from(["factual"] * 4 + ["planned"])),
        sensitivity=draw(st.sampled_from(["public"] * 3 + ["internal"])),
    )


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    """All that a document says; types of nodes may be left open, as in a poor source."""
    document = draw(st.sampled_from(DOCUMENTS))
    said = tuple(draw(st.lists(claims(document), min_size=3, max_size=14)))
    named = {name for s in said for name in (s.subject, s.object) if name in KINDS}
    nodes = []
    for name in sorted(named):
        subtype = SUBTYPES[name] if draw(st.integers(0, 3)) else None
        nodes.append(Node(name, KINDS[name], subtype, f"The {name[2:]} of {name[:1]}"))
    return Account(Document(document, f"{document}.txt", text="so it says"), tuple(nodes), said)


@dataclass(frozen=True)
class Write:
    """Put an account, retract a document, or refuse, accept or edit one of all statements.

    Accepting settles only what is ambiguous, so that is what is accepted where there is any.
    """

    what: str
    account: Account
    pick: int = 0

    def apply(self, store: Store) -> None:
        document = self.account.document.id
        with store.view() as view:
            said = sorted(view.statements(), key=lambda statement: statement.id)
            known = view.document(document) is not None
        open_ones = [statement for statement in said if statement.certainty == "ambiguous"]
        if self.what == "accepted":
            said = open_ones or said
        with store.write("tester") as writer:
            if self.what == "put":
                writer.put(self.account)
            elif self.what == "retract" and known:
                writer.retract(document)
            elif said and self.what in ("refused", "accepted"):
                decision = Review(self.what, "a curator", "2026-11-21T12:00:00+00:00")
                writer.review(said[self.pick % len(said)].id, decision)
            elif self.what == "edited":
                self._edit(writer, [s for s in said if s.predicate == "PARTICIPATED_IN"])

    def _edit(self, writer: Writer, said: list[Statement]) -> None:
        """Say that somebody else took part, in another role."""
        if not said:
            return
        one, other = said[self.pick % len(said)], said[(self.pick + 1) % len(said)]
        mine = replace(one, subject=other.subject, qualifiers={"role": "chair"})
        if mine.id != one.id:
            edited = Review("edited", "a curator", "2026-11-21T12:00:00+00:00")
            writer.edit(one.id, mine, edited)


def writes() -> st.SearchStrategy[list[Write]]:
    """Some writes, most of them accounts."""
    what = st.sampled_from(["put", "put", "put", "retract", "refused", "accepted", "edited"])
    return st.lists(st.builds(Write, what, accounts(), st.integers(0, 99)), min_size=2, max_size=6)
