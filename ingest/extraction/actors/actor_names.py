"""By which names a mention is told to mean an actor, and which names begin alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from graph.model.folding import fold
from ingest.extraction.text.spans import Mention

_SMALL = frozenset(
    ("the", "a", "an", "of", "for", "and", "la", "le", "les", "l", "de", "du", "des", "d", "et")
    + ("un", "une", "pour")
)
_BEFORE_PARENT = frozenset(
    ("of", "the", "de", "la", "du", "des", "d", "l", "at", "pour"),
)
# "of the Republic of Kenya" is "of Kenya".
_FULL_NAMES = frozenset({"republic", "republique", "federal", "democratic", "united", "unie"})
_ENOUGH = 2

T = TypeVar("T")


def names_of(mention: Mention) -> list[str]:
    """Keys by which a mention is the same as another; a group is the same as none."""
    if mention.kind == "group":
        return [f"{id(mention)}"]
    # Two missions may each have a "Gender Unit".
    own = mention.parts if mention.parent is None else []
    names = [f"{mention.kind}:{bare(name)}" for name in (mention.name, *mention.also, *own)]
    if mention.rule in ("demonym", "donor") and _is_whole(mention):
        secures = "secur" in fold(mention.name)
        names.append(f"force:{mention.country}:{mention.type}:{secures}")
    if mention.country is not None:
        plain = " ".join(word for word in bare(mention.name).split() if word not in _FULL_NAMES)
        names.append(f"{mention.kind}:{plain}@{mention.country}")
    core = _core(mention)
    if core:
        names.append(f"unit:{core}")
    return [*names, f"ref:{mention.ref}"] if mention.ref is not None else names


def _is_whole(mention: Mention) -> bool:
    """True for the army or the government of a country, not for a contingent or an embassy."""
    return mention.country is not None and not _PARTS & {*fold(mention.name).split()}


_PARTS = frozenset({"contingent", "battalion", "bataillon", "embassy", "ambassade"})


def _core(mention: Mention) -> str:
    """The name of a unit without its organisation."""
    parent = mention.parent
    if parent is None or mention.kind != "actor" or parent.start < mention.start:
        return ""
    words = bare(mention.name[: parent.start - mention.start]).split()
    while words and words[-1] in _BEFORE_PARENT:
        words.pop()
    return f"{' '.join(words)}@{parent.ref or bare(parent.name)}" if len(words) > 1 else ""


def bare(name: str) -> str:
    """The words of a name that tell it from others."""
    return " ".join(word for word in fold(name).split() if word not in _SMALL)


class Beginnings(Generic[T]):
    """Finds who has a name that begins with another: "Lake Forum", "Lake Forum of Elders".

    A look-up takes as long as the name has words, however many names there are.
    """

    def __init__(self) -> None:
        self._whole: defaultdict[str, dict[int, T]] = defaultdict(dict)
        self._begun: defaultdict[str, dict[int, T]] = defaultdict(dict)

    def add(self, kind: str, name: str, owner: T) -> None:
        """Remember a bare name; one of a single word is like no other."""
        for part in _beginnings(name):
            self._begun[f"{kind}:{part}"][id(owner)] = owner
        self._whole[f"{kind}:{name}"][id(owner)] = owner

    def drop(self, kind: str, names: Iterable[str], owner: T) -> None:
        """Forget the bare names of an owner."""
        for name in names:
            for part in _beginnings(name):
                self._begun[f"{kind}:{part}"].pop(id(owner), None)
            self._whole[f"{kind}:{name}"].pop(id(owner), None)

    def like(self, kind: str, name: str) -> Iterator[T]:
        """Who has a name that begins with this one, or with which this one begins; some twice."""
        if name.count(" ") + 1 < _ENOUGH:
            return
        yield from self._begun.get(f"{kind}:{name}", {}).values()
        for part in _beginnings(name):
            yield from self._whole.get(f"{kind}:{part}", {}).values()


def _beginnings(name: str) -> Iterator[str]:
    """The first two words of a name, the first three, … and all of them."""
    words = name.split()
    for number in range(_ENOUGH, len(words) + 1):
        yield " ".join(words[:number])
