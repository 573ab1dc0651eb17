"""What companies make and countries trade, and where."""

from __future__ import annotations

TEXT = """
product: office furniture | hydraulic pumps | data storage equipment | greeting cards | printed circuit boards |
    diesel engines | frozen foods | medical instruments | packaging materials | power tools | car parts | industrial
    valves | semiconductors | personal computers | telephone equipment | sports shoes | paper bags | steel cans |
    glass bottles | kitchen appliances | farm machinery | garden tools | fibre optic cables | batteries | paints and
    coatings | textbooks | toys and games | aircraft components | machine tools | water heaters | carpets | plumbing
    fixtures | air conditioners | bearings | cosmetics | over the counter drugs | hospital beds | optical scanners |
    laser printers | electric motors | railway signals | uniforms | mattresses | trailers | recreational vehicles |
    pollution control systems | newsprint | envelopes | adhesives | industrial gases | fertilizers | herbicides |
    animal vaccines | pet foods | breakfast cereals | snack foods | soft drinks | dairy products | bakery goods |
    canned vegetables | wines and spirits | cigars | watches | jewellery | cameras | film equipment | musical
    instruments | bicycles | outboard motors | sailboats | golf clubs | fishing tackle | school buses | fire engines |
    elevators | cranes | forklift trucks | conveyor belts | mining equipment | drilling tools | oilfield pumps | pipe
    fittings | boilers | turbines | transformers | switches | sensors | radar antennas | flight simulators | satellite
    receivers | modems | software for banks | microfilm | computer terminals | disk drives | hearing aids | contact
    lenses | surgical gloves | dental supplies | diagnostic kits | wheelchairs | burglar alarms | locks and safes |
    light bulbs | ceiling fans | roof tiles | insulation | wallboard | bricks | cement | plywood | doors and windows |
    mobile homes | swimming pools | ladders | cutlery | porcelain | silverware | orthopaedic implants | pacemakers |
    syringes | blood analyzers | vitamins | cough syrups | baby food | diapers | shampoo | razor blades | toothbrushes
    | candles | wallpaper | lampshades | mirrors | picture frames | saws and drills | rivets | springs | gears |
    chains | compressors | welding rods | crucibles | furnaces | kilns | scales | thermostats | gauges | microscopes |
    lenses | lasers | oscilloscopes | capacitors | resistors | relays | connectors | keyboards | plotters | tape
    drives | voice synthesizers | cash registers | vending machines | slot machines | parking meters | turnstiles |
    traffic lights | billboards | labels | cartons | drums and barrels | pallets | rope | tents | canvas | parachutes
    | life jackets | helmets | ski boots | tennis rackets | billiard tables | pianos | guitars | records and tapes |
    video games | calendars | maps and globes | encyclopedias | comic books | religious books | pencils | fountain
    pens | typewriter ribbons | inks | dyes | glue | varnish | waxes | polishes | soaps | bleach | matches | fireworks
    | explosives | ammunition | torpedoes | gyroscopes | landing gear | seat belts | brake linings | mufflers | spark
    plugs | radiators | tyres | hub caps | truck bodies | snowploughs | street sweepers | milking machines |
    incubators | grain silos | irrigation pipes | seeds | tulip bulbs | mushrooms | honey | maple syrup | spices |
    pickles | pasta sauces | pizza crusts | popcorn | chewing gum | chocolate bars | biscuits | yoghurt | cheese
    spreads | sausages | frozen shrimp | canned tuna | orange drinks | beer | linen | hosiery | men's suits | leather
    goods | luggage | zippers | buttons | sewing machines | yarns
good: textiles | footwear | machine tools | colour television sets | steel pipes | bicycles | toys | wine | beef |
    canned mushrooms | leather wallets | umbrellas | cut flowers | ceramic tiles | ball bearings | typewriters |
    cordless telephones | memory chips | photo albums | plywood | cement | tobacco | fish | pasta | candles | paint
    brushes | video recorders | forklift trucks | car parts | cookware | brass sheet | raw silk | furniture
city: dayton, ohio | tulsa, oklahoma | wichita, kansas | akron, ohio | boise, idaho | fresno, california | erie,
    pennsylvania | mobile, alabama | toledo, ohio | peoria, illinois | spokane, washington | lubbock, texas | macon,
    georgia | omaha, nebraska | albany, new york | worcester, massachusetts | hartford, connecticut | trenton, new
    jersey | roanoke, virginia | savannah, georgia | chattanooga, tennessee | lexington, kentucky | evansville,
    indiana | flint, michigan | green bay, wisconsin | duluth, minnesota | cedar rapids, iowa | springfield, missouri
    | little rock, arkansas | shreveport, louisiana | jackson, mississippi | tampa, florida | raleigh, north carolina
    | columbia, south carolina | charleston, west virginia | wilmington, delaware | baltimore, maryland | providence,
    rhode island | burlington, vermont | portland, maine | nashua, new hampshire | billings, montana | cheyenne,
    wyoming | fargo, north dakota | sioux falls, south dakota | pueblo, colorado | provo, utah | reno, nevada |
    tucson, arizona | el paso, texas | las cruces, new mexico | eugene, oregon | tacoma, washington | bakersfield,
    california | anchorage, alaska | yuma, arizona | stockton, california | pasadena, california | boulder, colorado |
    stamford, connecticut | dover, delaware | pensacola, florida | athens, georgia | moline, illinois | muncie,
    indiana | dubuque, iowa | salina, kansas | paducah, kentucky | lafayette, louisiana | bangor, maine | lowell,
    massachusetts | kalamazoo, michigan | rochester, minnesota | biloxi, mississippi | joplin, missouri | missoula,
    montana | lincoln, nebraska | concord, new hampshire | camden, new jersey | syracuse, new york | ithaca, new york
    | durham, north carolina | bismarck, north dakota | youngstown, ohio | norman, oklahoma | salem, oregon |
    scranton, pennsylvania | allentown, pennsylvania | pawtucket, rhode island | greenville, south carolina | rapid
    city, south dakota | knoxville, tennessee | amarillo, texas | waco, texas | ogden, utah | rutland, vermont |
    norfolk, virginia | yakima, washington | wheeling, west virginia | racine, wisconsin | oshkosh, wisconsin
port: rotterdam | antwerp | hamburg | bremen | le havre | marseille | genoa | naples | piraeus | lisbon | bilbao |
    barcelona | gothenburg | oslo | copenhagen | gdansk | leningrad | odessa | felixstowe | liverpool | southampton |
    london | new orleans | houston | baltimore | boston | savannah | seattle | vancouver | montreal | halifax | santos
    | rio grande | rosario | buenos aires | valparaiso | callao | guayaquil | colon | kingston | havana | veracruz |
    tampico | lagos | abidjan | durban | cape town | mombasa | djibouti | aden | karachi | bombay | calcutta | madras
    | colombo | chittagong | rangoon | singapore | port klang | bangkok | manila | hong kong | shanghai | dalian |
    pusan | yokohama | kobe | osaka | sydney | melbourne | fremantle | newcastle | auckland | dunedin
"""
