"""Answers to the exercises of `preprocessing`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from keras import layers, ops
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.preprocessing import StandardScaler
"""

ANSWERS = {
    "rate_shrinks_by": {
        "right": [
            "1e8",
            "10_000**2",
            "10**8",
            "10_000 * 10_000",
        ],
        "wrong": [
            "10_000",
            "1e-8",
            "1e-4",
            "100",
            "2e8",
            "20_000",
            "1e16",
            "1",
            "0.22 / 0.048",
            "1e12",
            "5e7",
            "1e10",
        ],
    },
    "standardized_like": {
        "right": [
            """
def standardized_like(x_train, x_new):
    std = np.where(np.ptp(x_train, axis=0) == 0, 1, x_train.std(axis=0))
    return (x_new - x_train.mean(axis=0)) / std
""",
            """
def standardized_like(x_train, x_new):
    return StandardScaler().fit(x_train).transform(x_new)
""",
            """
def standardized_like(x_train, x_new):
    result = np.empty(x_new.shape)
    for j in range(x_train.shape[1]):
        column = x_train[:, j]
        sigma = 1 if column.min() == column.max() else column.std()
        result[:, j] = (x_new[:, j] - column.mean()) / sigma
    return result
""",
            """
def standardized_like(x_train, x_new):
    mean, std = x_train.mean(axis=0), x_train.std(axis=0)
    std[x_train.max(axis=0) == x_train.min(axis=0)] = 1.0
    return (x_new - mean) / std
""",
        ],
        "wrong": [
            """
def standardized_like(x_train, x_new):
    return (x_new - x_train.mean(axis=0)) / x_train.std(axis=0)
""",
            """
def standardized_like(x_train, x_new):
    return (x_new - x_train.mean(axis=0)) / (x_train.std(axis=0) + 1e-8)
""",
            """
def standardized_like(x_train, x_new):
    std = x_train.std(axis=0)
    std = np.where(std < 0.01, 1, std)
    return (x_new - x_train.mean(axis=0)) / std
""",
            """
def standardized_like(x_train, x_new):
    std = np.where(np.ptp(x_new, axis=0) == 0, 1, x_new.std(axis=0))
    return (x_new - x_new.mean(axis=0)) / std
""",
            """
def standardized_like(x_train, x_new):
    std = np.where(np.ptp(x_train, axis=0) == 0, 1, x_train.std(axis=0))
    return x_new - x_train.mean(axis=0) / std
""",
            """
def standardized_like(x_train, x_new):
    std = np.where(np.ptp(x_train, axis=0) == 0, 1, x_train.var(axis=0))
    return (x_new - x_train.mean(axis=0)) / std
""",
            """
def standardized_like(x_train, x_new):
    constant = np.ptp(x_train, axis=0) == 0
    z = (x_new - x_train.mean(axis=0)) / np.where(constant, 1, x_train.std(axis=0))
    z[:, constant] = 0
    return z
""",
            """
def standardized_like(x_train, x_new):
    return (x_new - x_train.mean()) / x_train.std()
""",
            """
def standardized_like(x_train, x_new):
    layer = layers.Normalization()
    layer.adapt(x_train)
    return np.array(layer(x_new))
""",
            """
def standardized_like(x_train, x_new):
    std = np.where(np.ptp(x_train, axis=0) == 0, 1, x_train.std(axis=0))
    return x_new / std
""",
            """
def standardized_like(x_train, x_new):
    std = np.where(np.ptp(x_train, axis=0) == 0, 1, x_train.std(axis=0))
    x_new -= x_train.mean(axis=0)
    x_new /= std
    return x_new
""",
            """
def standardized_like(x_train, x_new):
    std = np.where(np.ptp(x_train, axis=0) == 0, 1, x_train.std(axis=0))
    return (x_new - np.median(x_train, axis=0)) / std
""",
        ],
    },
    "spreads_away": {
        "right": [
            "3",
            "3.0",
            "900_000 / 300_000",
            "(lambda x: (x[-1] - x.mean()) / x.std())(np.array([0] * 9 + [1_000_000]))",
        ],
        "wrong": [
            "2.85",
            "2.846",
            "3.33",
            "10",
            "9",
            "900_000",
            "0.9 / 0.09",
            "1_000_000",
            "0.3",
            "3.16",
            "2.7",
            "0.9",
        ],
    },
    "may_see_all_rows": {
        "right": [
            "'d'",
            "'D'",
        ],
        "wrong": [
            "'a'",
            "'b'",
            "'c'",
        ],
    },
    "gap_filler": {
        "right": [
            """
def gap_filler(x_train):
    medians = np.nanmedian(x_train, axis=0).astype("float32")
    inputs = keras.Input((x_train.shape[1],))
    missing = ops.isnan(inputs)
    filled = ops.where(missing, medians, inputs)
    return keras.Model(inputs, ops.concatenate([filled, ops.cast(missing, "float32")], axis=1))
""",
            """
def gap_filler(x_train):
    class Fill(keras.Model):
        def __init__(self):
            super().__init__()
            self.medians = np.nanmedian(x_train, axis=0).astype("float32")

        def call(self, x):
            missing = ops.isnan(x)
            return ops.concatenate([ops.where(missing, self.medians, x), ops.cast(missing, x.dtype)], axis=-1)

    return Fill()
""",
            """
def gap_filler(x_train):
    columns = [np.median(c[~np.isnan(c)]) for c in x_train.T]
    inputs = keras.Input((len(columns),))
    missing = ops.cast(ops.isnan(inputs), "float32")
    known = ops.nan_to_num(inputs)
    filled = known + missing * np.array(columns, dtype="float32")
    return keras.Model(inputs, ops.concatenate([filled, missing], axis=1))
""",
        ],
        "wrong": [
            """
def gap_filler(x_train):
    medians = np.median(x_train, axis=0).astype("float32")
    inputs = keras.Input((x_train.shape[1],))
    missing = ops.isnan(inputs)
    filled = ops.where(missing, medians, inputs)
    return keras.Model(inputs, ops.concatenate([filled, ops.cast(missing, "float32")], axis=1))
""",
            """
def gap_filler(x_train):
    medians = np.nanmedian(x_train, axis=0).astype("float32")
    inputs = keras.Input((x_train.shape[1],))
    missing = ops.isnan(inputs)
    filled = ops.where(missing, medians, inputs)
    return keras.Model(inputs, ops.concatenate([ops.cast(missing, "float32"), filled], axis=1))
""",
            """
def gap_filler(x_train):
    medians = np.nanmedian(x_train, axis=0).astype("float32")
    inputs = keras.Input((x_train.shape[1],))
    known = ops.cast(ops.logical_not(ops.isnan(inputs)), "float32")
    filled = ops.where(ops.isnan(inputs), medians, inputs)
    return keras.Model(inputs, ops.concatenate([filled, known], axis=1))
""",
            """
def gap_filler(x_train):
    medians = np.nanmedian(x_train, axis=0).astype("float32")
    inputs = keras.Input((x_train.shape[1],))
    missing = ops.isnan(inputs)
    filled = ops.where(missing, medians, inputs)
    flag = ops.cast(ops.any(missing, axis=1, keepdims=True), "float32")
    return keras.Model(inputs, ops.concatenate([filled, flag], axis=1))
""",
            """
def gap_filler(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = ops.isnan(inputs)
    rows = ops.nan_to_num(inputs)
    filled = ops.where(missing, ops.median(rows, axis=0), inputs)
    return keras.Model(inputs, ops.concatenate([filled, ops.cast(missing, "float32")], axis=1))
""",
            """
def gap_filler(x_train):
    medians = np.median(np.nan_to_num(x_train), axis=0).astype("float32")
    inputs = keras.Input((x_train.shape[1],))
    missing = ops.isnan(inputs)
    filled = ops.where(missing, medians, inputs)
    return keras.Model(inputs, ops.concatenate([filled, ops.cast(missing, "float32")], axis=1))
""",
            """
def gap_filler(x_train):
    medians = np.nanmedian(x_train, axis=0)
    return lambda x: np.column_stack([np.where(np.isnan(x), medians, x), np.isnan(x)])
""",
            """
def gap_filler(x_train):
    medians = np.nanmedian(x_train, axis=0).astype("float32")
    inputs = keras.Input((x_train.shape[1],))
    missing = ops.isnan(inputs)
    filled = ops.where(missing, medians, inputs)
    return keras.Model(inputs, np.concatenate([filled, missing], axis=1))
""",
        ],
    },
    "embedding_rows": {
        "right": [
            "254",
            "250 + 3 + 1",
            "layers.StringLookup(vocabulary=[str(i) for i in range(250)], mask_token='', num_oov_indices=3).vocabulary_size()",
            "254.0",
        ],
        "wrong": [
            "250",
            "251",
            "252",
            "253",
            "255",
            "3",
            "750",
            "249",
            "4",
            "247",
            "246",
        ],
    },
    "one_hot_like": {
        "right": [
            """
def one_hot_like(train, new):
    categories = np.unique(train)
    return (np.array(new)[:, None] == categories).astype(int)
""",
            """
def one_hot_like(train, new):
    categories = sorted(set(train))
    return np.array([[int(x == c) for c in categories] for x in new])
""",
            """
def one_hot_like(train, new):
    categories = list(np.unique(train))
    result = np.zeros((len(new), len(categories)))
    for i, x in enumerate(new):
        if x in categories:
            result[i, categories.index(x)] = 1
    return result
""",
            """
def one_hot_like(train, new):
    categories = np.sort(np.unique(train))
    return np.stack([np.asarray(new) == c for c in categories], axis=1).astype(float)
""",
        ],
        "wrong": [
            """
def one_hot_like(train, new):
    categories = np.unique(np.concatenate([train, new]))
    return (np.array(new)[:, None] == categories).astype(int)
""",
            """
def one_hot_like(train, new):
    categories = np.array(list(dict.fromkeys(train)))
    return (np.array(new)[:, None] == categories).astype(int)
""",
            """
def one_hot_like(train, new):
    categories = np.unique(train)
    return np.eye(len(categories), dtype=int)[np.searchsorted(categories, new)]
""",
            """
def one_hot_like(train, new):
    categories = np.unique(train)
    return (np.array(train)[:, None] == categories).astype(int)
""",
            """
def one_hot_like(train, new):
    categories = np.unique(train)
    return (np.array(new)[:, None] == categories)[:, 1:].astype(int)
""",
            """
def one_hot_like(train, new):
    categories = np.append(np.unique(train), "[UNK]")
    return (np.array(new)[:, None] == categories).astype(int)
""",
            """
def one_hot_like(train, new):
    categories = np.unique(train)
    known = np.array([n for n in new if n in categories])
    return (known[:, None] == categories).astype(int)
""",
            """
def one_hot_like(train, new):
    lookup = layers.StringLookup(output_mode="one_hot")
    lookup.adapt(np.array(train))
    return np.array(lookup(np.array(new)))
""",
            """
def one_hot_like(train, new):
    lookup = layers.StringLookup(output_mode="one_hot")
    lookup.adapt(np.array(train))
    return np.array(lookup(np.array(new)))[:, 1:]
""",
            """
def one_hot_like(train, new):
    categories = np.intersect1d(train, new)
    return (np.array(new)[:, None] == categories).astype(int)
""",
            """
def one_hot_like(train, new):
    categories = np.unique(train)
    index = [list(categories).index(x) if x in categories else -1 for x in new]
    return np.eye(len(categories), dtype=int)[index]
""",
            """
def one_hot_like(train, new):
    categories = np.unique(new)
    return (np.array(train)[:, None] == categories).astype(int)
""",
        ],
    },
    "spending_bins": {
        "right": [
            """
def spending_bins(spent, n_bins):
    positive = spent[spent > 0]
    quantiles = np.quantile(positive, np.arange(1, n_bins) / n_bins)
    return layers.Discretization([1e-6, *quantiles.tolist()], output_mode="one_hot")
""",
            """
def spending_bins(spent, n_bins):
    edges = np.quantile(spent[spent > 0], np.linspace(0, 1, n_bins + 1)[1:-1])

    class Bins(layers.Layer):
        def call(self, x):
            index = ops.cast(x[:, 0] > 0, "int32")
            for edge in edges:
                index = index + ops.cast(x[:, 0] >= edge, "int32")
            return ops.one_hot(index, n_bins + 1)

    return Bins()
""",
            """
def spending_bins(spent, n_bins):
    quantiles = np.quantile(spent[spent > 0], np.arange(1, n_bins) / n_bins)
    return layers.Discretization([1e-6, *quantiles.tolist()], output_mode="multi_hot")
""",
        ],
        "wrong": [
            """
def spending_bins(spent, n_bins):
    layer = layers.Discretization(num_bins=n_bins + 1, output_mode="one_hot")
    layer.adapt(spent[:, None])
    return layer
""",
            """
def spending_bins(spent, n_bins):
    positive = spent[spent > 0]
    quantiles = np.quantile(positive, np.arange(1, n_bins) / n_bins)
    return layers.Discretization([0.0, *quantiles.tolist()], output_mode="one_hot")
""",
            """
def spending_bins(spent, n_bins):
    positive = spent[spent > 0]
    quantiles = np.quantile(positive, np.arange(1, n_bins) / n_bins)
    return layers.Discretization([1.0, *quantiles.tolist()], output_mode="one_hot")
""",
            """
def spending_bins(spent, n_bins):
    positive = spent[spent > 0]
    widths = np.linspace(positive.min(), positive.max(), n_bins + 1)[1:-1]
    return layers.Discretization([1e-6, *widths.tolist()], output_mode="one_hot")
""",
            """
def spending_bins(spent, n_bins):
    positive = spent[spent > 0]
    quantiles = np.quantile(positive, np.arange(1, n_bins - 1) / (n_bins - 1))
    return layers.Discretization([1e-6, *quantiles.tolist()], output_mode="one_hot")
""",
            """
def spending_bins(spent, n_bins):
    positive = spent[spent > 0]
    quantiles = np.quantile(positive, np.arange(1, n_bins) / n_bins)
    return np.eye(n_bins + 1)[np.digitize(spent, [1e-6, *quantiles])]
""",
            """
def spending_bins(spent, n_bins):
    return np.quantile(spent[spent > 0], np.arange(1, n_bins) / n_bins)
""",
            """
def spending_bins(spent, n_bins):
    quantiles = np.percentile(spent[spent > 0], np.arange(1, n_bins) / n_bins)
    return layers.Discretization([1e-6, *quantiles.tolist()], output_mode="one_hot")
""",
        ],
    },
    "smooth_tfidf": {
        "right": [
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log((1 + n) / (1 + d)) + 1)
    length = np.sqrt((x**2).sum(axis=1, keepdims=True))
    return x / np.where(length > 0, length, 1)
""",
            """
def smooth_tfidf(counts):
    counts = np.asarray(counts, dtype=float)
    n = counts.shape[0]
    d = np.count_nonzero(counts, axis=0)
    weighted = counts * (1 + np.log(1 + n) - np.log(1 + d))
    norms = np.linalg.norm(weighted, axis=1, keepdims=True)
    norms[norms == 0] = 1
    return weighted / norms
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log((1 + n) / (1 + d)) + 1)
    length = np.linalg.norm(x, axis=1, keepdims=True)
    return np.divide(x, length, out=np.zeros_like(x), where=length > 0)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log((1 + n) / (1 + d)) + 1)
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)
""",
        ],
        "wrong": [
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log((1 + n) / (1 + d)) + 1)
    return x / np.sqrt((x**2).sum(axis=1, keepdims=True))
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * np.log((1 + n) / (1 + d))
    length = np.sqrt((x**2).sum(axis=1, keepdims=True))
    return x / np.where(length > 0, length, 1)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * np.log((1 + n) / (1 + d) + 1)
    length = np.sqrt((x**2).sum(axis=1, keepdims=True))
    return x / np.where(length > 0, length, 1)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * np.log(1 + n / (1 + d))
    length = np.sqrt((x**2).sum(axis=1, keepdims=True))
    return x / np.where(length > 0, length, 1)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log(n / d) + 1)
    length = np.sqrt((x**2).sum(axis=1, keepdims=True))
    return x / np.where(length > 0, length, 1)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log10((1 + n) / (1 + d)) + 1)
    length = np.sqrt((x**2).sum(axis=1, keepdims=True))
    return x / np.where(length > 0, length, 1)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log((1 + n) / (1 + d)) + 1)
    total = x.sum(axis=1, keepdims=True)
    return x / np.where(total > 0, total, 1)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log((1 + n) / (1 + d)) + 1)
    return x / np.linalg.norm(x)
""",
            """
def smooth_tfidf(counts):
    n, d = counts.shape[1], (counts > 0).sum(axis=0)
    x = counts * (np.log((1 + n) / (1 + d)) + 1)
    length = np.sqrt((x**2).sum(axis=1, keepdims=True))
    return x / np.where(length > 0, length, 1)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = (counts > 0) * (np.log((1 + n) / (1 + d)) + 1)
    length = np.sqrt((x**2).sum(axis=1, keepdims=True))
    return x / np.where(length > 0, length, 1)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log((1 + n) / (1 + d)) + 1)
    words = counts.sum(axis=1, keepdims=True)
    return x / np.where(words > 0, words, 1)
""",
            """
def smooth_tfidf(counts):
    n, d = len(counts), (counts > 0).sum(axis=0)
    x = counts * (np.log((1 + n) / (1 + d)) + 1)
    length = np.sqrt((x**2).sum(axis=1))
    return x / np.where(length > 0, length, 1)
""",
        ],
    },
    "bins_for_one_percent": {
        "right": [
            "497_497",
            "1 / (1 - 0.99 ** (1 / 5000))",
            "500_100",
            "100 * 5001",
        ],
        "wrong": [
            "50_010",
            "10_002",
            "50.01",
            "5051",
            "1086",
            "49_997_500",
            "1_250_000_000",
            "5001 * 1.01",
            "100",
            "1 / (1 - 0.01 ** (1 / 5000))",
            "65_536",
            "1_000_000",
        ],
    },
    "centered_pictures": {
        "right": [
            """
def centered_pictures(pictures):
    return pictures - pictures.mean(axis=0)
""",
            """
def centered_pictures(pictures):
    mean_picture = pictures.mean(axis=0)
    return pictures.astype(float) - mean_picture
""",
            """
def centered_pictures(pictures):
    pictures = pictures.astype("float32")
    return pictures - np.mean(pictures, axis=0, keepdims=True)
""",
            """
def centered_pictures(pictures):
    mean_picture = pictures.sum(axis=0, dtype=float) / len(pictures)
    return np.array([picture - mean_picture for picture in pictures])
""",
        ],
        "wrong": [
            """
def centered_pictures(pictures):
    mean_picture = pictures.mean(axis=0).astype(pictures.dtype)
    return (pictures - mean_picture).astype(float)
""",
            """
def centered_pictures(pictures):
    mean_picture = pictures.mean(axis=0).astype(pictures.dtype)
    return pictures.astype(float) - mean_picture
""",
            """
def centered_pictures(pictures):
    return pictures - pictures.mean()
""",
            """
def centered_pictures(pictures):
    return pictures - pictures.mean(axis=(1, 2), keepdims=True)
""",
            """
def centered_pictures(pictures):
    return np.clip(pictures - pictures.mean(axis=0), 0, 255)
""",
            """
def centered_pictures(pictures):
    return np.round(pictures - pictures.mean(axis=0))
""",
            """
def centered_pictures(pictures):
    return (pictures - pictures.mean(axis=0)) / 255
""",
            """
def centered_pictures(pictures):
    return (pictures - pictures.mean(axis=0)).astype("int16")
""",
            """
def centered_pictures(pictures):
    return pictures.astype("int8") - pictures.mean(axis=0)
""",
            """
def centered_pictures(pictures):
    return (pictures - pictures.mean(axis=0)) / (pictures.std(axis=0) + 1e-7)
""",
            """
def centered_pictures(pictures):
    return pictures.astype("int16") - pictures.mean(axis=0).round().astype("int16")
""",
            """
def centered_pictures(pictures):
    return pictures.astype(float) - 127.5
""",
        ],
    },
    "shortest_frame_ms": {
        "right": [
            "86",
            "1000 / (196 * (2 ** (1 / 12) - 1))",
            "85.9",
            "687 / 8",
        ],
        "wrong": [
            "85",
            "12",
            "0.086",
            "687",
            "5.1",
            "64",
            "43",
            "10.7",
            "1000 / 196",
            "1000 / 207.65",
            "0.69",
            "96",
        ],
    },
    "customer_model": {
        "right": [
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(), layers.StringLookup(output_mode="one_hot")
    scale.adapt(numbers[train])
    lookup.adapt(countries[train])
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    x = ops.concatenate([scale(inputs["numbers"]), lookup(inputs["country"])], axis=1)
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(x))
""",
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(), layers.StringLookup(output_mode="one_hot")
    scale.adapt(numbers[train])
    lookup.adapt(countries[train])
    a = keras.Input((numbers.shape[1],), name="numbers")
    b = keras.Input((1,), dtype="string", name="country")
    x = ops.concatenate([scale(a), lookup(b)], axis=1)
    return keras.Model([a, b], layers.Dense(1, "sigmoid")(x))
""",
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(), layers.StringLookup(output_mode="count")
    scale.adapt(numbers[train])
    lookup.adapt(countries[train])
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    x = ops.concatenate([scale(inputs["numbers"]), lookup(inputs["country"])], axis=1)
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(x))
""",
        ],
        "wrong": [
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(), layers.StringLookup(output_mode="one_hot")
    scale.adapt(numbers)
    lookup.adapt(countries)
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    x = ops.concatenate([scale(inputs["numbers"]), lookup(inputs["country"])], axis=1)
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(x))
""",
            """
def customer_model(numbers, countries, train):
    lookup = layers.StringLookup(output_mode="one_hot")
    lookup.adapt(countries[train])
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    x = ops.concatenate([inputs["numbers"], lookup(inputs["country"])], axis=1)
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(x))
""",
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(), layers.StringLookup(output_mode="one_hot")
    scale.adapt(numbers[train])
    lookup.adapt(countries[train])
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    x = ops.concatenate([scale(inputs["numbers"]), lookup(inputs["country"])], axis=1)
    x = layers.Dense(16, "relu")(x)
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(x))
""",
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(), layers.StringLookup(output_mode="one_hot")
    scale.adapt(numbers[train])
    lookup.adapt(countries[train])
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    x = ops.concatenate([scale(inputs["numbers"]), lookup(inputs["country"])], axis=1)
    return keras.Model(inputs, layers.Dense(2, "softmax")(x))
""",
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(axis=None), layers.StringLookup(output_mode="one_hot")
    scale.adapt(numbers[train])
    lookup.adapt(countries[train])
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    x = ops.concatenate([scale(inputs["numbers"]), lookup(inputs["country"])], axis=1)
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(x))
""",
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(), layers.StringLookup(output_mode="one_hot")
    scale.adapt(numbers[train])
    lookup.adapt(countries[train])
    network = keras.Sequential([layers.Dense(1, "sigmoid")])
    x = np.concatenate([np.array(scale(numbers)), np.array(lookup(countries[:, None]))], axis=1)
    network.build(x.shape)
    return network
""",
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(), layers.StringLookup(output_mode="one_hot")
    lookup.adapt(countries[train])
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    x = ops.concatenate([scale(inputs["numbers"]), lookup(inputs["country"])], axis=1)
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(x))
""",
            """
def customer_model(numbers, countries, train):
    scale, lookup = layers.Normalization(), layers.StringLookup(output_mode="one_hot")
    scale.adapt(numbers[train])
    lookup.adapt(countries[train])
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "countries": keras.Input((1,), dtype="string", name="countries"),
    }
    x = ops.concatenate([scale(inputs["numbers"]), lookup(inputs["countries"])], axis=1)
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(x))
""",
        ],
    },
}
