"""Classes and properties of org:, foaf:, schema.org and sem:, and what they are to us."""

ORGANISATION, EVENT, PERSON, PLACE = "organisation", "event", "person", "place"
# Each that data/mappings/schema_org_organisations.yaml gives a type is here.
ORGANISATIONS = (
    "org:Organization",
    "org:FormalOrganization",
    "org:OrganizationalUnit",
    "foaf:Organization",
    "foaf:Group",
    "schema:Organization",
    "schema:NGO",
    "schema:Corporation",
    "schema:Consortium",
    "schema:FundingAgency",
    "schema:GovernmentOrganization",
    "schema:EducationalOrganization",
    "schema:School",
    "schema:NewsMediaOrganization",
    "schema:PoliticalParty",
    "schema:ResearchOrganization",
    "schema:WorkersUnion",
    "schema:CollegeOrUniversity",
)
# Each that data/mappings/schema_org_events.yaml gives a type is here.
EVENTS = (
    "schema:Event",
    "schema:BusinessEvent",
    "schema:ChildrensEvent",
    "schema:ComedyEvent",
    "schema:ConferenceEvent",
    "schema:CourseInstance",
    "schema:DanceEvent",
    "schema:EducationEvent",
    "schema:Festival",
    "schema:LiteraryEvent",
    "schema:MusicEvent",
    "schema:PublicationEvent",
    "schema:ScreeningEvent",
    "schema:SocialEvent",
    "schema:SportsEvent",
    "schema:TheaterEvent",
    "schema:VisualArtsEvent",
    "sem:Event",
)
PERSONS = ("foaf:Person", "schema:Person", "prov:Person", "org:Membership")
PLACES = ("schema:Place", "schema:PostalAddress", "schema:City", "schema:Country", "sem:Place",
          "schema:AdministrativeArea", "schema:VirtualLocation")  # fmt: skip
