import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/terminal/identify/detect.ts';
import { diagnose, samplesFor } from '../../../src/terminal/identify/doctor.ts';
import { PHRASES } from '../../../src/terminal/testing.ts';

const COLUMNS = 60;

describe('a diagnosis', () => {
  const situation = {
    env: { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '3', HOME: '/home/secret', LANG: 'ar_EG.UTF-8' },
    platform: 'linux',
    isTerminal: true,
  };
  const told = diagnose(situation, detect(situation), { columns: 80, rows: 24 });

  it('names the terminal and what it gets', () => {
    expect(told).toMatchObject({ terminal: 'kitty', dialect: expect.stringMatching(/^words/) });
  });

  it('tells no more of the environment than what speaks for a terminal', () => {
    expect(Object.keys(told.environment).sort()).toEqual(['KITTY_WINDOW_ID', 'LANG', 'TERM']);
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});

describe('samples', () => {
  const samples = samplesFor(COLUMNS, (index) => `${index + 1}`.padStart(2));

  it('are of different dialects, and none sends what another does', () => {
    expect(samples.length).toBeGreaterThan(3);
    const sent = samples.map(({ rows }) => rows.join().replace(/ *\d+(?=\u2502)/u, ''));
    expect(new Set(sent).size).toBe(samples.length);
  });

  it('say each phrase, in whatever order', () => {
    for (const { rows } of samples) {
      expect(rows).toHaveLength(PHRASES.length);
      const letters = (text: string) =>
        [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort();
      for (const [row, phrase] of PHRASES.entries()) {
        const withLabel = row === 0 ? letters(rows[row]).slice(1) : letters(rows[row]);
        expect(withLabel.length).toBeGreaterThanOrEqual(letters(phrase).length);
      }
    }
  });
});
