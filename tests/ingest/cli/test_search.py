"""`mtandao search` has the promised shape and says what matched."""


def test_search_has_the_promised_shape(filled):
    found = filled("search", "RIVAL", "--json").json
    assert set(found) >= {"query", "total", "hits"}
    hit = found["hits"][0]
    assert set(hit) >= {"id", "kind", "label", "matched", "score"}
    assert (hit["label"], hit["matched"], hit["how"]) == ("River Alliance", "RIVAL", "acronym")


def test_kinds_and_matches_are_told_in_the_language_of_the_reader(filled):
    done = filled("search", "RIVAL", "--lang", "fr")
    assert "River Alliance\tActeur\t" in done.out
    assert "\tsigle" in done.out
