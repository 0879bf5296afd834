"""By what a backup, or another library, differs from a library as it is now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from reader.library.recognising import Recogniser
from reader.model import Code, Codebook, Delta, Difference, Project
from reader.store.store import Store

_Path = tuple[str, ...]


def difference(store: Store, project: Project) -> Difference:
    """What a project has that is not in the library, or is otherwise there, and what is here alone.

    Tags, notes and judgements are the same by their uuid, codes by that or by codebook and path of names.
    """
    recogniser = Recogniser(store)
    here = {each.id: recogniser.known(each.name, each.text) for each in project.articles}
    unknown = {each.id for each in project.articles if here[each.id] is None}
    theirs = _paths(project.codes, project.codebooks)
    ours = _paths(store.codes.found(), store.codebooks.found())
    known = {code.uuid: ours[code.id] for code in store.codes.found()}
    names = {
        code.id: known.get(code.uuid, theirs[code.id]) for code in project.codes
    }  # what a code of the project is called here
    tags = {each.uuid: each for each in project.annotations if each.article not in unknown}
    our_tags = {each.uuid: each for each in store.annotations.found()}
    own = {each.uuid: (ours[each.code], each.passage.exact, each.memo, False) for each in our_tags.values()}
    their_own = {
        each.uuid: (names.get(each.code), each.passage.exact, each.memo, each.uuid in project.moved)
        for each in tags.values()
    }
    for uuid in project.as_written & own.keys() & their_own.keys():
        # Its code goes by another name here since.
        their_own[uuid] = (own[uuid][0], *their_own[uuid][1:])
    memos = {each.uuid: each.text for each in project.memos if each.article not in unknown}
    our_memos = {each.uuid: each.text for each in store.article_memos.found()}
    reached = [each for each in project.judgements if not unknown & {end.article for end in each.ends}]
    judged = {each.uuid: (each.verdict, each.kind, each.relation, each.memo) for each in reached}
    our_judged = {
        each.uuid: (each.verdict, each.kind, each.relation, each.memo) for each in store.judgements.all()
    }
    coders = Counter(each.coder for uuid, each in tags.items() if uuid not in our_tags)
    out_of_reach = len(project.annotations) + len(project.memos) + len(project.judgements)
    out_of_reach -= len(tags) + len(memos) + len(judged)
    return Difference(
        codes=_delta(dict.fromkeys(names.values()), dict.fromkeys(ours.values())),
        annotations=_delta(their_own, own),
        notes=_delta(memos, our_memos),
        judgements=_delta(judged, our_judged),
        coders=tuple(coders.most_common()),
        unknown=tuple(each.name for each in project.articles if each.id in unknown),
        out_of_reach=out_of_reach,
    )


def _paths(codes: Iterable[Code], codebooks: Iterable[Codebook]) -> dict[int, _Path]:
    books = {book.id: book.name for book in codebooks}
    by_id = {code.id: code for code in codes}
    found: dict[int, _Path] = {}
    for code in by_id.values():
        names, above = [code.name], code.parent
        while above is not None:
            names.append(by_id[above].name)
            above = by_id[above].parent
        found[code.id] = (books[code.codebook], *reversed(names))
    return found


def _delta(theirs: Mapping[Any, object], ours: Mapping[Any, object]) -> Delta:
    both = theirs.keys() & ours.keys()
    return Delta(
        missing=len(theirs.keys() - both),
        changed=sum(theirs[each] != ours[each] for each in both),
        extra=len(ours.keys() - both),
    )
