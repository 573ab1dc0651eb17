"""decode_words: return the words of a review between blanks. 0, 1 and 2 are no words: leave them out."""

from __future__ import annotations

from dlcourse.exercises.declare import FindMistake, call
from dlcourse_exercises.datasets.shared import INDEX


def decode_words(ids, word_index):
    """Return the words of a review between blanks. 0, 1 and 2 are no words: leave them out."""
    word_of = {rank + 3: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids if number > 2)


EXERCISE = FindMistake(
    decode_words,
    calls=[
        call([1, 4, 5], INDEX),
        call([1, 4, 5, 6, 7], INDEX),
        call([1, 4, 9, 6, 8, 2, 0, 0], INDEX),
        call([8, 8, 7], INDEX),
    ],
    hints=[
        'What does `decode_words([1, 4], {"the": 1, "film": 2})` return, and what should it?',
        "A review holds rank + 3. So build the dictionary from number to word with the same 3.",
        "`word_of = {rank + 3: word for word, rank in word_index.items()}`",
    ],
    right="right. Nothing raised an error before: a wrong code book yields real words, only not these. So always read "
    "one decoded sample",
)


@EXERCISE.given(
    "these are words, but not the review's. `word_index` holds a word's rank, from 1 on. Which number stands in a "
    "review for the word of rank 1?"
)
def given(ids, word_index):
    """Return the words of a review between blanks. 0, 1 and 2 are no words: leave them out."""
    word_of = {rank: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids if number > 2)


@EXERCISE.wrong("the wrong way: a review's number is *larger* than the rank, by three.")
def moved_the_wrong_way(ids, word_index):
    word_of = {rank - 3: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids if number > 2)


@EXERCISE.wrong("by one too few. 0, 1, 2 are taken; 3 stays free; the most frequent word is 4.")
def moved_by_two(ids, word_index):
    word_of = {rank + 2: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids if number > 2)


@EXERCISE.wrong("0, 1 and 2 are no words. The given code left them out, and was right there.")
def marks_as_words(ids, word_index):
    word_of = {rank + 3: word for word, rank in word_index.items()}
    return " ".join(word_of.get(number, "?") for number in ids)


@EXERCISE.also_right
def from_a_list(ids, word_index):
    by_rank = sorted(word_index, key=word_index.get)
    return " ".join(by_rank[number - 4] for number in ids if number >= 3)


@EXERCISE.also_right
def in_a_loop(numbers, index):
    found = ""
    for number in numbers:
        for word, rank in index.items():
            if rank + 3 == number:
                found += " " + word
    return found.strip()
