"""`mtandao network` tells ties, reasons and what was left out."""


def test_an_unknown_layer_names_those_there_are(filled):
    done = filled("network", "ev-one", "--layer", "friendship")
    assert done.code == 2
    assert "There is no layer 'friendship'." in done.err
    assert "co-presence" in done.err


def test_network_has_the_promised_shape_and_says_what_it_left_out(filled):
    alliance = filled("search", "RIVAL", "--json").json["hits"][0]["id"]
    found = filled("network", alliance, "--json").json
    assert set(found) >= {"nodes", "edges", "shown", "total"}
    assert {one["reason"]: one["count"] for one in found["left_out"]} == {"open role": 1, "wish": 1}
    assert "Wishes to work together" in filled("network", alliance).out
