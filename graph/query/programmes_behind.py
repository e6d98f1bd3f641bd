"""Which programmes and funders stand behind events (Q11), and from where that is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.presence import holds
from graph.model.qualifiers import text_of
from graph.model.statement import NOT_SAID, Statement
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import attendances_at
from graph.query.hierarchy import sessions_of
from graph.query.known_from import vocabulary_documents
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of
from graph.query.unknown import Unknown, unknown
from graph.store.base import View

WITHIN, PRESENTED = "IN_CONTEXT_OF", "ABOUT_PROGRAMME"
FUNDERS = ("programme-funder",)
LEADS = ("programme-accountable", "programme-extending", "programme-implementing")
_FUNDED = "funder"
CAUTION = {
    "en": "Who has a role in a programme need not have had one in its event, and who funds a "
    "programme need not have funded the event.",
    "fr": "Qui a un rôle dans un programme n’en a pas forcément eu un dans son événement, et qui "
    "finance un programme n’a pas forcément financé l’événement.",
}


@dataclass(frozen=True, slots=True)
class Backer(Answer):
    """One actor with a role in a programme.

    Attributes:
        known: only the vocabulary says so, no source.
    """

    actor: Ref
    role: str | None
    known: bool
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Behind(Answer):
    """One programme behind one event.

    Attributes:
        by: `IN_CONTEXT_OF` (it was held within it) or `ABOUT_PROGRAMME` (it was presented there).
        implied: no source says so in so many words.
        began, ended: EDTF, as the vocabulary knows; None where it does not.
        funders, leads, others: who funds it, who leads or carries it out, who has another role;
            those that a source names go before those that only the vocabulary knows.
        proofs: what puts it behind the event.
    """

    event: Ref
    programme: Ref
    by: str
    implied: bool
    began: str | None
    ended: str | None
    funders: tuple[Backer, ...]
    leads: tuple[Backer, ...]
    others: tuple[Backer, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Funder(Answer):
    """Who surely funded an event itself."""

    event: Ref
    actor: Ref
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class ProgrammesBehind(Answer):
    """What stands behind some events.

    Attributes:
        silent: events of which no source names a programme or a funder: nothing is known.
    """

    events: tuple[Ref, ...]
    programmes: Listing[Behind]
    funders: Listing[Funder]
    silent: tuple[Ref, ...]
    caution: dict[str, str]


def programmes_behind(
    view: View, events: Iterable[str], vocabulary: Vocabulary, language: str = "en"
) -> ProgrammesBehind | Unknown:
    """Return the programmes and funders behind events, in the order of the events.

    Sessions count for their event. Mechanisms that an event was held within are no programmes.

    Args:
        view: what may be shown.
        events: ids.
        vocabulary: knows from when to when programmes ran.
        language: of names.
    """
    names, reader = Names(view, language), _Reader(view, vocabulary, language)
    found: list[str] = []
    for event in events:
        node = names.node(event)
        if node is None or "Event" not in node.kinds:
            return unknown(names, event, ("Event",))
        found.append(node.id)
    asked = list(dict.fromkeys(found))
    programmes = [one for event in asked for one in reader.programmes(event)]
    funders = [one for event in asked for one in reader.funders(event)]
    told = {one.event.id for one in programmes} | {one.event.id for one in funders}
    return ProgrammesBehind(
        events=names.refs(tuple(asked)),
        programmes=listing(programmes),
        funders=listing(funders),
        silent=names.refs(tuple(event for event in asked if event not in told)),
        caution=CAUTION,
    )


class _Reader:
    """Reads what stands behind one event after the other."""

    def __init__(self, view: View, vocabulary: Vocabulary, language: str) -> None:
        self._view, self._vocabulary = view, vocabulary
        self._names = Names(view, language)
        self._files = vocabulary_documents(view)

    def programmes(self, event: str) -> list[Behind]:
        """Return those within which it was held first, then those presented there, by name."""
        told: dict[tuple[str, str], list[Statement]] = {}
        for one in sessions_of(self._view, event):
            for by in (WITHIN, PRESENTED):
                for said in self._view.statements(one, by):
                    if holds(said) and self._is_programme(str(said.object)):
                        told.setdefault((by, str(said.object)), []).append(said)
        order = sorted(told, key=lambda key: (key[0] != WITHIN, self._names.label(key[1]), key[1]))
        return [self._behind(event, *key, told[key]) for key in order]

    def funders(self, event: str) -> list[Funder]:
        """Return who surely funded the event or a session of it, by name."""
        told: dict[str, list[Statement]] = {}
        for part in attendances_at(self._names, sessions_of(self._view, event)):
            if part.ties and part.role == _FUNDED:
                for actor in part.stands_for:
                    told.setdefault(actor, []).append(part.statement)
        names = self._names
        return [
            Funder(names.ref(event), names.ref(actor), tuple(map(proof_of, told[actor])))
            for actor in sorted(told, key=lambda one: (names.label(one), one))
        ]

    def _is_programme(self, node_id: str) -> bool:
        node = self._names.node(node_id)
        return node is not None and "Programme" in node.kinds

    def _behind(self, event: str, by: str, programme: str, told: list[Statement]) -> Behind:
        backers = self._backers(programme)
        known = self._vocabulary.programmes.get(programme)
        funders = tuple(one for one in backers if one.role in FUNDERS)
        leads = tuple(one for one in backers if one.role in LEADS)
        others = tuple(one for one in backers if one.role not in (*FUNDERS, *LEADS))
        return Behind(
            event=self._names.ref(event),
            programme=self._names.ref(programme),
            by=by,
            implied=all(one.status in NOT_SAID for one in told),
            began=None if known is None else known.valid_from,
            ended=None if known is None else known.valid_to,
            funders=funders,
            leads=leads,
            others=others,
            proofs=tuple(proof_of(one) for one in told),
        )

    def _backers(self, programme: str) -> list[Backer]:
        told: dict[tuple[str, str | None], list[Statement]] = {}
        for said in self._view.statements(predicate="ROLE_IN", object=programme):
            if holds(said):
                key = said.subject, text_of(said.qualifiers.get("role"))
                told.setdefault(key, []).append(said)
        order = sorted(told, key=lambda key: (self._names.label(key[0]), key[0], str(key[1])))
        backers = [self._backer(*key, told[key]) for key in order]
        return sorted(backers, key=lambda one: one.known)

    def _backer(self, actor: str, role: str | None, told: list[Statement]) -> Backer:
        # What a source says goes before what the vocabulary knows.
        ordered = sorted(told, key=lambda one: one.document in self._files)
        known = ordered[0].document in self._files
        return Backer(self._names.ref(actor), role, known, tuple(map(proof_of, ordered)))
