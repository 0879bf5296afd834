"""Acts on the coding bench on the stack of undo."""

from dataclasses import replace
from random import Random

import pytest
from shiboken6 import delete

from reader.gui.hub import Hub
from reader.gui.jobs import Jobs
from reader.gui.tagging.tag_commands import EditCommand
from reader.gui.undoing import UndoStack
from reader.model import Span
from tests.unit.library.bench import ACTS, Bench, by_chance, closing_bench, dump, rewrite


@pytest.fixture
def bench():
    with closing_bench() as store:
        yield Bench(store)


@pytest.fixture
def hub(qapp, bench):
    jobs = Jobs()
    hub = Hub(bench.library, jobs, jobs)
    hub.seen, hub.shown, hub.told = [], [], []
    hub.changed.connect(hub.seen.append)
    hub.places_wanted.connect(hub.shown.append)
    hub.failed.connect(hub.told.append)
    yield hub
    delete(jobs)


@pytest.fixture
def stack(hub):
    stack = UndoStack(hub, hub)
    yield stack
    stack.clear()


def test_random_acts_are_undone_and_done_again_by_the_stack(bench, hub, stack):
    random = Random(5)  # noqa: S311
    rows = [dump(bench.store)]
    for name in by_chance(random):
        edit = ACTS[name](bench, random)
        if edit:
            stack.push(EditCommand(hub, name, edit))
            rows.append(dump(bench.store))
        if stack.count() == 120:
            break
    for _ in range(2):
        for index in reversed(range(stack.count())):
            stack.undo()
            assert dump(bench.store) == rows[index]
        for index in range(stack.count()):
            stack.redo()
            assert dump(bench.store) == rows[index + 1]
    assert (stack.count(), hub.told) == (120, [])


def test_undo_and_redo_tell_the_passages_in_order(bench, hub, stack):
    places = [(2, Span(3, 5), "指出"), (1, Span(4, 6), "今早"), (1, Span(2, 4), "新桥")]
    stack.push(EditCommand(hub, "tag", bench.library.annotate_all(places, "桥")))
    assert hub.shown == []
    stack.undo()
    stack.redo()
    assert hub.shown == [[(1, 2, 4), (1, 4, 6), (2, 3, 5)]] * 2
    assert [len(changes.annotations) for changes in hub.seen] == [3, 3]


def test_new_boundaries_are_shown_as_they_are_by_now(bench, hub, stack):
    (tag,) = bench.library.annotate(1, 2, 4, "桥").added.annotations
    stack.push(EditCommand(hub, "move", bench.library.change_annotation(tag.id, span=Span(2, 8))))
    stack.undo()
    stack.redo()
    assert hub.shown == [[(1, 2, 4)], [(1, 2, 8)]]


def test_an_orphan_has_no_place_to_show(bench, hub, stack):
    (tag,) = bench.library.annotate(1, 2, 9, "桥").added.annotations
    with bench.store.transaction():
        rewrite(bench.store, 1, "全文已经删除。")
        bench.store.annotations.put(replace(tag, orphan=True))
    stack.push(EditCommand(hub, "remove", bench.library.remove_annotations([tag.id])))
    stack.undo()
    assert (hub.shown, len(bench.library.annotations())) == ([], 1)


def test_acts_on_codes_show_no_passage(bench, hub, stack):
    library = bench.library
    library.annotate(1, 0, 2, "桥")
    library.annotate(1, 0, 2, "河")
    bridge, river = library.codes()
    for edit in (
        library.change_code(replace(bridge, name="新桥")),
        library.merge_codes([bridge.id], river.id),
        library.remove_codes([river.id]),
    ):
        stack.push(EditCommand(hub, "codes", edit))
    for step in (*[stack.undo] * 3, *[stack.redo] * 3):
        step()
    assert (hub.shown, len(hub.seen)) == ([], 6)


def test_what_finds_nothing_to_do_drops_out(bench, hub, stack):
    edit = bench.library.annotate(1, 0, 2, "桥")
    stack.push(EditCommand(hub, "tag", edit))
    bench.library.remove_codes([edit.added.codes[0].id])
    bench.library.remove_codebook(edit.added.codebooks[0].id)
    stack.undo()
    assert (stack.count(), hub.told) == (0, [])


def test_a_note_of_another_program_is_there_again_after_undo_and_redo(bench, hub, stack):
    library = bench.library
    (tag,) = library.annotate(1, 0, 2, "桥", "自己的").added.annotations
    stack.push(EditCommand(hub, "remove", library.remove_annotations([tag.id])))
    stack.undo()
    library.change_annotation(tag.id, memo="自己的\n\n别处的")
    stack.redo()
    assert library.annotation(tag.id).memo == "自己的\n\n别处的"
