"""A batch from its inputs to its candidates: goes on where it stood, and past workers that die."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic

import msgspec

from wirewatch.config import Settings
from wirewatch.errors import WirewatchError
from wirewatch.model.reports import Rejection
from wirewatch.run.batch import candidates
from wirewatch.run.batch.engine import Engine
from wirewatch.run.batch.folder import Done, done
from wirewatch.run.batch.places import Folder
from wirewatch.run.batch.shards import Shard, shards
from wirewatch.run.progress import Progress
from wirewatch.run.tools import Tools

_ABOUT = "batch.json"
"""What the batch is of; written first, so that a folder that cannot be written is told at once."""

_TRIES = 3
"""So often in a row the engine may fail without a single shard done."""


_ASKED = 16
"""So many shards are asked at a time whether they are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What a batch came to; ``before`` counts shards that an earlier run had done."""

    shards: int
    before: int
    captures: int
    reports: int
    rejects: int
    candidates: int
    refused: tuple[Rejection, ...]
    seconds: float


def run(inputs: Sequence[str], out: str, settings: Settings, engine: Engine, progress: Progress) -> Batch:
    """Do what is not done yet. Raises WirewatchError where the engine fails again and again."""
    began = monotonic()
    folder = Folder(out)
    given = list(shards(inputs, folder))
    job = _Job(
        shards=tuple(shard for shard in given if isinstance(shard, Shard)),
        engine=engine,
        settings=settings,
        folder=folder,
        version=Tools(settings).version,
    )
    refused = tuple(one for one in given if isinstance(one, Rejection))
    about = _About(
        inputs=tuple(inputs),
        refused=refused,
        shards=tuple(shard.name for shard in job.shards),
        version=job.version,
    )
    job.folder.write(_ABOUT, msgspec.json.encode(about))
    before = job.known()
    progress.begin("batch", len(job.shards))
    progress.advance(len(before))
    known = _finish(job, before, progress)
    progress.end()
    progress.begin("candidates", None)
    met = candidates.write(job.folder, [shard.name for shard in job.shards], engine)
    progress.end()
    return Batch(
        shards=len(job.shards),
        before=len(before),
        captures=sum(one.captures for one in known.values()),
        reports=sum(one.reports for one in known.values()),
        rejects=sum(one.rejects for one in known.values()),
        candidates=met,
        refused=refused,
        seconds=monotonic() - began,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """What a batch is of: its inputs, those that were refused, and the names of its shards."""

    inputs: tuple[str, ...]
    refused: tuple[Rejection, ...]
    shards: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """All shards, and what they are done with."""

    shards: tuple[Shard, ...]
    engine: Engine
    settings: Settings
    folder: Folder
    version: str

    def known(self) -> dict[str, Done]:
        """What came of the shards that are done, by their names."""
        with ThreadPoolExecutor(_ASKED) as pool:  # object storage takes its time for each
            markers = pool.map(lambda shard: done(self.folder, shard, self.version), self.shards)
            return {found.shard: found for found in markers if found}


def _finish(job: _Job, known: Mapping[str, Done], progress: Progress) -> dict[str, Done]:
    """What came of all shards once all are done; what a dead worker left is done by another."""
    finished, tries = dict(known), 0
    while waiting := [shard for shard in job.shards if shard.name not in finished]:
        count = len(finished)
        try:
            for one in job.engine.work(waiting, job.settings, job.folder.address):
                finished[one.shard] = one
                progress.advance()
        except Exception as error:
            left = {name: one for name, one in job.known().items() if name not in finished}
            finished |= left
            progress.advance(len(left))
            tries = tries + 1 if len(finished) == count else 0
            if tries == _TRIES:
                raise WirewatchError(_stuck(error, len(finished), len(job.shards))) from error
    return finished


def _stuck(error: Exception, count: int, total: int) -> str:
    said = " ".join(str(error).split())[-400:]
    stays = f"{count:,} of {total:,} shards are done and stay done: the same command goes on from there"
    return f"no worker gets further ({said}); {stays}"
