"""Every exception that wirewatch raises on purpose.

WirewatchError
  Rejected            something of the input cannot be taken in (carries a Reason; the run goes on)
  ConfigurationError  a setting, list or model is missing or wrong
    MandateError      a mandate file is wrong
  ReviewError         a reviewer's decision cannot be taken as it was put
  StoreError          the store cannot be opened, read or written
    NotFound          no report, claim, statement or finding has that id
    Damaged           stored bytes or spans do not match their hash or text
"""

from wirewatch.model.reports import Reason


class WirewatchError(Exception):
    """Root of the tree: catch this to catch them all."""


class Rejected(WirewatchError):
    """Something of the input cannot be taken in: ``reason`` is its kind, the message says what to do."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


class ConfigurationError(WirewatchError):
    """A setting, list or model is missing or wrong."""


class MandateError(ConfigurationError):
    """A mandate file is wrong: the message names the file, the rule and the field."""


class ReviewError(WirewatchError):
    """A reviewer's decision cannot be taken as it was put: the message says what is wrong with it."""


class StoreError(WirewatchError):
    """The store cannot be opened, read or written."""


class NotFound(StoreError):
    """No report, claim, statement or finding has that id."""


class Damaged(StoreError):
    """Stored bytes or spans do not match their hash or text."""
