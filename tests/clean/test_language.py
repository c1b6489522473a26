"""Languages are told without the network."""

import socket

import pytest

from wirewatch.clean import language


@pytest.fixture(scope="module")
def detect() -> language.Detect:
    return language.lite()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The harbour master said on Monday that the crane would come down before the winter.", "en"),
        ("Начальник порта сказал в понедельник, что кран будет снят до наступления зимы.", "ru"),
        ("항만 책임자는 월요일에 크레인이 겨울 전에 철거될 것이라고 말했다.", "ko"),
        ("Der Hafenmeister sagte am Montag, dass der Kran noch vor dem Winter abgebaut wird.", "de"),
    ],
)
def test_told(detect: language.Detect, text: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert detect(text) == code


@pytest.mark.parametrize("text", ["", "12 34", "Yes\n"])
def test_too_short_to_tell(detect: language.Detect, text: str) -> None:
    assert detect(text) is None
