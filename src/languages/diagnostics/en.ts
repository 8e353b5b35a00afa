/** Problems in files, in English. */
import type { FieldForm } from '../../article/flaw.ts';
import type { Hindrance } from '../../files/lock.ts';

import { wantedText } from '../../library/expected-value.ts';
import type { TroubleWording } from './format.ts';

const FORMS: Readonly<Record<FieldForm, string>> = {
  direction: 'be `rtl` or `ltr`',
  language: 'be a language tag, as `ar`',
  date: 'be a date, as `2020-10-21`',
  image: 'hold `caption`, `credit` or `english`',
};

export const englishTroubles: TroubleWording = {
  'no-yaml': ({ message }) => message,
  'too-deep': () => 'nested too deeply',
  'key-no-text': () => 'a key must be text',
  alias: () => 'aliases (`*name`) are not read',
  'no-markdown': () => 'this cannot be read as Markdown: the source is shown',
  html: () => 'HTML is left out',
  'empty-heading': () => 'a heading without text',

  'front-matter': ({ of }, { trouble }) => `front matter: ${trouble(of)}`,
  'broken-matter': ({ of }, { trouble }) => `broken front matter: ${trouble(of)}`,
  'unclosed-matter': () => 'no second line `---` closes it',
  'no-pairs': () => 'it must be lines of `key: value`',
  'wrong-field': ({ field, form }) => `\`${field}\` must ${FORMS[form]}`,
  'no-text-field': ({ field }) => `\`${field}\` must be one text`,

  'no-entries': () => 'a glossary is a list under `entries:`',
  'no-fields': ({ fields }) => `an entry must have fields (${fields.join(', ')})`,
  'missing-field': ({ field }) => `an entry needs \`${field}\``,
  'no-name': () => 'a name must be text with letters',
  'empty-names': () => '`names` is empty',
  'wrong-kind': ({ kinds }) => `\`kind\` must be one of ${kinds.join(', ')}`,
  'wrong-marks': () => '`vocalised` must be the first of `names` with its marks',
  'wrong-about': () => '`about` must hold a line for each language, as `en` and `ar`',
  'no-language': ({ tag }) => `\`${tag}\` in \`about\` is no language tag`,
  'unknown-field': ({ field, fields }) =>
    `\`${field}\` is no field of an entry (${fields.join(', ')})`,
  'lost-link': () => '`see` must be the English name of another entry',
  'shared-name': ({ name, owner }) => `\`${name}\` is a name of ${owner} already`,
  'shared-english': ({ english, owner }) =>
    `\`${english}\` is the English name of ${owner} already`,
  'repeated-name': ({ name }) => `\`${name}\` is there twice`,
  'absent-name': ({ name }) => `\`${name}\` is not in the article`,

  'unknown-option': ({ name, meant }) => `there is no option \`${name}\`${didYouMean(meant)}`,
  'unread-options': ({ of }, { trouble }) => `the file is not read: ${trouble(of)}`,
  'no-options': () => 'the file is not read: it is no list of options',
  'wrong-value': ({ option, wanted, given, meant }) => {
    const instead = given === '' ? '' : `, not \`${given}\``;
    return `\`${option}\` must be ${wantedText(wanted)}${instead}${didYouMean(meant)}`;
  },
  'no-map': ({ option, of }) => `\`${option}\` must hold a ${of} on each line, as \`NAME: VALUE\``,
  'unknown-command': ({ name, meant }) => `there is no command \`${name}\`${didYouMean(meant)}`,
  'unknown-key': ({ name, meant }) => `there is no key \`${name}\`${didYouMean(meant)}`,
  'no-key': () => 'a key must be a character or a name',
  'shared-key': ({ key, owner }) => `${key} is a key of \`${owner}\` already`,
  'lost-key': ({ command, key, owner }) =>
    `no key is left for \`${command}\`: ${key} is one of \`${owner}\``,

  illegible: ({ fault }, telling) => {
    const { message, hint } = telling.fault(fault);
    return `${message}; ${hint}`;
  },
  'unreadable-file': ({ path, code }) => `${path} cannot be read (${code})`,
  'unwritable-file': ({ path, why }) => `${path} cannot be written (${whyText(why)})`,
  'no-option-file': ({ path }) => `${path} is not a list of options; correct it first`,

  'unwritable-memory': ({ path, why }) =>
    `${path} cannot be written (${whyText(why)}): nothing new is remembered`,
  'unreadable-memory': ({ path, code }) =>
    `${path} cannot be read (${code}): nothing is remembered`,
  'special-memory': ({ path }) => `${path} is a pipe or a device: nothing is remembered`,
  'damaged-memory': ({ path, aside }) => `${path} was damaged, and is now ${aside}`,
  'newer-memory': ({ path }) =>
    `${path} was written by a later Sahifa: nothing is remembered, and it is left as it is`,

  glossary: ({ name, of, line, column, isEmpty }, { trouble }) =>
    `${isEmpty ? 'opened without ' : ''}${name}: ${trouble(of)} (line ${line}, column ${column})`,
  'unread-glossary': ({ fault }, telling) =>
    `opened without its glossary: ${telling.fault(fault).message}`,
};

function whyText(why: Hindrance): string {
  switch (why.type) {
    case 'locked':
      return `another process holds ${why.lock}`;
    case 'obstructed':
      return `${why.lock} is in the way`;
    case 'system':
      return why.code;
  }
}

function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `; did you mean \`${name}\`?`;
}
