"""encode_review: return the numbers of a review as a list: 1 first, then rank + 3 for each word."""

from __future__ import annotations

from dlcourse.exercises.declare import Implement, call
from dlcourse_exercises.datasets.shared import INDEX


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


EXERCISE = Implement(
    encode_review,
    calls=[
        call("the film", INDEX),
        call("the film is zesty", INDEX),
        call("the film is boring", INDEX, 7),
        call("captain is the captain", INDEX, 6),
        call("", INDEX),
        call("good good film the captain who is boring", INDEX, 100),
    ],
    hints=[
        "Begin with the list `[1]` and go through `text.split()`.",
        "Ask `word in word_index` first. Only a word that is there gets rank + 3; the other gets 2.",
        "After that: `if num_words is not None and number >= num_words: number = 2`.",
    ],
    right="right. Now a review that you type yourself can be given to a network that was trained on these numbers",
)


@EXERCISE.wrong("what does every review begin with?")
def no_start(text, word_index, num_words=None):
    return encode_review(text, word_index, num_words)[1:]


@EXERCISE.wrong("these are the ranks. In a review each is moved by three, to leave room for 0, 1 and 2.")
def rank_itself(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, 2)
        numbers.append(number if num_words is None or number < num_words else 2)
    return numbers


@EXERCISE.wrong(
    "an unknown word comes out as 5, and 5 is the second most frequent word. Is the 3 added to the mark, too?"
)
def unknown_moved_too(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, 2) + 3
        numbers.append(number if num_words is None or number < num_words else 2)
    return numbers


@EXERCISE.wrong("an unknown word leaves a mark, 2, so that a gap can be seen and counted.")
def unknown_left_out(text, word_index, num_words=None):
    return [number for number in encode_review(text, word_index, num_words) if number != 2]


@EXERCISE.wrong(
    "`num_words` looks at the number that stands in the review, not at the rank. So 7 leaves ranks up to 3."
)
def limit_on_the_rank(text, word_index, num_words=None):
    known = word_index if num_words is None else {w: r for w, r in word_index.items() if r < num_words}
    return encode_review(text, known)


@EXERCISE.wrong("the number `num_words` itself is cut already: what remains is *below* it.")
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
