"""Collecting, cleaning and reading at scale: many shards, on an engine that others built (Daft, on Ray).

``shards`` lists what there is to do, ``work`` does one shard, ``folder`` keeps what came of it, ``engine``
has shards done side by side, ``driver`` goes on until all are done, ``bring`` takes the result into a store.
"""
