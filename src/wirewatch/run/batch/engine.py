"""Shards done side by side by Daft: on this machine's cores by its own runner, on many machines by Ray's."""

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

import msgspec

from wirewatch.config import Settings
from wirewatch.errors import ConfigurationError
from wirewatch.run.batch.folder import Done
from wirewatch.run.batch.places import Folder
from wirewatch.run.batch.shards import Shard

LOCAL = "local"
"""The address of a Ray that is started on this machine for the run."""

_SHARDS = 64
"""Shards whose rows are sorted in one task."""


class Engine:
    """Daft with the runner that the user asked for."""

    def __init__(self, ray: str | None, workers: int) -> None:
        """``ray``: address of a cluster, ``local``, or None for Daft's own runner.

        Raises ConfigurationError where Daft, or Ray, is not installed.
        """
        os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
        os.environ.setdefault("DO_NOT_TRACK", "true")
        os.environ.setdefault("OMP_NUM_THREADS", "1")  # a worker a core: more threads would stand in its way
        self._workers, self._ray = workers, ray
        self.daft = _imported("daft")
        if ray is None:
            os.environ["DAFT_RUNNER"] = "native"
            return
        _connected(_imported("ray"), ray, workers)
        self.daft.set_runner_ray(noop_if_initialized=True)

    def work(self, shards: Sequence[Shard], settings: Settings, out: str) -> Iterator[Done]:
        """Do all shards and give what came of each as soon as it is done, in any order.

        Raises whatever the engine raises where a worker dies; what is done by then stays done.
        """
        daft = self.daft
        doer = _doer(daft, self._workers)(settings, out)
        tasks = daft.from_pydict({"shard": [msgspec.json.encode(shard).decode() for shard in shards]})
        alone = tasks.into_batches(1) if self._ray is None else tasks.into_partitions(len(shards))
        for row in alone.select(doer.do(daft.col("shard")).alias("done")).iter_rows():
            yield msgspec.json.decode(row["done"], type=Done)

    def gathered(self, frame: Any, shards: int) -> Any:
        """A frame read of so many shards, in few parts: sorted, each gives some to every other."""
        return frame if self._ray is None else frame.into_partitions(max(self._workers, shards // _SHARDS))


def _imported(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        advice = f"batches need {name}: pip install 'wirewatch[scale]'"
        raise ConfigurationError(advice) from error


def _connected(cluster: Any, address: str, workers: int) -> None:
    """Reach the cluster, or start one here. Raises ConfigurationError where there is none."""
    here: dict[str, Any] = {"num_cpus": workers, "include_dashboard": False} if address == LOCAL else {}
    try:
        cluster.init(
            address=None if address == LOCAL else address,
            log_to_driver=False,
            logging_level="ERROR",
            ignore_reinit_error=True,
            **here,
        )
    except (OSError, ValueError, RuntimeError) as error:
        said = " ".join(str(error).split())[:200]
        advice = "check the address, or say --ray local to start one here"
        raise ConfigurationError(f"no Ray can be reached at {address} ({said}): {advice}") from error


def _doer(daft: Any, workers: int) -> Any:
    """The class whose instances, one a worker, load the models once and then do shards."""

    @daft.cls(max_concurrency=workers, use_process=True, cpus=1)
    class Doer:
        def __init__(self, settings: Settings, out: str) -> None:
            import warnings

            from wirewatch.run.tools import Tools

            warnings.simplefilter("ignore", UserWarning)
            self.settings, self.tools, self.folder = settings, Tools(settings), Folder(out)

        @daft.method(return_dtype=daft.DataType.string())  # type: ignore[untyped-decorator]
        def do(self, shard: str) -> str:
            from wirewatch.run.batch import work

            given = msgspec.json.decode(shard, type=Shard)
            done = work.do(given, self.tools, self.folder, limit=self.settings.limit)
            return msgspec.json.encode(done).decode()

    return Doer
