"""Reads the answers that `mtandao show --json` gives about an event."""

from typing import Any


def people_in(page: Any, *roles: str) -> set[str]:
    """Who stands in these roles: ids of named actors, labels of groups without a name."""
    return {
        line["actor"]["id"] if line["actor"]["named"] else line["actor"]["label"]
        for group in page["roles"]
        if group["role"] in roles
        for line in group["lines"]["items"]
    }


def labels_in(page: Any, *roles: str) -> set[str]:
    """Labels of all who stand in these roles."""
    return {
        line["actor"]["label"]
        for group in page["roles"]
        if group["role"] in roles
        for line in group["lines"]["items"]
    }


def lines_of(page: Any, actor: str) -> list[Any]:
    """Every line of one actor, in whatever role."""
    return [
        line
        for group in page["roles"]
        for line in group["lines"]["items"]
        if line["actor"]["id"] == actor
    ]


def shown(ask: Any, material: Any, thing: str, *more: str) -> Any:
    """The page of a thing."""
    return ask(material, "show", thing, *more)["page"]


def themes_of(line: Any) -> set[str]:
    """Ids of the themes of a line."""
    return {theme["id"] for theme in line["themes"]}
