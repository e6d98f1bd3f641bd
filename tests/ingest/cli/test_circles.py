"""`mtandao circles` compares two circles and tells the path between."""


def ids(filled):
    names = ("RIVAL", "Lake Forum")
    return [filled("search", name, "--json").json["hits"][0]["id"] for name in names]


def test_for_people_and_in_french(filled):
    ends = ids(filled)
    told = filled("circles", *ends)
    assert told.code == 0, told.err
    assert "are in one circle already" in told.out
    assert "Security sector reform" in told.out
    assert "of 2 shared" in told.out
    assert "sont déjà dans un même cercle" in filled("circles", *ends, "--lang", "fr").out


def test_for_programs(filled):
    found = filled("circles", *ids(filled), "--json", "--limit", "1").json
    assert found["path"]["found"]
    assert (found["direct"], found["themes"]["shown"]) == (True, 1)


def test_of_whom_nothing_is_told_it_says_so(filled):
    told = filled("circles", "undp", ids(filled)[0]).out
    assert "nothing can be compared" in told


def test_an_unknown_actor_is_an_error(filled):
    told = filled("circles", "nobody-here", ids(filled)[0])
    assert told.code == 2
    assert "Nothing here has the id 'nobody-here'" in told.err


def test_the_same_actor_twice_is_refused(filled):
    told = filled("circles", "undp", "undp", "--lang", "fr")
    assert told.code == 2
    assert "Les deux sont le même acteur : Programme des Nations Unies" in told.err
