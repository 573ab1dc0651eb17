"""The catalogue of all data sets: what they are, where the real ones come from, and how files are recognized."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dlcourse.datasets import class_names as names_of

Form = Literal["pictures", "table", "sequences", "messages", "captions"]

# Addresses and checksums are those of keras.datasets where it has them, otherwise the publishers'.
KERAS = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"
TORONTO = "https://www.cs.toronto.edu/~kriz/"
UCI = "https://archive.ics.uci.edu/static/public/228/"

TEXT_OPTIONS = ("num_words", "skip_top", "maxlen", "start_char", "oov_char", "index_from", "seed")


@dataclass(frozen=True)
class RemoteFile:
    """One file of a real set.

    Attributes:
        name: its name, at the publisher and on disk.
        base: URL of the publisher's folder; empty if the file is available on request only.
        checksum: `sha256:…` or `md5:…`; empty if none is published.
        size: size in bytes.
        pickled: whether it holds pickles: then it is read once, and saved without them.
    """

    name: str
    base: str
    checksum: str
    size: int
    pickled: bool = False


@dataclass(frozen=True)
class Entry:
    """One data set.

    Attributes:
        name: the name that `load` knows it by.
        form: which arrays it has, see `_assemble`.
        train: number of training samples of the real set.
        test: number of test samples of the real set.
        shape: shape of one sample; empty for texts.
        class_names: the meaning of the labels.
        feature_names: the meaning of the columns of a table.
        source: who made it.
        licence: the terms of use.
        files: the files of the real set; none if the bundled set is the complete real one.
        options: the arguments of `load` that it accepts.
        labels: shape of one label: `(1,)` for the CIFAR sets, as in Keras.
        to_ask: for files available on request only: whom to ask.
    """

    name: str
    form: Form
    train: int
    test: int
    shape: tuple[int, ...]
    source: str
    licence: str
    class_names: tuple[str, ...] = ()
    feature_names: tuple[str, ...] = ()
    files: tuple[RemoteFile, ...] = ()
    options: tuple[str, ...] = ()
    labels: tuple[int, ...] = ()
    to_ask: str = ""

    @property
    def weight(self) -> int:
        """Size of all files in bytes."""
        return sum(file.size for file in self.files)

    @property
    def word_index(self) -> str:
        """Name of the file with the rank of each word."""
        return f"{self.name}_word_index.json"


def _entries() -> tuple[Entry, ...]:
    return (
        Entry(
            "mnist", "pictures", 60_000, 10_000, (28, 28),
            source="Y. LeCun and C. Cortes: handwritten digits, from NIST's special databases 1 and 3",
            licence="CC BY-SA 3.0",
            class_names=names_of.DIGITS,
            files=(
                RemoteFile(
                    "mnist.npz", KERAS,
                    "sha256:731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1", 11_490_434,
                ),
            ),
        ),
        Entry(
            "fashion_mnist", "pictures", 60_000, 10_000, (28, 28),
            source="H. Xiao, K. Rasul, R. Vollgraf, Zalando Research 2017: pictures of garments",
            licence="MIT",
            class_names=names_of.FASHION,
            files=(
                RemoteFile(
                    "train-images-idx3-ubyte.gz", KERAS,
                    "sha256:3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84", 26_421_880,
                ),
                RemoteFile(
                    "train-labels-idx1-ubyte.gz", KERAS,
                    "sha256:a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845", 29_515,
                ),
                RemoteFile(
                    "t10k-images-idx3-ubyte.gz", KERAS,
                    "sha256:346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073", 4_422_102,
                ),
                RemoteFile(
                    "t10k-labels-idx1-ubyte.gz", KERAS,
                    "sha256:67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5", 5_148,
                ),
            ),
        ),
        Entry(
            "cifar10", "pictures", 50_000, 10_000, (32, 32, 3),
            source="A. Krizhevsky, V. Nair, G. Hinton 2009: small photographs of ten kinds of things",
            licence="no explicit terms; the authors ask to be cited",
            class_names=names_of.CIFAR10,
            labels=(1,),
            files=(
                RemoteFile(
                    "cifar-10-python.tar.gz", TORONTO,
                    "sha256:6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce", 170_498_071, True,
                ),
            ),
        ),
        Entry(
            "cifar100", "pictures", 50_000, 10_000, (32, 32, 3),
            source="A. Krizhevsky, V. Nair, G. Hinton 2009: small photographs of 100 kinds of things in 20 groups",
            licence="no explicit terms; the authors ask to be cited",
            class_names=names_of.CIFAR100_FINE,
            labels=(1,),
            options=("label_mode",),
            files=(
                RemoteFile(
                    "cifar-100-python.tar.gz", TORONTO,
                    "sha256:85cd44d02ba6437773c5bbd22e183051d648de2e7d6b014e1ef29b855ba677a7", 169_001_437, True,
                ),
            ),
        ),
        Entry(
            "imdb", "sequences", 25_000, 25_000, (),
            source="A. Maas and others 2011: film reviews from the Internet Movie Database, numbered by Keras",
            licence="no explicit terms; the authors ask to be cited",
            class_names=("negative", "positive"),
            options=TEXT_OPTIONS,
            files=(
                RemoteFile(
                    "imdb.npz", KERAS,
                    "sha256:69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f", 17_464_789, True,
                ),
                RemoteFile("imdb_word_index.json", KERAS, "md5:bfafd718b763782e994055a2d397834f", 1_641_221),
            ),
        ),
        Entry(
            "reuters", "sequences", 8_982, 2_246, (),
            source="Reuters newswires of 1987 (Reuters-21578), numbered by Keras",
            licence="free for research",
            class_names=names_of.REUTERS,
            options=(*TEXT_OPTIONS, "test_split"),
            files=(
                RemoteFile(
                    "reuters.npz", KERAS,
                    "sha256:d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916", 2_110_848, True,
                ),
                RemoteFile("reuters_word_index.json", KERAS, "md5:4d44cc38712099c9e383dc6e5f11a921", 550_378),
            ),
        ),
        Entry(
            "boston_housing", "table", 404, 102, (13,),
            source="D. Harrison and D. Rubinfeld 1978, StatLib: house prices around Boston. One column is computed "
            "from the share of Black residents: this set is for talking about that, california_housing for learning",
            licence="StatLib: free use with citation",
            feature_names=names_of.BOSTON_COLUMNS,
            options=("test_split", "seed"),
            files=(
                RemoteFile(
                    "boston_housing.npz", KERAS,
                    "sha256:f553886a1f8d56431e820c5b82552d9d95cfcb96d1e678153f8839538947dff5", 57_026,
                ),
            ),
        ),
        Entry(
            "california_housing", "table", 16_512, 4_128, (8,),
            source="R. Pace and R. Barry 1997, StatLib: house prices in the blocks of the census of 1990",
            licence="StatLib: free use with citation",
            feature_names=names_of.CALIFORNIA_COLUMNS,
            options=("test_split", "seed", "version"),
            files=(
                RemoteFile(
                    "california_housing.npz", KERAS,
                    "sha256:1a2e3a52e0398de6463aebe6f4a8da34fb21fbb6b934cf88c3425e766f2a1a6f", 743_530,
                ),
            ),
        ),
        Entry(
            "iris", "table", 135, 15, (4,),
            source="R. A. Fisher 1936, measured by E. Anderson; as scikit-learn ships it, after Fisher's paper",
            licence="CC BY 4.0",
            class_names=names_of.IRIS,
            feature_names=names_of.IRIS_COLUMNS,
        ),
        Entry(
            "digits", "table", 1_437, 360, (8, 8),
            source="E. Alpaydin and C. Kaynak 1998; UCI repository, the test half, as shipped with scikit-learn",
            licence="CC BY 4.0",
            class_names=names_of.DIGITS,
        ),
        Entry(
            "sms_spam", "messages", 4_459, 1_115, (),
            source="T. Almeida and J. Gómez Hidalgo 2011, UCI repository: text messages, some of them spam",
            licence="CC BY 4.0",
            class_names=("ham", "spam"),
            options=("test_split", "seed"),
            files=(
                RemoteFile(
                    "sms+spam+collection.zip", UCI,
                    "sha256:1587ea43e58e82b14ff1f5425c88e17f8496bfcdb67a583dbff9eefaf9963ce3", 203_415,
                ),
            ),
        ),
        Entry(
            "captions", "captions", 6_473, 1_619, (),
            source="M. Hodosh, P. Young, J. Hockenmaier 2013: five sentences for each photograph of Flickr8k",
            licence="research and education; not to be passed on",
            options=("test_split", "seed"),
            files=(RemoteFile("Flickr8k.token.txt", "", "", 3_395_237),),
            to_ask="its authors give it to those who ask (University of Illinois, Flickr8k)",
        ),
    )  # fmt: skip


CATALOGUE = {entry.name: entry for entry in _entries()}

# Digests of the content, by which a data set is recognized whatever the file's format: of the four arrays as idx files,
# and of the text file in UCI's zip.
CONTENTS = {
    "mnist": {
        "x_train": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "y_train": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "x_test": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "y_test": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    },
    "fashion_mnist": {
        "x_train": "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
        "y_train": "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
        "x_test": "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
        "y_test": "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
    },
    "sms_spam": {"SMSSpamCollection": "7d039a24a6083ed9ef0f806ebad56bbb976e3aeb8de05669173bfdc4996c239d"},
}


def published(checksums: set[str]) -> tuple[Entry, RemoteFile] | None:
    """Returns the data set and the file with one of these checksums, or None."""
    for entry in CATALOGUE.values():
        for file in entry.files:
            if file.checksum and file.checksum in checksums:
                return entry, file
    return None
