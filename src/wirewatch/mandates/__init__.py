"""Mandates as shipped: one TOML file each, read by ``wirewatch.judge.mandate.parse``."""
