import time

from ingest.resolution.candidates import CandidateIndex
from tests.ingest.resolution.name_sides_of import reader

READER = reader()
NAMES = {
    "wfp": "World Food Programme",
    "alert": "International Alert",
    "dushirehamwe": "Association Dushirehamwe",
    "amadecom": "Association malienne pour le développement communautaire",
    "unhcr": "Office of the United Nations High Commissioner for Refugees (UNHCR)",
}


def index_of(names: dict[str, str]) -> CandidateIndex:
    index = CandidateIndex()
    for node, name in names.items():
        index.add(node, READER.readings(name))
    return index


def first(asked: str) -> str:
    return index_of(NAMES).find(READER.readings(asked), 5)[0]


def test_names_are_found_by_words_letters_and_rough_spelling() -> None:
    assert first("Programme alimentaire mondial") == "wfp"
    assert first("PAM") == "wfp"
    assert first("Dushirahamwe") == "dushirehamwe"
    assert first("AMADECOM") == "amadecom"
    assert first("UNHCR") == "unhcr"


def test_a_name_is_found_by_an_acronym_that_the_body_is_known_by() -> None:
    index = CandidateIndex()
    index.add("ocha", READER.readings("Coordination of Humanitarian Affairs"), ["ocha"])
    assert index.find(READER.readings("UN OCHA"), 5) == ["ocha"]
    assert index.find(READER.readings("UNOCHA"), 5) == ["ocha"]


def test_a_name_is_found_written_in_one_word_or_two() -> None:
    index = index_of({"bridge": "HOPEBRIDGE"})
    assert index.find(READER.readings("Hope Bridge"), 5) == ["bridge"]


def test_what_shares_nothing_is_not_found() -> None:
    assert index_of(NAMES).find(READER.readings("Qatar Charity"), 5) == []
    assert len(CandidateIndex()) == 0


def test_at_most_the_limit_comes_in_a_fixed_order() -> None:
    names = {f"n{number}": f"Peace Network {number}" for number in range(50)}
    found = index_of(names).find(READER.readings("Peace Network"), 7)
    assert found == sorted(found, key=found.index)[:7]
    assert len(found) == 7
    assert found == index_of(dict(reversed(names.items()))).find(
        READER.readings("Peace Network"), 7
    )


def test_a_look_up_among_ten_thousand_names_takes_well_under_a_millisecond() -> None:
    towns = [f"{a}{b}" for a in ("goma", "uvira", "bukavu", "gao") for b in "abcdefghijklmnopqrst"]
    works = [f"{word}{number}" for word in ("peace", "health", "water") for number in range(42)]
    index = index_of({f"{w}{t}": f"Association {t} for {w}" for t in towns for w in works})
    asked = READER.readings("Association gomac for peace7")
    best = float("inf")
    for _ in range(20):
        started = time.perf_counter()
        found = index.find(asked, 8)
        best = min(best, time.perf_counter() - started)
    assert found[0] == "peace7gomac"
    assert best < 0.001
