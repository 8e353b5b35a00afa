/** The contents of documents, in English. */
import type { ArchiveForms, DocumentMessages, KindNames } from './messages.ts';

const KINDS: KindNames = {
  pdf: 'a PDF',
  archive: 'an archive',
  picture: 'a picture',
  sound: 'a sound',
  video: 'a video',
};

const FORMS: ArchiveForms = {
  zip64: 'it is in the form zip64',
  parts: 'it is one of several parts',
  method: 'it is compressed in an unusual way',
};

const AGAIN = 'get the file once more';

export const englishDocuments: DocumentMessages = (nameOf) => ({
  'other-kind': (source) => [
    `${nameOf(source)} is ${KINDS[source.kind]}`,
    source.kind === 'pdf'
      ? 'get its text: pdftotext FILE - | sahifa -'
      : 'Sahifa opens web pages, EPUB books, Markdown and plain text',
  ],
  'no-encoding': ({ label }) => [
    `there is no encoding ${JSON.stringify(label)}`,
    '`sahifa --help` lists them',
  ],
  'unread-page': (source, cause) => [
    `${nameOf(source)}: ${cause}`,
    'to read all text of the page, give --whole',
  ],
  'no-book': (source) => [`${nameOf(source)} is not an EPUB, though it looks like one`, AGAIN],
  'locked-book': (source) => [
    `${nameOf(source)} is encrypted (DRM)`,
    'open it in the program it was bought for',
  ],
  'damaged-archive': (source) => [`${nameOf(source)} is a damaged archive`, AGAIN],
  'encrypted-archive': (source) => [
    `${nameOf(source)} is an encrypted archive`,
    'unpack it with its password, and pack it without one',
  ],
  'unknown-archive': (source) => [
    `${nameOf(source)} cannot be unpacked: ${FORMS[source.form]}`,
    'pack it again as a plain zip file',
  ],
  'archive-too-large': (source) => [
    `${nameOf(source)} holds more files or more text than any book, or packs them more densely`,
    'open only what comes from a source you trust',
  ],
  'climbing-name': (source) => [
    `${nameOf(source)} has files whose paths lead out of it`,
    'open only what comes from a source you trust',
  ],

  'unknown-encoding': ({ label }) => `it claims to be in an unknown encoding (${label})`,
  'wrong-encoding': ({ label, encoding }) => `it claims to be in ${label}, but is in ${encoding}`,
  'doubtful-encoding': ({ encoding }) =>
    `its encoding is a guess (${encoding}): give another one with --encoding`,
  'damaged-text': ({ encoding, count }) =>
    `${count} ${count === 1 ? 'place is' : 'places are'} not valid ${encoding}`,
  'doubtful-order': () => 'its letters may be stored in the order of the screen',
  'markup-too-deep': () => 'nested too deeply: some levels are left out',
  'markup-too-large': () => 'too large to be searched for its article, or to be read to its end',
  'no-article': () => 'the page has no article',
  paywall: () => 'the rest of the article has to be paid for',
  'consent-wall': () => 'the page asks for consent before it shows anything',
  'empty-shell': () => 'the page is empty until its scripts run',
  'text-from-data': () => 'the text is from the data of the page, which shows less of it',
  'unread-chapter': ({ path }) => `the chapter ${path} cannot be read`,
  'unread-form': ({ form }) =>
    `it is ${form === 'wikitext' ? 'wikitext' : 'AsciiDoc'}, whose marks are shown as written`,
});
