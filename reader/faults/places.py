"""Where a file lies: on a network drive, or in a folder that another program copies to and fro."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "mobile documents": "iCloud Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "syncthing": "Syncthing",
    "nutstore": "坚果云",
    "nutstore files": "坚果云",
    "我的坚果云": "坚果云",
    "baidusyncdisk": "百度网盘",
    "百度云同步盘": "百度网盘",
}
"""Names of folders, in small letters, and whose they are."""
_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".sync_nextcloud.db": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
"""What such a program leaves in the uppermost folder that it copies."""
_NETWORK = ("nfs", "cifs", "smb", "fuse.sshfs", "afs", "9p", "davfs", "fuse.davfs", "fuse.rclone", "webdav")
_DRIVE_REMOTE = 4


def synced_by(path: Path) -> str:
    """The name of the program that seems to copy the folder of a file; nothing if none does."""
    for folder in path.absolute().parents:
        name = folder.name.casefold()
        # As in "OneDrive - University" and "Dropbox (Personal)".
        plain = name.split(" - ")[0].split(" (")[0]
        found = _SYNCED.get(name) or _SYNCED.get(plain)
        if found:
            return found
        for mark, program in _MARKS.items():
            if os.path.lexists(folder / mark):
                return program
    return ""


def is_on_network(path: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Whether a file lies on another computer, as far as the system tells; ``mounts`` lists what is where."""
    if sys.platform == "win32":
        import ctypes

        anchor = path.absolute().anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE
    return _file_system(path, mounts).startswith(_NETWORK)


def _file_system(path: Path, mounts: Path) -> str:
    """The kind of file system that a file is on, or would be; nothing where that is not told."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    place = path.absolute()
    best, kind = -1, ""
    for fields in map(str.split, lines):
        if len(fields) < 3:
            continue
        point = fields[1].encode().decode("unicode_escape")
        if place.is_relative_to(point) and len(point) >= best:
            best, kind = len(point), fields[2]
    return kind
