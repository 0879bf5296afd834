"""All that joins the actions, the library and the parts of the window, made in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from reader.gui.actions import Actions
from reader.gui.adding import AddControls
from reader.gui.agreement.agreement_controls import AgreementControls
from reader.gui.articles.flagging import FlagControls
from reader.gui.articles.library_controls import LibraryControls
from reader.gui.articles.removing import RemovalControls
from reader.gui.codebook.codebook_controls import CodebookControls
from reader.gui.comparison_controls import ComparisonControls
from reader.gui.edit_controls import EditControls
from reader.gui.elsewhere import KeepingUp
from reader.gui.events.event_controls import EventControls
from reader.gui.exchanging.exchange_controls import ExchangeControls
from reader.gui.exporting.citing import CiteControls
from reader.gui.exporting.export_controls import ExportControls
from reader.gui.figures.figures_controls import FiguresControls
from reader.gui.find_controls import FindControls
from reader.gui.frame_controls import FrameControls
from reader.gui.history import History
from reader.gui.hub import Hub
from reader.gui.importing.file_controls import FileControls
from reader.gui.importing.watching import Watching
from reader.gui.inspector import InspectorControls
from reader.gui.judged_list.judged_controls import JudgedControls
from reader.gui.judging.judging import Judging
from reader.gui.judging.link_controls import LinkControls
from reader.gui.library_switching import LibrarySwitching
from reader.gui.look.theme import Theme, ThemeSwitch
from reader.gui.middle import Middle
from reader.gui.pane_controls import PaneControls
from reader.gui.panels import Panels
from reader.gui.pictures import PictureControls
from reader.gui.reading import Reading
from reader.gui.recent import RecentComparisons
from reader.gui.safety.safety_controls import SafetyControls
from reader.gui.session_keeping import SessionKeeping
from reader.gui.settings import Settings
from reader.gui.statements.statement_controls import StatementControls
from reader.gui.status_line import StatusLine
from reader.gui.tagging.article_memo import ArticleMemos
from reader.gui.tagging.hit_tagging import HitTagging
from reader.gui.tagging.link_tagging import LinkTagging
from reader.gui.tagging.orphan_placing import OrphanPlacing
from reader.gui.tagging.tag_controls import TagControls
from reader.gui.tagging.tagging import Tagging
from reader.gui.tags_list.tags_list_controls import TagsListControls
from reader.gui.teaching.guide_controls import GuideControls
from reader.gui.teaching.start_controls import StartControls
from reader.gui.undo_controls import UndoControls
from reader.gui.view_controls import ViewControls
from reader.gui.walk_controls import WalkControls


class Controls(QObject):
    """One object for each thing that can be done; a new capability is a line here and a module of its own."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        themes: ThemeSwitch,
        actions: Actions,
        reading: Reading,
        tagging: Tagging,
        middle: Middle,
        panels: Panels,
        status: StatusLine,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        tabs, stack = panels.tabs, tagging.undo_stack
        by_hand = panels.by_hand
        self.tags = TagControls(hub, tagging, reading, actions, themes.theme, window)
        self.tags_list = TagsListControls(hub, tagging, reading, self.tags, by_hand.tags, window)
        self.figures = FiguresControls(hub, settings, themes, by_hand.tags, actions, window)
        self.agreement = AgreementControls(hub, settings, themes, reading, actions, window)
        self.files = FileControls(hub, settings, reading, middle.import_panel, actions, window)
        self.exports = ExportControls(hub, settings, themes, reading, tabs.articles, actions, window)
        self.editing = EditControls(actions, window)
        self.libraries = LibrarySwitching(hub, settings, actions, window)
        self.citing = CiteControls(hub, settings, reading, actions, window)
        self.watching = Watching(hub, settings, middle.import_panel, actions, window)
        self.look = ViewControls(settings, themes, reading.view, actions, window)
        self.comparison = ComparisonControls(hub, reading, actions, status, window)
        self.panes = PaneControls(hub, settings, reading, actions, window)
        self.pictures = PictureControls(hub, settings, reading, actions, window)
        self.opening = LibraryControls(hub, tabs.articles, reading, actions, settings, window)
        self.adding = AddControls(tabs, reading, actions, window)
        self.events = EventControls(hub, stack, reading, (tabs.articles, tabs.events), actions, window)
        self.flags = FlagControls(hub, settings, stack, reading, tabs.articles, actions, window)
        self.removing = RemovalControls(hub, stack, tabs.articles, actions, window)
        self.codebook = CodebookControls(
            hub, settings, tagging, reading, panels.codebook, actions, themes.theme, window
        )
        self.article_memos = ArticleMemos(hub, stack, reading, actions, window)
        lists = (tabs.statements, panels.where_else)
        self.statements = StatementControls(hub, reading, lists, actions, window)
        self.recent = RecentComparisons(hub, settings, reading, actions.file.recent_menu)
        self.session = SessionKeeping(hub, settings, reading, self.recent, window)
        self.find = FindControls(middle.find_bar, reading, themes, actions, window)
        judging = Judging(hub, stack, window)
        self.links = LinkControls(hub, judging, reading, actions, window)
        self.judged = JudgedControls(hub, judging, reading, by_hand, actions, window)
        self.tags.menu_opening.connect(self.links.extend_menu)
        self.orphans = OrphanPlacing(hub, reading, by_hand, self.tags.keys, actions, window)
        self.undoing = UndoControls(hub, reading, self.links.strip, window)
        self.keeping_up = KeepingUp(hub, reading, window)
        self.link_tagging = LinkTagging(self.tags, tagging, self.links, reading, actions, window)
        searches = (middle.find_bar, tabs.articles)
        self.hit_tagging = HitTagging(hub, self.tags, tagging, self.links, reading, searches, actions, window)
        self.inspecting = InspectorControls(hub, reading, panels.inspector, self.links, window)
        ways = (actions.links.back, actions.links.forward)
        self.history = History(reading, self.recent, ways, window)
        self.walk = WalkControls(settings, themes, reading, actions, window)
        self.frame = FrameControls(hub, settings, self.look, stack, reading, actions, window)
        self.frame.setting_changed.connect(self.pictures.follow)
        self.frame.setting_changed.connect(self.citing.follow)
        self.guide = GuideControls(hub, themes, self.panes.opening, actions, window)
        self.safety = SafetyControls(hub, settings, stack, actions, window)
        notice = self.exports.notice
        self.exchange = ExchangeControls(hub, settings, stack, reading, by_hand.tags, notice, actions, window)
        self.frame.setting_changed.connect(self.safety.follow)
        self.start = StartControls(
            hub, settings, middle, reading, self.recent, self.files, self.events.compare, window
        )

    def set_theme(self, theme: Theme) -> None:
        """Hands the colours on to what opens windows of its own."""
        self.tags.set_theme(theme)
        self.codebook.set_theme(theme)
        self.frame.set_theme(theme)
        self.start.set_theme(theme)
