"""The record rendered: brief, timeline, evidence, JSON. Pure: a Record in, text or values out.

Nothing is imported here: a command loads the one rendering that it shows.
"""
