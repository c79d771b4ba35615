// The id of a picture: the same chart has the same id on every platform and in every process.
import { createHash } from 'node:crypto';
import type { Chart } from '../charts/chart.js';
import type { Picture } from './platform.js';

/** 24 hexadecimal digits of what is drawn. */
export const pictureId = (chart: Chart): string =>
  createHash('sha256').update(JSON.stringify(chart)).digest('hex').slice(0, 24);

export const pictureOf = (chart: Chart, alt: string): Picture => ({ id: pictureId(chart), chart, alt });
