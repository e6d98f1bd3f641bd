"""The accounts of one event by its sources, told side by side, and what they leave open."""

from graph.query.event import EventPage
from graph.query.event_accounts import Account
from ingest.cli.printing import Printer
from ingest.cli.telling import told_date, told_quote, told_refs


def print_accounts(out: Printer, page: EventPage) -> None:
    """Print the accounts when there are two or more, then what readers left to a person."""
    words = out.words
    if page.accounts.total > 1:
        out.line()
        out.title(words.say("section_accounts"))
        keys = ("source", "date", "place", "organiser", "funder", "count", "absent_here", "id")
        rows = [_row(out, account) for account in page.accounts.items]
        out.table([words.say(key) for key in keys], rows)
        _print_names(out, "accounts_differ", page.differ)
        _print_names(out, "accounts_some", page.told_by_some)
    _print_issues(out, page)


def _row(out: Printer, account: Account) -> tuple[str, ...]:
    words = out.words
    source = account.source
    absent = (words.relation(one.predicate) for one in account.absent.items)
    return (
        source.publisher or source.title or source.uri,
        told_date(words, account.when),
        told_refs(account.places) or words.say("no_place"),
        told_refs(account.organisers),
        told_refs(account.funders),
        "; ".join(f"{one.n} {one.counted or ''}".strip() for one in account.counts.items),
        ", ".join(dict.fromkeys(absent)),
        source.document,
    )


def _print_names(out: Printer, phrase: str, names: tuple[str, ...]) -> None:
    if names:
        told = ", ".join(out.words.say(name) for name in names)
        out.line(out.words.say(phrase, names=told))


def _print_issues(out: Printer, page: EventPage) -> None:
    rows = [
        ("" if issue.object is None else issue.object.label, told_quote(out.words, [issue.proof]))
        for issue in page.issues.items
    ]
    if rows:
        out.line()
        out.title(out.words.say("section_issues"))
        out.table([out.words.say(key) for key in ("reason", "quote")], rows)
