/** The outline as rows: each section's number, heading and English label. */
import type { Article, Section } from '../article/article.ts';
import { type Item, type Items, lazyItems } from '../layout/list.ts';
import { phrase } from '../layout/phrase.ts';
import { ornament, type Row, rowWidth, spread } from '../layout/row.ts';

export type OutlineLook = {
  /** What the section before the first heading is called. */
  readonly lead: string;
  /** Index of the section that is being read. */
  readonly current: number;
  /** A number in the digits of the interface. */
  readonly number: (number: number) => string;
};

const HERE = '◂';
const HERE_LTR = '▸';

/** An item a section, each row `width` cells wide. */
export function outlineItems(article: Article, width: number, look: OutlineLook): Items {
  const { sections } = article;
  // Without a heading there is nothing to choose from.
  if (sections.length === 1) return lazyItems(0, () => []);
  return lazyItems(sections.length, (index) =>
    outlineItem(article, sections[index], index, width, look),
  );
}

function outlineItem(
  article: Article,
  section: Section,
  index: number,
  width: number,
  look: OutlineLook,
): Item {
  const rtl = article.direction === 'rtl';
  const number = phrase(look.number(index), width, { tone: 'number' });
  const isHere = index === look.current;
  const arrow = ornament(rtl ? HERE : HERE_LTR, 1, 'number');
  const edge: Row = [isHere ? arrow : ornament(' ', 1, 'number')];
  const room = width - rowWidth(number) - 3;
  const title =
    index === 0
      ? phrase(look.lead, room, { tone: 'label' })
      : phrase(section.title, room, { tone: 'heading', direction: article.direction });
  const gap = [ornament(' ', 1, 'text')];
  const first = rtl
    ? spread([], [...title, ...gap, ...number, ...edge, ...gap], width)
    : spread([...gap, ...edge, ...number, ...gap, ...title], [], width);
  if (!section.label) return [first];
  const indent = [ornament(' '.repeat(width - room), width - room, 'text')];
  const label = phrase(section.label, room, { tone: 'label' });
  const second = rtl
    ? spread([], [...label, ...indent], width)
    : spread([...indent, ...label], [], width);
  return [first, second];
}
