from wirewatch.report.columns import columns, fold


def lines(text: str, width: int, hang: int = 0) -> list[str]:
    found = [""]
    for piece, tag in fold([(text, "t")], width, hang):
        if tag is None:
            found.append("")
        else:
            found[-1] += piece
    return [line.rstrip() for line in found]


def test_wide_letters_take_two_columns_and_combining_ones_none() -> None:
    assert columns("abc") == 3
    assert columns("東京") == 4
    assert columns("e\u0301") == 1


def test_words_are_kept_whole_where_there_is_room() -> None:
    assert lines("one two three four", 9) == ["one two", "three", "four"]
    assert lines("one two three", 9, hang=2) == ["one two", "  three"]


def test_a_word_of_several_parts_is_not_torn() -> None:
    parts = [("see ", 1), ("wor", 2), ("ld", 3), ("!", 4)]
    assert [piece for piece, _ in fold(parts, 8)] == ["see", " ", "", "wor", "ld", "!"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert lines("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]


def test_wide_text_breaks_between_letters() -> None:
    assert lines("東京東京東京", 5) == ["東京", "東京", "東京"]
