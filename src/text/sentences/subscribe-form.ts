// The form by which an alert or a report is set up: what it asks, and the words that its answers stand for.
import type { Lang } from '../lang.js';

/** When it speaks: at set times, or when something happens. */
export const FORM_KINDS = ['report', 'above', 'below', 'up', 'down', 'unusual', 'silence'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export interface SubscribeFormSentences {
  /** On a button that opens the form. */
  readonly button: string;
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly kind: { readonly label: string; readonly choices: Readonly<Record<FormKind, string>> };
  readonly about: {
    readonly label: string;
    readonly other: string;
    readonly otherLabel: string;
    readonly placeholder: string;
  };
  readonly by: {
    readonly label: string;
    readonly choices: Readonly<Record<'none' | 'team' | 'agent' | 'channel' | 'product', string>>;
  };
  readonly team: { readonly label: string; readonly placeholder: string };
  readonly limit: { readonly label: string; readonly placeholder: string };
  readonly step: {
    readonly label: string;
    readonly choices: Readonly<Record<'day' | 'week' | 'month', string>>;
  };
  readonly when: {
    readonly label: string;
    /** Words of a schedule, as they are read. */
    readonly choices: readonly string[];
    readonly other: string;
    readonly otherLabel: string;
    readonly placeholder: string;
  };
  readonly place: {
    readonly label: string;
    readonly choices: Readonly<Record<'here' | 'me' | 'room', string>>;
  };
  readonly room: { readonly label: string; readonly placeholder: string };
  /** The limit that was filled in is no amount. */
  badLimit(said: string): string;
}

export const SUBSCRIBE_FORM: Readonly<Record<Lang, SubscribeFormSentences>> = {
  zh: {
    button: '订阅…',
    title: '新建订阅',
    submit: '下一步',
    cancel: '取消',
    kind: {
      label: '什么时候告诉你？',
      choices: {
        report: '按时间，定期发送',
        above: '高于某个界限时',
        below: '低于某个界限时',
        up: '比上一期升得多时',
        down: '比上一期降得多时',
        unusual: '出现异常波动时',
        silence: '没有新数据时',
      },
    },
    about: {
      label: '看哪个指标？',
      other: '其他：自己写，或存下的问题',
      otherLabel: '用自己的话写，或写存下的问题的名字',
      placeholder: '如：退款类工单量、周报',
    },
    by: {
      label: '要分开看吗？',
      choices: { none: '不分开', team: '按团队', agent: '按客服', channel: '按渠道', product: '按产品' },
    },
    team: { label: '只看哪个团队？', placeholder: '团队名；不填就看全部' },
    limit: { label: '界限是多少？', placeholder: '如：5%、30 分钟、20' },
    step: { label: '按多长时间算？', choices: { day: '每天', week: '每周', month: '每月' } },
    when: {
      label: '什么时候发？',
      choices: ['每个工作日9:00', '每周一9:00', '每周五17:00', '每月1号9:00'],
      other: '其他时间',
      otherLabel: '写出时间',
      placeholder: '如：每周二、周四10:30',
    },
    place: { label: '发到哪里？', choices: { here: '就发在这里', me: '只发给我', room: '另一个群' } },
    room: { label: '哪个群？', placeholder: '#团队名、机器人名，或地址' },
    badLimit: (said) => `“${said}”不是一个界限。可以写：5%、30 分钟、20。`,
  },
  en: {
    button: 'Subscribe…',
    title: 'New subscription',
    submit: 'Next',
    cancel: 'Cancel',
    kind: {
      label: 'When should I tell you?',
      choices: {
        report: 'At set times',
        above: 'When it is above a limit',
        below: 'When it is below a limit',
        up: 'When it rises by a lot',
        down: 'When it drops by a lot',
        unusual: 'When it is unusual',
        silence: 'When no new data arrives',
      },
    },
    about: {
      label: 'Which figure?',
      other: 'Other: my own words, or a saved question',
      otherLabel: 'In your own words, or the name of a saved question',
      placeholder: 'such as: refund tickets',
    },
    by: {
      label: 'Split it?',
      choices: {
        none: 'No',
        team: 'By team',
        agent: 'By agent',
        channel: 'By channel',
        product: 'By product',
      },
    },
    team: { label: 'Only one team?', placeholder: 'The team’s name; empty for everyone' },
    limit: { label: 'What is the limit?', placeholder: 'such as 5%, 30 minutes, 20' },
    step: {
      label: 'Counted over',
      choices: { day: 'each day', week: 'each week', month: 'each month' },
    },
    when: {
      label: 'When?',
      choices: [
        'every working day at 9:00',
        'every Monday at 9:00',
        'every Friday at 17:00',
        'every month on the 1st at 9:00',
      ],
      other: 'Another time',
      otherLabel: 'Say the time',
      placeholder: 'such as: every Tuesday and Thursday at 10:30',
    },
    place: {
      label: 'Where to?',
      choices: { here: 'Right here', me: 'To me alone', room: 'Another channel' },
    },
    room: { label: 'Which channel?', placeholder: '#team, a robot’s name, or an address' },
    badLimit: (said) => `“${said}” is no limit. You can write 5%, 30 minutes, 20.`,
  },
};
