"""Wires on earnings: tables of results, dividends, forecasts."""

from __future__ import annotations

TEXT = """
#! earn*14
@ results later
shr {shr} vs {shrb}. net {net} vs {netb}. {turnover} {revs} vs {revsb}.
| {period} qtr shr {shr} vs {shrb}. net {net} vs {netb}. {turnover} {revs} vs {revsb}.
| oper shr {shr} vs {shrb}. oper net {net} vs {netb}. {turnover} {revs} vs {revsb}.
| {period} qtr {quarterend} end. shr {shr} vs {shrb}. net {net} vs {netb}. {turnover} {revs} vs {revsb}.
| shr {shr} vs {shrb}. net {net} vs {netb}. {turnover} {revs} vs {revsb}. avg shrs {avg} vs {avgb}.
| oper shr {shr} vs {shrb}. oper shr diluted {shr} vs {shrb}. oper net {net} vs {netb}. {turnover} {revs} vs {revsb}.
avg shrs {avg} vs {avgb}.
{long}: shr {lshr} vs {lshrb}. net {lnet} vs {lnetb}. {turnover} {lrevs} vs {lrevsb}.
| {long}: shr {lshr} vs {lshrb}. net {lnet} vs {lnetb}. {turnover} {lrevs} vs {lrevsb}.
| {long}: oper shr {lshr} vs {lshrb}. oper net {lnet} vs {lnetb}. {turnover} {lrevs} vs {lrevsb}.
+ avg shrs {lavg} vs {lavgb}.
note: {~note}.
| note: {~note}. {~note}.

#! earn*4
@ results first
1st qtr: shr {shr} vs {shrb}. net {net} vs {netb}. {turnover} {revs} vs {revsb}.
| 1st qtr oper shr {shr} vs {shrb}. oper net {net} vs {netb}. {turnover} {revs} vs {revsb}.
| qtr ended {quarterend}: shr {shr} vs {shrb}. net {net} vs {netb}. {turnover} {revs} vs {revsb}.
avg shrs {avg} vs {avgb}.
note: {~note}.
| note: {~note}. {~note}.

#! earn*3
@ results year
year: shr {shr} vs {shrb}. net {net} vs {netb}. {turnover} {revs} vs {revsb}.
| shr {shr} vs {shrb}. net {net} vs {netb}. {turnover} {revs} vs {revsb}. year ended {monthend}.
| year ended {monthend}: oper shr {shr} vs {shrb}. oper net {net} vs {netb}. {turnover} {revs} vs {revsb}.
avg shrs {avg} vs {avgb}.
note: {~note}.
{company} said it will pay a dividend of {div} a share on {later} {1-28}.

#! earn*3
@ results bank
shr {shr} vs {shrb}. net {net} vs {netb}. assets {assets} vs {assetsb}. deposits {deposits} vs {depositsb}. loans
    {loans} vs {loansb}.
| {period} qtr: shr {shr} vs {shrb}. net {net} vs {netb}. assets {assets} vs {assetsb}. loans {loans} vs {loansb}.
{long}: shr {lshr} vs {lshrb}. net {lnet} vs {lnetb}.
return on average assets was {0.61-1.48} pct.
note: {~banknote}.
| note: {~banknote}. {~note}.

#! earn*3
@ results first
qtly div {div} vs {div} prior. pay {next} {1-28}. record {now} {16-28}.
| qtrly div {div} vs {div}. pay {next} {10-28}. record {next} {1-9}.
| annual div {div} vs {div} prior. payable {later} {1-28}. record {next} {5-25}.
| semi annual div {div} vs {div} prior. pay {later} {1-28}. record {next} {1-20}.
| qtly div {div} vs {div} prior qtr. payable {next} {10-28} to holders of record {now} {16-28}.

#! earn*2
@ company uk; results pence; boss chairman
year to {quarterend}: shr {shr}p vs {shrb}p. div {div}p vs {divb}p, making {total}p vs {totalb}p. pretax profit {profit}
    mln stg vs {profitb} mln. turnover {turnover} mln vs {turnoverb} mln.
| six months to {quarterend}: shr {shr}p vs {shrb}p. int div {div}p vs {divb}p. pretax profit {profit} mln stg vs
    {profitb} mln. tax {tax} mln vs {taxb} mln. turnover {turnover} mln vs {turnoverb} mln.
operating profit {oper} mln vs {operb} mln. interest payable {interest} mln vs {interestb} mln.
| 1) tax {tax} mln vs {taxb} mln. net interest {interest} mln vs {interestb} mln.
the company is {firm}.
{boss} told shareholders that {~outlook}.
it said in a statement that the current year had begun [well|slowly], with orders [above|below] those of a year ago.
| {boss} said the group had made a [good start to|cautious start to] the current year.
| the group said [higher|lower] margins at its {product} business made [most|much] of the difference.
its shares [rose|fell] {2-14}p to {150-560}p after the results.

#! earn*2
@ company japan; results yen
group results, year ended {quarterend}: net profit {net} billion yen vs {netb} billion. pretax {profit} billion vs
    {profitb} billion. sales {turnover} billion vs {turnoverb} billion.
| parent company results for the year to {quarterend}: current profit {profit} billion yen vs {profitb} billion. net
    {net} billion vs {netb} billion. sales {turnover} billion vs {turnoverb} billion.
the company is {firm}.
| {firm} said the yen's rise cost it {1.1-9.8} billion yen in the year.
it said the [recovery of|fall in] exports of {product} [helped|hurt] earnings.
for the current year it expects [higher|lower] profit on sales of about {turnover} billion yen, assuming a rate of
    {140-155} yen to the dollar.

# earn
@ company german; results marks; boss managing board chairman
{firm} said its 1986 group net profit [rose|fell] to {net} mln marks from {netb} mln in 1985.
| {company} parent net profit [rose|fell] to {net} mln marks in 1986 from {netb} mln, the company said.
turnover was {turnover} mln marks after {turnoverb} mln.
{boss} told a news conference that the weak dollar had cut the value of exports.
| {boss} said orders from abroad were {2-11} pct [above|below] those of last year.
the dividend will be [raised by one mark|left unchanged], it said.

# earn*3
@ company; results plain; boss
= low 1.10-2.60/0.05; high low+0.10-0.35/0.05; before low*[71-95|108-130]%
{firm} said it expects earnings of {low} to {high} dlrs a share for 1987.
| {firm}, a maker of {product}, said it expects to report 1987 earnings of between {low} and {high} dlrs a share.
for 1986 it reported {before} dlrs a share, after a charge for {~charge}.
| {short} earned {before} dlrs a share last year.
{boss} told analysts that orders for {product} were running {4-19} pct [ahead of|behind] last year.
| {boss} said margins should [improve|narrow] in the second half.
+ {he} said the company's {product} business would [gain market share|face strong competition] this year.
| {he} said {~outlook}.
+ {boss} also said {~outlook}.
analysts had been looking for somewhat [less|more], and the shares [rose|fell] {eighth} to {14-61}-{eighth}.
the company said it would spend about {11-140} mln dlrs on new plant and equipment this year, most of it in {city}.
{short} {~background}.
interest costs will be [lower|higher] because of {~debt}, it said.

# earn*2
@ company; boss
= loss 1.2-48.0; sales loss*600-2000%
{firm} said it expects to report a loss of about {loss} mln dlrs for the {quarter} quarter.
| {firm} said it will take a charge of about {loss} mln dlrs against {quarter} quarter earnings.
| {firm} said it will post a {quarter} quarter loss because of weak demand for {product}.
in the same quarter a year earlier it earned {1.1-9.8} mln dlrs on sales of {sales} mln dlrs.
12) the company blamed {~blame}.
| 12) {boss} blamed {~blame} and {~blame}.
| 3) the loss was put at {loss} mln dlrs.
it said it would close its plant at {city} and cut {120-900/10} jobs.
| it has begun to reduce its work force by {5-18} pct and to sell {~asset}.
{boss} said {~outlook}.
+ {he} added that {~outlook}.
{short} {~background}.
talks with its banks on {~debt} are under way, it added.
| {short} said it was in compliance with its loan agreements.
it expects to return to profit in the second half, it said.
| it said it could not say when it would return to profit.

# earn*2
@ company; results plain
{firm} said its board declared a {split} stock split.
| the board of {firm} approved a {split} split of its common stock.
| {firm} said shareholders approved a {split} split of its common stock.
the additional shares will be distributed on {next} {1-28} to holders of record {now} {16-28}.
it also raised the quarterly dividend to {div} a share on the shares before the split.
| the company said it will keep its dividend at {div} a share after the split.
as a result of the split {short} will have about {avg} shares outstanding.
{short} {~background}.
it said the number of authorized shares would be raised to {50-200/10} mln.

# earn
@ company; results plain
{firm} said its board voted to omit the quarterly dividend, which had been {div} a share.
| {firm} said it suspended its quarterly dividend of {div} a share.
it cited {~blame}.
| the company said it needed the cash to {~purpose}.
the board will look at the dividend again in {later}.
it last paid a dividend in {monthc}.
{short} {~background}.

# earn*2
@ company; results plain
{firm} said it raised its quarterly dividend to {div} a share from {divb}, payable {next} {10-28} to holders of record
    {next} {1-9}.
| {firm} said its board raised the dividend to {div} a share from {divb}, effective with the payment on {next} {10-28}.
the company said the increase reflects higher earnings from {product}.
{short} {~background}.
it is the {~nth} increase in as many years, it said.
| it has paid dividends without a break since {~oldyear}.

# earn*2
@ company; results plain; boss
{firm} said {quarter} quarter net income was {net} dlrs, or {shr} a share, against {netb} dlrs, or {shrb} a share, a
    year earlier.
| {firm} reported {quarter} quarter results of {net} dlrs, compared with {netb} dlrs a year earlier.
revenues were {revs} dlrs after {revsb} dlrs.
| 2) on a share basis, the result was {shr} after {shrb}.
the company, which makes {product}, said orders at the end of the quarter were {4-21} pct [higher|lower].
| {boss} said sales of {product} were [strong|weak] in the quarter, above all {~market}.
{boss} said the company {~did} in the period.
| {boss} said {~outlook}.
+ {boss} also said {~outlook}.
the results include a gain of {gain} dlrs, or {gainshr} a share, from the sale of {~asset}.
| the results include a charge of {gain} dlrs, or {gainshr} a share, for {~charge}.
the company {~background}.
for the rest of the year the company is [optimistic|cautious], it said.
| the company [expects|does not expect] 1987 to be a record year.

# earn
@ company; boss
{boss} of {firm} told the annual meeting that {quarter} quarter earnings would be [above|below] those of a year ago.
| {firm} shareholders were told at the annual meeting to expect [higher|lower] earnings in the current quarter.
1) {he} cited [strong demand|weak demand] for {~product}.
| 2) {boss} cited [strong demand|weak demand] for {~product}.
in the {quarterb} quarter {short} had net income of {1.2-9.6} mln dlrs on revenues of {31-240} mln dlrs.
1) {he} said the company {~did}, which would help results from {later} on.
| 1) {he} said the company would {~purpose}.
| 2) the company {~did} in {monthb}.
1) {he} said {~outlook}.
shareholders elected {3-9} directors and approved a new incentive plan.
1) asked about rumours of a takeover, {he} said the company was not for sale.

# earn*2 acq
@ company; company2; boss; results plain
{firm} said it expects to report a gain of {gain} dlrs, or {gainshr} a share, in the {quarter} quarter from the sale of
    its {product} unit to {firm2}.
| {firm} said it sold its {product} unit to {firm2}, and that the sale would add {gainshr} a share to its {quarter}
    quarter earnings.
the unit had sales of {11-140} mln dlrs last year.
the company earned {netb} dlrs, or {shrb} a share, in the same quarter last year.
proceeds will be used to {~purpose}, it said.
{boss} said the sale was part of a plan to concentrate on {product2}.
| {boss} said {~outlook}.

# earn acq
@ company; company2; results plain
{firm} said that because of its acquisition of {firm2} in {monthc} it expects sales of {revs} dlrs this year.
| {firm} said the purchase of {firm2}, completed in {monthc}, would not dilute its earnings in 1987.
last year it had sales of {revsb} dlrs and net income of {netb} dlrs.
{short2} makes {product} and has plants in {city} and {city2}.
it {~background}.
the company said it would consolidate {short2} from {month} on.

# earn crude nat-gas
@ company oil; boss; results plain
{firm} said its {quarter} quarter earnings [rose to|fell to] {net} dlrs from {netb} dlrs as oil prices
    [recovered|dropped].
it produced {11-98},000 barrels of oil a day in the quarter, and received {14.10-17.90} dlrs a barrel on average.
natural gas sales were {51-380} mln cubic feet a day at {1.31-1.95} dlrs per thousand cubic feet.
{boss} said the company had cut its exploration budget to {21-160} mln dlrs this year.
its refinery at {city} ran at {71-96} pct of capacity.
reserves at the end of the year were put at {31-290} mln barrels.

# earn retail*2
@ company retail; results plain
= sales 31-480; before sales*[86-97|102-109]%
{firm} said its sales in the four weeks to {month} {25-28} [rose|fell] to {sales} mln dlrs from {before} mln a year
    earlier.
on the basis of comparable stores, sales [increased|declined] {1.1-8.9} pct.
| it operates {41-620} stores in {5-21} states.
clothing sold [well|poorly], while sales of furniture and appliances were little changed.
| the company said mild weather had [helped|hurt] sales of seasonal goods.
net income for the {quarter} quarter was {net} dlrs, or {shr} a share, against {shrb}.
it plans to open {3-28} stores this year.
{boss} said {~outlook}.

# earn gold silver
@ company gold; results plain
= ounces 11-98; before ounces*[80-95|104-125]%; cost 181-290; tons ounces*500-900%
{firm} said it produced {ounces},000 ounces of gold in the {quarter} quarter, against {before},000 a year before.
net was {net} dlrs after {netb} dlrs, and {shr} a share after {shrb}.
cash costs were {cost} dlrs an ounce, and the average price received was {391-452} dlrs.
the mill treated {tons},000 tons of ore in the quarter.
silver output was {110-890},000 ounces.
"""
