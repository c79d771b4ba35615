// First questions for whoever opens the demo: per role what that person would want to know, three in each language. Each of
// them is answered by the demo workspace (test/demo holds that).

export interface FirstQuestion {
  readonly lang: 'zh' | 'en';
  readonly question: string;
}

const zh = (question: string): FirstQuestion => ({ lang: 'zh', question });
const en = (question: string): FirstQuestion => ({ lang: 'en', question });

/** By the role of the asker; `channel` is for everybody together. */
export const FIRST_QUESTIONS = {
  agent: [
    zh('近12周我的满意度走势'),
    zh('我的超时工单有哪些'),
    zh('我上周的首响是多少，和上上周比呢'),
    en('my CSAT last month vs the month before'),
    en('my tickets by category last month'),
    en('what is my place in tickets resolved this month'),
  ],
  supervisor: [
    zh('我们组上个月各客服的满意度'),
    zh('现在有哪些超时工单'),
    zh('我们组上周的首次响应时间按天看'),
    en('low ratings by agent in my team last month'),
    en('my team: resolution time by agent, last 30 days'),
    en('CSAT by product last month'),
  ],
  manager: [
    zh('为什么上个月满意度下降了'),
    zh('近12周投诉量走势'),
    zh('上上周投诉量按产品和地区'),
    en('CSAT by team last month vs the month before'),
    en('first response time by channel, last 30 days'),
    en('tickets by hour and weekday last month'),
  ],
  analyst: [
    zh('近12周的故障量走势'),
    zh('上个月哪个产品的故障率最高'),
    zh('上个月故障按型号和版本'),
    en('faults by category last month'),
    en('complaints by region the week before last'),
    en('CSAT by product last month'),
  ],
  channel: [
    zh('近12周的满意度走势'),
    zh('上个月各产品的投诉量'),
    zh('各渠道的工单量'),
    en('CSAT by product last month'),
    en('tickets by weekday last month'),
    en('how is FCR computed'),
  ],
} as const satisfies Readonly<Record<string, readonly FirstQuestion[]>>;
