// Common English words that lie within a slip of a word of the lexicon and are no slips: "older" is not "order", "refunds" no
// "funds". Taken from the word lists SCOWL (http://wordlist.aspell.net, copyright 2000-2018 by Kevin Atkinson, free to use),
// sizes 10 to 35, and cut down to the words that would otherwise be mended. A word missing here is at worst mended.

export const REAL_WORDS: ReadonlySet<string> = new Set(
  `
aback abortion absconding acceding accenting acceptable acceptances achievements actually adapted adapting
addition adopting adoptions adoration alerts ally alone alongside alto amending amounted amounts annuals
annul answers appending archived are arena arenas ares aria arias arrive arrives assenting assigned
assigns attachment attainments attending attention attraction attribution auditing augments auguster
availing averages avert await awarding backlogged backlogs backs backside bade baggiest bags bald balk
band bank bans barb barbs bard bards bare bares bark barks barn barns bask bass bath bats batter baud bays
bead beak bear beard bears beast beat beater bedsides beet behinds belt bent beset beside besieges bests
bet bets bettered betters bettor bitter black bleak boar boards boars booth bossiest botch bout bras bread
breakdowns breakfast breakpoints breaks broke broker broth buck buggiest bulkiest bumpiest buoy burliest
bury bushiest busies businesses bust busy buts butt butter buys cage cages cake cakes calculates
calculating calculations calculator calf calk calls callused calm cam camel cameo camp cane canes cape
capes care cares caroused cased cash cashes cask casks cast caste castes casts cat categorise categorised
categorises categorize categorized categorizes caucused causes cave caves cease ceases cell chance chanced
chances channeled channelled chanted chanting charge charged charges chase chases chat cheated chew
chroming churns circulate circulated circulation clack clanged clause click climaxed climber climbers
climbs clime cloak clocks clockwise close closer closes closet closeted clouting cluck coasting coat cock
code coding coffined coke coking collages collared collaring colleges coma comb combated combating combine
combines combing comeback comes comet comings communed commute commuted commuter commutes compacted
compacting compaction compacts companies companion comparisons compassed compasses compassing compassion
compete competed competes competing compilation compiled compiles compiling complacent complain complains
complete completed completing complexion complexions compliant complied complies complying composed
composes composing composted compress computer computerise computerising computers computes computing
comrades condensation condensations cone confined connoting conservation constant contacted contacts
contract contracts contrast contribute contributes contributor conversational conversion conversions
cooing cope coping core coring couching coughing countdown countering counters countess counties countless
county coupling coursing court courting courts cove coveting cowing crated creaked creamed creased create
creates credited cremated cremates crested crews crock crow crusting cull customary customer dabs dads
dairy dais daisy dally dame dames dams dare dares data dated dawn daybreak daytime daze dazes deadline
decease deceased deceases deceasing deceived deceiving deciding declared declaring declines decreases
decreeing defeat defeats defecate defecates defected defenced defences defended defending defensed
deference defiance deficits defied defile defiled defines defining definite definitions definitive deflect
deflects deject dejects delegate deleted deletes delivers deltas departmental departments depending
deplete depleted depletes deportment depressed depressing deprives depriving derails deriding derives
deriving descendant descendent designed destined destining detail detailed detained detaining detains
detect detects deteriorates developments differed differences differently differing dilation dips
dissatisfies distending distributes distributing distributor distributors diver divers dives divide
dividend dividends divides divined diving dodo doily don donation dote dotes dove downfall downs downy
draining drier driers dries drifting drilling drily drinkers drinking drip dripped dripping drips drive
drivel driveling drivels driven drone drooling droop drooped drooping droops dropout droppings dross
droves drown drowning drowsing drys dude duel dueled dues duet duke dune dupe earliest earthier earthlier
ease effected efficient efficiently ember embers employed employer employers enquire enquired enquires
enquiring enumerated enumerates equities eras erased eraser erases escalated escalates escalator escapade
estimated estimates etch evaluation evasions ever evermore everyday everywhere evolves excavate exceeding
excepted excepts excerpt excerpts exclaims excluded excludes excusing executed exhort expects expedited
expelled expended expert explained exploding exploits exported exporter exports extort fact fail failed
failing failings faintest fallout falls falter faltered familiar familiars farthest fasted fasten fastener
fasts fat fats fatter fattest fattiest faulting faultless faulty feast featured features feel felling
fellow fells felt fester festered fettered fever field file files filet fill filled filler filleted
filling filmed filters filthier fined fingered fired firs firsts fist fitter fixed flailing flashest
flattest fled flied foiled folds folk folksy follower followers follows forecasts foremost foretaste forks
formulae formulas formulate fort forth foster fostered fourths fracture fret frittered fuelling full
fulling futures gain gene genera generally generals generate glow glowing goner gong gore gown greasiest
greatness greenest grey groan groaning groin grooming grooving groping grossing groupers grouping grousing
growl growled growling grows haggling hale hall halo halt hampered handcuff handed handing handlebar
handlebars handler handlers handles handsomer hangover hangovers hardened hassling hastened hat head heal
heap hear heart heath heats highs hilt hint hippy historic hither hits huddling hurdling hyphened idea
ideal ideals igniting ignorant implored imploring imported importing imposing improper improvements
improves improvise improvised improvising incensed incensing inciting inclining increases increasingly
individualism individualist individually inert inertial info informing initialed initialled initially
initials initiate injuries inquire inquired inquires inquiring insect inserted inserts intruding invert
invoking issued itemised itemises itemized itemizes jest jumper jumps jumpy junk jury jut jute juts kid
kids kin kinda kindled king kings kink kinks lace lad lade lagged lake lame lane lanes larges lash lass
lasting lasts later latex lath lathe leading leads leaf leafing leagued leagues leaguing leak leaking lean
leaning leap leaping leapt learning lease leash leashing leasing leaved leaves legged legs lend lens lest
lets lewd lice lie lied lies life lifelike lifeline lifetimes lift lifting lighting like likes lilt
lilting lime limes limiting lined linen liner liners link links lint lisp lisping listening listings
listless lists lit live lives loads loaf loam loan locating lodged log logger lone longed longs looniest
lord loser loss lost loud lover lowdown lowed lowers lowliest lows lugged lung lust lusting lute main man
mane mangy manly mans mapper maps mare mares mark mars marsh marts masks mast match maximums may meal
meaningless meanings means meantime measures meat media medias meet melt men menacing menus mere meridian
mete mice mien mike mile mime mince mind minds mined miner mines minimums mink minks minnow mint mints
mire mist mite moan moaning moat modal mode modelled modes moist mole molt moms mooed moot mope moped morn
moss motel motels moth moths mouth mouths mover moves movie mowed multiples multiplied multiplies multiply
must naps narrowed narrower narrowly narrows neat negating negation negatived negatively negatives neon
nest nets networked networking news newt nips none noon note noun numbed numbered numbness odder officer
officers offices offload offs oily older omen one opener opens opposition orders others otherwise otter
ounce oust outbreak outcome outgrew outgrow outgrowing outgrown outlast outline outlines outnumber
outnumbers outrunning outs outside outstandingly oven overalls overdoes overdone overdose overdrew
overhaul overkill overrule overture owns oxen pace pact paints palace pant parentage parson parsons part
participating pas pass pasta paste pasts pasty pat pats peace pear peddling peer penning pensions peopled
peoples percentages percents perceptible perceptive performed performers performs periodic periods perk
persona personal personals pert perversion perversions pest petition pier pies pike pile pine pints pipe
placed places plaice plane plate pleading plug plugged plugs plum plums plunger plungers plunges plush
point pointers poled polled pool poop pooped positional positioned positions positive post pounding pour
precedent precinct precious precluding predicate predicated predicates predicting predictions predictor
predicts preening presiding pretending previews previously princess prints priors proceeding proceeds
processed processes procession processor produce produced producer producers produces production profess
profession progress progressing progressions progressive projectile projecting projections projector
projects promote promoted promotes promotion prompted prompter proportional proportioned proportions
proposition prosecuted prosecution prospected protected protection protections protects protested protests
providence provides prowess purchased purchaser purchasers purchases pus quack quainter qualify quantify
quarrels quarterback quartered quartet quartets questing questioned quickens quietest quirk quitters race
racing rack racked racking radio rafting rage raging raided railed railings rained raise raises raising
rake raked raking ran ranching rang ranged ranging ranker rankled rankling ranks rant ranted ranting rape
raping rapports raps rare raring rasher rat rated rates ration ratios rats ratting rattling rave raving
ravings ravished raze razing reacting reactive readings realised reap reaps reasoned rebating rebind rebut
recant receipted receiver receivers receives recenter recently receptive recessed recesses reclined
recoiled recorded recorder recorders recording recreated recurrent reddened reddening redesign reds
referring reformed reformer regent regimens regional rehearse rehearses rejected relapses relating
relation relatively relatives released relegate relegated relegates relent relented relieved religion
religions rely remained reminded reminder reminds repay repeal repealed repeatedly repeats repelled repent
repented repenting replaced replaces replay repleted report reportedly reporter reporters representation
representations reproved requested requiring rerouted resent resented reserved resolute resolver resolves
resorted resorts respected responded responds responsive restrict restricts resulted reticent retorted
retorts retracted retreated returned returning returns reunions revealed reverses reverted review reviewed
reviewer reviewers revising revolted revolution revolutions revolve revolved revolver revolves revs rewind
rice ricing ride riding rife rile riling rink rinse rinsing riot ripe ripen ripening rips riser rises risk
risking rite roasting robe robot rode roe roes role roof rook room roost roots rope roses rosy rot
rotating rote rounding rouse rout rows ruining ruse safe sage sake sale sallower sallowest salt salve
salved sames sand sanding sands sane sap satisfactions satisfies save scalding scaliest scanning scanting
scar scare scares scars scope scopes scorches scored scorer scorn scorns scourged scourges scum scummed
sear sears seas seat seconded secondly seconds securities security sediment sediments seed seize sentries
serenity serpents serves services seventies severely severing shade shaft shafted shake shame shape shared
shares shark sharp sharpest shave sherries shiftier shiftless shifts shifty ship shipped shipping shire
shirt shirted shopping shore shores short shorted shortens shortlist shortness shot show shower showiest
sided sideline sidelines sidelong sides sidle sift sifted sine singe sip sipped sipping sire site sized
sizer sizes skimping skip skipped skipping slab slabs slag slam slams slanting slap slapped slapping slaps
slash slat slats slay slays sleeping slew slices slick slicked slicking slid slide slim slime slimming
slinging slinking slipper slippers slippery slips slit slitting slob slog slop slopped slopping slot
slowed slowness slows sluice sluiced slum slummed slumping smallish smartest smelliest snap snapping snare
snide snip snipped snipping snitch snore snores snort snorted snot snow snowiest soap soar soars soft sole
soled solemnly soloed solves some soot sore sorely sores sorta sorts sounding sow spanking spankings
spanning spar spare spars spas spat sped speeds speedy spend spending spewed spice spiced spied spikes
spilt spine spire spit spite spited splat splice spliced splint splits splurged spoke spore spores sport
sported spotless spots spottier spout spreads spreed squat squats squid squids stab stabbing stablest
stabling stabs stacking staffing staffs stag stags staid staining stair stairs stalking stalling stamping
stanching standbys standoff standpoints stank stapling starboard stare stares stark starring start
starting starts starving stay stays stepping stiff stillest stinging stinking stinting stir stirs stitch
stoniest stopping store stores stoutest stow strand stranding strands strangest striding stringent
stringiest stripped stripping stronger strummed studding stuff stunning stunting subscribed subscriber
subscribers subscribes subscript subsisted suggesting suggestive summer summered summoned sums sundae
sundaes sundials sundry sure surfed surges surveyed surveyor surveyors swab swam swamp swan swapping swaps
swat sway swellest swift switchboard switched switcher switches swore swum tabled tables tablet tack
tacked tale talk talked tame tames tan tang tanker tanks tanned tans tape tapes task tasked tea teak teaks
tear tears teas teat teats teem teems teen ten tend tending tends tent term terms territorial territorials
test texts thank thanked that thaw the thee theirs theme they thickens thickest thicket thickets thin
things think thins thirds thong thousands thousandth threading throughout thus ticked ticketed tide tides
tie tied ties tiger tigers tile tiles timed timeless timer timers timetable ting tire tires tome tomes
tomorrows tonal tonic tonics took tool tooled toot topical torch totalled totals touchdown touchy tough
toxic transform transformed transforms transverse tread treading treads treating trebling treed trekking
trenching trendier trendies trendy trinkets tropical truncated truncates trunking tsar tsars twine tying
typed typically tyre tyres unfits unfolded unhappily unit unite unites unity untie urgently user uses
ushers verses very volumes wade waft wafting waif wail wailing waist waits waiving wall waltzing want
wanting wart wasting watt weak weakened weakly weakness weariest wee weed weeds weekended weep weeps weer
wees weld wells welt were wheat wheres whet whets whoa whole whom whore whys widen wider widespread wife
wild wills wilt wily wine wiped wiper wipes wire wiser wises wish wisp wist wit wive worded wording
wordings wore worker workings workplace wormed worming worrying worsens worsting worsts wows writ writhing
writing writings yearn yearns yesterdays
`
    .trim()
    .split(/\s+/u),
);
