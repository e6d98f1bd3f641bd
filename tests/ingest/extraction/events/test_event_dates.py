"""The day of the event among all days of a text."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.datelines import dateline_of
from ingest.extraction.events.event_dates import date_of_event, first_dates
from ingest.extraction.events.kinds import event_hits
from ingest.extraction.text.page import Page

LINE = "Goma, 22 November 2017 – "


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (LINE + "UNHCR opened a two-day workshop in Goma today.", "2017-11-22/2017-11-23"),
        (
            LINE + "A four-day training by UNHCR ended in Goma on 20 November.",
            "2017-11-17/2017-11-20",
        ),
        (LINE + "UNHCR held a workshop in Goma on Monday.", "2017-11-20"),
        (LINE + "UNHCR held a workshop in Goma on Wednesday.", "2017-11-22"),
        (LINE + "UNHCR held a workshop in Goma yesterday.", "2017-11-21"),
        (LINE + "UNHCR held a workshop in Goma.", None),
        ("Goma, mercredi 22 novembre 2017 – Le HCR a tenu un atelier.", "2017-11-22"),
        ("UNHCR held a workshop in Goma from 12 to 15 December.", "XXXX-12-12/XXXX-12-15"),
        ("UNHCR held a workshop on 31 February 2019.", None),
        ("UNHCR held a workshop in Goma recently.", None),
        ("It was adopted on 31 October 2000. A workshop was held on 3 March 2019.", "2019-03-03"),
        ("A workshop on the resolution adopted on 31 October 2000 was held.", None),
        ("A workshop was held in the town.\n\n© 3 March 2019", None),
        (LINE + "UNHCR said it will help. It held a workshop in Goma on Monday.", "2017-11-20"),
        (LINE + "UNHCR held a workshop in Goma on 19 November.", "2017-11-19"),
        ("Goma, 3 January 2018 – UNHCR held a workshop on 20 December.", "2017-12-20"),
        ("A workshop\n10 April 2019\nUNHCR held a workshop in Goma on Monday.", "2019-04-08"),
        ("On 3 March 2019 they met. UNHCR held a workshop on 3 March.", "2019-03-03"),
        ("UNHCR held a workshop in Goma on Monday.", None),
        ("UNHCR held a forum. “The forum of 3 March 2009 was held in the rain,” he joked.", None),
        (
            "Le HCR a tenu un forum en mai 2019. « Le forum tenu le 3 mars 2009 nous a unis », "
            "a-t-elle dit.",
            "2019-05",
        ),
        ("Le HCR a tenu un atelier les 3, 4 et 5 mars 2019.", "2019-03-03/2019-03-05"),
        ("Le HCR a tenu un atelier le 03-06-2019.", "2019-06-03"),
        ("UNHCR held a workshop. The next one will be held on 4 May 2019.", None),
        ("Le HCR a tenu un atelier. Le Conseil en discutera le 4 mai 2019.", None),
        ("UNHCR visited the town of Goma on 4 May 2019.", "2019-05-04"),
        ("UNHCR held a forum on 4 May 2019 and adopted a plan.", "2019-05-04"),
        ("The forum opened in Goma on 4 May 2019 and will end on Friday.", "2019-05-04"),
        ("The forums of May 2019. UNHCR held a forum on 4 May.", "2019-05-04"),
    ],
)
def test_the_date_is_that_of_the_event(
    find: Callable[[str], Found], text: str, date: str | None
) -> None:
    found = find(text)
    told = date_of_event(found, event_hits(found))
    assert (None if told is None else told.value) == date


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (LINE + "It was held in the town.", "22 November 2017"),
        ("**Kenge, le 12 décembre 2017** : La réunion est dans la ville.", "le 12 décembre 2017"),
        ("It was held in the town on 22 November 2017 – by the women.", None),
        ("Goma, November 2017 – It was held in the town.", None),
        ("Goma, le 4 mai 2019 (lac.cd) : La réunion est dans la ville.", "le 4 mai 2019"),
        ("A workshop\n10 April 2019\nIt was held in the town.", "10 April 2019"),
        ("13 September 2011 – It was held in the town.", "13 September 2011"),
        ("", None),
    ],
)
def test_a_dateline_stands_after_a_comma_and_before_a_dash(
    page: Callable[[str], Page], text: str, words: str | None
) -> None:
    line = dateline_of(page(text))
    assert (None if line is None else text[line.start : line.end]) == words


def test_each_stretch_has_its_own_first_date(find: Callable[[str], Found]) -> None:
    text = "They met on 4 May. They met in the town. They met in June 2019 and on 4 May 2018."
    found = find(text)
    told = [date and date.value for date in first_dates(found, found.view.page.body)]
    assert told == ["2018-05-04", None, "2019-06"]


@pytest.mark.parametrize(
    "text",
    [
        "Le Centre de paix du Lac organisera le 18 mars 2027 à Bujumbura, à l’hôtel Belle Source, "
        "une réunion de coordination sur la médiation.",
        "The Lake Peace Centre will hold on 18 March 2027 in Bujumbura, at the Belle Source hotel "
        "near the lake, a coordination meeting on mediation.",
    ],
)
def test_asides_between_a_verb_to_come_and_its_noun_leave_the_date(
    read: Callable[[str], Record], text: str
) -> None:
    (event,) = read(text).events
    assert (event.modality, event.date) == ("planned", "2027-03-18")
