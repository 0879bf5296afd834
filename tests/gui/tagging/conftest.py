"""Two articles side by side, and a statement that both report."""

import pytest

from tests.gui.conftest import STATEMENT, open_articles


@pytest.fixture
def reading(qtbot, window, library):
    """The articles' ids, and the place of the statement's first words in the first."""
    ids = [summary.id for summary in library.articles()][:2]
    open_articles(qtbot, window, ids)
    start = library.article(ids[0]).text.index(STATEMENT) + 1
    return ids, start, start + 8
