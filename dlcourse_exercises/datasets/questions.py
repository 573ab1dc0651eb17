"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

CIFAR10_FLOAT_BYTES = Predict(
    "cifar10_float_bytes",
    answer=lambda: (50_000 + 10_000) * 32 * 32 * 3 * 4,
    solution_code="cifar10_float_bytes = (50_000 + 10_000) * 32 * 32 * 3 * 4",
    mistakes=[
        Mistake(60_000 * 3072, "so many bytes has it in uint8, one byte a number. How many has a float32?"),
        Mistake(50_000 * 3072 * 4, "so many have the training pictures. There are test pictures, too."),
        Mistake(60_000 * 3072 * 8, "eight bytes a number is float64, NumPy's own habit. float32 has half of them."),
        Mistake(60_000 * 1024 * 4, "a pixel has three numbers: red, green, blue."),
        Mistake(60_000 * 3072 * 32, "32 are the bits of a float32. How many bytes are that?"),
    ],
    hints=[
        "How many numbers has one picture? How many bytes has one number? How many pictures are there?",
        "32 bits are 4 bytes; a picture has 32 · 32 · 3 numbers; 50,000 + 10,000 pictures.",
    ],
    right="right: 737 MB for a set that comes as 184 MB of uint8. So leave pictures as bytes, and let the model's "
    "first layer, a `Rescaling`, make floats of one batch at a time",
)


BAD_NEWS = Explain(
    "bad_news",
    choices={
        "a": Choice(
            "`fashion_mnist`: garments are easy.",
            "easy or not: who answers without looking is right there in 1 of 10. 0.84 is a lot more.",
        ),
        "b": Choice(
            "`imdb`: a coin already gets half of the reviews right.",
            "half, yes, and 0.84 is far from it: so much does counting words reach after 2,000 real reviews.",
        ),
        "c": Choice(
            "`sms_spam`: it may have called every message harmless.",
            "right. 303 of the 360 test messages are harmless: 0.84 without reading one. Such a score needs a "
            "second number: how much of the spam was found",
            right=True,
        ),
        "d": Choice(
            "`reuters`: with 46 topics such a score must be an error.",
            "many classes make a task harder, not the score wrong. Blind, one gets 0.35 there.",
        ),
    },
    hints=[
        "Compare 0.84 with each bar of the figure above.",
        "For which set does the bar reach as far as the score?",
    ],
)


EARLIEST_PLACE = Predict(
    "earliest_place",
    answer=lambda: 1_800 - 500 + 1,
    solution_code="earliest_place = 1_800 - (500 - 1)",
    mistakes=[
        Mistake(
            1_300, "by one too early: before anything is drawn, the buffer holds the places 0 to 499, not 0 to 500."
        ),
        Mistake(1_800, "that is where it stood before. Can the buffer bring it forward?"),
        Mistake(0, "to come out first, it would have to lie in the first buffer, which holds the places 0 to 499."),
        Mistake(500, "by then the buffer has seen the places up to 999. Class 9 begins at 1,800."),
        Mistake(1_302, "by one too late. Draw 0 sees the places up to 499. What does draw 1 see?"),
    ],
    hints=[
        "Which places has the buffer seen when draw 0 happens? And draw 1?",
        "Draw p sees the places up to p + 499. For which p is that 1,800?",
    ],
    right="right: it can come forward by 499 places, never more. The other way there is no bound: a sample may "
    "stay in the buffer to the end",
)


EPOCH_WITH_PREFETCH = Predict(
    "epoch_with_prefetch",
    answer=lambda: 30 + 99 * max(30, 20) + 20,
    solution_code="epoch_with_prefetch = 30 + 99 * max(30, 20) + 20",
    mistakes=[
        Mistake(
            5_000, "so long it takes one after the other. With `prefetch` batch 1 is loaded while 0 is trained on."
        ),
        Mistake(3_000, "nearly! Then the last batch is loaded. What is still to be done with it?"),
        Mistake(3_050, "one batch too many is loaded here. Is the first 30 ms not one of the hundred?"),
        Mistake(2_000, "training is the faster one here: it has to wait for each batch to be loaded."),
        Mistake(1_000, "the two work at the same time, but each still takes its time: which of them is the longer?"),
        Mistake(2_500, "half of 5,000 would need both to take equally long. Here the loading is busy all of the time."),
    ],
    hints=[
        "Draw it as in the figure above: who is never idle, the loading or the training?",
        "100 batches are loaded without a pause. What remains when the last one is there?",
    ],
    right="right: the larger of both for each batch, and a little at the ends. The slower one sets the pace; to be "
    "faster still, load on several threads: `map(…, num_parallel_calls=tf.data.AUTOTUNE)`",
)
