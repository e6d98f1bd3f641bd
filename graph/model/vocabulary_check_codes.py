"""Checks of codes, countries and dates: well formed, existing, in the right order."""

import re
from collections.abc import Iterator

from graph.errors import ModelError
from graph.model.dates import parse_date
from graph.model.vocabulary_files import Entry, optional_text, texts
from graph.model.vocabulary_problem import Problem, RawVocabulary

# Codes of other schemes, by the key they have under mappings in themes.yaml.
MAPPED_CODES = {
    "oecd_dac_crs": (re.compile(r"\d{5}"), "five digits"),
    "reliefweb_theme": (re.compile(r"\d+"), "a number"),
    "un_sdg_target": (re.compile(r"\d{1,2}\.(\d{1,2}|[a-d])"), "goal.target, such as 16.3 or 5.a"),
}
MATCHES = {"exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"}
# IATI OrganisationType and OrganisationRole code lists.
GOVERNMENT, CIVIL_SOCIETY = {"10", "11", "15"}, {"21", "22", "23", "24"}
OTHER_TYPES = {"30", "40", "60", "70", "71", "72", "73", "80", "90"}
ORGANISATION_TYPES = GOVERNMENT | CIVIL_SOCIETY | OTHER_TYPES
ORGANISATION_ROLES = {"1", "2", "3", "4"}
SENSITIVITIES = {"public", "internal", "restricted"}
COUNTRY_CODES = {
    "iso2": re.compile(r"[A-Z]{2}"),
    "iso3": re.compile(r"[A-Z]{3}"),
    "m49": re.compile(r"\d{3}"),
}
IDENTIFIER = re.compile(r"[A-Z]{2,3}-[A-Z]+-\S+")


def check_codes(raw: RawVocabulary) -> Iterator[Problem]:
    """Every problem with codes, countries and dates."""
    yield from _theme_codes(raw)
    yield from _type_codes(raw)
    yield from _country_codes(raw)
    yield from _countries(raw)
    yield from _identifiers(raw)
    yield from _dates(raw)


def _theme_codes(raw: RawVocabulary) -> Iterator[Problem]:
    for file, entry in raw.each("themes.yaml"):
        for scheme, rows in (entry.get("mappings") or {}).items():
            for row in rows:
                message = _wrong_mapping(scheme, str(row.get("code")), str(row.get("rel")))
                if message is not None:
                    yield Problem(file, entry["id"], f"mappings.{scheme}", message)


def _wrong_mapping(scheme: str, code: str, rel: str) -> str | None:
    if scheme not in MAPPED_CODES:
        return f"The scheme is not known; use one of {', '.join(sorted(MAPPED_CODES))}."
    pattern, wording = MAPPED_CODES[scheme]
    if pattern.fullmatch(code) is None:
        return f"The code '{code}' must be {wording}."
    if rel not in MATCHES:
        return f"'{rel}' is not a SKOS mapping property; use one of {', '.join(sorted(MATCHES))}."
    return None


def _type_codes(raw: RawVocabulary) -> Iterator[Problem]:
    allowed = (
        ("actor_types.yaml", "iati_organisation_type", ORGANISATION_TYPES),
        ("actor_types.yaml", "default_sensitivity", SENSITIVITIES),
        ("roles.yaml", "iati_organisation_role", ORGANISATION_ROLES),
    )
    for file, field, codes in allowed:
        for _, entry in raw.each(file):
            code = optional_text(entry, field)
            if code is not None and code not in codes:
                message = f"'{code}' must be one of {', '.join(sorted(codes))}."
                yield Problem(file, entry["id"], field, message)


def _country_codes(raw: RawVocabulary) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for file, entry in raw.each("countries.yaml"):
        for field, pattern in COUNTRY_CODES.items():
            code = optional_text(entry, field)
            if code is None and field == "m49":
                continue
            if code is None or pattern.fullmatch(code) is None:
                yield Problem(file, entry["id"], field, f"'{code}' is not such a code.")
            elif (field, code) in seen:
                yield Problem(file, entry["id"], field, f"Another country has {code} too.")
            seen.add((field, str(code)))


def _countries(raw: RawVocabulary) -> Iterator[Problem]:
    known = {str(entry.get("iso3")) for _, entry in raw.each("countries.yaml")}
    for file, entry in raw.each(*raw.entries):
        for field, code in _named_countries(entry):
            if code not in known:
                message = f"No country in countries.yaml has the ISO3 code '{code}'."
                yield Problem(file, entry["id"], field, message)


def _named_countries(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from (("country", code) for code in texts(entry.get("country")))
    yield from (("countries", code) for code in texts(entry.get("countries")))
    yield from (("members", str(row.get("iso3"))) for row in entry.get("members") or [])
    yield from (
        ("roles", str(row["country"])) for row in _rows(entry, "roles") if row.get("country")
    )


def _rows(entry: Entry, field: str) -> list[Entry]:
    return [row for row in entry.get(field) or [] if isinstance(row, dict)]


def _identifiers(raw: RawVocabulary) -> Iterator[Problem]:
    for file, entry in raw.each("actors.yaml", "mechanisms.yaml", "programmes.yaml"):
        for text in texts(entry.get("identifiers")):
            if IDENTIFIER.fullmatch(text) is None:
                message = f"'{text}' is not scheme and code of org-id.guide, such as XM-DAC-21038."
                yield Problem(file, entry["id"], "identifiers", message)


def _dates(raw: RawVocabulary) -> Iterator[Problem]:
    for file, entry in raw.each(*raw.entries):
        for row in (entry, *_rows(entry, "members")):
            message = _wrong_period(optional_text(row, "from"), optional_text(row, "to"))
            if message is not None:
                yield Problem(file, entry["id"], "from, to", message)


def _wrong_period(start: str | None, end: str | None) -> str | None:
    if start is None and end is None:
        return None
    try:
        parse_date(f"{start or '..'}/{end or '..'}")
    except ModelError as error:
        return str(error)
    return None
