// `.env` as text: variables are set in it without touching what else stands there.

/** A value as `.env` readers take it: quoted where it holds anything but plain characters. */
function written(value: string): string {
  if (/^[\w./:@%+=,~-]*$/.test(value)) return value;
  // A backslash would be read as itself inside single quotes, so those come first.
  if (!value.includes("'")) return `'${value}'`;
  return `"${value.replaceAll('"', '\\"')}"`;
}

/**
 * The text with each variable set: in its own line where it has one (the last, as that one counts), at the end otherwise.
 *
 * @param text an existing file, or the example that a new one begins with
 */
export function setVariables(text: string, values: Readonly<Record<string, string>>): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  for (const [name, value] of Object.entries(values)) {
    const line = `${name}=${written(value)}`;
    const at = lines.findLastIndex((each) => new RegExp(`^\\s*(export\\s+)?${name}\\s*=`).test(each));
    if (at >= 0) lines[at] = line;
    else lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}
