"""Answers to the exercises of `learning_rate`, written down before the module was read."""

NAMES = """
from keras import layers, ops
import tensorflow as tf
import math

import keras
import matplotlib.pyplot as plt
import numpy as np
"""

ANSWERS = {
    "kappa_from_rates": {
        "right": [
            "100",
            "100.0",
            "(2 / 0.05) / (0.01 / 0.025)",
            "40 / 0.4",
            "(2 / 0.05) / ((1 - 0.99) / 0.025)",
        ],
        "wrong": [
            "50",
            "200",
            "2",
            "40",
            "0.01",
            "99",
            "199",
            "0.4",
            "40 / 39.6",
        ],
    },
    "steps_needed": {
        "right": [
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return max(1, math.ceil(math.log(tolerance) / math.log(factor)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = np.abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor <= tolerance:
        return 1
    return int(np.ceil(np.log(tolerance) / np.log(factor)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    w, steps = 1.0, 0
    factor = 1 - rate * curvature
    if not -1 < factor < 1:
        return None
    while abs(w) > tolerance:
        w *= factor
        steps += 1
    return steps
""",
            """
def steps_needed(rate, curvature, tolerance):
    product = rate * curvature
    if not 0 < product < 2:
        return None
    if product == 1:
        return 1
    return math.ceil(math.log10(tolerance) / math.log10(abs(1.0 - product)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return max(1, int(np.ceil(np.log(tolerance) / np.log(factor))))
""",
        ],
        "wrong": [
            """
def steps_needed(rate, curvature, tolerance):
    factor = 1 - rate * curvature
    if factor == 0:
        return 1
    if abs(factor) >= 1:
        return None
    return int(np.ceil(np.log(tolerance) / np.log(factor)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    return math.ceil(math.log(tolerance) / math.log(factor))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = np.abs(1 - rate * curvature)
    if factor >= 1:
        return None
    return int(np.ceil(np.log(tolerance) / np.log(factor)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor > 1:
        return None
    if factor == 0:
        return 1
    return math.ceil(math.log(tolerance) / math.log(factor))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return float("inf")
    if factor == 0:
        return 1
    return math.ceil(math.log(tolerance) / math.log(factor))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return int(math.log(tolerance) / math.log(factor))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return max(1, round(math.log(tolerance) / math.log(factor)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return math.floor(math.log(tolerance) / math.log(factor)) + 1
""",
            """
def steps_needed(rate, curvature, tolerance):
    if rate >= 2 / curvature:
        return None
    w = 1.0
    for step in range(1, 1001):
        w = w * (1 - rate * curvature)
        if abs(w) <= tolerance:
            return step
    return None
""",
        ],
    },
    "loss_curves": {
        "right": [
            '"DLKS"',
            '"".join(["D", "L", "K", "S"])',
            "'dlks'",
            "'D L K S'",
            "'D, L, K, S'",
        ],
        "wrong": [
            '"SLKS"',
            '"KLKS"',
            '"DLKL"',
            '"DLDS"',
            '"DKKS"',
            '"DLKD"',
            '"DLSS"',
            '"DLLS"',
            '"DSKL"',
        ],
    },
    "rate_for_half": {
        "right": [
            "0.02",
            "0.08 / 4",
            "1 / 50",
            "0.0206",
            "0.0198",
        ],
        "wrong": [
            "0.04",
            "0.16",
            "0.08 / np.sqrt(2)",
            "0.32",
            "0.01",
            "0.005",
            "0.1",
            "0.025",
            "0.0064",
        ],
    },
    "decay_steps": {
        "right": [
            "450",
            "450.0",
            "10 * int(np.ceil(1437 / 32))",
            "45 * 10",
            "10 * math.ceil(1437 / 32)",
        ],
        "wrong": [
            "10",
            "45",
            "440",
            "10 * 1437 / 32",
            "449",
            "14370",
            "150",
            "15",
            "900",
        ],
    },
    "decayed_rates": {
        "right": [
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rates.append(rate / (1 + decay * epoch))
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / (1 + decay * t) for t in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    initial = rate
    rates = []
    for epoch in range(epochs):
        rate = initial / (1 + decay * epoch)
        rates.append(rate)
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    return (rate / (1 + decay * np.arange(epochs))).tolist()
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / (1 + decay * epoch) for epoch in range(epochs)]
""",
        ],
        "wrong": [
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rate = rate / (1 + decay * epoch)
        rates.append(rate)
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rates.append(rate)
        rate = rate / (1 + decay)
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(1, epochs + 1):
        rates.append(rate / (1 + decay * epoch))
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rates.append(rate / (1 + decay) * epoch)
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate * decay**epoch for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / np.sqrt(1 + decay * epoch) for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        new_rate = rate / (1 + decay * epoch)
    rates.append(new_rate)
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rates.append(rate / (1 + decay * epoch))
        return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / (1 + decay * epoch) for epoch in range(epochs + 1)]
""",
        ],
    },
    "usable_rate": {
        "right": [
            "0.02",
            "0.03",
            "0.04",
            "0.0228",
            "0.2 / 16",
        ],
        "wrong": [
            "0.2",
            "0.3",
            "0.6",
            "3.2",
            "0.1",
            "0.0001",
            "1.0",
            "0.001",
            "0.01",
        ],
    },
    "warmup_inverse_root": {
        "right": [
            """
def warmup_inverse_root(peak, warmup_steps):
    class WarmupInverseRoot(keras.optimizers.schedules.LearningRateSchedule):
        def __init__(self, peak, warmup_steps):
            self.peak, self.warmup_steps = peak, warmup_steps

        def __call__(self, step):
            t = keras.ops.cast(step, "float32")
            up = t / self.warmup_steps
            down = keras.ops.sqrt(self.warmup_steps / keras.ops.maximum(t, 1.0))
            return self.peak * keras.ops.minimum(up, down)

        def get_config(self):
            return {"peak": self.peak, "warmup_steps": self.warmup_steps}

    return WarmupInverseRoot(peak, warmup_steps)
""",
            """
class WarmUp(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, peak, warmup_steps):
        super().__init__()
        self.peak = float(peak)
        self.warmup_steps = float(warmup_steps)

    def __call__(self, step):
        step = keras.ops.cast(step, "float32")
        rising = self.peak * step / self.warmup_steps
        falling = self.peak * keras.ops.sqrt(self.warmup_steps / keras.ops.maximum(step, 1))
        return keras.ops.where(step < self.warmup_steps, rising, falling)

    def get_config(self):
        return {"peak": self.peak, "warmup_steps": self.warmup_steps}


def warmup_inverse_root(peak, warmup_steps):
    return WarmUp(peak, warmup_steps)
""",
            """
import tensorflow as tf


class Transformer(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, peak, warmup_steps):
        self.peak, self.warmup_steps = peak, warmup_steps

    def __call__(self, step):
        t = tf.cast(step, tf.float32)
        scale = self.peak * self.warmup_steps**0.5
        return scale * tf.minimum(tf.math.rsqrt(t), t * self.warmup_steps**-1.5)

    def get_config(self):
        return dict(peak=self.peak, warmup_steps=self.warmup_steps)


def warmup_inverse_root(peak, warmup_steps):
    return Transformer(peak, warmup_steps)
""",
        ],
        "wrong": [
            """
def warmup_inverse_root(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            if step < warmup_steps:
                return peak * step / warmup_steps
            return peak * np.sqrt(warmup_steps / step)

        def get_config(self):
            return {"peak": peak, "warmup_steps": warmup_steps}

    return Schedule()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    def schedule(step):
        t = keras.ops.cast(step, "float32")
        return peak * keras.ops.minimum(t / warmup_steps, keras.ops.sqrt(warmup_steps / keras.ops.maximum(t, 1.0)))

    return schedule
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            t = keras.ops.cast(step, "float32")
            down = keras.ops.sqrt(warmup_steps / keras.ops.maximum(t, 1.0))
            return peak * keras.ops.maximum(t / warmup_steps, down)

        def get_config(self):
            return {}

    return Schedule()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            t = keras.ops.cast(step, "float32")
            down = 1 / keras.ops.sqrt(keras.ops.maximum(t, 1.0))
            return keras.ops.where(t < warmup_steps, peak * t / warmup_steps, peak * down)

        def get_config(self):
            return {}

    return Schedule()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            t = keras.ops.cast(step, "float32")
            after = keras.ops.maximum(t - warmup_steps, 0.0)
            return keras.ops.where(t < warmup_steps, peak * t / warmup_steps, peak / keras.ops.sqrt(1 + after))

        def get_config(self):
            return {}

    return Schedule()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            t = keras.ops.cast(step, "float32")
            return peak * keras.ops.minimum(t / warmup_steps, warmup_steps / keras.ops.maximum(t, 1.0))

        def get_config(self):
            return {}

    return Schedule()
""",
        ],
    },
}
