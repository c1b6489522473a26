"""Values survive the way to JSON and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.model.claims import (
    Claim,
    ClaimKind,
    Grade,
    Origin,
    OriginKind,
    Standing,
    Variant,
    VariantValue,
)
from wirewatch.model.readings import (
    Bound,
    Event,
    EventDate,
    EventType,
    Interval,
    Quantity,
    Reading,
    Status,
    TimeExpression,
    TimeKind,
)
from wirewatch.model.spans import Span
from wirewatch.store.codec import digest_of, from_body, to_body

words = st.text(max_size=30)
ids = st.text(alphabet="abc-0123", min_size=1, max_size=8)
spans = st.builds(lambda a, n: Span(a, a + n), st.integers(0, 10**6), st.integers(1, 10**4))
quantities = st.builds(
    Quantity,
    span=spans,
    text=words,
    value=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    bound=st.sampled_from(Bound),
    unit=st.none() | words,
)
intervals = st.builds(Interval, first=st.dates().map(str), last=st.dates().map(str))
events = st.builds(
    Event,
    id=ids,
    span=spans,
    trigger=spans,
    type=st.sampled_from(EventType),
    status=st.sampled_from(Status),
    actors=st.lists(ids).map(tuple),
    recipients=st.lists(ids).map(tuple),
    items=st.lists(words).map(tuple),
    quantity=st.none() | quantities,
    date=st.none() | st.builds(EventDate, interval=intervals, text=words),
    place=st.none() | words,
    holder=st.none() | ids,
    statement=st.none() | ids,
    contexts=st.lists(words).map(tuple),
)
times = st.builds(
    TimeExpression, span=spans, kind=st.sampled_from(TimeKind), value=words, interval=st.none() | intervals
)
readings = st.builds(
    Reading,
    report=ids,
    version=words,
    events=st.lists(events, max_size=3).map(tuple),
    times=st.lists(times, max_size=3).map(tuple),
    quantities=st.lists(quantities, max_size=3).map(tuple),
)
claims = st.builds(
    Claim,
    id=ids,
    story=ids,
    kind=st.sampled_from(ClaimKind),
    text=words,
    members=st.lists(ids, min_size=1).map(tuple),
    families=st.lists(ids).map(tuple),
    origins=st.lists(
        st.builds(
            Origin,
            id=ids,
            kind=st.sampled_from(OriginKind),
            members=st.lists(ids).map(tuple),
            counts=st.booleans(),
            reason=words,
        ),
        max_size=2,
    ).map(tuple),
    independent_sources=st.integers(1, 9),
    standing=st.sampled_from(Standing),
    grade=st.builds(
        Grade, reliability=st.sampled_from("ABCDEF"), credibility=st.sampled_from("123456"), reason=words
    ),
    variants=st.lists(
        st.builds(
            Variant,
            slot=words,
            values=st.lists(
                st.builds(VariantValue, value=words, members=st.lists(ids).map(tuple)), max_size=2
            ).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
)


@given(readings)
def test_a_reading_survives_json(reading: Reading) -> None:
    body = json.loads(json.dumps(to_body(reading)))
    assert from_body(Reading, body) == reading


@given(claims)
def test_a_claim_survives_json(claim: Claim) -> None:
    body = json.loads(json.dumps(to_body(claim)))
    assert from_body(Claim, body) == claim


@given(readings)
def test_the_digest_tells_values_apart_and_not_the_order_of_keys(reading: Reading) -> None:
    body = to_body(reading)
    assert digest_of(dict(reversed(body.items()))) == digest_of(body)
    assert digest_of({**body, "version": body["version"] + "x"}) != digest_of(body)


@pytest.mark.parametrize(
    "body",
    [
        {"start": 1},
        {"start": "one", "end": 2},
        {"start": 5, "end": 2},
        None,
    ],
)
def test_a_body_that_does_not_fit_is_refused(body):
    with pytest.raises(ValueError):
        from_body(Span, body)
