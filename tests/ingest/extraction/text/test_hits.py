"""Wordings of the lexicon in a text: which letters count, and which hit wins."""

import pytest

from ingest.extraction import Lexicon
from ingest.extraction.text.hits import Hit, by_kind, find_hits
from ingest.extraction.text.lexicon_entries import Entry


def _found(lexicon: Lexicon, text: str, kind: str) -> list[tuple[str, str]]:
    hits = by_kind(find_hits(text, lexicon), "en").get(kind, [])
    return [(text[h.start : h.end], h.value) for h in hits]


@pytest.mark.parametrize(
    ("text", "kind", "hits"),
    [
        ("", "actor", []),
        ("UNICEF", "actor", [("UNICEF", "unicef")]),
        ("of Unicef’s work", "actor", [("Unicef", "unicef")]),
        ("of unicef", "actor", []),
        ("by ARTICLE 19 and", "actor", [("ARTICLE 19", "article-19")]),
        ("under Article 19 of the law", "actor", []),
        ("with WHO staff", "actor", [("WHO", "who")]),
        ("those who came", "actor", []),
        ("Who came?", "actor", []),
        ("UNICEFs", "actor", []),
        ("united nations children's fund", "actor", []),
        (
            "the United Nations Children’s Fund",
            "actor",
            [("United Nations Children’s Fund", "unicef")],
        ),
        (
            "the United\u00a0Nations\nChildren",
            "actor",
            [("United\u00a0Nations", "un")],
        ),
        ("South Sudan, Sudan", "country", [("South Sudan", "SS"), ("Sudan", "SD")]),
        ("in turkey and chad", "country", []),
        ("Côte d'Ivoire / COTE D’IVOIRE", "country", [("Côte d'Ivoire", "CI")] * 1),
    ],
)
def test_names_need_their_letters(
    lexicon: Lexicon, text: str, kind: str, hits: list[tuple[str, str]]
) -> None:
    found = _found(lexicon, text, kind)
    assert found[: len(hits)] == hits
    assert len(found) == len(hits) or "/" in text


@pytest.mark.parametrize("mark", [". ", "; ", "? ", "\n", ": "])
def test_no_wording_runs_over_the_end_of_a_clause(lexicon: Lexicon, mark: str) -> None:
    assert _found(lexicon, f"to South{mark}Sudan", "country") == [("Sudan", "SD")]


def test_a_hit_knows_its_place_among_accents_and_ligatures(lexicon: Lexicon) -> None:
    text = "À l’œuvre, l’Éthiopie…"
    countries = [h for h in find_hits(text, lexicon) if h.kind == "country"]
    assert [text[h.start : h.end] for h in countries] == ["Éthiopie"]


def test_hits_are_in_order_and_the_longer_comes_first(lexicon: Lexicon) -> None:
    hits = find_hits("A training workshop in South Sudan", lexicon)
    assert hits == sorted(hits, key=lambda h: (h.start, -h.end))


def _hit(start: int, end: int, value: str, language: str = "") -> Hit:
    return Hit(start, end, Entry("theme", value, language))


def test_the_longest_hit_wins_and_equals_stay() -> None:
    one, other = _hit(0, 9, "a"), _hit(0, 9, "b")
    inner, later = _hit(3, 9, "c"), _hit(9, 12, "d")
    assert by_kind([one, other, inner, later], "en") == {"theme": [one, other, later]}


def test_a_wording_of_the_other_language_does_not_count() -> None:
    french, both = _hit(0, 4, "a", "fr"), _hit(6, 9, "b")
    assert by_kind([french, both], "en") == {"theme": [both]}
    assert by_kind([], "en") == {}
