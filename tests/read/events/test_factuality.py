"""Whether what a word tells happens, is open or does not: invented sentences, one word of each asked for."""

import pytest

from wirewatch.lists import outcomes
from wirewatch.lists.outcomes import Outcome
from wirewatch.read.events import factuality

HAPPENS = """
Belgium sold rifles to Peru. | sold
Belgium has sent a warning if Peru does not leave. | sent
Belgium managed to sell rifles to Peru. | sell
Belgium did not fail to sell rifles. | sell
Belgium forced Peru to close the port. | close
Peru regrets that Belgium sold the rifles. | sold
Peru does not regret that Belgium sold the rifles. | sold
Norway said that Belgium had sold rifles. | sold
Norway was accused of selling rifles. | selling
Peru protested after Belgium sold rifles. | sold
Peru, which bought the rifles, refused to pay. | bought
Peru may leave because Belgium sold rifles. | sold
Belgium will sell rifles to Peru. | sell
Belgium said it would sell rifles to Peru. | sell
Peru agreed to buy rifles. | buy
Belgium carried out an attack on the port. | attack
Peru condemned the attack on the port. | attack
The fault was not reported. | fault
The train did not leave until Monday. | leave
Not only did Belgium sell rifles, it sold tanks. | sell
Belgium left Lima with no money. | left
The index fell 20 points to close at 80. | close
Peru was the first state to sign the treaty. | sign
Norway would like to thank Peru. | thank
Belgium continued to sell rifles. | sell
The talks took place despite the strike. | strike
Peru knew that Belgium had sold rifles. | sold
Peru stopped the trucks and searched them. | searched
Belgium stopped in Lima to announce a truce. | announce
It is a pleasure to sign the treaty. | sign
Police blamed a gang called Owl for the theft. | theft
Belgium vowed to help Peru while rejecting its plea. | rejecting
Peru urged Belgium to wait and left the talks. | left
Even if Peru protests, Belgium sold the rifles. | sold
Not all ships left the port. | left
Not all of the ships left the port. | left
Peru did not say when the ships left. | left
No fewer than nine ships left. | left
Norway dismissed reports of a strike. | reports
The talks produced an agreement. | agreement
The report of a strike is false. | report
The report of a strike is not false. | strike
"""

OPEN = """
Belgium may sell rifles to Peru. | sell
Belgium could sell rifles to Peru. | sell
Belgium wants to sell rifles to Peru. | sell
Belgium plans to sell rifles to Peru. | sell
Belgium has plans to sell rifles. | sell
Belgium is expected to sell rifles. | sell
Belgium is likely to sell rifles. | sell
Belgium hopes to sell rifles to Peru. | sell
If Belgium sells rifles, Peru will protest. | sells
If Belgium sells rifles, Peru will protest. | protest
Unless Peru pays, Belgium will leave. | pays
Did Belgium sell rifles to Peru? | sell
It is possible that Belgium sold rifles. | sold
Norway fears that Belgium sold rifles. | sold
There are fears that Belgium sold rifles. | sold
Norway believes that Belgium sold rifles. | sold
Perhaps Belgium sold rifles. | sold
Peru asked Belgium to sell rifles. | sell
Norway called for a strike. | strike
Stocks fell on fears of a recession. | recession
Stocks fell on recession fears. | recession
The planned visit drew criticism. | visit
A possible strike worries the port. | strike
The visit planned for May drew criticism. | visit
The talks are scheduled to begin on Monday. | talks
Peru has the right to buy rifles. | buy
Belgium tried to sell rifles. | sell
Belgium offered to sell rifles. | sell
It could be a model to follow. | follow
Peru considered buying rifles. | buying
The prices could grow as the crisis deepens. | deepens
Peru might not buy the rifles. | buy
Belgium wondered whether Peru bought rifles. | bought
It remains to be seen who signs. | seen
Belgium banned the export of rifles. | export
The treaty prohibits selling rifles. | selling
Peru is ready to sign the treaty. | sign
The sale is unlikely. | sale
There is no evidence that Belgium sold rifles. | sold
Peru is not expected to sign the treaty. | sign
The talks are expected to take place on Monday. | talks
Norway urged that the port be closed. | closed
Belgium might sell rifles or buy tanks. | buy
"""

NOT = """
Belgium sold rifles to no one. | sold
Peru took rifles from nobody. | took
The treaty was signed by no state. | signed
At no point did Belgium sell rifles. | sell
Belgium did not sell rifles to Peru. | sell
Belgium never sold rifles to Peru. | sold
Belgium failed to sell rifles. | sell
Belgium refused to sell rifles. | sell
Belgium has refused to sign. | sign
Belgium did not manage to sell rifles. | sell
Belgium was unable to sell rifles. | sell
Belgium was prevented from selling rifles. | selling
Belgium avoided selling rifles. | selling
Belgium denied that it had sold rifles. | sold
Belgium denied having sold rifles. | sold
Belgium cancelled the visit to Peru. | visit
The visit was cancelled. | visit
The cancelled visit cost a million. | visit
The visit, which was cancelled, cost a million. | visit
The cancellation of the visit angered Peru. | visit
Flight cancellations angered Peru. | Flight
The sale was postponed. | sale
Belgium left without signing the treaty. | signing
Instead of signing the treaty, Belgium left. | signing
Belgium left instead of signing. | signing
No attack took place. | attack
No rifles were sold. | sold
There was no attack on the port. | attack
Nobody signed the treaty. | signed
Neither side signed the treaty. | signed
Nothing happened in the port. | happened
Belgium almost sold the port. | sold
Belgium cannot sell rifles. | sell
Belgium could not sell rifles. | sell
Belgium said it would not sell rifles. | sell
Belgium will not sell rifles. | sell
Belgium did not make an offer. | offer
Peru told Belgium not to sell rifles. | sell
Belgium has yet to sign the treaty. | sign
The treaty is yet to be signed. | signed
The recovery failed to materialise. | recovery
Belgium no longer sells rifles. | sells
A lack of support ended the plan. | support
Belgium is far from signing the treaty. | signing
Belgium did not buy or sell rifles. | sell
The ships were neither searched nor seized. | seized
It is not true that Belgium sold rifles. | sold
It is false that Belgium sold rifles. | sold
Belgium was too weak to attack Peru. | attack
Peru averted a strike. | strike
There is no chance of a deal. | deal
The navy foiled a hijack attempt. | hijack
Without the loan, Belgium would have collapsed. | collapsed
Peru should have signed the treaty. | signed
The order never materialised. | order
Norway dismissed reports of a strike. | strike
The report of a strike is false. | strike
The sale was killed by the senate. | sale
The talks failed to produce an agreement. | agreement
Peru decided against selling the ship. | selling
Peru rejected claims that Belgium had sold rifles. | sold
Peru dropped plans to buy rifles. | buy
Peru has no plans to buy rifles. | buy
The visit was put off. | visit
The firm reported no losses. | losses
The sale fell through. | sale
Belgium chose to stay rather than attack Peru. | attack
Neither the crew nor the captain spoke. | spoke
"""


def cases(outcome: Outcome, lines: str) -> list[tuple[str, str, Outcome]]:
    split = [line.split(" | ") for line in lines.strip().splitlines()]
    return [(text, word, outcome) for text, word in split]


@pytest.fixture(scope="session")
def known() -> outcomes.OutcomeWords:
    return outcomes.load()


@pytest.mark.parametrize(
    ("text", "word", "outcome"),
    [*cases(Outcome.HAPPENS, HAPPENS), *cases(Outcome.OPEN, OPEN), *cases(Outcome.NOT, NOT)],
)
def test_what_becomes_of_a_deed(nlp, known, text, word, outcome):
    (token,) = [t for t in nlp(text) if t.text == word]
    assert factuality.of(token, known).outcome is outcome


def test_a_believer_s_governors_can_be_left_aside(nlp, known):
    doc = nlp("Norway believes that Belgium sold rifles.")
    sold = next(t for t in doc if t.text == "sold")
    assert factuality.of(sold, known).outcome is Outcome.OPEN
    assert factuality.of(sold, known, within=sold).outcome is Outcome.HAPPENS


def test_what_will_be_is_told_as_to_come(nlp, known):
    read = {t.text: factuality.of(t, known) for t in nlp("Belgium sold tanks, and Norway will sell rifles.")}
    assert read["sell"].future
    assert not read["sold"].future


def test_what_will_be_said_is_not_itself_to_come(nlp, known):
    read = {t.text: factuality.of(t, known) for t in nlp("It will be recalled that Belgium sold rifles.")}
    assert (read["sold"].outcome, read["sold"].future) == (Outcome.HAPPENS, False)


def test_the_rules_that_spoke_are_named(nlp, known):
    read = {t.text: factuality.of(t, known) for t in nlp("Belgium did not manage to sell rifles.")}
    assert read["sell"].rules == ("not", "to:happens/not")
