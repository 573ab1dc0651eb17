"""Short news of trade and money in 46 topics, of which two make more than half, as in the Reuters set.

Every topic has words of its own; kindred topics share some, and each text takes a few from elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from samples.texts.film_words import LAST
from samples.texts.grammar import Grammar, words

OWN, KINDRED = 55, 30  # of a hundred topic words; the others come from any topic

# How many of 9,000 texts, and the words.
TOPICS = {
    "earn": (3160, "profit net shr loss dividend quarter revs earnings qtly record shares results avg oper payout"),
    "acq": (1950, "acquire merger stake offer shares bid tender acquisition takeover buyout shareholders agreement"),
    "money-fx": (550, "currency dollar yen mark intervention market bank stg liquidity assistance bills exchange"),
    "crude": (445, "oil crude barrel opec bpd output posted refinery energy prices production pipeline wells drilling"),
    "grain": (430, "grain wheat corn tonnes crop harvest farmers maize sorghum barley export subsidy acreage shipment"),
    "trade": (390, "trade tariff deficit imports exports surplus sanctions gatt protectionism chips retaliation talks"),
    "interest": (270, "rate interest prime discount lending bank cut points deposit bundesbank funds money half base"),
    "ship": (172, "ship vessel port tanker gulf cargo strike seamen shipping freight escort flag waterway docks"),
    "money-supply": (139, "money supply m1 m2 m3 growth rose seasonally adjusted week deposits bank reserves"),
    "sugar": (124, "sugar beet cane white raw tonnes tender rebate refined intervention sweetener ec"),
    "coffee": (101, "coffee bags quota ico exporters producers roasters robusta arabica growers pact"),
    "gnp": (100, "gnp growth economy forecast domestic product gross real inflation demand consumption"),
    "gold": (92, "gold ounce mine ore bullion ounces grade metal drilling reef mining"),
    "veg-oil": (74, "oil palm vegetable soybean rapeseed edible tax fats olein margarine olive"),
    "cpi": (66, "inflation consumer price index prices rose cost living base food"),
    "oilseed": (62, "soybean rapeseed oilseed crush sunflower seed bushels meal crushers growers"),
    "cocoa": (55, "cocoa buffer stock icco beans delegates producers consumers manager origin"),
    "jobs": (50, "unemployment jobless workers labour employment rate unemployed payrolls work"),
    "reserves": (49, "reserves foreign exchange gold holdings sdr fund central currencies"),
    "ipi": (49, "industrial production output index manufacturing factory fell adjusted utilities"),
    "bop": (48, "balance payments account deficit surplus current services capital invisible"),
    "copper": (48, "copper cathode smelter mine cents lb cathodes concentrate price refinery"),
    "iron-steel": (45, "steel iron ore plants mill tonnes plate coal furnace imports"),
    "alum": (41, "aluminium smelter alumina bauxite ingot metal tonnes capacity"),
    "rubber": (39, "rubber inra buffer stock latex natural growers pact manager"),
    "tin": (39, "tin itc council malaysian creditors metal tonnes smelters kilo"),
    "nat-gas": (36, "gas natural pipeline cubic feet reserves contract supply field"),
    "dlr": (32, "dollar yen intervention currencies baker stability louvre dealers level"),
    "gas": (30, "gasoline unleaded octane fuel leaded petrol cars barrel stocks"),
    "livestock": (26, "cattle livestock beef head slaughter feedlot calves animals"),
    "carcass": (24, "beef pork meat carcass inspection packers hormone plants"),
    "pet-chem": (24, "chemical ethylene plastics plant polymer petrochemical styrene tonnes"),
    "retail": (21, "retail sales stores shops consumer spending cars seasonal"),
    "cotton": (20, "cotton bales upland yarn textile acreage planting lint"),
    "strategic-metal": (19, "titanium uranium cobalt metal molybdenum vanadium pounds"),
    "wpi": (19, "wholesale producer prices index base fell rose"),
    "zinc": (19, "zinc smelter slab lead metal tonnes concentrate"),
    "hog": (18, "hog hogs pork pigs slaughter farrowing weights"),
    "wheat": (17, "wheat winter durum bushels bonus enhancement soft flour"),
    "housing": (16, "housing starts permits homes units building construction"),
    "lei": (15, "leading indicators index economic lagging coincident rose"),
    "heat": (15, "heating fuel oil gallon price winter distillate"),
    "orange": (13, "orange juice frozen florida brazil concentrate crop"),
    "silver": (12, "silver ounces mine ounce ore bullion"),
    "meal-feed": (11, "meal feed soymeal pellets protein animal tapioca"),
    "lead": (10, "lead smelter battery metal strike tonnes"),
}
KINDRED_TOPICS = (
    "grain wheat oilseed meal-feed veg-oil cotton sugar", "money-fx interest dlr money-supply reserves trade bop",
    "crude gas nat-gas heat pet-chem ship", "gold silver copper zinc lead tin alum strategic-metal iron-steel",
    "livestock carcass hog meal-feed", "gnp cpi wpi ipi lei jobs retail housing trade", "earn acq",
    "coffee cocoa rubber sugar orange",
)  # fmt: skip
RULES = {
    "last": LAST,
    "company": (
        "{last} Corp", "{last} Inc", "{last} and {last}", "{last} Industries", "{last} Ltd", "{last} Bank",
        "{last} Holdings",
        "{last} Co",
    ),
    "country": words(
        "U.S. Japan Britain Germany France Canada Brazil China India Italy Australia Mexico Argentina Indonesia "
        "Spain Turkey Nigeria Norway Kuwait Iran Iraq Egypt Chile Peru Thailand Colombia Kenya Ghana Zambia Finland"
    ),
    "official": (
        "the finance minister", "a spokesman", "officials", "the ministry", "analysts", "traders", "the chairman",
        "dealers",
        "the central bank", "industry sources", "a government report", "the agriculture department", "economists",
    ),
    "month": words("January February March April May June July August September October November December"),
    "unit": ("mln dlrs", "pct", "mln", "billion dlrs", "tonnes", "dlrs a share", "cts", "billion"),
    "said": ("said", "said", "said", "announced", "reported", "told reporters", "expects", "added", "noted"),
    "move": words("rise fall increase decline change cut gain drop plan agreement decision delay revision recovery"),
    "adjective": words(
        "new higher lower major further recent strong weak foreign total first second current final large possible "
        "domestic sharp national international annual modest early temporary unexpected seasonal provisional"
    ),
    "noun": words(
        "market year company government price month week group level end statement meeting policy industry demand "
        "system effect problem pressure question committee programme project region proposal budget contract supplier "
        "customer investor negotiation adjustment warehouse licence engineer auditor subsidiary inventory"
    ),
    "earn": (
        "{company} {month} {n} {adjective} {noun} {topic} {n} cts vs {n} cts {topic} {n} mln vs {n} mln",
        "Shr {n} cts vs {n} cts net {n} mln vs {n} mln {topic} {n} mln vs {n}",
        "{company} sets {topic} of {n} cts a share",
        "{company} said {topic} for the {noun} fell to {n} mln dlrs", "Year shr {n} vs {n} {topic} {n} mln",
    ),
    "acq": (
        "{company} said it agreed to buy {company} for {n} mln dlrs", "{company} has a {n} pct {topic} in {company}",
        "the {topic} of {company} by {company} needs the {noun}", "{company} rejected the {topic} from {company}",
    ),
    "news": (
        "{official} {said} the {topic} {move} was {n} {unit} in {month}",
        "{country} {said} its {topic} would {move} {n} {unit}",
        "the {adjective} {topic} {move} follows a {adjective} {noun} in {country}",
        "{company} {said} {topic} and {topic} {move}",
        "{topic} in {country} rose to {n} {unit} from {n} in {month}",
        "{official} in {country} {said} {topic} was {adjective}",
        "a {adjective} {noun} on {topic} is due in {month}", "the {noun} of {topic} has been {adjective} since {month}",
    ),
    "filler": (
        "the {noun} of the {noun} was {adjective}", "it gave no {adjective} {noun}",
        "{official} {said} no {noun} was made",
        "the {adjective} {noun} will be known in {month}", "{official} declined to comment on the {noun}",
        "this was against a {adjective} {noun} a year ago",
    ),
}  # fmt: skip
for _topic, (_, _own) in TOPICS.items():
    RULES[f"of_{_topic}"] = words(_own)
KIN = {topic: [those for those in map(words, KINDRED_TOPICS) if topic in those] for topic in TOPICS}


def newswires(n: int, names: Sequence[str], seed: int) -> tuple[list[str], list[int]]:
    """Texts, and the places of their topics in `names`; every topic at least four times."""
    grammar = Grammar(RULES, seed)
    total = sum(count for count, _ in TOPICS.values())
    topics = [topic for topic, (count, _) in TOPICS.items() for _ in range(max(4, count * n // total))]
    topics += ["earn"] * (n - len(topics))
    grammar.random.shuffle(topics)
    return [newswire(grammar, topic) for topic in topics], [names.index(topic) for topic in topics]


def newswire(grammar: Grammar, topic: str) -> str:
    """Two to ten sentences."""
    own = topic if topic in ("earn", "acq") else "news"
    parts = []
    for _ in range(1 + grammar.random.randrange(6)):
        parts.append(grammar.draw(own if grammar.chance(85) else "news"))
        if grammar.chance(45):
            parts.append(grammar.draw("filler"))
    text = ". ".join(parts)
    while "{topic}" in text:
        text = text.replace("{topic}", topic_word(grammar, topic), 1)
    while "{n}" in text:
        text = text.replace("{n}", str(grammar.random.randrange(1, 10 ** (1 + grammar.random.randrange(3)))), 1)
    return grammar.write(text)


def topic_word(grammar: Grammar, topic: str) -> str:
    """A word of the topic, of a kindred one, or of any."""
    place = grammar.random.randrange(100)
    if place >= OWN + KINDRED:
        topic = grammar.random.choice(list(TOPICS))
    elif place >= OWN and KIN[topic]:
        topic = grammar.random.choice(grammar.random.choice(KIN[topic]))
    return grammar.draw(f"of_{topic}")
