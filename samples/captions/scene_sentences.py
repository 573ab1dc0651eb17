"""Five sentences about a drawn scene, as five people would write them: in other words, with more or less said."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from samples.captions import scene_words as words
from samples.captions.scene_facts import Actor, Scene, Thing, word
from samples.captions.scene_situations import PEOPLE
from samples.texts.grammar import plural, sentence

LEAST, MOST = 6, 16  # words in a sentence
SHAPES = (
    "finite", "finite", "finite", "going on", "going on", "going on", "title", "title", "no verb", "there is", "ahead",
)  # fmt: skip
MOVING = ("run", "walk", "drive", "ride", "ski", "swim")
AIRBORNE = ("fly", "float")
NEEDING = ("ride", "kick", "carry", "fly a kite")  # a verb that needs its thing
ONCE = ("grass", "field", "snow", "water", "tree", "sea", "ocean", "sun", "sky", "city", "street", "house", "bike")


@dataclass(frozen=True)
class Mention:
    """What a sentence speaks about, beside who does what."""

    color: bool
    size: bool
    hat: bool
    thing: bool
    paint: bool  # the thing's color
    place: bool
    light: bool
    backdrop: bool


# How often each is spoken about where it is there.
PERCENT = {"color": 65, "size": 80, "hat": 60, "thing": 80, "paint": 55, "place": 82, "light": 36, "backdrop": 36}


class Writer:
    """Writes sentences about one scene.

    Args:
        scene: what they are about.
        random: makes the choices.
    """

    def __init__(self, scene: Scene, random: Random) -> None:
        self.scene = scene
        self.random = random
        self.there = Mention(
            color=True,
            size=any(actor.size for actor in scene.actors),
            hat=any(actor.hat for actor in scene.actors),
            thing=scene.thing is not None,
            paint=scene.thing is not None and bool(scene.thing.color),
            place=True,
            light=bool(scene.light),
            backdrop=bool(scene.backdrop),
        )

    def chance(self, percent: int) -> bool:
        """True in so many of a hundred cases."""
        return self.random.randrange(100) < percent

    def pick(self, choices: words.Words) -> str:
        """One of these, by its weight."""
        return word(self.random, choices)

    def mention(self) -> Mention:
        """What somebody speaks about, of what there is."""
        said = {name: getattr(self.there, name) and self.chance(often) for name, often in PERCENT.items()}
        if self.scene.relation == "on" or self.scene.action in NEEDING:
            said["thing"] = True
        return Mention(**{**said, "paint": said["thing"] and said["paint"]})

    def five(self) -> list[str]:
        """Five different sentences that together say all."""
        for _ in range(1000):
            said: dict[str, Mention] = {}
            shapes = self.random.sample(SHAPES, len(SHAPES))
            while len(said) < 5 and shapes:
                said.update(self.fitting(shapes.pop()))
            told = Mention(**{name: any(getattr(mention, name) for mention in said.values()) for name in PERCENT})
            if len(said) == 5 and told == self.there:
                return list(said)
        raise ValueError(f"no five sentences say all of {self.scene}")

    def fitting(self, shape: str) -> dict[str, Mention]:
        """A sentence of the right length that names nothing twice, if one is soon found."""
        for _ in range(20):
            mention = self.mention()
            if not self.placed(mention):
                continue
            text = self.sentence(shape, mention)
            found = [part for part in text.lower().split() if part.isalpha()]
            if LEAST <= len(found) <= MOST and all(sum(part.startswith(stem) for part in found) < 2 for stem in ONCE):
                return {text: mention}
        return {}

    def placed(self, mention: Mention) -> bool:
        """Whether a sentence says more than who does what when."""
        snowing = mention.light and self.scene.light == "snowfall"
        return mention.place or mention.thing or mention.backdrop or snowing or self.in_the_sky(mention)

    def in_the_sky(self, mention: Mention) -> bool:
        """Whether somebody is said to be in the sky, for want of a place."""
        scene = self.scene
        return scene.action in AIRBORNE and scene.place != "forest" and scene.light in words.SKY and not mention.place

    def sentence(self, shape: str, mention: Mention) -> str:
        """One sentence of a shape, with its full stop."""
        scene = self.scene
        if scene.action == "walk" and len(scene.actors) == 2 and self.walks_the_dog():
            subject, many = self.actor(scene.actors[0], mention), False
            lemma, rest = "walk", self.dog_at_hand(mention)
        else:
            subject, many = self.subject(mention), scene.count > 1
            lemma, rest = self.doing(mention)
        if shape == "no verb" and scene.relation == "over":
            shape = "title"
        still = shape in ("no verb", "ahead") or (mention.thing and bool(scene.relation))
        where = self.where(mention, still=still)
        if shape == "no verb":
            parts = [indefinite(subject), rest if lemma == "walk" else self.at_hand(mention), *where]
        elif shape == "there is" and " and a" not in subject:
            parts = ["there", "are" if many else "is", indefinite(subject), verb(lemma, "title", many), rest, *where]
        elif shape == "ahead" and where:
            parts = [where[-1], ",", subject, verb(lemma, "finite", many), rest, *where[:-1]]
        else:
            parts = [indefinite(subject) if shape == "title" else subject, verb(lemma, shape, many), rest, *where]
        return sentence(" ".join(part for part in parts if part)) + " ."

    def subject(self, mention: Mention) -> str:
        """Who does it."""
        actors = self.scene.actors
        if len(actors) == 1:
            return self.actor(actors[0], mention)
        kinds = (actors[0].kind, actors[1].kind)
        if not mention.color and kinds[0] == kinds[1]:
            return f"two {many_of(self.noun(actors[0], False))}"
        if not mention.color and kinds in words.TOGETHER and self.chance(30):
            return f"two {words.TOGETHER[kinds]}"
        return " and ".join(self.actor(actor, mention, definite=False) for actor in actors)

    def noun(self, actor: Actor, size: bool) -> str:
        """What an actor is called."""
        if size and actor.size == "small" and actor.kind in words.SMALL:
            return self.pick(words.SMALL[actor.kind])
        return actor.kind if len(self.scene.actors) > 1 else self.pick(words.NOUNS[actor.kind])

    def actor(self, actor: Actor, mention: Mention, *, definite: bool = True) -> str:
        """One or several of a kind, with what strikes the eye."""
        noun = self.noun(actor, mention.size)
        adjectives = [self.pick(words.SIZES[actor.size])] if mention.size and actor.size else []
        if noun in ("boy", "girl", "child") and self.chance(22):
            adjectives.append(self.pick({"young": 3, "little": 3}))
        if mention.color and actor.kind not in PEOPLE:
            adjectives.append(actor.color)
        noun = " ".join([*adjectives, many_of(noun) if actor.count > 1 else noun])
        return f"{self.number(actor.count, definite)} {noun}{self.clothes(actor, mention)}"

    def number(self, count: int, definite: bool) -> str:
        """An article or a number."""
        if count == 1:
            return "the" if definite and self.chance(10) else "a"
        if count == 2:
            return self.pick({"two": 10, "a pair of": 1, "a couple of": 1})
        return self.pick({"three": 8, "a group of": 2})

    def clothes(self, actor: Actor, mention: Mention) -> str:
        """A shirt or a dress, and a hat."""
        if actor.kind not in PEOPLE:
            return ""
        dress = actor.kind in ("woman", "girl") and self.scene.action not in ("ride", "ski")
        garment = "dress" if dress else "shirt"
        worn = []
        if mention.color:
            worn.append(f"{actor.color} {many_of(garment)}" if actor.count > 1 else f"a {actor.color} {garment}")
        if mention.hat and actor.hat:
            worn.append("a hat")
        how = self.pick({"in": 3, "wearing": 2}) if len(self.scene.actors) == 1 else "in"
        return f" {how} {' and '.join(worn)}" if worn else ""

    def thing(self, mention: Mention) -> str:
        """What they have to do with."""
        thing = self.scene.thing
        assert isinstance(thing, Thing)
        adjective = thing.color if mention.paint else ""
        if thing.kind in words.MADE_OF and self.chance(35):
            adjective = words.MADE_OF[thing.kind]
        noun = self.pick(words.NOUNS.get(thing.kind, {thing.kind: 1}))
        return " ".join(part for part in ("a", adjective, noun) if part)

    def walks_the_dog(self) -> bool:
        """Whether a person and a dog are seen as a walk with a dog."""
        kinds = [actor.kind for actor in self.scene.actors]
        return kinds[0] in PEOPLE and kinds[1] == "dog" and self.chance(35)

    def dog_at_hand(self, mention: Mention) -> str:
        """With whom a person walks."""
        person, dog = self.scene.actors
        his = "his" if person.kind in ("man", "boy") else "her"
        named = f"{dog.color} dog" if mention.color else "dog"
        return self.pick({f"{his} {named}": 2, f"with a {named}": 2, f"with {his} {named}": 1})

    def doing(self, mention: Mention) -> tuple[str, str]:
        """A verb, and what belongs to it."""
        scene = self.scene
        key = "chase" if scene.relation == "after" and mention.thing else scene.action
        unfit = {"race"} if scene.count == 1 else set()
        unfit |= {"wait"} if scene.actors[0].kind not in PEOPLE else set()
        lemma, _, rest = self.pick({does: n for does, n in words.DOES[key].items() if does not in unfit}).partition(" ")
        if "{thing}" in rest:
            return lemma, rest.format(thing=self.thing(mention))
        return lemma, " ".join(part for part in (rest, self.related(mention)) if part)

    def related(self, mention: Mention) -> str:
        """How they stand to the thing."""
        relation = self.scene.relation
        if relation in ("", "after") or not mention.thing:
            return ""
        return f"{self.pick(words.RELATIONS[relation])} {self.thing(mention)}"

    def at_hand(self, mention: Mention) -> str:
        """The same without a verb: a boy with a ball, a girl on a bike."""
        scene = self.scene
        if not mention.thing:
            return ""
        if scene.relation and scene.relation != "after":
            return self.related(mention)
        return f"{'on' if scene.action == 'ride' else 'with'} {self.thing(mention)}"

    def where(self, mention: Mention, *, still: bool) -> list[str]:
        """The place, what lies behind it, the light: those that are spoken about."""
        scene = self.scene
        parts = []
        if self.in_the_sky(mention):
            parts.append(self.pick(words.SKY[scene.light]))
        if mention.backdrop and scene.backdrop == "flowers":
            parts.append(self.pick(words.AMONG_FLOWERS))
        elif mention.place:
            parts.append(self.pick(self.places(still)))
        if mention.backdrop and scene.backdrop != "flowers":
            above = scene.action in AIRBORNE and not mention.place
            parts.append(self.pick((words.OVER if above else words.BACKDROPS)[scene.backdrop]))
        if mention.light:
            parts.append(self.pick(words.LIGHTS[scene.light]))
        return parts

    def places(self, still: bool) -> words.Words:
        """What may be said of the place."""
        scene = self.scene
        if scene.action in AIRBORNE:
            return words.ABOVE[scene.place]
        if scene.action == "sail" or (scene.action == "swim" and scene.actors[0].kind == "duck"):
            return words.AFLOAT[scene.place]
        if scene.thing and scene.thing.kind in ("rug", "table"):
            return {**words.STAYS[scene.place], "on the floor": 4}
        return words.STAYS[scene.place] if still or scene.action not in MOVING else words.MOVES[scene.place]


def many_of(noun: str) -> str:
    """The plural."""
    return words.PLURALS.get(noun) or plural(noun)


def indefinite(subject: str) -> str:
    """With `a` for `the`: what there is was not spoken of before."""
    return "a" + subject.removeprefix("the") if subject.startswith("the ") else subject


def verb(lemma: str, shape: str, many: bool) -> str:
    """A verb's form: runs or run, is or are running, running."""
    single, going = words.FORMS[lemma]
    if shape == "title":
        return going
    if shape == "going on" or lemma == "parked":
        return f"{'are' if many else 'is'} {going}"
    return lemma if many else single


def sentences(scene: Scene, random: Random) -> list[str]:
    """Five sentences about a scene."""
    return Writer(scene, random).five()
