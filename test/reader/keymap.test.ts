import { describe, expect, it } from 'vitest';
import { commands, keymapWith } from '../../src/reader/keymap.ts';

describe('the keys', () => {
  it('mean one thing each', () => {
    const keys = commands.flatMap(({ keys }) => keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are as usual where nothing is changed', () => {
    const { actions, help } = keymapWith();
    expect(actions.get('j')).toEqual({ type: 'line', by: 1 });
    expect(help.find(({ id }) => id === 'halfPage')?.keys).toEqual(['d', 'Ctrl-D', 'u', 'Ctrl-U']);
  });

  it('can be given to another command, and are taken from the one that had them', () => {
    const { actions, help } = keymapWith({ down: ['e'], up: ['d', 'Up'] });
    expect(actions.get('e')).toEqual({ type: 'line', by: 1 });
    expect(actions.get('j')).toBeUndefined();
    expect(actions.get('d')).toEqual({ type: 'line', by: -1 });
    expect(actions.get('Ctrl-D')).toEqual({ type: 'page', by: 1, half: true });
    expect(help.find(({ id }) => id === 'lineDown')?.keys).toEqual(['e']);
  });

  it('can be taken from a command', () => {
    expect(keymapWith({ leave: [] }).actions.get('q')).toBeUndefined();
  });
});
