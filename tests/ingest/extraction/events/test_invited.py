"""Who is only invited, or has only said that it will come, has no part."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from tests.ingest.extraction.facts import codes, roles

Read = Callable[[str], Record]
AHEAD = "The Lake Peace Centre will hold a meeting on peace in Gulu on 18 March 2027. "
A_VENIR = "Le Centre de paix du Lac organisera le 18 mars 2027 à Bujumbura une réunion. "
HELD = "The Lake Peace Centre held a meeting on peace in Gulu on 18 March 2019. "
TENU = "Le Centre de paix du Lac a tenu une réunion sur la paix à Goma le 18 mars 2019. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (A_VENIR + "Sont invités : le HCR, l’Union européenne et le PNUD.", {"HCR", "PNUD"}),
        (A_VENIR + "Invités : le HCR, le PNUD.", {"HCR", "PNUD"}),
        (
            A_VENIR + "La réunion se tiendra à l’hôtel de ville. Elle durera deux jours. "
            "\n\nSont invités :\n\n- le HCR\n- le PNUD\n",
            {"HCR", "PNUD"},
        ),
        (A_VENIR + "Le PNUD a déjà confirmé sa participation et présentera une note.", {"PNUD"}),
        (AHEAD + "Will be invited: UNHCR and UNDP. Guests are expected to pay.", {"UNHCR", "UNDP"}),
        (AHEAD + "The following are invited: UNHCR, UNDP.", {"UNHCR", "UNDP"}),
        (AHEAD + "UNDP has already confirmed its participation.", {"UNDP"}),
    ],
)
def test_who_is_invited_to_what_is_to_come_has_no_part(
    read: Read, text: str, names: set[str]
) -> None:
    record = read(text)
    assert record.events[0].modality == "planned"
    assert {name for name, _ in roles(record)}.isdisjoint(names)


@pytest.mark.parametrize(
    "text",
    [
        A_VENIR + "Sont invités : le HCR et le PNUD.",
        A_VENIR + "Le PNUD a déjà confirmé sa participation et présentera une note.",
        AHEAD + "Among the guests who are invited: UNHCR, UNDP.",
    ],
)
def test_a_part_that_is_left_out_is_said(read: Read, text: str) -> None:
    assert "planned-part" in codes(read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TENU + "Étaient invités : le HCR et le PNUD.", "PNUD"),
        (TENU + "Invités : le HCR et le PNUD.", "PNUD"),
        (HELD + "Guests: UNHCR and UNDP.", "UNDP"),
        (A_VENIR + "Participants : le HCR et le PNUD.", "PNUD"),
    ],
)
def test_guests_of_what_was_held_were_there(read: Read, text: str, name: str) -> None:
    assert (name, "participant") in roles(read(text))
