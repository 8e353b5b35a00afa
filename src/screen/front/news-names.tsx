/** The names in all unread articles, those in most articles first, and in how many each is. */
import { insidePanel } from '../../layout/frame.ts';
import { EDGE, Ends, GAP } from '../parts/ends.tsx';
import { EmptyList, List, ListItem } from '../parts/list.tsx';
import { Words, wordsWidth } from '../parts/words.tsx';
import type { FrontProps } from './front-view.ts';

export function NewsNames({ state, words, theme }: FrontProps) {
  const { names: found, name: selected, direction } = state;
  const { width, height } = insidePanel(state.frame);
  const names = found?.names ?? [];
  if (names.length === 0) {
    const isOver = found && found.done >= found.all;
    return (
      <EmptyList theme={theme} width={width} height={height} direction={direction}>
        {isOver ? words.front.noNames : words.reader.findingNames(percentOf(found, words))}
      </EmptyList>
    );
  }
  return (
    <List
      width={width}
      height={height}
      heights={{ length: names.length, at: () => 1 }}
      roles={words.reader.roles}
      selected={selected}
    >
      {(index) => {
        const { name, english, keys } = names[index];
        const count = words.reader.number(keys.length);
        const shown = direction === 'rtl' || english === '' ? name : english;
        return (
          <ListItem
            theme={theme}
            width={width}
            height={1}
            roles={words.reader.roles}
            isSelected={index === selected}
            target={{ type: 'item', item: index }}
          >
            {(theme) => (
              <Ends
                direction={direction}
                width={width}
                edge={EDGE}
                near={
                  <Words theme={theme} width={width - 2 * EDGE - GAP - wordsWidth(count)}>
                    {shown}
                  </Words>
                }
                far={
                  <Words theme={theme} tone="number">
                    {count}
                  </Words>
                }
              />
            )}
          </ListItem>
        );
      }}
    </List>
  );
}

function percentOf(found: FrontProps['state']['names'], { reader }: FrontProps['words']): string {
  const share = found && found.all > 0 ? found.done / found.all : 0;
  return reader.percent(Math.floor(100 * share));
}
