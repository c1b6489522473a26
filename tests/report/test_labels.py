from wirewatch.model.reports import Report
from wirewatch.report.labels import labels


def report(id: str, origin: str, outlet: str | None = None, published: str | None = None) -> Report:
    return Report(
        id=id, origin=origin, sha256="0" * 64, text="", passages=(), outlet=outlet, published=published
    )


def test_an_outlet_is_enough_where_it_has_one_report() -> None:
    assert labels([report("a", "x.txt", "Varna Gazette")]) == {"a": "Varna Gazette"}


def test_the_day_tells_two_reports_of_an_outlet_apart() -> None:
    found = labels(
        [report("a", "1.txt", "Herald", "2031-05-07"), report("b", "2.txt", "Herald", "2031-05-08T09:00")]
    )
    assert list(found.values()) == ["Herald (7 May 2031)", "Herald (8 May 2031)"]


def test_the_file_tells_the_rest_apart_as_shortly_as_it_can() -> None:
    found = labels(
        [
            report("a", "in/004_9c1fa7d0.txt"),
            report("b", "in/005_9c1fa7d0.txt"),
            report("c", "feed/quay-first.html", "Herald", "2031-05-07"),
            report("d", "feed/quay-late.html", "Herald", "2031-05-07"),
        ]
    )
    assert found == {
        "a": "unnamed outlet (004)",
        "b": "unnamed outlet (005)",
        "c": "Herald (quay-first)",
        "d": "Herald (quay-late)",
    }


def test_lines_of_one_file_are_told_apart() -> None:
    found = labels([report("a", "feed.jsonl:1"), report("b", "feed.jsonl:2")])
    assert len(set(found.values())) == 2
