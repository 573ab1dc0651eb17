"""Wires on companies that buy, sell and resist one another."""

from __future__ import annotations

TEXT = """
# acq*4
@ company; company2; boss
= price 8.25-64.75/0.25; shares 2.1-38.9; value price*sharesm
{firm} said it agreed to acquire {firm2} for {price} dlrs a share in cash.
| {firm} and {firm2} said they signed a definitive agreement under which {short} will buy {short2} for {price} dlrs a
    share.
| {firm2} said it agreed to be bought by {firm} for {price} dlrs a share, a total of about {value} dlrs.
| {firm} said its board approved a merger with {firm2} at {price} dlrs for each {short2} share.
124) {short2} has about {shares} mln shares outstanding, which puts the value of the transaction at {value} dlrs.
| holders of {21-49} pct of the {shares} mln {short2} shares have agreed to vote for the merger.
{short2}, based in {city}, makes {product} and had sales of {31-890} mln dlrs last year.
| {short2} earned {1.1-19.8} mln dlrs last year on sales of {210-390} mln dlrs, most of them from {product}.
| {short2} has {3-19} plants that make {product}, the largest of them in {city}.
{short2} {~background}.
{boss} said {short2} would fit well with its {product2} business.
| {boss} said no layoffs were planned at the plant in {city}.
| {boss} said the two companies had worked together on {product2} for years.
+ {he} said the merger should add to earnings in the first year.
| {he} said {~outlook}.
{boss} told a news conference that {~outlook}.
the transaction is subject to approval by shareholders of {short2} and by {~regulator}.
| the merger still needs approval from {~regulator} and from the shareholders of both companies.
{short} said it would finance the purchase with {~finance}.
| {short} said it had arranged {~finance} to pay for the shares.
as part of the agreement, {short} has an option to buy {3-9} mln new {short2} shares if another bidder appears.
it expects to complete the transaction by {later}.
| shareholders will vote on the merger at a meeting in {next}.
shares of {short2} closed at {price} dlrs, just below the offer, before the announcement.
| trading in {short2} shares was halted before the announcement.

# acq*4
@ company; company2
= stake 5.1-14.9; shares 310000-4900000/100; price 6.50-48.00/0.25; more 51000-290000/100
{firm} said it acquired {shares} shares, or {stake} pct, of {firm2}.
| {group} told the securities and exchange commission that it holds {stake} pct of {firm2}.
| in a filing with the securities and exchange commission, {group} said it had raised its stake in {firm2} to {stake}
    pct, or {shares} shares.
| {group} said it cut its stake in {firm2} to {stake} pct of the total from a larger amount.
| {firm2} said it had been told that {group} bought {stake} pct of its stock.
1235) the shares were bought for investment, the filing said.
| 123) it said it bought the stake because it considers the shares undervalued.
| 1235) the buyer may try to gain control of {short2}, or may sell the shares, the filing said.
| 4) it gave no reason for the sale.
123) it bought {more} of the shares between {monthb} {1-28} and {now} {1-9} at up to {price} dlrs each.
| 4) it sold {more} shares between {monthb} {1-28} and {now} {1-9} at {price} dlrs each.
1235) talks with the management of {short2} on {~wish} were held in {month}.
| 1235) it may ask for talks on {~wish}.
| 1235) it reserves the right to propose {~wish}.
a spokesman for {short2} declined to comment.
| {short2} said it would study the filing.
| {short2} said it knew of the transactions only from the filing.
{short2} makes {product} in {city}.
{short2} {~background}.
in the over the counter market, its shares were quoted at {price} dlrs, [up|down] {eighth}.
| {short2} rose {eighth} to {14-61}-{eighth} on the new york stock exchange.

# acq*4
@ company; company2; company3 broker; boss2
= price 14.00-71.50/0.50; better price+2.00-7.50/0.50; stake 4.1-21.0
{firm} began a tender offer for all shares of {firm2} at {price} dlrs each.
| {firm} said it is offering {price} dlrs a share for {firm2} in a hostile tender offer.
| {firm} said it raised its offer for {firm2} to {better} dlrs a share from {price} dlrs.
| {firm2} said it rejected an unsolicited offer of {price} dlrs a share from {firm}.
123) the offer and the withdrawal rights expire on {next} {1-28}, unless extended.
{short} already owns {stake} pct of {short2}.
| 12) newspaper advertisements for the offer appeared today.
123) the offer is conditioned on at least {51-67} pct of the shares being tendered, {short} said.
| 123) the bid is not conditional upon financing, it added.
{boss2} called the offer inadequate and told shareholders not to tender their shares.
| 123) the board of {short2} said it would meet this week to consider the bid.
| 123) {short2} urged its shareholders to take no action until the board had met.
+ {boss2} said the company was worth more if it remained independent.
| {boss2} said {~outlook}.
{short2} {~background}.
{short2} has hired {company3} to look for other buyers.
| {company3} advised the board of {short2} that the price was too low.
{short2} also adopted a rights plan that would make a takeover more costly.
| {short2} filed suit in a federal court in {city}, saying that {short} broke securities laws.
| {short2} is considering a restructuring, in which it would {~remedy}.
{short2} shares traded at {better} dlrs, which suggests that traders expect a higher bid.
| arbitrageurs said a bidder for {short2} could recover much of the price by selling {~asset}.
| takeover speculators held about {11-29} pct of the stock, traders estimated.

# acq*4
@ company; company2; boss
= value 4.2-140.0; sales value*70-190%
{firm} said it agreed to sell its {product} unit to {firm2} for {value} mln dlrs.
| {firm2} said it bought the {product} business of {firm} for {value} mln dlrs in cash and notes.
| {firm} said it signed a letter of intent to sell its {product} subsidiary to {firm2}.
| {firm} said it completed the sale of its {product} division to {firm2} for {value} mln dlrs.
| {firm} said it will try to sell its {product} division, for which it hopes to get {value} mln dlrs.
the unit, based in {city}, had sales of {sales} mln dlrs last year and employs {110-1900/10} people.
| the business has annual sales of about {sales} mln dlrs.
{boss} said the unit no longer fitted the company's plans.
| {boss} said {~outlook}.
| the sale is part of a programme to concentrate on {product2}, {short} said.
1345) {short} said it would use the proceeds to {~purpose}.
| 134) it expects a [gain|loss] of about {0.5-3.9} mln dlrs on the sale.
13) the sale should be completed by {next}, subject to approval by {~regulator}.
| 3) terms were not disclosed.
| 5) {~last} brothers was retained to find a buyer.
1234) {short2} said the managers of the unit would stay.
| 1234) {short2} said it would combine the unit with its own plant in {city2}.

# acq*4
@ company; company2
{firm} said it signed a letter of intent to acquire privately held {company2} for an undisclosed sum.
| {firm} said it acquired {company2} of {city} for {110-900/10},000 common shares.
| {firm} said it completed its previously announced purchase of {company2}.
| {firm} said it agreed in principle to buy {company2} for cash and notes.
| {firm} said it bought the assets of {company2} for {1.1-9.8} mln dlrs.
{short2} makes {product} and has annual sales of {4-49} mln dlrs.
| {short2}, which makes {product}, will be operated as a separate unit.
| {short2} {~background}.
14) the agreement is subject to a definitive contract and to approval by both boards.
| 1234) {short} said it may pay more if {short2} reaches certain earnings over the next {3-5} years.
{short} said the purchase would broaden its range of {product2}.
| the founder of {short2} will remain its president.
{boss} said {~outlook}.

# acq*2
@ company; company2; boss
{firm} said it ended talks on a merger with {firm2}.
| {firm} and {firm2} said they called off their planned merger.
| {firm} said it withdrew its offer for {firm2}.
| {firm} said it let its agreement to buy {firm2} expire.
12) the companies could not agree on a price.
| it gave no reason.
| {boss} cited {~blame}.
under the agreement, announced in {monthb}, {short} would have paid {9.25-41.00/0.25} dlrs a share.
{short} said it would consider selling its {4.1-9.8} pct stake in {short2}.
| {short2} said it would continue to talk with other interested parties.
| {short2} said it was studying legal action.
{short2} {~background}.
shares of {short2} fell {1-5} dlrs to {9-38}-{eighth}.

# acq*2
@ company; boss; company2 broker
= price 11.00-62.00/0.50; shares 3.1-29.8; value price*sharesm; close price*81-97%
{firm} said a group led by {boss} offered to take the company private at {price} dlrs a share.
| {firm} said it received a leveraged buyout proposal from its management at {price} dlrs a share.
| {firm} said its board accepted a buyout by a management group at {price} dlrs a share, or {value} dlrs.
the group already owns {11-39} pct of the {shares} mln shares.
12) a special committee of outside directors will study the proposal with the help of {company2}.
| 3) the committee of outside directors found the offer fair, {short} said.
the group has commitments from banks for {51-79} pct of the price and would sell high yield bonds for the rest.
the company {~background}.
several shareholders sued in {city}, calling the price too low.
the company makes {product} and earned {2.1-24.9} mln dlrs last year.
its shares closed at {close} dlrs before the announcement, [up|down] {eighth}.

# acq*3
@ company uk; company2 uk; boss2 chairman
= price 121-640; value 11.2-240.0; stake 5.1-29.8
{firm} said it would make an agreed offer for {firm2} which values it at {value} mln stg.
| {firm} launched a {value} mln stg bid for {firm2}.
| {firm2} rejected the bid of {value} mln stg from {firm} as too low.
| {firm} said its offer for {firm2} had become unconditional after acceptances for {51-88} pct of the shares.
| {firm} sold its {stake} pct stake in {firm2} to a number of institutions, brokers said.
1234) the offer is {2-9} new shares for every {2-9} {short2} shares, or {price}p a share in cash.
123) {short} holds {stake} pct of {short2} already.
{short2}, which makes {product}, had pretax profit of {1.1-29.8} mln stg last year on turnover of {210-280} mln.
1) {boss2} said the bid made sense for both sides.
| 23) {boss2} said the bid undervalued the company.
123) the trade secretary has not decided yet whether to refer the bid to the monopolies commission.
| 123) the office of fair trading said it would not refer the bid to the monopolies commission.
123) {short2} shares rose {11-49}p to {price}p.
| 45) {short2} shares were unchanged at {price}p.

# acq*2
@ company; company2; country industrial; company3
{firm} said it would sell its {~stakepart} in {firm2} to a group of {nation} investors.
| a {nation} company will buy a {~stakepart} in {firm2}, which makes {product}, for {11-140} mln dlrs.
| {firm2} said {company} sold its {~stakepart} in the company to investors from {country}.
| the {nation} government approved the purchase of a {~stakepart} in a local maker of {product} by {firm}.
123) the {nation} authorities must approve the purchase.
| 13) no approval by the {nation} government is needed, it said.
the partners will also set up a venture to sell {product} {~market}.
{short2} {~background}.
13) talks with {company3} about the same stake had failed in {monthb}.
| 13) {short} said it would keep two seats on the board until the end of the year.
134) the price was said to be close to {11-98} mln dlrs.

# acq
@ company; company2
{~agency} said it approved the merger of {firm} and {firm2}.
| {~agency} sued to block the purchase of {firm2} by {firm}.
| {~agency} said it needed more information on the plan of {firm} to buy {firm2}.
both make {product}, and together they have {31-58} pct of the market.
| 1) the merger would not harm competition in the market for {product}, it said.
| 2) the merger would harm competition in the market for {product}, it said.
{short} said it would sell its plant in {city} to meet antitrust conditions.
| 3) the waiting period under the antitrust law ends on {next} {1-28}.
the companies announced the merger in {monthb}.

# acq
@ company; company2; boss
{firm} shareholders elected {3-9} directors nominated by {company2}, which holds {9.1-29.9} pct of the company.
| {firm} said it would fight the attempt of {firm2} to elect its own directors.
| {firm2} said it would ask shareholders of {firm} to replace the board.
23) the annual meeting is on {next} {1-28} in {city}.
{short2} wants the company to {~wishes}.
| it told shareholders that the company should {~wishes}.
{boss} said the dissidents had no plan for the company.
+ {he} said {~outlook}.
the company {~background}.
{short} said it had bought back {1.1-4.9} mln of its own shares since {monthb}.

# acq*2
@ company bank; company2 bank
= price 18.00-52.00/0.50; assets 110-990/10; rate 0.81-2.40
{firm} said it agreed to acquire {firm2} in an exchange of stock.
| {firm} and {firm2} agreed to merge.
| {firm} said it agreed to buy {firm2} for about {price} dlrs a share.
12) shareholders of {short2} will receive {rate} shares of {short} for each of theirs, worth about {price} dlrs.
{short2} has assets of {assets} mln dlrs and {11-96} branches.
| at {quarterend} {short2} had assets of {assets} mln dlrs and deposits of four fifths of that.
the merger needs approval from the federal reserve board and from state banking regulators.
it will be the first purchase outside the state for {short} since the law on interstate banking was changed.
| the banks said they would close {3-19} branches.
| interest rates on deposits will not be affected, they said.
book value at {short2} was {13.10-29.80} dlrs a share.

# acq crude
@ company oil; company2 oil; boss
= value 24-880; barrels value*18-28%
{firm} said it agreed to buy oil and gas properties from {firm2} for {value} mln dlrs.
| {firm} said it would buy {firm2} for {value} mln dlrs in stock, to add to its oil reserves.
| {firm2} said it received an offer of {value} mln dlrs from {firm}, a rival oil producer.
1) the properties hold proven reserves of {barrels} mln barrels of oil.
| 23) {short2} produces {6-49},000 barrels of oil a day, most of it in {~oilstate}.
{boss} said it was cheaper to buy oil than to drill for it at {15-19} dlrs a barrel.
23) {short2} also has a refinery in {city} with a capacity of {31-160},000 barrels a day.
1) the transaction should be completed in {next}.

# acq gold silver
@ company gold; company2 gold; country gold
= stake 20-51; value 3.1-48.0
{firm} said it would buy {stake} pct of the {~mine} gold mine in {country} from {firm2} for {value} mln dlrs.
| {firm} raised its stake in {firm2} to {stake} pct, at a cost of {value} mln dlrs.
| {firm} and {firm2} will merge to form a gold producer with mines in {country}.
1) the mine has reserves of {410-980},000 ounces and should produce {31-98},000 ounces of gold a year.
| 23) {short2} produces {31-98},000 ounces of gold a year.
some silver is produced, too.
the sale is subject to approval by {~regulator}.

# acq ship
@ company ship; company2 ship
= ships 4-29
{firm} said it would buy {firm2}, which runs {ships} vessels, for {11-140} mln dlrs.
| {firm} said it sold its fleet of {ships} cargo ships to {firm2} for {11-140} mln dlrs.
the ships sail between {~port} and {~port}.
1) {short2} has lost money since freight rates fell in 1985.
the seamen's union said it would oppose the sale if jobs were lost.

# acq retail
@ company retail; company2 retail
= price 21.00-69.00/0.50; stores 31-480
{firm} said it agreed to buy {firm2}, which has {stores} stores, for {price} dlrs a share.
| {firm2}, the operator of {stores} stores, said it is considering a bid of {price} dlrs a share from {firm}.
{short2} had sales of {210-980/10} mln dlrs in the year that ended in january.
1) the stores would keep their names, it said.
analysts said the price was high at a time of slow retail sales.

# acq livestock carcass hog
@ company food; company2 food
{firm} said it agreed to buy the {city} pork and beef plant of {firm2} for {11-98} mln dlrs.
| {firm} bought {firm2}, which slaughters {2-9},000 hogs and cattle a day.
1) the plant employs {310-1900/10} workers and had been closed by a strike since {monthb}.
meat packers have had losses because of a shortage of hogs and high cattle prices.
1) the union said it would ask {company} to rehire all workers at {7.20-10.40} dlrs an hour.
"""
