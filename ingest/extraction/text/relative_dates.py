"""Days told from the day of writing: "on Monday", "mardi dernier", "hier", "last week"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from graph.model.folding import fold

_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
)
WEEKDAYS = {name: number for names in _DAYS for number, name in enumerate(names.split())}
_PART_OF_DAY = (
    r"(?: (?:morning|afternoon|evening|night|last|this week|matin|soir|midi|après-midi|dernier"
    r"|passé|de cette semaine|de la semaine)){0,3}"
)
_PATTERN = re.compile(
    rf"\b(?:(?P<ahead>next|upcoming|prochain) |(?:last|this past|this|ce|le|du|de ce) )?"
    rf"(?P<day>{'|'.join(WEEKDAYS)}){_PART_OF_DAY}(?P<later> prochain)?(?![\w-])"
    r"|\b(?:(?P<today>today|aujourd['’]hui|this morning|this afternoon|ce matin|ce jour"
    r"|cet après-midi)|(?P<before>the day before yesterday|avant-hier)"
    r"|(?P<yesterday>yesterday|hier)"
    r"|(?P<weekend>(?:(?:last|this|this past|over the|at the|during the|the past) week-?end"
    r"|(?:le |ce )?week-?end(?: dernier| passé| écoulé)?))"
    r"|(?P<vague>(?:last|this|earlier this) (?:week|month)"
    r"|(?:la semaine|le mois) (?:dernière?|passée?)|cette semaine|ce mois))\b",
    re.IGNORECASE,
)
_SATURDAY = 5
_OTHER_DATE = re.compile(r",?(?: le)? \d")


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """A wording that says a day only to who knows when it was written.

    Attributes:
        weekday: Monday is 0; None when it names none.
        back: days before the day of writing; None for a weekday and for "last week".
        days: how many days from that one on are meant: two of a weekend.
    """

    start: int
    end: int
    weekday: int | None
    back: int | None
    days: int = 1

    def on(self, written: date) -> date | None:
        """The day meant by who wrote on a day; the last such weekday. None when it is vague."""
        if self.back is not None:
            return written - timedelta(days=self.back)
        if self.weekday is None:
            return None
        return written - timedelta(days=(written.weekday() - self.weekday) % 7)


def relative_days_in(text: str) -> list[RelativeDay]:
    """All such wordings of a text in order; those of days to come and of full dates are none."""
    found = []
    for match in _PATTERN.finditer(text):
        if match["ahead"] or match["later"]:
            continue
        if _OTHER_DATE.match(text, match.end()):
            continue  # "on Monday 4 May" says the day itself
        weekday = WEEKDAYS[fold(match["day"])] if match["day"] else None
        if match["weekend"]:
            found.append(RelativeDay(*match.span(), _SATURDAY, None, 2))
            continue
        back = 0 if match["today"] else 1 if match["yesterday"] else 2 if match["before"] else None
        found.append(RelativeDay(*match.span(), weekday, back))
    return found


def nearest_year(month: int, day: int, written: date) -> int | None:
    """The year of a day without one: the last such day, or one that comes within three months."""
    for year in (written.year + 1, written.year, written.year - 1):
        try:
            meant = date(year, month, day)
        except ValueError:
            continue
        if meant <= written + _SOON:
            return year
    return None


_SOON = timedelta(days=92)
