"""`mtandao stats` counts events, sources and what nobody names yet."""


def test_the_numbers_are_those_of_the_ledger(filled):
    found = filled("stats", "--json").json
    assert (found["events"], found["undated"], found["sources"]) == (2, 1, {"table": 2})
    assert (found["earliest"], found["latest"]) == ("2019-05-06", "2019-05-08")
    assert found["from_vocabulary_only"] > 100


def test_people_read_them_in_words(filled):
    assert "Events\t2" in filled("stats").out
    french = filled("stats", "--lang", "fr").out
    assert "Événements\t2" in french
    assert "Sources : tableau\t2" in french
    assert "Nœuds : Lieu\t" in french
