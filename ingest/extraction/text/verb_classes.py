"""What the verbs of a class say of who acts, whom they reach and who follows "by"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class VerbClass:
    """The roles that a class of verbs gives; an empty one is none.

    Attributes:
        acts: the role of the subject of an active verb.
        agent: the role of who follows "by".
        reached: the role of the object, or of the subject of a passive verb.
        given: the role of who follows "to".
    """

    acts: str
    agent: str
    reached: str
    given: str = ""


def verb_classes(content: Mapping[str, Any]) -> dict[str, VerbClass]:
    """Read the section `classes` of lexicon/verbs.yaml."""
    return {
        name: VerbClass(
            acts=roles["acts"],
            agent=roles.get("agent", roles["acts"]),
            reached=roles.get("object", ""),
            given=roles.get("to", ""),
        )
        for name, roles in content["classes"].items()
    }
