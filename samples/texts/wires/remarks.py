"""What people in newswires have to say: clauses that follow "said", or a company's name.

Of heads of companies (`outlook`), of companies (`background`), of economists (`view`, `tradeview`), and of traders, on
goods (`talk`) and on prices (`floor`).
"""

from __future__ import annotations

TEXT = """
outlook: orders for {~product} were the best in years | the new plant in {~city} would begin production in {later} |
    competition from abroad had become fierce | the company had no plans to abandon {~product} | customers were
    postponing purchases until the effects of the new tax law became clear | dealers' inventories of {~product} were
    low | the sales force would be reorganized along product lines | the lower corporate tax rate would add to profits
    | research spending would rise to {3-9} pct of sales | productivity in the factories had improved by {4-19} pct |
    the price war in {~product} showed no sign of ending | bad weather had delayed construction projects | a labour
    contract that expires in {later} was the main uncertainty | the company had applied for {11-49} patents on
    {~product} | insurance premiums had doubled within a year | the backlog stood at a record {21-190} mln dlrs | the
    balance sheet was the strongest in its history | automation would make {110-490/10} jobs superfluous | a national
    advertising campaign would begin in {next} | quality problems with {~product} had been solved | the company was
    looking for partners in japan | higher prices of raw materials would be passed on to customers | travel and office
    costs were being trimmed | the defence department had chosen its {~product} after lengthy trials | two directors
    would retire in {later} | licence fees from overseas would become important | franchise owners were ordering more
    {~product} | catalogue sales had surprised everyone | the pension fund had a surplus of {2-29} mln dlrs | lawyers
    were confident of winning the patent case | hospital budgets were under pressure | schools and libraries would
    remain good customers | exports profited from the cheap dollar | cash was sufficient for {2-4} years of expansion
    | a subsidiary in {~centre} was losing money | sales per employee had risen for the {~nth} consecutive year | the
    recession in the oil states was nearly over | a rival had recalled its {~product}, which helped | shipments to
    canada had tripled since {ago} | the merger wave in the industry would continue | distributors in {~city} and
    {~city} had been replaced | warranty claims were falling | prototypes of new {~product} were being tested | the
    rumours were unfounded | the work force would be retrained rather than reduced | an outside consultant was
    reviewing the organization | the computer system had been replaced without interruption | demand from farmers was
    still depressed
background: was founded in {~oldyear} and is based in {~city} | is controlled by the {~last} family, which owns
    {21-49} pct | went public in {~oldyear} | leases most of its plants and warehouses | has {410-3900/10} employees
    in {3-21} states | sells through independent dealers and by mail order | has no bank debt | is the second largest
    maker of {~product} | lost its president, {~man} {~last}, in an aircraft accident in {ago} | moved here from
    {~city} last year | emerged from bankruptcy proceedings in {ago} | was once a division of {~last} {~tail} | has
    been listed on the american stock exchange since {~oldyear} | also owns a small airline and two radio stations |
    has changed its name twice since {~oldyear} | holds the american rights to a swedish process | owns timberland in
    oregon and a stake in a cable television company | depends on {3-5} customers for half its sales | has been a
    takeover candidate since its founder died | started as a blacksmith's shop in {~city} | earns two thirds of its
    money from {~product} | is known for its advertisements with cartoon characters | has a joint venture with a
    danish brewery | supplies {~product} to the navy and to the postal service | settled with environmental
    authorities over a landfill in {~city} | closed its retirement plan to new employees | recently hired {~man}
    {~last}, formerly with {~last} {~tail}, as treasurer | is incorporated in delaware
view: consumers had run into debt and would save more | the fall of the dollar had not yet reached import prices | the
    figures were distorted by strikes | inventories were still too high | wage settlements were moderate | monetary
    policy would not change for some months | the budget deficit left no room for tax cuts | exporters were losing
    orders to asian competitors | the figure of a single month was no trend | the data were in line with forecasts |
    financial markets had feared worse | car sales would recover | companies were cutting their investment plans | the
    savings ratio had fallen to its lowest since {~oldyear} | service industries created most of the new jobs | bond
    yields already reflected the news | the stock market was a better guide than statistics | tourism had suffered
    from the exchange rate | bankruptcies were less frequent than last year | order books of machine builders were
    thin | seasonal adjustment was difficult after such a winter | the central bank would prefer to wait | higher oil
    prices would be felt in the second half | the impulse of cheaper energy was exhausted | housing remained the
    brightest sector | government spending was the main support of demand | the economy was weaker than the figure
    suggested | the economy was sounder than the figure suggested | the number would be revised upward | the number
    would be revised downward | households felt richer | regional differences had become larger | a recession was
    unlikely before 1989 | growth would be uneven | agriculture was a burden on the whole economy
tradeview: developing countries could not buy more | protection would hurt both sides | exchange rates alone would not
    cure the deficit | quotas would come next | consumers would pay the bill | japanese companies would move plants to
    the u.s. instead | the trade balance would improve before the end of the year | the effect of the cheaper dollar
    takes {18-36} months | markets abroad grew too slowly | the dispute was about jobs, not about principles | the
    threat of sanctions had worked before | quality mattered more than prices | services should be counted, too |
    farmers had most to fear from a trade war | congress would act whatever the figures say
talk: stocks were ample | consumers were well supplied and in no hurry to buy | brokers had expected more | producers
    were holding back their offers | physical business was slow | some cargoes had been resold | freight and insurance
    had become more expensive | currency moves mattered more than supply at present | a rumour of chinese buying could
    not be confirmed | origin sellers had withdrawn | quality was a problem this year | there were few buyers for the
    {later} position | trade houses were covering earlier sales | supplies from the new season would be larger than
    thought | end users lived from hand to mouth | payment was the difficulty, not supply | storage space was getting
    scarce | the news had been expected | forward selling by producers limited any advance | barter deals obscured the
    picture | the real test would come in {later} | the premium for nearby delivery had widened
floor: speculators had been caught short | chartists saw no resistance above the market | volume was disappointing |
    speculative selling was overdone | commission houses were the main sellers | nobody took a long view | local
    dealers squared their positions before the weekend | the market had ignored bearish news for weeks | investment
    funds had discovered commodities again | stop loss orders had been touched | support was near | options expired
    today | business was thin after the holiday | the {later} contract was the most active | buyers stood aside | the
    market was technically due for a correction
"""
