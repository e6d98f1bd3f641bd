"""Which facts of a record are right, one by one, by the same rules as the score.

What the annotation leaves open (optional things, groups, facts that are marked as unclear) is
neither right nor wrong and is not in the answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.extraction_reports import Report
from benchmarks.extraction_score import Judge, as_told
from graph.model.record import Record

_GROUPS = ("group", "delegation", "population-group")


@dataclass(frozen=True, slots=True)
class JudgedFact:
    """One fact: `kind` is names, roles or event; `rule` found it with that `confidence`."""

    kind: str
    rule: str
    confidence: float
    right: bool


def judged_facts(judge: Judge, report: Report, record: Record) -> list[JudgedFact]:
    """Every fact of the record that the annotation decides, in the order of the record."""
    case = _Case(judge.rules, report.gold, as_told(record))
    return [*case.names(), *case.roles(), *case.events()]


class _Case:
    """One record beside its annotation."""

    def __init__(self, rules: Any, gold: dict[str, Any], told: dict[str, Any]) -> None:  # noqa: ANN401
        self._rules = rules
        self._gold = gold
        self._told = told
        self._reported = bool(gold["is_event_report"])
        self._pairs = self._paired()

    def _paired(self) -> dict[int, tuple[int, float]]:
        """Each actor told to the annotated one it names best, with how well."""
        rules = self._rules
        wanted = [rules.names(actor) for actor in self._gold["actors"]]
        pairs: dict[int, tuple[int, float]] = {}
        for number, actor in enumerate(self._told["actors"]):
            names = rules.names(actor)
            score, place = max(
                ((rules.alike(names, one), -at) for at, one in enumerate(wanted)), default=(0.0, 0)
            )
            if score > 0:
                pairs[number] = (-place, score)
        return pairs

    def names(self) -> Iterator[JudgedFact]:
        """Actors: right when the annotation has that very name, once."""
        taken: set[int] = set()
        order = sorted(self._pairs, key=lambda one: (-self._pairs[one][1], one))
        right = set()
        for number in order:
            place, score = self._pairs[number]
            if place not in taken and score == 1.0:
                right.add(number)
            taken.add(place)
        for number, actor in enumerate(self._told["actors"]):
            if number in self._pairs:
                if not self._gold["actors"][self._pairs[number][0]].get("optional"):
                    yield _fact("names", actor, number in right)
            elif actor["type"] not in _GROUPS:
                yield _fact("names", actor, False)

    def roles(self) -> Iterator[JudgedFact]:
        """Participations of the main event and its sessions."""
        known = {actor["key"]: number for number, actor in enumerate(self._told["actors"])}
        needed, loose = self._wanted_roles()
        for part in self._told_parts():
            number = known.get(part["actor"])
            pair = self._pairs.get(-1 if number is None else number)
            if pair is None:
                group = number is not None and self._told["actors"][number]["type"] in _GROUPS
                if not group:
                    yield _fact("roles", part, False)
                continue
            place = pair[0]
            if (place, part["role"]) in needed:
                yield _fact("roles", part, True)
            elif (place, part["role"]) not in loose and not self._is_optional(place):
                yield _fact("roles", part, False)

    def _is_optional(self, place: int) -> bool:
        return bool(self._gold["actors"][place].get("optional"))

    def _told_parts(self) -> list[dict[str, Any]]:
        if not self._told["document"]["is_event_report"]:
            return []
        told = self._rules.with_sessions(self._told, self._rules.main_events(self._told))
        parts = [part for event in told for part in event["participations"]]
        return [part for part in parts if part["certainty"] != "ambiguous"]

    def _wanted_roles(self) -> tuple[set[tuple[int, str]], set[tuple[int, str]]]:
        """(actor, role) that the annotation asks for, and those that it only allows."""
        places = {actor["key"]: place for place, actor in enumerate(self._gold["actors"])}
        needed: set[tuple[int, str]] = set()
        loose: set[tuple[int, str]] = set()
        mains = self._rules.main_events(self._gold) if self._reported else []
        for event in self._gold["events"]:
            for part in event.get("participations", []):
                required = event in mains and not part.get("optional")
                keys = [part["actor"], *part.get("actor_ok", [])]
                roles = [part["role"], *part.get("role_ok", [])]
                found = {(places[key], role) for key in keys if key in places for role in roles}
                (needed if required else loose).update(found)
        return needed, loose

    def events(self) -> Iterator[JudgedFact]:
        """The main event with its kind and date, its places, themes and counts."""
        if not self._told["document"]["is_event_report"]:
            return
        told = self._rules.main_events(self._told)[:1]
        mains = self._rules.main_events(self._gold) if self._reported else []
        for event in told:
            yield _fact("event", event, self._is_event(event, mains))
            for place in event["places"]:
                yield _fact("event", place, self._is_place(place, mains))
            yield from self._themes(event, mains)
            yield from self._counts(event, mains)

    def _is_event(self, event: dict[str, Any], mains: list[dict[str, Any]]) -> bool:
        kinds = {kind for main in mains for kind in (main["type"], *main.get("type_ok", []))}
        dates = {day for main in mains for day in (main.get("date"), *main.get("date_ok", []))}
        dated = event["date"] is None or event["date"] in dates
        return dated and event["type"] in kinds

    def _is_place(self, place: dict[str, Any], mains: list[dict[str, Any]]) -> bool:
        for wanted in (one for main in mains for one in main.get("places", [])):
            lands = {(one.get("country") or "").upper()[:2] for one in (place, wanted)} - {""}
            near = self._rules.alike(
                {self._rules.fold(place["name"])}, {self._rules.fold(wanted["name"])}
            )
            if len(lands) < 2 and near > 0:
                return True
        return False

    def _themes(self, event: dict[str, Any], mains: list[dict[str, Any]]) -> Iterator[JudgedFact]:
        parts = [part for main in mains for part in main.get("participations", [])]
        wanted = [theme for main in mains for theme in main.get("themes", [])]
        wanted += [one for part in parts for one in part.get("themes", []) if isinstance(one, dict)]
        required = self._near([theme for theme in wanted if not theme.get("optional")])
        others = [theme for one in self._gold["events"] for theme in one.get("themes", [])]
        allowed = self._near([*wanted, *others])
        for theme in event["themes"]:
            if theme["id"] in required or theme["id"] not in allowed:
                yield _fact("event", theme, theme["id"] in required)

    def _near(self, themes: list[dict[str, Any]]) -> set[str]:
        """The themes with what is accepted for them, and one step up and down from each."""
        ids = {id_ for theme in themes for id_ in (theme["id"], *theme.get("ok", []))}
        return ids | {near for id_ in ids for near in self._rules.NEAR[id_]}

    def _counts(self, event: dict[str, Any], mains: list[dict[str, Any]]) -> Iterator[JudgedFact]:
        """An annotation without counts says nothing of them."""
        wanted = {count["n"] for main in mains for count in main.get("counts", [])}
        for count in event["counts"] if wanted else ():
            yield _fact("event", count, count["n"] in wanted)


def _fact(kind: str, part: dict[str, Any], right: bool) -> JudgedFact:
    return JudgedFact(kind, part["rule"] or "unnamed", part["confidence"], right)
