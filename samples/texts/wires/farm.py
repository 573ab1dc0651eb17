"""Wires on grain, oilseeds and what is pressed from them, cotton, and animals."""

from __future__ import annotations

TEXT = """
# grain*4 wheat*3
@ country buyer; country2 seller; company food
= tonnes 25000-300000/25000; price 82.00-119.00/0.25; other price+0.50-3.50/0.25
{country} bought {tonnes} tonnes of {nation2} wheat at its tender, at {price} dlrs a tonne, c and f, grain traders said.
| {country} is to tender on {now} {16-28} for {tonnes} tonnes of soft wheat, exporters said.
| {country} rejected all offers of wheat at its tender because prices were too high, traders said.
12) the wheat is for shipment in {next} and {later}.
| 12) shipment is to be in the first half of {later}.
1) {company} sold most of it, they said.
| 1) other offers were at up to {other} dlrs a tonne.
| 3) the lowest offer, by {company}, was {other} dlrs a tonne.
1) it was {country}'s first purchase of wheat since {ago}.
| {country} has bought {0.4-2.9} mln tonnes of wheat since the season began.
{country2} offered credit for {12-36/12} months, trade sources said.
| 3) a new tender is expected next week.
traders also expect {country} to seek {25000-60000/5000} tonnes of soybean meal.
{~who} said {~talk}.

# grain*4
@ country buyer; company food
= tonnes 25000-300000/25000; price 71.00-98.00/0.25
private exporters reported sales of {tonnes} tonnes of corn to {country}, the u.s. agriculture department said.
| {country} bought {tonnes} tonnes of corn and {25-75/25},000 tonnes of sorghum from u.s. exporters, trade sources said.
| {country} will buy {tonnes} tonnes of feed barley, if the price is right, grain traders said.
12) the grain is for shipment in {next} and {later}.
| 2) {company} sold most of it, they said.
| 3) shipment should be in the second half of {next}, they said.
12) the corn was for delivery in the marketing year that ends on august 31.
| {country} last bought feed grain in {ago}.
u.s. corn was quoted at {price} dlrs a tonne, free on board.
poultry farmers in {country} need more feed, an agricultural attache reported.
{~who} said {~talk}.

# wheat*5 grain*3
@ country buyer
= tonnes 50000-500000/50000; bonus 24.10-42.90; price 78.00-94.00/0.50
the u.s. agriculture department accepted bids for export bonuses on {tonnes} tonnes of wheat for {country}.
| the u.s. agriculture department offered {country} {tonnes} tonnes of subsidized wheat under the export enhancement
    programme.
| {country} may buy up to {tonnes} tonnes of u.s. wheat flour under the export enhancement programme.
| the soviet union has shown interest in u.s. wheat, if a bonus makes it cheap enough, trade sources said.
| u.s. wheat growers asked the government to offer subsidized wheat to {country}, too.
1) the bonuses average {bonus} dlrs a tonne and are paid in certificates for grain from government stocks.
| 2345) exporters may ask for bonuses of about {bonus} dlrs a tonne on hard red winter wheat.
1) the wheat will cost {country} about {price} dlrs a tonne.
| 1) {tonnes} tonnes more may be bought under the same offer, the department said.
| 23) {country} has bought {110-890/10},000 tonnes of wheat under the programme so far.
durum and barley are not part of the initiative.
australia and canada have protested against the subsidies.
{~who} said {~talk}.

# wheat*3 grain*2
@ country wheat
= crop {much}; before crop*[82-97|104-121]%
{country} will harvest {crop} mln tonnes of winter wheat this year, against {before} mln last year, the agriculture
    ministry said.
| dry weather has damaged {nation} winter wheat, farm officials in {capital} said.
| {nation} farmers have planted [more|less] winter wheat than last year, a survey found.
123) soft wheat and durum are in [good|poor] condition, except in the north.
| 12) rain is needed within the next two weeks, agronomists said.
13) yields should be {1.9-6.4} tonnes a hectare.
wheat stocks at the end of the season will be [larger|smaller] than now, the ministry said.
1) the quality is good enough for bread, millers said.
| 2) millers may have to import bread wheat.

# grain*5
@ country crop
= crop {much}; before crop*[85-97|104-118]%; corn crop*30-45%; exports crop*5-14%
{country}'s grain crop will be {crop} mln tonnes this year, against {before} mln in 1986, the agriculture ministry said.
| the u.s. agriculture department put the {nation} grain crop at {crop} mln tonnes, [up|down] from {before} mln a year
    ago.
| {nation} grain output [rose|fell] to {crop} mln tonnes in 1986 from {before} mln a year earlier, officials in
    {capital} said.
the corn crop was put at {corn} mln tonnes.
| wheat made up more than half, and corn most of the rest.
barley, oats and rye suffered from frost, but {~rain} helped the corn.
exports will be {exports} mln tonnes.
| imports will be {0.2-2.9} mln tonnes, mainly feed grain.
many farmers turn to oilseeds because of the low price of grain.
| 12) sowing of spring grain was {3-19} days behind schedule.
{~who} said {~talk}.

# grain*4
@ country europe
= tonnes 25000-190000/1000; rebate 111.10-149.90; wheat tonnes*50-80%
the european community granted export licences for {tonnes} tonnes of barley and soft wheat at today's tender, {nation}
    traders said.
| the ec commission awarded licences to export {wheat} tonnes of free market soft wheat, traders in {capital} said.
| {country} asked the ec commission for permission to sell {tonnes} tonnes of intervention maize.
12) the maximum rebate was {rebate} currency units a tonne.
| 12) all bids for maize were rejected.
| 3) the maize would be used as feed, it said.
1) the barley goes to saudi arabia and the wheat to north africa, the traders believe.
ec grain stocks were {11-17} mln tonnes at the beginning of the month.
| farm ministers could not agree on the commission's proposal to limit intervention buying of grain.
{~who} said {~talk}.

# grain*4
@ company food; boss
= acres 41.1-71.9; stocks 1.4-5.9; price 1.41-2.49
u.s. farmers plan to plant {acres} mln acres of corn this year, the agriculture department said.
| the u.s. house agriculture committee approved a bill that pays farmers for leaving land idle.
| the agriculture department raised its estimate of u.s. corn stocks to {stocks} billion bushels.
| u.s. farmers put {1.1-3.9} mln acres into the conservation reserve, the agriculture department said.
13) corn prices should average {price} dlrs a bushel.
| the government holds {0.9-1.9} billion bushels of grain, and its certificates have kept prices low.
{boss} of {company} said storage was short because of the large stocks.
| exporters said sales were {4-21} pct [above|below] the pace of last year.
farm income depends on payments of {19-27} billion dlrs from the government.
+ democrats want to change the farm law, but the secretary opposes it.
1) soybean plantings will be {54-59} mln acres.

# grain
@ country buyer; country2 buyer
= tonnes 25000-190000/5000
{country} will import {tonnes} tonnes of rice because of drought, an official in {capital} said.
| {country} sold {tonnes} tonnes of rice to {country2}, a trade official said.
| {nation} rice farmers lost part of their crop in floods, the agriculture ministry said.
thai rice was quoted at {184-229} dlrs a tonne for white rice with five pct broken.
the world bank lent {country} {11-190} mln dlrs for irrigation.
{~who} said {~talk}.

# grain ship
@ company ship
= barges 110-790; rate 101-149
the price of barge freight for grain [rose|fell] to {rate} pct of tariff at st. louis, the merchants exchange said.
| {barges} barges with grain are waiting on the mississippi because of low water, shippers said.
| a strike of grain handlers at {~port} has kept {3-19} ships from loading grain.
elevators at the gulf loaded {21-49} mln bushels of grain in the week.
vessels wait {3-12} days for a berth, shipping agents said.
{~who} said {~talk}.

# oilseed*6 veg-oil meal-feed
@ country soy; country2 rape; company food
= crop {much}; before crop*[83-97|104-121]%; crush crop*50-70%; meal crush*40-65%; rape {much2}
{country}'s soybean crop should be {crop} mln tonnes, against {before} mln last year, the oilseed industry said.
| {nation} oilseed processors crushed {crush} mln tonnes of soybeans last season, their association said.
| {nation2} farmers will harvest {rape} mln tonnes of rapeseed this year, a hamburg newsletter estimated.
| strikes at {nation} ports delay shipments of soybeans and soymeal, exporters said.
1) the crush was put at {crush} mln tonnes.
| 3) yields should be {1.4-2.9} tonnes a hectare after {~rain}.
| 4) {3-19} ships are waiting for soymeal.
| 2) crushing margins were [good|poor].
12) exports of meal should [rise|fall] to {meal} mln tonnes, and those of soybean oil would change little.
124) buyers in europe prefer {nation} meal pellets for their protein.
| 3) the ec helps growers of rapeseed and sunflower seed with subsidies.
{company} bought {11-49},000 tonnes of soybeans for {next} shipment.
{~who} said {~talk}.

# oilseed*4
= bushels 21.1-98.9; price 4.71-5.89; crop 1.80-2.09
u.s. soybean exporters sold {bushels} mln bushels in the week, the agriculture department said.
| the u.s. soybean crop will be {crop} billion bushels, the agriculture department said.
| u.s. crushers processed {bushels} mln bushels of soybeans in {month}, an association said.
| soybean futures [rose|fell] in chicago to {price} dlrs a bushel on [talk of|doubts about] soviet purchases.
the loan rate for soybeans should be [kept|lowered], growers say.
soybean stocks were put at {510-640} mln bushels.
| 2) the yield was {31-35} bushels an acre.
4) meal and soybean oil [rose|fell], too, traders said.
{~who} said {~talk}.

# oilseed veg-oil*2
the european community's plan for a tax on oils and fats is opposed by the u.s. and other growers of soybeans.
| the american soybean association asked the government to act against a proposed ec tax on vegetable and marine oils.
| ec farm ministers again discussed a tax on oils and fats of {280-340/10} currency units a tonne.
the tax would apply to soybean oil, palm oil and rapeseed oil, whether imported or not.
| margarine would cost more, but olive oil and butter would gain.
the u.s. threatened to retaliate if exports of oilseeds suffer.
the oilseed policy costs the community {2.1-3.9} billion currency units a year.
west germany, britain and the netherlands are against the tax.

# veg-oil*6
@ country buyer; country2 palm
= tonnes 5000-40000/500; price 290-419; palm {much2}
{country} bought {tonnes} tonnes of {nation2} palm oil at {price} dlrs a tonne, traders said.
| {country} will tender on {now} {16-28} for {tonnes} tonnes of vegetable oil, traders said.
| {country} bought {tonnes} tonnes of soybean oil from brazil and of palm olein from {country2}, traders in rotterdam
    said.
| {nation2} palm oil output was {palm},000 tonnes in {month}, the registration authority said.
123) the oil will be shipped in {next} and {later}.
palm oil stocks in {country2} [rose|fell] to {210-690/10},000 tonnes.
| crude palm oil was quoted at {610-890/5} ringgit a tonne in kuala lumpur.
2) sunflower oil and cottonseed oil should be offered at {price} dlrs.
| 123) {country} needs edible oils because its own oilseed crop was small.
{~who} said {~talk}.

# meal-feed*6
@ country soy; country2 buyer
= tonnes 8000-60000/1000; price 148-219
{country2} bought {tonnes} tonnes of {nation} soybean meal at {price} dlrs a tonne, c and f, traders said.
| {country} sold {tonnes} tonnes of soymeal pellets for {next} shipment, traders in hamburg said.
| compound feed makers in the european community used [more|less] tapioca and citrus pellets last year, traders said.
| {country2} is to tender for {tonnes} tonnes of soybean meal, exporters said.
hog and poultry farmers need [more|less] feed this year.
| fishmeal was quoted at {290-379} dlrs a tonne.
124) meal prices [rose|fell] because of [small|large] supplies of soybeans.
124) the protein content must be at least {44-48/4} pct.
corn gluten feed was cheaper than soymeal.
{~who} said {~talk}.

# cotton*6
@ country cotton
= bales {much}; before bales*[82-96|105-122]%; price 48.10-69.90
{country}'s cotton crop will be {bales} mln bales this season, against {before} mln last year, officials said.
| {nation} cotton growers will plant [more|less] this year, the agriculture ministry said.
| the agriculture department lowered its estimate of world cotton stocks to {31-39} mln bales.
| {country} sold {11-190},000 bales of cotton to {~oilbuyer}, traders in liverpool said.
prices in liverpool were {price} cts a pound.
| textile mills used {0.4-2.9} mln bales in the {quarter} quarter.
12) heavy rain has delayed the planting in the south.
| 12) insects have damaged the lint, farm officials said.
124) exports of yarn and cloth [rose|fell] by {3-24} pct last year.
3) upland cotton acreage depends on the government's programme, growers said.
{~who} said {~talk}.

# livestock*5 hog*2
= cattle 6.9-9.4; before cattle*[93-97|103-106]%; hogs 48.1-53.9
cattle on feed in the main u.s. states were {cattle} mln head on {now} 1, against {before} mln a year ago, the
    agriculture department said.
| the u.s. hog and pig inventory was {hogs} mln head on {now} 1, the agriculture department said.
| live cattle futures [rose|fell] in chicago to {64.10-66.90} cts a pound, and hogs to {48.10-51.90} cts.
| u.s. slaughter of cattle and hogs was {1.1-1.9} mln head in the week, the agriculture department said.
1) placements in feedlots [rose|fell] {1-9} pct.
| 2) the number of sows that farrowed was {2-7} pct [higher|lower] than last year.
pork and beef supplies will be [larger|smaller] later in the year, analysts said.
slaughter weights were [higher|lower], since feed is cheap.
| 3) cash cattle traded at {63.00-66.00/0.50} dlrs per hundredweight in kansas, and hogs at {48.00-51.00/0.50} dlrs in
    iowa.
{~who} said {~floor}.

# livestock*3
@ country beef; country2 gulf
= head {much}; before head*[93-96|104-106]%
{country}'s cattle herd [rose|fell] to {head} mln head from {before} mln a year ago, the meat board said.
| {nation} cattle herds suffer from drought, and farmers sell more animals for slaughter, the agriculture ministry said.
| foot and mouth disease was found on a {nation} cattle farm, officials said.
| {country} will export {11-98},000 live cattle to {country2}, officials said.
124) prices at the {capital} market [rose|fell] {2-14} pct.
| exports of live sheep were {0.4-3.9} mln head last year.
14) calves and breeding animals are in demand.
| 3) other countries closed their borders to {nation} animals.
beef exports will be {110-490/10},000 tonnes this year.

# hog*6 livestock
= price 43.50-56.00/0.50; weight 241-249; head 240-339
hog prices [rose|fell] to {price} dlrs per hundredweight at the midwest terminals, dealers said.
| live hogs were bought at {price} dlrs per hundredweight in omaha, [up|down] {0.25-1.50/0.25} from yesterday.
| slaughter of hogs was {head},000 head today against {head},000 a week ago, the agriculture department said.
average weights of barrows and gilts were {weight} pounds.
12) packers [needed|did not need] hogs, and farmers held [few|many] of them back.
| pork bellies [rose|fell], too.
| the number of pigs per litter was {7.6-7.9}.
cattle were little changed.
{~who} said {~floor}.

# carcass*6 livestock*2
@ country beef; country2 ecbeef; company food
= tonnes 2100-98000/100
{country} may sell {tonnes} tonnes of beef from its cold stores to {~meatbuyer}, trade sources said.
| the ec commission sold {tonnes} tonnes of beef from intervention stores, mainly in {country2}.
| {nation} meat exports were {tonnes} tonnes in {month}, the meat board said.
| the european community's ban on meat from animals treated with hormones will hurt {country}, meat exporters said.
| the u.s. agriculture department will inspect meat plants in {country}, an official said.
23) most of it was frozen beef and the rest pork and mutton.
| carcass weights are [higher|lower] than a year ago.
12) the price was {910-1890/10} dlrs a tonne.
| 45) {country} exported {tonnes} tonnes of meat last year.
{company} closed a packing plant because of a shortage of cattle.
| packers said a strike of meat workers might stop slaughter.

# carcass hog
@ company food; boss
= workers 310-2900/10
meat packers at the {city} plant of {firm} went on strike against a cut in wages, the union said.
| {firm} and the meat workers' union reached agreement on a contract for {workers} workers.
| {firm} said it will close its pork plant at {city} and dismiss {workers} workers.
the plant can slaughter {4-14},000 hogs a day.
{boss} said labour costs were too high in view of hog prices.
pork output will [rise|fall], analysts said.
"""
