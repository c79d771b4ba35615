// Whose tickets: what says that somebody has them (苏晴负责的工单, 赵一凡名下10月工单), and how colleagues address each other behind a full name
// (叶青同学). Only beside a person of the workspace; what else somebody is responsible for is not known here. Over normalised text.
import type { Names } from './cantonese.js';

const TITLE = /(?:老师|同学|师傅|师兄|师姐|经理|主管|总监|同事)(?![们傅级]|组)/gu;
const TIME =
  '(?:[\\d一二三四五六七八九十上本这今去昨前最近过个第年月周季度日天号到至的]{0,12}(?:月份?|周|季度|年|天|日|号|星期|礼拜)的?)?';
const TICKETS = '(?:客服)?(?:工单量?|单子|单量|案件|单(?!价))';
const HAS = '(?:(?:一直|正在|所|主要|在|单独)?(?:负责|跟进|跟办|承接|承办|主理|对接)(?:着|过)?的)';
const DID = '(?:(?:所)?(?:经手|接手|过手|处理|经办|操刀)(?:了|过)?的)';

/** 苏晴负责的10月工单: those that are hers. */
const HIS = new RegExp(`${HAS}(?=${TIME}(?:投诉|故障|客诉|建议|超时|积压|紧急)?${TICKETS})`, 'gu');
/** A figure of somebody's own, whatever tickets it is told of. */
const RATED =
  '(?=(?:平均)?(?:满意|评分|解决[率量数时]|处理时长|首响|首次响应|响应|转派|多次转派|重开|一次解决|sla|csat|nps|frt|fcr))';
/** 苏晴经手的工单的满意度, 苏晴负责的10月首响. */
const HIS_RATED = new RegExp(`(?:${HAS}|${DID})(${TIME})(?:${TICKETS}的?)?(${TIME})${RATED}`, 'gu');
/** 苏晴经手的工单: solved by her or given to her, as 处理的工单 leaves it. */
const HANDLED = new RegExp(`(?:所)?(?:经手|接手|过手|经办|处理)(?:了|过)?的(${TIME})(?=${TICKETS})`, 'gu');
/** 赵一凡名下10月工单: of some days those that came, and no gauge of now. */
const AT_HAND = new RegExp(`(?:名下|手上|手里)的?(?=(${TIME})${TICKETS})`, 'gu');
const DAYS =
  /\d{1,2}月|[一二三四五六七八九十]月|[上本这]个?(?:月|周|季度|星期|礼拜)|[今去]年|昨天|近\d|最近|\d{1,2}[日号]/u;
const NOW = /现在|目前|当前|此刻|手头|还有|还剩|没|未|超时|积压|逾期|待/u;

const isPerson = (phrase: string, { lookup }: Names): boolean => {
  const found = lookup(phrase);
  return found.length > 0 && found.every(({ dim }) => dim === 'agent');
};

/** Whether the text ends in somebody's name. */
const endsInPerson = (text: string, names: Names): boolean =>
  Array.from({ length: 12 }, (_, i) => i + 2).some(
    (length) => length <= text.length && isPerson(text.slice(-length), names),
  );

/** The text in which what somebody has is theirs: 苏晴的10月工单. */
export function withWhose(text: string, names: Names): string {
  const behind = (current: string, pattern: RegExp, instead: (...found: string[]) => string): string =>
    current.replace(pattern, (...found: (string | number | undefined)[]) => {
      const place = found.findIndex((one) => typeof one === 'number');
      const at = Number(found[place]);
      const all = String(found[0]);
      if (!endsInPerson(current.slice(0, at), names)) return all;
      return instead(...found.slice(0, place).map((one) => (one === undefined ? '' : String(one))));
    });
  const untitled = text.replace(TITLE, (all: string, at: number) => {
    const before = text.slice(0, at);
    if (!endsInPerson(before, names)) return all;
    return endsInPerson(text.slice(0, at + all.length), names) ? all : '';
  });
  const rated = behind(untitled, HIS_RATED, (_all, time = '', later = '') => `的${time}${later}`);
  const has = behind(rated, HIS, () => '的');
  const handled = behind(has, HANDLED, (_all, time = '') => `${time}处理的`);
  const dated = DAYS.test(handled) && !NOW.test(handled) ? behind(handled, AT_HAND, () => '的') : handled;
  return dated.replace(/(?<=^|[\s,，])在([^,，。在的]{2,12})的/gu, (all: string, whose: string) =>
    dated !== handled && isPerson(whose, names) ? `${whose}的` : all,
  );
}
