// A part as the outbox keeps it: its pictures by id (their charts stand once in `pictures`), everything else as rendered.
import { z } from 'zod';
import type { Chart, ChartKind } from '../../charts/chart.js';
import type { Part, Picture } from '../../adapters/platform.js';

const storedPart = z.object({
  kind: z.string(),
  body: z.unknown(),
  pictures: z.array(z.string()),
  optional: z.boolean(),
});

/** What the outbox keeps; the charts are not in it. */
export interface StoredPart extends Omit<Part, 'pictures'> {
  readonly pictures: readonly string[];
}

export const partToJson = (part: Part): string =>
  JSON.stringify({ ...part, pictures: part.pictures.map(({ id }) => id) });

/** Null where the row was not written by this program, or by another version of it. */
export function partFromJson(json: string): StoredPart | null {
  try {
    return storedPart.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/** The part again, with those of its pictures that are still kept. */
export const withPictures = (stored: StoredPart, pictures: readonly Picture[]): Part => ({
  ...stored,
  pictures: stored.pictures.flatMap((id) => pictures.find((picture) => picture.id === id) ?? []),
});

/** Each kind of chart that can be kept: all of them, or a picture would not go out. */
const KINDS: Readonly<Record<ChartKind, true>> = {
  line: true,
  bar: true,
  heatmap: true,
  histogram: true,
  drivers: true,
  tile: true,
  scatter: true,
  grouped: true,
  share: true,
};

/** A kind of chart is enough to draw it or to fail; that is all that is checked of what this program wrote itself. */
const storedChart = z.custom<Chart>((value) => {
  const read = z.object({ kind: z.string() }).safeParse(value);
  return read.success && Object.hasOwn(KINDS, read.data.kind);
});

/** Null where it is no chart that this version knows. */
export function chartFromJson(json: string): Chart | null {
  const parsed = storedChart.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}
