// The outcome of a run as a Markdown table: what is printed is what stands in docs/performance.md.
import { cpus, totalmem } from 'node:os';
import Database from 'better-sqlite3';
import type { Measured, Timing } from './measure.js';

/** What it ran on, without naming the machine. */
export function machine(): string {
  const sqlite = new Database(':memory:')
    .prepare<[], { readonly v: string }>('select sqlite_version() v')
    .get();
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${model}), ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, SQLite ${sqlite?.v ?? '?'}`;
}

export const HEAD = [
  '| what | runs | median | p95 | the other way | median | p95 | ours to it |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
].join('\n');

/** One row of the table. */
export function rowOf(measured: Measured): string {
  const { own, alternative: other, amount } = measured;
  const shown = (timing: Timing): string =>
    `${time(timing.medianMs)}${amount === null ? '' : ` (${rate(amount, timing.medianMs)})`}`;
  const cells =
    other === null
      ? ['–', '', '', '']
      : [other.name, shown(other), time(other.p95Ms), `${significant(own.medianMs / other.medianMs)} ×`];
  return `| ${[measured.name, String(own.runs), shown(own), time(own.p95Ms), ...cells].join(' | ')} |`;
}

const rate = (amount: { readonly count: number; readonly of: string }, ms: number): string =>
  `${Math.round(amount.count / ms).toLocaleString('en')} k ${amount.of}/s`;

function time(ms: number): string {
  if (ms >= 1000) return `${significant(ms / 1000)} s`;
  return ms >= 1 ? `${significant(ms)} ms` : `${significant(ms * 1000)} µs`;
}

/** Three digits at most: more would be noise. */
const significant = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(value < 10 ? 2 : 3)));
