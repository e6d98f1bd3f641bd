"""Which rules of repetition are followed: those that surely find a next date soon.

A rule may be written so that it repeats every second, or finds no date until the year 9999; what
follows it then works for hours. Rules of meetings are of a few shapes, and these are let pass.
"""

import re
from collections.abc import Mapping

_PARTS = frozenset(
    {
        *("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"),
        *("BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"),
    }
)
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY = re.compile(r"(?:[+-]?([1-4]))?(?:MO|TU|WE|TH|FR|SA|SU)")
_MOST_INTERVAL = 1000


def is_followed(rule: str) -> bool:
    """Return True for a rule that surely finds a next date soon, whenever it begins."""
    parts = _parts_of(rule)
    if parts is None or parts.get("FREQ") not in _FREQUENCIES:
        return False
    interval = parts.get("INTERVAL", "1")
    if not (interval.isascii() and interval.isdigit() and 0 < int(interval[:9]) <= _MOST_INTERVAL):
        return False
    filters = {name for name in parts if name.startswith("BY")}
    return _are_days(parts) and _fit(parts["FREQ"], int(interval), filters, parts)


def _parts_of(rule: str) -> dict[str, str] | None:
    """The parts of a rule in capitals; None when it is no rule or has parts that are not read."""
    found: dict[str, str] = {}
    for part in rule.upper().strip().rstrip(";").split(";"):
        name, equals, value = part.partition("=")
        if not equals or name not in _PARTS or name in found:
            return None
        found[name] = value
    return found


def _are_days(parts: Mapping[str, str]) -> bool:
    """True when each filter names days and months that there are."""
    months = parts.get("BYMONTH", "")
    days = parts.get("BYMONTHDAY", "")
    weekdays = parts.get("BYDAY", "")
    if months and not _are_numbers(months, 12):
        return False
    if days and not (_are_numbers(days.replace("-", ""), 31) and _stand_in(months, days)):
        return False
    return not weekdays or all(_DAY.fullmatch(one) for one in weekdays.split(","))


def _fit(frequency: str, interval: int, filters: set[str], parts: Mapping[str, str]) -> bool:
    """True when the filters cannot pass over every step of the rule."""
    is_numbered = any(character.isdigit() for character in parts.get("BYDAY", ""))
    if "BYSETPOS" in filters:
        place = parts["BYSETPOS"].lstrip("+-")
        is_place = place.isascii() and place.isdigit() and 0 < int(place[:9]) <= 4
        return frequency == "MONTHLY" and interval == 1 and filters == {"BYSETPOS", "BYDAY"} and (
            is_place and not is_numbered
        )  # fmt: skip
    if is_numbered and (frequency in ("DAILY", "WEEKLY") or "BYMONTHDAY" in filters):
        return False
    if frequency in ("DAILY", "WEEKLY"):
        allowed = {"BYDAY"} if frequency == "WEEKLY" else set()
        return filters <= (allowed if interval > 1 else {"BYDAY", "BYMONTH"})
    if interval == 1:
        return True
    is_in_each_month = all(int(day.lstrip("+-")) <= 28 for day in _days(parts))
    return is_in_each_month and filters <= {"BYMONTHDAY"} or filters <= {"BYDAY"}


def _days(parts: Mapping[str, str]) -> list[str]:
    return parts["BYMONTHDAY"].split(",") if "BYMONTHDAY" in parts else []


def _are_numbers(text: str, most: int) -> bool:
    numbers = text.split(",")
    return all(n.isascii() and n.isdigit() and len(n) <= 2 and 0 < int(n) <= most for n in numbers)


def _stand_in(months: str, days: str) -> bool:
    """True when one of the months has one of the days: February has no 30th."""
    if not months:
        return True
    most = max(_LONGEST_MONTHS[int(month) - 1] for month in months.split(","))
    return min(int(day.lstrip("-")) for day in days.split(",")) <= most
