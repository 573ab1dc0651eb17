"""encode_review: return the numbers of a review as a list: 1 first, then rank + 3 for each word."""

from __future__ import annotations

from dlcourse.exercises.declare import Implement, call, edge

INDEX = {"the": 1, "film": 2, "is": 3, "good": 4, "boring": 5, "captain": 6}


def encode_review(text, word_index, num_words=None):
    """Return the numbers of a review as a list: 1 first, then rank + 3 for each word.

    text holds lower-case words, separated by spaces. 2 stands for a word that word_index lacks,
    and for each number that is not below num_words (None: there is no such limit).
    """
    numbers = [1]
    for word in text.split():
        number = word_index[word] + 3 if word in word_index else 2
        if num_words is not None and number >= num_words:
            number = 2
        numbers.append(number)
    return numbers


EXERCISE = Implement(
    encode_review,
    calls=[
        call("the film", INDEX),
        call("the film is zesty", INDEX),
        call("the film is boring", INDEX, 7),
        call("captain is the captain", INDEX, 6),
        call("captain is the boring captain", INDEX, 5),
        edge("", INDEX),
        call("good good film the captain who is boring", INDEX, 100),
    ],
    hints=[
        "Begin with the list `[1]` and go through `text.split()`.",
        "Ask `word in word_index` first. Only a word that is there gets rank + 3; the other gets 2.",
        "After that: `if num_words is not None and number >= num_words: number = 2`.",
    ],
    right="right. Now you can type a review and give it to a network that was trained on these numbers",
)


@EXERCISE.wrong("what does every review begin with?")
def no_start(text, word_index, num_words=None):
    return encode_review(text, word_index, num_words)[1:]


@EXERCISE.wrong("these are the ranks. In a review each rank is raised by three, to leave room for 0, 1 and 2.")
def rank_itself(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, 2)
        numbers.append(number if num_words is None or number < num_words else 2)
    return numbers


@EXERCISE.wrong(
    "an unknown word comes out as 5, and 5 is the second most frequent word. Should the 3 be added to the 2 as well?"
)
def unknown_moved_too(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, 2) + 3
        numbers.append(number if num_words is None or number < num_words else 2)
    return numbers


@EXERCISE.wrong("an unknown word is not left out: a 2 stands for it, so that the gap can be seen and counted.")
def unknown_left_out(text, word_index, num_words=None):
    return [number for number in encode_review(text, word_index, num_words) if number != 2]


@EXERCISE.wrong(
    "`num_words` is compared with the number in the review, not with the rank. Which rank is the last that 7 leaves?"
)
def limit_on_the_rank(text, word_index, num_words=None):
    known = word_index if num_words is None else {w: r for w, r in word_index.items() if r < num_words}
    return encode_review(text, known)


@EXERCISE.wrong("what about a number that is equal to `num_words`? The docstring keeps only what is *below* it.")
def limit_included(text, word_index, num_words=None):
    return encode_review(text, word_index, None if num_words is None else num_words + 1)


@EXERCISE.wrong("`num_words` has no effect yet.")
def no_limit(text, word_index, num_words=None):
    return encode_review(text, word_index)


@EXERCISE.also_right
def by_comprehension(text, word_index, num_words=None):
    limit = float("inf") if num_words is None else num_words
    found = (word_index.get(word, -1) + 3 for word in text.split())
    return [1] + [number if number < limit else 2 for number in found]


@EXERCISE.also_right
def as_array(review, index, limit=None):
    import numpy as np

    numbers = np.array([1] + [index[word] + 3 if word in index else 2 for word in review.split()])
    if limit is not None:
        numbers[numbers >= limit] = 2
    return numbers


@EXERCISE.wrong("an unknown word becomes 0 here, and 0 is padding. Which number stands for a word that is left out?")
def unknown_as_padding(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index[word] + 3 if word in word_index else 0
        if num_words is not None and number >= num_words:
            number = 0
        numbers.append(number)
    return numbers


@EXERCISE.wrong("these are ranks, and `num_words` has no effect. By how much is each rank raised in a review?")
def rank_without_a_limit(text, word_index, num_words=None):
    return [1] + [word_index.get(word, 2) for word in text.split()]


@EXERCISE.wrong(
    "unknown words are gone here: what stands for them, so that the gap can be seen? And where is `num_words`?"
)
def known_words_alone(text, word_index, num_words=None):
    return [1] + [word_index[word] + 3 for word in text.split() if word in word_index]


@EXERCISE.wrong("a word that `word_index` lacks stops it. Which number should stand for such a word?")
def unknown_word_stops_it(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index[word] + 3
        numbers.append(number if num_words is None or number < num_words else 2)
    return numbers


@EXERCISE.wrong("without a limit `num_words` is None, and no number can be compared with None. What should come first?")
def compared_with_none(text, word_index, num_words=None):
    return [1] + [2 if word_index.get(word, -1) + 3 >= num_words else word_index[word] + 3 for word in text.split()]


@EXERCISE.wrong(
    "`num_words` is compared with the number in the review, not with the rank, and an equal one is left out as well. "
    "Which rank is the last that 7 leaves?"
)
def limit_above_the_rank(text, word_index, num_words=None):
    known = word_index if num_words is None else {w: r for w, r in word_index.items() if r <= num_words}
    return encode_review(text, known)


@EXERCISE.wrong("a word beyond `num_words` is not left out: a 2 stands for it, as for an unknown one.")
def beyond_the_limit_left_out(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, -1) + 3
        if num_words is None or number < num_words:
            numbers.append(number)
    return numbers


@EXERCISE.wrong("`for word in text` goes through the letters. Which method gives the words?")
def letter_by_letter(text, word_index, num_words=None):
    numbers = [1]
    for word in text:
        number = word_index.get(word, -1) + 3
        numbers.append(number if num_words is None or number < num_words else 2)
    return numbers


@EXERCISE.wrong("every review begins with `start_char`, which is 1; 4 is the most frequent word.")
def begins_with_the(text, word_index, num_words=None):
    return [4, *encode_review(text, word_index, num_words)[1:]]


@EXERCISE.wrong_if(
    "every word comes out as unknown: what are the keys of your dictionary, words or numbers?",
    examples=[
        lambda text, word_index, num_words=None: [1] + [2] * len(text.split()),
        lambda text, word_index, num_words=None: (
            [1] + [{r + 3: w for w, r in word_index.items()}.get(word, 2) for word in text.split()]
        ),
    ],
)
def all_unknown(returned, expected):
    return all(numbers == [1] + [2] * (len(right) - 1) for numbers, right in zip(returned, expected, strict=True))


def _unknown_as(unknown, beyond):
    def answer(text, word_index, num_words=None):
        numbers = [1]
        for word in text.split():
            number = word_index.get(word, unknown - 3) + 3
            numbers.append(beyond if num_words is not None and number >= num_words else number)
        return numbers

    return answer


@EXERCISE.wrong_if(
    "every word that is left out, the unknown one and the one beyond `num_words`, has the number 2.",
    examples=[_unknown_as(0, 2), _unknown_as(2, 5), _unknown_as(-1, 2), _unknown_as(1, 1)],
)
def another_number_for_unknown(returned, expected):
    return all(
        len(numbers) == len(right) and all(n == r for n, r in zip(numbers, right, strict=True) if r != 2)
        for numbers, right in zip(returned, expected, strict=True)
    )
