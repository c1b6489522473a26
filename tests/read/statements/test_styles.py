"""Who says what, as wires, tabloids, broadcasters, state agencies, trade papers and rewordings put it."""

import pytest

from wirewatch.lists import gazetteer
from wirewatch.model.reports import Report
from wirewatch.read import entities, statements
from wirewatch.read.parse import parse_all

from .conftest import passages_of

CASES = [
    # chains
    (
        "Yonhap quoted an unnamed official as saying that two trawlers had been towed to Sokcho.",
        "that two trawlers had been towed to Sokcho",
        "official",
        ("Yonhap",),
        "indirect",
        "says",
    ),
    (
        "According to KCNA, the minister said the dam would be filled in spring.",
        "the dam would be filled in spring",
        "minister",
        ("Korean Central News Agency",),
        "indirect",
        "says",
    ),
    (
        "Deputy governor Reiko Hamada told Kyodo that the pier was safe.",
        "that the pier was safe",
        "Reiko Hamada",
        ("Kyodo",),
        "indirect",
        "says",
    ),
    (
        "The barrage will be opened by night, the ministry said in a statement carried by the Xinhua news agency.",
        "The barrage will be opened by night",
        "ministry",
        ("Xinhua",),
        "indirect",
        "says",
    ),
    (
        "In an interview with AFP, Colonel Marek Dubrov said the shelling had stopped.",
        "the shelling had stopped",
        "Marek Dubrov",
        ("AFP",),
        "indirect",
        "says",
    ),
    (
        "The bank froze nine accounts, a source told Reuters on condition of anonymity.",
        "The bank froze nine accounts",
        "source",
        ("Reuters",),
        "indirect",
        "says",
    ),
    (
        "NHK reported, citing coast guard officials, that a missile fell east of Hokkaido.",
        "that a missile fell east of Hokkaido",
        "coast guard officials",
        ("NHK",),
        "indirect",
        "says",
    ),
    (
        "AFP cited the ministry as saying the border would stay shut.",
        "the border would stay shut",
        "ministry",
        ("AFP",),
        "indirect",
        "says",
    ),
    (
        "Four men were held at the crossing, TASS reported, citing border guards.",
        "Four men were held at the crossing",
        "border guards",
        ("TASS",),
        "indirect",
        "says",
    ),
    (
        "The crew was unharmed, Anadolu quoted Turkish maritime officials as saying.",
        "The crew was unharmed",
        "Turkish maritime officials",
        ("Anadolu",),
        "indirect",
        "says",
    ),
    (
        "The launch failed after ninety seconds, Yonhap news agency reported, quoting military sources.",
        "The launch failed after ninety seconds",
        "military sources",
        ("Yonhap",),
        "indirect",
        "says",
    ),
    (
        '"Our guards did not open fire," Interfax quoted spokesman Pavel Orlenko as saying.',
        '"Our guards did not open fire,"',
        "Pavel Orlenko",
        ("Interfax",),
        "direct",
        "says",
    ),
    (
        "Spokesman Pavel Orlenko was quoted by Interfax as saying the guards had not opened fire.",
        "the guards had not opened fire",
        "Pavel Orlenko",
        ("Interfax",),
        "indirect",
        "says",
    ),
    (
        "The mayor, Lidia Coste, told the Berliner Zeitung newspaper that the labourers slept in containers.",
        "that the labourers slept in containers",
        "Lidia Coste",
        ("Berliner Zeitung",),
        "indirect",
        "says",
    ),
    (
        "Citing two people familiar with the matter, Bloomberg reported that the lender had closed its desk in Macau.",
        "that the lender had closed its desk in Macau",
        "people",
        ("Bloomberg",),
        "indirect",
        "says",
    ),
    (
        "The tests will go on, state media quoted leader Oto Venn as saying on Sunday.",
        "The tests will go on",
        "Oto Venn",
        ("state media",),
        "indirect",
        "says",
    ),
    (
        "Reuters, citing a port official, reported that the bulk carrier had left without papers.",
        "that the bulk carrier had left without papers",
        "port official",
        ("Reuters",),
        "indirect",
        "says",
    ),
    (
        "The grain was rotten, according to a customs officer quoted by the Tasnim news agency.",
        "The grain was rotten",
        "customs officer",
        ("Tasnim",),
        "indirect",
        "says",
    ),
    (
        "In a commentary published by KCNA, the foreign ministry warned that the drills would bring war closer.",
        "that the drills would bring war closer",
        "foreign ministry",
        ("Korean Central News Agency",),
        "indirect",
        "says",
    ),
    (
        '"We buried eleven soldiers," Governor Samir Haddou told Al Jazeera by telephone.',
        '"We buried eleven soldiers,"',
        "Samir Haddou",
        ("Al Jazeera",),
        "direct",
        "says",
    ),
    (
        "Speaking to reporters in Jakarta, Admiral Yudo Prasetya said the vessel carried no flag.",
        "the vessel carried no flag",
        "Yudo Prasetya",
        (),
        "indirect",
        "says",
    ),
    (
        "South Korea's Joint Chiefs of Staff said the missile flew about 600 kilometres.",
        "the missile flew about 600 kilometres",
        "Joint Chiefs of Staff",
        (),
        "indirect",
        "says",
    ),
    (
        "The missile flew about 600 kilometres, South Korea's military said.",
        "The missile flew about 600 kilometres",
        "South Korea",
        (),
        "indirect",
        "says",
    ),
    (
        "Japan's coast guard said that the object had already fallen.",
        "that the object had already fallen",
        "coast guard",
        (),
        "indirect",
        "says",
    ),
    # inverted, asides, colons, dashes
    (
        'Said the minister: "The gates stay closed."',
        '"The gates stay closed."',
        "minister",
        (),
        "direct",
        "says",
    ),
    (
        '"The gates stay closed," said Amina Bekele, the minister of water.',
        '"The gates stay closed,"',
        "Amina Bekele",
        (),
        "direct",
        "says",
    ),
    (
        'Amina Bekele, the minister of water, put it this way: "The gates stay closed."',
        '"The gates stay closed."',
        "Amina Bekele",
        (),
        "direct",
        "says",
    ),
    (
        'Her verdict on the dam: "It will never be full," said Amina Bekele.',
        '"It will never be full,"',
        "Amina Bekele",
        (),
        "direct",
        "says",
    ),
    (
        "The gates, Amina Bekele said, would stay closed until June.",
        "The gates would stay closed until June",
        "Amina Bekele",
        (),
        "indirect",
        "says",
    ),
    (
        '"We have counted the crates," Jonas Reik said, "and three are missing."',
        '"We have counted the crates," "and three are missing."',
        "Jonas Reik",
        (),
        "direct",
        "says",
    ),
    (
        '"We have counted the crates, and we have not opened," Jonas Reik said, "the last of them."',
        '"We have counted the crates, and we have not opened," "the last of them."',
        "Jonas Reik",
        (),
        "direct",
        "says",
    ),
    (
        '"They took the crew ashore," Jonas Reik said. "Nobody has seen them since."',
        '"They took the crew ashore," "Nobody has seen them since."',
        "Jonas Reik",
        (),
        "direct",
        "says",
    ),
    (
        'The agent was blunt. "Nobody pays for a ship like that," he said.',
        '"Nobody pays for a ship like that,"',
        "agent",
        (),
        "direct",
        "says",
    ),
    (
        'The exchange "did everything it could" to stop the theft, Petra Lind said.',
        'The exchange "did everything it could" to stop the theft',
        "Petra Lind",
        (),
        "mixed",
        "says",
    ),
    (
        "Petra Lind – who runs the exchange – said no customer had lost money.",
        "no customer had lost money",
        "Petra Lind",
        (),
        "indirect",
        "says",
    ),
    (
        "As Petra Lind put it, the vault was open and the guard was asleep.",
        "the vault was open and the guard was asleep",
        "Petra Lind",
        (),
        "indirect",
        "says",
    ),
    (
        "The vault, in the words of Petra Lind, was an open barn.",
        "The vault was an open barn",
        "Petra Lind",
        (),
        "indirect",
        "says",
    ),
    (
        '"We will find them all!" Petra Lind wrote on X.',
        '"We will find them all!"',
        "Petra Lind",
        (),
        "direct",
        "says",
    ),
    (
        '"No funds were touched," tweeted Petra Lind, the founder of the exchange.',
        '"No funds were touched,"',
        "Petra Lind",
        (),
        "direct",
        "says",
    ),
    (
        "The firm's lawyer, Hugo Tarr, wrote on X that the cargo had been seized without a warrant.",
        "that the cargo had been seized without a warrant",
        "Hugo Tarr",
        (),
        "indirect",
        "says",
    ),
    (
        "In a post on Telegram, governor Ilya Morev said that two drones had been shot down.",
        "that two drones had been shot down",
        "Ilya Morev",
        (),
        "indirect",
        "says",
    ),
    # he went on, she added
    (
        "Ilya Morev said two drones had been shot down. A third, he added, had fallen into a field.",
        "A third had fallen into a field",
        "Ilya Morev",
        (),
        "indirect",
        "says",
    ),
    (
        '"Two drones fell," Ilya Morev said.\n"Nobody was hurt," he went on.',
        '"Nobody was hurt,"',
        "Ilya Morev",
        (),
        "direct",
        "says",
    ),
    (
        '"Two drones fell," Ilya Morev said.\nHe went on to say that a third had been found in a field.',
        "that a third had been found in a field",
        "Ilya Morev",
        (),
        "indirect",
        "says",
    ),
    (
        "Dana Orley, a lawyer for the crew, said they had not been paid. She added that two were ill.",
        "that two were ill",
        "Dana Orley",
        (),
        "indirect",
        "says",
    ),
    (
        "Dana Orley said the crew had not been paid, adding that two of them were ill.",
        "that two of them were ill",
        "Dana Orley",
        (),
        "indirect",
        "says",
    ),
    # multi-paragraph quotations
    (
        '"They came at night," said Dana Orley.\n"We heard the engines," she said.',
        '"We heard the engines,"',
        "Dana Orley",
        (),
        "direct",
        "says",
    ),
    (
        'Dana Orley said: "They came at night.\n"We heard the engines and then the shots."',
        '"They came at night. "We heard the engines and then the shots."',
        "Dana Orley",
        (),
        "direct",
        "says",
    ),
    (
        'Dana Orley was on deck when they came.\n"We heard the engines and then the shots," she said.',
        '"We heard the engines and then the shots,"',
        "Dana Orley",
        (),
        "direct",
        "says",
    ),
    # nouns that stand for those named
    (
        "Shipowner Brandt Maritime was fined on Monday. The firm said it would appeal.",
        "it would appeal",
        "Brandt Maritime",
        (),
        "indirect",
        "says",
    ),
    (
        "Karim Doss, the oil minister, flew to Basra. The minister said exports would resume.",
        "exports would resume",
        "Karim Doss",
        (),
        "indirect",
        "says",
    ),
    (
        "Foreign ministry spokeswoman Elin Sorg took questions. The spokeswoman said the envoy had left.",
        "the envoy had left",
        "Elin Sorg",
        (),
        "indirect",
        "says",
    ),
    (
        "Ethiopia and Egypt met in Khartoum. The two countries said they would meet again in May.",
        "they would meet again in May",
        "Ethiopia",
        (),
        "indirect",
        "says",
    ),
    (
        "Canada and Norway said they had opened a joint inquiry.",
        "they had opened a joint inquiry",
        "Canada",
        (),
        "indirect",
        "says",
    ),
    (
        "Ms Orley said the crew would sue.\nDana Orley has worked for seafarers for years.",
        "the crew would sue",
        "Dana Orley",
        (),
        "indirect",
        "says",
    ),
    # stances
    (
        "Zambezi Bank denied that it had laundered money for the network.",
        "that it had laundered money for the network",
        "Zambezi Bank",
        (),
        "indirect",
        "denies",
    ),
    (
        "Zambezi Bank denied laundering money for the network.",
        "laundering money for the network",
        "Zambezi Bank",
        (),
        "indirect",
        "denies",
    ),
    (
        "Zambezi Bank has dismissed the report as a fairy tale.",
        "the report as a fairy tale",
        "Zambezi Bank",
        (),
        "indirect",
        "denies",
    ),
    (
        "Zambezi Bank did not respond to a request for comment.",
        "a request for comment",
        "Zambezi Bank",
        (),
        "indirect",
        "declines",
    ),
    (
        "Zambezi Bank would not say how many accounts had been closed.",
        "how many accounts had been closed",
        "Zambezi Bank",
        (),
        "indirect",
        "declines",
    ),
    (
        "The envoy accused the junta of selling rubies to pay for shells.",
        "the junta of selling rubies to pay for shells",
        "envoy",
        (),
        "indirect",
        "alleges",
    ),
    (
        "Prosecutors allege that the brothers shipped lathes through Dubai.",
        "that the brothers shipped lathes through Dubai",
        "Prosecutors",
        (),
        "indirect",
        "alleges",
    ),
    (
        "Oslo promised to return the trawler within a week.",
        "to return the trawler within a week",
        "Norway",
        (),
        "indirect",
        "pledges",
    ),
    (
        "Fishermen fear that the wreck will leak for years.",
        "that the wreck will leak for years",
        "Fishermen",
        (),
        "indirect",
        "fears",
    ),
    (
        "The council urged both sides to hold their fire.",
        "both sides to hold their fire",
        "council",
        (),
        "indirect",
        "asks",
    ),
    (
        "Analysts believe the labourers send most of their wages home.",
        "the labourers send most of their wages home",
        "Analysts",
        (),
        "indirect",
        "thinks",
    ),
    (
        '"Will the gates open?" a reporter asked.',
        '"Will the gates open?"',
        "reporter",
        (),
        "direct",
        "asks",
    ),
    (
        "Asked whether the gates would open, Amina Bekele said she did not know.",
        "she did not know",
        "Amina Bekele",
        (),
        "indirect",
        "says",
    ),
    # nested
    (
        "Nordhavn Bank on Monday rejected an allegation by Latvian prosecutors that smugglers had moved "
        "$12 million through its branch, and put the true figure at no more than $1 million.",
        "that smugglers had moved $12 million through its branch",
        "Latvian prosecutors",
        (),
        "indirect",
        "alleges",
    ),
    (
        "Nordhavn Bank on Monday rejected an allegation by Latvian prosecutors that smugglers had moved "
        "$12 million through its branch, and put the true figure at no more than $1 million.",
        "an allegation by Latvian prosecutors that smugglers had moved $12 million through its branch",
        "Nordhavn Bank",
        (),
        "indirect",
        "denies",
    ),
    (
        "Tehran dismissed claims by Washington that it had armed the rebels.",
        "that it had armed the rebels",
        "United States",
        (),
        "indirect",
        "says",
    ),
    (
        "Lena Skov said the captain had told her that the transponder was off.",
        "that the transponder was off",
        "captain",
        (),
        "indirect",
        "says",
    ),
    (
        "Pavel Orlenko denied accusations that the guards had crossed the river.",
        "accusations that the guards had crossed the river",
        "Pavel Orlenko",
        (),
        "indirect",
        "denies",
    ),
    # plain forms of many outlets
    (
        "Police say the driver fled on foot.",
        "the driver fled on foot",
        "police",
        (),
        "indirect",
        "says",
    ),
    (
        "It is a scandal, says opposition MP Bram Holt, that nobody checked the containers.",
        "It is a scandal that nobody checked the containers",
        "Bram Holt",
        (),
        "indirect",
        "says",
    ),
    (
        "UN experts say in a new report that the mine employs children.",
        "that the mine employs children",
        "UN experts",
        (),
        "indirect",
        "says",
    ),
    (
        "A report by the UN Panel of Experts says the refinery has doubled its output.",
        "the refinery has doubled its output",
        "Panel of Experts",
        (),
        "indirect",
        "says",
    ),
    (
        "The refinery has doubled its output, a report seen by Reuters says.",
        "The refinery has doubled its output",
        None,
        ("Reuters",),
        "indirect",
        "says",
    ),
    (
        "Witnesses described seeing men in masks on the pier.",
        "seeing men in masks on the pier",
        "Witnesses",
        (),
        "indirect",
        "says",
    ),
    (
        "The Kremlin called the seizure an act of piracy.",
        "the seizure an act of piracy",
        "Russia",
        (),
        "indirect",
        "says",
    ),
    (
        'Chancellor Nora Feld described the test as "a slap in the face".',
        'the test as "a slap in the face"',
        "Nora Feld",
        (),
        "mixed",
        "says",
    ),
]


@pytest.fixture(scope="module")
def lists():
    return gazetteer.load()


@pytest.fixture
def told(nlp, shipped, lists):
    """Statements and referents of a text whose lines are paragraphs."""

    def run(text):
        report = Report(id="r", origin="r.txt", sha256="0" * 64, text=text, passages=passages_of(text))
        (parsed,) = parse_all(nlp, [report])
        discourse = entities.find(parsed, lists)
        return statements.find(parsed, discourse, (), shipped), {r.id: r for r in discourse.referents}

    return run


def names(referents, id):
    found = referents[id]
    return " | ".join((found.name, *found.aliases, *(referents[m].name for m in found.members))).lower()


@pytest.mark.parametrize(("text", "content", "speaker", "via", "mode", "stance"), CASES)
def test_who_says_what(told, text, content, speaker, via, mode, stance):
    found, referents = told(text)
    fitting = [s for s in found if " ".join(c.words(text) for c in s.content) == content]
    assert fitting, [[c.words(text) for c in s.content] for s in found]
    if speaker is not None:
        fitting = [s for s in fitting if s.speaker and speaker.lower() in names(referents, s.speaker)]
        assert fitting, [(s.speaker and names(referents, s.speaker), s.speaker_text) for s in found]
    (statement,) = fitting
    assert (statement.mode, statement.stance) == (mode, stance)
    assert len(statement.via) == len(via)
    for id, name in zip(statement.via, via, strict=True):
        assert name.lower() in names(referents, id)
