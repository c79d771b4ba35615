// What people call the platforms.
import type { Lang } from './lang.js';

const NAMES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: { slack: 'Slack', dingtalk: '钉钉', wecom: '企业微信' },
  en: { slack: 'Slack', dingtalk: 'DingTalk', wecom: 'WeCom' },
};

/** @param platform `Platform.name`; one without a name of its own is called by that */
export const platformName = (platform: string, lang: Lang): string => NAMES[lang][platform] ?? platform;
