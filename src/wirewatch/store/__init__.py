"""Values kept and given back: SQLAlchemy tables, migrations, what was preserved and what was derived.

``Store`` is loaded when it is first named, and SQLAlchemy with it: ``glance`` needs neither.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirewatch.store.preserved import Collected
    from wirewatch.store.store import Store

__all__ = ["Collected", "Store"]


def __getattr__(name: str) -> object:
    if name == "Store":
        from wirewatch.store.store import Store

        return Store
    if name == "Collected":
        from wirewatch.store.preserved import Collected

        return Collected
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
