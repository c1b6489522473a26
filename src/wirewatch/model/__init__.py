"""The frozen values that pass between the stages, and their ids. Imports nothing of wirewatch's."""
