"""Days as people type them on the command line."""

from graph.model.dates import parse_date


def day(text: str | None, last: bool) -> str | None:
    """Return the first or last day of a year, month or day; None stays None.

    Raises:
        ModelError: it is no date.
    """
    if text is None:
        return None
    span = parse_date(text)
    return span.latest if last else span.earliest
