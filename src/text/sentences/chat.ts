// What the bot says about itself and about where an answer went.
import type { Lang } from '../lang.js';

export interface ChatSentences {
  readonly title: string;
  /** Who I am and what I can do, in two sentences. */
  readonly about: string;
  /** Above the example questions. */
  readonly tryThese: string;
  /** Below them: how to talk on. */
  readonly hints: string;
  /** To somebody who has left. */
  readonly leaver: string;
  /** In the room, when the answer went to the asker alone. */
  readonly sentPrivately: string;
  readonly sentPrivatelyTitle: string;
  /** In the room, when the answer is for the asker alone and they can't be written to. */
  readonly askDirectly: string;
  readonly fault: { readonly title: string; readonly text: string };
  /** More came in than can be answered soon. */
  readonly busy: { readonly title: string; readonly text: string };
  /** It came in before a restart, too long ago to be answered now. */
  readonly late: { readonly title: string; readonly text: string };
  /** To a picture or a file. */
  readonly wordsOnly: { readonly title: string; readonly text: string };
  /** A button that does nothing any more. */
  readonly stale: { readonly title: string; readonly text: string };
  readonly thanks: { readonly title: string; readonly up: string; readonly down: string };
  /** Under a question of a form that is asked in words. */
  readonly form: {
    readonly cancel: string;
    readonly skipOrCancel: string;
    readonly calledOff: string;
    /** Beside a list: what is not in it may be said. */
    readonly orSay: string;
  };
  readonly homeTitle: (name: string) => string;
  /** Questions that suit everybody. */
  readonly examples: readonly string[];
  /** Questions that suit somebody with figures of their own. */
  readonly ownExamples: readonly string[];
}

export const CHAT: Readonly<Record<Lang, ChatSentences>> = {
  zh: {
    title: '我是 Deskbeat',
    about: '我回答客服数据的问题：满意度、首响、解决量、超时工单等等。直接用一句话问我就行，中文英文都可以。',
    tryThese: '比如这样问：',
    hints: '可以接着追问，例如“那上个月呢”“按渠道看”。我只说你有权限看的数字。',
    leaver: '你的账号在人员名单里已停用，所以不能再查看数据。如有出入，请联系管理员。',
    sentPrivately: '这里不是每个人都能看这些数据，所以只发给了你。',
    sentPrivatelyTitle: '答案在私聊里',
    askDirectly: '这里不是每个人都能看这些数据，请私聊问我。',
    fault: { title: '出了点问题', text: '这次没能完成，原因已经记在日志里。请再试一次，或换个问法。' },
    busy: { title: '我有点忙不过来', text: '现在同时问的人太多，这条我没能处理。请过几分钟再问一次。' },
    late: { title: '这个问题我没赶上', text: '我刚才重启过，你之前的问题还没回答。如果还需要，请再问一次。' },
    wordsOnly: { title: '我只看得懂文字', text: '图片和文件我还看不懂。请用一句话问我，比如“上周满意度”。' },
    stale: {
      title: '这个按钮用不了了',
      text: '它对应的内容已经变了，或者我不再支持这个操作。直接用一句话告诉我就好。',
    },
    thanks: {
      title: '谢谢反馈',
      up: '很高兴帮到你。',
      down: '我记下了，会有人来看哪里没答好。换个说法再问一次，也许就对了。',
    },
    form: {
      cancel: '直接回复就行；不想继续就回“取消”。',
      skipOrCancel: '直接回复就行；可以回“跳过”，不想继续就回“取消”。',
      calledOff: '好的，已取消。',
      orSay: '没有合适的？直接回复文字。',
    },
    homeTitle: (name) => `${name}，你好`,
    examples: ['上周满意度', '本月工单量走势', '上个月各渠道的首次响应时间'],
    ownExamples: ['我本月的解决量', '我超时的工单'],
  },
  en: {
    title: 'I am Deskbeat',
    about:
      'I answer questions about support figures: CSAT, first response time, tickets resolved, overdue tickets and more. Just ask in a sentence, in English or Chinese.',
    tryThese: 'For example:',
    hints:
      'You can go on from an answer: “and last month?”, “by channel”. I only show figures that you may see.',
    leaver:
      'Your account is no longer active in the directory, so I can’t show figures any more. If that is a mistake, please ask an admin.',
    sentPrivately: 'Not everyone here may see these figures, so only you got it.',
    sentPrivatelyTitle: 'The answer is in your direct messages',
    askDirectly: 'Not everyone here may see these figures. Please ask me in a direct message.',
    fault: {
      title: 'Something went wrong',
      text: 'I could not finish that; the reason is in the log. Please try again, or ask another way.',
    },
    busy: {
      title: 'I am swamped right now',
      text: 'Too many questions came in at once and I could not take this one. Please ask again in a few minutes.',
    },
    late: {
      title: 'I missed your question',
      text: 'I was restarted before I could answer what you asked earlier. If you still need it, please ask again.',
    },
    wordsOnly: {
      title: 'I read text only',
      text: 'I can’t make sense of pictures and files yet. Just ask in a sentence, for example “CSAT last week”.',
    },
    stale: {
      title: 'This button no longer works',
      text: 'What it stood for has changed, or I don’t do that any more. Just tell me in a sentence.',
    },
    thanks: {
      title: 'Thanks for telling me',
      up: 'Glad that helped.',
      down: 'I noted it, and somebody will look at what went wrong. Asking in other words may help already.',
    },
    form: {
      cancel: 'Just reply; “cancel” calls it off.',
      skipOrCancel: 'Just reply; “skip” leaves it out, “cancel” calls it off.',
      calledOff: 'All right, called off.',
      orSay: 'Not listed? Just reply.',
    },
    homeTitle: (name) => `Hello ${name}`,
    examples: [
      'CSAT last week',
      'ticket volume this month by day',
      'first response time by channel last month',
    ],
    ownExamples: ['my resolved tickets this month', 'my overdue tickets'],
  },
};
