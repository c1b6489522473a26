"""Expressions that point at now, before or after without saying how far."""

from wirewatch.read.times.meanings import relative
from wirewatch.read.times.rule import Rule

REFERENCES: tuple[Rule, ...] = (
    Rule(name="spotted", pattern=r"{spotted}", meaning=relative.reference),
    Rule(name="reference", pattern=r"{reference}", meaning=relative.reference, phrase=True),
    Rule(name="then", pattern=r"(?:until |till |since )?then(?![a-z])", meaning=relative.then, phrase=True),
    Rule(name="ahead", pattern=r"(?P<side>coming|future) (?:month|quarter)s", meaning=relative.vague_past),
    Rule(
        name="vague-side",
        pattern=r"(?:the )?(?P<side>recent|past|coming|future)"
        r" (?:weeks and months|days|years)",
        meaning=relative.vague_past,
    ),
)
