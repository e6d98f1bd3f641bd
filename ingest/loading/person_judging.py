"""Whether a name is that of a person: surely, perhaps, or by no sign."""

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from graph.model.folding import fold
from graph.model.node import UNNAMED_TYPES
from graph.model.vocabulary import Vocabulary
from ingest.loading.person_signs import Look, Part, Signs
from ingest.loading.person_titles import Title, halves, plain, titled
from ingest.loading.person_words import (
    known_names,
    load_person_words,
    place_words,
)
from ingest.readers.contacts import is_contact

_MOST_REMEMBERED = 100_000
PERSON, POST = "person", "person-role"
_NOT_OF_BODIES = frozenset({None, PERSON, POST}) | UNNAMED_TYPES
_LIKE_A_NAME = frozenset({Look.NAMED, Look.GIVEN, Look.PERHAPS, Look.INITIALS, Look.SHAPED})


class Verdict(Enum):
    """How surely a name is that of a person."""

    SURE = "sure"
    BESIDE = "beside a body"
    CONTACT = "e-mail address or telephone number"
    PERHAPS = "perhaps"
    NO = "no"

    @property
    def is_refused(self) -> bool:
        """True when the name is never kept."""
        return self in (Verdict.SURE, Verdict.BESIDE, Verdict.CONTACT)


@dataclass(frozen=True, slots=True)
class NameJudge:
    """Judges names of actors.

    Attributes:
        signs: reads the parts of a name.
        known: names, folded, that the vocabulary gives to a body or a place: never a person.
        remembered: verdicts of before; few actors bear most names.
    """

    signs: Signs
    known: frozenset[str]
    remembered: dict[tuple[str, str | None], Verdict] = field(default_factory=dict)

    def verdict(self, name: str, kind: str | None = None) -> Verdict:
        """Return whether the name is that of a person.

        Args:
            name: as the source writes it.
            kind: the actor type that the source gives, None when it gives none.
        """
        found = self.remembered.get((name, kind))
        if found is None:
            if len(self.remembered) >= _MOST_REMEMBERED:
                self.remembered.clear()
            found = self.remembered[(name, kind)] = self._judged(name, kind)
        return found

    def _judged(self, name: str, kind: str | None) -> Verdict:
        if fold(name) in self.known:
            return Verdict.NO
        if is_contact(name):
            return Verdict.CONTACT
        name = plain(name)
        parts = self.signs.parts(name)
        is_body = kind not in _NOT_OF_BODIES
        title = self._titled(name)
        is_sure = title is Verdict.SURE or self._is_sure(parts, is_body) or self._are_persons(name)
        if kind == PERSON or is_sure:
            return Verdict.SURE
        if any(self._is_beside(part) for part in parts[1:]):
            return Verdict.BESIDE
        is_possible = title is Verdict.PERHAPS or self._is_possible(parts, kind, is_body)
        return Verdict.PERHAPS if is_possible else Verdict.NO

    def _titled(self, name: str) -> Verdict:
        """Sure for a title with a name behind it: `Hon. A. Example`, not for a minister."""
        found = titled(name, self.signs.words, self.signs.is_of_post)
        rest = found.rest.title() if found.rest.islower() else found.rest
        parts = self.signs.parts(rest) if found.title is not Title.NONE else []
        if not parts or parts[0].has_place or self._is_known(parts[0]):
            return Verdict.NO
        look = parts[0].look
        if look is Look.NONE or (found.title is Title.WEAK and not _is_whole(parts[0])):
            return Verdict.NO
        needs_two = found.title is Title.OF_RANK or found.has_post
        if needs_two and " " not in parts[0].text:
            return Verdict.PERHAPS
        return Verdict.SURE

    def _are_persons(self, name: str) -> bool:
        """True for several names of persons: `Jane Example & John Other`."""
        names = halves(name)
        parts = [self.signs.parts(one)[:1] for one in names]
        return len(names) > 1 and all(p and _is_whole(p[0]) and not p[0].has_place for p in parts)

    def _is_beside(self, part: Part) -> bool:
        """True for a person who stands beside a body: `Lake Forum (Jane Example)`."""
        is_person = part.look is Look.NAMED and not part.has_place
        return is_person and not self._is_known(part)

    def _is_sure(self, parts: list[Part], is_body: bool) -> bool:
        main = self._main(parts)
        if main is None:
            return False
        has_post = any(part.has_post for part in parts)
        if _is_whole(main):
            is_bare = not has_post and len(parts) == 1
            return has_post or not (main.has_place or (is_bare and is_body))
        if is_body or main.has_place:
            return False
        others = [part for part in parts if part is not main]
        if main.look is Look.PERHAPS:
            return has_post or any(self._is_known(part) for part in others)
        if main.look in (Look.SINGLE, Look.GIVEN):
            return any(part.look is Look.GIVEN for part in others[:1])
        return main.look in _LIKE_A_NAME and any(part.has_post for part in others)

    def _is_possible(self, parts: list[Part], kind: str | None, is_body: bool) -> bool:
        main = self._main(parts)
        if any(_is_whole(part) for part in parts):
            return True
        if main is None or is_body or main.has_place:
            return False
        if main.look in (Look.PERHAPS, Look.INITIALS, Look.GIVEN):
            return True
        return main.look is Look.SHAPED and kind == POST and not any(p.has_post for p in parts)

    def _main(self, parts: list[Part]) -> Part | None:
        """The first part that names something; None when it names what is no person."""
        main = next((part for part in parts if part.text), None)
        return None if main is None or self._is_known(main) else main

    def _is_known(self, part: Part) -> bool:
        return fold(part.text) in self.known


def _is_whole(part: Part) -> bool:
    """True for a given name with more beside it."""
    return part.look is Look.NAMED or (part.look is Look.GIVEN and " " in part.text)


def name_judge(vocabulary: Vocabulary, folder: Path) -> NameJudge:
    """Return the judge of a vocabulary; `folder` holds its file of personal names.

    Raises:
        ModelError: the file is missing or broken.
    """
    words = load_person_words(folder)
    return NameJudge(Signs(words, place_words(vocabulary)), known_names(vocabulary))
