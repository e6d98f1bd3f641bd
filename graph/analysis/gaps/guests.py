"""A guest list: what is missing among the invited, and who would fill most of it (Q33).

Who fills most is chosen one after the other (greedy set cover: Chvátal 1979, Mathematics of
Operations Research 4, 233-235; no more than ln n + 1 times as many guests as the fewest possible).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.analysis.gaps.coverage_axes import Ladder
from graph.analysis.gaps.coverage_parts import Parts
from graph.analysis.gaps.gaps_words import Words
from graph.analysis.gaps.guests_ground import (
    CLOSED,
    COUNTRY,
    NEEDS,
    NO_ORGANISATION,
    PROTECTED,
    THEME,
    TYPE,
    Ground,
    Need,
    ground_of,
    kind_and_countries,
)
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Answer, Listing, listing
from graph.query.events import newest_events_first
from graph.query.names import Names, Ref
from graph.query.unknown import Unknown, unknown
from graph.sentence import fill

THEME_LEVEL = 1
_INVITED = ("Actor", "Mechanism", "Programme")
_EVENTS = 3
WORDS: dict[str, Words] = {
    THEME: {
        "en": "{label}: events and statements that show it: {count}",
        "fr": "{label} : événements et énoncés qui le montrent : {count}",
    },
    COUNTRY: {
        "en": "{label}: a source says that it belongs to, is based in or works in it",
        "fr": "{label} : une source dit qu’il en relève, y a son siège ou y travaille",
    },
    TYPE: {"en": "Kind of actor: {label}", "fr": "Type d’acteur : {label}"},
}
UNFIT: dict[str, Words] = {
    CLOSED: {
        "en": "Closed, or another body took its place.",
        "fr": "N’existe plus, ou un autre organisme a pris sa place.",
    },
    NO_ORGANISATION: {
        "en": "No organisation that can be invited: a post, a group without a name, a programme.",
        "fr": "Aucune organisation à inviter : un poste, un groupe sans nom, un programme.",
    },
    PROTECTED: {
        "en": "Of a kind that is protected.",
        "fr": "D’un type qui est protégé.",
    },
}
CAUTION: Words = {
    "en": "Missing means: of what {actors} actors of this ledger bring, no guest is known to bring "
    "it. A guest may bring what no source read here tells.",
    "fr": "Il manque ce qu’apportent {actors} acteurs de ce registre et dont on ne sait pas qu’un "
    "invité l’apporte. Un invité peut apporter ce qu’aucune source lue ici ne dit.",
}


@dataclass(frozen=True, slots=True)
class Lack(Answer):
    """One thing that no guest is known to bring.

    Attributes:
        kind: `theme`, `country` or `type`.
        by: how many actors that may be proposed would bring it; with 0 nobody known can.
    """

    kind: str
    id: str
    label: str
    by: int


@dataclass(frozen=True, slots=True)
class Reason(Answer):
    """One thing that a proposed guest would bring and nobody before it does."""

    kind: str
    id: str
    words: Words


@dataclass(frozen=True, slots=True)
class Proposal(Answer):
    """Who would fill most of what is then still missing; `left` is what remains after it.

    Attributes:
        events: the newest events at which it surely was: where to look into it.
    """

    actor: Ref
    fills: tuple[Reason, ...]
    left: int
    events: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class GuestList(Answer):
    """What a list of guests covers and lacks, and who to add.

    Attributes:
        silent: guests of whom no source tells anything but their kind or country.
        covered: kind to how many of the things that the ledger tells of the guests bring.
        scope: kind to how many there are.
        missing: by kind, those that most actors could bring first.
        left_out: actors that are never proposed, by reason, told in `words`.
    """

    guests: tuple[Ref, ...]
    silent: tuple[Ref, ...]
    covered: dict[str, int]
    scope: dict[str, int]
    missing: Listing[Lack]
    proposals: Listing[Proposal]
    left_out: dict[str, int]
    words: dict[str, Words]
    caution: Words


@dataclass(frozen=True, slots=True)
class GuestQuestion:
    """Who is invited, and what should be covered.

    Attributes:
        guests: ids of the invited.
        today: who ended before is closed.
        level: of themes and kinds of actors.
        wanted: ids of the only themes, countries and kinds that should be covered; None for all
            that the ledger tells of.
        limit: how many to propose.
        missing_limit: how many of the missing to show; None for all.
    """

    guests: Sequence[str]
    today: date
    level: int = THEME_LEVEL
    wanted: Sequence[str] | None = None
    limit: int = 5
    missing_limit: int | None = 50


def guest_list(
    parts: Parts, question: GuestQuestion, vocabulary: Vocabulary, language: str = "en"
) -> GuestList | Unknown:
    """Return what a guest list lacks and who would fill it; the nearest names of an unknown guest.

    Args:
        parts: of a view without restricted statements.
        question: who is invited and what should be covered.
        vocabulary: of the ledger.
        language: of names.
    """
    names = Names(parts.view, language)
    for guest in question.guests:
        node = names.node(guest)
        if node is None or not set(_INVITED) & set(node.kinds):
            return unknown(names, guest, _INVITED)
    asked = None if question.wanted is None else frozenset(question.wanted)
    ladder = Ladder(vocabulary, question.level, asked)
    ground = ground_of(parts, ladder, question.today)
    return _Planner(parts, question, ground, ladder, names).plan()


class _Planner:
    """Looks what is missing and who brings it."""

    def __init__(
        self,
        parts: Parts,
        question: GuestQuestion,
        ground: Ground,
        ladder: Ladder,
        names: Names,
    ) -> None:
        self._parts, self._question, self._ground, self._names = parts, question, ground, names
        self._ladder, self._types = ladder, ladder.vocabulary.actor_types
        wanted = None if question.wanted is None else set(question.wanted)
        asked = {(_kind_of(one), one) for one in wanted or ()}
        self._scope = ground.scope if wanted is None else frozenset(asked)
        nodes = (names.node(guest) for guest in question.guests)
        self._guests = tuple(dict.fromkeys(node.id for node in nodes if node is not None))
        fit = ground.brings.keys() - ground.unfit.keys() - set(self._guests)
        self._bring = {one: self._scope & ground.brings[one].keys() for one in sorted(fit)}

    def plan(self) -> GuestList:
        """Return the whole answer."""
        names, covered = self._names, self._covered()
        missing = self._scope - covered
        proposals = self._proposals(set(missing))
        silent = [guest for guest in self._guests if guest not in self._ground.brings]
        return GuestList(
            guests=names.refs(self._guests),
            silent=names.refs(silent),
            covered=_by_kind(covered),
            scope=_by_kind(self._scope),
            missing=listing(self._lacks(missing), self._question.missing_limit),
            proposals=proposals,
            left_out=dict(sorted(Counter(self._ground.unfit.values()).items())),
            words=UNFIT,
            caution={k: fill(t, k, actors=len(self._bring)) for k, t in CAUTION.items()},
        )

    def _covered(self) -> set[Need]:
        known = {need for guest in self._guests for need in self._ground.brings.get(guest, ())}
        # A guest that no source tells of is still of a kind and a country.
        for guest in self._guests:
            known |= kind_and_countries(self._parts.view, guest, self._ladder)
        return known & self._scope

    def _lacks(self, missing: frozenset[Need]) -> list[Lack]:
        counts = Counter(need for brought in self._bring.values() for need in brought)
        lacks = [Lack(kind, one, self._label((kind, one)), counts[kind, one])
                 for kind, one in missing]  # fmt: skip
        return sorted(lacks, key=lambda one: (NEEDS.index(one.kind), -one.by, one.label, one.id))

    def _proposals(self, missing: set[Need]) -> Listing[Proposal]:
        """Of all who could help, those that fill most, one after the other."""
        waiting = {one: brought for one, brought in self._bring.items() if brought & missing}
        helpful = len(waiting)
        found: list[Proposal] = []
        while missing and len(found) < self._question.limit:
            best = max(waiting, key=lambda one: self._rank(one, missing), default=None)
            if best is None or not waiting[best] & missing:
                break
            fills = sorted(waiting.pop(best) & missing,
                           key=lambda need: (NEEDS.index(need[0]), self._label(need)))  # fmt: skip
            missing -= set(fills)
            reasons = tuple(self._reason(best, need) for need in fills)
            found.append(Proposal(self._names.ref(best), reasons, len(missing), self._newest(best)))
        return Listing(tuple(found), helpful)

    def _rank(self, actor: str, missing: set[Need]) -> tuple[int, int, tuple[int, ...]]:
        """Most filled first, then best shown, then by id."""
        fills = self._bring[actor] & missing
        shown = sum(self._ground.brings[actor][need] for need in fills)
        return len(fills), shown, tuple(-ord(letter) for letter in actor)

    def _reason(self, actor: str, need: Need) -> Reason:
        count = self._ground.brings[actor][need]
        blanks = {"label": self._label(need), "count": count}
        words = {
            language: fill(text, language, **blanks) for language, text in WORDS[need[0]].items()
        }
        return Reason(need[0], need[1], words)

    def _newest(self, actor: str) -> tuple[Ref, ...]:
        attendance = self._parts.attendance
        number = attendance.actor_number(actor)
        if number is None:
            return ()
        events = {attendance.event_id(int(one)) for one in attendance.events_of(number)}
        return self._names.refs(newest_events_first(self._parts.view, events)[:_EVENTS])

    def _label(self, need: Need) -> str:
        kind, one = need
        if kind != TYPE:
            return self._names.label(one)
        known = self._types.get(one)
        return one if known is None else known.labels.get(self._names.language, one)


def _kind_of(need: str) -> str:
    if need.startswith("theme:"):
        return THEME
    return COUNTRY if need.startswith("country-") else TYPE


def _by_kind(needs: set[Need] | frozenset[Need]) -> dict[str, int]:
    counts = Counter(kind for kind, _ in needs)
    return {kind: counts[kind] for kind in NEEDS}
