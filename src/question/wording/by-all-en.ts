// "break it down by all priorities", "csat by every channel": a table by that, as "by priority" says it. What was done "by all agents" was done by
// all of them together and stays. Over normalised text.
const KINDS: Readonly<Record<string, string>> = {
  priorities: 'priority',
  channels: 'channel',
  regions: 'region',
  products: 'product',
  teams: 'team',
  agents: 'agent',
  categories: 'category',
  segments: 'segment',
  versions: 'version',
  models: 'model',
};
const SEVERAL = Object.keys(KINDS).join('|');
const ONE = Object.values(KINDS).join('|');
const DONE =
  '(?<!(?:(?:resolv|handl|clos|solv|answer|receiv|rais|fil|report|miss|own|work|transferr|escalat|reopen|submitt|logg|serv|pick)ed|taken|done|made|sent|seen|got)(?: up| on| in)? )';
const BY_ALL = new RegExp(
  `${DONE}(?<![a-z])(?:by|per|(?<=(?:split|break|broken|breakdown|cut)(?: (?:it|them|that|this|down|out|up)){0,3} )across) (?:(?:all|each)(?: of)?(?: (?:the|our|my))? (${SEVERAL})|(?:each|every)(?: single)? (${ONE}))(?![a-z])`,
  'gu',
);

/** The normalised text with "by all channels" as the breakdown that it is. */
export const withByAll = (text: string): string =>
  text.replace(
    BY_ALL,
    (_all, several: string | undefined, one: string | undefined) =>
      `by ${several === undefined ? one : KINDS[several]}`,
  );
