// A proposed mapping as the YAML text that is shown, saved and read again: the saved file is the only form that is imported.
import { Document, isPair, isScalar, visit } from 'yaml';
import type { Proposal } from './propose.js';

/** The text of the mapping, with what was assumed and left out as comments on top. */
export function mappingText(file: string, proposal: Proposal): string {
  const document = new Document(proposal.mapping, { aliasDuplicateObjects: false });
  document.commentBefore = [
    ` How ${file} becomes tickets: guessed by Deskbeat from its column names and values.`,
    ' Change what is wrong and import again with --map. docs/importing.md explains every form.',
    ...proposal.assumed.map((sentence) => ` Assumed: ${sentence}.`),
    ...proposal.leftOut.map(({ name, why }) => ` Left out: "${name}": ${why}.`),
  ]
    .map((line) => line.replaceAll(/\s+/g, ' ').trimEnd())
    .join('\n');
  // Expressions read best on one line; the frame around them, and long lists of translations, line by line.
  visit(document, {
    Collection(_, node, path) {
      const inside = path
        .filter((step) => isPair(step))
        .map(({ key }) => (isScalar(key) ? String(key.value) : ''));
      const place = inside.at(-1) ?? '';
      const expression = inside.includes('columns') && place !== 'columns';
      if (
        (expression || place === 'unknown' || place === 'times' || place === 'when') &&
        String(node).length < 240
      ) {
        node.flow = true;
      }
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
