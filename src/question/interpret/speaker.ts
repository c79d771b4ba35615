// Whether "I" is who a question is about or only who asks it: 我再看看四月投诉量, "I'm looking for CSAT in April" speak of everybody's
// figures, as does 我要平均的; 我四月投诉几个, "how many did I resolve" of the asker's own.
import type { Role } from '../../tickets/rows.js';
import { canMean, type Token } from '../token.js';

const SPEAKS = /^(?:我|俺|本人|我个人|我这边|我这儿|i|i'm|i've)$/u;
const WISHES_ZH =
  /^(?:再|还|就|也|先|来|只|是){0,6}(?:想|想要|要|需要|得|打算)?(?:看|查|问|了解|知道|确认|核实|咨询|请教|瞧|瞅|想|拉|统计|关心)/u;
/** 要平均值, 看p90: the statistic that is wished for, as one word with the wish. */
const WISHED_STAT_ZH = /^(?:想|要|看|查)/u;
const WISHES_EN =
  /^(?:i want|want|need|would need|like|see|look|looking|know|curious|wondering|check|checking|find|find out|view|pull|pull up|hoping|showing|interested)(?: |$)/u;
const BETWEEN: ReadonlySet<string> = new Set([
  'filler',
  'only',
  'follow_up',
  'possessive',
  'also',
  'instead',
]);
/** Behind these an English "I" does something itself: "how many did I check". */
const DOES = /^(?:do|does|did|have|had|has|was|am)$/u;
/** What is done for the asker and not by them: "can you check CSAT for me". */
const ERRAND =
  /^(?:check|pull|pull up|get|find|find out|show|show us|fetch|look|look up|look at|see|tell|give|display|draw|plot|graph|get us|can you|could you|please|grab|dig up)$/u;

/** The tokens with a mere speaker's "I" as the filler that it is; `unclear` where it can be either. */
export function withoutSpeaker(
  tokens: readonly Token[],
  role: Role,
): {
  readonly tokens: readonly Token[];
  readonly unclear: string | null;
} {
  let unclear: string | null = null;
  const heard = tokens.map((token, at): Token => {
    if (!token.known) return token;
    if (token.text === 'for me' && tokens.slice(0, at).some((one) => one.known && ERRAND.test(one.text))) {
      if (isOfOthers(tokens, role)) return { ...token, meanings: [{ k: 'filler' }] };
      unclear ??= token.text;
      return token;
    }
    return isSpeaker(tokens, at) ? { ...token, meanings: [{ k: 'filler' }] } : token;
  });
  return { tokens: heard, unclear };
}

/** "pull Harbor's csat for me", "get csat by team for me", whatever a manager is pulled: of what the asker has done there is nothing. */
const isOfOthers = (tokens: readonly Token[], role: Role): boolean =>
  role === 'manager' ||
  role === 'admin' ||
  role === 'analyst' ||
  tokens.some(
    (token) =>
      canMean(token, 'my_team', 'each', 'who', 'dim') ||
      (token.known &&
        token.meanings.some(
          (meaning) =>
            meaning.k === 'name' && meaning.candidates.some(({ dim }) => dim === 'agent' || dim === 'team'),
        )),
  );

function isSpeaker(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.known || !SPEAKS.test(token.text)) return false;
  if (!token.meanings.some(({ k }) => k === 'self')) return false;
  if (DOES.test(tokens[at - 1]?.text ?? '')) return false;
  const wishes = token.text.startsWith('i') ? WISHES_EN : WISHES_ZH;
  for (const next of tokens.slice(at + 1)) {
    if (!next.known) return false;
    const now = next.meanings.some(
      (meaning) => meaning.k === 'time' && meaning.span.s === 'atom' && meaning.span.atom.t === 'now',
    );
    const aside = now || next.meanings.every(({ k }) => BETWEEN.has(k));
    if (next.meanings.every(({ k }) => k === 'stat') && WISHED_STAT_ZH.test(next.text)) return true;
    if (!aside) return false;
    if (wishes.test(next.text) && next.meanings.some(({ k }) => k === 'filler' || k === 'follow_up'))
      return true;
  }
  return false;
}
