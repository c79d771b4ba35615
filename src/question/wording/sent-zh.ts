// 把10月满意度发我: the figure is wanted here and now, and the words for it say nothing more. What is to be sent on some day, every day, or to
// somebody else is an errand that there is none of, and stays. Over normalised text.

const ASKING = '(?:麻烦|请|劳烦|烦请|辛苦|帮忙|帮我?|能不能|能否|可以|可否|可不可以|再|先|直接|你|给我){0,6}';
const SENT = '发(?:给|到|过来给)?我(?:们)?';
const SOFTLY =
  '(?:一下|下|看看|看一下|看下|瞅瞅|一份|一张|个|吧|呗|哈|啊|呀|谢谢|嘛|好吗|吗|可以吗|行吗){0,6}';
const END = '(?=[\\s,，。!！?？;；]|$)';
/** What says for when, or how often: 每周一, 明早, 下班前. */
const LATER =
  /每|定时|定期|自动|以后|之后|提醒|明[天早晚]|后天|待会|稍后|回头|等会|晚点|[前点]发|[早晚]上发|[上下中]午发|今晚|今[天日]发|周[一二三四五六日天]发/u;

const BEHIND = new RegExp(`[,，]?\\s*${ASKING}${SENT}${SOFTLY}${END}`, 'gu');
/** 10月投诉工单发我: the tickets themselves. */
const TICKETS_BEHIND = new RegExp(`(?<=工单|单子|的单|[诉障议修]单)的?${ASKING}${SENT}${SOFTLY}${END}`, 'gu');
const BEFORE = new RegExp(
  `^${ASKING}${SENT}${SOFTLY.replace('|吗', '')}[,，]?\\s*(?=\\S)(?!的|自己|这|那|组|队|团|负责|手|名下)`,
  'u',
);

/** The text without the wish to have it sent. */
export function withoutSending(text: string): string {
  if (!/发(?:给|到|过来给)?我/u.test(text) || LATER.test(text)) return text;
  const listed = text.replace(TICKETS_BEHIND, '列出来');
  const behind = listed.replace(BEHIND, '');
  const rest = behind === text ? text.replace(BEFORE, '') : behind;
  if (rest === text || !/[\p{L}\p{N}]/u.test(rest)) return text;
  return rest.replace(new RegExp(`^${ASKING}[把将]`, 'u'), '');
}
