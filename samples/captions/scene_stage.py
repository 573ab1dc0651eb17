"""Draws what happens in a description: actors and things, placed as they stand to each other."""

from __future__ import annotations

from samples.captions import scene_animals as animals
from samples.captions import scene_things as things
from samples.captions.scene_cast import (
    COLORS,
    FIGURES,
    THINGS,
    act,
    each,
    pose,
    put,
    seated,
    shade_of,
    size_of,
    spread,
)
from samples.captions.scene_facts import Scene, Thing
from samples.captions.scene_people import FRAMES, person, raised_hand
from samples.captions.scene_situations import PEOPLE
from samples.drawing.canvas import WHITE, Picture, mix


def play(p: Picture, scene: Scene) -> None:
    """Draws all that happens in a scene."""
    flip = p.chance(0.5)
    staged = BY_RELATION.get(scene.relation) or BY_ACTION.get(scene.action, ashore)
    staged(p, scene, flip)


def ashore(p: Picture, scene: Scene, flip: bool) -> None:
    """Everybody on the ground."""
    cast = each(scene)
    for actor, x in zip(cast, spread(p, scene), strict=True):
        size = size_of(p, actor, len(cast))
        if len(scene.actors) == 2 and actor.kind == "dog":
            size *= 1.0 if cast[0].kind not in PEOPLE else 0.94
        foot = p.between(0.87, 0.93)
        if scene.action == "sleep":
            size, foot = size * 1.25, foot - 0.03
        if scene.action == "jump":
            p.frame()
            size *= 0.84 if actor.kind in PEOPLE else 1
            p.ellipse(x, foot, size * 0.7, 0.022, shade_of(p, x, foot))
            foot -= 0.14
        if scene.action == "sit" and actor.kind in PEOPLE:
            seated(p, actor, x, foot - 0.06, size * 1.15, flip=flip, low=True)
        else:
            act(p, actor, scene.action, x, foot, size, flip=flip)
        if scene.action == "ski":
            skis(p, x, foot, size, flip)


def skis(p: Picture, x: float, foot: float, size: float, flip: bool) -> None:
    """Two boards and two sticks."""
    pose(p, x, foot - size, size, flip=flip)
    p.line([(-0.55, 1.0), (0.62, 1.0), (0.8, 0.93)], 0.06, (190, 40, 60))
    for hand in (0.42, 0.52):
        p.line([(hand, -0.06), (hand - 0.4, 0.98)], 0.035, (60, 60, 66))


def aloft(p: Picture, scene: Scene, flip: bool) -> None:
    """Everybody in the air."""
    cast = each(scene)
    for k, (actor, x) in enumerate(zip(cast, spread(p, scene), strict=True)):
        y = p.between(0.3, 0.42) + (0.08 if len(cast) > 1 and k % 2 else 0)
        pose(p, x, y, size_of(p, actor, len(cast)), flip=flip)
        color = p.vary(COLORS[actor.color], 8)
        if actor.kind == "bird":
            animals.bird(p, color, "fly")
        else:
            THINGS[actor.kind](p, color)


def afloat(p: Picture, scene: Scene, flip: bool) -> None:
    """Everybody in the water: what lies below its line is not seen."""
    cast = each(scene)
    for actor, x in zip(cast, spread(p, scene), strict=True):
        size, line = size_of(p, actor, len(cast)), p.between(0.7, 0.76)
        before = p.pixels.copy()
        depth = {"boat": 0.36, "duck": 0.36}.get(actor.kind, 0.1)
        pose(p, x, line - depth * size, size, flip=flip)
        color = p.vary(COLORS[actor.color], 8)
        if actor.kind in FIGURES:
            FIGURES[actor.kind](p, color, scene.action)
        else:
            THINGS[actor.kind](p, color)
        left, right = (max(0, int((x + side * size * 1.5) * p.side)) for side in (-1, 1))
        row = int(line * p.side)
        p.pixels[row:, left:right] = before[row:, left:right]
        p.frame()
        water = mix(shade_of(p, x, min(0.98, line + 0.05)), WHITE, 62)
        p.ellipse(x, line + 0.004, size * 1.02, 0.012, water)
        p.ellipse(x, line + 0.035, size * 0.7, 0.008, water)


def chase(p: Picture, scene: Scene, flip: bool) -> None:
    """Dogs after a ball."""
    assert scene.thing
    cast, ahead, foot = each(scene), -1 if flip else 1, p.between(0.86, 0.92)
    for actor, x in zip(cast, {1: [-0.1], 2: [-0.27, 0.13], 3: [-0.32, -0.06, 0.2]}[len(cast)], strict=True):
        act(p, actor, "run", 0.5 + ahead * x, foot + p.between(-0.03, 0.02), size_of(p, actor, len(cast)) * 0.84,
            flip=flip)  # fmt: skip
    pose(p, 0.5 + ahead * p.between(0.38, 0.41), foot - p.between(0.06, 0.12), 0.06)
    things.ball(p, COLORS[scene.thing.color])


def over(p: Picture, scene: Scene, flip: bool) -> None:
    """A leap over a fence or a log."""
    assert scene.thing
    actor, foot = scene.actors[0], p.between(0.9, 0.93)
    if scene.thing.kind == "fence":
        put(p, scene.thing, 0.5, foot, 0.26, wide=2)
    else:
        put(p, scene.thing, 0.5, foot, 0.26)
    act(p, actor, "jump", 0.5 + p.between(-0.04, 0.04), foot - 0.22, size_of(p, actor, 1) * 0.92, flip=flip)


def behind(p: Picture, scene: Scene, flip: bool) -> None:
    """A fence in front of everybody."""
    assert scene.thing
    cast = each(scene)
    for actor, x in zip(cast, spread(p, scene), strict=True):
        act(p, actor, scene.action, x, p.between(0.83, 0.85), size_of(p, actor, len(cast)) * 1.12, flip=flip)
    put(p, scene.thing, 0.5, 0.97, 0.22, wide=2.4)


def under(p: Picture, scene: Scene, flip: bool) -> None:
    """Below a tree's crown or a table."""
    assert scene.thing
    actor = scene.actors[0]
    if scene.thing.kind == "table":
        put(p, scene.thing, 0.5, 0.9, 0.42)
        act(p, actor, scene.action, 0.5 + p.between(-0.06, 0.06), 0.91, 0.2, flip=flip)
        return
    aside = (-1 if flip else 1) * p.between(0.1, 0.14)
    put(p, scene.thing, 0.5 + aside, 0.8, 0.42)
    size = size_of(p, actor, 1) * (0.68 if actor.kind in PEOPLE else 0.72)
    act(p, actor, scene.action, 0.5 - aside * 0.4, p.between(0.88, 0.91), size, flip=flip)


def beside(p: Picture, scene: Scene, flip: bool) -> None:
    """Next to a tree."""
    assert scene.thing
    actor, ahead = scene.actors[0], -1 if flip else 1
    fir = Thing("fir") if scene.place == "snow" else scene.thing
    put(p, fir, 0.5 + ahead * 0.31, p.between(0.82, 0.86), 0.36)
    act(p, actor, scene.action, 0.5 - ahead * 0.17, p.between(0.87, 0.91), size_of(p, actor, 1) * 0.82,
        flip=p.chance(0.5))  # fmt: skip


def before(p: Picture, scene: Scene, flip: bool) -> None:
    """In front of a house or a car."""
    assert scene.thing
    if scene.thing.kind == "house":
        put(p, scene.thing, 0.5, 0.64, 0.36)
    else:
        put(p, scene.thing, 0.5, 0.8, 0.42, flip=flip)
    cast = each(scene)
    for actor, x in zip(cast, spread(p, scene), strict=True):
        share = 0.9 if actor.kind in PEOPLE else 0.78
        act(p, actor, scene.action, x, p.between(0.91, 0.94), size_of(p, actor, len(cast)) * share, flip=flip)


def upon(p: Picture, scene: Scene, flip: bool) -> None:
    """On a bench, a sofa, a rug, a fence, a car, a branch."""
    assert scene.thing
    kind, cast = scene.thing.kind, each(scene)
    xs = [0.5 + (x - 0.5) * 0.72 for x in spread(p, scene)]
    if kind == "fence":
        put(p, scene.thing, 0.5, 0.92, 0.3, wide=1.75)
    elif kind == "branch":
        pose(p, 0.5, 0.66, 0.54)
        things.branch(p, things.WOOD)
    else:
        size = {"bench": 0.36, "sofa": 0.42, "rug": 0.44, "car": 0.42}[kind]
        put(p, scene.thing, 0.5, 0.92, size, flip=flip)
    for actor, x in zip(cast, xs, strict=True):
        if actor.kind in PEOPLE:
            seat = {"bench": 0.73, "sofa": 0.72}[kind]
            seated(p, actor, x, seat, size_of(p, actor, len(cast)) * 0.9, flip=flip)
            continue
        top = {"bench": 0.575, "sofa": 0.765, "rug": 0.9, "car": 0.55, "fence": 0.66, "branch": 0.67}[kind]
        small = {"bench": 0.7, "sofa": 0.9, "rug": 1.1, "car": 0.62, "fence": 0.72, "branch": 1.05}[kind]
        act(p, actor, scene.action, x, top, size_of(p, actor, len(cast)) * small, flip=flip)


def ride(p: Picture, scene: Scene, flip: bool) -> None:
    """On a bicycle or a horse."""
    assert scene.thing
    actor, ahead, foot = scene.actors[0], -1 if flip else 1, p.between(0.9, 0.94)
    x, size = 0.5 + p.between(-0.06, 0.06), size_of(p, actor, 1) * 0.86
    if scene.thing.kind == "horse":
        horse = 0.3
        pose(p, x, foot - animals.SOLES["horse"] * horse, horse, flip=flip)
        animals.horse(p, p.vary(COLORS[scene.thing.color], 8), "ride")
        size *= 0.86
        saddle, x, how = foot - (animals.SOLES["horse"] + 0.16) * horse, x - ahead * 0.02, "astride"
    else:
        wheels = size * 0.95
        put(p, scene.thing, x, foot, wheels, flip=flip)
        saddle, x, how = foot - (things.FEET["bike"] + 0.46) * wheels, x - ahead * 0.25 * wheels, "pedal"
    pose(p, x, saddle - FRAMES[actor.kind].hip * size, size, flip=flip)
    person(p, actor.kind, p.vary(COLORS[actor.color], 8), how, hat=actor.hat)


def kick(p: Picture, scene: Scene, flip: bool) -> None:
    """A ball at a foot."""
    assert scene.thing
    actor, ahead, foot = scene.actors[0], -1 if flip else 1, p.between(0.89, 0.93)
    x, size = 0.5 - ahead * 0.1, size_of(p, actor, 1)
    act(p, actor, "kick", x, foot, size, flip=flip)
    pose(p, x + ahead * p.between(0.33, 0.38), foot - p.between(0.06, 0.12), 0.065)
    things.ball(p, COLORS[scene.thing.color])


def carry(p: Picture, scene: Scene, flip: bool) -> None:
    """An umbrella above a head."""
    assert scene.thing
    actor, ahead, foot = scene.actors[0], -1 if flip else 1, p.between(0.92, 0.95)
    x, size = 0.5 + p.between(-0.06, 0.06), size_of(p, actor, 1) * 0.86
    hand = raised_hand(actor.kind)
    top = 0.3 if actor.kind in ("man", "woman") else 0.26
    pose(p, x + ahead * hand[0] * size * 0.8, foot - size + hand[1] * size - top * 0.85, top)
    things.umbrella(p, p.vary(COLORS[scene.thing.color], 8))
    act(p, actor, "carry", x, foot, size, flip=flip)


def fly_a_kite(p: Picture, scene: Scene, flip: bool) -> None:
    """A kite on its line."""
    assert scene.thing
    actor, ahead, foot = scene.actors[0], -1 if flip else 1, p.between(0.9, 0.94)
    x, size = 0.5 - ahead * 0.2, size_of(p, actor, 1)
    right, down = raised_hand(actor.kind)
    hand = (x + ahead * right * size, foot - size + down * size)
    there = (0.5 + ahead * p.between(0.24, 0.3), p.between(0.18, 0.22))
    p.frame()
    p.line([hand, there], 0.012, (240, 240, 240))
    pose(p, *there, 0.13, flip=flip)
    things.kite(p, p.vary(COLORS[scene.thing.color], 8))
    act(p, actor, "fly a kite", x, foot, size, flip=flip)


BY_RELATION = {"after": chase, "over": over, "behind": behind, "under": under, "beside": beside, "in front of": before,
               "on": upon}  # fmt: skip
BY_ACTION = {"fly": aloft, "float": aloft, "sail": afloat, "swim": afloat, "ride": ride, "kick": kick, "carry": carry,
             "fly a kite": fly_a_kite}  # fmt: skip
