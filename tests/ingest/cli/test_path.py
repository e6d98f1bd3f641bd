"""`mtandao path` tells the steps with their source."""


def test_a_path_is_told_with_its_source(filled):
    alliance, forum = (
        filled("search", name, "--json").json["hits"][0]["id"] for name in ("RIVAL", "Lake Forum")
    )
    done = filled("path", forum, alliance)
    assert "Lake Forum and River Alliance took part in Workshop on reform" in done.out
    assert "No path was found" in filled("path", forum, "un").out
