// What sets two figures apart, asked for in other words than "the difference": 积压和未响应怎么区分, "how does csat differ from nps".
import { lexicon } from '../lexicon/index.js';

const NAME_ZH = '([^,，。?？和与跟同、\\d]{1,12}?)';
const ZH = new RegExp(
  `^(?:那|请问|问一?下|想问一?下?|说说|讲讲|解释一?下){0,3}${NAME_ZH}(?:和|与|跟|同|、)${NAME_ZH}(?:这?(?:俩|两个|两者|二者)(?:指标|数)?)?(?:之间)?的?(?:到底|究竟|具体|主要){0,2}` +
    '(?:(?:有|是)(?:什么|啥|何|哪些|没有|没)?(?:区别|差别|不同|不一样|差异)|(?:区别|差别|不同|不同点|不同之处|差异)(?:到底|究竟|主要)?(?:(?:是|在|有)(?:什么|啥|哪里?|哪儿|哪些|何处)(?:里|儿)?)?|(?:怎么|如何|怎样)(?:区分|区别|分辨|分别|分清)|(?:哪里|哪儿|有哪些|有何)(?:不一样|不同))' +
    '(?:的)?(?:呢|呀|啊|吗|么|嘛){0,2}[?？。]*$',
  'u',
);
const NAME_EN = "([a-z][a-z' ]{1,30}?)";
const ARTICLE = '(?:the )?';
const ENGLISH: readonly RegExp[] = [
  `(?:(?:what is|what's|whats|what are|explain|(?:can|could) you explain|tell me|remind me(?: of| what is)?|do you know) )?(?:the |any )?(?:difference|differences|diff|distinction|different) (?:between|b/w|btw|of) ${ARTICLE}${NAME_EN}(?: and |, | & | or | vs\\.? )${ARTICLE}${NAME_EN}`,
  `what(?: is|'s|s) different between ${ARTICLE}${NAME_EN} and ${ARTICLE}${NAME_EN}`,
  `how (?:is|are) ${ARTICLE}${NAME_EN} (?:any )?different (?:from|to|than) ${ARTICLE}${NAME_EN}`,
  `how (?:does|do) ${ARTICLE}${NAME_EN} differ from ${ARTICLE}${NAME_EN}`,
  `how (?:do|does) ${ARTICLE}${NAME_EN} and ${ARTICLE}${NAME_EN} differ`,
  `how (?:are|is) ${ARTICLE}${NAME_EN} and ${ARTICLE}${NAME_EN} different`,
  `what (?:sets|tells|distinguishes) ${ARTICLE}${NAME_EN}(?: apart)? from ${ARTICLE}${NAME_EN}`,
  `${NAME_EN}(?: vs\\.? | versus | and )${NAME_EN}[,:;~]? ?(?:what(?: is|'s|s) the (?:difference|diff))`,
].map((pattern) => new RegExp(`^${pattern}(?: (?:mean|in meaning|exactly|anyway|please)){0,2}[?.!]*$`, 'u'));

/** The question with "the difference" for what it says, where both are figures; days, teams and people are set side by side otherwise. */
export function withMeaningsApart(text: string): string {
  const zh = ZH.exec(text);
  if (zh !== null && isFigure(zh[1]) && isFigure(zh[2])) return `${zh[1]}和${zh[2]}的区别`;
  for (const pattern of ENGLISH) {
    const [, one, other] = pattern.exec(text) ?? [];
    if (isFigure(one) && isFigure(other)) return `difference between ${one} and ${other}`;
  }
  return text;
}

const isFigure = (phrase: string | undefined): boolean =>
  phrase !== undefined &&
  lexicon()
    .lookup(phrase.trim())
    .some(({ k }) => k === 'metric' || k === 'type');
