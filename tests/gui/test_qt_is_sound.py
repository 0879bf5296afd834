import sys

import PySide6
from PySide6.QtCore import QObject


def test_the_version_is_one_that_is_known_to_be_sound():
    version = tuple(int(part) for part in PySide6.__version__.split(".")[:2])
    assert (6, 8) <= version < (6, 12)


def test_calls_without_a_result_keep_the_references_to_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(1000):
        thing.setObjectName(str(number))
    assert abs(sys.getrefcount(None) - before) < 100
