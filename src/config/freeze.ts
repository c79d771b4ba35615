// Freezes a value with everything in it, so that nobody changes a setting after the start.

/** The same value, frozen through all its plain objects and lists. Functions are left as they are. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freezeDeep(part);
  return value;
}
