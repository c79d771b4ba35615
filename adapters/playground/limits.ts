// The playground's ceilings: named numbers, all ours.

export const LIMITS = {
  /** One message, in characters. A longer one is refused, not cut. */
  messageLength: 2_000,
  /** Messages kept per room; older ones leave the page at the next load. */
  historyLength: 80,
  /** Charts kept for drawing; a page that scrolls further back than that shows their words. */
  charts: 240,
  /** How wide a picture is drawn, in CSS pixels: beside a rail, and on a phone, where its type must stay readable. */
  chartWidth: { wide: 640, narrow: 400 },
  /** Presses of buttons that are known when they come twice. */
  presses: 1_000,
  /** One field of a form, in characters. */
  fieldLength: 2_000,
  /** Pages open at once. */
  streams: 32,
} as const;
