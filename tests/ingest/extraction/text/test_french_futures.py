"""French verbs in the future by their endings."""

import pytest

from ingest.extraction.text.french_futures import french_futures
from ingest.extraction.text.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("il se tiendra et aura lieu", ["tiendra", "aura"]),
        ("elles discuteront, seront et conclura", ["discuteront", "seront", "conclura"]),
        ("il viendra, recevra et prendra", ["viendra", "recevra", "prendra"]),
        ("il espéra, montra et dura sur le front", []),
        ("à Uvira et à Sahara", []),
        ("la caméra tira", []),
    ],
)
def test_endings_tell_the_future(text: str, verbs: list[str]) -> None:
    starts = french_futures(tokens_of(text, {}), {"camera", "tira"})
    assert [text[start:].split(" ")[0].rstrip(",") for start in starts] == verbs
