"""Signs of a report that need no list of events: verbs of doing, tenses, names, the title."""

from collections.abc import Iterable, Sequence

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.event_places import place_of_dateline
from ingest.extraction.events.future import future_marks
from ingest.extraction.events.gate_score import has_town, is_datelined
from ingest.extraction.text.spans import Sentence, Span, Token
from ingest.extraction.text.within import starting_in

_LEAD = 5
_MANY_DONE = 4
_MANY_NAMED = 5
_MOST_NAMED = 12
_OFTEN_SAID = 40.0
_OF_MODAL = 20  # characters: "will formally be "
_TITLE = 110
_NAMED = ("actor", "office")


def broad_signs(found: Found, body: Sequence[Sentence]) -> dict[str, float]:
    """Name of each such sign to how plainly the text shows it, 0 to 1; `body` in order."""
    page = found.view.page
    lead = [s for s in body if page.blocks[s.block].kind != "item"][:_LEAD]
    doings = [_doings(found, s) for s in lead]
    done = [s for s, number in zip(lead, doings, strict=True) if number]
    return {
        "done": min(sum(doings), _MANY_DONE) / _MANY_DONE,
        "done day": float(any(has_day(found, s) for s in done)),
        "done town": float(any(has_town(found, s) or is_datelined(found, s) for s in done)),
        "dateline": float(place_of_dateline(page) is not None),
        "named": min(_named(found, lead), _MANY_NAMED) / _MANY_NAMED,
        "named often": min(_named(found, body), _MOST_NAMED) / _MOST_NAMED,
        "said": min(1.0, _OFTEN_SAID * _of_classes(found, body, "saying")),
        "timeless": _timeless(found, body),
        "items": _items(found, body),
        "paper title": float(any(h.start < _head_end(found) for h in page.found("paper_title"))),
    }


def has_day(found: Found, sentence: Sentence) -> bool:
    """The sentence gives a date with its day, or says "on Monday"."""
    page = found.view.page
    dated = any(date.has_day for date in starting_in(page.dates, sentence))
    return dated or bool(starting_in(page.relative_days, sentence))


def _words(found: Found, sentence: Sentence) -> Iterable[Token]:
    """The words of a sentence outside direct speech."""
    first, last = found.index.around(sentence.start, sentence.end)
    page = found.view.page
    return (t for t in found.view.tokens[first:last] if not page.in_quote(t.start))


def _doings(found: Found, sentence: Sentence) -> int:
    """Verbs of doing that no word of the future stands before: "signed", not "will be signed"."""
    closed = found.view.page.lexicon.gate_words["doing"][found.view.language]
    ahead = future_marks(found, sentence.start, sentence.end)
    return sum(
        token.low in closed and not any(0 < token.start - mark < _OF_MODAL for mark in ahead)
        for token in _words(found, sentence)
    )


def _of_classes(found: Found, body: Sequence[Sentence], name: str) -> float:
    """The share of a class among all words."""
    closed = found.view.page.lexicon.gate_words[name][found.view.language]
    tokens = found.view.tokens
    return sum(token.low in closed for token in tokens) / len(tokens) if body else 0.0


def _timeless(found: Found, body: Sequence[Sentence]) -> float:
    """How much of what is told with a verb is told as holding at all times."""
    words = found.view.page.lexicon.gate_words
    language = found.view.language
    now, then = words["present"][language], words["past"][language]
    told = [token.low for sentence in body for token in _words(found, sentence)]
    present = sum(low in now for low in told)
    past = sum(low in then or language == "en" and low.endswith("ed") for low in told)
    return present / (present + past) if present else 0.0


def _named(found: Found, lead: Sequence[Sentence]) -> int:
    """How many organisations and offices some sentences name."""
    if not lead:
        return 0
    inside = starting_in(found.outer, Span(lead[0].start, lead[-1].end))
    return len({mention.name for mention in inside if mention.kind in _NAMED})


def _items(found: Found, body: Sequence[Sentence]) -> float:
    page = found.view.page
    items = sum(page.blocks[sentence.block].kind == "item" for sentence in body)
    return items / len(body) if body else 0.0


def _head_end(found: Found) -> int:
    """Where the title ends at the latest: with the first line, or after some words."""
    line = found.view.page.text.find("\n")
    return _TITLE if line < 0 else min(line, _TITLE)
