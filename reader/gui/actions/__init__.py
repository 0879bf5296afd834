"""What can be done in the window: every action defined once, a module for each menu."""

from reader.gui.actions.all import Actions
from reader.gui.actions.bars import fill_menus, fill_toolbar
from reader.gui.actions.tags import RECENT_KEYS

__all__ = ["RECENT_KEYS", "Actions", "fill_menus", "fill_toolbar"]
