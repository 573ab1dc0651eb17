"""Who and when: months, people, companies and countries, made so that they agree within one text."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from samples.texts.grammar import words
from samples.texts.wires.countries import FIGURE, GROUPS, MUCH, NATION
from samples.texts.wires.reading import read_rules
from samples.texts.wires.results import results
from samples.texts.wires.telling import MONTHS, THEN, Maker, Telling
from samples.texts.wires.vocabulary import MEN

DATES = (2, 3, 3, 3, 3, 4, 4, 4, 5, 6, 6, 7, 8, 9, 10, 10)  # the months of the wires, as often as in the real set
QUARTERS = ("third", "fourth", "first", "second")
OF_COUNTRY = words("nation capital currency unit size office bank jobless discount inflation people balance")
OF_TIME = words("now month monthb monthc next later ago quarter quarterb quarterend")
KEPT = {*OF_TIME, "country", *OF_COUNTRY, "economist", "analyst"}  # what a second story may know of the first
TICKER = 45  # of a hundred companies have one behind their name, as in "harman corp <HMN>", which is cut up as lt hmn
TITLES = ("chairman", "president", "chief executive", "chief executive officer", "vice president", "finance director")
FRONTS = words(
    "data micro inter trans gen tele pan omni vari dyna electro hydro thermo bio medi opti astro nova centra conti "
    "ameri allo syn digi logi quanta ultra apex cyber mega meri penta radi spectra stratus tri vita xeno zeta"
)
BACKS = words("tron dyne con tek mark graph lux form lab pro sonic scan term vest core plex metrics corp mar cade dex")
EXCHANGES = {"uk": " l", "japan": " t", "german": " f"}
REAL = words("intergraph transcon datatron intermark cybertek omnicon medigraph teletek datascan")
STEMS = [front + back for back in BACKS for front in FRONTS if front + back not in REAL]
EAST = [a + b for b in words("kawa moto yama mura hara shima naga saki ta ba") for a in words(
    "hoshi kita naka mori tani sugi oka ishi aka haya matsu nishi hiro taka ume kuro")]  # fmt: skip
GERMANS = [a + b for b in words("mann berger stein hauser feld") for a in words(
    "kess voll rein brandt lind hof eisen wald neu stein ober hart")]  # fmt: skip

KINDS = read_rules("""
any: corp | inc | industries inc | co | inc | corp | holdings inc | group inc | international inc | systems inc |
    technologies inc | manufacturing co | products corp | enterprises inc | laboratories inc | instruments inc |
    electronics corp | communications inc
bank: bancorp | financial corp | savings bank | national corp | bankshares inc | federal savings and loan association |
    trust co | banking corp
oil: petroleum corp | oil co | energy corp | exploration co | resources inc | oil and gas co | petroleum inc
gas: natural gas co | gas transmission corp | pipeline co | gas and electric co | energy corp
gold: gold mines ltd | mines ltd | gold corp | resources ltd | explorations ltd | mining corp | minerals ltd
metal: mining co | metals corp | smelting co | minerals inc | metals and mining ltd | refining co
steel: steel corp | steel co | iron works | steel industries inc | steel inc
chemical: chemical co | chemicals inc | plastics corp | polymers inc | chemical corp
food: foods inc | packing co | milling co | food products co | grain co | provisions inc
retail: stores inc | department stores inc | shops inc | retailing corp | merchandise co | stores corp
ship: shipping co | lines ltd | navigation co | tankers inc | marine corp | steamship co
broker: securities inc | brothers inc | and co | and partners | securities corp | commodities inc | futures inc
uk: plc | holdings plc | group plc | industries plc | engineering plc | trust plc | stores plc | foods plc
japan: electric co ltd | heavy industries ltd | trading co ltd | chemical co ltd | bank ltd | motor co ltd |
    shipping ltd | steel corp | securities co ltd | optical co ltd
german: ag | werke ag | maschinenbau ag | chemie ag | bank ag | kaufhaus ag
""")


def calendar(random: Random) -> dict[str, str]:
    """When a wire is sent: `now`; `month` is the last that figures are out for, `monthb` and `monthc` came before."""
    now = DATES[random.randrange(len(DATES))]
    names = {
        name: MONTHS[(now - 1 + shift) % 12]
        for name, shift in {"now": 0, "month": -1, "monthb": -2, "monthc": -3, "next": 1, "later": 3, "ago": -6}.items()
    }
    quarter = (now - 1) // 3  # of those that are over: 0 is the last one of 1986
    names |= {"quarter": QUARTERS[1 + quarter if quarter < 3 else 0], "quarterb": QUARTERS[quarter]}
    ends = {"fourth": "december 31", "first": "march 31", "second": "june 30", "third": "september 30"}
    return {**names, "quarterend": ends[names["quarter"]]}


def kept(known: Mapping[str, str]) -> dict[str, str]:
    """What the next story of a wire may speak of, too: not the companies, which would do contradictory things."""
    return {name: text for name, text in known.items() if name.split()[0].rstrip("23") in KEPT}


def country(telling: Telling, digit: str, group: str) -> None:
    """A country of a group; one that is known already stays if it is of the group."""
    known, those = telling.known, GROUPS[group or "any"]
    if known.get("country" + digit) in those:
        known["much" + digit] = MUCH.get((group, known["country" + digit]), "")
        return
    others = {known.get("country" + other) for other in ("", "2", "3")}
    while (name := telling.pick(those)) in others:
        pass
    facts = dict(zip(OF_COUNTRY, (*NATION[name], *FIGURE.get(name, [""] * 10)), strict=True))
    known["country" + digit], known["much" + digit] = name, MUCH.get((group, name), "")
    known.update({what + digit: text for what, text in facts.items() if text})


def company(telling: Telling, digit: str, sector: str) -> None:
    """A company, its short name, and often the letters of its share; a known one of the sector stays."""
    known, sector = telling.known, sector or "any"
    if known.get("sector" + digit) == sector:
        return
    kind = telling.pick(KINDS[sector])
    others = {known.get("short" + other) for other in ("", "2", "3")}
    while (short := stem(telling, sector, kind)) in others:
        pass
    letters = short[0] + "".join(letter for letter in short[1:] + kind if letter not in "aeiou ")
    ticker = letters[: 3 if telling.grammar.chance(65) else 4] + EXCHANGES.get(sector, "")
    for name in ("boss", "he"):  # the one who spoke for another company
        known.pop(name + digit, None)
    known["company" + digit] = f"{short} {kind}"
    known["firm" + digit] = f"{short} {kind}" + (f" lt {ticker}" if telling.grammar.chance(TICKER) else "")
    known["firm" + digit + THEN] = known["company" + digit]
    known["short" + digit], known["sector" + digit] = short, sector


def stem(telling: Telling, sector: str, kind: str) -> str:
    """What a company is called in short."""
    if sector in ("japan", "german"):
        return telling.pick(EAST if sector == "japan" else GERMANS)
    name = telling.grammar.draw("last")
    if sector == "any" and kind not in ("and co", "brothers inc") and telling.grammar.chance(45):
        return telling.pick(STEMS)
    if telling.grammar.chance(12):
        while (other := telling.grammar.draw("last")) == name:
            pass
        return f"{name} and {other}" if not kind.startswith("and") else name
    return name


def boss(telling: Telling, digit: str, title: str) -> None:
    """Somebody who speaks for a company, and the name that is left of him in the second sentence."""
    last = telling.grammar.draw("last")
    telling.known["boss" + digit] = f"{title or telling.pick(TITLES)} {telling.pick(MEN)} {last}"
    telling.known["boss" + digit + THEN] = last
    telling.known["he" + digit] = telling.pick((last, "he", "he"))


def analyst(telling: Telling, digit: str, _: str) -> None:
    """Somebody who observes a market for a broker."""
    last, other = telling.grammar.draw("last"), telling.grammar.draw("last")
    kind = telling.pick(KINDS["broker"])
    telling.known["analyst" + digit] = f"{telling.pick(MEN)} {last}, an analyst with {other} {kind},"
    telling.known["analyst" + digit + THEN] = last


def economist(telling: Telling, digit: str, _: str) -> None:
    """Somebody who explains figures."""
    last, other = telling.grammar.draw("last"), telling.grammar.draw("last")
    kind = telling.pick((*KINDS["broker"], *KINDS["bank"]))
    telling.known["economist" + digit] = f"{telling.pick(MEN)} {last}, an economist with {other} {kind},"
    telling.known["economist" + digit + THEN] = last


MAKERS: dict[str, Maker] = {
    "country": country, "nation": country, "capital": country, "company": company, "firm": company, "short": company,
    "boss": boss, "he": boss, "analyst": analyst, "economist": economist, "results": results,
}  # fmt: skip
