import { describe, expect, it } from 'vitest';
import { ornament } from '../../src/layout/row.ts';
import { paint, themes } from '../../src/ui/theme.ts';

const row = [ornament('ab', 2, 'text'), ornament('c', 1, 'heading'), ornament('d', 1, 'heading')];

describe('paint', () => {
  it('changes attributes only where the tone changes, and takes back what it set', () => {
    expect(paint(row, themes.auto)).toBe('ab\u001B[1;35mcd\u001B[22;39m');
  });

  it('uses no colour in the theme without colours', () => {
    const parameters = Object.values(themes.none).flatMap((attributes) =>
      attributes ? `${attributes.on};${attributes.off}`.split(';').map(Number) : [],
    );
    // 30–37, 40–47, 90–107, 38, 48 set a colour; 39, 49 take one back.
    expect(parameters.filter((parameter) => parameter >= 30)).toEqual([]);
  });
});
