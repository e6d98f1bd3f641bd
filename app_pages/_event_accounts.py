"""The event as each of its sources tells it, and what the sources leave open."""

import streamlit as st

from app_pages._actor_parts import labels
from app_pages._dates import edtf_words
from app_pages._parts import line, paged
from app_pages._screen import Screen
from graph.query.answer import Listing
from graph.query.event import EventPage
from graph.query.event_accounts import Account
from graph.query.event_line import When
from graph.query.names import Ref
from graph.query.source import Claim


def draw_accounts(screen: Screen, page: EventPage) -> None:
    """Draw one line a source; nothing when all tell the same, or there is one."""
    if page.accounts.total < 2 or not (page.differ or page.told_by_some):
        return
    words = screen.words
    st.subheader(words.say("account.title", count=page.accounts.total))
    if page.differ:
        named = ", ".join(words.say(f"differ.{subject}") for subject in page.differ)
        st.warning(words.say("account.differ", subjects=named))
    else:
        st.caption(words.say("account.told_by_some"))
    for one in paged(words, page.accounts.items, "accounts"):
        name = one.source.publisher or one.source.title or one.source.uri
        line(words, Ref(one.source.document, name, "Document"), account_words(screen, one))


def account_words(screen: Screen, account: Account) -> str:
    """Say when, where and by whom a source says that the event was; what it lacks is said too."""
    words = screen.words
    parts = [_when(screen, account.when), labels(account.places) or words.say("account.no_place")]
    if account.organisers:
        parts.append(words.say("account.organisers", names=labels(account.organisers)))
    return " · ".join(parts)


def draw_issues(screen: Screen, issues: Listing[Claim]) -> None:
    """Draw what the readers of its sources left for a person to look at."""
    if not issues.total:
        return
    words = screen.words
    st.subheader(words.say("event.issues", count=issues.total))
    for number, one in enumerate(paged(words, issues.items, "issues", issues.total)):
        if one.object is not None:
            said = Ref(one.object.id, one.object.label, "Text")
            line(words, said, "", (one.proof,), f"issue_{number}")


def _when(screen: Screen, when: When) -> str:
    words = screen.words
    if when.state == "given" and when.edtf is not None:
        return edtf_words(words, when.edtf)
    return words.say("date.unreadable" if when.state == "unreadable" else "account.no_date")
