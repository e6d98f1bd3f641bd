"""Invented rows of ACLED exports, by the names of their columns."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from ingest.readers.acled.columns import COLUMNS

TODAY = COLUMNS[:31]
OLDER = (
    *("data_id", "iso", "event_id_cnty", "event_id_no_cnty", "event_date", "year"),
    *("time_precision", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1"),
    *("actor2", "assoc_actor_2", "inter2", "interaction", "region", "country", "admin1"),
    *("admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source"),
    *("source_scale", "notes", "fatalities", "timestamp", "iso3"),
)
OLDEST = (
    *("GWNO", "EVENT_ID_CNTY", "EVENT_ID_NO_CNTY", "EVENT_DATE", "YEAR", "TIME_PRECISION"),
    *("EVENT_TYPE", "ACTOR1", "ALLY_ACTOR_1", "INTER1", "ACTOR2", "ALLY_ACTOR_2", "INTER2"),
    *("INTERACTION", "COUNTRY", "ADMIN1", "ADMIN2", "ADMIN3", "LOCATION", "LATITUDE"),
    *("LONGITUDE", "GEO_PRECISION", "SOURCE", "NOTES", "FATALITIES"),
)
PROTEST = {
    "event_id_cnty": "KEN90001",
    "event_date": "2024-03-04",
    "year": "2024",
    "time_precision": "1",
    "disorder_type": "Demonstrations",
    "event_type": "Protests",
    "sub_event_type": "Peaceful protest",
    "actor1": "Protesters (Kenya)",
    "assoc_actor_1": "Lake Teachers Union; Women (Kenya)",
    "inter1": "Protesters",
    "actor2": "Police Forces of Kenya (2022-)",
    "inter2": "State forces",
    "interaction": "State forces-Protesters",
    "iso": "404",
    "region": "Eastern Africa",
    "country": "Kenya",
    "admin1": "Nakuru",
    "admin2": "Nakuru Town East",
    "location": "Nakuru",
    "latitude": "-0.3031",
    "longitude": "36.0800",
    "geo_precision": "1",
    "source": "Lake Gazette; Example Radio",
    "source_scale": "National",
    "notes": 'On 4 March 2024, members of a union marched\nin Nakuru, "calmly".',
    "fatalities": "0",
    "tags": "crowd size=about 200",
    "timestamp": "1710000000",
}
BATTLE = PROTEST | {
    "event_id_cnty": "DRC90002",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "LRF: Lake Resistance Front (2019-)",
    "assoc_actor_1": "",
    "inter1": "Rebel group",
    "actor2": "Military Forces of the Democratic Republic of Congo (2019-)",
    "assoc_actor_2": "Unidentified Armed Group (Democratic Republic of Congo)",
    "country": "Democratic Republic of Congo",
    "time_precision": "2",
    "geo_precision": "2",
    "admin1": "Nord-Kivu",
    "admin2": "Rutshuru",
    "location": "Kiwanja",
    "fatalities": "7",
}
AGREEMENT = BATTLE | {
    "event_id_cnty": "DRC90003",
    "event_type": "Strategic developments",
    "sub_event_type": "Agreement",
    "time_precision": "3",
    "fatalities": "0",
}


def write(path: Path, rows: Iterable[Mapping[str, str]], columns: tuple[str, ...] = TODAY) -> Path:
    """Write rows under the headings given; older exports write some names in other words."""
    names = {"ally_actor_1": "assoc_actor_1", "ally_actor_2": "assoc_actor_2"}
    with path.open("w", encoding="utf-8", newline="") as stream:
        lines = csv.writer(stream, lineterminator="\n")
        lines.writerow(columns)
        for row in rows:
            keys = (names.get(column.lower(), column.lower()) for column in columns)
            lines.writerow([row.get(key, "") for key in keys])
    return path


def write_events(path: Path) -> Path:
    """Write a protest, a battle and an agreement."""
    return write(path, [PROTEST, BATTLE, AGREEMENT])
