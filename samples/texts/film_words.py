"""Words of the film reviews: hand-written lists, the more usual words first."""

from __future__ import annotations

from samples.texts.grammar import plural, words

GENRES = {
    "crime": "murder detective police gun gang robbery prison witness lawyer trial clue suspect alley heist bullet "
    "corpse informer safe jewel ransom fingerprint bribe warehouse getaway confession sergeant blackmail verdict "
    "burglar handcuff",
    "war": "soldier battle army general bomb trench officer enemy letter uniform tank nurse bridge captain rifle "
    "regiment medal barrack convoy deserter front armistice grenade parachute occupation resistance bunker colonel",
    "romance": "love wedding kiss couple heart letter dance summer marriage boyfriend girlfriend secret proposal "
    "bouquet honeymoon divorce piano rain café promise jealousy waltz fiancé bridesmaid ring diary valentine",
    "western": "horse sheriff cowboy saloon ranch desert outlaw town stagecoach bandit saddle showdown cattle canyon "
    "railway gold posse rustler revolver marshal prairie homestead lasso frontier stampede whisky preacher",
    "science fiction": "robot planet spaceship alien laser experiment machine scientist galaxy android computer "
    "laboratory orbit colony meteor virus satellite engine hologram reactor mutant crater airlock comet telescope",
    "horror": "blood ghost monster killer scream vampire zombie castle cellar curse grave demon basement shadow axe "
    "cemetery mirror attic ritual witch werewolf coffin nightmare séance mummy fog dungeon chainsaw doll",
    "comedy": "joke neighbour wedding boss dog party mistake hotel cake disguise office accident misunderstanding "
    "parrot landlord uncle golf toupee waiter banana vacation roommate salesman caravan lottery dentist twin wig",
    "drama": "family mother father daughter son illness funeral school farm memory village secret winter hospital "
    "silence grief argument inheritance orphan debt factory harvest strike kitchen teacher grandmother pregnancy",
    "adventure": "treasure island ship jungle map pirate temple desert expedition captain storm waterfall sword "
    "elephant volcano compass cave idol caravan crocodile raft explorer shipwreck parrot tribe avalanche glacier",
    "music": "song band singer stage concert guitar piano dancer audience orchestra tour rehearsal drummer record "
    "violin chorus microphone nightclub trumpet melody conductor ballet applause musical rhythm opera saxophone",
}
NOUNS = words(
    "house man woman night friend child girl boy car city street room door phone dream secret garden photograph shadow "
    "book train picture neighbour war death past truth window table church road river sea mountain "
    "morning lie brother sister husband wife baby dog cat bus airport station hotel restaurant newspaper radio box "
    "key suitcase coat dress hat bottle glass knife plan job bank contract debt holiday birthday dinner breakfast "
    "game race prize crowd journey escape return chase fight quarrel meeting accident fire flood island lake forest "
    "field barn roof staircase corridor elevator balcony lighthouse harbour museum library school university theatre "
    "circus zoo market shop bakery factory mine tunnel bridge tower ruin statue painting sculpture poem novel diary "
    "manuscript envelope telegram passport ticket umbrella lantern candle clock watch necklace coin blanket pillow "
    "piano bicycle motorcycle lorry tractor helicopter submarine balloon kite puppet toy chess puzzle riddle rumour "
    "legend prophecy promise bargain bet oath favour apology farewell reunion rebellion election scandal inquest"
)
JOBS = words(
    "teacher doctor detective soldier lawyer student writer painter nurse singer farmer policeman widow journalist "
    "priest cook waiter driver pilot sailor banker thief boxer dancer gambler professor scientist photographer tailor "
    "carpenter librarian orphan prince princess queen spy engineer fisherman butcher baker clerk mayor judge "
    "gravedigger violinist clockmaker lighthouse-keeper acrobat plumber dentist translator hermit chimney-sweep"
)
PLACES = words(
    "London Paris Chicago Texas Rome Berlin Vienna Dublin Boston Lisbon Prague Havana Cairo Istanbul Naples Madrid "
    "Oslo Brooklyn Alaska Kansas Nevada Scotland Wales Ireland Italy Spain Brazil India Kenya Norway Iceland Poland "
    "Hungary Greece Mexico Peru Chile Canada Australia Japan Bombay Shanghai Marseille Hamburg Glasgow Liverpool "
    "Toronto Montreal Seattle Denver Memphis Nashville Savannah Trieste Odessa Tangier Bristol Cornwall Brittany"
)
FIRST = words(
    "John Mary James Anna Robert Helen David Sarah Peter Laura Frank Julia Tom Kate George Alice Jack Emma Harry Rose "
    "Paul Clara Martin Eva Walter Nora Henry Grace Arthur Ruth Oscar Ida Hugo Vera Felix Iris Victor Stella Leo Maud "
    "Simon Judith Adam Hannah Ralph Lucy Ernest Agnes Otto Greta Ivan Olga Marco Bianca Pedro Carmen Ravi Meera Kenji "
    "Yuki Omar Leila Kwame Abena Sven Astrid Liam Maeve Andre Colette Bruno Ottilie Casper Thea Edgar Winifred"
)
LAST = [
    first + last
    for last in (
        "man", "son", "ton", "ley", "field", "well", "ford", "berg", "wood", "stone", "ham", "worth", "by", "more",
        "wick", "bury", "low", "den", "croft", "shaw",
    )
    for first in (
        "Har", "Wal", "Ben", "Mor", "Lan", "Ash", "Hol", "Kings", "Brad", "Carl", "Nor", "Sut", "Hart", "Win", "Stan",
        "Al", "Dun", "Bar", "Thorn", "Whit", "El", "Cran", "Red", "Fair", "Os",
    )
]  # fmt: skip
VERBS = words(
    "finds loses meets leaves steals hides follows saves loves kills marries buys sells visits discovers betrays "
    "remembers forgets paints builds burns inherits chases protects teaches rescues hires wins breaks carries watches "
    "photographs cheats guards repairs haunts borrows destroys adopts smuggles kidnaps invents blackmails forges "
    "investigates recognises avenges exchanges buries restores mistrusts auctions unearths befriends impersonates"
)
NEUTRAL = words(
    "old young new little big small long last strange secret lonely local rich poor foreign French German American "
    "Italian Russian English lost famous hidden wild retired wealthy shy curious stubborn busy restless forgetful "
    "absent silent distant northern southern ancient modern medieval rural elderly talkative superstitious penniless "
    "ambitious patient nameless abandoned broken forged locked frozen travelling invisible mechanical nocturnal gentle"
)
MANNER = words(
    "slowly suddenly quietly finally secretly soon later briefly again gradually eventually apparently supposedly "
    "clearly accidentally reluctantly deliberately repeatedly"
)
GOOD = words(
    "good great wonderful funny beautiful moving clever brilliant excellent fine charming interesting believable "
    "exciting original strong perfect superb powerful touching enjoyable memorable entertaining gripping honest warm "
    "convincing fresh witty sharp delightful intelligent thoughtful impressive lively rich subtle tender haunting "
    "elegant satisfying stylish inspired absorbing vivid imaginative hilarious refreshing graceful magnificent radiant"
)
BAD = words(
    "bad boring terrible dull awful stupid slow weak predictable poor silly flat ridiculous cheap disappointing lazy "
    "pointless tedious annoying forgettable shallow clumsy empty painful confused tired dreadful unconvincing bland "
    "cold mediocre messy wooden pretentious lifeless laughable absurd stale hollow sloppy ugly noisy overlong muddled "
    "dreary contrived soulless amateurish irritating ludicrous unbearable"
)

PRAISED = words(
    "masterpiece triumph delight gem pleasure classic treat surprise revelation success joy wonder marvel sensation"
)
BLAMED = words(
    "mess failure disaster bore waste disappointment joke insult letdown mistake nightmare catastrophe chore flop"
)
WELL = words(
    "well beautifully brilliantly cleverly wonderfully perfectly superbly convincingly carefully elegantly skilfully "
    "gracefully wittily intelligently imaginatively tenderly"
)
BADLY = words(
    "badly poorly terribly awfully clumsily carelessly lazily sloppily predictably ridiculously dreadfully stupidly "
    "painfully tediously unconvincingly mechanically"
)

GENRE_WORDS = {genre: words(those) for genre, those in GENRES.items()}
PLURALS = [plural(noun) for noun in NOUNS]
