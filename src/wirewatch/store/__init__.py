"""Values kept and given back: SQLAlchemy tables, migrations, what was preserved and what was derived."""

from wirewatch.store.preserved import Collected
from wirewatch.store.store import Store

__all__ = ["Collected", "Store"]
