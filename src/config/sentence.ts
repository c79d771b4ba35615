// What is wrong with a setting, in words that go on from its name: `is 0, where at least 1 is needed`.
import type { core } from 'zod';
import { hint } from './nearest.js';

/** Our own words where a schema has them (`custom`, unknown keys), else a sentence for zod's issue. */
export function sentence(issue: core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'custom':
    case 'unrecognized_keys':
      return issue.message;
    case 'invalid_type':
      return value === undefined
        ? 'is missing'
        : needs(value, NOUNS[issue.expected] ?? `a ${issue.expected}`);
    case 'invalid_value': {
      const known = issue.values.map(String);
      return value === undefined
        ? 'is missing'
        : needs(value, `one of ${known.join(', ')}`) + hint(typeof value === 'string' ? value : '', known);
    }
    case 'too_small':
      return needs(value, issue.origin === 'string' ? 'a text' : `at least ${issue.minimum}`);
    case 'too_big':
      return needs(value, `at most ${issue.maximum}`);
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    default:
      return needs(value, `something else (${issue.message})`);
  }
}

/** `is "x", where a number is needed`. */
export const needs = (value: unknown, wanted: string): string =>
  `is ${shown(value)}, where ${wanted} is needed`;

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a group of settings';
  return typeof value === 'string' ? `"${value}"` : String(value);
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text (in quotes, if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
};
