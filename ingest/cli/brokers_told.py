"""Prints between whom one actor stands: its groups, then each pair with where it met both."""

from graph.analysis.measures.broker_pairs import Brokered, GroupPair, Side, brokered
from graph.analysis.measures.broker_roles import ROLES
from graph.analysis.measures.ranking import RankedGround, defined
from graph.errors import ModelError
from graph.message import Message
from graph.query.find import find_one
from ingest.cli.command import Reading
from ingest.cli.telling import told_date
from ingest.cli.words import Words


def check_role(role: str) -> None:
    """Refuse a measure that has no pairs behind it.

    Raises:
        ModelError: it is none of the roles of brokers.
    """
    if role not in ROLES:
        what = Message("'{name}' does not tell between whom an actor stands.", name=role)
        raise ModelError(what, "--by", Message("Use {known}.", known=", ".join(ROLES)))


def pairs_behind(asked: RankedGround, role: str, actor: str, limit: int, language: str) -> Brokered:
    """Return between whom an actor stands.

    Raises:
        ModelError: there is no such actor, or it surely was at none of the events that count.
    """
    found = brokered(asked, role, find_one(asked.view, actor, "Actor"), limit, language)
    if found is None:
        what = Message("No source surely puts '{name}' at an event that counts here.", name=actor)
        raise ModelError(what, "--actor", Message("Ask without limits, or of another actor."))
    return found


def tell_brokered(command: Reading, found: Brokered, role: str, group: str) -> None:
    """Print what was found, for people or as JSON."""
    out, words, language = command.printer, command.words, command.language
    if command.as_json:
        out.json(found)
        return
    out.title(found.actor.label)
    out.line(defined(role, group)[language])
    if found.group is None:
        out.line(words.say("brokered_no_group"))
        return
    out.line(words.say("brokered_group", name=found.group.label))
    for pair in found.groups.items:
        out.line(f"   {_groups(pair)}")
    out.how_many(found.groups.shown, found.groups.total, "brokered_groups")
    head = [words.say(key) for key in ("brokered_first", "brokered_second", "brokered_met")]
    rows = [
        (
            _side(words, one.first),
            _side(words, one.second),
            "; ".join(_met(words, end) for end in (one.first, one.second)),
        )
        for one in found.pairs.items
    ]
    out.table(head, rows)
    out.how_many(found.pairs.shown, found.pairs.total, "brokered_pairs")
    if found.unknown:
        out.line(words.say("brokered_unknown", n=found.unknown))


def _groups(pair: GroupPair) -> str:
    return f"{pair.first.label} – {pair.second.label}: {pair.pairs}"


def _side(words: Words, side: Side) -> str:
    closed = f"; {words.say('brokered_closed')}" if side.closed else ""
    return f"{side.actor.label} [{side.group.label}{closed}] ({side.actor.id})"


def _met(words: Words, side: Side) -> str:
    return f"{side.event.label}, {told_date(words, side.when)} ({side.event.id})"
