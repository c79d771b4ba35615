// The languages that Deskbeat speaks.

export type Lang = 'zh' | 'en';
export const LANGS = ['zh', 'en'] as const;

/** The language of what somebody wrote: any Chinese character makes it Chinese. */
export const languageOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
