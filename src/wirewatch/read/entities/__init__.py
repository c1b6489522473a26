"""Whom a report speaks of: mentions brought to referents."""

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind, Mention, MentionForm, Referent
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import ParsedReport

_KINDS = {"PERSON": EntityKind.PERSON, "GPE": EntityKind.STATE, "NORP": EntityKind.STATE, "ORG": EntityKind.ORGANIZATION}


def find(parsed: ParsedReport, gazetteer: Gazetteer) -> Discourse:
    """Mentions and referents of a report (placeholder: one referent a spelling)."""
    names: dict[str, Referent] = {}
    mentions = []
    for passage in parsed.passages:
        for ent in passage.doc.ents:
            if ent.label_ not in _KINDS:
                continue
            referent = names.setdefault(
                ent.text, Referent(id=f"r{len(names)}", kind=_KINDS[ent.label_], name=ent.text, aliases=(ent.text,))
            )
            mentions.append(Mention(span=passage.span(ent), form=MentionForm.NAME, referent=referent.id))
    return Discourse(referents=tuple(names.values()), mentions=tuple(mentions))
