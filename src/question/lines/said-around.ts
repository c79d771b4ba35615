// What is said before a turn and behind it and means nothing: 好的那…, "ok then …", "right so …", "… though", "… please", …吧. A turn is read without
// it, so that a rule of the conversation need not know all the ways there are to begin. "Then" may be a time, 那个 points, and 了吧 asks: these stay.
import type { ReadContext } from '../context.js';
import { isDone, isSmallTalk } from '../conversation/said/openers.js';
import { cut } from '../conversation/turn-parts.js';
import { normalise } from '../normalise.js';
import { canMean } from '../token.js';

const PAUSE = '[,，.。!！;；:：~…— ]';
/** Said with a pause, or before "so" and "then"; the first few stand before anything. */
const ASSENT_EN = `(?:(?:ok|okay|alright|all right|h+m+|ok cool|ok great|ok good)(?:${PAUSE}{1,6})|(?:right|fine|cool|great|good|well|oh|ah|got it|i see|nice|perfect|lovely)(?: *[,，.。!！;；:：~…—]${PAUSE}{0,6}| (?=(?:so|then|ok|okay) )))`;
/** "So far" is a time, and "so many" a number. */
const THEN_EN = `(?:(?:and then|so then|then|so)(?:[,，] ?| )(?!(?:far|much|many|long|few|little|that|low|high|bad|good|slow|slowly|fast|quickly|often|or|and now)(?![a-z])))`;
const FRONT_EN = new RegExp(`^(?:(?:${ASSENT_EN}){1,3}(?:${THEN_EN})?|${THEN_EN})(?=\\S)`, 'iu');
/** Behind an assent "and" goes on from it before a whole question, and adds what it names before a name. */
const AND_WHOLE =
  /^and (?=(?:how|what(?!'s|s | is)|who|who's|whos|which|where|when|why|show|give|list|tell|see|vs|versus|without)(?![a-z]))/iu;

/** 那个, 那三天: what they point at was talked of. */
const POINTS =
  '(?:[一二两三四五六七八九十几\\d]{0,3}(?:个|天|些|边|位|段|里|儿|周|年|次|款|家|批|条|种|类|时|样|单|张|支|季)|组|月|人(?!均)|么(?:多|少|高|低|大|长|久|快|慢|短|样)|是|会)';
const THEN_ZH = `(?:那就(?!是|这样|好|行|算)|那么?(?!${POINTS})[,，]?)`;
const BREAK_ZH = '[,，.。!！~…、 ]';
const ASSENT_ZH = `(?:(?:嗯+|哦+|噢+|好吧|行吧|那好吧|那行吧|(?:ok|okay)(?![a-z])|明白了|知道了|懂了)${BREAK_ZH}{0,3}|(?:好的?|好嘞|好呢|行|行的|可以|那好|那行|收到|明白|了解了?)(?:${BREAK_ZH}{1,3}|(?=${THEN_ZH})))`;
const FRONT_ZH = new RegExp(
  `^(?:(?:${ASSENT_ZH}){1,3}(?:${THEN_ZH})?|那就(?!是|这样|好|行|算)(?=[\\u3400-\\u9fff]{2}))(?=\\S)`,
  'iu',
);

const TAIL_EN = /(?<=\S),? (?:please|pls|plz|though|tho)[?？.。!！ ]*$/iu;
/** "what was it then" may ask of that time, "since then" does. */
const THEN_LAST = /(?<=\S),? then[?？.。!！ ]*$/iu;
const OF_THAT_TIME =
  /(?<![a-z])(?:was|were|did|had|got|came|happened|been|better|worse|higher|lower|compared?)(?![a-z])|(?<![a-z])(?:back|since|until|till|by|before|from|than|and|now|as|just|only|even|like|after|for|of|at|on|with|vs|versus|to|what|how|why|so)$/iu;
/** 是吧, 解决了吧 ask whether it is so; 吗吧 nobody says. */
const TAIL_ZH = /(?<=[^\s是对没行好吗呢么吧呗哈])(?:(?<![了的])吧|呗|哈)[。.!！~ ]*$/u;

/** The text without what is said around it; as it is where it goes on from nothing, or nothing else is said. */
export function withoutSaidAround(text: string, context: ReadContext): string {
  if (context.previous === null) return text;
  // That somebody gives in may be what is meant.
  const ahead = context.denied === true ? text : withoutFront(text.trim(), context);
  const rest = withoutTail(ahead, context);
  const normal = normalise(rest);
  return isDone(normalise(text)) || normal === '' || isSmallTalk(normal) ? text : rest;
}

function withoutFront(text: string, context: ReadContext): string {
  const front = (FRONT_EN.exec(text) ?? FRONT_ZH.exec(text))?.[0];
  if (front === undefined || isName(normalise(text), front, context)) return text;
  const rest = text.slice(front.length);
  return /^[a-z]/iu.test(front) ? rest.replace(AND_WHOLE, '') : rest;
}

function withoutTail(text: string, context: ReadContext): string {
  const then = THEN_LAST.exec(text);
  const said = TAIL_EN.exec(text) ?? TAIL_ZH.exec(text);
  const at =
    then !== null && !OF_THAT_TIME.test(text.slice(0, then.index))
      ? then.index
      : (said?.index ?? text.length);
  if (at === text.length) return text;
  const last = cut(normalise(text), context).at(-1);
  const called = last !== undefined && canMean(last, 'name') && /[吧呗哈]$/u.test(last.text);
  const mark = /[?？]\s*$/u.exec(text)?.[0].trim() ?? '';
  return called ? text : `${text.slice(0, at)}${mark}`;
}

/** Somebody, or something, is called what the text begins with. */
function isName(text: string, front: string, context: ReadContext): boolean {
  const [first] = cut(text, context);
  return first !== undefined && canMean(first, 'name') && first.text.length > 0 && front.trim().length > 0;
}
