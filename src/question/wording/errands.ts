// For whom or for what somebody asks: "for my weekly report", 我老板问. The whole clause is taken out, for its "my" is no filter and its
// "weekly" no step. Where a clause is not for certain one of these it stays, and is not understood.

const OFTEN =
  '(?:daily|weekly|monthly|quarterly|annual|yearly|next|upcoming|team|status|ops|morning|friday|monday)';
const PAPER =
  '(?:report|deck|slides?|slide deck|presentation|meeting|stand-?up|update|summary|dashboard|newsletter|memo|write-?up|ppt|powerpoint|one-on-one|1:1|qbr|wbr|mbr|town ?hall|notes)';
/** "in march for my weekly report"; "for my reports" are people. */
const FOR_PAPER = new RegExp(
  `[,;]?\\s*(?<![a-z])for (?:my|our) (?:${OFTEN} ){0,2}${PAPER}(?![a-z'-])(?! (?:of|on|about|from|by)(?![a-z]))`,
  'gu',
);

const CHIEF = '(?:boss|manager|director|supervisor|ceo|coo|cto|vp|head|lead)';
/** "my boss wants to know", "…, my boss is asking". What the boss wants for themselves ("wants tickets about X") stays. */
const CHIEF_ASKS = new RegExp(
  `(?:^|[,;]\\s*|\\s(?:because|as|since) )(?:my|our) ${CHIEF} (?:is asking|asked|asks|keeps asking|wants? to know|needs? to know|wants? (?:it|this|that)|needs? (?:it|this|that))(?: for (?:it|this|that|them))?(?: now| today| asap)?(?=\\s*[,;:.!]|\\s+(?:what|how|which|who|whether|if|for|about)(?![a-z])|\\s*$)(?:\\s+(?:for|about)(?![a-z]))?`,
  'gu',
);

const OPINION = /(?<![a-z])in my (?:humble |honest )?opinion(?![a-z])/gu;

/** 我老板问上周投诉多少; not 我老板问的单, which are tickets of theirs. */
const CHIEF_ASKS_ZH =
  /(^|[,，。;；!！?？:：\s])(?:(?:我|我们|咱|咱们|我的|我家|我们的)(?:大)?(?:老板|领导|上司|主管|经理|老大|总监|boss|leader)|(?:大老板|老大|上司))(?:刚刚|刚|又|一直|正|在|现在|等着|急着){0,6}(?:问我|问起|问|想知道|想了解|要看|想看|让我查|让我看|让我报|催着要|催我要|在催)(?:一下|下)?(?!的|过|到的|了的)/gu;

/** "csat dropped, right?": asks to be borne out. */
const BORNE_OUT = /,\s*(?:right|correct|yes|no|yeah)\s*\??\s*$/u;

/** The normalised text without its clauses of that kind. */
export const withoutErrand = (text: string): string => {
  const rest = text
    .replace(FOR_PAPER, ' ')
    .replace(CHIEF_ASKS, ' ')
    .replace(OPINION, ' ')
    .replace(BORNE_OUT, ' ')
    .replace(CHIEF_ASKS_ZH, '$1');
  return rest === text ? text : rest.replace(/\s+/gu, ' ').replace(/^[\s,，;；:：]+|[\s,，;；]+$/gu, '');
};
