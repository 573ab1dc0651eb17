"""Wires on oil, gas, what is made of them, and the ships that carry them and other goods."""

from __future__ import annotations

TEXT = """
# crude*5
@ country opec; country2 opec
= output 14.9-17.8; quota output-0.2-1.1; own {much}; price 17.10-18.90
opec produced {output} mln barrels of crude oil a day in {month}, against a ceiling of {quota} mln, industry sources
    said.
| {country}'s oil minister said opec would keep its price of 18 dlrs a barrel and its production ceiling of {quota} mln
    barrels a day.
| {country} will not produce more than its opec quota, its oil minister said.
| opec will meet in vienna in {next} to discuss prices and quotas, {nation} officials said.
1) {country} itself pumped {own} mln barrels a day.
| 1) {country2} was said to have produced more than its quota.
| 34) its quota is {own} mln barrels a day.
23) he said the market was [firm|weak] because of [cold weather|high stocks] in the consuming countries.
| 23) demand for opec oil should rise to {18-20} mln barrels a day in the fourth quarter, the minister said.
spot prices [rose|fell] to {price} dlrs for north sea crude.
| traders said some buyers had asked {country2} for discounts.
123) the opec committee that watches differentials meets in {next}.
23) he ruled out an emergency meeting before {later}.
| 4) {country2} wants a higher price at the meeting, oil sources said.
| 1) gulf producers say that they sell no oil below 18 dlrs.

# crude*4
@ company oil; company2 oil
= price 15.50-19.50/0.25; old price[-|+]0.50-1.00/0.25
{firm} said it [raised|cut] its posted prices for crude oil to {price} dlrs a barrel from {old} dlrs, effective today.
| {firm} [raised|lowered] the price that it pays for west texas intermediate, to {price} dlrs a barrel.
| several u.s. oil companies [raised|cut] posted prices after {company} had done so.
west texas sour is now a little lower, and light louisiana sweet a little higher.
| 12) {company2} made the same change yesterday.
12) it last changed its prices in {month}.
traders said the [rise|cut] followed the [increase|decline] of crude futures in new york.
refiners said margins on gasoline and heating oil were [poor|better].

# crude*4 nat-gas
@ company oil; country oil; company2 oil
= depth 4100-14900/10; flow 610-8900/10; gas 2.1-21.9
{firm} said its well in the {~field} area of {country} flowed {flow} barrels of oil a day.
| {firm} said it found oil in {country}, in a well drilled to {depth} feet.
| {firm} and {company2} will drill for oil in the {~field} field off {country}.
| the {nation} government gave {firm} a licence to look for oil and gas near {~field}.
1) the well also tested {gas} mln cubic feet of natural gas a day.
| 12) the oil flowed through a {8-48/4}/64 inch choke, at {flow} barrels a day.
| 34) the first well will be drilled to {depth} feet.
12) the gravity of the crude is {24-42} degrees.
{short} holds {21-51} pct of the concession, and {company2} most of the rest.
12) a second well will be drilled in {next} to find out how large the field is.
| 12) it is too early to say whether the field can be produced at present oil prices, it said.

# crude*3
@ country oil
= output {much}; days 440-540; earned output*daysm
{country} exported {output} mln barrels of crude oil a day in {month}, its state oil company said.
| the {nation} state oil company cut its export prices by {5-90/5} cts a barrel for {now} shipments.
| {country} will raise its oil output to {output} mln barrels a day by the end of the year.
| a pipeline that carries {nation} crude to the coast was damaged by an earthquake, the energy minister said.
| {country} will reduce its oil production in support of opec, its oil minister said.
1) that earned {country} about {earned} dlrs.
| oil is one of the country's main exports.
12) most of it goes to refineries in {~oilbuyer} and {~oilbuyer}.
4) repairs will take {2-9} months and cost {21-160} mln dlrs, officials said.
35) officials said the present price of {15-19} dlrs a barrel was [fair|too low].
1235) exploration has slowed since prices fell last year.

# crude*3 gas*2 heat*2
= crude 321.0-352.0; gasoline 221.0-258.0; heat 91.0-129.0; before crude[-|+]1.1-9.8
u.s. crude oil stocks [rose|fell] to {crude} mln barrels in the week to {now} {1-15} from {before} mln, the american
    petroleum institute said.
| distillate stocks in the u.s. [fell|rose] by {0.5-4.9} mln barrels to {heat} mln, the energy department said.
| gasoline stocks in the u.s. [rose|fell] by {0.5-4.9} mln barrels to {gasoline} mln in the week, the institute said.
1) stocks of gasoline were {gasoline} mln barrels and those of distillates {heat} mln.
| 2) stocks of gasoline were {gasoline} mln barrels.
| 3) stocks of distillates such as heating oil were {heat} mln barrels.
refineries used {76.1-88.9} pct of their capacity.
imports of crude averaged {3.1-4.9} mln barrels a day.
traders called the figures [bearish|bullish] for prices of heating oil and gasoline.

# crude trade
an oil import fee of {2-9} dlrs a barrel would help u.s. producers but hurt industry, the energy secretary said.
| u.s. senators from oil states asked for a tax on imported crude to protect domestic producers.
u.s. oil output fell {4-9} pct last year, while imports rose {11-29} pct.
the number of working drilling rigs is {731-990}, the fewest since {~oldyear}.
1) a fee would cost consumers {11-49} billion dlrs over ten years, the department estimates.

# crude*3 ship*4
@ country gulf
= tons 41000-390000/1000
an iranian gunboat attacked a {tons} ton tanker in the gulf, shipping sources said.
| iraq said its warplanes hit a large naval target near the iranian coast, its term for a tanker.
| the u.s. navy will escort kuwaiti tankers that fly the american flag, the defence department said.
| a tanker hit a mine off {country}, shipping agents said.
14) the tanker, carrying crude oil, caught fire but none of the crew of {18-39} was hurt.
| 14) the ship was bound for {~port}, with a cargo of {nation} crude.
| 2) there was no word from shipping sources on the attack.
| 3) the first convoy will sail before the end of {next}.
14) tugs towed it to {~gulfport}.
insurers raised the war risk rate for voyages to {country} to {0.25-0.75} pct of the value of the vessel.
12) it was the {~nth} attack on shipping in the gulf this month.
oil traders in london said supplies had not been affected.

# nat-gas*4 crude
@ country gas; country2 europe
= volume {much}; price 1.70-3.40; contract 1.1-4.9; reserves volume*24000-60000%
{country} will supply {country2} with {contract} billion cubic metres of natural gas a year under a new contract.
| {country}'s state gas company wants a higher price for the natural gas that it sells to {country2}.
| {nation} output of natural gas was {volume} billion cubic metres in {month}.
12) the price is linked to that of fuel oil, sources in {capital} said.
| 1) the price will be about {price} dlrs per mln btu, they said.
1) deliveries will start in {~startyear} through a pipeline.
| 3) exports made {21-59} pct of that.
proven reserves of natural gas are {reserves} billion cubic metres.

# nat-gas*4
@ company gas; boss
= volume 21-290; price 1.41-2.40
{firm} said it signed a contract to buy {volume} mln cubic feet of natural gas a day at {price} dlrs per thousand cubic
    feet.
| {firm} said a gas well in {~oilstate} tested {volume} mln cubic feet a day.
| {firm} asked the federal energy regulatory commission to allow it to carry gas for others on its pipeline.
| {firm} will build a {41-490} mile gas pipeline in {~state}.
34) customers will pay the spot price plus the cost of transmission.
| {boss} said the gas surplus would end in the next two winters.
13) regulators allowed {short} to pass on {21-190} mln dlrs of take or pay costs.
gas demand fell last year as industry turned to cheap fuel oil.
1) the contract runs for {5-19} years.

# gas*4 crude*2
@ company oil; boss
= price 41.10-58.90; move 0.50-1.75/0.25
{firm} [raised|cut] its wholesale price of gasoline by {move} cts a gallon, for all grades.
| {firm} [raised|lowered] the price of unleaded regular gasoline in new york harbour by {move} cts to {price} cts a
    gallon.
| unleaded gasoline traded at {price} cts a gallon in new york, [up|down] {move} cts.
12) premium grades changed by the same amount.
the [rise|cut] reflects [strong|weak] demand from motorists at this time of the year, traders said.
| 12) the company said crude oil costs had [risen|fallen].
lead will be reduced to a tenth of a gram per gallon by law.
stocks of gasoline are {220-249} mln barrels.

# gas
@ country industrial
= share 21-78
{country} will cut the tax on unleaded petrol by {2-9} pct to protect the air.
| {nation} motorists bought {0.4-4.9} pct [more|less] petrol last year, the oil industry said.
the share of unleaded fuel in sales of petrol is {share} pct.
refineries need to invest to raise the octane of unleaded fuel.

# heat*5 crude*2
@ company oil
= price 44.10-56.90; move 0.25-1.50/0.25
{firm} said it [raised|cut] the price of heating oil by {move} cts a gallon to {price} cts in new york harbour.
| {firm} [raised|lowered] its contract price for number two heating oil by {move} cts a gallon.
| heating oil futures [rose|fell] {move} cts to {price} cts a gallon in new york.
the weather in the northeast has been [colder|milder] than usual.
stocks of distillate fuel were {91-129} mln barrels, traders said.
| refiners turn to gasoline in spring, which limits supplies of heating oil.
12) the change is effective today.

# pet-chem*4
@ company chemical; country industrial; boss
= tonnes 41000-490000/1000; cost 21-390
{firm} said it will build a plant at {city} to make {tonnes} tonnes of {~chemical} a year, at a cost of {cost} mln dlrs.
| {firm} [raised|cut] the price of {~chemical} by {2-9} cts a pound from {next} {1-5}.
| {firm} said it would close its {~chemical} plant at {city}, with a capacity of {tonnes} tonnes.
| {firm} and a {nation} group agreed on a venture to make {~chemical} in {country}.
{boss} said demand for such products was [strong|weak] because car makers and packagers bought [more|less].
| 14) the plant will use ethylene and natural gas liquids from a nearby refinery.
14) it should start in {~startyear}.
| 3) customers will be supplied from another plant.
plants in the industry ran at {71-97} pct of their capacity in the {quarter} quarter.
| cheap oil has lowered the cost of feedstocks such as naphtha.

# pet-chem
@ country any
= tonnes 110-890/10
{country} will set up a petrochemical complex with an ethylene cracker of {tonnes},000 tonnes a year.
| {nation} output of ethylene was {tonnes},000 tonnes in the {quarter} quarter, the industry association said.
exports of polymers and plastics [rose|fell] by {2-29} pct.
gulf producers want the european community to lower its duties on petrochemicals.

# ship*5
@ country europe
= ships 11-190
a strike of dock workers closed the port of {port}, and {ships} ships are waiting, the port authority said.
| seamen in {country} began a {2-9} day strike for higher wages, and {ships} vessels cannot sail.
| {nation} dockers ended their strike, and cargo is being handled again, a port spokesman said.
| a strike at {nation} ports was called off after employers offered to pay {3-9} pct more.
12) container traffic goes to {port2} instead.
| 123) shippers of grain and fruit said cargoes had been sent to {port2}.
12) the union wants {2-9} pct more pay and a shorter week.
| 12) talks between the union and the employers broke off, and no new meeting is planned.
| 34) the union had asked for {4-12} pct.
12) ferries are not affected.
13) it will take {3-9} days to clear the backlog.

# ship*4
@ country buyer
= tons 9100-69000/100; crew 17-39
a {tons} ton cargo ship ran aground off {port} with {crew} people on board, the coastguard said.
| a {nation} freighter and a tanker collided in fog near {port}, lloyd's said.
| a {nation} vessel of {tons} tons, carrying {cargo}, sank in heavy seas off {port}.
| a fire broke out on board the {tons} ton {nation} ship {~shipname} near {port}, lloyd's said.
the crew was taken off by helicopter.
| all but two of the crew were rescued.
134) the ship was on its way from {port2} to {port3} with {cargo}.
| 1) tugs tried to refloat the ship at high tide.
| 4) tugs put out the fire.
123) oil leaked from its fuel tanks, but most of it was contained.

# ship*3 crude*2 grain*3
@ company ship; country buyer
= rate 5.10-24.90; tons 21000-240000/1000
freight rates for grain from the u.s. gulf to {country} [rose|fell] to {rate} dlrs a ton, brokers in london said.
| a {tons} ton vessel was fixed at {rate} dlrs a ton to carry grain to {country}, ship brokers said.
| a tanker of {tons} tons was booked at world scale {31-69} to load crude oil in the gulf.
{firm} chartered a vessel for {~cargo} from {~port} to {~port}.
shipping rates are still below the cost of most owners.
| scrapping of old vessels has [helped|not helped] the freight market.
brokers had expected [less|more] because of soviet grain purchases.

# ship*2
@ company ship
the panama canal will limit the draft of ships to {36-39} feet from {next} {1-9} because of low water.
| the suez canal authority will lower its tolls for {~trade} by {5-35/5} pct to attract vessels.
| shipping on the lower mississippi was restricted because of high water, the coast guard said.
| ice has closed the port of {~iceport}, and ships wait for icebreakers.
34) {11-48} ships are waiting.
12) the number of ships that used the waterway [rose|fell] {2-14} pct last year.
12) {company} said it might send its vessels round the cape instead.
| 34) {company} said its vessels were not delayed much.

# ship iron-steel
@ country steel
= tons 41000-290000/1000
{nation} shipyards received orders for {3-19} vessels of {tons} gross tons in {month}, an industry group said.
| a {nation} shipyard will close a dock and dismiss {210-2900/10} workers because of the lack of orders.
| {nation} shipbuilders asked for state aid.
orders on hand are {2-9} pct [above|below] those of last year.
123) steel makers sell less plate to shipyards.
"""
