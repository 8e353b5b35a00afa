import { test } from 'vitest';
import { cellWidth, truncate, visual } from '../src/strings/index.ts';
import { TEXTS } from './hostile/texts.ts';
test('x', () => {
  const line = TEXTS['controls of C0 and C1'](300).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ');
  for (const w of [1,2,7,40]) { const cut = truncate(line, w); console.log(w, cellWidth(cut), JSON.stringify(cut)); }
  for (let i = 0; i < line.length - 3; i++) { const s = line.slice(i, i+4); const c = truncate(s, 1); if (cellWidth(c) > 1) console.log(JSON.stringify([s, c])); }
});
