"""One text, made ready: language, paragraphs, sentences, words and what the lexicon found."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ingest.extraction.text.asides import articles_of_days, asides_of, cues_without
from ingest.extraction.text.block_languages import (
    block_languages,
    in_language_of_block,
    without_foreign,
)
from ingest.extraction.text.blocks import blocks_of
from ingest.extraction.text.dates import FoundDate, dates_in
from ingest.extraction.text.french_futures import french_futures
from ingest.extraction.text.hits import Hit, by_kind, find_hits, longest_cues
from ingest.extraction.text.kind_verbs import told_by_verbs
from ingest.extraction.text.language import language_of
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.relative_dates import RelativeDay, relative_days_in
from ingest.extraction.text.shared_names import without_namesakes
from ingest.extraction.text.shouted import without_shouted_words
from ingest.extraction.text.signings import acts_on_plans, signing_verbs
from ingest.extraction.text.spans import Block, Sentence, Span, Token
from ingest.extraction.text.tokens import sentences_of, tokens_of
from ingest.extraction.text.within import holding

SUPPORTED = ("en", "fr")


@dataclass(frozen=True)
class Page:
    """A text in every view that the steps need; offsets are code points of `text`.

    Attributes:
        hits: kind to the hits of that kind outside boilerplate, in order.
        all_hits: every hit, boilerplate and both languages included.
        dates, relative_days: all dates of the text, and words such as "on Monday", in order.
        asides: tokens that say when, where and about what; cues and lists go on over them.
        unread: paragraphs in other languages than English and French; they yield nothing.
    """

    text: str
    language: str | None
    tokens: list[Token]
    blocks: list[Block]
    sentences: list[Sentence]
    hits: dict[str, list[Hit]]
    all_hits: list[Hit]
    dates: list[FoundDate]
    relative_days: list[RelativeDay]
    asides: frozenset[int]
    lexicon: Lexicon = field(repr=False)
    published: date | None = None
    unread: Sequence[Block] = ()

    @property
    def is_supported(self) -> bool:
        """True when the steps know the language."""
        return self.language in SUPPORTED

    @cached_property
    def body(self) -> list[Sentence]:
        """The sentences outside boilerplate."""
        return [s for s in self.sentences if self.blocks[s.block].kind != "boilerplate"]

    @cached_property
    def quoted(self) -> list[Span]:
        """Stretches of direct speech, in order."""
        return _quoted(self.text)

    def in_quote(self, position: int) -> bool:
        """True when the position lies in direct speech."""
        number = holding(self.quoted, position)
        return number is not None and position > self.quoted[number].start

    @cached_property
    def french_futures(self) -> list[int]:
        """Where French verbs in the future begin, in order; none in an English text."""
        if self.language != "fr":
            return []
        return french_futures(self.tokens, self.lexicon.words.raw["no_future"])

    @cached_property
    def event_starts(self) -> frozenset[int]:
        """Where nouns of events begin."""
        return frozenset(hit.start for hit in self.found("event"))

    @cached_property
    def country_starts(self) -> frozenset[int]:
        """Where names of countries begin."""
        return frozenset(hit.start for hit in self.found("country"))

    def found(self, kind: str) -> list[Hit]:
        """Hits of one kind outside boilerplate."""
        return self.hits.get(kind, [])

    def wordings_of(self, hit: Hit) -> frozenset[str]:
        """All wordings by which the text names the actor, programme or mechanism of a hit."""
        return self._wordings.get((hit.kind, hit.value), frozenset())

    @cached_property
    def _wordings(self) -> dict[tuple[str, str], frozenset[str]]:
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for kind in ("actor", "programme", "mechanism"):
            for hit in self.found(kind):
                found[hit.kind, hit.value].add(self.text[hit.start : hit.end])
        return {key: frozenset(names) for key, names in found.items()}

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds a position."""
        number = holding(self.sentences, position)
        return None if number is None else self.sentences[number]


def read_page(text: str, lexicon: Lexicon, published: date | None = None) -> Page:
    """Prepare a text for all steps; `published` is its day of publication, when somebody knows."""
    lexicon.forget()
    tokens = tokens_of(text, lexicon.word_folds)
    found = find_hits(text, lexicon)
    blocks = blocks_of(text, [hit for hit in found if hit.kind.startswith("boilerplate")])
    language = _language(text, tokens, blocks, lexicon)
    small = lexicon.words.raw["shouted_words"].get(language or "", ())
    everything = without_shouted_words(text, found, tokens, small)
    spoken = _told(blocks, tokens, language, lexicon)
    blocks, unread = without_foreign(blocks, spoken)
    languages = sorted({language or "", *spoken} & {"", *SUPPORTED})
    if len(languages) > 1:
        everything = [*in_language_of_block(everything, blocks, spoken)]
    grouped = by_kind(everything, *languages)
    grouped["place"] = without_namesakes(grouped, lexicon.vocabulary.places)
    dates = dates_in(text, lexicon.date_pattern, lexicon.months)
    sentences = sentences_of(text, blocks, tokens)
    relative_days = relative_days_in(text)
    asides = asides_of(tokens, grouped, [*dates, *relative_days], lexicon)
    apart = cues_without(text, tokens, sentences, asides, lexicon)
    if len(languages) > 1:
        apart = [*in_language_of_block(apart, blocks, spoken)]
    articles = articles_of_days(tokens, asides)
    worded = [hit for hit in [*everything, *apart] if hit.end not in articles]
    grouped["cue"] = longest_cues(worded, *languages)
    said = [*everything, *apart]
    grouped["event_verb"] = _event_verbs(said, grouped, sentences, tokens, lexicon)
    closed = [b for b in blocks if b.kind == "boilerplate"]
    return Page(
        text=text,
        language=language,
        tokens=tokens,
        blocks=blocks,
        sentences=sentences,
        hits={kind: _outside(found, closed) for kind, found in grouped.items()},
        all_hits=everything,
        dates=dates,
        relative_days=relative_days,
        asides=asides,
        lexicon=lexicon,
        published=published,
        unread=unread,
    )


def _event_verbs(
    said: list[Hit],
    grouped: Mapping[str, list[Hit]],
    sentences: list[Sentence],
    tokens: list[Token],
    lexicon: Lexicon,
) -> list[Hit]:
    """Verbs that tell the kind of an event, alone or with what they act on."""
    signed = signing_verbs(grouped["cue"], grouped.get("paper", []), sentences)
    acts, plans = grouped.get("act", []), grouped.get("plan", [])
    acted = acts_on_plans(acts, plans, tokens, lexicon.words.determiners)
    told = told_by_verbs(grouped, sentences, tokens, lexicon.words)
    languages = {hit.entry.language for hits in grouped.values() for hit in hits}
    every = dict.fromkeys([*said, *signed, *acted, *told])
    verbs = sorted(every, key=lambda hit: (hit.start, -hit.end))
    return by_kind(verbs, *languages).get("event_verb", [])


def _language(text: str, tokens: list[Token], blocks: list[Block], lexicon: Lexicon) -> str | None:
    """The language of what is no boilerplate; of all of it when nothing else is there."""
    closed = [block for block in blocks if block.kind == "boilerplate"]
    every = [token.low for token in tokens]
    words = [t.low for t in tokens if holding(closed, t.start) is None] if closed else every
    stop_words, model = lexicon.words.raw["stop_words"], lexicon.language_model
    return language_of(text, words or every, stop_words, model)


def _told(
    blocks: list[Block], tokens: list[Token], language: str | None, lexicon: Lexicon
) -> list[str]:
    """The language of each block of a text that is read; that of the text for any other."""
    if language not in SUPPORTED:
        return [language or ""] * len(blocks)
    stop_words, model = lexicon.words.raw["stop_words"], lexicon.language_model
    return block_languages(blocks, tokens, language, stop_words, model)


def _outside(hits: list[Hit], closed: list[Block]) -> list[Hit]:
    if not closed:
        return hits
    return [hit for hit in hits if holding(closed, hit.start) is None]


def _quoted(text: str) -> list[Span]:
    """Pairs of quotation marks within a paragraph that hold at least four words."""
    found = []
    for opening, closing in (("“", "”"), ("«", "»"), ('"', '"')):
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start + 1)
            if end < 0:
                break
            if text.count(" ", start, end) >= 4 and "\n\n" not in text[start:end]:
                found.append(Span(start, end))
            start = text.find(opening, end + 1)
    return _apart(sorted(found))


def _apart(spans: list[Span]) -> list[Span]:
    """The spans without those that begin inside another."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
