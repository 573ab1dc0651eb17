"""Words and phrases that newswires draw on: one rule a line, its texts divided by bars."""

from __future__ import annotations

from collections.abc import Sequence

from samples.texts.film_words import LAST
from samples.texts.grammar import words
from samples.texts.wires import lists, remarks
from samples.texts.wires.reading import read_rules

MEN = words(
    "john robert james william richard charles thomas george donald kenneth paul edward david joseph peter frank "
    "michael henry walter arthur harold raymond ralph roger gerald lawrence eugene louis philip stanley howard alan "
    "martin victor norman douglas ernest leonard stephen gordon warren hugh leon theodore julian edgar ronald oscar"
)
TEXT = """
turnover: revs | revs | revs | sales | sales
monthend: december 31 | january 31 | march 31 | september 30 | june 30 | november 30 | april 30 | february 28
eighth: 1/8 | 1/4 | 3/8 | 1/2 | 5/8 | 3/4 | 7/8
split: two for one | two for one | three for two | three for two | three for one | five for four
note: net includes a gain of {gain} dlrs, or {gainshr} a share, from the sale of {~asset} | net in the latest period
    includes a charge of {gain} dlrs, or {gainshr} a share, for {~charge} | 1986 results restated for a {~split} stock
    split in {monthc} | year ago net includes a tax credit of {gain} dlrs | results include {company3} from {monthc}
    on | net excludes losses from discontinued operations of {gain} dlrs | per share figures adjusted for stock split
    | current period includes a provision of {gain} dlrs for {~charge} | prior year figures restated | tax rate
    {31-46} pct vs {37-48} pct | backlog {11-210} mln dlrs vs {11-190} mln dlrs a year ago | full name of the company
    is {company} | company is based in {city} | shares adjusted for {3-9} pct stock dividend | net reflects the
    adoption of new accounting rules for pensions | company makes {product} | includes pretax gain of {gain} dlrs from
    the settlement of a lawsuit | preferred dividends deducted | company changed its fiscal year end to {monthend} |
    latest year has {52-53} weeks
banknote: provision for loan losses {1.1-9.8} mln dlrs vs {1.1-9.8} mln dlrs | loans to {nation} borrowers of {11-190}
    mln dlrs were placed on nonaccrual status, which cut net by {gain} dlrs | net includes gains of {gain} dlrs on the
    sale of securities | nonperforming loans {1.1-3.9} pct of the total | charge offs rose because of loans to farmers
    and to energy companies | bank is a unit of {company} | net interest income rose as deposit rates fell faster than
    lending rates | the bank has {11-190} branches | the bank's prime rate averaged {7.51-8.24} pct in the period |
    mortgage lending rose {4-21} pct
asset: a warehouse in {~city} | land in {~city} | its {~product} unit | a plant in {~city} | its stake in {~last}
    {~tail} | its headquarters building | its minority interest in {~last} {~tail} | securities
nth: third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth
tail: corp | inc | co | industries inc | ltd | and co
charge: closing a plant in {~city} | the early retirement of debt | moving its headquarters to {~city} | severance pay
    | the write down of its {~product} inventory | a lawsuit over {~product} | the cost of defending itself against a
    takeover | discontinuing its {~product} line
blame: weak demand for {~product} | price cutting by competitors | a strike at its plant in {~city} | the cost of
    introducing new {~product} | delays in deliveries of {~product} | higher prices for raw materials | slow sales in
    the southwest | the weak oil industry | imports of cheap {~product} | currency changes | a fire at its warehouse
    in {~city} | problems with a government contract | a larger tax rate
purpose: reduce debt | repay bank loans | buy back up to {2-9} mln of its own shares | expand its {~product} business
    | finance acquisitions | increase working capital | build a plant in {~city} | develop new {~product} | modernize
    its plant in {~city}
did: opened a plant in {~city} | refinanced {21-160} mln dlrs of debt | closed {2-9} unprofitable offices | introduced
    a new line of {~product} | won a contract for {~product} worth {11-90} mln dlrs | settled a dispute over patents |
    hired {21-190} engineers | moved production of {~product} to {~city} | cut overhead costs by {3-14} pct | signed a
    licence agreement on {~product}
market: in europe | in the far east | in the u.s. market | among small businesses | in canada | in the midwest | on
    the west coast | in government markets | with car makers | in latin america | among hospitals
debt: the refinancing of its debt | a new credit line of {21-190} mln dlrs | the sale of {50-200/5} mln dlrs of bonds
    | an issue of notes due {~dueyear} | an exchange of debentures for common stock | repayments due this year
regulator: regulatory agencies | the federal trade commission | the justice department | state authorities | the
    federal communications commission | the courts | the interstate commerce commission | its banks | the foreign
    investment review board | tax authorities
agency: the federal trade commission | the justice department | the antitrust division | a federal judge
finance: bank loans and cash | the sale of new shares | its own cash | a bridge loan of {51-390} mln dlrs | an issue
    of debentures | borrowings of {31-190} mln dlrs | the proceeds of the sale of {~asset}
group: {firm} | an investor group led by {~man} {~last} | new york investor {~man} {~last} | {~last} partners, an
    investment firm | a group of {city} investors | {~last} {~tail} | investor {~man} {~last}
wish: a merger | a seat on the board | its plans | a joint venture for {product} | the sale of {~asset}
remedy: sell {~asset} and pay a special dividend of {2-9} dlrs a share | buy back a third of its shares | borrow
    {110-490/10} mln dlrs and buy its own stock | spin off its {~product} business to shareholders | close its
    headquarters and sell {~asset}
wishes: sell {~asset} | be sold to the highest bidder | buy back its shares | pay a special dividend of {2-9} dlrs |
    get out of {~product} | drop its rights plan
stakepart: 20 pct stake | minority stake | 49 pct interest | 35 pct stake | half interest | majority stake
who: traders | dealers | brokers | one trader | a broker in {~centre} | traders in {~centre} | market sources
state: texas | louisiana | oklahoma | wyoming | kansas | new mexico | colorado | alabama
oilstate: texas | louisiana | oklahoma | wyoming | the gulf of mexico | california | alberta | the north sea
dealing: london | new york | frankfurt | zurich | quiet trading | nervous trading | thin trading
centre: london | new york | frankfurt | zurich | hong kong | singapore | paris | tokyo | sydney
between: separately | meanwhile | in another development | at the same time | in other news
drain: tax payments | a large treasury balance | currency in circulation | seasonal factors | float
startyear: 1988 | 1989 | 1990 | 1991
oilbuyer: western europe | japan | the u.s. | brazil | the caribbean | india | south korea | taiwan
iceport: leningrad | gdansk | montreal | duluth | helsinki | riga
gulfport: dubai | bahrain | sharjah | fujairah | khor fakkan | muscat
chemical: ethylene | polyethylene | styrene | polystyrene | polypropylene | propylene | benzene | methanol | vinyl
    chloride | ethylene glycol | phenol | acetone | ammonia | caustic soda | titanium dioxide | nylon | polyester
    fibre | acrylic resins | synthetic rubber | butadiene | xylene | epoxy resins | chlorine
cargo: steel | grain | sugar | timber | coal | fertilizer | cement | rice | phosphate | containers | cars | fruit |
    ore | scrap | bauxite
trade: tankers | car carriers | container ships | bulk carriers | lash vessels
rain: rain | good weather | warm weather | light rain | mild weather | more fertilizer
meatbuyer: brazil | the soviet union | egypt | saudi arabia | the middle east | iran
sugarcity: paris | london | hamburg | brussels | rotterdam
rare: titanium | uranium | cobalt | molybdenum | vanadium | tungsten | chromium | manganese | zirconium | antimony |
    tantalum
"""
LASTS = [name.lower() for name in LAST]
ENDS = words("ka be to si um ala dor ma sel")
SHIPS = words("star pride venture carrier trader glory wave eagle dawn pioneer")
RULES: dict[str, Sequence[str]] = {
    **read_rules(TEXT),
    **read_rules(lists.TEXT),
    **read_rules(remarks.TEXT),
    "last": LASTS,
    "man": MEN,
    "oldyear": [str(year) for year in range(1921, 1970)],
    "dueyear": [str(year) for year in range(1992, 2013)],
    "field": [begin + end for begin in words("bar mar tan gol ra nor del") for end in ENDS],
    "mine": [f"{name} {kind}" for kind in words("creek hill reef lake ridge") for name in LASTS[::9]],
    "shipname": [f"{a} {b}" for a in words("ocean pacific eastern golden royal nordic") for b in SHIPS],
}
