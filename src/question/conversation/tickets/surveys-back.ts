// "how many surveys did he get back": how many customers answered, which is said with their marks. "…, I mean the response rate" behind it asks for that.
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const SURVEYS =
  '(?:csat |satisfaction )?(?:surveys|survey forms|survey answers|questionnaires|feedback forms|surveys sent)';
const BEGINS = '^(?:(?:and|so|ok|okay|but|then|hm+|now)[, ]+){0,4}';
const MEANT =
  "(?:[,.;: -]+(?:i mean|i meant|meaning|that is|i\\.e\\.|ie|in other words|so|as in|or rather|rather)[, ]+(?:what(?:'s| is| was) )?(?<meant>(?:the |his |her |their |my |our )?(?:(?:survey|csat) )?(?:response|return|answer|reply) rate))?";
const END = '(?: (?:then|in total|so far|there|please)){0,2}[?.! ]*$';
const BACK = '(?:back|returned|answered|filled in|filled out|completed|responded to)';
const SAID: readonly RegExp[] = [
  new RegExp(
    `${BEGINS}how many (?:of (?:the|his|her|their|my|our) )?${SURVEYS} (?:did|has|have|does|do) (?<who>[a-z][a-z' -]{0,40}?) (?:get|got|gotten|have|had|receive|received) ${BACK}${MEANT}${END}`,
    'u',
  ),
  new RegExp(
    `${BEGINS}how many (?:of (?:the|his|her|their|my|our) )?${SURVEYS} (?:came|come|were|was|have come|got|have been|had been|actually came) (?:sent )?${BACK}(?: for (?<for>[a-z][a-z' -]{0,40}?))?${MEANT}${END}`,
    'u',
  ),
];

/** The turn in the words that are read; the words themselves where it is none. @param words normalised */
export function surveysBack(words: string, context: ReadContext): string {
  const found = SAID.map((pattern) => pattern.exec(words)?.groups).find((one) => one !== undefined);
  if (found === undefined || context.previous === null) return words;
  const who = (found['who'] ?? found['for'] ?? '').trim();
  const ofAll = !context.previous.where.some(({ dim }) => dim === 'agent' || dim === 'team');
  const isNobodyElse =
    who === '' || HIM.test(who) || (WE.test(who) && ofAll && context.asker.role === 'manager');
  const isNamed =
    !isNobodyElse && cut(who, context).every((token) => canMean(token, 'name', 'self', 'my_team'));
  if (!isNobodyElse && !isNamed) return words;
  const of = isNamed ? ` for ${who === 'i' ? 'me' : who}` : '';
  return found['meant'] === undefined ? `how many survey responses${of}` : `and survey response rate${of}`;
}

/** Whoever is talked of already. */
const HIM = /^(?:he|she|they|him|her|them|it)$/u;
/** The company, or the team that is talked of already? Of a team or a person it is not said. */
const WE = /^(?:we|us)$/u;
