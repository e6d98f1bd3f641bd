"""Relations that a source states newly: dated to a time, or read in it."""

from dataclasses import dataclass, field
from datetime import date

from graph.analysis.change.change_answer import Change
from graph.analysis.change.met_changes import Lines
from graph.analysis.change.telling import Teller, filled
from graph.analysis.change.window import HAPPENED, Window
from graph.analysis.paths.path_words import NO_DATE
from graph.analysis.ties.tie_kinds import known_documents
from graph.model.presence import holds
from graph.model.qualifiers import text_of
from graph.model.statement import Statement
from graph.query.answer import Listing
from graph.query.date_words import date_in_words
from graph.query.event_line import span_of
from graph.query.network_words import REASONS, reason_of

STATED = ("COOPERATES_WITH", "MEMBER_OF", "PART_OF", "ROLE_IN", "SUPPORTED")
_TYING = frozenset({"Actor", "Mechanism", "Programme"})
_Key = tuple[str, str, str]


@dataclass(slots=True)
class _Relation:
    """All that sources say of one relation between two.

    Attributes:
        begins: first and last possible day from which a statement says so, by statement.
    """

    statements: list[Statement] = field(default_factory=list)
    begins: list[tuple[date | None, date | None]] = field(default_factory=list)


def stated_changes(teller: Teller, window: Window, by: str, limit: int) -> Lines:
    """Return the relations that are new, those of most statements first.

    What only the vocabulary knows is left out: it tells how things stand, not what is new.

    Args:
        teller: of the view.
        window: the time.
        by: `happened`: sources date it to the time, none before; `entered`: all that says so was
            read within the time.
        limit: how many to tell; all are counted.
    """
    found: dict[_Key, _Relation] = {}
    for predicate in STATED:
        told = [one for one in teller.view.statements(predicate=predicate) if holds(one)]
        files = known_documents(teller.view, told)
        for one in told:
            if one.document not in files and _ties(teller, one):
                relation = found.setdefault(_key(one), _Relation())
                relation.statements.append(one)
                relation.begins.append(_begin(one))
    is_new = _happened if by == HAPPENED else _entered
    states = {key: is_new(relation, window) for key, relation in found.items()}
    new = [key for key, state in states.items() if state is True]
    new.sort(key=lambda key: (-len(found[key].statements), key))
    changes = tuple(_told(teller, key, found[key].statements) for key in new[:limit])
    return Lines(Listing(changes, len(new)), sum(1 for one in states.values() if one is None))


def _ties(teller: Teller, one: Statement) -> bool:
    nodes = [teller.names.node(end) for end in (one.subject, str(one.object))]
    named = [node for node in nodes if node is not None and not node.is_unnamed]
    return len(named) == 2 and all(_TYING & set(node.kinds) for node in named)


def _key(one: Statement) -> _Key:
    return one.predicate, one.subject, str(one.object)


def _begin(one: Statement) -> tuple[date | None, date | None]:
    """From when a statement says that it is so."""
    text = _dated(one)
    span = None if text is None else span_of(text)
    days = (None, None) if span is None else (span.earliest, span.latest)
    first, last = (_day(day) for day in days)
    return first, last


def _happened(relation: _Relation, window: Window) -> bool | None:
    """True when it began in the time, None when nobody can tell."""
    if any(last is not None and last < window.since for _, last in relation.begins):
        return False
    within = [
        (first, last)
        for first, last in relation.begins
        if first is not None and window.since <= first <= window.until
    ]
    if not within:
        return False
    # A statement without a date, or with one that reaches over the first day, may be older; of a
    # time that is over one that reaches over the last day may be newer.
    is_older = any(first is None or first < window.since for first, _ in relation.begins)
    surely = [last for _, last in within if not (window.is_over and last and last > window.until)]
    return True if surely and not is_older else None


def _entered(relation: _Relation, window: Window) -> bool | None:
    """True when the first statement of it was read in the time."""
    days = [one.recorded_at[:10] for one in relation.statements if one.recorded_at is not None]
    first = min(days, default="")
    return window.since.isoformat() <= first <= window.until.isoformat()


def _told(teller: Teller, key: _Key, told: list[Statement]) -> Change:
    predicate, subject, other = key
    why = REASONS[reason_of(predicate, told)]
    said = filled(why, a=teller.name(subject), b=teller.name(other), n=0, events="")
    newest = [text for one in told if (text := _dated(one)) is not None]
    when = {lang: date_in_words(max(newest), lang) if newest else NO_DATE[lang] for lang in said}
    sentence = {lang: f"{text.removesuffix('.')} ({when[lang]})." for lang, text in said.items()}
    return teller.change([subject, other], sentence, told)


def _dated(one: Statement) -> str | None:
    says = one.qualifiers
    return one.valid_from or text_of(says.get("from")) or text_of(says.get("at"))


def _day(iso: str | None) -> date | None:
    """A day; year 0 has none."""
    return None if iso is None or iso.startswith("0000") else date.fromisoformat(iso)
