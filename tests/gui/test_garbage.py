"""What is loaded at the start is not searched for garbage again and again; what is made later is."""

import gc
import weakref

import pytest

from reader.gui.app import leave_alone_what_is_loaded


class Ring:
    """Reaches itself, so that counting references alone never frees it."""

    def __init__(self):
        self.me = self


@pytest.fixture(autouse=True)
def as_before():
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_what_is_loaded_is_left_alone_and_what_is_new_is_freed():
    leave_alone_what_is_loaded()
    assert gc.get_freeze_count() > 10_000
    new = weakref.ref(Ring())
    gc.collect()
    assert new() is None
    assert gc.isenabled()
