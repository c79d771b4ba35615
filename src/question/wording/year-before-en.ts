// "Q4 vs Q4 the year before", "January against January of the previous year": the same days of the year before. "Q4 vs Q3 the year before" is
// of other days, and stays. Over normalised text.
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const AGAIN = new RegExp(
  `(?<![a-z])(?<said>q[1-4]|h[12]|${MONTH})(?<between>(?: 20\\d\\d)?(?: [a-z]+){0,5}?),? (?:vs\\.?|versus|against|compared (?:to|with)|over|than) (?<other>q[1-4]|h[12]|${MONTH}),? (?:(?:of |in |from )?(?:the )?(?:year before|previous year|prior year|year earlier|preceding year)|(?:a|one) year (?:ago|before|earlier))(?![a-z])`,
  'u',
);

/** The normalised text with such days as a year earlier. */
export const withYearBefore = (text: string): string =>
  text.replace(AGAIN, (all: string, said: string, between: string, other: string) =>
    said.slice(0, 3) === other.slice(0, 3) ? `${said}${between} vs a year earlier` : all,
  );
