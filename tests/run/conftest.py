"""Made-up reports of three stories, read once, and what puts them into a store one by one."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from wirewatch.config import ReaderKind, Settings
from wirewatch.model.ids import sha256_of
from wirewatch.model.records import Record
from wirewatch.model.reports import Capture, Media
from wirewatch.run.derive import derive
from wirewatch.run.making import Made, make
from wirewatch.run.progress import Silent
from wirewatch.run.tools import Tools
from wirewatch.store import Store

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)

MINE = (
    "The harbour master of Veltrin closed the northern basin on Monday after divers found a drifting mine.",
    "Captain Ilse Darrow, who commands the clearance team, said that the mine dated from the last war.",
    "Her divers fixed a charge to it shortly after noon and towed it behind the breakwater of Veltrin.",
    '"We shall sweep the basin until the last of these things is out of the water," Darrow told reporters.',
    "Two ferries were sent back to sea and a third waited off the lighthouse for six hours.",
    "Fishing crews lost a day's catch worth some 90,000 crowns, the port's co-operative estimated.",
)
MINE_TOO = (
    "A mine that drifted into the northern basin of Veltrin on Monday kept divers and ferries busy for hours.",
    "Captain Ilse Darrow said that the mine dated from the last war and that her divers had towed it away.",
    "The harbour master of Veltrin denied that the basin had been closed too late.",
    "The co-operative of the fishing crews asked Veltrin's harbour master to pay for the catch they lost.",
)
DUTY = (
    "Parliament in Aldmoor voted on Thursday to raise the duty on imported timber from four to nine per cent.",
    "The finance minister, Henk Ostrava, said that sawmills in the Aldmoor uplands would take on 300 workers.",
    "Builders warned that the timber duty would make every new house dearer by next spring.",
    "The bill went through by three seats after a sitting that lasted until long past midnight.",
    "Ostrava told reporters that Aldmoor would lower the duty again if timber grew scarce.",
)
DUTY_TOO = (
    "Aldmoor's parliament has raised the duty on imported timber, by a majority of three seats on Thursday.",
    "Finance minister Henk Ostrava said that sawmills in the uplands would take on 300 workers.",
    "Builders in Aldmoor denied that they had agreed to the timber duty before the vote in parliament.",
)
QUAKE = (
    "A strong earthquake shook the town of Carvena on Sunday, killing 41 people and cutting all its roads.",
    "Mayor Rosa Tellin said that rescue workers had searched two hundred houses in Carvena by nightfall.",
    "People slept outdoors in Carvena's parks because further shocks were expected after the earthquake.",
    "The army sent tents, blankets and a field kitchen across the pass to the earthquake's survivors.",
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A report before it is collected."""

    name: str
    lines: tuple[str, ...]
    title: str
    outlet: str
    day: str | None


REPORTS = (
    Told(name="mine", lines=MINE, title="Mine shuts Veltrin basin", outlet="Veltrin Post", day="2025-02-03"),
    Told(
        name="mine cut",
        lines=MINE[:4],
        title="Mine closes northern basin",
        outlet="Lowland Herald",
        day="2025-02-04",
    ),
    Told(
        name="mine undated",
        lines=MINE[:5],
        title="Basin shut by drifting mine",
        outlet="Quay Gazette",
        day=None,
    ),
    Told(
        name="mine too",
        lines=MINE_TOO,
        title="Veltrin divers tow mine from basin",
        outlet="Skerry Mail",
        day="2025-02-05",
    ),
    Told(
        name="duty", lines=DUTY, title="Aldmoor raises timber duty", outlet="Upland Courier", day="2025-02-06"
    ),
    Told(
        name="duty cut",
        lines=DUTY[:4],
        title="Timber duty raised in Aldmoor",
        outlet="Mill Times",
        day="2025-02-07",
    ),
    Told(
        name="duty too",
        lines=DUTY_TOO,
        title="Aldmoor votes for timber duty",
        outlet="Skerry Mail",
        day="2025-02-07",
    ),
    Told(name="quake", lines=QUAKE, title="Earthquake in Carvena", outlet="Pass Observer", day="2025-02-16"),
)


def put(store: Store, tools: Tools, told: Made, capture: Capture) -> None:
    """Collect and read one report."""
    store.keep_collected([capture], tools.version, NOON)
    store.keep_read(capture.id, told.report, told.reading, tools.version, NOON)


class Archive:
    """Reads made-up reports, each once, and hands them to stores."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.names = tuple(told.name for told in REPORTS)
        self._told = {told.name: told for told in REPORTS}
        self._made: dict[Told, tuple[Capture, Made]] = {}

    def told(self, name: str, /, **other: object) -> Told:
        """The report of that name, or one like it."""
        return replace(self._told[name], **other)  # type: ignore[arg-type]

    def made(self, told: Told) -> tuple[Capture, Made]:
        if told not in self._made:
            fields = {"text": "\n\n".join(told.lines), "title": told.title, "outlet": told.outlet}
            data = json.dumps(fields | ({"published": told.day} if told.day else {})).encode()
            capture = Capture(
                origin=f"{told.name}.jsonl:1",
                name=told.name,
                sha256=sha256_of(data),
                data=data,
                media=Media.LINE,
                collected_at=NOON,
            )
            made = make(self.tools, capture, debug=True)
            assert isinstance(made, Made)
            self._made[told] = capture, made
        return self._made[told]

    def id(self, name: str) -> str:
        """The id of that report."""
        return self.made(self._told[name])[1].report.id

    def read(self, store: Store, *wanted: str | Told) -> None:
        """Have the reports in the store, read but not joined to the record."""
        for told in wanted:
            capture, made = self.made(self._told[told] if isinstance(told, str) else told)
            put(store, self.tools, made, capture)

    def read_again(self, store: Store, name: str, told: Told) -> None:
        """Have the report of that name as if it had been cleaned to another text."""
        capture, _ = self.made(self._told[name])
        report = replace(self.made(told)[1].report, id=self.id(name))
        put(store, self.tools, Made(report=report, reading=self.tools.reader.read(report)), capture)

    def join(self, store: Store, *wanted: str | Told, few: int = 0, now: datetime = NOON) -> Record:
        """Read the reports, if any, join what waits to the record, and give the record."""
        self.read(store, *wanted)
        derive(store, self.tools, now=now, progress=Silent(), few=few)
        return store.record()


@pytest.fixture(scope="module")
def archive() -> Archive:
    """The reports, and the tools that read them: by the rules, which is quick."""
    return Archive(Tools(Settings(reader=ReaderKind.RULES)))


@pytest.fixture
def stores(empty_file: bytes, tmp_path: Path) -> Iterator[SimpleNamespace]:
    """Makes as many stores as a test asks for, empty or of a file; ``url`` tells where one lies."""
    opened: list[Store] = []

    def url(name: str) -> str:
        return f"sqlite:///{tmp_path / name}.db"

    def new(name: str = "w", file: bytes = empty_file) -> Store:
        (tmp_path / f"{name}.db").write_bytes(file)
        opened.append(Store(url(name)))
        return opened[-1]

    yield SimpleNamespace(new=new, url=url)
    for store in opened:
        store.close()


@pytest.fixture(scope="module")
def whole(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The record of all reports at once."""
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('whole') / 'w.db'}")
    record = archive.join(store, *archive.names)
    store.close()
    return record
