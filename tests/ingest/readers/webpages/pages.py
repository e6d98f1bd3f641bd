"""Web pages with markup, of invented events."""

import json
from typing import Any

CONTEXT = "https://schema.org"
EVENT: dict[str, Any] = {
    "@context": CONTEXT,
    "@type": "Event",
    "@id": "https://example.org/workshop",
    "name": "Workshop on access to justice",
    "startDate": "2024-03-04T09:00+03:00",
    "endDate": "2024-03-05",
    "location": {
        "@type": "Place",
        "name": "Example Hall",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Nakuru",
            "addressCountry": "KE",
        },
    },
    "organizer": {"@type": "NGO", "name": "Lake Region Peace Forum"},
    "keywords": "access to justice, field notes",
}
ORGANISATION: dict[str, Any] = {
    "@context": CONTEXT,
    "@type": "NGO",
    "name": "Lake Region Peace Forum",
    "alternateName": "LRPF",
    "url": "https://example.org",
    "sameAs": ["https://www.wikidata.org/wiki/Q123", "https://social.example/forum"],
    "address": {"@type": "PostalAddress", "addressCountry": "Kenya"},
}
MICRODATA = """<div itemscope itemtype="https://schema.org/EducationEvent">
<h1 itemprop="name">Training of observers</h1>
<time itemprop="startDate" datetime="2024-05-06">6 May</time>
<div itemprop="organizer" itemscope itemtype="https://schema.org/Organization">
<span itemprop="name">Example Network</span></div>
<div itemprop="location" itemscope itemtype="https://schema.org/Place">
<span itemprop="address">Market Street 1, Goma, RDC</span></div></div>"""
RDFA = """<div vocab="http://schema.org/" typeof="Event">
<h1 property="name">Forum of towns</h1>
<time property="startDate" content="2024-06-07">7 June</time>
<div property="organizer" typeof="Organization"><b property="name">Example Alliance</b></div>
<div property="sponsor" typeof="Organization"><b property="name">Example Foundation</b></div>
</div>"""
PROSE = "<p>The Lake Region Peace Forum held a workshop in Nakuru on 4 March 2024.</p>" * 3


def page(*items: Any, body: str = "", written: str = "2025-01-01") -> str:
    """Return a page with scripts of JSON-LD, and a body; `written` is its day, empty for none."""
    scripts = (
        f'<script type="application/ld+json">\n{json.dumps(one, indent=1)}\n</script>'
        for one in items
    )
    day = (
        f'<meta property="article:modified_time" content="{written}T10:00:00Z">' if written else ""
    )
    head = "".join(scripts) + day
    return f"<!doctype html>\n<html><head>{head}</head>\n<body>{body}</body></html>"
