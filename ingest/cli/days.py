"""Days as people type them on the command line."""

from datetime import date

from graph.errors import ModelError
from graph.message import Message
from graph.model.dates import parse_date
from ingest.cli.options import about


def day(text: str | None, last: bool, option: str) -> str | None:
    """Return the first or last day of a year, month or day; None stays None.

    Args:
        text: what was given.
        last: whether the last day is wanted.
        option: to which it was given.

    Raises:
        ModelError: it is no date, or says no day on that side; it names the option.
    """
    if text is None:
        return None
    with about(option):
        span = parse_date(text)
    found = span.latest if last else span.earliest
    if found is None:
        what = Message("'{text}' says no day to count from or to.", text=text)
        raise ModelError(what, option, "Write it as 2009, 2009-03 or 2009-03-02.")
    return found


def calendar_day(iso: str) -> date:
    """Return a day for counting; one of the year 0, which has none here, is the first there is."""
    return date.min if iso.startswith("0000") else date.fromisoformat(iso)


def in_order(since: str | None, until: str | None) -> None:
    """Raise ModelError when a time ends before it begins."""
    if since is not None and until is not None and until < since:
        what = Message("{until} lies before {since}.", until=until, since=since)
        raise ModelError(what, "--to", "Give a later day.")
