"""Where the accounts of one event contradict, and what only some of them tell."""

import re
from collections.abc import Callable
from itertools import combinations

from graph.query.event_accounts import Account
from graph.query.event_counts import CountLine
from graph.query.event_line import When
from graph.query.hierarchy import above
from graph.query.names import Ref
from graph.store.base import View

# Dates that name their days, without a sign of doubt.
_TO_THE_DAY = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?")


def differing(view: View, accounts: tuple[Account, ...]) -> tuple[str, ...]:
    """Return on what accounts contradict: date, place, count, organiser, funder.

    Two dates contradict when neither lies in the other, or when both name the days and the days
    differ; two places when neither lies in the other; two counts when they count the same on the
    same basis; organisers and funders when each account names one that the other has not.
    """
    checks: dict[str, Callable[[Account, Account], bool]] = {
        "date": _dates_differ,
        "place": lambda a, b: _places_differ(view, a, b),
        "count": _counts_differ,
        "organiser": lambda a, b: _bodies_differ(a.organisers, b.organisers),
        "funder": lambda a, b: _bodies_differ(a.funders, b.funders),
    }
    pairs = list(combinations(accounts, 2))
    return tuple(name for name, differ in checks.items() if any(differ(a, b) for a, b in pairs))


def told_by_some(accounts: tuple[Account, ...]) -> tuple[str, ...]:
    """Return what some accounts tell and others do not: date, place, count, organiser, funder."""
    tells: dict[str, Callable[[Account], bool]] = {
        "date": lambda account: account.when.state == "given",
        "place": lambda account: bool(account.places),
        "count": lambda account: account.counts.total > 0,
        "organiser": lambda account: bool(account.organisers),
        "funder": lambda account: bool(account.funders),
    }
    return tuple(name for name, has in tells.items() if len({has(one) for one in accounts}) > 1)


def _dates_differ(a: Account, b: Account) -> bool:
    if "given" not in (a.when.state, b.when.state) or a.when.state != b.when.state:
        return False
    if all(_TO_THE_DAY.fullmatch(one.when.edtf or "") for one in (a, b)):
        return (a.when.earliest, a.when.latest) != (b.when.earliest, b.when.latest)
    return not (_lies_in(a.when, b.when) or _lies_in(b.when, a.when))


def _lies_in(inner: When, outer: When) -> bool:
    begins = outer.earliest is None or (inner.earliest or "") >= outer.earliest
    ends = outer.latest is None or (inner.latest or "9999") <= outer.latest
    return begins and ends


def _places_differ(view: View, a: Account, b: Account) -> bool:
    if not a.places or not b.places:
        return False
    return not (_places_in(view, a, b) or _places_in(view, b, a))


def _places_in(view: View, inner: Account, outer: Account) -> bool:
    wide = {place.id for place in outer.places}
    return all(wide & set(above(view, "WITHIN", place.id)) for place in inner.places)


def _counts_differ(a: Account, b: Account) -> bool:
    return any(
        one.n != other.n and _what_is_counted(one) == _what_is_counted(other)
        for one in a.counts.items
        for other in b.counts.items
    )


def _what_is_counted(line: CountLine) -> tuple[str | None, str, str | None, str]:
    return (line.counted, line.basis, line.part_of, line.event.id)


def _bodies_differ(some: tuple[Ref, ...], others: tuple[Ref, ...]) -> bool:
    one, other = {ref.id for ref in some}, {ref.id for ref in others}
    return bool(one - other) and bool(other - one)
