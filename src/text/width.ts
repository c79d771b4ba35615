// How wide a text stands in a terminal or a fixed-width block: Chinese characters and full-width signs take two columns.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

export const displayWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (/\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);

/** A column of cells filled to the same width, figures to the right. */
export function padded(cells: readonly string[], toTheRight: boolean): readonly string[] {
  const width = Math.max(0, ...cells.map(displayWidth));
  return cells.map((cell) => {
    const gap = ' '.repeat(width - displayWidth(cell));
    return toTheRight ? `${gap}${cell}` : `${cell}${gap}`;
  });
}
