"""Measures wirewatch on data that others annotated (``../shared/gold``): ``python -m eval``.

Every module here holds one gold set and gives its scores; ``floors.toml`` pins what is reached, and a
score below its floor is an error. The data are read in place and never copied.
"""
