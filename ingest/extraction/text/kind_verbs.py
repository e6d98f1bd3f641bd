"""Kinds of events told by a verb with what it acts on: "inked … a deal", "a remis … des motos"."""

from collections.abc import Container, Iterator, Mapping, Sequence

from ingest.extraction.text.hits import Hit
from ingest.extraction.text.kind_verb_entries import OBJECT, VERB
from ingest.extraction.text.lexicon import Words
from ingest.extraction.text.lexicon_entries import Entry
from ingest.extraction.text.spans import Sentence, Span, Token
from ingest.extraction.text.token_index import TokenIndex
from ingest.extraction.text.verb_forms import FINITE
from ingest.extraction.text.within import holding, starting_in

_AFTER, _BEFORE = 60, 90
_AUXILIARY = 3  # words: "were today officially handed over"
_HAVE = frozenset({"a", "ont", "avait", "avaient", "ayant", "aura", "auront"})


def told_by_verbs(
    grouped: Mapping[str, Sequence[Hit]],
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
    words: Words,
) -> Iterator[Hit]:
    """A hit for each verb that has one of its objects near it in its sentence.

    Args:
        grouped: hits by kind, those of `kind_verb_entries` among them.
        sentences: all sentences of the text.
        tokens: all words of the text.
        words: closed classes; forms of "to be" make a passive.
    """
    index = TokenIndex(list(tokens))
    for kind, verbs in grouped.items():
        objects = grouped.get(kind.replace(VERB, OBJECT), ()) if kind.startswith(VERB) else ()
        for verb in verbs if objects else ():
            number = holding(sentences, verb.start)
            first = index.around(verb.start, verb.end)[0]
            before = [token.low for token in tokens[max(0, first - _AUXILIARY) : first]]
            if number is None or not _is_verb(verb, before, words):
                continue
            if _reaches(verb, objects, sentences[number], before, words.being):
                yield Hit(verb.start, verb.end, Entry("event_verb", verb.value))


def _is_verb(verb: Hit, before: Sequence[str], words: Words) -> bool:
    """Not "the signed deal", "une visite", "les formes", which only look like one."""
    entry = verb.entry
    if before and before[-1] in words.determiners | words.prepositions and before[-1] not in _HAVE:
        return False
    if entry.language == "fr" and entry.needs != FINITE:
        return any(low in words.being or low in _HAVE for low in before)
    return True


def _reaches(
    verb: Hit,
    objects: Sequence[Hit],
    here: Sentence,
    before: Sequence[str],
    being: Container[str],
) -> bool:
    if starting_in(objects, Span(verb.end, min(here.end, verb.end + _AFTER))):
        return True
    passive = any(low in being for low in before)
    start = max(here.start, verb.start - _BEFORE)
    return passive and bool(starting_in(objects, Span(start, verb.start)))
