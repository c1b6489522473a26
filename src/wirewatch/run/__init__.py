"""The stages put together, and the workspace of a command. Only here is the store written."""
