"""Wires on metals: mines, smelters, prices, strikes and pacts."""

from __future__ import annotations

TEXT = """
# gold*6 silver
@ company gold; country gold; company2 gold
= ounces 21-390; before ounces*[81-96|104-126]%; cost 171-299; grade 0.08-0.64; tons 0.4-9.8
{firm} said its {~mine} mine in {country} will produce {ounces},000 ounces of gold a year.
| {firm} said it found gold at {~mine}, where drilling showed {tons} mln tons of ore with {grade} ounces of gold a ton.
| {firm} and {company2} will develop the {~mine} gold deposit in {country} as a joint venture.
| {firm} said gold output at {~mine} [rose|fell] to {ounces},000 ounces last year from {before},000.
134) the ore grades {grade} ounces of gold a ton.
| 134) reserves are {tons} mln tons of ore, enough for {6-19} years.
{company2} holds {21-49} pct of the project.
| 123) the cost of a mill is put at {11-140} mln dlrs.
cash costs should be {cost} dlrs an ounce.
some silver will be recovered, too.
| drilling for further ore continues at depth.

# gold*4 silver*3
@ analyst; country gold
= price 396.10-461.90; before price[-|+]1.10-7.90; silver 5.41-9.49
gold [rose|fell] to {price} dlrs an ounce at the afternoon fixing in london, from {before} in the morning.
| gold closed at {price} dlrs an ounce in zurich, [up|down] from {before} dlrs yesterday, dealers said.
| silver [rose|fell] to {silver} dlrs an ounce in london, its [highest|lowest] level for {3-9} months.
dealers said the [weaker|stronger] dollar brought [buyers|sellers] into the market.
| dealers spoke of [japanese buying|profit taking] and little other business.
12) silver was fixed at {silver} dlrs an ounce, and platinum at {531-609} dlrs.
| 3) gold was fixed at {price} dlrs.
{analyst} said gold should trade between {390-395} and {465-490} dlrs in the next months.
| {analyst} said silver is cheap compared with gold.
+ fear of inflation is coming back, he said.
{~who} said {~floor}.

# gold*2
@ country gold
= workers 1100-9900/100
{workers} black workers are on strike at a south african gold mine, the mine workers' union said.
| south african gold output was {41-54} tonnes in {month}, the chamber of mines said.
| an underground fire stopped work at a south african gold mine, a spokesman for the owners said.
| the u.s. mint sold {110-390},000 ounces of gold eagle coins in {month}.
1) the union wants wages to go up by {21-55} pct.
| 3) workers were back underground after two days, the company said.
13) output of the mine is {5-19} tonnes of gold a year.
2) higher costs made some mines unprofitable.
| 4) most buyers are investors in the u.s. and in west germany.

# silver*5 gold
@ company gold; country copper; analyst
= ounces 1.1-14.9; before ounces*[82-96|105-121]%; price 5.41-8.90; cost price*[81-95|108-130]%
{firm} said its {~mine} mine produced {ounces} mln ounces of silver last year, against {before} mln the year before.
| {country} stopped its sales of silver because the price was too low, the mines minister said.
| {firm} said it will [reopen|close] its {~mine} silver mine because of the price of {price} dlrs an ounce.
13) the mine also yields gold and lead.
| 3) the mine needs a price of {cost} dlrs an ounce to make a profit.
12) silver traded at {price} dlrs an ounce in new york.
{analyst} said industrial demand for silver was growing.
{~who} said {~talk}.

# copper*5
@ company metal; country copper
= price 61.00-78.75/0.25; move 0.50-1.75/0.25; tonnes 9100-98000/100
{firm} [raised|cut] its price of copper cathode by {move} cts to {price} cts a pound, effective today.
| {firm} [raised|lowered] its u.s. producer price of electrolytic copper to {price} cts a lb.
| {firm} set its base price of full plate copper cathode at {price} cts a lb, [up|down] {move} cts.
wirebars cost {2-3} cts more.
| the change follows a [rise|fall] in futures prices in new york.
refinery stocks are {tonnes} tonnes.
it last changed its price in {month}.
{~who} said {~talk}.

# copper*4
@ country copper; company metal
= tonnes {much}; before tonnes*[83-97|104-119]%; workers 410-5900/10
{country} produced {tonnes},000 tonnes of copper in the {quarter} quarter, against {before},000 tonnes a year earlier,
    the state copper company said.
| workers at a copper mine in {country} voted to strike for higher wages, a union official said.
| a fire damaged the copper smelter of {firm}, and deliveries will be delayed, the company said.
| {country} declared force majeure on copper shipments because a railway is blocked, traders in london said.
| {firm} will reopen a copper mine in {country} with an output of {11-98},000 tonnes a year.
2) {workers} workers are affected.
| 5) the mine was closed in 1984 because of low prices.
copper is one of {country}'s main exports.
copper for delivery in three months [rose|fell] by {4-24} stg to {871-989} stg a tonne on the london metal exchange.
stocks of copper in exchange warehouses [fell|rose] to {91-180},000 tonnes.
{~who} said {~talk}.

# zinc*5 lead*5
@ company metal; country zinc
= price 36.00-46.50/0.25; lead 25.00-37.00/0.50
{firm} [raised|cut] its price of special high grade zinc by {0.50-1.50/0.25} cts to {price} cts a lb.
| {firm} [raised|cut] its price of lead by {0.50-1.50/0.25} cts to {lead} cts a pound, effective today.
| {firm} [raised|lowered] its european producer price of zinc by {20-50/10} dlrs to {770-890/10} dlrs a tonne.
13) prime western zinc costs half a cent less.
| 2) lead for batteries is in [good|poor] demand at this time of the year.
other producers have not changed their prices of lead and zinc yet.
{~who} said {~talk}.

# zinc*5 lead*5
@ company metal; country zinc
= tonnes 21-290; before tonnes*41-95%; slab {much}; stocks 441-589; workers 310-2600/10
{workers} workers went on strike at the zinc and lead smelter of {firm}, a union spokesman said.
| {firm} said its {~mine} lead and zinc mine in {country} would close in {next}.
| talks to end a strike at the lead smelter of {firm} broke down, the company said.
| {country} produced {slab},000 tonnes of slab zinc last year, an industry body said.
| free world stocks of zinc [rose|fell] to {stocks},000 tonnes in {month}, an institute in london said.
2) the mine produces {tonnes},000 tonnes of zinc and {before},000 tonnes of lead in concentrates a year.
| 13) the smelter has a capacity of {tonnes},000 tonnes of metal.
123) customers are supplied from stocks.
| 5) use of zinc grew by {1-4} pct last year.
1234) silver and cadmium are produced, too.
{~who} said {~talk}.

# lead
@ country industrial
= tonnes 21000-290000/1000
{nation} use of refined lead was {tonnes} tonnes in the {quarter} quarter, as battery makers bought [more|less].
| {country} will limit the lead content of petrol and paint.
half of the lead that is used comes from old batteries.
three months lead on the london metal exchange cost {291-359} stg a tonne.
{~who} said {~talk}.

# alum*6
@ company metal; country bauxite; company2 metal
= tonnes 31000-290000/1000; price 52.00-74.50/0.25; stocks 1.71-2.19; bauxite {much}
{firm} [raised|cut] its price of aluminium ingot by {2-3} cts to {price} cts a pound.
| {firm} said it will [reopen|close] a potline at its {city} smelter, with a capacity of {tonnes} tonnes of aluminium a
    year.
| {firm} and {company2} will build an aluminium smelter in {country}.
| stocks of primary aluminium were {stocks} mln tonnes at the end of {month}, the international primary aluminium
    institute said.
| {country} and {firm} signed a contract for alumina and bauxite.
14) ingot for prompt delivery is scarce, traders said.
| power is the largest part of the cost of aluminium.
2) the smelter employs {310-1900/10} people.
| 3) it will have a capacity of {tonnes} tonnes a year.
can makers and builders need more metal.
35) {country} exported {bauxite} mln tonnes of bauxite last year.
{~who} said {~talk}.

# alum
@ country industrial
= tonnes 31000-190000/1000
{nation} aluminium output was {tonnes} tonnes in {month}, an industry association said.
| {nation} imports of aluminium [rose|fell] to {tonnes} tonnes in {month}.
smelters cut output last year because of the cost of electricity.
three months aluminium [rose|fell] by {2-14} stg to {761-879} stg a tonne in london.
{~who} said {~talk}.

# tin*7
@ country tin; country2 tin
= tonnes {much}; price 16.10-17.90; sum 110-390
tin producers agreed to limit exports to {91000-98000/500} tonnes in the year from march 1, a {nation} official said.
| {country}'s tin exports were {tonnes} tonnes in 1986, the mines ministry said.
| creditors of the international tin council lost a court case in london.
| the international tin council will be extended, delegates from {country} and {country2} said.
| {nation} tin miners went on strike against the closure of state mines.
34) the council collapsed in october 1985, when its buffer stock had no more money for buying tin.
| 3) banks and brokers claim {sum} mln stg from the council's members.
| 1) producers hope to reduce the surplus that way.
| 2) output fell by {4-21} pct.
the price in kuala lumpur was {price} ringgit a kilo.
the stocks of tin are still {41-79},000 tonnes.
| 1) {country2} will not keep to the quota, traders believe.
25) {2-9} mines have been shut because of the price.
{~who} said {~talk}.

# iron-steel*6
@ company steel; country steel; boss
= tons 0.4-9.9; before tons*[83-97|104-119]%; workers 310-4900/10
{firm} [raised|cut] its prices of sheet steel by {2-7} pct from {next} {1-5}.
| {firm} said it will close a blast furnace at {city} and lay off {workers} workers.
| {firm} and the steelworkers' union reached agreement on a contract that cuts wages.
| {firm} won an order for {11-190},000 tonnes of steel plate for pipelines.
{boss} said imports had taken {19-26} pct of the market.
| the company's shipments in the {quarter} quarter were {tons} mln tons, against {before} mln a year earlier.
2) the mill has a capacity of {tons} mln tons of raw steel a year.
car makers have ordered [more|less] steel.

# iron-steel*5
@ country steel; country2 steel
= tonnes {much}; before tonnes*[83-97|104-119]%; ore 1.1-19.8
{nation} crude steel output [rose|fell] to {tonnes} mln tonnes in {month} from {before} mln a year earlier, the steel
    federation said.
| {country} will buy {ore} mln tonnes of iron ore from {country2} this year, an industry source said.
| ec ministers discussed an end to the quotas on steel output, {nation} officials said.
| {nation} steel makers want to cut the price of iron ore by {3-14} pct, negotiators said.
| {country} asked the ec for the right to subsidize its steel works.
35) the industry must cut {11-59},000 jobs, a report said.
| coking coal and scrap are [cheaper|dearer] than last year.
1) steel exports to the u.s. are limited by agreements.
35) there are {20-30} mln tonnes of surplus capacity in the community.
{~who} said {~talk}.

# strategic-metal*6 copper
@ company metal; country rare
= tonnes 210-9900/10; price 3.10-9.90; pounds 110-980/10
{firm} [raised|cut] its price of {rare} to {price} dlrs a pound, effective immediately.
| {country} produced {tonnes} tonnes of {rare} last year, the mines department said.
| the u.s. ordered that imports of uranium from {country} must be licensed.
| {firm} said it will buy {pounds},000 pounds of uranium oxide a year from a mine in {country}.
| producers of cobalt in {country} agreed to keep their price at {6-8} dlrs a pound.
125) aircraft and steel makers use [more|less] of the metal.
| 34) power plants have stocks for {1-3} years, dealers said.
| the stockpile of the u.s. government contains {rare2} and {rare3}.
245) copper mines yield it as a by product.
1) traders in rotterdam quoted {3.10-9.90} dlrs a pound.
{~who} said {~talk}.
"""
