"""Parts that a label before a colon tells."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.role_labels import (
    told_by_cells,
    told_by_inversion,
    told_by_labels,
)

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Present on the day of the meeting: UNHCR (chair), UNICEF, WFP.",
            {("UNHCR", "participant"), ("UNICEF", "participant"), ("WFP", "participant")},
        ),
        ("Financement : le PNUD.", {("PNUD", "funder")}),
        (
            "In attendance in the hall were: UNHCR; UNICEF.",
            {("UNHCR", "participant"), ("UNICEF", "participant")},
        ),
        (
            "Étaient présents à la rencontre : le PNUD et la MONUSCO.",
            {("PNUD", "participant"), ("MONUSCO", "participant")},
        ),
        (
            "Participants:\n- the team of UNHCR\n- UNICEF, Goma\n\nWFP is old.",
            {("UNHCR", "participant"), ("UNICEF", "participant")},
        ),
        ("The rule is plain: UNHCR pays.", set()),
    ],
)
def test_a_label_tells_the_part_of_those_behind_it(
    find: Find, text: str, wanted: set[tuple[str, str]]
) -> None:
    found = find(text)
    body = found.view.page.body
    told = [pair for number in range(len(body)) for pair in told_by_labels(found, body, number)]
    assert {(mention.name, role) for role, mention in told} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Among the many guests were UNHCR and WFP.",
            {("UNHCR", "participant"), ("WFP", "participant")},
        ),
        (
            "Other speakers of the day were UNHCR and WFP.",
            {("UNHCR", "presenter"), ("WFP", "presenter")},
        ),
        (
            "Parmi eux figuraient le HCR et le PNUD.",
            {("HCR", "participant"), ("PNUD", "participant")},
        ),
        (
            "With them in the hall were UNHCR and WFP.",
            {("UNHCR", "participant"), ("WFP", "participant")},
        ),
        ("With them the hills were the old home of UNHCR.", set()),
        ("The guests were UNHCR people.", set()),
    ],
)
def test_those_named_last_were_there(find: Find, text: str, wanted: set[tuple[str, str]]) -> None:
    found = find(text)
    told = told_by_inversion(found, found.view.page.body[0])
    assert {(mention.name, role) for role, mention in told} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Organisation; Rôle\n\nPNUD; Facilitateur", {("PNUD", "facilitator")}),
        (
            "UNHCR; Facilitator\n\nUNICEF; Observer",
            {("UNHCR", "facilitator"), ("UNICEF", "observer")},
        ),
        ("UNHCR; Facilitator; Goma", set()),
        ("Yesterday UNHCR; facilitator", set()),
        ("UNHCR; Nairobi", set()),
    ],
)
def test_a_row_of_a_name_and_a_role_gives_the_role_to_the_name(
    find: Find, text: str, wanted: set[tuple[str, str]]
) -> None:
    found = find(text)
    told = [pair for sentence in found.view.page.body for pair in told_by_cells(found, sentence)]
    assert {(mention.name, role) for role, mention in told} == wanted
