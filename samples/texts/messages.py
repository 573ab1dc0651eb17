"""Text messages that nobody sent: small talk, and spam of several kinds.

Telephone numbers are those kept free for films (07700 900…), short numbers begin with 00, addresses end in `.example`.
Some honest messages speak of prizes and parcels, and some spam sounds like a friend.
"""

from __future__ import annotations

from samples.texts.film_words import FIRST
from samples.texts.grammar import Grammar, words

SPAM, DISGUISED, TRICKY = 133, 15, 2  # of a thousand messages; of a hundred spams; of a hundred honest messages

RULES = {
    "friend": words(
        "Anna Tom Lily Raj Mei Sam Nina Jo Ben Ela Max Kim Lucy Pete Dan Tara Wei Ali Zoe Mo Fran Gus Ivy Kofi Lena Nik"
    )
    + FIRST,
    "pet": ("mate", "love", "dear", "hun", "babe", "sis", "bro", "buddy", "darling", "mum", "dad"),
    "place": (
        "work", "school", "the shop", "the gym", "college", "the library", "the pub", "the station", "the office",
        "the airport", "the cinema", "the market", "the bank", "the beach", "the park", "the clinic", "the hostel",
        "the garage", "church", "the mall", "the museum", "the stadium", "{friend}'s place",
    ),
    "food": words(
        "pizza rice dinner lunch soup cake tea coffee noodles curry breakfast fish chips bread eggs milk salad pasta "
        "ice-cream biscuits sandwiches dumplings mangoes pancakes "
        "apples yoghurt cheese olives honey porridge sausages burgers kebab sushi lasagne popcorn chocolate beans "
        "tomatoes onions garlic lemons grapes cherries waffles muffins omelette risotto toast crisps nuts carrots peas"
    ),
    "thing": words(
        "book phone key ticket jacket laptop homework wallet charger bag photo umbrella guitar form lecture shoes "
        "camera notes essay project passport bike password scarf printer exam drill contract helmet "
        "sweater kettle lamp ladder iron razor towel tent racket calculator folder dictionary menu receipt pillow "
        "blanket hammer torch calendar poster stapler wig magazine necklace drum skateboard microphone invoice "
        "visa certificate sofa fridge heater printout slides keyboard speaker glasses gloves ring "
        "bracelet mascara lipstick medicine thermometer vase candle plant cactus kite chessboard puzzle novel diary map"
    ),
    "time": (
        "now", "later", "tonight", "tomorrow", "at 6", "at 7", "at 8", "in an hour", "after class", "on sunday",
        "on friday", "next week", "this evening", "in 10 mins", "after work", "at half past 5", "before lunch",
        "by monday", "in the morning", "around noon",
    ),
    "feeling": words(
        "tired happy fine hungry bored sick cold busy sad late ready lazy free drunk worried nervous sleepy excited "
        "confused homesick proud "
        "grumpy dizzy lonely cheerful stressed relaxed hopeful broke sunburnt clumsy jealous brave chatty thirsty"
    ),
    "hello": ("hey", "hi", "hi {friend}", "hey {pet}", "yo", "ok", "oh", "so", "well", "{friend}", "sorry", "lol",
    "haha"),
    "bye": ("x", "see u", "bye", "take care", ":)", "love u", "thx", "cheers", "ttyl", "miss u", ":-(", "good night",
    "xxx"),
    "ask": (
        "where r u", "are you coming to {place} {time}", "did you find the {thing}", "what r u doing {time}",
        "can you bring my {thing}", "do u want {food}", "how was {place}", "can u call me {time}",
        "are you free {time}",
        "have you eaten", "did {friend} tell you about the {thing}", "what time does the bus leave from {place}",
        "shall we meet at {place} {time}", "why didn't you come to {place}", "is {friend} with you", "you up yet",
        "how much was the {thing}", "who won the match", "did you get my last text", "are u {feeling}",
    ),
    "tell": (
        "i am at {place}", "i'm {feeling}", "i will be there {time}", "just got to {place}",
        "i left my {thing} at {place}",
        "we are having {food} {time}", "{friend} is {feeling}", "i can't come {time}", "i'll call you {time}",
        "my {thing} is broken", "still at {place} with {friend}", "no {food} left", "i had {food} with {friend}",
        "the {thing} is on the table", "it's raining at {place}", "i have to finish the {thing} {time}",
        "mum says bring {food}", "i forgot to buy {food}", "{friend} got the job", "traffic is terrible near {place}",
        "i dreamt about {friend} and a {thing}", "sorry, i was asleep", "wat a day", "the meeting is {time}",
        "your {thing} looks great", "gonna watch a film {time}", "we lost again", "i think {friend} likes you",
        "will pay you back {time}", "they closed {place}", "doctor says i'm ok", "train is late again",
        "my new number is {number}", "the bus is {pence} now", "call {place} on {number}",
        "i paid £{small} for the {thing}", "i found the {thing} on {site}.example",
    ),
    "formal": (
        "Good morning. The meeting is moved to {place}, please bring the {thing}",
        "Happy birthday {friend}! Enjoy the {food}",
        "Dear {friend}, thank you for the {thing}. Regards, {friend}",
        "Could you please send me the {thing} {time}? Thanks",
        "Congratulations on the exam! So proud of you", "Your father is home from hospital and {feeling}",
        "Please tell {friend} that the {thing} is ready. No hurry", "I am in a meeting, will reply {time}",
    ),
    "like_spam": (
        "Your {thing} is ready, please collect it {time}. {shop}", "I won a prize at {place}! free {food} for all",
        "call me now, it's urgent, the {thing} is gone", "free entry at {place} {time}, shall we go?",
        "Your parcel will be delivered {time} by {friend} from next door",
        "reply yes if u want the tickets, only £{small} each",
        "{friend} won £{small} in the lottery lol", "my new number is {number}, text me {time}",
        "Reminder: dentist {time}",
        "STOP it now {pet}, or no {food}", "they offer a cheap mobile at {place}, £{small}, worth it?",
        "Your account at {shop} is open. See you in the branch {time}",
    ),
    "number": ("07700 900{three}", "07700900{three}"),
    "three": tuple(f"{n:03d}" for n in range(100, 1000, 37)),
    "code": tuple(f"00{n}" for n in range(101, 990, 71)),
    "word": words("WIN CASH GOLD TONE STAR LUCKY FUN GO YES CLAIM CLUB HIT QUIZ PLAY VIP DEAL"),
    "shop": ("{Front}{Back}", "{Front}{back}", "{Front} {Back}"),
    "Front": words("Lucky Star Mega Quick Fun Ring Tele Easy Top Gold Blue Red Max Go Pop Hot Big City Smart Neo"),
    "Back": words("Mob Tone Line Fone Club Box Cash Loan Talk Text Play Shop Net Call Post Zone Bet Win Parcel Deal"),
    "back": words("mob tone line fone club box cash loan talk text play shop net call post zone bet win parcel deal"),
    "big": ("500", "1000", "2000", "5000", "250", "900", "10,000", "350", "100"),
    "small": ("5", "10", "20", "3", "8", "12", "15"),
    "pence": ("150p", "£1.50", "£3", "50p", "£4.50", "25p", "10p"),
    "prize": (
        "£{big} cash", "a {big} pound voucher", "a holiday for 2", "a new camera phone", "a music player",
        "£{big} of shopping",
        "a games console", "tickets to the final",
    ),
    "urge": ("URGENT!", "WINNER!", "Congratulations!", "FREE!", "Final notice:", "Dear customer,", "Hi!", "{shop}:",
    "NEW!"),
    "act": (
        "Call {number} now", "Txt {word} to {code}", "Reply {word} to {code}", "Go to www.{site}.example",
        "call {number}",
        "To claim text {word} to {code}", "Ring {number} from a landline", "Visit {site}.example today",
    ),
    "site": ("{back}", "{back}4u", "my{back}", "{back}{back}", "{back}-{food}", "{thing}s", "{thing}{back}"),
    "hook": (
        "{number}", "ring {number}", "{site}.example", "txt {word} 2 {code}", "only {pence}", "{shop}", "{pence}/msg",
        "reply {word}", "have a look at {site}.example", "{small_print}", "u won {prize}",
    ),
    "small_print": (
        "{pence} per msg", "T&Cs apply", "16+ only", "Txt STOP to end", "cost {pence}/min", "Valid 12hrs only",
        "18+", "",
        "std rates", "Offer ends {time}", "Ref {word}{three}",
    ),
    "spam": (
        "{urge} You have won {prize}! {act}. {small_print} {small_print}",
        "{urge} Your number was selected to receive {prize}. {act}. {small_print}",
        "{urge} Get the latest ringtones and games for only {pence} a week. {act}. {small_print}",
        "{urge} Your mobile is {small} months old? Upgrade to the latest colour phone free. {act}. {small_print}",
        "{shop}: you are subscribed to our {word} service, {pence} a day. {act}. {small_print}",
        "{shop}: your parcel could not be delivered. Pay a fee of {pence}. {act}. {small_print}",
        "Bad credit? Borrow £{big} today, no questions. {act}. {small_print}",
        "Play the {word} quiz and win {prize} every week! {act}. {small_print} {small_print}",
        "Someone who knows you has a secret for you. Find out who. {act}. {small_print}",
        "{urge} 1000 free texts and half price line rental with {shop}. {act}. {small_print}",
        "Your account is locked. Please confirm your details. {act}",
        "{urge} This is our 2nd attempt to contact you about {prize}. {act}. {small_print}",
        "Join the UK's best chat line for {pence}. {act}. {small_print}",
        "Lose weight in two weeks with {Front}{Back} pills, only £{small}. {act}",
        "Horoscope of the day straight to your handset. {act}. {small_print}",
        "Parking fine unpaid. Settle £{small} before midnight. {act}",
        "Guess the footballer: {friend} or {friend}? Best answer earns {prize}. {act}. {small_print}",
        "Inheritance of £{big} waits for its heir. {act}",
        "Vote for your favourite singer. {act}. {small_print}",
        "Wallpapers, logos and jokes: first month without charge. {act}. {small_print}",
        "Insurance refund of £{big} approved. {act}. {small_print}",
        "Earn £{big} a month stuffing envelopes at home. {act}",
        "Voicemail waiting from an admirer. {act}. {small_print}",
    ),
    "forwarded": (
        "got this: {spam} what is that?", "{friend} says: {spam} is it true?", "lol: {spam}",
        "don't answer this one {pet}: {spam}",
    ),
    "like_ham": (
        "hey {pet}, it's me, i lost my phone. can u text me on {number}? {bye}",
        "hi {friend}, are you free {time}? call me {number}",
        "{hello} how are you? i'm {feeling} and all alone {time}, reply and we can talk {bye}",
        "sorry i missed your call, ring me back {time} on {number}",
        "{friend} sent you a photo, have a look: {site}.example",
        "can you lend me some money {time}? i'm stuck at {place}, will explain {bye}",
        "hi, are you still looking for a job? easy work from home, text me {time}",
        "did you see what they say about u at {site}.example",
    ),
}  # fmt: skip
SHORT = {"you": "u", "are": "r", "to": "2", "for": "4", "tomorrow": "2moro", "your": "ur", "please": "pls", "the": "da"}


def messages(n: int, seed: int) -> str:
    """Lines of `ham` or `spam`, a TAB and a message; no message twice."""
    grammar = Grammar(RULES, seed)
    seen: set[str] = set()
    kinds = ["spam"] * (n * SPAM // 1000)
    kinds += ["ham"] * (n - len(kinds))
    grammar.random.shuffle(kinds)
    lines = []
    for kind in kinds:
        make = spam if kind == "spam" else ham
        while (text := " ".join(make(grammar).split())) in seen:
            pass
        seen.add(text)
        lines.append(f"{kind}\t{text}\n")
    return "".join(lines)


def spam(grammar: Grammar) -> str:
    """One that wants money."""
    if grammar.chance(DISGUISED):
        return grammar.write("{like_ham}") if grammar.chance(40) else f"{talk(grammar)} {grammar.write('{hook}')}"
    text = grammar.write("{spam}")
    return text.upper() if grammar.chance(8) else text


def ham(grammar: Grammar) -> str:
    """One between people who know each other."""
    place = grammar.random.randrange(100)
    if place < TRICKY:
        return grammar.write("{like_spam}" if grammar.chance(88) else "{forwarded}")
    if place < TRICKY + 8:
        return grammar.write("{formal}")
    return talk(grammar)


def talk(grammar: Grammar) -> str:
    """A greeting, some news, a question."""
    parts = [grammar.write("{hello}")] if grammar.chance(45) else []
    for _ in range(1 + grammar.random.randrange(3)):
        parts.append(grammar.write("{ask}?" if grammar.chance(40) else "{tell}"))
    if grammar.chance(30):
        parts.append(grammar.write("{bye}"))
    return written(grammar, parts)


def written(grammar: Grammar, parts: list[str]) -> str:
    """In the writer's way: with care, with dots, or in short."""
    manner = grammar.random.randrange(4)
    if manner == 0:
        return " ".join(f"{part[0].upper()}{part[1:]}{'' if part.endswith(('?', ')', '(')) else '.'}" for part in parts)
    if manner == 1:
        return "... ".join(parts)
    if manner == 2:
        return " ".join(SHORT.get(word, word) for word in " ".join(parts).split())
    return ", ".join(parts).replace("?,", "?")
