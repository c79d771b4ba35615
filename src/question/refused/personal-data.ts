// What asks for somebody's personal data (把客户手机号发我一下, "send me the customers' emails"): it is said plainly that there is none to be had here,
// and not that the words were not understood.
import type { Reading } from '../plan.js';

const WHOSE_ZH =
  '(?:(?:这个|那个|该|所有|全部|投诉的?)?(?:客户|用户|顾客|客人|会员|患者|病人|学员|买家|住户|业主|人|他|她|他们|她们)们?的?)?';
const ZH = new RegExp(
  `${WHOSE_ZH}(?:手机号码?|手机号|电话号码|联系电话|联系方式|邮箱地址|电子邮箱|身份证号?码?|家庭住址|家庭地址|收货地址|住址|微信号|银行卡号|个人信息|真实姓名)`,
  'u',
);
const EN =
  /(?<![a-z])(?:(?:the |all |their |his |her |customers?'?s? |clients?'?s? |users?'?s? |patients?'?s? |guests?'?s? ){0,3})(?:phone numbers?|mobile numbers?|cell numbers?|telephone numbers?|e-?mail address(?:es)?|contact (?:details?|info(?:rmation)?)|home address(?:es)?|postal address(?:es)?|id numbers?|passport numbers?|card numbers?|personal (?:data|details|info(?:rmation)?))(?: of (?:the |all |our )?(?:customers?|clients?|users?|patients?|guests?))?(?![a-z])/iu;

/** An unread question with that reason where it asks for such data; any other as it is. @param typed as somebody typed it */
export function askedForPersonalData(reading: Reading, typed: string): Reading {
  if (reading.status !== 'unread') return reading;
  const { why } = reading.unread;
  if (why !== 'unknown_words' && why !== 'not_a_question' && why !== 'no_metric' && why !== 'not_supported')
    return reading;
  const said = ZH.exec(typed)?.[0] ?? EN.exec(typed)?.[0].trim();
  if (said === undefined) return reading;
  // It was about no figure: what comes next goes on from what was asked before it.
  const { lost: _lost, near: _near, ...rest } = reading;
  return { ...rest, unread: { why: 'personal_data', words: [said] } };
}
