"""Which code a digit applies."""

from reader.gui.tagging.digits import digits_of
from reader.model import STAR, Code


def code(number, digit=None, codebook=1, uuid=None):
    return Code(number, uuid or f"u{number}", codebook, f"c{number}", 0, digit=digit)


def ids(found):
    return {digit: each.id for digit, each in found.items()}


def test_free_digits_go_to_what_was_used_last_then_to_the_others():
    codes = [code(1), code(2, digit=2), code(3), code(4, uuid=STAR)]
    assert ids(digits_of(codes, [3], 1, {})) == {1: 3, 2: 2, 3: 1}


def test_a_digit_keeps_its_code_while_others_are_used():
    codes = [code(number) for number in range(1, 4)]
    first = ids(digits_of(codes, [], 1, {}))
    assert ids(digits_of(codes, [3, 1], 1, first)) == first == {1: 1, 2: 2, 3: 3}


def test_the_code_used_longest_ago_makes_room_and_no_other():
    codes = [code(number) for number in range(1, 12)]
    kept = ids(digits_of(codes, [9, 8, 7, 6, 5, 4, 3, 2, 1], 1, {}))
    assert kept[9] == 1
    found = ids(digits_of(codes, [11, 9, 8, 7, 6, 5, 4, 3, 2, 1], 1, kept))
    assert found == {**kept, 9: 11}


def test_a_code_that_is_gone_or_got_a_key_frees_its_digit():
    kept = {1: 1, 2: 2, 3: 3}
    assert ids(digits_of([code(2), code(3)], [], 1, kept)) == {2: 2, 3: 3}
    assert ids(digits_of([code(1, digit=3), code(2), code(3)], [], 1, kept)) == {1: 3, 2: 2, 3: 1}
