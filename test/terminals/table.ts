/** The results as a Markdown table, one row a terminal: of all scenes the worst. */
import type { Part } from './expected.ts';
import { type Measures, NOT_READ, type Reading } from './measure.ts';

export type Result = {
  readonly label: string;
  readonly version: string;
  /** One a scene; fewer if the terminal could not be looked at. */
  readonly measures: readonly Measures[];
  /** What is wrong; empty if nothing is. */
  readonly faults: readonly string[];
  /** What a reader of the table should know besides. */
  readonly notes: readonly string[];
};

const HEAD = ['terminal', 'version', 'text (Pango)', 'panel (Pango)', 'joins', 'verdict'];

export function table(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.label,
    result.version,
    worstReading(result, 'text'),
    worstReading(result, 'panel'),
    worstJoins(result),
    verdict(result),
  ]);
  return [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function verdict({ faults, notes }: Result): string {
  const said = faults.length > 0 ? `**wrong**: ${faults.join('; ')}` : 'right';
  return [said, ...notes].join('; ').replaceAll('\n', ' ');
}

/** Likeness, and in brackets that of Pango's picture of the same scene. */
function worstReading({ measures }: Result, part: Part): string {
  const gap = ({ ceiling, likeness }: Reading) => ceiling - likeness;
  const [worst] = measures
    .map(({ parts }) => parts[part])
    .filter((reading) => reading !== NOT_READ)
    .sort((a, b) => gap(b) - gap(a));
  return worst ? `${worst.likeness.toFixed(3)} (${worst.ceiling.toFixed(3)})` : '';
}

function worstJoins({ measures }: Result): string {
  if (measures.length === 0) return '';
  const all = measures.flatMap(({ parts }) => [parts.text.joins, parts.panel.joins]);
  return Math.max(...all).toFixed(2);
}
