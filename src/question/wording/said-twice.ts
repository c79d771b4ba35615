// "faults per month this year, by month", 今年每月故障量，按月: the step of time said twice. Said of two steps ("per month by week") both stay.

const STEPS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};
const EN =
  /^(.*(?<![a-z])(?:(?:per|by|each|every) (day|week|month|quarter|year)|(daily|weekly|monthly|quarterly|yearly))(?![a-z]).*?),? (?:and )?(?:(?:by|per|each|every) (day|week|month|quarter|year)|(daily|weekly|monthly|quarterly|yearly))([?.! ]*)$/u;
const ZH =
  /^(.*[每各逐按](?:一)?个?(天|日|周|星期|月|季度?|年).*?)[,，]?(?:按照?|以|分|每|各|逐)(?:一)?个?(天|日|周|星期|月|季度?|年)(?:来)?(?:看|统计|列|列出来|排|展示)?(?:一下)?([?？。呢吧]*)$/u;

const same = (one: string, other: string): boolean => oneOf(one) === oneOf(other);
const oneOf = (step: string): string => (step === '日' ? '天' : step === '星期' ? '周' : step.slice(0, 1));

/** The text with its step of time said once. @param text normalised */
export const saidOnce = (text: string): string =>
  text
    .replace(EN, (all, before: string, a = '', b = '', c = '', d = '', end = '') => {
      const [first, second] = [a || (STEPS[b] ?? ''), c || (STEPS[d] ?? '')];
      return first === second ? `${before}${end}` : all;
    })
    .replace(ZH, (all, before: string, first: string, second: string, end: string) =>
      same(first, second) ? `${before}${end}` : all,
    );
