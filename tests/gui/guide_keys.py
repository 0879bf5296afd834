"""The guide's table of keys, made from the window's own commands.

After a change of a key or of a command's name, run ``python tests/gui/guide_keys.py`` in the project's
folder.
"""

from __future__ import annotations

import os
from pathlib import Path

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.actions import Actions
from reader.gui.look.i18n import install
from reader.gui.teaching.commands import Command, commands

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
LANGUAGES = {"en": "en", "zh": "zh-Hans"}
HEADS = {
    "en": """# All keys

[Contents](index.md) · [中文](../zh/keys.md)

F1 shows this table in the program, with a line to look for a key or a command. On macOS, Ctrl is ⌘
and Alt is ⌥. Keys of one letter act in the texts and lists, and leave fields that you write in alone.

""",
    "zh": """# 快捷键一览

[目录](index.md) · [English](../en/keys.md)

在软件里按 F1 可以打开这张表，并能查找。在 macOS 上，Ctrl 请按 ⌘，Alt 请按 ⌥。

单个字母的快捷键在正文和列表里有效，在输入框里打字不受影响。

""",
}
PANELS = ("Library", "Tagged passages and links", "Where else", "Inspector", "Codebook")
"""In the order in which ``ViewActions`` takes them over from the docks."""
COLUMNS = {"en": "| key | |", "zh": "| 快捷键 | |"}
DIGITS = {"en": "Give the tag of this digit", "zh": "加上这个数字代表的标签"}
TAILS = {
    "en": """## In lists

| key | |
| --- | --- |
| ↑ ↓, with Shift or Ctrl | choose one, several |
| Enter | open what is chosen, side by side |
| F2 | write the note; rename |
| R | another tag, in the list of tagged passages |
| Del | take off the tag, take back the judgement, delete |
| Ctrl+C | copy what is chosen |
| Esc | empty the line above the list |
| the menu key, or Shift+F10 | what else can be done |

## With the mouse

| | |
| --- | --- |
| click on a marked passage | its counterparts come level |
| right click on a passage or a band | all that can be done with it |
| click on a stripe | take up the tagged passage, to change it |
| drag a pane's header | move the pane |
| drag articles onto the texts | open them there |
| drag a selected passage onto a tag | give the tag |

Next: [Privacy](privacy.md)
""",
    "zh": """## 在列表里

| 快捷键 | |
| --- | --- |
| ↑ ↓，加 Shift 或 Ctrl | 选一项、选几项 |
| 回车 | 并排打开所选的内容 |
| F2 | 写备注；重命名 |
| R | 换成别的标签（标记列表） |
| Del | 取消标记、收回判断、删除 |
| Ctrl+C | 复制所选的内容 |
| Esc | 清空列表上方的输入框 |
| 菜单键或 Shift+F10 | 还能做什么 |

## 用鼠标

| | |
| --- | --- |
| 点击有标记的文字 | 对应之处对齐 |
| 在文字或连接带上点右键 | 能对它做的一切 |
| 点击色条 | 选取这处标记，以便修改 |
| 拖动栏顶 | 移动这一栏 |
| 把文章拖到正文区 | 在那里打开 |
| 把选中的文字拖到标签上 | 加上这个标签 |

下一章：[隐私](privacy.md)
""",
}


def keys_page(tongue: str) -> str:
    """The chapter in the language of a folder of the guide."""
    app = QApplication.instance()
    install(app, LANGUAGES[tongue])
    owner = QWidget()
    menus: dict[str, list[str]] = {}
    actions = Actions(QUndoStack(owner), owner)
    actions.view.take_panels(*(QAction(app.translate("Docks", name), owner) for name in PANELS))
    for command in commands(actions):
        keys = _keys(command)
        if not keys or command.label in "23456789":
            continue
        if command.label == "1":
            keys, label = "1 … 9", DIGITS[tongue]
        else:
            label = command.label.removesuffix("…")
        menus.setdefault(command.menu, []).append(f"| {keys} | {label} |")
    owner.deleteLater()
    parts = [
        "\n".join([f"## {menu}", "", COLUMNS[tongue], "| --- | --- |", *rows, "", ""])
        for menu, rows in menus.items()
    ]
    return HEADS[tongue] + "".join(parts) + TAILS[tongue]


def _keys(command: Command) -> str:
    portable = QKeySequence.SequenceFormat.PortableText
    found = []
    for sequence in command.action.shortcuts():
        *modifiers, last = sequence.toString(portable).rsplit("+", 1)
        found.append("+".join([*modifiers, QApplication.translate("QShortcut", last)]))
    return ", ".join(found)


if __name__ == "__main__":
    from reader.gui.app import application

    app = application(["jianting"])
    for folder in LANGUAGES:
        (GUIDE / folder / "keys.md").write_text(keys_page(folder), encoding="utf-8")
