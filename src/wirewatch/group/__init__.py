"""Reports and readings brought together: links, families, stories, and entities across reports."""

from wirewatch.group.arrangement import Arrangement, arrange
from wirewatch.group.unite import unite

__all__ = ["Arrangement", "arrange", "unite"]
