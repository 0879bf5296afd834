"""The inspector alone, on the sample archive; a whole window is made only where it is needed."""

import pytest
from PySide6.QtCore import Qt

from reader.gui.hub import Hub
from reader.gui.inspector import InspectorPanel
from reader.gui.inspector.findings import findings_of, witness_names
from reader.gui.jobs import Jobs
from reader.gui.look.theme import Theme
from reader.library import Library


@pytest.fixture(scope="session")
def articles(read_library):
    """The ids of the articles of the event that most outlets report, one of each outlet."""
    event = max(read_library.events(), key=lambda event: len(event.outlets))
    by_outlet = {read_library.summary(article).outlet: article for article in event.articles}
    return list(by_outlet.values())[:4]


@pytest.fixture(scope="session")
def read_library(known_sample):
    """The sample library, to be read only."""
    with Library(known_sample, coder="tester") as opened:
        yield opened


@pytest.fixture(scope="session")
def findings(read_library, articles):
    """What is told of four articles on one event."""
    alignment = read_library.aligned(articles)
    names = witness_names(alignment, {outlet.id: outlet.short for outlet in read_library.outlets()})
    return findings_of(read_library, alignment, names)


@pytest.fixture
def bare_panel(qtbot, read_library):
    """The inspector without a window around it, before anything is compared."""
    hub = Hub(read_library, Jobs(inline=True))
    panel = InspectorPanel(hub, Theme.load("light"))
    hub.setParent(panel)
    hub.jobs.setParent(hub)
    qtbot.addWidget(panel)
    panel.resize(1200, 360)
    panel.show()
    return panel


@pytest.fixture
def panel(bare_panel, findings):
    """The inspector without a window around it, which tells of four articles."""
    bare_panel.show_findings(findings, len(findings.names))
    return bare_panel


@pytest.fixture
def click(qtbot):
    """Clicks a row or cell as a reader does."""

    def click(view, index, button=Qt.MouseButton.LeftButton):
        view.scrollTo(index)
        qtbot.mouseClick(view.viewport(), button, pos=view.visualRect(index).center())

    return click
