"""Names whose owner is known: five sets, four of them split by hash into a half for work and one
unseen; the fifth, of invented writings, is for work only.

A set asks for names among known bodies. The halves are drawn by SHA-256 of the group, so that all
names of one organisation are in one half. Rules, words and weights come from the first half only.
"""

import csv
import hashlib
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl

from graph.model.datafiles import read_yaml
from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor
from ingest.resolution.name_pair import Side, may_look_alike
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_sides import Called, side_of
from ingest.resolution.place_names import CountryNames

SHARED = Path(__file__).resolve().parents[2] / "shared"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_WRITINGS = Path(__file__).resolve().parents[1] / "tests" / "cases" / "names.yaml"
_INVENTED = "invented: "
_SWAPPED = ("Burundi", "Uganda", "Kenya", "Mali")


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that is looked for: its text and side, the ids that are right, its group.

    `right` is empty when nobody known is right.
    """

    text: str
    side: Side
    right: frozenset[str]
    group: str

    @property
    def is_seen(self) -> bool:
        """True for the half that rules, words and weights were made with."""
        return is_seen(self.group)


@dataclass(frozen=True, slots=True)
class NameSet:
    """Known bodies by id, their texts, and the names asked for."""

    name: str
    known: dict[str, Side]
    texts: dict[str, tuple[str, ...]]
    asked: list[Asked] = field(default_factory=list)


def is_seen(group: str) -> bool:
    """The half of a group: even SHA-256 is for work, odd unseen; what we invented is for work."""
    if group.startswith(_INVENTED):
        return True
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % 2 == 0


def ocha_rows() -> list[tuple[str, str, str]]:
    """Return (variant, canonical name, acronym) of OCHA's sheet of name variants."""
    path = SHARED / "data" / "orgs" / "ocha-org-name-mapping.csv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [(row[0], row[1], row[2]) for row in list(csv.reader(lines))[2:]]


def crs_rows() -> list[tuple[str, str, str]]:
    """Return (code, English, French) of the channels of the DAC that have both names."""
    path = SHARED / "data" / "iati" / "codelists" / "CRSChannelCode.xml"
    found = []
    for item in ET.parse(path).getroot().iter("codelist-item"):
        names = {n.get(_LANGUAGE, "en"): n.text for n in item.iterfind("name/narrative")}
        english, french = names.get("en"), names.get("fr")
        if english and french:
            found.append((item.findtext("code", ""), english, french))
    return found


def mali_rows() -> list[tuple[str, str]]:
    """Return (acronym, name), each pair once, of the list of organisations of the Mali sheet."""
    book = openpyxl.load_workbook(
        SHARED / "data" / "hxl" / "mali-3w-2023-12.xlsx", read_only=True, data_only=True
    )
    rows = book["ListOrganisation"].iter_rows(min_row=2, max_row=1000, max_col=2, values_only=True)
    return list(dict.fromkeys((str(a).strip(), str(b).strip()) for a, b in rows if a and b))


def all_sets(reader: NameReader, vocabulary: Vocabulary) -> list[NameSet]:
    """Return every set, in the order of the tables."""
    return [
        ocha_set(reader),
        crs_set(reader, asks_french=True),
        crs_set(reader, asks_french=False),
        mali_set(reader),
        vocabulary_set(reader, vocabulary),
        invented_set(reader),
    ]


def ocha_set(reader: NameReader) -> NameSet:
    """OCHA: 121 variants asked among 61 organisations, each with its name and acronym."""
    rows = ocha_rows()
    known = {
        name: side_of(reader, Called((name,), (acronym,) if acronym else ()))
        for _, name, acronym in rows
    }
    asked = [_ask(reader, variant, {name}, name) for variant, name, _ in rows]
    return NameSet("ocha", known, {name: (name,) for name in known}, asked)


def invented_set(reader: NameReader) -> NameSet:
    """Invented writings of bodies (tests/cases/names.yaml), and of others that are near."""
    known: dict[str, Side] = {}
    asked: list[Asked] = []
    for body in read_yaml(_WRITINGS)["bodies"]:
        name = str(body["name"])
        known[name] = side_of(reader, Called((name,), body["acronyms"]))
        group = _INVENTED + name
        asked += [_ask(reader, str(text), {name}, group) for text in body["same"]]
        asked += [_ask(reader, str(text), (), group) for text in body["other"]]
    return NameSet("invented", known, {name: (name,) for name in known}, asked)


def crs_set(reader: NameReader, asks_french: bool) -> NameSet:
    """The DAC: each name of one language asked among all of the other; equal names are one."""
    rows = [(e, f) if asks_french else (f, e) for _, e, f in crs_rows()]
    known = {name: side_of(reader, Called((name,))) for name, _ in rows}
    asked = []
    for text in dict.fromkeys(a for _, a in rows):
        group = min(code for code, e, f in crs_rows() if text in (e, f))
        asked.append(_ask(reader, text, {name for name, a in rows if a == text}, group))
    name = "crs, French asked" if asks_french else "crs, English asked"
    return NameSet(name, known, {text: (text,) for text in known}, asked)


def mali_set(reader: NameReader) -> NameSet:
    """Mali: each acronym asked among all names of the list."""
    rows = mali_rows()
    known = {name: side_of(reader, Called((name,))) for _, name in rows}
    asked = [
        _ask(reader, short, {name for a, name in rows if a == short}, short)
        for short in dict.fromkeys(a for a, _ in rows)
    ]
    return NameSet("mali", known, {text: (text,) for text in known}, asked)


def vocabulary_set(reader: NameReader, vocabulary: Vocabulary) -> NameSet:
    """Our vocabulary: a node keeps its first label and acronyms, its other names are asked.

    Beside them two kinds of strangers: namesakes abroad, with another country put into a name that
    tells one, and namesakes of their kind, with the proper name of another put in.
    """
    known: dict[str, Side] = {}
    texts: dict[str, tuple[str, ...]] = {}
    asked: list[Asked] = []
    countries = CountryNames(vocabulary)
    borne = Counter(_words(text) for entry in vocabulary.named() for text in set(_names(entry)))
    for entry in vocabulary.named():
        first, *others = _names(entry)
        short = [text for texts in entry.acronyms.values() for text in texts]
        known[entry.id] = side_of(
            reader, Called((first,), short, country=entry.iso2, subtype=entry.type or None)
        )
        texts[entry.id] = (first,)
        asked += [
            _ask(reader, text, {entry.id}, entry.id) for text in others if borne[_words(text)] == 1
        ]
        abroad = [text for text in _abroad(first, countries) if _words(text) not in borne]
        asked += [_ask(reader, text, (), entry.id) for text in abroad]
    renamed = _renamed(reader, countries, [(node, names[0]) for node, names in texts.items()])
    meant = {_meaning(reader, text) for entry in vocabulary.named() for text in _names(entry)}
    asked += [stranger for stranger in renamed if _meaning(reader, stranger.text) not in meant]
    return NameSet("vocabulary", known, texts, asked)


def _renamed(
    reader: NameReader, countries: CountryNames, names: list[tuple[str, str]]
) -> list[Asked]:
    """`Association Dushirehamwe` as `Association Iteka`: each own word becomes the next one."""
    own = [
        (node, text, word)
        for node, text in names
        for word in text.split()
        if word.isalpha() and len(word) > 4 and " " in text
        if reader.is_own_word(word) and not countries.candidates(word)
    ]
    following = [*own[1:], *own[:1]]
    return [
        _ask(reader, text.replace(word, other), (), node)
        for (node, text, word), (source, _, other) in zip(own, following, strict=True)
        if source != node and not may_look_alike(fold(word), fold(other))
    ]


def _names(entry: GazetteerActor) -> list[str]:
    """Its names, one for each writing; the first is the one it keeps."""
    texts = (*entry.labels.values(), *entry.aliases, *entry.former_names)
    return list({_words(text): text for text in reversed(texts)}.values())[::-1]


def _words(text: str) -> tuple[str, ...]:
    """The words without small ones and brackets: two bodies of a vocabulary may share a name."""
    return tuple(sorted(set(fold(text.partition(" (")[0]).split()) - {"the", "in", "of"}))


def _meaning(reader: NameReader, text: str) -> frozenset[str]:
    """What the words of a name mean: `Kingdom of A` and `Royaume de A` are no two bodies."""
    return frozenset(reader.readings(text)[0].meant)


def _abroad(name: str, countries: CountryNames) -> list[str]:
    own = countries.without_country(name)[1]
    told = [c for c in _SWAPPED if own is not None and countries.code_of(c) != own]
    own_name = countries.country(own) if own is not None else None
    label = own_name.labels.get("en", "") if own_name is not None else ""
    return [name.replace(label, other) for other in told if label and label in name]


def _ask(reader: NameReader, text: str, right: Iterable[str], group: str) -> Asked:
    return Asked(text, side_of(reader, Called((text,))), frozenset(right), group)
