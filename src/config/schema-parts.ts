// The building blocks of the settings' schema: groups that know the nearest name of an unknown key, and texts that are
// parsed into what they mean, each with its own words for what is wrong.
import { z, type ZodRawShape } from 'zod';
import { isZone, zoneNames } from '../time/zone.js';
import { ADDRESS_FORMS, isAddress } from './address.js';
import { parseDuration, parseShare, parseWorkSpan } from './duration.js';
import { hint } from './nearest.js';
import { needs } from './sentence.js';

/** A group of settings; any other key is refused, with the nearest known one. */
export const group = <Shape extends ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const [key = ''] = issue.keys;
      return `has no setting "${key}"${hint(key, Object.keys(shape))}`;
    },
  });

/**
 * A text that means something else; `parse` answers null where it can't be read, and the nearest `known` text is offered. A
 * bare number is taken as a text.
 */
export const parsed = <T>(parse: (text: string) => T | null, wanted: string, known: readonly string[] = []) =>
  z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string())
    .transform((text, context): T => {
      const value = parse(text);
      if (value !== null) return value;
      context.addIssue({ code: 'custom', message: needs(text, wanted) + hint(text, known), input: text });
      return z.NEVER;
    });

export const name = z.string().min(1);

export const zone = z.string().superRefine((text, context) => {
  if (isZone(text)) return;
  const near = hint(text, zoneNames());
  context.addIssue({
    code: 'custom',
    message: needs(text, 'an IANA time zone such as Asia/Shanghai') + near,
  });
});

export const duration = parsed(parseDuration, 'a duration such as 15m, 4h or 2d');
export const workSpan = parsed(parseWorkSpan, 'business time such as 15m or 4h, or working days such as 2d,');
export const share = parsed(parseShare, 'a share such as 25%');
export const address = parsed((text) => (isAddress(text) ? text : null), `an address (${ADDRESS_FORMS})`);
