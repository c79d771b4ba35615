// A sign that an answer is under way: DingTalk's own reaction below the question ("🤔思考中"), taken back when the answer is there. Each
// of the two is a call that counts for the month, so that it is off unless it is asked for, and spared where the answer comes soon.
// Only a decoration: it delays nothing, and nobody hears of its failures.
//
// The calls stand in DingTalk's own SDKs (robot_1_0, RobotReplyEmotion and RobotRecallEmotion); the numbers in them are those of the
// clients that DingTalk publishes. No page of the open platform describes them.
import type { Lang } from '../../src/text/lang.js';
import type { Api } from './api.js';
import type { Timing } from './stream.js';

export interface Signs {
  /** A question came; ids as they came with it. */
  begin(of: { readonly message: string; readonly conversation: string; readonly lang: Lang }): void;
  /** It was answered. */
  done(message: string): void;
  stop(): void;
}

/** An answer that comes sooner needs no sign. */
const AFTER_MS = 1_500;
/** What gets no answer at all does not keep its sign. */
const LONGEST_MS = 120_000;
/** Well below the twenty calls a second of an API: a crowd gets no signs. */
const MOST = 10;

const NAMES: Readonly<Record<Lang, string>> = { zh: '🤔思考中', en: '🤔Thinking' };

export function createSigns(api: Api, robotCode: string, timing: Pick<Timing, 'after'>): Signs {
  const open = new Map<string, () => void>();
  const call = async (
    what: 'reply' | 'recall',
    message: string,
    conversation: string,
    lang: Lang,
  ): Promise<void> => {
    const name = NAMES[lang];
    await api
      .call('POST', `/v1.0/robot/emotion/${what}`, {
        robotCode,
        openMsgId: message,
        openConversationId: conversation,
        emotionType: 2,
        emotionName: name,
        textEmotion: { emotionId: '2659900', emotionName: name, text: name, backgroundId: 'im_bg_1' },
      })
      .then(
        () => undefined,
        () => undefined,
      );
  };
  const done = (message: string): void => {
    open.get(message)?.();
    open.delete(message);
  };
  return {
    begin: ({ message, conversation, lang }) => {
      if (open.has(message) || open.size >= MOST) return;
      const cancel = timing.after(AFTER_MS, () => {
        const shown = call('reply', message, conversation, lang);
        const cancelEnd = timing.after(LONGEST_MS, () => done(message));
        open.set(message, () => {
          cancelEnd();
          // Not before it is there.
          void shown.then(() => call('recall', message, conversation, lang));
        });
      });
      open.set(message, cancel);
    },
    done,
    stop: () => {
      for (const message of open.keys()) done(message);
    },
  };
}
