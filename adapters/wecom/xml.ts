// The XML of callbacks as plain values. Nothing is expanded: no entities of a document's own, no DOCTYPE at all.
import { XMLParser } from 'fast-xml-parser';

export type XmlNode = string | { readonly [name: string]: XmlNode | readonly XmlNode[] };

const parser = new XMLParser({
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  trimValues: true,
  cdataPropName: '#cdata',
});

/** No callback nests deeper than six. */
const MAX_DEPTH = 12;

/** The fields of the one root element, which is called `xml`; null when it is anything else. */
export function readXml(text: string): Readonly<Record<string, XmlNode | readonly XmlNode[]>> | null {
  // Outside CDATA a callback has no declaration of its own but `<?xml`.
  if (/<!(?!\[CDATA\[)/.test(text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''))) return null;
  try {
    const parsed: unknown = parser.parse(text, true);
    if (!isRecord(parsed) || !isRecord(parsed['xml'])) return null;
    const root = nodeOf(parsed['xml'], 0);
    return typeof root === 'string' ? null : root;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function nodeOf(value: unknown, depth: number): XmlNode {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
  if (typeof value === 'string') return withoutEntities(value);
  if (!isRecord(value)) return '';
  const cdata = value['#cdata'];
  if (typeof cdata === 'string') return cdata;
  if (Array.isArray(cdata)) return cdata.filter((piece) => typeof piece === 'string').join('');
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      Array.isArray(inner) ? inner.map((item) => nodeOf(item, depth + 1)) : nodeOf(inner, depth + 1),
    ]),
  );
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five names that XML itself has. */
const withoutEntities = (text: string): string =>
  text.replaceAll(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => NAMED[name] ?? whole);

export type XmlField = XmlNode | readonly XmlNode[] | undefined;

const isList = (field: XmlField): field is readonly XmlNode[] => Array.isArray(field);

/** The text of a field; an empty one where there is none. */
export const textOf = (field: XmlField): string => (typeof field === 'string' ? field : '');

/** What stands under a name, as a list. */
export function listOf(field: XmlField): readonly XmlNode[] {
  if (field === undefined || field === '') return [];
  return isList(field) ? field : [field];
}

/** A field of a node. */
export function under(field: XmlField, name: string): XmlField {
  return typeof field === 'object' && !isList(field) ? field[name] : undefined;
}
