"""The source register as shipped, and registers that are wrong."""

import itertools
import re
import tomllib
from collections import Counter, defaultdict
from importlib.resources import files

import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import sources

ROW = '[[source]]\nname = "{name}"\nkind = "agency"\nowner = "o"\nstate_controlled = {state}\n'
ROW += 'reliability = "{letter}"\nreason = "r"\n'
FINE = ROW.format(name="X", state="true", letter="B")
NEAR = {"KOR", "PRK", "RUS", "CHN", "JPN", "USA"}


@pytest.fixture(scope="module")
def register():
    return sources.load()


def test_the_shipped_register_is_broad(register):
    assert len(register.sources) >= 60
    counts = Counter(s.country for s in register.sources)
    assert sum(counts[country] for country in NEAR) >= 90
    assert all(counts[country] >= 10 for country in NEAR)


def test_every_source_has_owner_languages_and_a_reason(register):
    for source in register.sources:
        assert source.owner.strip(), source.name
        assert source.languages, source.name
        assert source.reliability in sources.RELIABILITIES, source.name
        assert re.fullmatch("[A-Z][a-z-].*[^.]", source.reason), source.name


def test_every_source_but_those_of_many_countries_has_its_country(register):
    assert {s.owner for s in register.sources if s.country is None} == {"United Nations"}


def test_no_newsroom_is_completely_reliable(register):
    assert not [s.name for s in register.sources if s.reliability == "A"]


def test_what_a_state_directs_is_never_usually_reliable(register):
    assert not [s.name for s in register.sources if s.state_controlled and s.reliability == "B"]


def test_names_and_editions_lead_to_one_outlet_each(register):
    called = defaultdict(set)
    for source in register.sources:
        for name in (source.name, *source.aliases):
            called[sources.fold(name)].add(source.name)
            assert register.of(name) is source
    assert not {key: names for key, names in called.items() if len(names) > 1}


def test_spellings_of_one_agency_never_lead_to_two_outlets(register):
    text = files("wirewatch.lists").joinpath("agencies.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(text)
    for name, _, *spellings in (*lists["wires"], *lists["outlets"]):
        found = {s.name for called in (name, *spellings) if (s := register.of(called))}
        assert len(found) <= 1, name


def test_no_feed_is_of_two_outlets(register):
    feeds = [feed for source in register.sources for feed in source.feeds]
    assert feeds
    assert len(feeds) == len(set(feeds))


@pytest.mark.parametrize(
    ("owner", "names"),
    [
        ("Russian state", ("TASS", "RIA Novosti", "Sputnik", "RT", "Rossiya 1", "Channel One", "Zvezda")),
        ("Chinese Communist Party", ("People's Daily", "Global Times", "CGTN", "PLA Daily", "Sixth Tone")),
        ("State Council of China", ("Xinhua", "Reference News")),
        ("North Korean state", ("KCNA", "KCTV", "Minju Joson", "Voice of Korea")),
        ("Workers' Party of Korea", ("Rodong Sinmun", "Pyongyang Sinmun")),
        ("News Corp", ("The Wall Street Journal", "MarketWatch", "New York Post", "The Times", "The Sun")),
        ("Nikkei Inc.", ("Nikkei Asia", "Financial Times")),
        ("Comcast", ("NBC News", "Sky News", "Telemundo")),
        ("Dongwha Group", ("The Korea Times", "Hankook Ilbo")),
        ("Korea Risk Group", ("NK News", "Korea Pro")),
        ("Unification Church", ("Segye Ilbo", "The Washington Times", "UPI")),
        ("U.S. Agency for Global Media", ("Voice of America", "Radio Free Asia", "RFE/RL")),
    ],
)
def test_outlets_of_one_owner_share_its_name(register, owner, names):
    found = {name: source.owner for name in names if (source := register.of(name))}
    assert found == dict.fromkeys(names, owner)


def test_no_owner_is_spelled_in_two_ways(register):
    owners = {s.owner for s in register.sources}
    for one, other in itertools.permutations(owners, 2):
        assert sources.fold(one) != sources.fold(other)
        assert not re.search(rf"\({re.escape(one)}\)", other), f"{one!r} is named again in {other!r}"


def test_an_owner_is_somebody(register):
    """What many outlets could say of themselves ("its staff") would make strangers of one owner."""
    vague = re.compile("(its|their|a|an|some|privately|state|non-profit)\\b|member stations$")
    kept = {s.owner for s in register.sources if vague.match(s.owner)}
    assert not kept


def test_outlets_of_one_owner_are_alike_in_state_control(register):
    """South Korea owns a broadcaster that is independent by law beside outlets that a ministry runs."""
    control = defaultdict(set)
    for source in register.sources:
        control[source.owner].add(source.state_controlled)
    assert {owner for owner, said in control.items() if len(said) > 1} == {"South Korean state"}


def test_the_register_is_sorted_by_country_then_name(register):
    order = [(s.country is None, s.country or "", sources.fold(s.name)) for s in register.sources]
    assert order == sorted(order)


@pytest.mark.parametrize("name", ["TASS", "Tass", "tass", "ITAR-TASS"])
def test_names_fold(register, name):
    source = register.of(name)
    assert source is not None
    assert source.state_controlled


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("The Chosun Daily", "The Chosun Ilbo"),
        ("The Japan News", "The Yomiuri Shimbun"),
        ("ECNS", "China News Service"),
        ("KED Global", "The Korea Economic Daily"),
        ("Novaya Gazeta", "Novaya Gazeta"),
        ("Novaya Gazeta Europe", "Novaya Gazeta Europe"),
    ],
)
def test_an_edition_leads_to_its_outlet(register, name, outlet):
    found = register.of(name)
    assert found is not None
    assert found.name == outlet


@pytest.mark.parametrize("name", ["The Paper", "NTV", "MK", "The Standard", "The Record"])
def test_a_name_that_many_outlets_bear_is_nobodys(register, name):
    assert register.of(name) is None


def test_the_first_known_name_decides(register):
    found = register.of(None, "The Nowhere Bugle", "the korea times", "Reuters")
    assert found is not None
    assert found.name == "The Korea Times"


def test_an_unknown_outlet_has_no_source(register):
    assert register.of("The Nowhere Bugle") is None


def test_a_source_keeps_what_its_row_says():
    text = (
        FINE + 'languages = ["ko", "en"]\ncountry = "KOR"\naliases = ["Y"]\nfeeds = ["https://x.example/rss"]'
    )
    (source,) = sources.parse(text).sources
    assert source == sources.Source(
        name="X",
        kind="agency",
        owner="o",
        state_controlled=True,
        reliability="B",
        reason="r",
        languages=("ko", "en"),
        country="KOR",
        aliases=("Y",),
        feeds=("https://x.example/rss",),
    )


def test_feeds_aliases_and_country_may_be_left_out():
    (source,) = sources.parse(FINE + 'languages = ["ko"]').sources
    assert (source.feeds, source.aliases, source.country) == ((), (), None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[source", "sources.toml"),
        ("", "a list of tables"),
        ("[[sources]]", "sources: no such table"),
        (ROW.format(name="X", state="true", letter="G"), "reliability: a letter of ABCDEF"),
        (ROW.format(name="X", state="true", letter="b"), "reliability: a letter of ABCDEF"),
        (ROW.format(name="X", state="true", letter="AB"), "reliability: a letter of ABCDEF"),
        (ROW.format(name="X", state='"yes"', letter="B"), "state_controlled"),
        (ROW.format(name="", state="true", letter="B"), "name"),
        (FINE.replace('owner = "o"', 'owner = " "'), "owner: a text"),
        (FINE.replace('reason = "r"', ""), "reason: a text"),
        (FINE + 'proprietor = "P"', r"\(X\): proprietor: no such field; known are name, kind, owner"),
        (FINE, "languages"),
        (FINE + "languages = []", "languages"),
        (FINE + 'languages = "ko"', "languages"),
        (FINE + 'languages = ["Korean"]', "languages"),
        (FINE + 'languages = ["ko", "ko"]', "languages"),
        (FINE + 'languages = ["ko"]\nfeeds = ["x.example/rss"]', "feeds"),
        (FINE + 'languages = ["ko"]\nfeeds = ["ftp://x.example/rss"]', "feeds"),
        (FINE + 'languages = ["ko"]\nfeeds = [1]', "feeds"),
        (FINE + 'languages = ["ko"]\naliases = [""]', "aliases"),
        (FINE + 'languages = ["ko"]\naliases = ["연합뉴스"]', "no Latin letter"),
        (FINE + 'languages = ["ko"]\ncountry = "Korea"', "country"),
        ((FINE + 'languages = ["ko"]\n') * 2, "another source"),
    ],
)
def test_a_wrong_register_names_the_field(text, said):
    with pytest.raises(ConfigurationError, match=said):
        sources.parse(text)


def test_two_sources_with_one_feed_are_refused():
    feed = 'languages = ["ko"]\nfeeds = ["https://x.example/rss"]\n'
    with pytest.raises(ConfigurationError, match=r"Y: feeds: https://x\.example/rss"):
        sources.parse(FINE + feed + ROW.format(name="Y", state="true", letter="B") + feed)
