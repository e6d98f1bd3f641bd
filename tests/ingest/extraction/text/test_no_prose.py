"""What is no prose is passed over only where there is very much of it, and that is told."""

import time
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.record import Record
from ingest.extraction.text.no_prose import MASK, MOST_READ, without_no_prose
from tests.yardstick import slowness

Read = Callable[[str], Record]
EN = (
    "A workshop on security sector reform was held in Gitega, Burundi, on 4 and 5 May 2016. It was "
    "organised by the Lake Peace Centre with funding from the European Union. "
)
MARKS = [*"()[]{}<>«»“”\"'’,;:.!?…-–—/|*_#&@%=•"]
CAPITALS = [*"ABCDEFGHJKLMNPRSTVZÉÈÀÇ"]
WORDS = ["Ministry", "of", "UNDP", "the", "Jean-Pierre", "A.", "U.N.", "Forum", "Été", "M.", "and"]
MIXED = {
    "marks": MARKS,
    "capitals": CAPITALS,
    "marks and names": MARKS + WORDS,
    "all": MARKS + CAPITALS + WORDS * 3,
}


def mix(words: list[str], size: int) -> str:
    """Words and marks by chance, half of them parted by blanks, now and then in a new line."""
    chance = Random(size)
    found, length = [], 0
    while length < size:
        found.append(chance.choice(words) + chance.choice(("", "", " ", " ", " ", "\n")))
        length += len(found[-1])
    return "".join(found)[:size]


@pytest.mark.parametrize("name", sorted(MIXED))
def test_two_million_letters_of_a_mix_are_read_soon(read: Read, name: str) -> None:
    text = EN + mix(MIXED[name], 1_900_000)
    began = time.process_time()
    record = read(text)
    assert time.process_time() - began < 5 * slowness(time.process_time)
    (issue,) = [one for one in record.issues if one.code == "no-prose"]
    passed = int(issue.message.split()[0])
    assert len(text) - 2 * MOST_READ < passed < len(text) - 0.9 * MOST_READ
    assert issue.evidence is not None
    shown = [one.evidence for one in [*record.issues, *record.actors] if one.evidence is not None]
    assert all(text[one.start : one.end] == one.quote != "" for one in shown)


def test_prose_behind_much_that_is_none_is_read(read: Read) -> None:
    before = mix(MIXED["all"], 400_000)
    record = read(f"{EN}\n{before}\n\n{'It went on as it had begun. ' * 60}\n{EN}\n")
    assert {"Lake Peace Centre", "European Union"} <= {actor.name for actor in record.actors}
    assert [one.code for one in record.issues].count("no-prose") == 1


@pytest.mark.parametrize("end", ["UNHCR", "UNHCR,", "an UNDP project", "No.", "in Goma, 4 May"])
def test_what_stands_before_it_is_read_soon(read: Read, end: str) -> None:
    text = f"{EN}It was {end}\n{'A B. C, ' * 200_000}\n{EN}"
    began = time.process_time()
    assert "no-prose" in [issue.code for issue in read(text).issues]
    assert time.process_time() - began < 5 * slowness(time.process_time)


@pytest.mark.parametrize(
    "piece",
    [
        EN,
        "The Ministry of Justice, UNDP and the Lake Peace Centre met there and spoke about peace. ",
        "L’atelier, tenu à Gitega le 4 mai, a été financé par l’Union européenne (UE). ",
        "- Workshop on the rule of law, 4 May: twenty women and eight men took part\n",
        "اجتمعت النساء في المدينة وتحدثن عن السلام. ",
    ],
)
def test_prose_of_any_length_is_read_whole(piece: str) -> None:
    text = piece * (1_500_000 // len(piece))
    assert without_no_prose(text) == (text, [])


def test_a_hundred_thousand_letters_of_tables_are_read() -> None:
    table = mix(MIXED["all"], MOST_READ)
    assert without_no_prose(table) == (table, [])
    prose = EN.rstrip() + "\n"
    whole = prose * 2_000 + table[:-2_000] + "\n" + prose * 2_000
    assert without_no_prose(whole) == (whole, [])


@given(st.lists(st.sampled_from([EN, "\n", *MARKS, *WORDS]), min_size=1, max_size=30), st.data())
def test_what_is_kept_keeps_its_place(pieces: list[str], data: st.DataObject) -> None:
    order = data.draw(st.permutations(pieces))
    text = " ".join([*pieces * 200, *order * 200]) * 3
    kept, passed = without_no_prose(text)
    assert len(kept) == len(text)
    at = 0
    for span in passed:
        assert at <= span.start < span.end
        assert kept[at : span.start] == text[at : span.start]
        assert kept[span.start : span.end].strip("\n").strip(MASK) == ""
        at = span.end
    assert kept[at:] == text[at:]
