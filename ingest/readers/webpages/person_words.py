"""Persons where the markup of a page tells a place or a subject: their names are taken out."""

from collections.abc import Callable
from dataclasses import dataclass

from ingest.readers.names_of_persons import names_person, without_persons
from ingest.readers.terms import Terms
from ingest.readers.webpages.things import Thing

_WHERE = ("location", "address", "addressLocality", "addressRegion")
_WHAT = ("keywords", "about")
_NAMES = ("name", "legalName", "alternateName", "headline")
_PERSON = "Person"


@dataclass(slots=True)
class PersonWords:
    """Takes persons out of the words for places and subjects.

    Attributes:
        terms: the vocabulary.
        withheld: how many texts named a person or said how to reach one.
    """

    terms: Terms
    withheld: int = 0

    def take_out(self, thing: Thing) -> None:
        """Take them out of a thing and of all that it leads to; its own name stays."""
        for names, clean in ((_WHERE, self._place), (_WHAT, self._subjects)):
            for name in names:
                self._clean(thing, name, clean)
        for name, inner in thing.things.items():
            for one in inner:
                self.take_out(one)
                if name in _WHERE:
                    self._clean_names(one, self._place)
                elif name in _WHAT and _PERSON not in one.types:
                    self._clean_names(one, self._subject)

    def _clean_names(self, thing: Thing, clean: Callable[[str], str]) -> None:
        for name in _NAMES:
            self._clean(thing, name, clean)

    def _clean(self, thing: Thing, name: str, clean: Callable[[str], str]) -> None:
        texts = thing.texts.get(name)
        if not texts:
            return
        kept = [clean(text) for text in texts]
        self.withheld += sum(now != text for now, text in zip(kept, texts, strict=True))
        thing.texts[name] = [text for text in kept if text]

    def _place(self, text: str) -> str:
        return without_persons(text, self.terms)

    def _subject(self, text: str) -> str:
        return "" if names_person(text, self.terms) else text

    def _subjects(self, text: str) -> str:
        words = text.split(",")
        kept = [word for word in words if not names_person(word, self.terms)]
        return text if len(kept) == len(words) else ",".join(kept).strip()
