// A question that is changed in the same breath: "response time last week, I mean first response". Read as the question and then, as a
// follow-up, what is meant; where one of the two can't be read, the text is no such thing.
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';

const SORRY = '(?:(?:sorry|no|oh|oops|wait|hang on|hm+|不对|不是|哦不?|抱歉|错了|说错了|啊不?)[,!. ]*){0,6}';
const MEANT =
  '(?:i meant?|i was asking for|make that|我是说|我的意思是|我指的是|我说的是|我问的是|我是问|我想问的?是|我要问的?是|(?:不对|错了|说错了|哦不)[,. ]*(?:应该)?是(?!不是|什么|谁|哪|否))';
const ANEW = new RegExp(
  `^(?!not (?!many)|不是|不要)(.{4,}?)\\s*[,;.~\\-…]+\\s*${SORRY}(${MEANT})[,:]?\\s*(?:by that )?(.+)$`,
  'u',
);

/** 大前天呢？不是，我是问上周四的工单量: what is taken back before it was a question. */
const TAKEN_BACK =
  /^[^,，。;；?？]{1,8}呢[,，。?？\s]{1,3}(?:不是|不对|错了|说错了|啊不|哦不)[,，。!！\s]{1,3}(?:我是问|我问的是|我是说|我想问的?是|我要问的?是)(.{3,})$/u;

/** The reading of what is meant in the end, or null. @param text normalised @param read reads normalised words as a turn */
export function saidAnew(
  text: string,
  context: ReadContext,
  read: (words: string, seen: ReadContext) => Reading,
): Reading | null {
  const [, instead] = TAKEN_BACK.exec(text) ?? [];
  if (instead !== undefined) {
    const whole = read(instead, context);
    if (whole.status === 'plan') return whole;
  }
  const [, question, cue, meant] = ANEW.exec(text) ?? [];
  if (question === undefined || cue === undefined || meant === undefined) return null;
  const first = read(question, context);
  if (first.status !== 'plan') return null;
  const seen: ReadContext = { ...context, previous: first.plan, offered: [], passed: [], lost: [] };
  const second = read(`${/[a-z]/u.test(cue) ? 'i meant ' : '我是说'}${meant}`, seen);
  return second.status === 'plan' ? second : null;
}
