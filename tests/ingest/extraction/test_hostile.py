"""Texts made to keep a reader busy take a time that grows with their length, and no more."""

import time
from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.events import events
from tests.yardstick import slowness

EN = (
    "A workshop on security sector reform was held in Gitega, Burundi, on 4 and 5 May 2016. It was "
    "organised by the Lake Peace Centre with funding from the European Union. "
)
FR = (
    "Un atelier sur la réforme du secteur de la sécurité s’est tenu à Gitega le 4 mai 2016. Il a "
    "été organisé par le Forum du lac en collaboration avec la MONUSCO. "
)
LETTERS = 50_000
# About ten times what one core needs; before, each of these took minutes.
SECONDS = 6.0
REPEATED = (
    "(",
    "((a) ",
    "and ",
    "Capital ",
    "CAPITALS ",
    "A",
    ",",
    ", ",
    ".",
    ". ",
    "No. ",
    " ",
    "\n",
    "4 ",
    "4 May 2016 ",
    "one hundred and ",
    "“",
    "in Goma, ",
    "UNHCR, ",
    "UNHCR’s ",
    "said UNHCR, ",
    "organised by ",
    "UNHCR organised a workshop with UNHCR, ",
    "with support from ",
    "Ministry of ",
    "Minister of ",
    "the Gender unit of UNMISS, ",
    "UNMISS. The Mission met. ",
    "Lake Peace Forum (LPF) ",
    "Burundian police and ",
    "20 representatives 4 Burundi, 7 ",
    "experts from UNHCR who discussed gender and SSR; ",
    "it was cancelled, ",
    "the women called on UNHCR to organise a workshop, ",
    "A workshop will be held in Goma on 3 May. It will be funded by UNHCR. ",
    "the forum of Goma, ",
    "share on\nUNHCR held a meeting.\n",
    "\n1. An opening session on gender by UNHCR",
)


@pytest.fixture(autouse=True)
def _every_text_is_read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this, most texts below are no reports and no role is looked for in them."""
    monkeypatch.setattr(events, "report_weight", lambda *_: 1.0)


def _patience() -> float:
    return SECONDS * slowness(time.process_time)


def _seconds(read: Callable[[str], Record], text: str) -> float:
    started = time.process_time()
    read(text)
    return time.process_time() - started


@pytest.mark.parametrize("piece", REPEATED)
def test_a_piece_without_end_is_read_soon(read: Callable[[str], Record], piece: str) -> None:
    text = EN + piece * (LETTERS // len(piece))
    assert _seconds(read, text) < _patience()


@pytest.mark.parametrize("piece", ["et ", "ministre de la ", "Ministère de ", "à Goma, ", "l’"])
def test_a_french_piece_without_end_is_read_soon(read: Callable[[str], Record], piece: str) -> None:
    assert _seconds(read, FR + piece * (LETTERS // len(piece))) < _patience()


def test_ten_thousand_ministries_are_ten_thousand_actors(read: Callable[[str], Record]) -> None:
    names = [f"Ministry of {_name(number)}" for number in range(10_000)]
    text = EN + "".join(f"The {name} organised a workshop. " for name in names)
    started = time.process_time()
    record = read(text)
    assert time.process_time() - started < 3 * _patience()
    assert {actor.name for actor in record.actors} >= set(names)
    assert len(record.events[0].participations) >= 10_000


def test_ten_thousand_numbered_ministries_in_one_list_are_read_soon(
    read: Callable[[str], Record],
) -> None:
    listed = ", ".join(f"the Ministry of Affairs {number}" for number in range(10_000))
    assert _seconds(read, f"{EN}It was attended by {listed}.") < 3 * _patience()


def test_twice_the_text_takes_about_twice_the_time(read: Callable[[str], Record]) -> None:
    read(EN)
    short, long = (_seconds(read, (EN + FR + EN) * number) for number in (150, 600))
    assert long < 10 * short


def _name(number: int) -> str:
    """A made-up word of three syllables, another for each number up to 13,824."""
    sounds = [c + v for c in "bdgkzr" for v in "aeio"]
    first, rest = divmod(number, 24 * 24)
    second, third = divmod(rest, 24)
    return f"{sounds[first]}{sounds[second]}{sounds[third]}".capitalize()
