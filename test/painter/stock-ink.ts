/** Ink of npm as the witness of the painter, and what is compared of rows. */
import { execFileSync } from 'node:child_process';
import { clusters } from '../../src/terminal/row/clusters.ts';
import { Pen, PLAIN, type Style } from '../../src/terminal/sgr/style.ts';
import { Tokenizer } from '../../src/terminal/sgr/tokens.ts';
import type { Rows } from './painted.tsx';
import type { Tree } from './tree-spec.js';

export const COLUMNS = 24;

/** A tree in a column of the screen's width, as both draw it. */
export function inScreen(tree: Tree): Tree {
  return ['Box', { width: COLUMNS, flexDirection: 'column' }, tree];
}

/** What Ink of npm makes of trees: it runs in a process of its own, where nothing of it is replaced. */
export function stockInk(trees: readonly Tree[]): string[] {
  const cases = trees.map((tree) => ({ tree: inScreen(tree), columns: COLUMNS }));
  const output = execFileSync(process.execPath, ['test/painter/stock-ink.mjs'], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '3' },
  });
  return JSON.parse(output);
}

/** One `(column, style, text)` for each stretch of a style; blanks at the end of a row do not count. */
export function runs(rows: Rows): string[] {
  return rows.map((row) => {
    let text = '';
    let style = PLAIN;
    for (const cell of row) {
      if (cell.style.sgr !== style.sgr || cell.style.link !== style.link) {
        text += `<${cell.style.sgr}${cell.style.link && ` ${cell.style.link}`}>`;
        style = cell.style;
      }
      text += cell.text;
    }
    return text.replace(/<>? *$/, '').replace(/ +$/, '');
  });
}

/** The same of a string that Ink drew; a text may run out of the screen there. */
export function runsOf(drawn: string): string[] {
  return runs(
    drawn.split('\n').map((line) => {
      const pen = new Pen();
      const cells: { text: string; width: number; style: Style }[] = [];
      for (const token of new Tokenizer().read(line)) {
        if (token.type === 'csi') pen.sgr(token.parameters);
        else if (token.type === 'osc') pen.link(token.text.slice(2));
        else
          for (const cluster of clusters(token.source))
            cells.push({ ...cluster, style: pen.style });
      }
      let end = 0;
      return cells.filter(({ width }) => {
        end += width;
        return end <= COLUMNS;
      });
    }),
  );
}
