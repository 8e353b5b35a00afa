/**
 * A program small enough to be right by reading it, to prove the harness with: alternate screen, a
 * row in presentation forms, an answer to keys and to a resize, and everything put back at its end.
 *
 * Keys: `q` ends with code 0; `e` writes a line that stays for good; `s` starts a frame in
 * synchronized output and writes its second half when the next key comes; every other key is shown.
 */
const FORMS = '\ufecd\ufe8e\ufe91 \ufee9\ufeae\ufed7 \ufe8f\ufeae\u064e\ufea3';

const enter = '\x1b[?1049h\x1b[?25l\x1b[?2004h';
const leave = '\x1b[?2004l\x1b[?25h\x1b[?1049l';
let typed = '';
let halfDrawn = false;

process.stdin.setRawMode(true);
process.stdout.write(enter);

process.stdin.on('data', (chunk) => {
  if (halfDrawn) return finishFrame();
  for (const key of String(chunk)) {
    if (key === 'q') return end(0);
    if (key === 's') return startFrame();
    typed += key;
  }
  draw();
});
process.stdout.on('resize', draw);
process.on('SIGTERM', () => end(143));
// The first drawing says that all of the above listens.
draw();

function draw() {
  const { columns, rows } = process.stdout;
  const lines = [
    FORMS.padStart(columns + 1), // its one mark takes no cell
    `\x1b[1mbold\x1b[22m plain \x1b[7m\ufead\x1b[27m`,
    `typed ${JSON.stringify(typed)}`,
    `size ${columns}x${rows}`,
  ];
  process.stdout.write(`\x1b[2J\x1b[H${lines.join('\r\n')}`);
}

function startFrame() {
  halfDrawn = true;
  process.stdout.write('\x1b[?2026h\x1b[2J\x1b[Hfirst half');
}

function finishFrame() {
  halfDrawn = false;
  process.stdout.write(', second half\x1b[?2026l');
}

function end(code) {
  process.stdout.write(leave, () => process.exit(code));
}
