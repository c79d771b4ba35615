// Where a message can go, as settings and stored subscriptions write it: `slack:C0123`, `dingtalk:robot/cs-alerts`.

export const PLATFORMS = ['slack', 'dingtalk', 'wecom'] as const;
export type PlatformName = (typeof PLATFORMS)[number];

const FORMS: readonly RegExp[] = [
  /^slack:[CDGUW][A-Z0-9]+$/,
  /^dingtalk:(group|user|robot)\/\S+$/,
  /^wecom:(user|chat|robot|bot)\/\S+$/,
  /^mailto:[^\s@]+@[^\s@]+$/,
  /^console:\S*$/,
  /^playground:\S+$/,
];

/** What a setting that takes an address may look like, for messages. */
export const ADDRESS_FORMS =
  'slack:C…, slack:U…, dingtalk:group/…, dingtalk:user/…, dingtalk:robot/NAME, wecom:user/…, wecom:chat/…, ' +
  'wecom:robot/NAME, wecom:bot/…, mailto:…, console: or playground:ROOM';

export const isAddress = (text: string): boolean => FORMS.some((form) => form.test(text));

/** The robot that an address names, `dingtalk:robot/cs-alerts`; null for any other address. */
export function robotOf(address: string): { readonly platform: string; readonly name: string } | null {
  const match = /^(dingtalk|wecom):robot\/(\S+)$/.exec(address);
  return match?.[1] === undefined || match[2] === undefined ? null : { platform: match[1], name: match[2] };
}
