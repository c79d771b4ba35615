// What a press of a push's button is answered with, and the form of its feedback.
import type { Lang } from '../lang.js';

export interface PushActionSentences {
  paused(until: string): string;
  readonly resume: string;
  readonly resumed: string;
  readonly thanks: string;
  readonly form: {
    readonly title: string;
    readonly verdict: string;
    readonly useful: string;
    readonly notUseful: string;
    readonly text: string;
    readonly submit: string;
    readonly cancel: string;
  };
}

export const PUSH_ACTIONS: Readonly<Record<Lang, PushActionSentences>> = {
  zh: {
    paused: (until) => `好的，先停一周，${until}再发给你。`,
    resume: '现在就恢复',
    resumed: '已恢复，下一个工作日照常发给你。',
    thanks: '谢谢反馈，已经记下了。',
    form: {
      title: '反馈',
      verdict: '这条消息对你有用吗？',
      useful: '有用',
      notUseful: '没什么用',
      text: '哪里可以更好？（可不填）',
      submit: '提交',
      cancel: '取消',
    },
  },
  en: {
    paused: (until) => `All right: nothing for a week. I’ll be back on ${until}.`,
    resume: 'Resume now',
    resumed: 'It’s back on: you will get the next one as usual.',
    thanks: 'Thank you, that’s noted.',
    form: {
      title: 'Feedback',
      verdict: 'Was this useful to you?',
      useful: 'Useful',
      notUseful: 'Not really',
      text: 'What could be better? (optional)',
      submit: 'Send',
      cancel: 'Cancel',
    },
  },
};
