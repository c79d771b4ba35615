// Where something is to go, in words: here, to me, to #cs-leads, 发到这个群, 通知我.
import type { Place } from './wish.js';

export interface FoundPlace {
  readonly place: Place;
  readonly rest: string;
}

const NAME = String.raw`<[#@][a-z0-9]+(?:\|[^>]*)?>|[#@][\p{L}\p{N}_.-]*[\p{L}\p{N}]|(?:slack|dingtalk|wecom|playground|console|mailto):[^\s,，。]*[^\s,，。.]`;

const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Place])[] = [
  [
    new RegExp(
      String.raw`(?:(?:\b(?:to|in|into|on)\s+(?:the\s+)?(?:channel\s+)?)|(?:发送?|推送?|通知|提醒|告诉|告知)?(?:到|给|至|在)?\s*)(${NAME})(?:\s*(?:channel\b|群里?|频道))?`,
      'iu',
    ),
    (match) => ({ kind: 'named', name: match[1] ?? '' }),
  ],
  [
    /(?:\b(?:to|in|into)\s+)?\b(?:this|our) (?:channel|group|room|chat)\b|\b(?:right )?here\b|(?:发送?|推送?|通知|提醒|告诉|告知)?(?:到|给|至|在)?\s*(?:这个|本|此|咱们|我们)(?:的)?(?:群聊?|频道)里?|(?:发送?|推送?)(?:到|给|至|在)?(?:这里|这儿|群里|群)|在?群里/iu,
    () => ({ kind: 'here' }),
  ],
  [
    /(?:\bto\s+)?\b(?:us|everyone|everybody|the team)\b|(?:发送?|推送?)给(?:我们|大家)|给(?:我们|大家)(?=[。!！\s]*$)/iu,
    () => ({ kind: 'here' }),
  ],
  [/\bto me\b|(?:发送?|推送?)给我(?!们)|给我(?=[。!！\s]*$)/iu, () => ({ kind: 'me' })],
];

const FURTHER = /^(?: \p{Lu}[\p{L}’'-]+){1,3}/u;

/** Null when no place is said. */
export function placeIn(text: string): FoundPlace | null {
  for (const [pattern, make] of FORMS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const end = found.index + found[0].length;
    const made = make(found);
    // A name may have several words: those after the first begin with a capital.
    const more =
      made.kind === 'named' && made.name.startsWith('@') ? (FURTHER.exec(text.slice(end))?.[0] ?? '') : '';
    const place: Place = made.kind === 'named' ? { ...made, name: `${made.name}${more}` } : made;
    const rest = `${text.slice(0, found.index)} ${text.slice(end + more.length)}`;
    return { place, rest: rest.replace(/\s+/gu, ' ').trim() };
  }
  return null;
}
