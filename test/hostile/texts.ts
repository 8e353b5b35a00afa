/** Texts that a source may send to break a reader, made in code: nothing in a file has to be trusted to be as it was. */

/** A text of about so many UTF-16 units. */
export type HostileText = (units: number) => string;

const repeated =
  (piece: string, before = '', behind = ''): HostileText =>
  (units) =>
    before + piece.repeat(Math.max(1, Math.ceil(units / piece.length))) + behind;

/** One piece inside of the other, as often as it fits. */
const nested =
  (open: string, close: string, inner = 'a'): HostileText =>
  (units) => {
    const depth = Math.max(1, Math.floor(units / (open.length + close.length)));
    return open.repeat(depth) + inner + close.repeat(depth);
  };

const codes = (from: number, to: number): string =>
  Array.from(
    { length: to - from + 1 },
    (_, at) => `a${String.fromCodePoint(from + at)}\u0628`,
  ).join(' ');

const ESC = '\u001b';
const BEL = '\u0007';
const ST = `${ESC}\\`;
const [BEH, SHADDA, RLI, RLO, PDI] = ['\u0628', '\u0651', '\u2067', '\u202e', '\u2069'];

/** What a terminal would obey, or answer. */
export const COMMANDS: Readonly<Record<string, string>> = {
  'a title': `${ESC}]0;owned${BEL}`,
  'the clipboard': `${ESC}]52;c;cm0gLXJm${BEL}`,
  'the clipboard, asked': `${ESC}]52;c;?${ST}`,
  'a link': `${ESC}]8;;javascript:alert(1)${ST}a${ESC}]8;;${ST}`,
  'a link with a command in it': `${ESC}]8;;https://a.b/${BEL}${ESC}]0;owned${BEL}`,
  'a file': `${ESC}]1337;File=name=YQ==:YQ==${BEL}`,
  'a colour of the palette': `${ESC}]4;1;?${BEL}`,
  'a device control string': `${ESC}P1;1|owned${ST}`,
  'a question for a setting': `${ESC}P$qm${ST}`,
  'an application command': `${ESC}_Ga=T;owned${ST}`,
  'a privacy message': `${ESC}^owned${ST}`,
  'a string': `${ESC}Xowned${ST}`,
  'a screen': `${ESC}[2J${ESC}[H${ESC}[?1049l`,
  'a report': `${ESC}[6n${ESC}[c${ESC}[21t`,
  'a reset': `${ESC}c`,
  'keys of its own': `${ESC}[?1000h${ESC}[?2004h`,
  'columns to the right': `${ESC}[999C${ESC}[K`,
  'eight bits':
    '\u009b2J\u009d0;owned\u009c\u0090q\u009c\u009fG\u009c\u009eowned\u009c\u0098owned\u009c',
  'strings without an end': `${ESC}]0;owned`,
  'a sequence without an end': `a${ESC}[`,
  shifts: '\u000e\u000f\u008e\u008f',
};

/** Of any length that is asked for. */
export const TEXTS: Readonly<Record<string, HostileText>> = {
  'controls of C0 and C1': repeated(`${codes(0, 0x1f)} ${codes(0x7f, 0x9f)}\n`),
  'commands for the terminal': repeated(`${Object.values(COMMANDS).join(' a ')}\n`),
  'commands inside of marks': repeated(
    Object.values(COMMANDS)
      .map((command) => `**a${command}** [b${command}](https://a.b/${command}) \`${command}\`\n\n`)
      .join(''),
  ),
  'commands as references': repeated('&#27;[2J &#x9b;2J &#x1b;]0;owned&#7; &#155; &#0; &NewLine;'),
  'commands as escapes of YAML': repeated('"\\e[2J \\x1b]0;owned\\a \\u009b" '),
  'halves of pairs': repeated('\ud800a \udc00\ud800 \udbff\u0628 '),
  'no characters': repeated('\ufdd0a \ufffe \u{1ffff} \u{10fffe}\u0628 \uffff'),
  'tag characters': repeated('a\u{e0001}\u{e0061}\u{e0062}\u{e007f} '),
  'variations and joiners': repeated('a\ufe0f\ufe0e\u{e0100}\u200d\u200c\u034f\u180e\u00ad '),
  'overrides that are not closed': repeated(`${RLO}abc ${BEH}\n`),
  'isolates that are not closed': repeated(`${RLI}a ${BEH} `),
  'nested isolates': nested(RLI, PDI, BEH),
  'isolates closed without being open': repeated(`${PDI}\u202ca${BEH} `),
  'a Trojan source': repeated(`/*${RLO} } \u2066if (isAdmin)${PDI} \u2066 begin admins only */\n`),
  'marks on a letter': repeated(SHADDA, BEH),
  'marks of another script on a letter': repeated('\u0300\u0316', 'a'),
  'marks alone': repeated('\u064e\u0300'),
  'a word': repeated(BEH),
  'a word in Latin letters': repeated('a'),
  'a word of two directions': repeated(`a${BEH}1`),
  'lam and alef': repeated('\u0644\u0627'),
  'wide letters': repeated('\u4e2d'),
  families: repeated('\u{1f468}\u200d\u{1f469}\u200d'),
  flags: repeated('\u{1f1f8}'),
  'signs of a word each': repeated('\ufdfd'),
  kashidas: repeated('\u0640'),
  blanks: repeated(' \u00a0\u3000\t'),
  'line ends': repeated('\r\n\v\f\u0085\u2028\u2029\r'),
  'nested quotes': repeated('>', '', 'a'),
  'nested lists': repeated('- ', '', 'a'),
  'nested numbers': repeated('1. ', '', 'a'),
  'nested elements': nested('<div>', '</div>'),
  'nested inline elements': nested('<b>', '</b>', BEH),
  'nested tables': nested('<table><tr><td>', '</td></tr></table>'),
  'elements without an end': repeated('<div><span dir=rtl>a'),
  'ends without a beginning': repeated('</div></table></a>'),
  attributes: (units) =>
    `<p ${Array.from({ length: units / 6 }, (_, at) => `a${at}=b`).join(' ')}>a`,
  comments: repeated('<!--', '', 'a'),
  brackets: nested('[', ']'),
  'link texts': nested('[a](', ')'),
  emphasis: repeated('*a_'),
  'emphasis without an end': repeated('**a __b'),
  backticks: repeated('`a``'),
  tables: repeated('| a '),
  'references to nothing': repeated('[a][b] [^c] '),
  'entities that are laughing': (units) =>
    `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`).join('')}]><rss><channel><item><title>${'&l9;'.repeat(Math.max(1, units / 40))}</title></item></channel></rss>`,
  'an entity from a file': repeated(
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><rss><channel><title>&b;</title></channel></rss>',
  ),
  'aliases of YAML': (units) => {
    const levels = Array.from(
      { length: 9 },
      (_, at) =>
        `l${at}: &l${at} [${at === 0 ? 'a' : `*l${at - 1}`.concat(`, *l${at - 1}`.repeat(8))}]`,
    );
    return `---\n${levels.join('\n')}\ntitle: [*l8${', *l8'.repeat(Math.max(1, units / 50))}]\n---\n\na\n`;
  },
  'an alias of itself': repeated('a: &a [*a]\n', '---\n', '---\na\n'),
  'nested YAML': nested('[', ']', 'a'),
  'nested maps of YAML': nested('{a: ', '}', 'b'),
  'nested JSON': nested('{"a":[', ']}', '1'),
  'keys that objects have': repeated(
    '__proto__: {a: b}\nconstructor: c\ntoString: d\n',
    '---\n',
    '---\na\n',
  ),
  numbers: repeated('99999999999999999999 1e999 -0 NaN '),
  addresses: repeated('https://a.b/?c=(d[e]&f#g '),
  'addresses with controls': repeated(`https://a.b/${RLO}c${PDI}%1b%9b%00 <https://a.b/${ESC}> `),
};
