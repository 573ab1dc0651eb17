"""Exercises on texts as numbers: the way from numbers to words, and back."""

from __future__ import annotations

from dlcourse.exercises.declare import FindMistake, Implement, Mistake, call

_INDEX = {"the": 1, "film": 2, "is": 3, "good": 4, "boring": 5, "captain": 6}


# decode_words ---------------------------------------------------------------------------------------------------


def decode_words(ids, word_index):
    """Return the words of a review between blanks. 0, 1 and 2 are no words: leave them out."""
    word_of = {rank + 3: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids if number > 2)


def _decode_words_given(ids, word_index):
    """Return the words of a review between blanks. 0, 1 and 2 are no words: leave them out."""
    word_of = {rank: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids if number > 2)


def _from_a_list(ids, word_index):
    by_rank = sorted(word_index, key=word_index.get)
    return " ".join(by_rank[number - 4] for number in ids if number >= 3)


def _in_a_loop(numbers, index):
    found = ""
    for number in numbers:
        for word, rank in index.items():
            if rank + 3 == number:
                found += " " + word
    return found.strip()


def _moved_the_wrong_way(ids, word_index):
    word_of = {rank - 3: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids if number > 2)


def _moved_by_two(ids, word_index):
    word_of = {rank + 2: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids if number > 2)


def _marks_as_words(ids, word_index):
    word_of = {rank + 3: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids)


DECODE_WORDS = FindMistake(
    decode_words,
    given=_decode_words_given,
    fault="these are words, but not the review's. `word_index` holds a word's rank, from 1 on. Which number stands "
    "in a review for the word of rank 1?",
    calls=[
        call([1, 4, 5], _INDEX),
        call([1, 4, 5, 6, 7], _INDEX),
        call([1, 4, 9, 6, 8, 2, 0, 0], _INDEX),
        call([8, 8, 7], _INDEX),
    ],
    alternatives=[_from_a_list, _in_a_loop],
    mistakes=[
        Mistake(_moved_the_wrong_way, "the wrong way: a review's number is *larger* than the rank, by three."),
        Mistake(_moved_by_two, "by one too few. 0, 1, 2 are taken; 3 stays free; the most frequent word is 4."),
        Mistake(_marks_as_words, "0, 1 and 2 are no words. The given code left them out, and was right there."),
    ],
    hints=[
        'What does `decode_words([1, 4], {"the": 1, "film": 2})` return, and what should it?',
        "A review holds rank + 3. So build the dictionary from number to word with the same 3.",
        "`word_of = {rank + 3: word for word, rank in word_index.items()}`",
    ],
    right="right. Nothing raised an error before: a wrong code book yields real words, only not these. So always read "
    "one decoded sample",
)


# encode_review --------------------------------------------------------------------------------------------------


def encode_review(text, word_index, num_words=None):
    """Return the numbers of a review as a list: 1 first, then rank + 3 for each word.

    text holds words in small letters between blanks. 2 stands for a word that word_index lacks,
    and for each number that is not below num_words (None: there is no such limit).
    """
    numbers = [1]
    for word in text.split():
        number = word_index[word] + 3 if word in word_index else 2
        if num_words is not None and number >= num_words:
            number = 2
        numbers.append(number)
    return numbers


def _by_comprehension(text, word_index, num_words=None):
    limit = float("inf") if num_words is None else num_words
    found = (word_index.get(word, -1) + 3 for word in text.split())
    return [1] + [number if number < limit else 2 for number in found]


def _as_array(review, index, limit=None):
    import numpy as np

    numbers = np.array([1] + [index[word] + 3 if word in index else 2 for word in review.split()])
    if limit is not None:
        numbers[numbers >= limit] = 2
    return numbers


def _no_start(text, word_index, num_words=None):
    return encode_review(text, word_index, num_words)[1:]


def _rank_itself(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, 2)
        numbers.append(number if num_words is None or number < num_words else 2)
    return numbers


def _unknown_moved_too(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, 2) + 3
        numbers.append(number if num_words is None or number < num_words else 2)
    return numbers


def _unknown_left_out(text, word_index, num_words=None):
    return [number for number in encode_review(text, word_index, num_words) if number != 2]


def _limit_on_the_rank(text, word_index, num_words=None):
    known = word_index if num_words is None else {w: r for w, r in word_index.items() if r < num_words}
    return encode_review(text, known)


def _limit_included(text, word_index, num_words=None):
    return encode_review(text, word_index, None if num_words is None else num_words + 1)


def _no_limit(text, word_index, num_words=None):
    return encode_review(text, word_index)


ENCODE_REVIEW = Implement(
    encode_review,
    calls=[
        call("the film", _INDEX),
        call("the film is zesty", _INDEX),
        call("the film is boring", _INDEX, 7),
        call("captain is the captain", _INDEX, 6),
        call("", _INDEX),
        call("good good film the captain who is boring", _INDEX, 100),
    ],
    alternatives=[_by_comprehension, _as_array],
    mistakes=[
        Mistake(_no_start, "what does every review begin with?"),
        Mistake(_rank_itself, "these are the ranks. In a review each is moved by three, to leave room for 0, 1 and 2."),
        Mistake(
            _unknown_moved_too,
            "an unknown word comes out as 5, and 5 is the second most frequent word. Is the 3 added to the mark, too?",
        ),
        Mistake(_unknown_left_out, "an unknown word leaves a mark, 2, so that a gap can be seen and counted."),
        Mistake(
            _limit_on_the_rank,
            "`num_words` looks at the number that stands in the review, not at the rank. So 7 leaves ranks up to 3.",
        ),
        Mistake(_limit_included, "the number `num_words` itself is cut already: what remains is *below* it."),
        Mistake(_no_limit, "`num_words` has no effect yet."),
    ],
    hints=[
        "Begin with the list `[1]` and go through `text.split()`.",
        "Ask `word in word_index` first. Only a word that is there gets rank + 3; the other gets 2.",
        "After that: `if num_words is not None and number >= num_words: number = 2`.",
    ],
    right="right. Now a review that you type yourself can be given to a network that was trained on these numbers",
)
