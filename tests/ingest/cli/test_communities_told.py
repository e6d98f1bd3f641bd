"""`mtandao rank --communities` tells circles with what they meet about and how firm they are."""


def test_for_people(filled):
    told = filled("rank", "--communities")
    assert told.code == 0, told.err
    assert "1. 2 actors who meet about" in told.out
    assert "2 of 2 named actors" in told.out
    assert "1 of 1 communities" in told.out
    assert "Over 100 rounds the parts are alike to" in told.out
    assert "! Only 1 events" in told.out
    assert "Left out:" in told.out


def test_french(filled):
    told = filled("rank", "--communities", "--lang", "fr").out
    assert "acteurs qui se rencontrent" in told
    assert "Sur 100 tirages" in told


def test_the_shape_for_programs(filled):
    found = filled("rank", "--communities", "--json").json
    assert set(found) >= {"communities", "definition", "modularity", "rand", "warnings", "rounds"}
    (one,) = found["communities"]["items"]
    assert set(one) >= {"members", "themes", "countries", "words", "together"}
    assert one["members"]["total"] == 2
