"""Wires on sugar, coffee, cocoa, rubber and orange juice: crops of the tropics, and their pacts."""

from __future__ import annotations

TEXT = """
# sugar*5
= tonnes 30000-120000/250; rebate 43.100-48.900; total tonnes*90-180%
the ec commission granted export licences for {tonnes} tonnes of white sugar at a maximum rebate of {rebate} currency
    units per 100 kilos.
| the european community sold {tonnes} tonnes of white sugar at its weekly tender, with a rebate of {rebate} units per
    100 kilos, traders in {~sugarcity} said.
| traders expect the ec commission to grant licences for {tonnes} tonnes of white sugar at today's tender.
12) france got {41-69} pct of the licences, west germany and denmark most of the rest.
| last week {total} tonnes were sold.
the campaign's total is now {1.1-2.7} mln tonnes.
beet growers are dissatisfied with the rebates and say that they sell sugar below cost.
| producers threatened to sell {410-890/10},000 tonnes of sugar into intervention stocks.
+ commission sources said an agreement with them was near.
white sugar futures in paris [rose|fell] by {2-9} dlrs a tonne.
{~who} said {~talk}.

# sugar*5
@ country sugar
= crop {much}; before crop*[85-97|104-115]%; exports crop*20-50%; price 6.10-8.20
{country} will produce {crop} mln tonnes of raw sugar this season, against {before} mln last season, officials said.
| {nation} sugar output [rose|fell] to {crop} mln tonnes in the 1986/87 crop year, the sugar board said.
| statistician {~last} raised his estimate of the {nation} sugar crop to {crop} mln tonnes.
| {nation} cane mills have crushed {51-98} pct of the crop, the sugar industry said.
[good weather|drought] [raised|reduced] the sugar content of the cane.
1234) exports of {exports} mln tonnes would be possible.
| the u.s. cut {country}'s import quota for sugar by {11-49} pct this year.
on the world market raw sugar costs {price} cts a pound, less than it costs to produce.
domestic use has grown by {1-6} pct a year.
| part of the cane will be used to make alcohol for cars.
{~who} said {~talk}.

# sugar*3
@ country buyer; country2 sugar
= tonnes 12000-150000/1000; price 161-229
{country} bought {tonnes} tonnes of white sugar at its tender at {price} dlrs a tonne, traders said.
| {country} will hold a buying tender for {tonnes} tonnes of white sugar, traders said.
| {country2} sold {tonnes} tonnes of raw sugar for {next} shipment to {country}, traders in new york said.
| {country2} cannot deliver {tonnes} tonnes of raw sugar that it sold to {country} last year, traders said.
12) it is for shipment in {next} and {later}.
| 123) trade houses quoted freight at {14-29} dlrs a tonne.
| 4) the price has risen since, and {country2} asked for a delay.
the international sugar organization forecasts that use will be larger than output this season.
12) in {monthb} {country} had bought {12000-49000/1000} tonnes.
{~who} said {~talk}.

# sugar
= quota 0.9-1.9
the u.s. agriculture department said the sugar import quota would be {quota} mln short tons.
| a u.s. senator introduced a bill to lower the sugar loan rate from 18 cts a pound.
corn sweetener makers take more and more of the market.
refiners of cane sugar have closed {2-5} plants.

# coffee*6
@ country coffee; country2 coffee
= quota 55.0-60.0/0.5; price 99.10-129.90
the international coffee organization could not agree on export quotas, delegates in london said.
| {country} wants export quotas to return as soon as possible, the president of its coffee institute said.
| coffee producers will meet in {capital} in {next} to discuss quotas, {nation} officials said.
| ico talks on export quotas will resume in {next}, a delegate from {country2} said.
consumers and a group of {6-9} producers want objective criteria for a global quota of {quota} mln bags.
| {country2} would lose part of its share if quotas followed stocks.
quotas were suspended in february 1986, when prices rose because of the drought in brazil.
14) the price of coffee fell to {price} cts a pound, its lowest for {3-5} years.
{country} sold robusta and arabica coffee from its stocks because it needs foreign exchange.
| 2) small growers would suffer most from a price war, he said.
1) no new date for a council meeting has been fixed.
| 34) roasters hope for a pact before {later}.
{~who} said {~talk}.

# coffee*5
@ country coffee; company food
= bags {much}; before bags*[70-95|106-130]%; crop bags*1080-1320%
{country} exported {bags} mln bags of coffee in {month}, against {before} mln a year earlier, the coffee board said.
| {country} opened coffee export registrations for {next}, with a contribution quota of {11-130} dlrs a bag.
| frost has [not damaged|damaged] coffee trees in {country}, the coffee institute said.
| {nation} coffee growers will pick {crop} mln bags of 60 kilos this year, the board said.
the growers want a higher guaranteed price.
| exporters said roasters abroad had enough stocks and would not hurry to buy.
{company} cut its list price for roasted coffee by {10-30/5} cts a pound.
stocks were {1.1-7.9} mln bags.
| the quality of the beans is [good|poor], traders said.
coffee earns {country} {31-79} pct of its foreign exchange.
{~who} said {~talk}.

# cocoa*7
@ country cocoa; country2 cocoa
= price 1530-1790/5; tonnes 31000-98000/1000
the buffer stock manager of the international cocoa organization may buy cocoa soon, traders said.
| delegates to the cocoa council agreed on rules for the buffer stock, a {nation} delegate said.
| the international cocoa organization's buffer stock bought {2-9},000 tonnes of cocoa, its manager said.
| consumers and producers of cocoa are still divided over differentials for the buffer stock, delegates in london said.
13) the daily price is {price} special drawing rights a tonne, [below|above] the level at which he must buy.
| the buffer stock already holds {tonnes} tonnes of cocoa beans from the last pact.
24) {country2} wants its beans to be bought at a lower discount.
| 24) purchases from countries that are no members will be limited to {10-15} pct.
cocoa futures in london [rose|fell] by {4-29} stg a tonne.
{~who} said {~talk}.

# cocoa*5
@ country cocoa
= tonnes {much}; before tonnes*[83-97|104-121]%
{country}'s main cocoa crop reached {tonnes},000 tonnes, against {before},000 tonnes at the same time last season,
    officials said.
| {nation} cocoa arrivals were {tonnes},000 tonnes so far this season, trade sources said.
| {country} raised the price that it pays to cocoa farmers by {6-19} pct, radio {capital} reported.
| {country} sold {11-49},000 tonnes of cocoa beans for {next} shipment, traders said.
124) [good rains|black pod disease] [helped|harmed] the crop.
| 123) smuggling to neighbouring countries has stopped.
grindings in west germany and the netherlands [rose|fell] {1-8} pct in the {quarter} quarter.
the world has produced more cocoa than it used for {2-4} years.
| butter and powder are made by {2-9} local plants.
{~who} said {~talk}.

# rubber*6
@ country rubber; country2 rubber
= price 181-229; tonnes 31000-360000/1000
a new international natural rubber agreement was adopted in geneva after {2-4} years of talks.
| delegates in geneva agreed on most points of a new rubber pact, the chairman of the conference said.
| the buffer stock manager of the international natural rubber organization sold {2-29},000 tonnes of rubber, traders
    said.
| {country} will join the new rubber pact if {country2} does, its minister of primary industries said.
124) the reference price stays at {price} malaysian and singapore cents a kilo.
| the buffer stock holds {tonnes} tonnes.
the present pact ends on october 22.
| 23) producers and consumers still differ on when the price range should be revised.
tyre makers in the u.s. and japan are the largest consumers.
{~who} said {~talk}.

# rubber*4
@ country rubber; company chemical
= tonnes {much}; before tonnes*[87-97|104-112]%
{nation} rubber output [rose|fell] to {tonnes},000 tonnes in the {quarter} quarter from {before},000 tonnes a year
    earlier, officials said.
| {country} exported {tonnes},000 tonnes of natural rubber in the {quarter} quarter, the statistics department said.
| {nation} smallholders tap [more|fewer] trees now that latex brings [a better|a poor] price, the rubber board said.
{company} raised the price of synthetic rubber.
rubber stocks were {21-190},000 tonnes.
demand for latex has grown because of gloves.
{~who} said {~talk}.

# orange*7
@ country sugar; company food
= price 118.10-139.90; boxes 118.0-139.0; tons 410-790
the florida orange crop will be {boxes} mln boxes, the u.s. agriculture department said.
| frozen orange juice futures [rose|fell] to {price} cts a pound in new york.
| brazil will export {tons},000 tonnes of frozen concentrated orange juice this season, exporters said.
| the u.s. lowered the duty on brazilian orange juice concentrate, the commerce department said.
| {firm} [raised|cut] its prices for frozen orange juice by {3-9} pct.
12) the yield of juice is {1.38-1.54} gallons a box.
| 34) growers in brazil want {1.10-2.90} dlrs a box of fruit.
[dry weather|rain] in florida [has harmed|has helped] the trees.
stocks of concentrate were {41-79} mln gallons.
{~who} said {~floor}.
"""
