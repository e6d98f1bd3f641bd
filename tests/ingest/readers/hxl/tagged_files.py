"""Invented sheets of who does what where, with HXL hashtags."""

from pathlib import Path

HEADINGS = (
    "Ref,Organisation,Acronym,Type,Donor,Partner,Project,Region,Region code,District,"
    "District code,Cluster,Start,End,Status,Budget,Remarks"
)
TAGS = (
    "#meta+id,#org+name,#org+acronym,#org+type,#org+funder+name,#org+partner,#activity+project,"
    "#adm1+name,#adm1+code,#adm2+name,#adm2+code,#sector+cluster,#date+start,#date+end,#status,"
    "#value+funding+usd,#description"
)
ROWS = (
    "r1,Lake Peace Forum,LPF,ONG Nat,Example Fund,,Quiet Shores,Gao,ML07,Ansongo,ML0702,Protection,"
    "2024-01-01,2024-06-30,ongoing,12000,",
    "r2,Hill Aid,,ONG Int,,Lake Peace Forum,,Gao,ML07,Gao,ML0701,Weaving,,,planned,,",
    "r3,Hill Aid,,ONG Int,,,,Mopti,ML05,,,Coordination,2024-02,,,,second year",
)


def write_tagged(path: Path, *rows: str, headings: str = HEADINGS, tags: str = TAGS) -> Path:
    """Write a CSV file; its rows are those above when none are given."""
    text = "\n".join((headings, tags, *(rows or ROWS))) + "\n"
    path.write_text(text, encoding="utf-8")
    return path
