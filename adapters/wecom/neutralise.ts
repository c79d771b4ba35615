// Texts of people and of the data, so that nothing in them is markup, a mention or a link. WeCom documents no escape, so what
// would act is written in its full-width form, or parted by a character of no width: it reads the same.

/** `plain`: text messages and cards. `narrow`: the app's and the robots' markdown. `wide`: markdown_v2 and the smart bot. */
export type Dialect = 'plain' | 'narrow' | 'wide';

const BREAK = '\u200b';

/** Control characters, and those that turn the direction of what follows. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const EVERYWHERE: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\u2028\u2029\u0085]/g, '\n'],
  [UNSEEN, ''],
  [/</g, '＜'],
  [/>/g, '＞'],
  // `&lt;`: an entity that a client may turn back into a sign.
  [/&(?=#?\w{1,31};)/g, '＆'],
  // Not in addresses of mail, which mention nobody.
  [/(?<![\w.+-])@/g, '＠'],
  [/@(?=all|所有人)/gi, '＠'],
  [/\]\(/g, `]${BREAK}(`],
  [/:\/\//g, `:${BREAK}//`],
  [/\bwww\./gi, `www${BREAK}.`],
];

const IN_MARKDOWN: readonly (readonly [RegExp, string])[] = [
  [/\*/g, '＊'],
  [/`/g, 'ˋ'],
  // In the midst of a line too: a long one may be cut just there.
  [/^(\s*)#|#(?=[\s#])/gm, '$1＃'],
];

const IN_WIDE: readonly (readonly [RegExp, string])[] = [
  [/\|/g, '｜'],
  [/~~/g, '～～'],
  [/\]\[/g, `]${BREAK}[`],
  [/\]:/g, `]${BREAK}:`],
  // Within a word (order_id) it is no markup.
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '＿'],
  [/^(\s*)[-+](?=\s)/gm, '$1–'],
  [/^(\s*)([-=]{3,})(?=\s*$)/gm, `$1${BREAK}$2`],
  [/^(\s*\d+)([.)])(?=\s)/gm, `$1${BREAK}$2`],
];

/** The text with nothing in it that acts; lines are kept. */
export function neutralised(text: string, dialect: Dialect): string {
  const rules = [
    ...EVERYWHERE,
    ...(dialect === 'plain' ? [] : IN_MARKDOWN),
    ...(dialect === 'wide' ? IN_WIDE : []),
  ];
  return rules.reduce((done, [sign, instead]) => done.replaceAll(sign, instead), text).trim();
}

/** The same, on one line. */
export const oneLine = (text: string, dialect: Dialect): string =>
  neutralised(text.replaceAll(/\s+/g, ' '), dialect);
