"""Signings and launches told by a verb that stands apart from what was signed or launched."""

from collections.abc import Container, Iterator, Sequence

from ingest.extraction.text.hits import Hit
from ingest.extraction.text.lexicon_entries import Entry
from ingest.extraction.text.spans import Sentence, Span, Token
from ingest.extraction.text.token_index import TokenIndex
from ingest.extraction.text.within import holding, starting_in

_BEFORE, _AFTER = 60, 160
_PLAN_REACH = 60
_SIGNING = Entry("event_verb", "signing")


def signing_verbs(
    cues: Sequence[Hit], papers: Sequence[Hit], sentences: Sequence[Sentence]
) -> Iterator[Hit]:
    """Verbs such as "a signé avec la Mission, lundi à Dakar, un accord", one for each cue.

    Args:
        cues: the role cues of the text, in order.
        papers: nouns of what is signed: agreement, convention.
        sentences: all sentences; verb and noun stand in the same.
    """
    for cue in cues:
        if cue.value != "signatory" or cue.entry.weak:
            continue
        number = holding(sentences, cue.start)
        if number is None:
            continue
        here = sentences[number]
        near = Span(max(here.start, cue.start - _BEFORE), min(here.end, cue.end + _AFTER))
        if starting_in(papers, near):
            yield Hit(cue.start, cue.end, _SIGNING)


def acts_on_plans(
    acts: Sequence[Hit],
    plans: Sequence[Hit],
    tokens: Sequence[Token],
    determiners: Container[str],
) -> Iterator[Hit]:
    """Verbs such as "adopted its first national plan", "lance une campagne"; they say the kind.

    Args:
        acts: verbs of launching and adopting, in order.
        plans: nouns of what is launched or adopted, in order.
        tokens: all words of the text.
        determiners: one of these must follow the verb.
    """
    index = TokenIndex(list(tokens)) if acts else None
    for act in acts:
        number = 0 if index is None else index.around(act.start, act.end)[1]
        follows = number < len(tokens) and tokens[number].low in determiners
        if follows and starting_in(plans, Span(act.end, act.end + _PLAN_REACH)):
            yield Hit(act.start, act.end, Entry("event_verb", act.value))
