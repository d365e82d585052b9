"""The few words about words that no frequency tells: short ones, beginnings, endings."""

_TWO_LETTERS = """
am an as at be by cm do eg go gw he id ie if in is it kg km kw me mm mr mw my no of oh ok on or pm so to
tv up us vs we
"""
_THREE_LETTERS = """
act add age ago aid aim air all and any app are arm art ask bad bag ban bar bed bet bid big bit box boy
bus but buy can cap car cat cup cut day did die dim dog dot dry due ear eat egg end etc eye fan far fat
fed fee few fit fix fly fog for fun fur gap gas get god got gun guy had has hat her hey him his hit hot
how ice ill ink its jam jar job joy key kid kit lab lap law lay led leg let lid lie lip log lot low mad
man map may men met mid mix mob mod mrs mud net new nor not now nut odd off oil old one our out owe own
pay pen per pet pin pit pop pot put ran rat raw red rid row run sad sat saw say sea see set she shy sir
sit six sky son sum sun tax tea ten the tie tip toe ton too top toy try two use van via war was way web
wet who why win won yes yet you zip
"""
_RARER = """
ads ale ape apt arc ark ash ate awe axe bay bee beg bin bog bow bud bug bum cab cob cod cog cop cot cow
cry cue dad dam den dew dig dip doc don dub dug duo dye eel ego elf elm era eve fad fig fin fir flu foe
fox gel gem gig gum gut gym ham hay hen hid hip hog hop hub hug hut ion irk jaw jet jog jug lad lag lit
loo lop mat max mum nap nod nun oak oar oat ore owl pad pan pat paw pea peg pie pig pod pro pub pun pup
rag ram rap ray rib rig rim rip rob rod rot rub rug sap sew sin sip ski sob soy spa spy sub sue tab tag
tan tap tar tin tow tub tug urn vet vow wax wed wit woe wow zoo
"""
_BEGINNINGS = """
anti auto bi co counter cross ex extra hyper in inter intra mega micro mid mini mis mono multi non out
over para per poly post pre pro pseudo quasi re self semi sub super tele trans tri un under uni up
"""
_ENDINGS = """
al ally ance ed ence ened ening er ers es est ful ial ian ical ied ier iers ies iest ily ing ings ion ions
ise ised ises ish ising ism ist isation ity ive ization ize ized izing ly ment ments ness ors ous s sion
sions th tion tions ties ty ure ures y
"""
_UNAPOSTROPHED = """
arent couldnt didnt doesnt dont hadnt hasnt havent hed hes id ill im isnt ive lets mustnt shant shed shell
shes shouldnt theres theyd theyll theyre theyve thats wasnt wed well were werent weve whats wont wouldnt
youd youll youre youve
"""
_AFTER_NO_ARTICLE = """
as at had has have he his in is it its of she so that the them then there these they this those to was we were
"""

# The words of two and three letters that stand by themselves in formal prose, with its usual abbreviations.
SHORT_WORDS = frozenset(_TWO_LETTERS.split() + _THREE_LETTERS.split())

# Words too, but in a damaged text a piece of another word more often than not ("mat erial", "cap ac ity").
RARER_SHORT_WORDS = frozenset(_RARER.split())

# Beginnings that some writers set apart from the word they belong to: "re use", "non compliance".
BEGINNINGS = frozenset(_BEGINNINGS.split())

# Endings, which nobody sets apart.
ENDINGS = frozenset(_ENDINGS.split())

# What is left when an apostrophe is lost ("don t", "we ll"): the space in its place split no word.
UNAPOSTROPHED = frozenset(_UNAPOSTROPHED.split())

# What never follows "a": in "a t his" it is "at" that was split.
AFTER_NO_ARTICLE = frozenset(_AFTER_NO_ARTICLE.split())
