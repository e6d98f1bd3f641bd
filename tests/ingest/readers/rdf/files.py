"""Invented RDF for the tests: a list of themes, and organisations with an event."""

from pathlib import Path

PREFIXES = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <https://example.org/lake/> .

"""
THEMES = """ex:list a skos:ConceptScheme .
ex:land a skos:Concept ; skos:prefLabel "Land and water"@en , "Terre et eau"@fr ;
    skos:inScheme ex:list ; skos:notation "L1" .
ex:wells a skos:Concept ; skos:prefLabel "Wells"@en ; skos:altLabel "Boreholes"@en ;
    skos:inScheme ex:list ; skos:broader ex:land .
"""
BODIES = """ex:centre a org:Organization ; skos:prefLabel "Lake Peace Centre"@en ;
    skos:altLabel "Centre de paix du Lac"@fr ; schema:addressCountry "CD" ; org:memberOf ex:net .
ex:net a org:Organization ; skos:prefLabel "Network of the Lake Basin" .
ex:day a schema:Event ; schema:name "Dialogue on the lake" ;
    schema:startDate "2018-03-02" ; schema:endDate "2018-03-04" ; schema:organizer ex:centre ;
    schema:location [ a schema:Place ; schema:name "Hall of the port" ;
        schema:address [ a schema:PostalAddress ; schema:addressLocality "Goma" ;
            schema:addressCountry "CD" ] ] .
"""


def write_turtle(path: Path, *parts: str) -> Path:
    """Write Turtle with the usual prefixes before it."""
    path.write_text(PREFIXES + "".join(parts), encoding="utf-8")
    return path
