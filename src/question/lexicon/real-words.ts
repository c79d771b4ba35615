// Common English words that lie within a slip of a word of the lexicon and are no slips: "older" is not "order", "refunds" no
// "funds". Taken from the word lists SCOWL (http://wordlist.aspell.net, copyright 2000-2018 by Kevin Atkinson, free to use),
// sizes 10 to 35, and cut down to the words that would otherwise be mended. A word missing here is at worst mended.

export const REAL_WORDS: ReadonlySet<string> = new Set(
  `
aback abortion absconding acceding accenting acceptable acceptances accusing achievements actually adapted
adapting addition adopting adoptions adoration alerts ally alone alongside alto amending amounted amounts
annuals annul answers anythings appending archived are arena arenas ares aria arias arrive arrives
assenting assigned assigns attachment attainments attending attention attraction attribution auditing
augments auguster availing averages avert await awarding backlogged backlogs backs backside bade baggiest
bags bald balk band bank bans barb barbs bard bards bare bares bark barks barn barns bask bass bath bats
batter baud bays beached bead beak bear beard bears beast beat beater bedsides beet behinds belt bent
beset beside besieges besought bests bet bets bettered betters bettor bitter black bleached bleaches bleak
boar boards boars booth bossiest botch bough boughs bout branched bras breaches bread breakdowns breakfast
breakpoints breaks breakthrough breasted breathed breather breathes broached broaches broke broker broth
brought brunched buck buggiest bulkiest bumpiest buoy burliest bury bushiest busies businesses bust busy
buts butt butter buys cage cages cake cakes calculates calculating calculations calculator calf calk calls
callused callusing calm cam camel cameo camp cane canes cape capes care cares caroused carousing cased
cash cashes casing cask casks cast caste castes casts cat categorise categorised categorises categorize
categorized categorizes caucused caucusing caulking causes cave caves cease ceases cell chance chanced
chances channeled channelled chanted chanting chaplain charge charged charges chase chases chat cheated
chew chose chroming churns circulate circulated circulation clack clanged classing clause click climaxed
climber climbers climbs clime cloak clocks clockwise clone close closer closes closet closeted clouting
clove cluck coasting coat cock code coding coffined coke coking collages collared collaring colleges coma
comb combated combating combine combines combing comeback comes comet comings communed commute commuted
commuter commutes compacted compacting compaction compacts companies companion comparisons compassed
compasses compassing compassion compete competed competes competing compilation compiled compiles
compiling complacent complain complains complete completed completing complexion complexions compliant
complied complies complying composed composes composing composted compress computer computerise
computerising computers computes computing comrades condensation condensations cone confined connoted
connoting conservation constant contacted contacts contract contracts contrast contribute contributes
contributor conversational conversion conversions cooing cope coping core coring couching coughing
countdown counter countered countering counters countess counties countless county coupling coursing court
courted courting courts cove coveting cowing crated creaked creamed creased create creates credited
cremated cremates crested crews crock crow cruising crushing crusting cull customary customer dabs dads
dairy dais daisy dally dame dames dams dare dares data dated dawn daybreak daytime daze dazes deadlier
deadline deadlines decease deceased deceases deceasing deceived deceiving deciding declared declaring
declines decreases decreeing defeat defeats defecate defecates defected defenced defences defended
defending defensed deference defiance deficits defied defile defiled defines defining definite definitions
definitive deflect deflects deject dejects delegate deleted deletes delivers deltas departmental
departments depending deplete depleted depletes deportment depressed depressing deprives depriving derails
deriding derives deriving descendant descendent designed destined destining detail detailed detained
detaining detains detect detects deteriorates developer developers developments develops differed
differences differently differing dilation dips dissatisfies distending distributes distributing
distributor distributors diver divers dives divide dividend dividends divides divined diving dodo doily
don donation dote dotes dove downfall downs downy draining drier driers dries drifting drilling drily
drinkers drinking drip dripped dripping drips drive drivel driveling drivels driven drone drooling droop
drooped drooping droops dropout droppings dross droves drown drowning drowsing drys dude duel dueled dues
duet duke dune dupe earliest earthier earthlier ease effected efficient efficiently ember embers employed
employer employers enquire enquired enquires enquiring enumerated enumerates equities eras erased eraser
erases escalated escalates escalator escapade estimated estimates etch evaluation evasions ever evermore
everyday everywhere evolves excavate exceeded exceeding excepted excepts excerpt excerpts exclaims
excluded excludes excusing executed exhort expects expedited expelled expended expert explained exploded
exploding exploits exported exporter exports extort fact fail failed failing failings faintest fallout
falls falter faltered familiar familiars farthest fasted fasten fastener fasts fat fats fatter fattest
fattiest faulting faultless faulty feast featured features feel felling fellow fells felt fester festered
fettered fever field file files filet fill filled filler filleted filling fills filly film filmed filters
filthier fined fingered fired firs firsts fist fitter fixed flailing flashest flattest fled flew flied
foiled folds folk folksy follower followers follows forecasts foremost foretaste forks formulae formulas
formulate fort forth foster fostered fourths fracture fret frill frittered fuel fuelling full fulling
fulls fully furl futures gain gene genera generally generals generate glow glowing goad god gold goner
gong goo goods goodwill goody goof goon gore gown greasiest greatness greenest grey groan groaning groin
grooming grooving groping grossing groupers grouping grousing growl growled growling grows haggling hale
hall halo halt hampered hand handcuff handed handing handlebar handlebars handler handlers handles
handsomer hangover hangovers hard hardened hassling hastened hat hatting have havens haves head heal heap
hear heart heath heats heaven highs hilt hint hinting hippy historic hitching hither hits hoisting
huddling hurdling hyphened idea ideal ideals igniting ignorant implored imploring imported importing
imposing improper improvements improves improvise improvised improvising incensed incensing inciting
inclined inclining include includes increases increasingly individualism individualist individually inert
inertial info informing initialed initialled initially initials initiate injuries inquire inquired
inquires inquiring insect inserted inserts intruded intruding invert invoking issued itemised itemises
itemized itemizes jest jumper jumps jumpy junk jury jut jute juts kid kids kin kinda kindled king kings
kink kinks lace lad lade lagged lake lame lane lanes larges lash lass lasting lasts later latex lath lathe
leading leads leaf leafing leagued leagues leaguing leak leaking lean leaning leap leaping leapt learning
lease leash leashing leasing leaved leaves leftmost lefts legged legs lend lens lent lest let lets lewd
lice lie lied lies life lifelike lifeline lifetimes lift lifting lighting like likes lilt lilting lime
limes limiting lined linen liner liners link links lint lisp lisping listening listings listless lists lit
live lively lives loads loaf loam loan locating lodged loft log logger lone longed longs looniest loot
lord lose loser loss lost lot lots loud lover lowdown lowed lowers lowliest lows lugged lung lust lusting
lute mace mad mads main maker makes makeshift male man mane mangy manly mans mapper maps mare mares mark
mars marsh marts masks mast match mate maximums may maze meal meaningless meanings means meantime measures
meat media medias meek meet meets melt men menacing menus mere meridian mete mice mien mike mile mime
mince mind minds mined miner mines minimums mink minks minnow mint mints mire mist mite moan moaning moat
modal mode modelled modes moist mole molt moms mooed moot mope moped morn moss motel motels moth moths
mouth mouths mover moves movie mowed multiples multiplied multiplies multiply must naps narrowed narrower
narrowly narrows neat negating negation negatived negatively negatives neon nest nets networked networking
never news newt nips none noon note noun numbed numbered numbness odder officer officers offices offload
offs oily olden older omen one opener opens opposition orders others otherwise otter otters ounce oust
outbreak outcome outgrew outgrow outgrowing outgrown outlast outline outlines outnumber outnumbers
outrunning outs outside outstandingly oven overalls overdoes overdone overdose overdrew overhaul overkill
overrule overture owns oxen pace pact paints palace pant parentage parson parsons part participating pas
pass pasta paste pasts pasty pat pats peace pear peddling peer penning pensions peopled peoples
percentages percents perceptible perceptive performed performers performs periodic periods perk persona
personal personals pert perversion perversions pest petition pier pies pike pile pine pints pipe placed
places plaice plane plate pleading plug plugged plugs plum plums plunger plungers plunges plush point
pointers poled polled pool poop pooped positional positioned positions positive post pounding pour
precedent precinct precious precluding predicate predicated predicates predicting predictions predictor
predicts preening presiding pretending previews previously princess prints priors proceeding proceeds
processed processes procession processor produce produced producer producers produces production profess
profession progress progressing progressions progressive projectile projecting projections projector
projects promontory promote promoted promotes promotion prompted prompter proportional proportioned
proportions proposition prosecuted prosecution prospected protected protection protections protects
protested protests providence provides prowess purchased purchaser purchasers purchases pus quack quainter
qualified qualifier qualifiers qualify qualities quantify quarrels quarterback quartered quartet quartets
questing questioned quicken quickens quietest quirk quitters race racing rack racked racking radio rafting
rage raging raided railed railings rained raise raises raising rake raked raking ran ranching rang ranged
ranging ranker rankled rankling ranks rant ranted ranting rape raping rapports raps rare raring rasher rat
rated rates ration ratios rats ratting rattling rave raving ravings ravished raze razing reacting reactive
readings realised realises realized realizes reap reaps reasoned rebating rebind rebut recant receipted
receiver receivers receives recenter recently receptive recessed recesses reclined reclines recoiled
recommended recommends recorded recorder recorders recording recreated recurrent reddened reddening
redesign reds referring reformed reformer regent regimens regional rehearse rehearses rejected relapses
relating relation relatively relatives released relegate relegated relegates relent relented relied relies
relieved religion religions rely remained reminded reminder reminds rent repaired repay repeal repealed
repeatedly repeats repelled repent repented repenting replaced replaces replay repleted repletes replicas
report reportedly reporter reporters representation representations reproved reptiles repulsed repulses
requested requiring rerouted resent resented reserved reset resolute resolver resolves resorted resorts
respected responded responds responsive restless restrict restricts rests resulted reticent retorted
retorts retracted retreated returned returning returns reunions revealed reverses reverted review reviewed
reviewer reviewers revising revolted revolution revolutions revolve revolved revolver revolves revs rewind
rice ricing ride riding rife rile riling rink rinse rinsing riot ripe ripen ripening rips riser rises risk
risking rite roasting robe robot rode roe roes role roof rook room roost roots rope roses rosy rot
rotating rote rounding rouse rout rows ruining ruse rust safe sage said sake sale sallower sallowest salt salve
salved sames sand sanding sands sane sap satisfactions satisfies save scalding scaliest scanning scanting
scar scare scares scars scold scope scopes scorches scored scorer scorn scorns scourged scourges scum
scummed sear sears seas seat seconded secondly seconds securities security sediment sediments seed seize
sentries serenity serpents serves services seventies severely severing shade shaft shafted shake shame
shape shared shares shark sharp sharpest shave sherries shiftier shiftless shifts shifty ship shipped
shipping shire shirt shirted shopping shore shores short shorted shortens shortlist shortness shot show
shower showiest sided sideline sidelines sidelong sides sidle sift sifted sincerest sine singe sip sipped
sipping sire site sized sizer sizes skimping skip skipped skipping slab slabs slag slam slams slanting
slap slapped slapping slaps slash slat slats slay slays sleeping slew slices slick slicked slicking slid
slide slim slime slimming slinging slinking slipper slippers slippery slips slit slitting slob slog slop
slopped slopping slot slowed slowness slows sluice sluiced slum slummed slumping smallish smartest
smelliest snap snapping snare snide snip snipped snipping snitch snore snores snort snorted snot snow
snowiest soap soar soars sod soft sole soled solemnly solid solo soloed solves some soot sore sorely sores
sorta sorts sounding sow spanking spankings spanning spar spare spars spas spat sped speeds speedy spend
spending spewed spice spiced spied spikes spilt spine spire spit spite spited splat splice spliced splint
splits splurged spoke spore spores sport sported spotless spots spottier spout spreads spreed squat squats
squid squids stab stabbing stablest stabling stabs stacking staffing staffs stag stags staid staining
stair stairs stalking stalling stamping stanching standbys standoff standpoints stank stapling starboard
stare stares stark starring start starting starts starving stay stays stepping stiff stillest stinging
stinking stinting stir stirs stitch stoniest stopping store stores stoutest stow strand stranding strands
strangest striding stringent stringiest stripped stripping stronger strummed studding stuff stunning
stunting subscribed subscriber subscribers subscribes subscript subsisted suggesting suggestive summer
summered summoned sums sundae sundaes sundials sundry sure surfed surges surveyed surveyor surveyors swab
swam swamp swan swapping swaps swat sway swellest swift switchboard switched switcher switches swore swum
tabled tables tablet tack tacked tale talk talked tame tames tan tang tanker tanks tanned tans tape tapes
task tasked tea teak teaks tear tears teas teat teats teem teems teen ten tend tending tends tent term
terms territorial territorials test texts thank thanked that thaw the thee theirs theme they thickens
thickest thicket thickets thin things think thins thirds thong thorough though thousands thousandth
threading throughout thus thy ticked ticketed tide tides tie tied ties tiger tigers tile tiles timed
timeless timer timers timetable ting tire tires tome tomes tomorrows tonal tonic tonics took tool tooled
toot topical torch totalled totals touchdown touchy tough toxic transform transformed transforms
transverse tread treading treads treating trebling treed trekking trenching trendier trendies trendy
trinkets tropical trough truncated truncates trunking tsar tsars twine tying typed typically tyre tyres
unfits unfolded unhappily unit unite unites unity untie urgently user uses ushers verses very volumes wade
waft wafting waif wail wailing waist waits waiving wall waltzing want wanting wart wasting watt weak
weakened weakly weakness weariest wee weed weeds weekended weep weeps weer wees weld wells welt were wheat
wheres whet whets whoa whole whom whore whys widen wider widespread wife wild wills wilt wily wine wiped
wiper wipes wire wiser wises wish wisp wist wit wive worded wording wordings wore worker workings
workplace wormed worming worrying worsens worsting worsts wows writ writhing writing writings yearn yearns
yea yeah yes yess yesterdays
`
    .trim()
    .split(/\s+/u),
);

/**
 * Chinese words that sound like a piece of the lexicon and are no slips of it: 超市 is not 超时, 分部 not 分布. From the word list
 * of jieba (MIT). 相应 and 速率 are left out on purpose: for 响应 and 诉率 they
 * are the commonest slips there are.
 */
export const REAL_WORDS_ZH: ReadonlySet<string> = new Set(
  `
一世 一丝 一事 一味 一尺 一届 一度 一担 一旦 一条 一气 一眼 一程 一笔 一类 一级 一经
一节 一记 一齐 七日 万多 丈量 三个 三品 三年 三星 三月 三期 三级 上品 上山 上级 上行
上衣 上身 下班 不及 不堪 不如 不济 不通 世间 两尺 个个 个性 个股 中信 中共 中兴 中型
中子 中尉 中性 中指 中星 中止 中行 为数 为生 为首 主子 丽人 乘员 了得 事变 二尺 二级
五峰 交上 交易 交椅 人力 人品 人缘 亿年 介入 以期 价位 会师 会试 伺候 似的 但是 位处
低频 作势 侍候 依次 保障 信号 修炼 借着 克服 全区 公事 公使 公示 公私 兴建 其一 其三
其二 再三 决意 决战 决计 决议 减低 减值 减数 几口 几时 出去 出外 分为 分会 分属 分成
分级 分部 创见 利用 到底 到达 制图 剂型 前台 前移 力量 办公 功率 加重 十一 千年 半日
协同 即位 即时 历时 去势 县级 参预 友人 双方 反映 反比 反面 发声 取笑 取道 受到 受力
变招 司长 各人 各科 各级 各部 同意 同时 同知 名词 向量 含意 周围 周易 周济 和善 和尚
品性 品行 商周 四五 四分 四级 回到 回去 回师 回来 回答 回首 在意 在校 地狱 增产 处理机 复员 复式 复数
复苏 复试 复述 大刀 大加 大岛 大德 大成 大振 大政 大盗 大道 大雨 大鱼 天威 夫人 失效
奇数 奉天 奸计 妇人 媒人 字数 它们 安上 定夺 实效 实数 家数 富人 对内 小事 小刀 小厮
小史 小岛 小道 小雨 小鱼 少将 少见 山上 岸上 崇高 工事 工党 市长 布满 师长 带回 平价
平分 应为 应得 应急 应试 建党 开展 开张 开战 异样 当日 当时 当量 得名 得罪 忠心 怎么着
思量 总值 总得 总攻 总署 总集 恢复 意外 意识 成份 成功 打工 打成 担子 挤压 换位 排出
排挤 提审 提议 收回 改称 改组 政体 政工 数值 新任 新政 新江 新疆 新近 方士 方始 施工
无水 日军 时分 时常 时节 时速 明晰 易经 昔日 星际 昨日 最早 有机 有趣 期限 本州 本级
本纪 机种 条件 来得 极度 架上 架起 核定 此处 武人 死期 每当 比利 比喻 民情 江口 江段
污水 没收 流逝 涨停 涵义 清初 清楚 清淡 游人 游客 点中 物质 犯法 现时 珠子 班师 理事
理事长 甚么 用途 相交 真个 真的 矢量 知己 硬是 磁性 祭天 移位 程式 立时 端的 竹子 简单
粘度 素数 紫外 繁复 纬度 纵身 终点 终生 结束 统一 继位 翌年 老远 胆子 胆量 腹中 自我
自有 苍生 营造 薯类 藏品 行人 行进 表哥 表率 表象 衷心 要素 见得 观看 觉得 计时 议程
评述 试图 诱人 诸子 责任 质询 贬低 走时 走私 走走 超市 身下 身份 身高 转子 轻工 达到
近年 近来 连通 适量 逐级 途经 遇上 那些 那位 那条 那种 那里 醒来 重型 重心 重点
重量 镇长 长生 闲时 间断 附中 限量 雌性 顶多 频率 风月 食指 饱含 首先 首届 首相
接单 保修 包修 返修 起诉 申诉 上诉 告诉 反诉 控诉 诉讼 诉求 资讯 简易 检疫 鼓掌 股长 复古 威信 维新
`
    .trim()
    .split(/\s+/u),
);

/** First names within a slip of a word of the lexicon: Judy is not July. Somebody of that name may simply not work here. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
adrea alain albert aldo alla alli allx alon andi andy antone ara arda arel arte arther augusta auguste
augustin augusto augustus aurea avril babs bari barr bart bary beck bert bess beth bette bord brad brear
burt cal cale calla calli cally calv camey cami carl casey casi casie cass cate caye chane clim clint cloe
cole cosme dacy daile dale dane dante dave davy delcine dode dodi dody donn earlie emery evey ewell fallon
filmer greg hagen hal hali hugh issie jane joly jone jude judy jule juli junie lea leah leda lefty les
liane lin lina linc lind linea linet linn linus lisa lise lon lona loni lowe mace mada madel madge mady
mae maje mame mandy manny mano manya marc marci marco marcy maris markos markus mary marys maude maxi maxy
maye mead meade megan meta mina minne moe monah monte monti monty moore mora mord morey morie morse mort
mose nert nona noni olly oren orly owen peri perl petr pierson pooh rae rafe rana rand rani raye rees risa
ros rosa rosie ross rowe roze sam sarge saxe scot sela serge shae shane shara shari sharl sid silas sile
sol solly stan starr sula sylas tam tana tani tann thain thane thea theo thia thom thurstan tiler tim timi
tine toddy trent trey tris tye tyne wain waite walt wat whit willa willi willy worden
`
    .trim()
    .split(/\s+/u),
);
