"""What a text puts on a session belongs to the session, all else to the event."""

from collections.abc import Callable

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.session_shares import Stretches, shared_out, speakers
from ingest.extraction.events.sessions import FoundSession
from ingest.extraction.roles.role_context import RoleFact

Find = Callable[[str], Found]
TEXT = "The Lake Peace Centre held a workshop in Goma. UN Women opened it."


def _session(start: int, end: int, order: int = 1) -> FoundSession:
    return FoundSession(start, end, (start, start + 1), "panel", "Panel", order)


def _fact(found: Found, name: str, rule: str = "cue") -> RoleFact:
    text = found.view.page.text
    mention = next(m for m in found.mentions if text[m.start : m.end] == name)
    sentence = found.view.page.sentence_at(mention.start)
    assert sentence is not None
    return RoleFact(mention, "opener", mention.start, mention.end, rule, sentence)


def test_a_fact_goes_to_the_session_that_holds_it(find: Find) -> None:
    found = find(TEXT)
    begin = TEXT.index("UN Women")
    session = _session(begin, len(TEXT))
    inside, outside = _fact(found, "UN Women"), _fact(found, "Lake Peace Centre")
    holder = Stretches([session], [], []).holder
    own, rest = shared_out([session], [inside, outside], holder)
    assert own == {id(session): [inside]}
    assert rest == [outside]


def test_of_a_presentation_only_who_presented_is_told(find: Find) -> None:
    found = find(TEXT)
    begin = TEXT.index("UN Women")
    session = _session(begin, len(TEXT))
    told, presented = _fact(found, "UN Women"), _fact(found, "UN Women", "presentation")
    session.speakers = [told.mention]
    own, rest = shared_out([session], [told, presented], Stretches([], [session], []).holder)
    assert own == {id(session): [presented]}
    assert rest == []


def test_a_listed_session_comes_before_a_presentation_told_inside_it() -> None:
    listed, told, acted = _session(0, 50), _session(10, 20), _session(60, 70)
    stretches = Stretches([listed], [told], [acted])
    assert stretches.holder(15) is listed
    assert stretches.holder(65) is acted
    assert stretches.holder(55) is None


def test_who_gave_a_presentation_is_a_presenter(find: Find) -> None:
    found = find(TEXT)
    session = _session(TEXT.index("UN Women"), len(TEXT))
    session.speakers = [_fact(found, "UN Women").mention]
    (fact,) = speakers([session], found)
    assert (fact.role, fact.rule) == ("presenter", "presentation")
