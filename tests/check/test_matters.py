"""Statements of one matter in other words."""


def told(story, *, speakers, figures=("$7 million", "$7 million")):
    words = (
        f"Police traced {figures[0]} of the toll money to vaults at Brackwater Lines",
        f"that smugglers had moved {figures[1]} of it through the vaults of Brackwater Lines",
    )
    for id, text, figure in zip("ab", words, figures, strict=True):
        story.report(id, f"{text}.")
        story.amount(id, figure, float(figure[1:].split()[0]) * 1e6, "USD")
    return [story.say(id, speaker, text) for id, text, speaker in zip("ab", words, speakers, strict=True)]


def together(story, ids):
    return any(set(ids) <= set(c.members) for c in story.claims())


def test_one_figure_joins_what_one_side_says(story):
    story.entity("colonel", "Iva Torm", state="tavia")
    assert together(story, told(story, speakers=("minister", "colonel")))


def test_other_sides_stay_apart(story):
    assert not together(story, told(story, speakers=("minister", "envoy")))
