"""Libraries of older versions, with something in all that a person fills."""

from contextlib import closing
from pathlib import Path

from reader.store.schema import MIGRATIONS
from reader.store.store import Store

TEXT = "河港新桥今早通车，数千市民到场。"
ROWS = {
    "sources": (1, "(id, sha256, data) VALUES (1, 'a', x'0102'), (2, 'b', x'03'), (3, 'c', x'04')"),
    "articles": (
        1,
        "(id, url_key, revision, outlet, title, published_inferred, path, length, folded) VALUES"
        " (1, 'x.org/1', 1, 'voa', '题', 0, '/a', 16, '题'),"
        " (2, 'x.org/2', 2, 'bbc', '目', 0, '/b', 3, '目'),"
        " (3, 'x.org/3', 3, 'bbc', '无', 0, '/c', 3, '无')",
    ),
    "revisions": (
        1,
        "(id, article, source, parser, imported, digest, fields, text) VALUES"
        f" (1, 1, 1, 1, 0, '', '{{}}', '{TEXT}'), (2, 2, 2, 1, 0, '', '{{}}', '渡轮停了'),"
        " (3, 3, 3, 1, 0, '', '{}', '没人说起')",
    ),
    "codes": (1, "(id, name, parent, slot, memo) VALUES (1, '风险', NULL, 0, '说明'), (2, '内', 1, 1, '')"),
    "annotations": (
        1,
        "VALUES (1, 'u', 1, 2, 4, 5, '今', '河港新桥', '早通', '注', 'me', '2026-05-01T08:00:00+00:00',"
        " '2026-05-02T08:00:00+00:00', 0)",
    ),
    "placements": (2, "VALUES (1, 1, 1, 4, 5)"),
    "names": (3, "VALUES (1)"),
    "aliases": (3, "VALUES (1, 1, '甲一', '甲一'), (2, 1, '甲二', '甲二')"),
    "events": (5, "(id, label, name, by_hand) VALUES (1, '名', '新名', 1), (2, '另', NULL, 0)"),
    "event_members": (5, "VALUES (2, 1, 2, NULL, 2, 1, 1), (3, 2, 3, NULL, 3, 1, 0)"),
    "judgements": (
        8,
        "VALUES (1, 'u', 'rejected', 'topic', NULL, NULL, '注', 'you', '2026-05-01T08:00:00+00:00', NULL)",
    ),
    "judgement_ends": (8, "VALUES (1, 0, 1, 0, 1, '河', '', '', 0), (1, 1, 2, 0, 1, '渡', '', '', 0)"),
    "flags": (9, "VALUES (2, 1, 1)"),
}


def fill(path: Path, version: int) -> None:
    """A library of a version with something in all tables that a person fills."""
    old = MIGRATIONS[: min(version, 9)]
    with closing(Store.open(path, create=True, migrations=old)) as store, store.transaction():
        store.db.execute("PRAGMA defer_foreign_keys = ON")
        for table, (since, values) in ROWS.items():
            if since <= version:
                store.db.execute(f"INSERT INTO {table} {values}")
    if version > 9:
        Store.open(path, migrations=MIGRATIONS[:version], backed_up=False).close()
