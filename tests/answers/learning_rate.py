"""Answers to the exercises of `learning_rate`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from keras import layers, ops
"""

ANSWERS = {
    "kappa_from_rates": {
        "right": [
            "100",
            "100.0",
            "40 / 0.4",
            "(2 / 0.05) / ((1 - 0.99) / 0.025)",
            "np.array(100)",
        ],
        "wrong": [
            "40",
            "0.4",
            "2",
            "50",
            "20",
            "0.01",
            "200",
            "99",
            "1 / 99",
            "40 / 39.6",
            "1.01",
            "80",
            "0.99",
            "25",
            "1000",
            "(40, 0.4)",
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
    return max(1, int(np.ceil(np.log(tolerance) / np.log(factor))))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    steps, distance = 0, 1.0
    while distance > tolerance:
        distance *= factor
        steps += 1
    return steps
""",
            """
def steps_needed(rate, curvature, tolerance):
    import math
    f = abs(1 - rate * curvature)
    if f >= 1: return None
    if f <= tolerance: return 1
    return math.ceil(math.log(tolerance, f))
""",
            """
def steps_needed(rate, curvature, tolerance):
    f = np.abs(1 - rate * curvature)
    if not f < 1:
        return None
    if f < 1e-12:
        return 1
    return np.ceil(np.log(tolerance) / np.log(f))
""",
        ],
        "wrong": [
            """
def steps_needed(rate, curvature, tolerance):
    return int(np.ceil(np.log(tolerance) / np.log(1 - rate * curvature)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    return int(np.ceil(np.log(tolerance) / np.log(abs(1 - rate * curvature))))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor > 1:
        return None
    if factor == 0:
        return 1
    return int(np.ceil(np.log(tolerance) / np.log(factor)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = 1 - rate * curvature
    if factor <= 0 or factor >= 1:
        return None
    return int(np.ceil(np.log(tolerance) / np.log(factor)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 0
    return int(np.ceil(np.log(tolerance) / np.log(factor)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return float("inf")
    if factor == 0:
        return 1
    return int(np.ceil(np.log(tolerance) / np.log(factor)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return int(np.log(tolerance) / np.log(factor))
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return int(np.log(tolerance) / np.log(factor)) + 1
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return np.log(tolerance) / np.log(factor)
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return int(np.floor(np.log(factor) / np.log(tolerance)))
""",
            """
def steps_needed(rate, curvature, tolerance):
    if rate * curvature >= 2:
        return None
    w, steps = 1.0, 0
    while w > tolerance:
        w *= 1 - rate * curvature
        steps += 1
    return steps
""",
            """
def steps_needed(rate, curvature, tolerance):
    w = 1.0
    for step in range(1, 1001):
        w *= 1 - rate * curvature
        if abs(w) <= tolerance:
            return step
    return None
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    steps, distance = 0, 1.0
    while distance >= tolerance:
        distance *= factor
        steps += 1
    return steps
""",
            """
def steps_needed(rate, curvature, tolerance):
    factor = abs(1 - rate * curvature)
    if factor >= 1:
        return None
    if factor == 0:
        return 1
    return round(np.log(tolerance) / np.log(factor))
""",
            """
def steps_needed(rate, curvature, tolerance):
    if rate > 2 / curvature:
        return None
    if rate == 1 / curvature:
        return 1
    return int(np.ceil(np.log(tolerance) / np.log(abs(1 - rate * curvature))))
""",
        ],
    },
    "loss_curves": {
        "right": [
            "'DLKS'",
            "'dlks'",
            "'D L K S'",
            "'D, L, K, S'",
            "['D', 'L', 'K', 'S']",
        ],
        "wrong": [
            "'SLKS'",
            "'DLKD'",
            "'DSKL'",
            "'KLKS'",
            "'DLKL'",
            "'DLKK'",
            "'LLKS'",
            "'DKKS'",
            "'DDKS'",
            "'SLKL'",
            "'KKKK'",
            "'DLDS'",
            "'SLKD'",
            "'SSKS'",
            "'DLLS'",
            "'DLK'",
            "'DSKS'",
            "'SLDS'",
            "'DLSS'",
            "'ABCD'",
        ],
    },
    "rate_for_half": {
        "right": [
            "0.02",
            "0.08 / 4",
            "0.0198",
            "2 * 0.1**2 / (1 + 0.1**2)",
        ],
        "wrong": [
            "0.04",
            "0.16",
            "0.01",
            "0.0566",
            "0.08 / 2**0.5",
            "0.32",
            "0.005",
            "0.1",
            "0.08",
            "0.0064",
            "0.2",
            "0.113",
            "0.025",
            "4",
        ],
    },
    "decay_steps": {
        "right": [
            "450",
            "10 * 45",
            "10 * int(np.ceil(1437 / 32))",
            "450.0",
        ],
        "wrong": [
            "10",
            "45",
            "440",
            "449",
            "449.0625",
            "14370",
            "150",
            "4.5",
            "320",
            "1437",
            "44",
            "44.9",
            "10 * 1437 / 32",
            "900",
            "225",
            "1437 // 32 * 10",
        ],
    },
    "decayed_rates": {
        "right": [
            """
def decayed_rates(rate, decay, epochs):
    return [rate / (1 + decay * epoch) for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        r = rate / (1 + decay * epoch)
        rates.append(r)
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    return list(rate / (1 + decay * np.arange(epochs)))
""",
            """
def decayed_rates(rate, decay, epochs):
    start = rate
    rates = []
    for epoch in range(epochs):
        rate = start / (1 + decay * epoch)
        rates.append(rate)
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    s = keras.optimizers.schedules.InverseTimeDecay(rate, 1, decay)
    return [float(s(t)) for t in range(epochs)]
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
        rate = rate / (1 + decay)
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
    for epoch in range(epochs):
        rates.append(rate)
        rate = rate / (1 + decay * epoch)
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rates.append(rate)
        rate = rate / (1 + decay * (epoch + 1))
    return rates
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / (1 + decay * epoch) for epoch in range(1, epochs + 1)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / (1 + decay) ** epoch for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate * decay ** epoch for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / 1 + decay * epoch for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate * (1 - decay * epoch) for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / (1 + decay * epoch / epochs) for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / (1 + epoch) for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / (decay * epoch) for epoch in range(1, epochs + 1)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return rate / (1 + decay * epochs)
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate / np.sqrt(1 + decay * epoch) for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    return [rate * np.exp(-decay * epoch) for epoch in range(epochs)]
""",
            """
def decayed_rates(rate, decay, epochs):
    rates = []
    for epoch in range(epochs):
        rates.append(rate / (1 + decay))
    return rates
""",
        ],
    },
    "usable_rate": {
        "right": [
            "0.02",
            "0.01",
            "0.03",
            "0.2 / 16",
            "0.025",
            "np.float64(0.02)",
            "0.05",
        ],
        "wrong": [
            "0.2",
            "0.3",
            "0.1",
            "0.001",
            "0.2 / 256",
            "3.2",
            "0.0001",
            "1",
            "0.08",
            "0.5",
            "0.003",
            "0",
            "-0.02",
        ],
    },
    "warmup_inverse_root": {
        "right": [
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.minimum(step / warmup_steps, ops.sqrt(warmup_steps / ops.maximum(step, 1)))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return ops.where(step < warmup_steps, peak * step / warmup_steps, peak * ops.sqrt(warmup_steps / ops.maximum(step, 1.0)))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = tf.cast(step, tf.float32)
            return tf.cond(step < warmup_steps, lambda: peak * step / warmup_steps, lambda: peak * tf.sqrt(warmup_steps / step))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return ops.cond(step < warmup_steps, lambda: peak * step / warmup_steps, lambda: peak * ops.sqrt(warmup_steps / step))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __init__(self, peak, warmup_steps):
            self.peak, self.warmup_steps = peak, warmup_steps

        def __call__(self, step):
            t = keras.ops.cast(step, "float32")
            linear = self.peak * t / self.warmup_steps
            root = self.peak * keras.ops.sqrt(self.warmup_steps / t)
            return keras.ops.minimum(linear, root)

    return S(peak, warmup_steps)
""",
        ],
        "wrong": [
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            if step < warmup_steps:
                return peak * step / warmup_steps
            return peak * (warmup_steps / step) ** 0.5
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            if step < warmup_steps:
                return peak * step / warmup_steps
            else:
                return peak * ops.sqrt(warmup_steps / step)
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            return peak * min(step / warmup_steps, np.sqrt(warmup_steps / max(step, 1)))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            return peak * np.minimum(step / warmup_steps, np.sqrt(warmup_steps / np.maximum(step, 1)))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = float(step)
            return peak * min(step / warmup_steps, (warmup_steps / max(step, 1)) ** 0.5)
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = step.numpy()
            return peak * min(step / warmup_steps, (warmup_steps / max(step, 1)) ** 0.5)
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.minimum(ops.rsqrt(step), step * warmup_steps ** -1.5)
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.minimum(step / warmup_steps, 1 / ops.sqrt(ops.maximum(step, 1)))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.minimum((step + 1) / warmup_steps, ops.sqrt(warmup_steps / ops.maximum(step, 1)))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.maximum(step / warmup_steps, ops.sqrt(warmup_steps / ops.maximum(step, 1)))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.sqrt(warmup_steps / ops.maximum(step, 1))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.minimum(step / warmup_steps, 1)
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return ops.minimum(step / warmup_steps, ops.sqrt(warmup_steps / ops.maximum(step, 1)))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return ops.where(step < warmup_steps, peak * step / warmup_steps, peak / ops.sqrt(1 + step / warmup_steps))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return ops.where(step < warmup_steps, peak * step / warmup_steps, peak / ops.sqrt(ops.maximum(step - warmup_steps, 1)))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.minimum(step / warmup_steps, ops.sqrt(step / warmup_steps))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.minimum(step / warmup_steps, warmup_steps / ops.maximum(step, 1))
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            climb, decay = step / warmup_steps, ops.sqrt(warmup_steps / step)
            return peak * (climb if step <= warmup_steps else decay)
    return S()
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    return lambda step: peak * ops.minimum(step / warmup_steps, ops.sqrt(warmup_steps / ops.maximum(step, 1)))
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    def schedule(step):
        if step < warmup_steps:
            return peak * step / warmup_steps
        return peak * (warmup_steps / step) ** 0.5
    return schedule
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    return keras.optimizers.schedules.CosineDecay(0.0, 1000, warmup_target=peak, warmup_steps=warmup_steps)
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.minimum(step / warmup_steps, ops.sqrt(warmup_steps / ops.maximum(step, 1)))
    return S
""",
            """
def warmup_inverse_root(peak, warmup_steps):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = ops.cast(step, "float32")
            return peak * ops.minimum(step / warmup_steps, ops.sqrt(warmup_steps / ops.maximum(step, 1)))
""",
        ],
    },
}
