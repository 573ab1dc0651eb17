"""The parts and lessons of the course in order, defined only here.

`progress()` shows them, `python -m tools.lesson_table` generates README's table from them, and a test compares them
with the notebooks' names and first lines.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Lesson:
    """One notebook: its number, its slug (such as `activations`), its title, and its part of the course."""

    number: int
    slug: str
    title: str
    part: str

    @property
    def notebook(self) -> str:
        """The notebook's file name without suffix, such as `03-activations`."""
        return f"{self.number:02d}-{self.slug}"

    @property
    def module(self) -> str:
        """The name of the package of its exercises, such as `start_here`."""
        return self.slug.replace("-", "_")


_PARTS = {
    "From a neuron to a network, by hand": {
        "start-here": "Start here",
        "perceptron-and-neurons": "The perceptron, and what neurons do together",
        "logistic-regression": "Logistic regression",
        "activations": "Activation functions",
        "losses": "Losses",
        "gradient-descent": "Gradient descent",
        "learning-rate": "Learning rate",
        "backprop": "Backpropagation",
        "gradient-checking": "Gradient checking",
        "initialization": "Initialization",
        "softmax-regression": "Softmax regression",
        "mini-batches": "Mini-batches",
        "optimizers": "Optimizers",
        "playground": "Playground",
    },
    "Keras": {
        "iris": "Iris: Keras end to end",
        "keras-sequential": "Keras: sequential models",
        "keras-functional": "Keras: functional models",
        "datasets": "Data sets",
        "preprocessing": "Preprocessing",
        "workflow-checklist": "Workflow checklist",
    },
    "Training that generalizes": {
        "bias-variance": "Bias and variance",
        "regularization": "Regularization",
        "dropout": "Dropout",
        "batchnorm": "Batch normalization",
        "augmentation": "Augmentation",
        "callbacks-earlystopping": "Callbacks: early stopping",
        "callbacks-checkpoint": "Callbacks: checkpoints",
        "callbacks-reduce-lr": "Callbacks: reducing the learning rate",
        "callbacks-custom": "Callbacks of your own",
        "custom-losses": "Custom losses",
        "hyperparameter-search": "Hyperparameter search",
    },
    "Images": {
        "color-histogram": "Color histogram",
        "hog": "Histograms of oriented gradients",
        "svm-cifar": "SVM on CIFAR-10",
        "convolution-arithmetic": "Convolution arithmetic",
        "convolution-from-scratch": "Convolution from scratch",
        "cnn-cifar": "CNN on CIFAR-10",
        "classic-cnns": "Classic CNNs",
        "vgg16-19": "VGG16 and VGG19",
        "transfer-learning": "Transfer learning",
        "image-captioning": "Image captioning",
    },
    "Text and sequences": {
        "bag-of-words": "Bag of words",
        "spam": "Spam",
        "text-classification": "Text classification",
        "rnn": "Recurrent networks",
        "lstm": "LSTM and GRU",
        "seq2seq": "Sequence to sequence",
    },
    "Other networks": {
        "autoencoder": "Autoencoder",
        "gan": "Generative adversarial networks",
        "hopfield": "Hopfield",
        "rbm-dbn": "Boltzmann machines and deep belief networks",
        "lvq": "Learning vector quantization",
    },
    "Beyond one machine": {"distribute": "Beyond one machine"},
}

COURSE = tuple(
    Lesson(number, slug, title, part)
    for number, (slug, title, part) in enumerate(
        (slug, title, part) for part, lessons in _PARTS.items() for slug, title in lessons.items()
    )
)
