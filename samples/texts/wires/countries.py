"""Countries, what belongs to them, and which of them grow, dig or buy how much of what."""

from __future__ import annotations

import re

from samples.texts.grammar import words
from samples.texts.wires.reading import read_rules

NATION = read_rules("""
japan: japanese | tokyo
britain: british | london
west germany: west german | bonn
france: french | paris
canada: canadian | ottawa
italy: italian | rome
brazil: brazilian | brasilia
australia: australian | canberra
china: chinese | peking
the soviet union: soviet | moscow
south korea: south korean | seoul
taiwan: taiwanese | taipei
spain: spanish | madrid
the netherlands: dutch | the hague
belgium: belgian | brussels
sweden: swedish | stockholm
norway: norwegian | oslo
switzerland: swiss | zurich
mexico: mexican | mexico city
argentina: argentine | buenos aires
denmark: danish | copenhagen
finland: finnish | helsinki
austria: austrian | vienna
new zealand: new zealand | wellington
iran: iranian | tehran
south africa: south african | johannesburg
saudi arabia: saudi | riyadh
kuwait: kuwaiti | kuwait
iraq: iraqi | baghdad
indonesia: indonesian | jakarta
malaysia: malaysian | kuala lumpur
thailand: thai | bangkok
india: indian | new delhi
pakistan: pakistani | karachi
bangladesh: bangladeshi | dhaka
the philippines: philippine | manila
egypt: egyptian | cairo
turkey: turkish | ankara
nigeria: nigerian | lagos
algeria: algerian | algiers
morocco: moroccan | rabat
tunisia: tunisian | tunis
jordan: jordanian | amman
venezuela: venezuelan | caracas
colombia: colombian | bogota
ecuador: ecuadorean | quito
peru: peruvian | lima
chile: chilean | santiago
bolivia: bolivian | la paz
cuba: cuban | havana
zambia: zambian | lusaka
zaire: zairean | kinshasa
kenya: kenyan | nairobi
uganda: ugandan | kampala
ghana: ghanaian | accra
ivory coast: ivorian | abidjan
cameroon: cameroonian | yaounde
ethiopia: ethiopian | addis ababa
tanzania: tanzanian | dar es salaam
zimbabwe: zimbabwean | harare
sri lanka: sri lankan | colombo
mauritius: mauritian | port louis
guatemala: guatemalan | guatemala city
costa rica: costa rican | san jose
el salvador: salvadoran | san salvador
honduras: honduran | tegucigalpa
libya: libyan | tripoli
qatar: qatari | doha
gabon: gabonese | libreville
oman: omani | muscat
poland: polish | warsaw
hungary: hungarian | budapest
yugoslavia: yugoslav | belgrade
greece: greek | athens
portugal: portuguese | lisbon
ireland: irish | dublin
israel: israeli | tel aviv
syria: syrian | damascus
yemen: yemeni | sanaa
sudan: sudanese | khartoum
papua new guinea: papuan | port moresby
uruguay: uruguayan | montevideo
paraguay: paraguayan | asuncion
the dominican republic: dominican | santo domingo
jamaica: jamaican | kingston
guyana: guyanese | georgetown
burma: burmese | rangoon
singapore: singapore | singapore
mali: malian | bamako
romania: romanian | bucharest
""")
"""The adjective and the capital."""

# Groups, and for some how much each country has of it in 1987: mostly in a year, coffee, gas and steel in a month.
GROUPED = """
any: brazil | mexico | argentina | venezuela | the philippines | egypt | turkey | nigeria | yugoslavia | peru | chile
    | ecuador
europe: britain | west germany | france | italy | spain | the netherlands | belgium | denmark | greece | portugal |
    ireland
debtor: brazil 108-112 | mexico 97-103 | argentina 50-54 | venezuela 31-34 | chile 19-21 | peru 14-15 | the
    philippines 27-29 | nigeria 19-24 | egypt 36-40 | ecuador 8-9 | bolivia 3-4 | morocco 14-16
asia: taiwan | south korea
big: britain | west germany | france | italy | japan | canada
inflating: brazil | mexico | argentina | peru | yugoslavia
exporter: taiwan | south korea | japan | brazil | thailand
opec: saudi arabia 3.1-4.1 | kuwait 0.8-1.1 | iran 1.9-2.3 | iraq 1.5-1.9 | nigeria 1.1-1.3 | venezuela 1.4-1.6 |
    indonesia 1.1-1.3 | libya 0.8-1.0 | algeria 0.6-0.7 | qatar 0.2-0.3 | ecuador 0.1-0.2
oil: norway 0.81-0.99 | mexico 1.21-1.39 | egypt 0.31-0.49 | oman 0.51-0.59 | colombia 0.11-0.19 | china 0.51-0.69 |
    nigeria 1.01-1.19 | indonesia 0.71-0.89 | venezuela 1.21-1.39 | malaysia 0.31-0.39 | syria 0.11-0.19
gulf: kuwait | saudi arabia | qatar
gas: norway 2.1-2.9 | algeria 2.9-3.9 | the netherlands 5.1-7.4 | the soviet union 58.1-61.9
buyer: egypt | algeria | iraq | jordan | pakistan | bangladesh | morocco | tunisia | the philippines | south korea |
    japan | taiwan | china | the soviet union | poland | brazil | sri lanka | israel | yemen | turkey | sudan |
    yugoslavia
crop: china 371-405 | the soviet union 191-212 | canada 48.1-57.9 | australia 21.1-25.9 | argentina 22.1-30.9 | france
    48.1-55.9 | brazil 44.1-58.9 | india 139-152 | south africa 8.1-11.9 | britain 21.1-24.9 | turkey 25.1-28.9 |
    hungary 13.1-14.9 | spain 15.1-19.9 | mexico 19.1-22.9 | west germany 23.1-25.9 | romania 26.1-30.9
wheat: china 85.1-91.0 | the soviet union 76.1-92.9 | canada 24.1-31.9 | australia 13.1-17.9 | argentina 8.1-10.9 |
    france 26.1-29.4 | brazil 4.9-6.1 | india 44.1-48.9 | south africa 2.1-3.2 | britain 11.9-13.9 | turkey 16.1-18.9
    | hungary 5.7-6.9 | spain 4.1-5.9 | mexico 4.1-4.9 | west germany 9.1-10.9 | romania 6.1-8.9
seller: canada | australia | argentina | france
soy: brazil 15.1-18.4 | argentina 6.9-7.9 | china 11.1-12.4 | paraguay 0.9-1.4
rape: canada 3.4-4.1 | india 2.4-2.9 | west germany 0.9-1.2 | france 0.9-1.3 | denmark 0.4-0.6 | china 5.4-5.9
palm: malaysia 331-479 | indonesia 91-139
sugar: brazil 7.6-8.5 | cuba 6.9-7.8 | thailand 2.2-2.7 | india 7.9-9.4 | mauritius 0.61-0.71 | mexico 3.4-3.9 | south
    africa 2.0-2.3 | australia 3.1-3.5 | the philippines 1.2-1.6 | the dominican republic 0.71-0.89 | guyana 0.21-0.26
    | poland 1.7-1.9 | china 4.9-5.7
coffee: brazil 1.11-1.99 | colombia 0.81-1.29 | guatemala 0.21-0.49 | costa rica 0.21-0.39 | el salvador 0.21-0.39 |
    kenya 0.11-0.29 | uganda 0.21-0.39 | indonesia 0.31-0.59 | ivory coast 0.31-0.59 | ethiopia 0.11-0.29 | mexico
    0.31-0.59 | honduras 0.11-0.29
cocoa: ghana 186-229 | ivory coast 481-589 | nigeria 91-119 | brazil 311-389 | cameroon 109-124 | malaysia 121-169 |
    ecuador 81-119
rubber: malaysia 331-399 | thailand 191-239 | indonesia 251-289 | sri lanka 31-38
tin: malaysia 27100-30900/100 | indonesia 21100-24900/100 | thailand 16100-19900/100 | bolivia 9100-13900/100 | brazil
    16100-21900/100
copper: chile 321-359 | zambia 111-129 | peru 91-99 | zaire 119-126 | papua new guinea 41-49 | mexico 46-59
bauxite: jamaica 6.1-7.4 | guyana 1.1-1.9 | australia 31.1-33.9 | brazil 5.9-6.9 | venezuela 0.2-0.4
gold: south africa | canada | australia | papua new guinea | ghana | brazil | zimbabwe
zinc: peru 141-164 | canada 561-609 | australia 291-309 | spain 191-219 | sweden 191-219 | ireland 171-189
steel: japan 7.61-8.49 | west germany 2.91-3.49 | brazil 1.71-1.99 | south korea 1.21-1.49 | spain 0.91-1.19 | italy
    1.81-2.19 | france 1.31-1.69 | belgium 0.71-0.99 | britain 1.21-1.49 | india 0.91-1.19 | mexico 0.51-0.79
cotton: egypt 1.8-2.0 | pakistan 5.6-6.3 | china 16.1-19.9 | sudan 0.71-0.89 | the soviet union 11.6-12.9 | turkey
    2.2-2.5 | india 7.1-8.1 | mexico 0.71-0.89
beef: argentina 50.1-54.9 | australia 21.1-23.9 | brazil 121.0-132.0 | uruguay 8.9-9.9 | new zealand 7.9-8.3 | ireland
    5.6-5.9 | denmark 2.4-2.7
ecbeef: ireland | denmark | france | west germany
rare: zaire | zambia | south africa | china | canada | australia
"""
GROUPS: dict[str, list[str]] = {}
MUCH: dict[tuple[str, str], str] = {}
for _group, _those in read_rules(GROUPED).items():
    for _entry in _those:
        _name = re.sub(r" \d.*", "", _entry)
        GROUPS.setdefault(_group, []).append(_name)
        MUCH[_group, _name] = _entry.removeprefix(_name).strip()

# Currency; unit and size of a month's trade balance; who counts; the central bank; per cent without work, discount
# rate, inflation, thousands without work, and the sign of the balance: about as they were in 1987.
FIGURE = read_rules("""
britain: stg | mln stg | 200-900 | central statistical office | bank of england | 10.6-11.9 | 8.50-11.00/0.50 |
    3.4-4.6 | 2900-3190 | deficit
west germany: marks | billion marks | 4.1-9.8 | federal statistics office | bundesbank | 7.8-9.9 | 3.00-3.50/0.50 |
    0.1-0.9 | 2110-2490 | surplus
france: francs | billion francs | 1.1-5.9 | national statistics institute | bank of france | 10.4-11.2 |
    7.00-8.00/0.25 | 2.9-3.9 | 2510-2690 | deficit
italy: lire | billion lire | 400-1900/10 | national statistics institute | bank of italy | 10.9-12.1 |
    11.00-12.00/0.50 | 4.1-5.9 | 2610-2990 | deficit
japan: yen | billion dlrs | 5.1-9.4 | finance ministry | bank of japan | 2.7-3.2 | 2.50-3.00/0.50 | 0.2-1.1 |
    1710-1890 | surplus
canada: canadian dlrs | mln dlrs | 420-1290/10 | federal statistics agency | bank of canada | 8.6-9.9 | 7.25-9.50/0.25
    | 3.9-4.8 | 1110-1290 | surplus
australia: australian dlrs | mln dlrs | 310-1240 | statistics bureau | reserve bank | 7.9-8.9 | 14.00-16.50/0.25 |
    8.3-9.9 | 610-690 | deficit
the netherlands: guilders | mln guilders | 310-1890/10 | central bureau of statistics | dutch central bank | 13.2-15.1
    | 4.50-5.00/0.50 | 0.2-0.9 | 681-719 | surplus
belgium: belgian francs | billion francs | 5.1-28.0 | national statistics institute | belgian national bank |
    10.9-12.9 | 7.25-8.50/0.25 | 0.6-1.9 | 421-489 | surplus
spain: pesetas | billion pesetas | 81.0-190.0 | national statistics institute | bank of spain | 20.1-21.9 |
    8.00-11.00/0.50 | 4.4-6.9 | 2810-2990 | deficit
sweden: crowns | billion crowns | 1.1-3.9 | central statistics bureau | swedish central bank | 1.8-2.9 |
    7.50-8.50/0.50 | 3.1-4.9 | 81-109 | surplus
norway: crowns | billion crowns | 1.1-3.9 | central statistics bureau | norwegian central bank | 1.6-2.4 |
    12.00-14.00/0.50 | 8.1-10.4 | 31-45 | surplus
denmark: crowns | mln crowns | 310-1890/10 | statistics office | danish central bank | 7.6-8.9 | 7.00-8.00/0.50 |
    3.6-4.9 | 211-239 | deficit
switzerland: swiss francs | mln francs | 150-890 | federal statistics office | swiss national bank | 0.7-1.1 |
    3.50-4.00/0.50 | 0.6-1.9 | 21-29 | surplus
finland: markka | mln markka | 150-890 | statistics office | bank of finland | 4.6-6.2 | 7.00-8.50/0.25 | 3.1-4.2 |
    121-149 | surplus
austria: schillings | billion schillings | 3.1-7.9 | statistics office | austrian national bank | 5.2-7.9 |
    3.50-4.00/0.50 | 0.5-1.9 | 151-189 | deficit
new zealand: new zealand dlrs | mln dlrs | 51-240 | statistics department | reserve bank | 3.9-5.4 | 18.00-21.00/0.50
    | 12.1-18.9 | 71-89 | deficit
south korea: won | mln dlrs | 210-890 | economic planning board | bank of korea | 2.9-4.4 | 7.00-8.00/0.50 | 1.9-3.9 |
    511-689 | surplus
taiwan: taiwan dlrs | mln dlrs | 610-1890 | statistics department | taiwanese central bank | 1.7-2.6 | 4.50-5.00/0.25
    | 0.3-1.6 | 131-189 | surplus
""")
GROUPS["industrial"] = list(FIGURE)
GROUPS["continent"] = words("france italy belgium denmark")
