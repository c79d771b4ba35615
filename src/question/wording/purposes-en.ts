// English: "for my deck", "for a board meeting tomorrow", "my boss wants it", "the board is asking for …", "I'm preparing the QBR and need …".
// No month or quarter is part of a clause: "for the Q1 report" says which days are asked for.
import type { Clause } from './clauses-of-purpose.js';

const WHOSE = '(?:my|our|the|a|an|this|that|his|her|their|some|another)';
const OWN = '(?:my|a|an|his|her|some|another)';
const HOW_OFTEN = 'daily|weekly|biweekly|monthly|quarterly|annual|yearly|half yearly';
const OF_WHAT =
  'board|team|group|dept|department|management|exec|executive|leadership|company|internal|steering|investor|ops|operations|support|cs|cx|big|short|upcoming|regular|status|performance|staff|business|qbr|project|planning|ppt|powerpoint|slide|stakeholder|kpi';
const KIND = `(?:(?:${HOW_OFTEN}|${OF_WHAT}) ){0,8}`;
/** What people meet for or stand in front of others with. */
const OCCASION =
  '(?:report|(?<=ly )reports|decks?|slides?|slide decks?|powerpoint|ppt|presentations?|meetings?|reviews?|qbr|mbr|wbr|ebr|all hands|all hands meeting|standup|stand up|town halls?|offsite|off site|catch up|check in|briefing|write up|writeup|board pack|okrs?|report out|1:1|one on one|one to one|huddle|retro|retrospective)';
/** What a product may have as well: "faults for the dashboard" are its own, "for my dashboard" is a purpose. */
const THING =
  '(?:sync|workshop|kickoff|kick off|brief|memo|newsletter|update|summary|recap|dashboards?|spreadsheet|sheet|paper|pack|conference|pitch|blog post|wiki|notes|talk|email|statement)';
/** These can be nothing else without an article, too; "tickets for review" are some tickets. */
const BARE = '(?:slides|qbr|mbr|wbr|ebr|ppt|powerpoint|reporting|reporting purposes)';
const BOSS =
  '(?:(?:big )?boss|(?:line )?manager|director|ceo|coo|cfo|cto|cxo|vp|supervisor|(?:team )?lead|head of (?:support|service|cs|cx|operations|customer (?:support|service|success))|board|management|(?:senior )?leadership(?: team)?|exec(?:utive)? team|execs|executives|investors|auditors?|stakeholders|higher ups|(?:product|sales|finance|marketing) (?:team|people|folks|guys))';
/** They have no tickets of their own: figures "for the CEO" are not the CEO's. */
const AUDIENCE =
  '(?:board|ceo|coo|cfo|cto|execs|executives|exec team|executive team|leadership|leadership team|senior leadership|senior leadership team|management|upper management|senior management|(?:big )?boss|investors|auditors?|stakeholders|higher ups)';
const WANTS =
  '(?:wants|want|wanted|needs|need|needed|is asking|are asking|was asking|were asking|keeps asking|keep asking|just asked|has asked|have asked|asked|asks|ask|would like|is after|are after|requested|has requested|requests|is waiting|are waiting|is chasing|are chasing)';
const WHEN =
  '(?:(?: later)?(?: (?:today|tomorrow|tonight|this morning|this afternoon|this evening|first thing|asap|now|right now|next week|later|soon|by noon|by lunch|by tonight|by tomorrow|by eod|by end of day|in the morning|in the afternoon|in (?:\\d{1,2}|ten|five|a few) (?:min|mins|minutes|hours?)|in an hour|at \\d{1,2}(?::\\d\\d)? ?(?:am|pm)?|on (?:mon|tues|wednes|thurs|fri)day|by (?:mon|tues|wednes|thurs|fri)day)){0,8})';
const IT =
  '(?:it|this|that|them|these|one|the (?:number|numbers|figure|figures|data|stats)|an answer|to know(?: this| that| it)?)';
const END = '(?=\\s*(?:[,.;:!?)~]|-|$))';
/** Where a sentence begins; "tickets my boss asked for" are some tickets. */
const FRONT =
  '(?<=^|[,.;:!?(~-] ?|\\b(?:so|and|but|hi|hey|hello|because|as|since|ok|okay|well|bot|team|all|deskbeat|yo|btw) )';
const BEGIN = "(?<![a-z0-9'])";

/** "tomorrow's meeting"; of "this week's report" the week may be what is asked for. */
const DAYS_GENITIVE =
  "(?:today's|tomorrow's|next week's|this afternoon's|(?:mon|tues|wednes|thurs|fri)day's) (?!reports?)";
const OWNERS =
  "(?:(?:my|our|the) (?:team|group|department|company|boss|manager|director|ceo|coo|board|vp)'s )";
const SOME_OCCASION = `(?:(?:(?:${WHOSE} |${OWNERS})|${DAYS_GENITIVE})${KIND}${OCCASION}|(?:${OWN} |${OWNERS})${KIND}${THING}|${KIND}${BARE})`;

export const EN_PURPOSES: readonly Clause[] = [
  // "I'm preparing the QBR and need …", "I have a board meeting in 10 minutes:".
  {
    pattern: new RegExp(
      `${BEGIN}(?:so )?(?:i'm|i am|we're|we are|am|currently) (?:currently |just |now |busy )?(?:preparing(?: for)?|prepping(?: for)?|working on|writing(?: up)?|building|putting together|doing|drafting|finishing(?: off| up)?|updating|making|filling in|getting ready for|in) ${SOME_OCCASION}${WHEN}(?:\\s*(?:[,;:.-]|and|so|but)\\s*){1,8}(?:(?:i|we) (?:just |only )?(?:need|want|would need|'d need) (?!to (?!know|see|have))(?:to (?:know|see|have) )?)?`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(
      `${BEGIN}(?:(?:i|we)(?: have|'ve got|'ve|have got| got)|(?:i've|we've)(?: got)?|there's|there is|got) ${SOME_OCCASION}${WHEN}(?: to (?:prepare|prep)(?: for)?)?\\s*(?:[,;:.-]|and|so|but)\\s*`,
      'gu',
    ),
  },
  // "I have to report the SLA". To report a fault is something else.
  {
    pattern:
      /(?<![a-z0-9'])(?:(?:i|we)(?: have| need| got| had|'ve got| will have|'ll have)|(?:i've|we've)(?: got)?|i'm supposed|i am supposed) to (?:report|present|share|submit|show|quote|hand in)(?: on| back)?(?: (?:to )?(?:my|our|the) (?:boss|board|ceo|management|leadership|director))? (?!an? |this |that |it\b|some |\d)/gu,
  },
  // "my boss wants to know which team …", "the board is asking for …": what comes behind is the question. What somebody wants to be
  // done is none.
  {
    pattern: new RegExp(
      `${FRONT}(?:my|our|the|his|her|their) (?:${KIND})${BOSS} ${WANTS}(?: me| us)?(?: for| about| after)?(?: (?:to (?:know|see|have|look at|hear|understand)))?(?=[:,]? [a-z0-9'])(?! ?(?:me |us )?to )(?! ?[,:]? ?${IT}${WHEN}\\s*(?:[,.;!?)]|$))[:,]?`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(
      `${FRONT}(?:i was|i've been|i have been|we were|we've been|i got|i'm being|i am being|someone|somebody|they) (?:just |also )?asked(?: me| us)?(?: for| about| to (?:get|find|report|provide|pull|check|look up|share|send)) (?!to )`,
      'gu',
    ),
  },
  // "…, my boss wants it", "because the board asked".
  {
    pattern: new RegExp(
      `\\s*(?:[,.;(:~-]\\s*|${BEGIN}(?=as |since |because |cos |cuz |coz |bc ))(?:as |since |because |cos |cuz |coz |bc |and )?(?:my|our|the) ${KIND}${BOSS} ${WANTS}(?: me| us)?(?: for| about)?(?: ${IT})?${WHEN}\\)?${END}`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(
      `${BEGIN}(?:my|our|the) ${KIND}${BOSS} ${WANTS}(?: me| us)?(?: for| about)? ${IT}${WHEN}${END}`,
      'gu',
    ),
  },
  // "need it for my deck", "this is for a slide", "to put in the report".
  {
    pattern: new RegExp(
      `\\s*[,.;(:~-]*\\s*${BEGIN}(?:(?:(?:i |we )?(?:need|want)(?:ed)?|(?:i'm|i am) (?:asking|going to use)) ${IT} |(?:it's|it is|its|this is|that's|that is|this one's|asking) |needed |wanted )for ${SOME_OCCASION}(?: (?:for|with|to) (?:the |my |our )?${AUDIENCE})?${WHEN}\\)?${END}`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(
      `${BEGIN}(?:so (?:that )?(?:i|we) can )?(?:to )?(?:put|include|use|add|paste|drop|share|present|show|mention|quote|cite)(?: ${IT})? (?:in|into|on|at|with|to) ${SOME_OCCASION}${WHEN}${END}`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(
      `${BEGIN}to (?:share with|show to|show|present to|send to|report to|give to|pass on to|tell) (?:my|our|the) ${AUDIENCE}${WHEN}${END}`,
      'gu',
    ),
  },
  // "for my weekly report", "for the board". The days of a report are what is asked for: "for my March report".
  {
    pattern: new RegExp(
      `\\s*[(]?${BEGIN}for (?:use in )?${SOME_OCCASION}(?: (?:for|with|to) (?:the |my |our )?${AUDIENCE})?${WHEN}(?![a-z0-9'])\\s*[:)-]?`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(
      `${BEGIN}for (?:my|our) ${KIND}((?:q[1-4]|h[12]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:,? (?:of )?\\d{4})?|20\\d\\d) ${KIND}${OCCASION}(?![a-z0-9'])`,
      'gu',
    ),
    leaves: 'for $1',
  },
  {
    pattern: new RegExp(`\\s*[(]?${BEGIN}for (?:the|my|our) ${AUDIENCE}${WHEN}(?![a-z0-9'])\\s*[:)-]?`, 'gu'),
  },
];
