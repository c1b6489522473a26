"""Trained models that the package ships, each in a folder with its card; data, no code."""
