"""Wires on how an economy does: growth, prices, output, work, shops, houses, and trade with others."""

from __future__ import annotations

TEXT = """
# gnp*4
= growth 1.1-4.9; old 1.0-4.9; deflator 0.7-3.9
u.s. gross national product grew at a [revised|provisional] annual rate of {growth} pct in the {quarter} quarter, the
    commerce department said.
| the u.s. economy grew {growth} pct at an annual rate in the {quarter} quarter after {old} pct in the {quarterb}.
| the commerce department put {quarter} quarter growth of gnp at {growth} pct, in line with its first estimate.
13) the growth of gnp in the {quarterb} quarter was {old} pct.
the department said [larger|smaller] inventories and [lower|higher] imports made most of the difference.
| consumer spending [rose|fell] {0.2-2.9} pct, while business investment [fell|rose] {1.1-7.9} pct.
inflation, as measured by the gnp price deflator, was {deflator} pct.
after tax profits of corporations [rose|fell] {0.5-8.9} pct.
the administration forecasts growth of {2.5-3.9} pct for the whole of 1987.
| economists said trade would help the economy later in the year.
{economist} said {~view}.

# gnp*5
@ country industrial
= growth 0.4-3.9; before 0.4-3.9; unemployed {jobless}; prices {inflation}
{nation} gross national product grew {growth} pct in 1986 after {before} pct in 1985, the {office} said.
| {country}'s economy will grow {growth} pct this year, after {before} pct in 1986, an economic institute said.
| the {nation} government [raised|lowered] its forecast of economic growth for 1987 to {growth} pct.
| {nation} gross domestic product grew {0.1-1.4} pct in the {quarter} quarter, the {office} said.
14) private consumption rose {0.5-4.9} pct and exports {0.4-6.9} pct, in real terms.
| 23) private consumption would rise {0.5-4.9} pct and exports {0.4-3.9} pct, it said.
| 14) domestic demand grew faster than exports, which were hurt by the fall of the dollar.
23) unemployment would stay at {unemployed} pct, the report said.
| 23) the report put inflation at {prices} pct and the current account {balance} at {1-3} pct of gnp.
the finance minister said no new measures were needed to support the economy.
| 23) the organisation for economic cooperation and development is [more|less] optimistic.
{economist} said {~view}.

# cpi*6
@ country industrial
= rise 0.1-0.8; before 0.1-0.7; year {inflation}; yearb {inflation}; goal {inflation}; index 101.2-139.8
{nation} consumer prices rose {rise} pct in {month} after a rise of {before} pct in {monthb}, the {office} said.
| the {nation} consumer price index rose {rise} pct in {month} to {index}, base 1980, the {office} said.
| inflation in {country} [accelerated|slowed] in {month}: the cost of living rose {rise} pct, the {office} said.
| {nation} inflation was {year} pct in the year to {month}.
123) compared with {month} 1986 prices were {year} pct higher.
| 4) in {monthb}, prices had been {yearb} pct higher than a year before.
food prices rose {0.1-1.9} pct, but fuel was {0.2-2.9} pct cheaper.
| higher prices for fruit, vegetables and housing were partly offset by cheaper petrol and heating oil.
the government forecasts inflation of {goal} pct for the year.
| 4) wages rose {1.1-7.9} pct in the same period.
{economist} said {~view}.

# cpi*3
= rise 0.1-0.7; year 1.1-4.4
u.s. consumer prices rose a seasonally adjusted {rise} pct in {month}, the labor department said.
| the u.s. consumer price index [rose|fell] {rise} pct in {month}, the labor department said.
in {monthb} prices had risen {0.1-0.7} pct.
energy prices [climbed|declined] {0.5-4.9} pct, and gasoline alone {1.1-6.9} pct.
| food prices [rose|fell] {0.1-0.9} pct, as beef and pork were [dearer|cheaper].
without food and energy, the index rose {0.2-0.6} pct.
for the last 12 months inflation was {year} pct.
{economist} said {~view}.

# cpi
@ country inflating
= rise 1.9-21.8; before 1.9-21.8; year 31.0-390.0
consumer prices in {country} rose {rise} pct in {month}, after {before} pct in {monthb}, the government said.
| {nation} inflation was {rise} pct in {month} and {year} pct over 12 months, the central bank said.
the government froze prices of food, fuel and bus fares in {monthc}.
| unions called for wage increases of {21-90} pct.
bankers said an agreement with creditors depends on lower inflation.
{economist} said {~view}.

# wpi*4 cpi
@ country industrial
= rise 0.1-1.4; year 0.5-6.9; index 99.1-119.8
{nation} wholesale prices [rose|fell] {rise} pct in {month} and were {year} pct [higher|lower] than a year earlier.
| {nation} producer prices [rose|fell] {rise} pct in {month}, the {office} said.
| the wholesale price index of {country}, base 1980, was {index} in {month}, [up|down] {rise} pct from {monthb}.
in {monthb} the index had been unchanged.
prices of raw materials [rose|fell] {0.2-3.9} pct, and prices of finished goods hardly changed.
| oil products were [dearer|cheaper] than in {monthb}, metals [cheaper|dearer].
consumer prices will follow, economists said.
{economist} said {~view}.

# ipi*5
@ country industrial
= rise 0.2-3.9; before 0.1-3.4; index 98.1-121.9
{nation} industrial production [rose|fell] {rise} pct in {month} after a {before} pct [fall|rise] in {monthb}, the
    {office} said.
| {nation} industrial output [rose|fell] a seasonally adjusted {rise} pct in {month}, the {office} said.
| the index of industrial production in {country}, base 1980, was {index} in {month}, [up|down] {rise} pct from
    {monthb}.
output of manufacturing industry alone [rose|fell] {0.2-4.4} pct.
| production of capital goods and of cars [rose|fell], while mines and utilities produced [less|more].
compared with {month} 1986, output was {0.5-4.9} pct [higher|lower].
1) the figure for {monthb} was revised from {0.1-3.4} pct.
| 1) strikes had distorted the figures for {monthb}.
{economist} said {~view}.

# ipi*3
= rise 0.1-0.9
u.s. industrial production [rose|fell] {rise} pct in {month}, the federal reserve board said.
| output of u.s. factories, mines and utilities [rose|fell] {rise} pct in {month}, the federal reserve said.
in {monthb} it had [risen|fallen] a revised {0.1-0.9} pct.
car makers built {7.1-8.4} mln cars at an annual rate.
output of oil and gas wells [rose|fell] {0.4-2.9} pct.
| the factories used {79.1-81.4} pct of their capacity.
{economist} said {~view}.

# jobs*5
@ country industrial
= rate {jobless}; before rate[+|-]0.1-0.3; yearago rate[+|-]0.1-0.4; out {people}
unemployment in {country} [fell|rose] to {rate} pct of the work force in {month} from {before} pct in {monthb}, the
    {office} said.
| {nation} unemployment [fell|rose] in {month} to a seasonally adjusted {rate} pct, the {office} said.
| the number of people out of work in {country} [fell|rose] to {out},000 in {month}.
a year ago the rate was {yearago} pct.
| 12) {out},000 people were without work.
vacancies [rose|fell] {0.5-8.9} pct in the month.
| the number of jobs in manufacturing [rose|fell] by {2-19},000.
the labour minister said [the trend was down|factory closures were to blame].
| unions asked for shorter working hours.
{economist} said {~view}.

# jobs*3
= rate 5.9-6.8; before rate[+|-]0.1-0.2; jobs 110-390
u.s. civilian unemployment was {rate} pct in {month}, against {before} pct in {monthb}, the labor department said.
| the u.s. economy added {jobs},000 jobs in {month}, and the unemployment rate was {rate} pct, the labor department
    said.
1) nonfarm payrolls rose by {jobs},000, most of them in services.
factory jobs [rose|fell] by {4-49},000.
| the average work week was {34.6-34.9} hours.
first claims for state unemployment benefits were {310-390},000 in the latest week.
{economist} said {~view}.

# lei*4 gnp
= rise 0.1-1.4; before 0.1-1.4; index 182.1-191.4
the u.s. index of leading economic indicators [rose|fell] {rise} pct in {month}, the commerce department said.
| the index of leading indicators [rose|fell] {rise} pct in {month} to {index}, base 1967.
in {monthb} the index had [gained|lost] a revised {before} pct.
{4-9} of the 10 indicators then available [rose|fell], among them stock prices and building permits.
| the work week, orders for plant and equipment and the money supply made most of the change.
the index of coincident indicators [rose|fell] {0.1-0.9} pct, and the lagging one {0.1-0.9} pct.
the government said the figures point to [stronger|weaker] growth later in the year.
{economist} said {~view}.

# lei
@ country industrial
= index 41.1-77.9
{country}'s leading indicators stood at {index} in {month}, against {41.1-77.9} in {monthb}, the government said.
| the leading indicator index of {country} was {index} in {month}.
a figure above 50 means that the economy expands.
coincident and lagging indicators pointed the same way.
{economist} said {~view}.

# retail*4
@ country industrial
= rise 0.2-3.4; year 0.5-5.9
{nation} retail sales [rose|fell] {rise} pct in {month}, the {office} said.
| the volume of retail sales in {country} [rose|fell] a seasonally adjusted {rise} pct in {month}.
sales were {year} pct [higher|lower] than in {month} 1986.
| shops sold [more|fewer] clothes and shoes, but [fewer|more] cars.
consumer credit grew {0.3-1.9} pct in the month.
shopkeepers said [tax cuts|the bad weather] made the difference.
{economist} said {~view}.

# retail*3
= rise 0.1-3.9; sum 119.1-127.9
u.s. retail sales [rose|fell] {rise} pct in {month} to {sum} billion dlrs, the commerce department said.
| sales of u.s. retail stores [rose|fell] {rise} pct in {month}, the commerce department said.
in {monthb} sales had [fallen|risen] by {0.1-3.9} pct.
without cars, sales [rose|fell] {0.1-1.4} pct.
department stores sold {0.2-2.9} pct [more|less], and gasoline stations {0.3-3.9} pct [more|less].
economists said consumers had [more|little] money left after the tax changes.
{economist} said {~view}.

# housing*5
= starts 1.480-1.890; before starts*[92-98|103-109]%; rise starts%before; permits 1.480-1.790
u.s. housing starts [rose|fell] {rise} pct in {month} to a seasonally adjusted annual rate of {starts} mln units.
| builders in the u.s. began homes at a rate of {starts} mln a year in {month}, the commerce department said.
in {monthb} the rate was {before} mln.
building permits were issued at a rate of {permits} mln units.
| single family homes [rose|fell], but starts of apartments [fell|rose].
higher mortgage rates may slow building in the next months, builders said.
| sales of new houses [rose|fell] {1.1-9.9} pct in {monthb}.
{economist} said {~view}.

# bop*4
@ country industrial
= sum {size}; before sum*[75-96|104-130]%
{country} had a current account {balance} of {sum} {unit} in {month}, against {before} {unit} in {monthb}, the {office}
    said.
| {nation} balance of payments figures show a current account {balance} of {sum} {unit} for {month}.
| the {nation} current account was in {balance} by {sum} {unit} in the {quarter} quarter.
the merchandise trade balance [improved|worsened], and so did services.
| transfers and services, the invisible items, were in [surplus|deficit].
the long term capital account showed a net [outflow|inflow].
| 12) the figures for {monthb} were revised.
the statistics are provisional, an official said.
{economist} said {~view}.

# bop trade*3
@ country industrial
= sum {size}; before sum*[75-96|104-130]%
{nation} trade was in {balance} by {sum} {unit} in {month}, after {before} {unit} in {monthb}, the {office} said.
| {country}'s trade {balance} was a seasonally adjusted {sum} {unit} in {month}, the {office} said.
| {country} had a trade {balance} of {sum} {unit} in {month}.
imports [fell|rose] {0.5-7.9} pct in value, and exports [rose|fell] {0.4-6.9} pct.
| cheaper oil [helped|did not help] to lower the cost of imports.
23) a year before the balance had been a {balance} of {before} {unit}.
the current account, too, was in {balance}, economists said.
{economist} said {~view}.

# trade*3 bop*2 dlr
= gap 9.8-15.9; before gap*[104-121|82-96]%
the u.s. merchandise trade deficit [narrowed|widened] to {gap} billion dlrs in {month} from {before} billion in
    {monthb}, the commerce department said.
| the u.s. trade deficit was {gap} billion dlrs in {month}, compared with a revised {before} billion in {monthb}.
imports [fell|rose] {0.5-7.9} pct and exports [rose|fell] {0.5-6.9} pct.
the deficit with japan was {4.1-5.4} billion dlrs, and that with western europe {1.4-2.9} billion.
| oil imports cost {2.4-4.4} billion dlrs, at {15.10-18.90} dlrs a barrel.
exports of farm goods [rose|fell] to {2.1-2.9} billion dlrs.
the commerce secretary said the lower dollar [had begun to work|would help later].
| members of congress said the figures showed the need for a trade bill.
{economist} said {~tradeview}.

# trade*5
@ country exporter
= duty 11-100; sum 110-490/10
the u.s. will impose tariffs of {duty} pct on imports of {good} from {country} because of unfair trade practices.
| the administration decided on trade sanctions against {nation} exports of {good}, officials said.
| {country} promised to open its market for {good} to avoid u.s. retaliation.
| u.s. makers of {good} asked the government for protection from {nation} imports.
12) the duties affect {sum} mln dlrs of imports a year.
u.s. companies say {nation} makers dump {good} below cost.
| 124) a {nation} trade official said the charges had no basis, and that his country would go to gatt.
124) talks in {capital} ended without an agreement.
| the two sides will meet again in {next}.
the u.s. trade representative said access to the {nation} market was still poor.
| 12) economists warned that retaliation would raise prices for consumers.
{economist} said {~tradeview}.

# trade*4
@ country europe
= sum 110-490/10
japan and the u.s. failed to settle their dispute on semiconductor trade, officials of both sides said.
| the u.s. house of representatives will vote on a trade bill that would force the president to act against countries
    with large surpluses.
| the senate finance committee began hearings on trade legislation.
| japan will take steps to increase imports before its prime minister visits washington, government sources said.
14) u.s. duties on {sum} mln dlrs of electronic goods are to take effect on {next} {1-28}.
| 23) the administration opposes the amendment, and the president may veto the bill.
14) japanese makers of microchips were told to cut production by {11-32} pct.
| 1) {nation} officials said they feared that japanese goods would be diverted to {country}.
234) a senator said the deficit with japan cost {110-890},000 american jobs.
| 23) lawmakers from farm states fear that other countries would buy less u.s. grain.
the yen's rise has so far done little to reduce the japanese surplus of {51-59} billion dlrs, officials said.
{economist} said {~tradeview}.

# trade*4
@ country europe
the european community will protest against u.s. limits on imports of {good}, officials in brussels said.
| {country} asked its partners in the european community for protection against imports of {good}.
| {country} and the u.s. settled a dispute over exports of pasta and citrus fruit.
| trade ministers from {21-92} countries will meet in {next} to speed up the new gatt round, officials in geneva said.
1) the community says that the measures break the rules of gatt.
| 1) the general agreement on tariffs and trade set up a panel to study the case.
| 2) {country} said imports of {good} had risen {11-49} pct in a year.
| 3) the dispute had lasted {3-9} years.
| 4) the round, begun in uruguay last year, is to end in 1990.
4) farm subsidies are the most difficult issue of the talks, a {nation} delegate said.
| 2) the commission in brussels must decide by {next}.
| 3) both sides spoke of a fair result.
1) if there is no agreement by {later}, the community will raise duties on u.s. corn gluten feed and soybeans.
| 4) services and investment are new subjects of the talks.
{economist} said {~tradeview}.

# trade*2
@ country debtor; country2 any
= sum 110-890/10
{country} and {country2} signed a trade agreement worth {sum} mln dlrs, the {nation} trade ministry said.
| {country} banned imports of {good} to save foreign exchange.
| {country} will pay for part of its imports from {country2} with goods, under a countertrade pact.
13) under the pact {country} exports crude oil, coffee and textiles, and imports {good}.
13) imports from {country2} fell {4-39} pct last year.
2) the list of {21-190} goods includes {good2}.
| 13) trade between them has been low because of the lack of foreign exchange.
{economist} said {~tradeview}.
"""
