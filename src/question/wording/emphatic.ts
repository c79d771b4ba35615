// A superlative that is only said louder: "the very worst", "the absolute best", 最最差的. It is the one that leads all the same. Over normalised text.
const MOST_EN =
  '(?:best|worst|highest|lowest|slowest|fastest|quickest|longest|shortest|biggest|largest|smallest|busiest|quietest|most|least|fewest|top|bottom|weakest|strongest|latest|oldest|poorest)';
const LOUD_EN = new RegExp(
  `(?<![a-z])(?<!(?:very|absolute|absolutely|single) )(?:(?:very|absolute|absolutely|single) ){1,2}(?=${MOST_EN}(?![a-z]))`,
  'gu',
);
const LOUD_ZH = /最{2,4}(?=[^最])/gu;

/** The normalised text with plain superlatives. */
export const withPlainSuperlatives = (text: string): string =>
  text.replace(LOUD_EN, '').replace(LOUD_ZH, '最');
