/** The terminals: how each is found, and started with a size, a font and a command. */
import type { DialectName } from '../../src/terminal/dialects/dialect-names.ts';
import type { Sandbox } from './sandbox.ts';

export type Look = {
  readonly columns: number;
  readonly rows: number;
  readonly font: string;
  /** Size of the font in points. */
  readonly points: number;
};

export type Emulator = {
  readonly name: string;
  /** Commands that must be in PATH. */
  readonly commands: readonly string[];
  /** Files of npm packages that must be there: `npm ci` in the folder that they are in. */
  readonly modules?: readonly string[];
  /** Debian packages that bring them; the versions of the `named` ones are told. */
  readonly packages: readonly string[];
  readonly named: readonly string[];
  /** Milliseconds without a change after which it has drawn. @default 600 */
  readonly stillness?: number;
  /** It is not opened with tmux: what is wrong there by the README, or the same as elsewhere and slow. */
  readonly isAlone?: true;
  /** Scenes that are not right in tmux, and why. */
  readonly wrongInTmux?: ReadonlyMap<string, string>;
  /** Its columns do not hold, and why: only the order of its letters is looked at. */
  readonly crookedColumns?: string;
  /** It draws white on black, and is looked at as a negative. */
  readonly isDark?: true;
  /** What rows of signs are written in. @default visual */
  readonly dialect?: DialectName;
  /** Emoji of several parts are sent whole. */
  readonly joinsEmoji?: true;
  /** Signs behind which the columns do not hold, and why; `WIDTHS.md` shows them. */
  readonly crooked?: ReadonlyMap<string, string>;
  readonly launch: (look: Look, command: readonly string[]) => Launch;
};

export type Launch = {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Settings, by their paths in the home folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** What must run before, and how it is known to be ready. */
  readonly before?: {
    readonly command: readonly string[];
    readonly isReady: (sandbox: Sandbox) => boolean;
  };
  /** A click gives the keyboard to the terminal, not the X server. */
  readonly needsClick?: boolean;
};

/** Pixels for a point on the X server. */
const PIXELS = 96 / 72;

/** Programs with OpenGL draw without a graphics card. */
const SOFTWARE_GL = { LIBGL_ALWAYS_SOFTWARE: '1' };

/** A D-Bus of its own, which ends with the program. */
const WITH_DBUS = ['dbus-run-session', '--'];

/** Runs a command in a terminal that learns its colours from the screen alone (OSC 10, OSC 11). */
const BLACK_ON_WHITE = [
  ...['sh', '-c', String.raw`printf '\033]10;#000000\007\033]11;#ffffff\007'; exec "$@"`, 'sh'],
];

/**
 * The DOM renderer makes a box of each cell, by what 32 copies of the cell measure and a spacing for each sign that the
 * browser finds in it. Cells whose copies join, or that are two signs, are wider or narrower in the box.
 */
const CROOKED_IN_DOM: ReadonlyMap<string, string> = new Map([
  ['a\u1161', 'one cell, and two signs for the browser: the spacing is put in twice'],
  ['\u0915\u093e', 'the spacing mark has its own cell: 32 of them stand on one dotted circle'],
  ['\u0915\u094d\u0924', 'the first cell ends with a virama: 32 copies join to one conjunct'],
]);

/** xterm.js in Chromium: `web/terminal.js` is the terminal. */
function xtermJs(version: '6.0' | '5.5', renderer: 'dom' | 'webgl', family?: string): Emulator {
  return {
    name: ['xterm.js', version, renderer, ...(family ? ['fallback'] : [])].join('-'),
    commands: ['chromium'],
    modules: ['test/terminals/web/node_modules/@xterm/xterm/package.json'],
    packages: ['chromium', 'libgl1-mesa-dri', ...(family ? ['fonts-noto-mono'] : [])],
    named: ['chromium'],
    isAlone: true,
    dialect: 'visual-parted',
    stillness: renderer === 'webgl' ? 2500 : 1200, // without a graphics card
    ...(renderer === 'dom' && { crooked: CROOKED_IN_DOM }),
    // xterm.js widens cells by `letter-spacing`, which Chromium does not apply to Arabic.
    ...(renderer === 'dom' && family && { crookedColumns: 'letters are as wide as in their font' }),
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...[process.execPath, 'test/terminals/web/terminal.js', version, renderer],
        ...[`${columns}`, `${rows}`, family ?? font, `${Math.round(points * PIXELS)}`, ...command],
      ],
      env: SOFTWARE_GL,
    }),
  };
}

/** A font without Arabic, and a proportional one that has it. */
const FALLBACK = 'Noto Sans Mono, DejaVu Sans';

const WAYLAND_SOCKET = 'wayland-sahifa';

export const emulators: readonly Emulator[] = [
  {
    name: 'xterm',
    commands: ['xterm'],
    packages: ['xterm'],
    named: ['xterm'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...['xterm', '-u8', '-geometry', `${columns}x${rows}`, '-fa', font, '-fs', `${points}`],
        ...['-fg', 'black', '-bg', 'white', '+sb', '-e', ...command],
      ],
    }),
  },
  {
    name: 'vte',
    commands: ['xfce4-terminal', 'dbus-run-session'],
    packages: ['xfce4-terminal', 'dbus'],
    named: ['libvte-2.91-0', 'xfce4-terminal'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...WITH_DBUS,
        ...['xfce4-terminal', '--disable-server', '--hide-menubar', '--hide-borders'],
        ...['--hide-toolbar', '--hide-scrollbar', `--geometry=${columns}x${rows}`],
        ...[`--font=${font} ${points}`, '--color-text=#000000', '--color-bg=#ffffff'],
        ...['-x', ...command],
      ],
      env: { GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory' },
    }),
  },
  {
    name: 'mlterm',
    wrongInTmux: new Map([
      ['outline', 'numbers at the right end of a row stand on their left side'],
    ]),
    commands: ['mlterm'],
    packages: ['mlterm'],
    named: ['mlterm'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...['mlterm', '-g', `${columns}x${rows}`, '-A', '-w', `${Math.round(points * PIXELS)}`],
        ...['--type=xft', '--lsp=1'], // cells as wide as the letters, and high enough for them
        ...['--fg=black', '--bg=white', '--sb=false', '-e', ...command],
      ],
      files: { '.mlterm/aafont': `DEFAULT = ${font}\nISO10646_UCS4_1 = ${font}\n` },
    }),
  },
  {
    name: 'konsole',
    joinsEmoji: true,
    commands: ['konsole', 'dbus-run-session'],
    packages: ['konsole', 'dbus'],
    named: ['konsole'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...WITH_DBUS,
        ...['konsole', '--hide-menubar', '--hide-tabbar', '--nofork', '--profile', 'Sahifa'],
        ...['-e', ...command],
      ],
      env: { QT_QPA_PLATFORM: 'xcb' },
      files: {
        '.local/share/konsole/Sahifa.profile': ini({
          General: {
            Name: 'Sahifa',
            Parent: 'FALLBACK/',
            TerminalColumns: columns,
            TerminalRows: rows,
          },
          Appearance: {
            ColorScheme: 'BlackOnWhite',
            Font: `${font},${points},-1,5,50,0,0,0,0,0`,
          },
          Scrolling: { ScrollBarPosition: 2 },
        }),
        '.config/konsolerc': ini({
          'Desktop Entry': { DefaultProfile: 'Sahifa.profile' },
          KonsoleWindow: { RememberWindowSize: false },
        }),
      },
    }),
  },
  {
    name: 'kitty',
    commands: ['kitty'],
    packages: ['kitty', 'libgl1-mesa-dri'],
    named: ['kitty'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...['kitty', '--config', 'NONE', '-o', `font_family=${font}`, '-o', `font_size=${points}`],
        ...['-o', 'background=#ffffff', '-o', 'foreground=#000000'],
        ...['-o', 'remember_window_size=no', '-o', 'update_check_interval=0'],
        ...['-o', `initial_window_width=${columns}c`, '-o', `initial_window_height=${rows}c`],
        ...['-o', 'linux_display_server=x11', ...command],
      ],
      env: SOFTWARE_GL,
    }),
  },
  {
    name: 'alacritty',
    commands: ['alacritty'],
    packages: ['alacritty', 'libgl1-mesa-dri'],
    named: ['alacritty'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...['alacritty', '-o', `window.dimensions.columns=${columns}`],
        ...['-o', `window.dimensions.lines=${rows}`, '-o', `font.normal.family="${font}"`],
        ...['-o', `font.size=${points}`, '-o', 'colors.primary.background="#ffffff"'],
        ...['-o', 'colors.primary.foreground="#000000"', '-e', ...command],
      ],
      env: { ...SOFTWARE_GL, WINIT_X11_SCALE_FACTOR: '1' },
    }),
  },
  {
    name: 'urxvt',
    commands: ['urxvt'],
    packages: ['rxvt-unicode'],
    named: ['rxvt-unicode'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...['urxvt', '-geometry', `${columns}x${rows}`, '-fn', `xft:${font}:size=${points}`],
        ...['-fg', 'black', '-bg', 'white', '+sb', '-e', ...command],
      ],
    }),
  },
  {
    name: 'st',
    commands: ['stterm'],
    packages: ['stterm'],
    named: ['stterm'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...['stterm', '-g', `${columns}x${rows}`, '-f', `${font}:size=${points}`],
        ...['-e', ...BLACK_ON_WHITE, ...command],
      ],
    }),
  },
  {
    name: 'foot',
    commands: ['foot', 'weston'],
    packages: ['foot', 'weston'],
    named: ['foot'],
    launch: ({ columns, rows, font, points }, command) => ({
      before: {
        command: [
          ...['weston', '--backend=x11-backend.so', '--use-pixman', '--width=2000'],
          ...['--height=1200', `--socket=${WAYLAND_SOCKET}`],
        ],
        isReady: (sandbox) => sandbox.read(`run/${WAYLAND_SOCKET}.lock`) !== undefined,
      },
      command: ['foot', ...command],
      env: { WAYLAND_DISPLAY: WAYLAND_SOCKET },
      files: {
        '.config/weston.ini': ini({
          core: { 'idle-time': 0 },
          shell: {
            'panel-position': 'none',
            'background-color': '0xffffffff',
            animation: 'none',
            'startup-animation': 'none',
            locking: false,
          },
        }),
        '.config/foot/foot.ini': ini({
          main: {
            font: `${font}:size=${points}`,
            'dpi-aware': 'no',
            'initial-window-size-chars': `${columns}x${rows}`,
          },
          csd: { preferred: 'none' },
          colors: { background: 'ffffff', foreground: '000000' },
        }),
      },
      needsClick: true,
    }),
  },
  {
    name: 'qterminal',
    isAlone: true,
    commands: ['qterminal', 'dbus-run-session'],
    packages: ['qterminal', 'dbus'],
    named: ['qterminal'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...WITH_DBUS,
        ...['qterminal', '-qwindowgeometry', windowOf({ columns, rows, points }), '-e'],
        // One argument, which it splits at blanks by itself.
        command.join(' '),
      ],
      env: { QT_QPA_PLATFORM: 'xcb' },
      files: {
        '.config/qterminal.org/qterminal.ini': ini({
          General: {
            AskOnExit: false,
            fontFamily: font,
            fontSize: points,
            MenuVisible: false,
            ScrollbarPosition: 0,
            HideTabBarWithOneTab: true,
            colorScheme: 'BlackOnWhite',
            TerminalMargin: 0,
          },
        }),
      },
    }),
  },
  {
    name: 'pterm',
    isDark: true, // it dims the background of faint text as well, which is not seen on black
    isAlone: true,
    commands: ['pterm'],
    packages: ['pterm'],
    named: ['pterm'],
    launch: ({ columns, rows, font, points }, command) => ({
      command: [
        ...['pterm', '-geometry', `${columns}x${rows}`, '-fn', `client:${font} ${points}`],
        ...['-fg', 'white', '-bg', 'black', '-sb-', '-e', ...command],
      ],
    }),
  },
  xtermJs('6.0', 'dom', FALLBACK),
  xtermJs('6.0', 'webgl', FALLBACK),
  xtermJs('6.0', 'dom'),
  xtermJs('6.0', 'webgl'),
  xtermJs('5.5', 'dom'),
  xtermJs('5.5', 'webgl'),
];

/** QTerminal takes a size in pixels: that of its cells in DejaVu Sans Mono of 20 points, and what is round them. */
function windowOf({ columns, rows, points }: Pick<Look, 'columns' | 'rows' | 'points'>): string {
  if (points !== 20) throw new Error(`the cells of QTerminal are not known for ${points} points`);
  return `${columns * 16 + 9}x${rows * 33 + 11}`;
}

type Settings = Readonly<Record<string, string | number | boolean>>;

/** A settings file: its sections, and the values in each. */
function ini(sections: Readonly<Record<string, Settings>>): string {
  return Object.entries(sections)
    .map(([name, settings]) => {
      const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
      return `[${name}]\n${lines.join('')}`;
    })
    .join('\n');
}
