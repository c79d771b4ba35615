// 3月还没解决的投诉, 昨天的单子还有几个没回, "how many of yesterday's tickets are still unanswered": what stood open at the end of those days, of
// whatever age, or the tickets of those days that are open still. Of the second only the share that was solved can be told.
import type { Bag } from './bag.js';
import type { Frame, FrameProblem } from './frame.js';
import type { ReadContext } from '../context.js';

const STILL =
  /还没|还未|还 (?:没|未)|仍未|仍没|至今|(?<![a-z])(?:still|created in|raised in|opened in)(?![a-z])/u;
/** As it is now, beside days that are over. */
const NOW =
  /现在|目前|当前|此刻|眼下|如今|到今天|(?<![a-z])(?:now|currently|today|at the moment|so far)(?![a-z])/u;
/** Not done yet, whichever way it is said. */
const YET = /还|仍|尚|现在|目前|当前|(?<![a-z])(?:still|yet|now|currently|remain(?:s|ing)?|left)(?![a-z])/u;
const OF_THAT_TIME = /(?<![a-z])from (?!\d)/u;

/** What is asked back; null where it is clear of which tickets it speaks. */
export function stillOpenOf(bag: Bag, frame: Frame, { previous, today }: ReadContext): FrameProblem | null {
  const { time } = frame;
  const metric = frame.metrics.join();
  if (time === null || time.range.from === null) return null;
  if (metric !== 'backlog' && metric !== 'unanswered') return null;
  if (frame.trend || frame.grain !== null || frame.byGrain !== null || frame.list || frame.why) return null;
  const text = bag.pieces.map((piece) => `${piece.lead} ${piece.text}`).join(' ');
  const days = time.range.from !== time.range.to;
  const isOver = time.range.to < today;
  const unclear =
    (days && previous === null && metric === 'backlog' && STILL.test(text)) ||
    (days && isOver && NOW.test(text)) ||
    ((days ? previous === null || metric === 'unanswered' : isOver) && OF_THAT_TIME.test(text)) ||
    (YET.test(text) && ofTheirTickets(bag));
  if (!unclear) return null;
  const place = bag.pieces.findIndex((_, at) => bag.at(at, 'metric')?.metric === metric);
  const figures =
    metric === 'backlog' ? (['backlog', 'resolution_rate'] as const) : (['unanswered'] as const);
  return {
    p: 'which_frame',
    text: bag.pieces[place]?.text ?? '',
    frames: figures.map((id) => ({ ...frame, metrics: [id], standsNow: false })),
  };
}

/** 昨天的单子, "june complaints", "last week's tickets": a time right before what came in then. */
const ofTheirTickets = (bag: Bag): boolean =>
  bag.pieces.some(
    (piece, at) =>
      bag.at(at, 'time') !== null &&
      bag.at(at, 'ticket_noun') === null &&
      (bag.at(at + 1, 'ticket_noun') !== null ||
        (bag.at(at + 1, 'type') !== null && !/^(?:未|没|还)/u.test(piece.text))),
  );
