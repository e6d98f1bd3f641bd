from ingest.resolution.node_ids import group_node_id, theme_node_id


def test_themes_and_groups_have_ids_of_their_own() -> None:
    assert theme_node_id("ssr") == "theme:ssr"
    assert group_node_id("group-icglr") == group_node_id("icglr") == "group:icglr"
