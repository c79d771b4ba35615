// The languages that Deskbeat speaks.

export type Lang = 'zh' | 'en';
export const LANGS = ['zh', 'en'] as const;
