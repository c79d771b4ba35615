// "list of all agents' tickets resolved", "all reps csat list": a row for each of them, and no list of tickets. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const ALL = "all (?:of )?(?:the |our )?(?:agents|reps|staff|people|colleagues)(?:'s?)?";
const SHOW = '(?:(?:show|give|get|send|pull|list)(?: me| us)? )?(?:a |the |please ){0,8}';
/** A figure of each; their overdue tickets are tickets. */
const FIGURES =
  '((?:tickets resolved|resolved tickets|resolved|resolutions|csat|nps|fcr|frt|sla|[a-z ]{3,24}(?:rate|time|score|satisfaction|volume))(?![a-z]))(?! tickets)';

const TURNS: readonly Swap[] = [
  [new RegExp(`^${SHOW}list (?:of |for )?${ALL} ${FIGURES}`, 'u'), '$1 by agent'],
  [new RegExp(`^${SHOW}${ALL} ${FIGURES}([^?!]*?),? list(?=[?.!]*$)`, 'u'), '$1 by agent$2'],
];

/** The normalised text with a figure of everybody as one by agent. */
export const withEverybody = (text: string): string =>
  text.includes('list') && text.includes('all ') ? swapAll(text, TURNS) : text;
