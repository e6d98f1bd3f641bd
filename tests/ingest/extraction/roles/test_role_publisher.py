"""Who signs a page in the first person organised what it tells."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from tests.ingest.extraction.facts import roles

Read = Callable[[str], Record]
BODY = "A workshop on peace was held in Goma on 3 March 2019. {}\n\n{}\n"


@pytest.mark.parametrize(
    ("said", "line", "wanted"),
    [
        ("We were happy.", "Lake Peace Centre, Goma", {("Lake Peace Centre", "organiser")}),
        ("They were happy.", "Lake Peace Centre, Goma", set()),
        ("“We of the hills were happy,” they said.", "Lake Peace Centre, Goma", set()),
        ("It was held by UNHCR. We came.", "Lake Peace Centre", {("UNHCR", "organiser")}),
    ],
)
def test_who_signs_a_page_that_says_we_organised(
    read: Read, said: str, line: str, wanted: set[tuple[str, str]]
) -> None:
    assert roles(read(BODY.format(said, line))) == wanted
