"""The course's parts and lessons, in order. A notebook is called by its number here and its slug."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Lesson:
    """One notebook: its number, its slug (`activations`), its part."""

    number: int
    slug: str
    part: str

    @property
    def notebook(self) -> str:
        """The notebook's name without its ending: `03-activations`."""
        return f"{self.number:02d}-{self.slug}"

    @property
    def module(self) -> str:
        """The name of its exercise module: `start_here`."""
        return self.slug.replace("-", "_")

    @property
    def title(self) -> str:
        """Its name for a reader: `Start here`."""
        return TITLES.get(self.slug, self.slug.replace("-", " ").capitalize())


TITLES = {
    "vgg16-19": "VGG16 and VGG19",
    "gan": "Generative adversarial networks",
    "rnn": "Recurrent networks",
    "lstm": "LSTM and GRU",
    "hog": "Histograms of oriented gradients",
    "svm-cifar": "SVM on CIFAR-10",
    "cnn-cifar": "CNN on CIFAR-10",
    "classic-cnns": "Classic CNNs",
    "rbm-dbn": "Boltzmann machines and deep belief networks",
    "lvq": "Learning vector quantisation",
    "seq2seq": "Sequence to sequence",
    "keras-sequential": "Keras: sequential models",
    "keras-functional": "Keras: functional models",
    "callbacks-earlystopping": "Callbacks: early stopping",
    "callbacks-checkpoint": "Callbacks: checkpoints",
    "callbacks-reduce-lr": "Callbacks: reducing the learning rate",
    "callbacks-custom": "Callbacks of your own",
    "bias-variance": "Bias and variance",
    "mini-batches": "Mini-batches",
    "distribute": "Beyond one machine",
    "batchnorm": "Batch normalisation",
    "activations": "Activation functions",
    "backprop": "Backpropagation",
    "spam": "Spam",
    "iris": "Iris: Keras end to end",
}

_PARTS = {
    "From a neuron to a network, by hand": (
        "start-here perceptron-and-neurons logistic-regression activations losses gradient-descent learning-rate "
        "backprop gradient-checking initialization softmax-regression mini-batches optimizers playground"
    ),
    "Keras": "iris keras-sequential keras-functional datasets preprocessing workflow-checklist",
    "Training that generalises": (
        "bias-variance regularization dropout batchnorm augmentation callbacks-earlystopping callbacks-checkpoint "
        "callbacks-reduce-lr callbacks-custom custom-losses hyperparameter-search"
    ),
    "Images": (
        "color-histogram hog svm-cifar convolution-arithmetic convolution-from-scratch cnn-cifar classic-cnns vgg16-19 "
        "transfer-learning image-captioning"
    ),
    "Text and sequences": "bag-of-words spam text-classification rnn lstm seq2seq",
    "Other networks": "autoencoder gan hopfield rbm-dbn lvq",
    "Beyond one machine": "distribute",
}

_SLUGS = [(slug, part) for part, slugs in _PARTS.items() for slug in slugs.split()]

COURSE = tuple(Lesson(number, slug, part) for number, (slug, part) in enumerate(_SLUGS))
