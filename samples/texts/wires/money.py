"""Wires on money markets: central banks, currencies, interest rates, the supply of money, reserves."""

from __future__ import annotations

TEXT = """
# money-fx*6 interest*3
= short 250-1150/50; early 24-190; late 31-340; total early+late; rate 8.5000-10.7500/0.0625f
the bank of england forecast a shortage of about {short} mln stg in the money market today.
| the bank of england told the money market that it expects a shortage of {short} mln stg today.
| the bank of england gave the money market {early} mln stg of help in its morning round.
| the bank of england bought {early} mln stg of bills from the discount houses this morning.
| the bank of england revised its estimate of today's shortage in the money market to {short} mln stg.
bills maturing in official hands and the take up of treasury bills drain {110-690} mln stg, and bankers' balances below
    target {15-95/5} mln.
| among the main factors were exchequer transactions, which take out {110-490/5} mln stg, and a rise in the note
    circulation of {45-320/5} mln.
| a fall in the note circulation adds some {25-190/5} mln stg, but exchequer transactions drain more than that.
125) in the morning the bank bought {early} mln stg of bank bills in band one at {rate} pct.
| 125) before lunch it took {early} mln stg of bills at its established dealing rates, with band two bank bills at
    {rate} pct.
| 34) the bills were in bands one and two, at {rate} pct and a little less.
in the afternoon it bought a further {late} mln stg of bills, which made {total} mln stg of help today.
| later it added {late} mln stg, dealers said, for a total of {total} mln.
+ late assistance to the discount houses came to another {10-95/5} mln.
the bank did not change its dealing rates, which dealers had hoped would be cut.
| overnight money was offered at {rate} pct in the afternoon, dealers said.
| three month sterling was quoted at {rate} pct.

# money-fx*5 dlr*3 interest trade
@ analyst
= yen 140.10-154.90; mark 1.7710-1.8690; low yen[-|+]0.20-1.90
the dollar [rose|fell] to {yen} yen in tokyo from {low} at yesterday's close, dealers said.
| the dollar closed [higher|lower] at {yen} yen and {mark} marks in {~dealing}.
| the bank of japan bought dollars at about {low} yen, dealers in tokyo said.
| several central banks intervened to support the dollar as it fell towards {low} yen, dealers said.
| the bank of japan governor said central banks would act together if the dollar fell further from {yen} yen.
| dealers in {~centre} said the dollar would [hold|lose] ground until the next figures on u.s. trade.
134) against the mark it was quoted at {mark}, and sterling was at {1.5810-1.6690} dlrs.
| 56) the dollar was at {mark} marks in {~centre}.
3) the bank was seen buying between {110-900/10} mln and {1.1-2.4} billion dlrs, they said.
| 4) the bank of japan and the bundesbank bought dollars, and so did the bank of england, they said.
| 12) dealers suspected that central banks had been in the market.
the finance minister told the japanese parliament that the paris agreement on stable currencies was still in force.
| a senior finance ministry official in tokyo said rates did not reflect the state of the economies.
| the u.s. treasury secretary said he did not want a further fall of the dollar.
{analyst} said the market wants to know how far the six nations will go in defence of the agreement.
| {analyst} said the dollar would test {140-149} yen again unless the u.s. trade deficit shrinks.
| {analyst} said higher u.s. interest rates would help the dollar more than intervention.
u.s. trade figures for {month} are due next week.
exporters sold dollars at every rise, dealers said.
| japanese investors bought few u.s. bonds, dealers said.
| trading was thin because of a holiday in {~centre}.

# money-fx*4
@ country continent
= sum 1.1-9.8; rate {discount}; before 4.1-11.9
the {bank} added {sum} billion {currency} to the money market through a securities repurchase pact at {rate} pct.
| the {bank} set a tender for a {28-35/7} day securities repurchase pact at a fixed rate of {rate} pct.
| the {bank} left its intervention rate at {rate} pct when it injected funds today.
| the {bank} is expected to drain {sum} billion {currency} from the money market this week, dealers said.
| call money in {capital} [rose|fell] to {rate} pct, and dealers expected the {bank} to act.
123) an earlier pact of {before} billion {currency} expires today.
dealers said liquidity was [short|ample] because of tax and pension payments.
| banks had to put {1.1-9.8} billion {currency} more into minimum reserves than they planned.
1234) call money [rose|fell] to {rate} pct after the announcement.
they did not expect the {bank} to change its credit policies before the next council meeting.
| money market rates were little changed.

# money-fx*3 interest*3
= rate 5.875-7.250/0.125f; sum 1.0-2.5/0.5
the federal reserve entered the government securities market to arrange {sum} billion dlrs of customer repurchase
    agreements, a spokesman for the new york fed said.
| the federal reserve added reserves by way of {2-6} day system repurchase agreements, a spokesman said.
| economists expect the federal reserve to add temporary reserves today through customer repurchase agreements.
| federal funds, the reserves that banks lend one another, opened at {rate} pct.
12) federal funds were trading at {rate} pct at the time of the action.
| 3) fed funds opened at {rate} pct, and stayed there.
12) dealers said the fed acted to offset a drain of reserves from {~drain}.
| 34) dealers said the fed must offset a drain of reserves from {~drain}.
some economists saw no change in monetary policy.
| a few dealers had expected a larger operation.

# money-fx*3
@ country big; country2 big; country3 big
finance ministers of {country}, {country2} and {country3} agreed that exchange rates should be stable around their
    present levels.
| the finance minister of {country} said the leading industrial nations would cooperate to keep currencies stable.
| {nation} monetary sources said central banks would intervene if currencies left their present ranges.
1) the meeting in {capital3} lasted {3-9} hours.
| 23) the next meeting is in {capital3} in {next}.
2) he told reporters that {country2} should [cut interest rates|spend more] to help growth.
{nation2} officials said their country had already done its share for growth.
| 13) the dollar was discussed, but no ranges were published, the sources said.
in london, dealers said the statement contained little that was new, and the dollar eased.
| currency markets took no notice.

# money-fx*2
@ country continent; country2 continent
ministers from {country} and {country2} asked for a realignment in the european monetary system.
| central bank governors met in {capital} to discuss the european monetary system.
| the {bank} and the {bank2} intervened to keep their currencies within the margins of the european monetary system.
the mark was close to its ceiling against the {nation} currency, dealers said.
| the currency unit of the community should get a larger role, a {nation2} delegate said.
23) the present parities were fixed in january.
a weaker dollar puts strain on the system, because funds move into marks, bankers said.

# money-fx*3
@ country debtor
= rate 9.10-21.90; sum 2.0-9.9; before rate*88-97%
{country}'s central bank sold {sum} mln dlrs at its weekly currency auction at {rate} to the dollar.
| {country} devalued its currency by {3.1-14.9} pct against the dollar, the central bank in {capital} said.
| {country} will let its currency float from {next} {1-5}, the finance ministry said.
1) the rate was {before} a week earlier, and {31-190} bids were rejected.
| 23) bankers in {capital} said the black market rate was about {110-190} pct of the official one.
the change was agreed with the international monetary fund, officials said.
imports of fuel and medicines will still be paid for at the official rate.
| importers complained that they could not get foreign exchange.

# money-fx dlr trade
@ country asia
{country}'s currency rose to a record against the u.s. dollar, and exporters asked the central bank to slow its rise.
| the {nation} central bank bought {51-290} mln u.s. dlrs to slow the rise of the local currency, dealers said.
| u.s. officials want {country} to let its currency rise faster, a {nation} government source said.
it has gained {3.1-14.9} pct since the beginning of last year.
the country's trade surplus with the u.s. reached {6.1-13.8} billion dlrs in 1986.
textile and shoe makers have lost orders because of the stronger currency, they say.

# interest*5 money-fx
@ company bank; company2 bank
= prime 7.50-9.00/0.25f; old prime[-|+]0.25-0.50/0.25f
{firm} said it [raised|cut] its prime lending rate to {prime} pct from {old} pct, effective today.
| {firm} and {company2} [raised|lowered] their prime rates to {prime} pct from {old} pct.
| several major u.s. banks followed {company} in [raising|cutting] the prime rate to {prime} pct.
| u.s. bankers expect the prime rate to [rise|fall] to {prime} pct within a month, a survey found.
1) the bank is the {~nth} to make the change.
| 12) other banks followed within hours.
123) it was the first change of the prime rate since {monthc}.
| 123) {firm}'s reference rate for home loans was left as it was.
bankers cited the [higher|lower] cost of funds after the [rise|decline] of market rates in recent weeks.
| an economist at {short2} said the [increase|cut] had been expected.
+ he saw no further change of rates before {later}.
123) the bond market [fell|rose] after the news, and so did stocks.
| 123) the dollar [gained|lost] a little on the news.

# interest*5 money-fx*3
@ country industrial
= rate {discount}f
the {bank} [raised|cut] its discount rate by half a point to {rate} pct, effective tomorrow.
| the {bank} left its leading interest rates unchanged at today's meeting, a spokesman said.
| the {bank} may [raise|cut] its discount rate from {rate} pct soon, money market dealers said.
| the governor of the {bank} said there was no need for a [rise|cut] in interest rates.
| {nation} banks [raised|cut] their lending rates by a quarter point because of the cost of deposits.
24) the discount rate has been {rate} pct since {ago}.
commercial banks are expected to change their rates on savings next week.
1) a statement said the step was meant to [dampen|support] demand and to [strengthen|relieve] the currency.
| 235) the finance minister had asked for [tighter|easier] credit in {monthb}.
| 4) credit had grown [too fast|slowly] this year, he said.
1) bankers in {capital} said the step [came as a surprise|had long been expected].
| 235) bankers in {capital} said they looked to the u.s. and to west germany for a sign.
| economists said the currency left little room for action.

# interest*3
@ company uk
= base 8.5-11.0/0.5f; old base[-|+]0.5f
british banks [raised|cut] their base rates by half a point to {base} pct.
| the chances of a [rise|cut] in british base rates to {base} pct have grown since the budget, analysts said.
| the chancellor of the exchequer said interest rates should not fall too fast.
1) the bank of england signalled the change when it altered its dealing rates in the money market.
sterling, at {1.5710-1.6490} dlrs, was little changed.
| government bonds [lost|gained] half a point.
mortgage rates should follow next month, building societies said.
1) base rates had been at {old} pct since {monthc}.
| 2) base rates have been at {old} pct since {monthc}.

# interest*2 housing
= mortgage 9.10-10.60; before mortgage*[96-99|101-104]%
u.s. home mortgage rates averaged {mortgage} pct in the week, [up|down] from {before} pct, a federal agency said.
| the average rate on new home mortgages [rose|fell] to {mortgage} pct at the beginning of {now}, the federal home loan
    bank board said.
adjustable rates were [higher|lower], too, at {7.51-8.40} pct.
lenders said home buyers [rushed to lock in|waited for still lower] rates.
| builders fear that [still higher|volatile] rates will keep buyers away.
a higher rate adds {31-90} dlrs a month to the payments on an average house.

# interest*2 dlr money-fx
@ analyst
= rate 5.10-6.90; before rate*[96-99|101-104]%
the average rate on three month treasury bills [rose|fell] to {rate} pct at the weekly auction, from {before} pct.
| three month eurodollar deposits [rose|fell] to {rate} pct in quiet trading.
1) bids for {7.0-7.4} billion dlrs of bills were accepted.
{analyst} said foreign buyers were worried about the dollar.
| {analyst} said rates depend on the dollar now more than on the economy.
long bonds [lost|gained] {eighth} of a point.

# money-supply*5
= one 710.1-748.9; rise 0.3-4.9; revised 0.2-4.9; average one-0.5-4.9
u.s. m1 money supply [rose|fell] {rise} billion dlrs to a seasonally adjusted {one} billion dlrs in the week ended
    {month} {1-28}, the federal reserve said.
| m1 [rose|fell] {rise} billion dlrs in the latest week, to {one} billion dlrs, the fed reported.
the previous week's change was revised to a rise of {revised} billion dlrs.
economists had forecast a change of between {1.0-1.9} billion down and {2.0-4.9} billion up.
the four week moving average was {average} billion dlrs.
the broader m2 and m3 grew at rates of {1.1-9.9} and {1.1-8.9} pct in {monthb}.
| business loans at the large banks fell {110-990} mln dlrs.

# money-supply*4 interest*2 money-fx
@ country industrial
= m 3.1-14.9; before m[-|+]0.1-0.9
{nation} money supply grew {m} pct in the year to {month}, against {before} pct in the year to {monthb}, the {bank}
    said.
| {nation} m3 rose a provisional {0.2-1.9} pct in {month}, and {m} pct from a year earlier, the {bank} said.
| broad money in {country} grew an adjusted {0.2-1.9} pct in {month}, the {bank} said.
the target for this year is growth of {3-5} to {6-9} pct.
| growth was [above|within] the target range, a spokesman said.
bank lending rose {0.4-2.9} pct in the month, and deposits of households {0.3-1.9} pct.
the {bank} said it [saw|did not see] a need to act.
economists said the figures left [no|some] room for lower interest rates.

# money-supply money-fx
@ country asia
= m 17.1-41.9
{country}'s money supply grew {m} pct in the year to {month}, the central bank said, as the trade surplus brought in
    foreign exchange.
| the {nation} central bank will sell bonds to absorb excess money, a bank official said.
1) m2 was {0.4-2.9} pct higher than in {monthb}.
the growth may cause inflation later in the year, economists in {capital} said.
foreign exchange that the central bank buys from exporters adds to the supply of money, they said.

# reserves*4 money-fx*2
@ country industrial
= sum {size}; before sum*[91-98|102-109]%
{nation} official reserves [rose|fell] by {sum} {unit} in {month}, the {bank} said.
| {country}'s gold and currency reserves [rose|fell] in {month}, after a [rise|fall] in {monthb}.
| the {bank} said its reserves [increased|decreased] by {sum} {unit} in the last week of {month}.
the underlying change, which leaves out borrowing, was a [rise|fall] of {before} {unit}.
| foreign currency holdings [rose|fell] while holdings of gold and special drawing rights were unchanged.
analysts said the {bank} had [bought|sold] dollars in the currency market.

# reserves*2 bop money-fx
@ country debtor
= sum 1.4-7.9; before sum[-|+]0.1-0.9; owed {much}
{country}'s foreign reserves [rose|fell] to {sum} billion dlrs at the end of {month} from {before} billion a month
    earlier, the central bank said.
| {nation} reserves of foreign exchange cover imports for {2-9} months, central bank figures show.
| the central bank governor of {country} said reserves stood at {sum} billion dlrs.
gold made up {110-490} mln dlrs of the total.
the change was due to [higher|lower] earnings from exports.
payments on the foreign debt of {owed} billion dlrs took {110-890} mln dlrs.
"""
