"""`mtandao sources` lists what the graph rests on."""


def test_sources_are_found_by_words(filled):
    assert filled("sources", "--json").json["total"] == 2
    (one,) = filled("sources", "report two", "--json").json["items"]
    assert one["uri"] == "https://example.org/two"


def test_the_vocabulary_is_shown_only_when_asked_for(filled):
    assert "vocabulary:actors" not in filled("sources").out
    assert "vocabulary:actors" in filled("sources", "--vocabulary").out
