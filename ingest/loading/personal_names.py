"""Takes persons out of a record: who is named, what it did, and the cells that name it."""

from dataclasses import dataclass, field, replace

from graph.model.record import Record, RecordActor, RecordRelation
from graph.model.template import split_cell
from ingest.loading.person_cells import without_cells
from ingest.loading.person_judging import POST, NameJudge, Verdict
from ingest.loading.person_traces import without_actors
from ingest.loading.proof import Given, about
from ingest.loading.source_titles import names_person
from ingest.readers.base import ReadRecord

NO_PERSONS = (
    "This looks like the name of a person, which is never kept; what it did was left out with it."
    " Write the organisation or the office instead; if it is an organisation, give its type."
)
NO_OTHER_NAME = "This looks like the name of a person, which is never kept; it was left out."
NO_CONTACT = (
    "This is an e-mail address or a telephone number, which is never kept; what it did was left"
    " out with it. Write the name of the organisation instead."
)
NAME_ALONE = (
    "A person seems to be named beside an organisation, which is never kept; what it did was left"
    " out with it. Write the organisation alone."
)
NO_TITLE = (
    "The title of the source seems to name a person, which is never kept; the source was kept"
    " without its title. Write a title without the name."
)
PERHAPS = (
    "'{name}' may be the name of a person and was kept as that of an organisation. If it is a"
    " person, write the organisation or the office instead; if not, give its type."
)
# In these lists a name is that of a programme or a process unless much speaks against it.
_LISTS = {"actors": None, "programmes": "programme", "mechanisms": "process"}
_REASONS = {Verdict.SURE: NO_PERSONS, Verdict.BESIDE: NAME_ALONE, Verdict.CONTACT: NO_CONTACT}

Finding = tuple[str, str, Given]


@dataclass(slots=True)
class PersonalNames:
    """Takes persons out of one record.

    Attributes:
        judge: tells names of persons.
        refused: where, why and with which evidence something was left out.
        names: the names that were left out.
        doubtful: the names that were kept though they may be of persons.
        is_untitled: the title of the source was left out.
    """

    judge: NameJudge
    refused: list[Finding] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    doubtful: list[tuple[str, RecordActor]] = field(default_factory=list)
    is_untitled: bool = False

    def without(self, read: ReadRecord) -> ReadRecord:
        """Return the record without persons and what only says something of them."""
        record = self._without_title(self._without_publisher(read.record))
        persons: list[RecordActor] = []
        kept: dict[str, list[RecordActor]] = {}
        for name, usual in _LISTS.items():
            actors: list[RecordActor] = getattr(record, name)
            found = [actor for actor in actors if self._is_person(actor, usual)]
            persons += found
            kept[name] = [self._without_aliases(a, usual) for a in actors if a not in found]
        relations = [one for one in record.relations if not self._is_name_of_person(one)]
        record = record.model_copy(update={**kept, "relations": relations})
        changed = replace(read, record=without_actors(record, persons) if persons else record)
        return without_cells(read, changed, self.names) if self.names else read

    def _is_person(self, actor: RecordActor, usual: str | None) -> bool:
        verdict = self.judge.verdict(actor.name, _kind(actor, usual))
        if verdict.is_refused:
            self._refuse(f"{actor.key}.name", _REASONS[verdict], actor.evidence, actor.name)
            self.names.update((*actor.aliases, actor.key))
        elif verdict is Verdict.PERHAPS:
            self.doubtful.append((f"{actor.key}.name", actor))
        return verdict.is_refused

    def _without_aliases(self, actor: RecordActor, usual: str | None) -> RecordActor:
        kind = _kind(actor, usual)
        persons = [a for a in actor.aliases if self.judge.verdict(a, kind).is_refused]
        if not persons:
            return actor
        evidence = about(actor.evidence, "aliases")
        self._refuse(f"{actor.key}.aliases", NO_OTHER_NAME, evidence, *persons)
        kept = [alias for alias in actor.aliases if alias not in persons]
        return actor.model_copy(update={"aliases": kept})

    def _is_name_of_person(self, relation: RecordRelation) -> bool:
        if relation.predicate != "HAS_LABEL" or not isinstance(relation.object, str):
            return False
        found = self.judge.verdict(relation.object).is_refused
        if found:
            where = f"relations.{relation.subject}.{relation.predicate}"
            self._refuse(where, NO_OTHER_NAME, relation.evidence, relation.object)
        return found

    def _without_publisher(self, record: Record) -> Record:
        publisher = record.document.publisher
        if publisher is None or not self.judge.verdict(publisher).is_refused:
            return record
        self._refuse("document.publisher", NO_OTHER_NAME, None, publisher)
        document = record.document.model_copy(update={"publisher": None})
        return record.model_copy(update={"document": document})

    def _without_title(self, record: Record) -> Record:
        title = record.document.title
        if title is None or not names_person(title, self.judge):
            return record
        self.is_untitled = True
        self.names.update((title, *split_cell(title)))
        document = record.document.model_copy(update={"title": None})
        return record.model_copy(update={"document": document})

    def _refuse(self, where: str, reason: str, evidence: Given, *names: str) -> None:
        self.refused.append((where, reason, evidence))
        self.names.update(names)


def _kind(actor: RecordActor, usual: str | None) -> str | None:
    """Its type as the source gives it; what a rule guessed says nothing of a name.

    Of what the vocabulary knows, and of a post, the type is not guessed from the words alone.
    """
    if actor.rule is None or actor.id is not None or actor.type == POST:
        return actor.type or usual
    return usual
