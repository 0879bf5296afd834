"""A library in which something is tagged, and the list of it."""

import pytest

from tests.gui.conftest import settle

PASSAGES = ((0, 4), (0, 9), (20, 26))


@pytest.fixture
def tagged(library):
    """Three articles with tags of two codes, one nested; the ids of the articles, the newest first."""
    ids = [summary.id for summary in library.articles()]
    (outer,) = library.add_code("引述").added.codes
    (inner,) = library.add_code("直接", outer.id).added.codes
    for number, article in enumerate(ids):
        for start, end in PASSAGES[: number + 1]:
            library.annotate(article, start, end, inner.id if start else outer.id)
    (first, *_) = library.annotations(ids[0])
    library.change_annotation(first.id, memo="要核對語氣")
    return ids


@pytest.fixture
def in_window(qtbot, make_window, library, tagged):
    """The list as it stands in the window."""
    window = make_window(library)
    window.tags_dock.show()
    settle(qtbot, window)
    return window.tags_panel
