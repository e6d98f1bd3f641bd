"""The text as the grammar of names sees it: which words may belong to a name."""

import re
from dataclasses import dataclass
from functools import cached_property

from ingest.extraction.actors.marks import Marks
from ingest.extraction.text.lexicon import Words
from ingest.extraction.text.page import Page
from ingest.extraction.text.relative_dates import WEEKDAYS
from ingest.extraction.text.spans import Mention, Token

_OF = {
    "en": frozenset({"of", "for", "on", "against"}),
    "fr": frozenset({"de", "du", "des", "d", "pour", "sur", "contre"}),
}
_AT = {"en": frozenset({"in", "at", "to"}), "fr": frozenset({"a", "au", "aux", "en"})}
_FOR_WHOM = frozenset({"à", "aux"})  # "Groupe d’appui aux réfugiés"; "a" is a verb
_AND = frozenset({"and", "et"})
_DIRECTIONS = frozenset({"Est", "Ouest", "Nord", "Sud"})
_ARTICLES = frozenset({"the", "la", "le", "les", "l"})
_ORDINAL = re.compile(r"\d{1,3}(?:e|eme|er|ere|st|nd|rd|th)")
# Heads of names that also say what a ministry or a programme is for.
_ALSO_SUBJECTS = frozenset({"action", "cooperation", "solidarite", "coordination", "community"})
_GENITIVE = frozenset({"de", "du", "des", "d"})


@dataclass(frozen=True)
class NameView:
    """Tokens with the questions that the grammar asks of them."""

    page: Page
    marks: Marks
    language: str

    @cached_property
    def verbs(self) -> frozenset[int]:
        """Tokens at which a verb of somebody who acts begins; no name runs over one."""
        starts = {h.start for h in self.page.found("cue") if h.entry.direction == "before"}
        return frozenset(n for n, token in enumerate(self.tokens) if token.start in starts)

    @cached_property
    def worded_verbs(self) -> frozenset[int]:
        """Tokens at which any verb begins that the lexicon has in all its forms."""
        starts = {h.start for h in self.page.found("verb")}
        return frozenset(n for n, token in enumerate(self.tokens) if token.start in starts)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """All words that the text writes with a small letter somewhere."""
        return frozenset(token.low for token in self.tokens if not token.is_capital)

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens of the page."""
        return self.page.tokens

    @cached_property
    def words(self) -> Words:
        """The word classes."""
        return self.page.lexicon.words

    def low(self, at: int) -> str:
        """The folded word, empty outside the text and for marks."""
        tokens = self.page.tokens  # asked so often that the way over `tokens` would show
        return tokens[at].low if 0 <= at < len(tokens) else ""

    def written(self, first: int, last: int) -> str:
        """Tokens `first` to `last` (excluded) as they stand in the text."""
        return self.page.text[self.tokens[first].start : self.tokens[last - 1].end]

    def stretch(self, first: int, last: int) -> tuple[int, int, int, int]:
        """Where they stand, in characters and in tokens: what a mention begins with."""
        return self.tokens[first].start, self.tokens[last - 1].end, first, last

    def mention_from(self, at: int) -> Mention | None:
        """The mention that begins at the token."""
        mention = self.marks.mention(at)
        return mention if mention is not None and mention.first == at else None

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(self.words.heads[self.language])

    def head(self, at: int) -> bool:
        """True for a head noun of names in this language, also as "Caritas-Développement"."""
        low = self.low(at)
        return low in self._heads or (" " in low and low.partition(" ")[0] in self._heads)

    def capital(self, at: int) -> bool:
        """True for a capitalised word that may be part of a name."""
        if not 0 <= at < len(self.tokens) or self.marks.mention(at) is not None:
            return False
        token = self.tokens[at]
        if token.text in _DIRECTIONS:
            return self.tokens[at - 1].is_capital
        done = token.low.rpartition(" ")[2] in self.words.raw["prefixed_roles"]  # "Tolo-funded"
        return token.is_capital and len(token.low) > 1 and not (done or self._is_small(token.low))

    def title(self, at: int) -> bool:
        """True for a noun of titles: minister, director."""
        low, nouns = self.low(at), self.words.title_nouns
        return low in nouns or (" " in low and any(part in nouns for part in low.split()))

    def of_title(self, at: int) -> bool:
        """True for any word that titles are made of, such as special or resident."""
        low = self.low(at)
        return self.title(at) or any(part in self.words.office_words for part in low.split())

    def subject(self, at: int) -> bool:
        """True for a lower-case word of a portfolio, such as justice or women."""
        return self.low(at) in self.words.subjects and self.marks.mention(at) is None

    def is_aside(self, at: int) -> bool:
        """True for a token that says when, where or about what, or for a comma."""
        return at in self.page.asides or self.tokens[at].text == ","

    def strong_subject(self, at: int) -> bool:
        """True for a word that alone says what an institution does, such as prison."""
        return self.subject(at) and self.low(at) not in self.words.weak_subjects

    def is_unit(self, at: int) -> bool:
        """True for a head that needs the organisation it is a part of: office, section, unit."""
        return self.words.heads[self.language].get(self.low(at)) is None

    def adjacent(self, at: int) -> bool:
        """True when only blanks of one line stand between a token and the next."""
        if not 0 <= at < len(self.tokens) - 1:
            return False
        return "\n" not in self.page.text[self.tokens[at].end : self.tokens[at + 1].start]

    def after_link(self, at: int, takes_place: bool) -> int | None:
        """The word of the name that follows connecting words at a token, None when none does."""
        at = self._past_gloss(at)
        low = self.low(at)
        if low and self.tokens[at].is_capital and not self.tokens[at].is_upper:
            return None  # "De" begins the name of a person, "de" goes on the name of an office
        if low in _OF[self.language]:
            return self.content(at + 1)
        if low in _AT[self.language] and takes_place:
            after = self._skip_articles(at + 1)
            return after if self.marks.is_place(after) or self.capital(after) else None
        if at < len(self.tokens) and self.tokens[at].text in _FOR_WHOM:
            after = self._skip_articles(at + 1)
            return after if self.language == "fr" and self.strong_subject(after) else None
        if low in _AND or (self.tokens[at].text == "&" if at < len(self.tokens) else False):
            return self._coordinated(at + 1)
        if at < len(self.tokens) and self.tokens[at].text == ",":
            return self._listed(at + 1)
        plural = self.tokens[min(at, len(self.tokens) - 1)].text in "’'"
        of_many = plural and self.low(at - 1).endswith("s") and self.capital(at + 1)
        if of_many or (self.is_possessive(at) and (self.capital(at + 1) or self.subject(at + 1))):
            return at + 1
        return None

    def _past_gloss(self, at: int) -> int:
        """Past "(CEDEAO)" when the name goes on with "pour"."""
        marks = [t.text for t in self.tokens[at : at + 3]]
        goes_on = self.low(at + 3) == "pour" and marks[::2] == ["(", ")"]
        return at + 3 if goes_on else at

    def past_gloss(self, at: int) -> int:
        """Past "(UNDP)" when it stands at a token; a place inside the text in any case."""
        marks = [token.text for token in self.tokens[at : at + 3]]
        return min(at + 3 if marks[::2] == ["(", ")"] else at, len(self.tokens) - 1)

    def is_possessive(self, at: int) -> bool:
        """True for the mark of an English genitive."""
        return at < len(self.tokens) and self.tokens[at].text in ("’s", "'s")

    def _is_small(self, low: str) -> bool:
        words = self.words
        small = low in words.determiners or low in words.prepositions or low in words.separators
        title = low in words.titles and low not in words.subjects
        parts = low.split()
        counted = any(all(p in numbers for p in parts) for numbers in words.raw["numbers"].values())
        other = low in words.being or low in words.relative or low in WEEKDAYS
        return small or title or counted or other

    def _skip_articles(self, at: int) -> int:
        while self.low(at) in _ARTICLES:
            at += 1
        return at

    def content(self, at: int) -> int | None:
        """The word of a name at a token, articles skipped; None when none stands there."""
        at = self._skip_articles(at)
        if _ORDINAL.fullmatch(self.low(at)):
            at += 1  # "la 3e région militaire"
        if self.low(at) in self.page.lexicon.months and self.marks.mention(at) is None:
            return None
        known = self.mention_from(at) is not None
        return at if known or self.marks.is_place(at) or self._names(at) else None

    def _names(self, at: int) -> bool:
        return self.capital(at) or self.subject(at)

    def _coordinated(self, at: int) -> int | None:
        """After "and": a further part of one name, not another name."""
        if self.language == "fr" and self.low(at) in _GENITIVE:
            at = self._skip_articles(at + 1)
        elif self.low(at) in _ARTICLES:
            return None
        low = self.low(at)
        other = (
            (self.head(at) and low not in _ALSO_SUBJECTS)
            or self.title(at)
            or self.marks.is_place(at)
            or self.marks.mention(at) is not None
        )
        return at if self._names(at) and not other else None

    def _listed(self, at: int) -> int | None:
        """After a comma: a part of one name when "and" with a last part follows soon."""
        part = self._coordinated(at)
        if part is None:
            return None
        for ahead in range(part + 1, min(part + 8, len(self.tokens))):
            if self.low(ahead) in _AND:
                return part if self._coordinated(ahead + 1) is not None else None
            if not (
                self._names(ahead)
                or self.tokens[ahead].text in (",", "’s")
                or self.low(ahead) in _GENITIVE
                or self.low(ahead) in _ARTICLES
            ):
                return None
        return None
