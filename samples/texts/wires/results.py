"""The figures of a company's year: profit is what the shares earn times the shares, and quarters fit into years.

Which figures: of a `first` quarter, `later` ones with the year so far, a `year`, a `bank`'s quarter; `plain` ones,
without losses, for sentences; British `pence`, Japanese `yen` and German `marks`. What was a year before has a `b`
behind its name.
"""

from __future__ import annotations

from samples.texts.wires.telling import DIGITS, Telling

LATER = {"2nd": ("six mths", 205), "3rd": ("nine mths", 310), "4th": ("year", 420)}


def results(telling: Telling, _: str, kind: str) -> None:
    """Makes all figures of one kind known."""
    known, random = telling.known, telling.grammar.random
    if kind in ("pence", "yen", "marks"):
        abroad(telling, kind)
        return
    avg = random.randrange(12, 400) * 100_000 + random.randrange(100_000)
    cents = random.choice((random.randrange(3, 30), random.randrange(10, 80), random.randrange(40, 190)))
    if kind == "year":
        cents *= 3
    change = max(1, cents * random.randrange(2, 40) // 100)
    higher = telling.up if kind == "plain" else telling.grammar.chance(60)
    cents_b = max(1, cents - change) if higher else cents + change
    avg_b = avg if kind == "plain" else avg * random.randrange(940, 1002) // 1000
    signs = (1, 1) if kind == "plain" else telling.pick(((1, 1),) * 12 + ((-1, -1), (-1, 1), (1, -1), (-1, 1)))
    margin = random.randrange(900, 4000)
    margin_b = margin * random.randrange(90, 115) // 100
    say(telling, "", (cents, avg, signs[0], margin), (cents_b, avg_b, signs[1], margin_b))
    if kind in ("later", "bank"):
        known["period"] = period = telling.pick(list(LATER))
        known["long"], percent = LATER[period]
        shares = [percent * random.randrange(80, 106) // 100 for _ in range(2)]
        longer = (cents * shares[0] // 100 + 1, avg - random.randrange(9_000), signs[0], margin)
        before = (cents_b * shares[1] // 100 + 1, avg_b - random.randrange(9_000), signs[1], margin_b)
        say(telling, "l", longer, before)
    extra(telling, cents, avg)


def say(telling: Telling, prefix: str, now: tuple[int, int, int, int], before: tuple[int, int, int, int]) -> None:
    """Puts figures into words: cents a share, shares, sign, and sales in per cent of the profit."""
    random, known = telling.grammar.random, telling.known
    marked = now[2] < 0 or before[2] < 0
    parts: dict[str, str] = {}
    for place, (cents, avg, sign, margin) in (("", now), ("b", before)):
        net = cents * avg // 100 + random.randrange(-avg // 300, avg // 300)
        word = "" if not marked else "loss " if sign < 0 else "profit "
        parts |= {
            f"shr{place}": word + share(cents), f"net{place}": word + money(net),
            f"revs{place}": money(net * margin // 100), f"avg{place}": money(avg), f"word{place}": word or "profit ",
        }  # fmt: skip
    known.update({prefix + name: text for name, text in parts.items()})


def share(cents: int) -> str:
    """Cents a share, as dollars from one dollar on."""
    if cents >= 100:
        return f"{point(cents, 2)} dlrs"
    return f"{DIGITS[cents] if cents < 10 else cents} {'ct' if cents == 1 else 'cts'}"


def money(amount: int) -> str:
    """Dollars or shares: in full up to ten millions, then in millions or billions."""
    if amount >= 1_000_000_000:
        return f"{point(amount // 10_000_000, 2)} billion"
    if amount >= 10_000_000:
        return f"{point(amount // 100_000, 1)} mln"
    return f"{amount:,}"


def point(number: int, decimals: int) -> str:
    """A whole number of tenths, say, as a decimal one."""
    return f"{number // 10**decimals:,}.{number % 10**decimals:0{decimals}}"


def extra(telling: Telling, cents: int, avg: int) -> None:
    """What stands in notes: a part of the profit in dollars and in cents a share, and a dividend that it can pay."""
    part = max(1, cents * telling.grammar.random.randrange(8, 40) // 100)
    dividend = max(2, cents * telling.grammar.random.randrange(20, 50) // 100)
    telling.known |= {"gain": money(part * avg // 100), "gainshr": share(part), "div": share(dividend)}
    telling.known["divb"] = share(max(1, dividend * 80 // 100))
    assets = avg * telling.grammar.random.randrange(80, 160)
    shares = telling.grammar.random.randrange(60, 78), telling.grammar.random.randrange(78, 92)
    names = ("assets", "loans", "deposits")
    for name, amount in zip(names, (assets, *(assets * percent // 100 for percent in shares)), strict=True):
        before = amount * telling.grammar.random.randrange(88, 99) // 100
        telling.known |= {name: money(max(amount, 10**7)), name + "b": money(max(before, 10**7))}


def abroad(telling: Telling, kind: str) -> None:
    """Pence a share and millions of pounds, yen and billions, or marks and millions."""
    random = telling.grammar.random
    profit = random.randrange(30, 2400)  # tenths of millions or billions
    shr = random.randrange(40, 480) if kind == "pence" else random.randrange(60, 900)
    rise = random.randrange(104, 140) if telling.up else random.randrange(70, 96)
    turnover = profit * random.randrange(90, 210) // 10
    facts = {
        "profit": profit, "tax": profit * random.randrange(30, 42) // 100, "turnover": turnover,
        "interest": profit * random.randrange(4, 20) // 100 + 1, "oper": profit * random.randrange(101, 119) // 100,
        "shr": shr, "div": shr * random.randrange(10, 22) // 100 + 1,
        "total": shr * random.randrange(25, 42) // 100 + 2,
    }  # fmt: skip
    for name, tenths in facts.items():
        before = max(1, tenths * 100 // (rise + random.randrange(-3, 4)))
        if name in ("div", "total"):
            before = min(before, tenths)
        telling.known |= {name: point(tenths, 1), name + "b": point(before, 1)}
    net = profit - facts["tax"]
    telling.known |= {"net": point(net, 1), "netb": point(net * 100 // rise, 1)}
