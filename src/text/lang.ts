// The languages that Deskbeat speaks.

export type Lang = 'zh' | 'en';
export const LANGS = ['zh', 'en'] as const;

export const isLang = (text: string): text is Lang => LANGS.some((lang) => lang === text);

/** The language of what somebody wrote: any Chinese character makes it Chinese. */
export const languageOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');

/** A text without a letter of any script ("2", nothing beside a picture) says nothing about the language. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** The same, and another one's where the text says nothing about it. */
export const languageOr = (text: string, otherwise: Lang): Lang =>
  hasLetters(text) ? languageOf(text) : otherwise;
