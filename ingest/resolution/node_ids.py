"""The ids that vocabulary entries bear as nodes of the graph."""


def theme_node_id(theme: str) -> str:
    """Return the node id of a theme of the vocabulary: `theme:ssr`."""
    return f"theme:{theme}"


def group_node_id(group: str) -> str:
    """Return the node id of a country group: `group:icglr`, whatever prefix its entry bears."""
    return f"group:{group.removeprefix('group-')}"
