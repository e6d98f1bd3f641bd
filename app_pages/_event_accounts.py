"""The event as each of its sources tells it, and what the sources lack or leave open."""

import streamlit as st

from app_pages._dates import date_words
from app_pages._event_parts import count_words
from app_pages._headings import section
from app_pages._issues import issue_line
from app_pages._lists import Line, draw_lines, draw_list
from app_pages._screen import Screen
from app_pages._told import labels
from graph.query.answer import Listing, listing
from graph.query.event import EventPage
from graph.query.event_absent import Absent
from graph.query.event_accounts import Account
from graph.query.event_line import When
from graph.query.names import Ref
from graph.query.source import Claim

_TOLD_BY_THEIR_OWN = ("HAS_DATE", "HELD_IN")


def draw_accounts(screen: Screen, page: EventPage) -> None:
    """Draw one line a source; nothing when all tell the same, or there is one."""
    if page.accounts.total < 2 or not (page.differ or page.told_by_some):
        return
    words = screen.words
    section(words.say("account.title", count=page.accounts.total))
    if page.differ:
        st.warning(words.say("account.differ", subjects=_named(screen, page.differ)))
    else:
        some = _named(screen, page.told_by_some)
        st.caption(words.say("account.told_by_some", subjects=some))

    def told(one: Account) -> Line:
        name = one.source.publisher or one.source.title or one.source.uri
        return Line(Ref(one.source.document, name, "Document"), account_words(screen, one))

    draw_lines(words, "accounts", page.accounts, told)


def account_words(screen: Screen, account: Account) -> str:
    """Say when, where, by whom and with how many a source says that the event was."""
    words = screen.words
    parts = [_when(screen, account.when), labels(account.places) or words.say("account.no_place")]
    if account.organisers:
        parts.append(words.say("account.organisers", names=labels(account.organisers)))
    if account.funders:
        parts.append(words.say("account.funders", names=labels(account.funders)))
    wholes = [one for one in account.counts.items if one.part_of is None]
    return " · ".join([*parts, *(count_words(screen, one) for one in wholes)])


def draw_absent(screen: Screen, page: EventPage) -> None:
    """Draw what a reader looked for in vain, but for date and place, which say it themselves.

    What a source denies is drawn too, with the other end of what is not so.
    """

    def told(one: Absent) -> Line:
        relation = screen.relation(one.predicate)
        if one.thing is not None:
            denied = screen.words.say("event.denied", relation=relation)
            return Line(one.thing, " · ".join(filter(None, [denied, one.note])), (one.proof,))
        return Line(Ref(one.predicate, relation, "Text"), one.note or "", (one.proof,))

    others = [
        one
        for one in page.absent.items
        if one.thing is not None or one.predicate not in _TOLD_BY_THEIR_OWN
    ]
    draw_list(screen.words, "event.absent", listing(others), told)


def draw_issues(screen: Screen, issues: Listing[Claim]) -> None:
    """Draw what the readers of its sources left for a person to look at."""
    draw_list(screen.words, "event.issues", issues, lambda one: issue_line(screen, one))


def _named(screen: Screen, subjects: tuple[str, ...]) -> str:
    return ", ".join(screen.words.say(f"differ.{subject}") for subject in subjects)


def _when(screen: Screen, when: When) -> str:
    words = screen.words
    if when.state == "given" and when.edtf is not None:
        return date_words(words, when)
    return words.say("date.unreadable" if when.state == "unreadable" else "account.no_date")
