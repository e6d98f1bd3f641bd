"""Makes the forms of English and French verbs: "held", "has held", "s’est tenu", "tiennent"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.model.folding import fold

# What a form can be: a verb with a subject, the participle of a passive, or either.
FINITE, PARTICIPLE, EITHER, ING = "finite", "participle", "either", "ing"
_VOWELS = frozenset("aeiou")
_WITH = "co "  # folded "co-organise"
_NOUNS = frozenset({"president", "presidents"})  # seldom the verb
_REFLEXIVE = ("se ", "s ")


@dataclass(frozen=True)
class Irregular:
    """Verbs whose forms no rule makes, by language; and those with "être" in the past."""

    en: Mapping[str, tuple[str, ...]]
    fr: Mapping[str, tuple[str, ...]]
    with_etre: frozenset[str]


def irregular_verbs(content: Mapping[str, object]) -> Irregular:
    """Read the sections `irregular` and `with_etre` of lexicon/verbs.yaml."""
    sections = content["irregular"]
    assert isinstance(sections, dict)
    named = {
        language: {fold(verb): tuple(str(forms).split()) for verb, forms in found.items()}
        for language, found in sections.items()
    }
    being = content["with_etre"]
    assert isinstance(being, list)
    return Irregular(named["en"], named["fr"], frozenset(fold(verb) for verb in being))


def forms_of(verb: str, language: str, irregular: Irregular) -> Iterator[tuple[str, str]]:
    """Yield each form of a verb, folded, with what it can be."""
    plain = fold(verb)
    if plain.startswith(_WITH):
        yield from ((_WITH + form, kind) for form, kind in forms_of(plain[3:], language, irregular))
    elif language == "en":
        yield from _english(plain, irregular)
    elif plain.startswith(_REFLEXIVE):
        yield from _reflexive(plain.split(" ", 1)[1], irregular)
    else:
        yield from (form for form in _french(plain, irregular) if form[0] not in _NOUNS)


def _english(verb: str, irregular: Irregular) -> Iterator[tuple[str, str]]:
    word, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    known = irregular.en.get(word, ())
    past, participle = known or (_past(word), _past(word))
    yield _third_person(word) + tail, FINITE
    yield _ing(word) + tail, ING
    if past == participle:
        yield past + tail, EITHER
    else:
        yield past + tail, FINITE
        yield participle + tail, PARTICIPLE


def _past(word: str) -> str:
    if word.endswith("e"):
        return f"{word}d"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return f"{word[:-1]}ied"
    return f"{_doubled(word)}ed"


def _third_person(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "o")):
        return f"{word}es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}s"


def _ing(word: str) -> str:
    if word.endswith("e") and not word.endswith("ee"):
        return f"{word[:-1]}ing"
    return f"{_doubled(word)}ing"


def _doubled(word: str) -> str:
    """One short syllable doubles its last letter: "run", "cut"."""
    short = len(word) == 3 and word[-2] in _VOWELS and word[-3] not in _VOWELS
    return word + word[-1] if short and word[-1] not in "yxw" else word


def _french(verb: str, irregular: Irregular) -> Iterator[tuple[str, str]]:
    word, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    participle, present = _parts(word, irregular)
    if word in irregular.with_etre:
        for being in ("est", "sont", "etait", "etaient"):
            for ending in ("", "e", "s", "es"):
                yield f"{being} {participle}{ending}{tail}", FINITE
        yield from ((form + tail, FINITE) for form in present)
        return
    both = participle in present
    yield from ((form + tail, FINITE) for form in present if form != participle)
    yield participle + tail, EITHER if both else PARTICIPLE
    for ending in ("e", "s", "es"):
        yield participle + ending + tail, PARTICIPLE
    yield from ((f"{being} {word}{tail}", FINITE) for being in _JUST)


_JUST = ("vient de", "viennent de", "venait de", "venaient de", "vient d", "viennent d")


def _parts(word: str, irregular: Irregular) -> tuple[str, tuple[str, ...]]:
    """The participle, and the forms of the present, the imperfect and the narrative past."""
    known = irregular.fr.get(word)
    if known is not None:
        return known[0], known[1:]
    stem = word[:-2]
    if word.endswith("ir"):
        endings = ("it", "issent", "issait", "issaient", "irent", "issant")
        return f"{stem}i", tuple(stem + ending for ending in endings)
    if word.endswith("er"):
        soft = f"{stem}e" if stem.endswith("g") else stem
        return f"{stem}e", (
            *(stem + ending for ending in ("e", "ent", "erent")),
            *(soft + ending for ending in ("ait", "aient", "a", "ant")),
        )
    return f"{stem}u", (stem, f"{stem}ent", f"{stem}ait", f"{stem}aient", f"{stem}it", f"{stem}ant")


def _reflexive(verb: str, irregular: Irregular) -> Iterator[tuple[str, str]]:
    word, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    participle, present = _parts(word, irregular)
    short = word[0] in _VOWELS or word[0] == "h"
    for form in present:
        yield f"{'s' if short else 'se'} {form}{tail}", FINITE
    for being in ("s est", "se sont", "s etait", "s etaient"):
        for ending in ("", "e", "s", "es"):
            yield f"{being} {participle}{ending}{tail}", FINITE
