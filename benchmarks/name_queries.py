"""What people type: whole names, beginnings, some words, acronyms, and names with a slip."""

import random
from dataclasses import dataclass

from benchmarks.generator import SEED, Generated
from benchmarks.invented_names import acronym, actor_name
from benchmarks.ledger_input import ACRONYM_EVERY, LedgerInput

EACH = 80
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class NameQuery:
    """A text, how it came about, and a name that should be found by it."""

    kind: str
    text: str
    name: str


def name_queries(graph: Generated) -> list[NameQuery]:
    """The same queries for the same graph."""
    chance = random.Random(SEED)
    given = LedgerInput(graph)
    found = []
    for _ in range(EACH):
        name = actor_name(chance.randrange(graph.actors))
        title = given.title(chance.randrange(graph.events))
        number = chance.randrange(0, graph.actors, ACRONYM_EVERY)
        found += [
            NameQuery("exact", name, name),
            NameQuery("prefix", name[: len(name) * 7 // 10], name),
            NameQuery("words", _some_words(title, chance), title),
            NameQuery("acronym", acronym(number).lower(), acronym(number)),
            NameQuery("typo", _with_slip(name, chance), name),
            NameQuery("typo", _with_slip(title, chance), title),
        ]
    return found


def _some_words(title: str, chance: random.Random) -> str:
    words = title.replace(",", "").split()
    return " ".join(words[place] for place in sorted(chance.sample(range(len(words)), 4)))


def _with_slip(name: str, chance: random.Random) -> str:
    """Swap, drop, double or replace one letter inside a word of five letters or more."""
    words = name.split(" ")
    long = [place for place, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    place = chance.choice(long)
    word, at = words[place], chance.randrange(1, len(words[place]) - 1)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + chance.choice(LETTERS) + word[at + 1 :],
    )
    words[place] = chance.choice(slips)
    return " ".join(words)
