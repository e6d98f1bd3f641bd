"""What somebody ought to have done is no part."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.ought import only_ought


@pytest.mark.parametrize(
    ("text", "ought"),
    [
        ("UNHCR should have been in Goma.", True),
        ("UNHCR would have been in Goma.", True),
        ("Le HCR aurait dû être à Goma.", True),
        ("UNHCR would like to thank the town.", False),
        ("Le HCR aurait organisé un atelier.", False),
        ("UNHCR was in Goma and should stay.", False),
    ],
)
def test_a_wish_behind_a_name_is_known(
    find: Callable[[str], Found], text: str, ought: bool
) -> None:
    found = find(text)
    assert only_ought(found, found.outer[0]) is ought
