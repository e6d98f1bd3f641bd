"""What changed in a decided view: writes, and decisions that were taken or undone since."""

from collections.abc import Iterable, Iterator, Sequence

from graph.model.decision import Decision
from graph.model.statement import Statement
from graph.store.columns import Changes
from graph.store.decided_statement import Rewriting
from graph.store.deciding import DECIDE
from graph.store.identities import Identities, identities
from graph.store.raw_view import RawView


def decided_changes(
    raw: RawView, since: int, lines: Sequence[Decision], who: Identities, now: Rewriting
) -> Changes:
    """Return the changes of `View.changes`.

    All statements of nodes about which was decided otherwise since are hidden as they were and
    shown as they are; so are those of a set that writes may have opened or closed.

    Args:
        raw: the view without decisions.
        since: version.
        lines: all decisions.
        who: what they come to.
        now: reads statements by them.
    """
    told = raw.changes(since)
    before = _before(raw, since, lines, who)
    then = Rewriting(before, before.touched(), raw.targets_node)
    concerned = _otherwise(before, who)
    if not raw.view_filter.shows_all_levels:
        ends = {end for s in (*told.shown, *told.hidden) for end in (s.subject, s.object)}
        concerned |= _sets({str(end) for end in ends} & who.touched(), before, who)
    touched = {s.id: s for s in _naming(raw, concerned)}
    shown = _read((*told.shown, *touched.values()), now)
    hidden = _read((*told.hidden, *touched.values()), then)
    return Changes(tuple(shown), tuple(hidden))


def _before(raw: RawView, since: int, lines: Sequence[Decision], who: Identities) -> Identities:
    """What the decisions came to at the version."""
    entries = raw.audit(max(raw.version - since, 0))
    taken = sum(entry.action == DECIDE for entry in entries)
    return identities(lines[: len(lines) - taken]) if taken else who


def _otherwise(before: Identities, now: Identities) -> set[str]:
    """Ids that are read or seen otherwise now, with the sets that they belonged or belong to."""
    if before == now:
        return set()
    names = before.touched() | now.touched()
    changed = {name for name in names if before.of(name) != now.of(name)}
    changed |= {n for n in names if before.described.get(n) != now.described.get(n)}
    for document in {*before.splits, *now.splits}:
        old, new = before.splits.get(document, {}), now.splits.get(document, {})
        for name in {*old, *new}:
            if old.get(name) != new.get(name):
                changed |= {name, *filter(None, (old.get(name), new.get(name)))}
    return _sets(changed, before, now)


def _sets(names: Iterable[str], *of: Identities) -> set[str]:
    """The ids with all that are in a set with them, and what splits made of them or gave them."""
    found: set[str] = set()
    for name in names:
        for who in of:
            found.update(who.set_of(name))
            found.update(read for _, read in who.moved.get(who.of(name), ()))
    return found | set(names)


def _naming(raw: RawView, names: set[str]) -> Iterator[Statement]:
    for name in sorted(names):
        yield from raw.statements(subject=name)
        yield from raw.statements(object=name)
    if names:
        yield from raw.naming(names)


def _read(told: Iterable[Statement], rewriting: Rewriting) -> list[Statement]:
    read = (rewriting.read(statement) for statement in told)
    found = {statement.id: statement for statement in read if statement is not None}
    return [found[name] for name in sorted(found)]
