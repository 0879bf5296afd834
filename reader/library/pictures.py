"""Pictures that articles refer to: fetched from the web only with the reader's consent, and then kept."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from collections.abc import Callable
from pathlib import Path

import platformdirs

LARGEST = 12 * 2**20
"""A picture of more bytes is not taken."""
MOST_KEPT = 300 * 2**20
"""So many bytes of pictures are kept; those not looked at for longest go first."""
TIMEOUT_S, DEADLINE_S = 8.0, 30.0
"""How long a server may be silent, and how long a picture may take in all."""
_KNOWN = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n\x1a\n": "png", b"GIF8": "gif"}
"""How files of JPEG, PNG and GIF begin; WebP is told by two of its words."""


class PictureError(Exception):
    """A picture can't be had. ``code`` says why: consent, address, type, size, slow or network.

    ``detail`` is what the system or the server says of it.
    """

    def __init__(self, code: str, url: str, detail: str = "") -> None:
        super().__init__(f"{code}: {url} {detail}".strip())
        self.code, self.url, self.detail = code, url, detail


class Pictures:
    """A folder of pictures by their addresses; usable from several threads at once."""

    def __init__(self, folder: Path | None = None, *, most_kept: int = MOST_KEPT) -> None:
        """Keeps pictures in ``folder``, by default in the user's cache; it is made when one is kept."""
        default = Path(platformdirs.user_cache_path("jianting", appauthor=False)) / "pictures"
        self.folder = folder if folder is not None else default
        self._most_kept = most_kept
        self._lock = threading.Lock()

    def kept(self, url: str) -> bytes | None:
        """A picture that was fetched before; no server is asked."""
        path = self._path(url)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return data

    def fetch(self, url: str, *, consent: bool, cancelled: Callable[[], bool] = lambda: False) -> bytes:
        """A picture, from the web if it is not kept; the server then learns who reads what.

        Without ``consent`` no connection is made. ``cancelled`` is asked while the picture comes.

        Raises:
            PictureError: if it can't be had.
        """
        kept = self.kept(url)
        if kept is not None:
            return kept
        if not consent:
            raise PictureError("consent", url)
        # Nothing of this is loaded until a reader wants a picture.
        from reader.library.downloading import download

        data = download(url, cancelled, most=LARGEST, silence_s=TIMEOUT_S, deadline_s=DEADLINE_S)
        if kind_of(data) is None:
            raise PictureError("type", url)
        self._keep(url, data)
        return data

    def forget_all(self) -> None:
        """Deletes all pictures that are kept."""
        for path, _, _ in self._entries():
            with contextlib.suppress(OSError):  # another program may be reading it
                path.unlink(missing_ok=True)

    def size(self) -> int:
        """How many bytes are kept."""
        return sum(size for _, size, _ in self._entries())

    def _path(self, url: str) -> Path:
        return self.folder / hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()

    def _entries(self) -> list[tuple[Path, int, float]]:
        found = []
        try:
            for entry in os.scandir(self.folder):
                status = entry.stat()
                found.append((Path(entry.path), status.st_size, status.st_mtime))
        except OSError:
            return found
        return found

    def _keep(self, url: str, data: bytes) -> None:
        """Keeps a picture as far as the disk allows: one that can't be kept is shown all the same."""
        path = self._path(url)
        draft = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        with self._lock:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                draft.write_bytes(data)
                draft.replace(path)
            except OSError:
                with contextlib.suppress(OSError):
                    draft.unlink(missing_ok=True)
            self._trim()

    def _trim(self) -> None:
        entries = sorted(self._entries(), key=lambda entry: entry[2])
        surplus = sum(size for _, size, _ in entries) - self._most_kept
        for path, size, _ in entries[:-1]:
            if surplus <= 0:
                break
            with contextlib.suppress(OSError):  # another program may be reading it
                path.unlink(missing_ok=True)
                surplus -= size


def kind_of(data: bytes) -> str | None:
    """What kind of picture a file is: ``jpeg``, ``png``, ``gif`` or ``webp``; None if it is none of these."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((kind for begins, kind in _KNOWN.items() if data.startswith(begins)), None)
