"""wirewatch: a sourced, cross-checked record of open reporting."""

__version__ = "0.1.0"
