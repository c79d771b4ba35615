// What people put before a question in a conversation: "nice.", 好的, "different question:". None of it is part of the question;
// some of it says that what comes has nothing to do with what was asked before.

/** A word of assent or surprise, an apology, a change of mind: read for what comes after it. */
const EN_PLEASANTRIES =
  '(?:great|perfect|awesome|excellent|lovely|brilliant|super|nice|cool|amazing|wonderful|fantastic|good|fine|alright|ok|okay|oh),? (?:great |perfect |nice |cool |good )?(?:thanks|thank you|thx|ty|cheers)(?: so much| a lot| very much| a bunch)?|(?:thanks|thank you)(?: so much| a lot| very much| a bunch)|amazing|wonderful|fantastic|nice|nice one|great|cool|perfect|awesome|excellent|lovely|brilliant|super|sweet|fine|alright|all right|good|very good|good to know|got it|gotcha|understood|makes sense|i see|ah|aha|ah ok|ah okay|oh|oh ok|oh i see|hm|hmm|hmmm|huh|wow|whoa|haha|lol|interesting|thanks|thank you|thx|ty|many thanks|cheers|ok thanks|okay thanks|ok|okay|k|kk|right|sure|well|wait|no wait|no sorry|sorry no|no no|wait no|oh wait|hold on|actually|hang on|never mind|nevermind|nvm|forget it|no worries|np|no problem|yes|yep|yeah|yup|sorry|my bad|whoops|ok cool|ok great|ok nice|ok good|ok fine|morning|good morning|afternoon|good afternoon|evening|good evening|good grief|good lord|good heavens|good god|goodness|goodness me|my goodness|heavens|oh dear|dear me|oh my|oh my god|oh my goodness|omg|oh boy|oh man|oh no|oh wow|ok wow|okay wow|wow ok|wow okay|yikes|ouch|oof|gosh|geez|jeez|sheesh|crikey|blimey|holy moly|holy cow|phew|uh oh|ugh|argh|no way|man|boy|damn|dang|morning all|morning team|evening all|gm|hey|hi|hello|hi there|hey there|hiya|yo';
const ZH_PLEASANTRIES =
  '好的|好|好嘞|好滴|好吧|好哒|那好吧|那好|那行|那行吧|那算了|也行|也好|行|行吧|行了|可以|可以的|嗯|嗯嗯|嗯好|哦|哦哦|噢|喔|哦好的|明白|明白了|知道了|了解|了解了|收到|懂了|清楚了|ok|okay|不错|不错不错|挺好|挺好的|很好|太好了|棒|真棒|厉害|牛|哇|哈哈|哈哈哈|呵呵|谢谢|谢谢你|谢了|多谢|感谢|辛苦了|算了|没事|没事了|没关系|等等|等一下|稍等|对|对的|对了|是的|是|没错|早|早上好|早安|下午好|晚上好|中午好|大家好|您好|你好|哈喽|嗨|天哪|天呐|天啊|我的天|我的天哪|我的天啊|老天|老天爷|好家伙|哎呀|哎哟|哎呦|哎|唉|诶|欸|我去|我靠|卧槽|我晕|晕|妈呀|我的妈呀|嚯|哇塞|哇哦|哇噻|啧啧|乖乖|糟糕|糟了|惨了|不会吧|不是吧|真的假的|吓我一跳|呃|额|啊|呀|嘿|哟';

/** What follows is another matter. */
const EN_FRESH =
  '(?:(?:a|one|just a|quick) )?(?:different|another|new|next|separate|unrelated|last|other|second|follow-?up|side) (?:question|topic|thing|subject|matter|query)|(?:on|and on) (?:another|a different|a separate) (?:note|subject|topic)|by the way|btw|changing (?:the )?(?:subject|topic)s?|change of (?:subject|topic)|switching (?:gears|topics?)|separately|unrelated|unrelatedly|off topic|(?:btw|by the way),? (?:separate|different|another|unrelated|new|side) (?:question|topic|thing|matter)|something else|one more thing|one more|also, one more|question';
/** What was asked is done with: what follows is another matter where it is a question by itself; else it is put in its place. */
const EN_RESET =
  "(?:(?:ok(?:ay)?|right|actually|no|hm+|ah|oh|well|let's|please),? ){0,8}(?:(?:forget|scrap|drop|ignore|skip|leave|park|disregard|bin|ditch|discard|scratch|cancel|strike|never ?mind) (?:all )?(?:about )?(?:that|this|it|those|the above|all of that|everything|the last one|the previous one|what i (?:said|asked)|my last question|that one|the rest)|enough (?:of|about|with) (?:that|this|it|those)|moving on|let's move on|on to something else|start(?:ing)? (?:over|again|afresh|fresh)|fresh start|clean slate|new start|reset|from the top|from scratch|done with (?:that|this)|that's that|that will do|that'll do|nothing to do with that)";
/** Back to what was talked about, after something else. */
const EN_BACK =
  '(?:(?:ok(?:ay)?|right|anyway|anyways|so|now|and|well|alright),? ){0,8}(?:back (?:to (?:it|that|this|work|business|the (?:topic|question|numbers|figures|data|matter|point|subject)|where we were|what we were doing|what i was asking)|on topic|on track)|where were we|as i was saying|to get back to it|getting back to it|returning to it|to continue|continuing)';
const ZH_FRESH =
  '换个问题|换一个问题|换个话题|另一个问题|另外一个问题|另一件事|另外一件事|另外问一下|另外问下|再问一个|再问个|再问个问题|再问一个问题|再问个别的|问个别的|问点别的|问个别的问题|新问题|下一个问题|话说|对了|顺便问一下|顺便问下|顺便问|顺便|还有个问题|还有一个问题|另外';

/** Words that mean nothing else stand before a question without a pause as well. */
const EN_LOOSE =
  '(?:great|perfect|awesome|excellent|lovely|brilliant|super|nice|cool|amazing|wonderful|fantastic),? (?:thanks|thank you|thx|ty|cheers)|ok|okay|actually|thanks|thank you|thx|hm|hmm|hmmm|wow|haha|lol|gotcha|aha|whoops|good grief|good lord|good heavens|oh dear|oh my god|omg|oh boy|oh man|yikes|geez|jeez|sheesh|crikey|blimey|holy moly|holy cow|phew|uh oh|ugh|argh';
/** "WoW on SLA" is week on week, and no surprise. */
const SURPRISE = '(?!wow (?:on|for|in|of|change|changes|growth|delta|trend|comparison)(?![a-z]))';
const ZH_LOOSE = '好的|好嘞|好吧|嗯|嗯嗯|行吧|明白|明白了|知道了|收到|懂了|谢谢|算了';

const pleasantry = new RegExp(
  `^(?:(?:${EN_PLEASANTRIES}|${ZH_PLEASANTRIES})\\s*[,.。!;:~…]+[\\s,.。!;:~…-]*(?=\\S)|${SURPRISE}(?:${EN_LOOSE}) +(?=\\S)|(?:no|sorry|no sorry|sorry no|oh no) +(?=i (?:mean|meant) )|(?:${ZH_LOOSE})(?=那|再|按|换|只|看|不分|不拆|不要|别|还是|就看))`,
  'u',
);
const fresh = new RegExp(
  `^(?:(?:${EN_FRESH})\\s*[:,.!;…-]+\\s*|(?:${ZH_FRESH})\\s*[:,.。!;…-]+\\s*)(?=\\S)`,
  'u',
);
const nothingElse = new RegExp(
  `^(?:(?:${EN_PLEASANTRIES}|so much|a lot|a million|bye|goodbye|see you|that's all|that is all|all good|good job|well done|nice work|great job|great help|big help|you're the best|you are the best|legend|you legend|lifesaver|(?:super|very|really|so|extremely|that's|that is|this is|that was|was)? ?(?:super |very |really |so )?(?:useful|helpful|handy|great|perfect|clear)|(?:yes|yep|yeah|yup|sure|ok|okay),? (?:please|pls|plz)|(?:that's |that is |it's )?(?:exactly |just |all )?(?:what i|that's all i|all i) (?:need|needed|wanted|meant|was after|was looking for)|(?:that's|that is) (?:it|right|correct|the one)|(?:that|it) (?:helps|helped|does it|answers it|works)(?: a lot| a ton)?|appreciate it|appreciated|much appreciated|really appreciate it|${ZH_PLEASANTRIES}|啦|了|哈|呀|啊|你|您|拜拜|再见|辛苦|辛苦你|麻烦你|麻烦|劳烦|太|非常|十分|真是|帮大忙|帮了大忙|有用|很有用|太有用|好用|给力|太给力|靠谱|解决问题|先这样|先到这|就到这|回头再聊|回聊|下次再|收工|就这些|没了|没有了|没别的了)[\\s,.。!;:~…?-]*){1,6}$`,
  'u',
);

/** Nothing more is asked: "that's all for now", 先这样. */
const EN_DONE =
  "(?:(?:i think|i guess|so|and|then|well|no|nope|ok|okay|yes|yeah|right|great|perfect|for me|from me|from my side) ?,? ?){0,8}(?:(?:(?:that|this|it)(?:'s| is|s| was| will be|'ll be| would be)|i (?:have|got|think i have)) (?:all|it|everything|about it|about all)(?: (?:i|we) (?:need|needed|want|wanted|had|have|was after|were after)(?: to (?:know|see|ask|check))?)?|(?:that|this)(?:'s| is|s) (?:me|us) (?:done|sorted)|(?:(?:i|we)(?: am|'m| are|'re)|all) (?:done|set|good|sorted)(?: here)?|(?:there's |there is |i have |i've got |got |i need |we need )?(?:nothing|no) (?:else|more|further questions|more questions|other questions)|no(?:thing)? (?:else|more)|(?:that|this|it)(?:'ll| will| would|'d) (?:do|do it|be all|be it)|(?:i|we) (?:don't|do not) need (?:anything else|anything more|any more)|(?:let's |i'll |we'll |we can |i can )?(?:leave|stop|wrap|call) (?:it|this|that)? ?(?:there|here|up|a day)|talk (?:later|soon|to you later)|(?:bye|goodbye|see you|see ya|cya|ttyl)(?: (?:later|soon|tomorrow|then|now))?)(?: (?:then|now|for now|for today|for the moment|for me|from me|today|thanks|thank you|here|really|so far|at the moment|right now|this time|i think|i guess|from my side|on my side)){0,8}";
const ZH_DONE =
  '(?:那|好|行|嗯|哦|我|就|也|都|应该|暂时|目前|今天|现在|基本|差不多|问题){0,6}(?:先|就)(?:这样|到这儿?|到这里|这些|看到这儿?|看到这里|问到这儿?|聊到这儿?)(?:吧|了|啦|就行|就好|就够了?|可以了){0,6}|(?:那|我|我这边|暂时|目前|今天|现在|应该|也|就|先|都){0,4}(?:没有?|无)(?:什么|啥|其他的?|其它的?|别的){0,6}(?:问题|事儿?|别的|其他的?|其它的?|要问的?|想问的?|要看的?|想看的?|需要的?)(?:要问|想问|要看|想看)?(?:了|啦|咯|吧){0,6}|(?:那|我|今天|先|就){0,3}(?:够了|够用了|足够了|问完了|看完了|完事了?|结束了?|不问了|不看了|下线了?|撤了)|(?:回头|下次|待会儿?|一会儿?|改天|晚点)(?:再)?(?:聊|说|问|看|见)(?:吧)?|(?:好了?|行了?|嗯|那|我){0,6}没有?了|拜拜|再见';
const done = new RegExp(
  `^(?:(?:${EN_PLEASANTRIES}|${ZH_PLEASANTRIES}|so much|a lot|a million|了|啦|哈|呀|啊|你|您)[\\s,.。!;:~…-]*){0,6}(?:${EN_DONE}|${ZH_DONE})(?:[\\s,.。!;:~…-]*(?:${EN_PLEASANTRIES}|${ZH_PLEASANTRIES}|so much|a lot|bye|goodbye|拜拜|再见|你|您|啦|了|哈)){0,6}[\\s,.。!;:~…-]*$`,
  'u',
);

/** 哦不能看人, "right, I can't see names": why what follows is asked instead. */
const BARRED_ZH =
  '(?:哦|噢|喔|啊|好吧|行吧|嗯|这样|原来|既然|所以|那|我){0,4}(?:不能|不让|不可以|不许|不准|不给|没法|没办法|没权限|没有权限|无权|没权|看不了|看不到|查不了)(?:看|查|知道|显示)?(?:到|见)?(?:(?:具体)?(?:的)?(?:人名?|个人的?|别人的?|人家的?|客服的?|同事的?|到人|谁|名字|别的?组的?|其他组的?|这个|这些|那个|那些|按人|按客服)(?:的)?(?:数据|明细|排名|数字|单子)?)?(?:是吧|啊|呀|哈|吗|了|的话|就算了|嘛){0,6}';
const BARRED_EN =
  "(?:(?:oh|ok|okay|right|ah|well|so|fine|fair enough|i see|hm+|if|since|as),? ){0,8}(?:(?:i|we) (?:can't|cannot|can not|may not|am not allowed to|'m not allowed to|are not allowed to)|(?:i'm|i am|we're|we are) not allowed to|not allowed(?: to)?|no access(?: to)?|can't)(?: (?:see|view|look at|get|have|know|ask for|ask about|do))?(?: (?:people|persons|names|agents|individuals|that|this|those|them|it|other (?:people|teams|agents)|others|individual (?:people|agents|figures|numbers)|by (?:agent|person|name)|(?:people|agents|other people)'s (?:figures|numbers|data|names)))?";
const barred = new RegExp(
  `^(?:${BARRED_ZH}|${BARRED_EN})\\s*[,.。!;:…]+[\\s,.。!;:…-]*(?:then |so )?(?=\\S)`,
  'u',
);

const reset = new RegExp(`^(?:${EN_RESET})\\s*[:,.!;…-]+\\s*(?=\\S)`, 'u');
const back = new RegExp(`^(?:${EN_BACK})\\s*[:,.!;?…-]+\\s*(?=\\S)`, 'u');

export interface Opened {
  readonly text: string;
  /** It was said that this is another matter. */
  readonly fresh: boolean;
}

/** What is asked after "forget that", "start over"; null where nothing of the kind is said. @param text normalised */
export function afterReset(text: string): string | null {
  const said = reset.exec(text)?.[0];
  return said === undefined ? null : text.slice(said.length).trim();
}

/** The normalised text without what it is introduced by. */
export function withoutOpeners(text: string): Opened {
  let rest = text;
  let isFresh = false;
  for (let turns = 0; turns < 4; turns += 1) {
    const other = fresh.exec(rest)?.[0];
    const kind = other ?? back.exec(rest)?.[0] ?? barred.exec(rest)?.[0] ?? pleasantry.exec(rest)?.[0];
    if (kind === undefined) break;
    isFresh ||= other !== undefined;
    rest = rest.slice(kind.length).trim();
  }
  return { text: rest, fresh: isFresh };
}

/** "thanks!", 好的谢谢: nothing is asked. */
export const isSmallTalk = (text: string): boolean => nothingElse.test(text);

/** "ok thanks, that's all for now", 没别的了: whatever its words may be elsewhere, nothing is asked. @param text normalised */
export const isDone = (text: string): boolean => done.test(text);

const HELLO =
  /^(?:(?:hi|hello|hey|hiya|yo|hi there|hey there|hello there|good morning|morning|good afternoon|afternoon|good evening|evening|gm|greetings|hi all|hello all|hi team|hello team|你好|您好|大家好|哈喽|哈啰|嗨|早|早上好|早安|上午好|中午好|下午好|晚上好|在吗|在不在|hello啊|hi啊|bot|deskbeat|小助手|机器人|呀|啊)[\s,.。!~:;()D^-]*){1,6}[?？]?$/u;

/** "good morning :)", 你好: somebody begins. */
export const isGreeting = (text: string): boolean => HELLO.test(text);
