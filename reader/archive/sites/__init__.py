"""One small module for each outlet whose pages need rules of their own.

It bears the outlet's id in ``resources/tables/outlets.toml`` and defines ``SITE``; nothing else names it,
so that an outlet is added by one module and one row (``docs/outlets.md``).
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from reader.archive.generic import GENERIC
from reader.archive.site import Site


@cache
def site_of(outlet: str) -> Site:
    """How the HTML of the outlet with this id is read: by its own module, else like that of any other.

    Raises:
        TypeError: if the outlet's module defines no ``SITE``.
    """
    if outlet not in _modules():
        return GENERIC
    site = getattr(import_module(f"{__name__}.{outlet}"), "SITE", None)
    if not isinstance(site, Site):
        raise TypeError(f"{__name__}.{outlet} defines no SITE")
    return site


@cache
def _modules() -> frozenset[str]:
    return frozenset(module.name for module in iter_modules(__path__))
