// The few things that are said in words and do what a button of a push does. Whole texts only: anything longer is a question.

export interface Spoken {
  readonly action: string;
  readonly value: string;
}

const FORMS: readonly { readonly pattern: RegExp; readonly does: Spoken }[] = [
  {
    pattern:
      /^(?:please )?(?:do not|don't|dont|never|stop) (?:name|naming|show|showing|list|listing|mention|mentioning) me (?:on|in) (?:the |any )?(?:leader ?boards?|rankings?)(?: any ?more)?$/,
    does: { action: 'leaderboard-name', value: 'hide' },
  },
  {
    pattern:
      /^(?:please )?(?:(?:you (?:may|can) )?(?:name|show|list|mention) me) (?:on|in) (?:the )?(?:leader ?boards?|rankings?)(?: again)?$/,
    does: { action: 'leaderboard-name', value: 'show' },
  },
  {
    pattern:
      /^(?:请|麻烦)?(?:(?:在)?(?:排行榜|榜单|排名)(?:上|里)?)(?:别|不要|请别|请不要|别再|不要再)(?:点我的?名|写我的?名字?|显示我的?(?:名字)?|提我的?(?:名字)?|出现我的?(?:名字)?)(?:了|吧)?$/,
    does: { action: 'leaderboard-name', value: 'hide' },
  },
  {
    pattern:
      /^(?:请|麻烦)?(?:别|不要)(?:在)?(?:排行榜|榜单|排名)(?:上|里)?(?:点我的?名|写我的?名字?|显示我的?(?:名字)?|提我的?(?:名字)?)(?:了|吧)?$/,
    does: { action: 'leaderboard-name', value: 'hide' },
  },
  {
    pattern:
      /^(?:(?:在)?(?:排行榜|榜单|排名)(?:上|里)?)(?:可以|能|请)(?:再)?(?:点我的?名|写我的?名字?|显示我的?(?:名字)?|提我的?(?:名字)?)(?:了|吧)?$/,
    does: { action: 'leaderboard-name', value: 'show' },
  },
];

/** The press that the whole text stands for; null for everything else. */
export function spokenPress(text: string): Spoken | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .trim()
    .toLowerCase()
    .replace(/[\s?!.,。！，、~～]+$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/([\u3400-\u9fff]) (?=[\u3400-\u9fff])/gu, '$1');
  return FORMS.find(({ pattern }) => pattern.test(plain))?.does ?? null;
}
