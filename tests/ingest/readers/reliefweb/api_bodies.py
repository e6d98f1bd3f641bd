"""What ReliefWeb's API answers, with invented entries."""

import json
from pathlib import Path
from typing import Any

SOURCES = [
    {
        "id": 1503,
        "name": "Lake Region Peace Forum",
        "shortname": "LRPF",
        "type": {"id": 272, "name": "Non-governmental Organization"},
        "homepage": "https://example.org",
    }
]


def report(number: int = 77, **fields: Any) -> dict[str, Any]:
    told = {
        "title": "Workshop on access to justice in Bujumbura",
        "body": "The Lake Region Peace Forum held a workshop in **Bujumbura** on 3 March 2024.",
        "date": {"original": "2024-03-08T00:00:00+00:00", "created": "2024-03-09T10:00:00+00:00"},
        "source": SOURCES,
        "country": [{"id": 45, "iso3": "bdi", "name": "Burundi", "primary": True}],
        "theme": [{"id": 4599, "name": "Peacekeeping and Peacebuilding"}],
        "language": [{"id": 267, "name": "English", "code": "en"}],
        "url": f"https://reliefweb.int/node/{number}",
        "url_alias": f"https://reliefweb.int/report/burundi/workshop-{number}",
    }
    href = f"https://api.reliefweb.int/v1/reports/{number}"
    return {"id": str(number), "href": href, "fields": {**told, **fields}}


def training(number: int = 88, **fields: Any) -> dict[str, Any]:
    told = {
        "title": "Mediation for local leaders",
        "body": "Come and learn.",
        "how_to_register": "Write to jane.example@example.org",
        "date": {
            "registration": "2024-03-20T00:00:00+00:00",
            "start": "2024-04-02T00:00:00+00:00",
            "end": "2024-04-05T00:00:00+00:00",
        },
        "type": [{"id": 4606, "name": "Training"}],
        "format": [{"id": 4607, "name": "On-site"}],
        "city": [{"id": 5, "name": "Goma"}],
        "country": [{"iso3": "cod", "name": "Democratic Republic of the Congo"}],
        "source": SOURCES,
        "theme": [{"id": 4588, "name": "Coordination"}],
        "cost": "free",
        "url": f"https://reliefweb.int/training/{number}/mediation",
    }
    href = f"https://api.reliefweb.int/v1/training/{number}"
    return {"id": str(number), "href": href, "fields": {**told, **fields}}


def answer(*entries: Any) -> dict[str, Any]:
    href = "https://api.reliefweb.int/v1/reports"
    return {"href": href, "took": 4, "totalCount": 900, "count": len(entries), "data": [*entries]}


def saved(folder: Path, content: Any, name: str = "answer.json") -> Path:
    path = folder / name
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    return path
