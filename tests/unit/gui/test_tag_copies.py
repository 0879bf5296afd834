"""Tags as they are pasted elsewhere."""

import csv
import io
from datetime import UTC, datetime

from reader.gui.tags_list.copying import COLUMNS, as_csv, as_text
from reader.model import Annotation, ListedTag, Passage

MADE = datetime(2031, 3, 5, 8, tzinfo=UTC)


def listed(number, exact, memo, published=MADE, *, orphan=False):
    passage = Passage.of(f"前{exact}后", 1, 1 + len(exact))
    tag = Annotation(number, f"u{number}", 7, 3, passage, memo, "甲", MADE, orphan)
    return ListedTag(tag, "voa", "题目", published, False)


TAGS = [listed(1, "河港，\n新桥", "说“好”"), listed(2, "=1+1", "-x", None, orphan=True)]


def test_text_has_passage_note_and_source():
    text = as_text(TAGS, lambda code: f"码{code}", lambda tag: tag.title)
    assert text == "[码3] 河港，\n新桥\n✎ 说“好”\n— 题目\n\n[码3] =1+1\n✎ -x\n— 题目"


def test_a_table_keeps_everything_and_no_cell_is_a_formula():
    rows = list(csv.reader(io.StringIO(as_csv(TAGS, lambda code: "@码", str.upper))))
    assert tuple(rows[0]) == COLUMNS
    made = MADE.isoformat()
    assert rows[1] == [
        "'@码", "河港，\n新桥", "说“好”", "VOA", "2031-03-05", "题目", "甲", made, "1", "7", "",
    ]  # fmt: skip
    assert rows[2] == ["'@码", "'=1+1", "'-x", "VOA", "", "题目", "甲", made, "1", "5", "yes"]
