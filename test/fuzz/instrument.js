/**
 * Counts in the code that is tried: each block of it adds one to its own number in `globalThis.fuzzHits`. A plugin for the
 * bundler, which also collects the strings that the code compares with.
 *
 * Jazzer.js would do the same, but its engine is a binary for glibc 2.38 and later, and its build needs LLVM.
 */

/** More than the blocks of the program; a power of two. */
export const MOST_BLOCKS = 1 << 15;

/** Of the strings in the code, those that may be signs of a format. */
const LONGEST_WORD = 24;

/** `words`: a set, to which strings of the code are added. */
export function instrument(words) {
  let next = 0;
  return {
    name: 'count-blocks',
    renderChunk(code) {
      const insertions = [];
      const insert = (at, text, rank) => insertions.push({ at, text, rank });
      const count = () => {
        next = (next + 1) % MOST_BLOCKS;
        return `fuzzHits[${next}]++`;
      };
      walk(this.parse(code), (node) => mark(node, { insert, count }), words);
      insertions.sort((a, b) => a.at - b.at || a.rank - b.rank);
      let out = 'const fuzzHits = globalThis.fuzzHits;\n';
      let from = 0;
      for (const { at, text } of insertions) {
        out += code.slice(from, at) + text;
        from = at;
      }
      return out + code.slice(from);
    },
  };
}

function walk(node, visit, words) {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, visit, words);
    return;
  }
  if (typeof node?.type !== 'string') return;
  visit(node);
  for (const word of wordsOf(node)) words.add(word);
  for (const [name, value] of Object.entries(node)) {
    if (name !== 'type' && value !== null && typeof value === 'object') walk(value, visit, words);
  }
}

function wordsOf(node) {
  const written =
    node.type === 'Literal' && node.regex
      ? node.regex.pattern.split(/\\.|[^\w<>&;:!-]+/)
      : node.type === 'Literal'
        ? [node.value]
        : node.type === 'TemplateElement'
          ? [node.value.cooked]
          : [];
  return written.filter(
    (word) => typeof word === 'string' && word.length > 0 && word.length <= LONGEST_WORD,
  );
}

function mark(node, { insert, count }) {
  const statement = (body) => {
    if (body.type === 'BlockStatement') insert(body.start + 1, `${count()};`, -Infinity);
    else {
      insert(body.start, `{${count()};`, 0);
      insert(body.end, '}', 2);
    }
  };
  // What begins at one place is opened from the outside in, and closed the other way round.
  const expression = (body) => {
    insert(body.start, `(${count()},`, -body.end);
    insert(body.end, ')', 1);
  };
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      insert(node.body.start + 1, `${count()};`, -Infinity);
      break;
    case 'ArrowFunctionExpression':
      if (node.body.type === 'BlockStatement')
        insert(node.body.start + 1, `${count()};`, -Infinity);
      else expression(node.body);
      break;
    case 'IfStatement':
      statement(node.consequent);
      if (node.alternate) statement(node.alternate);
      break;
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      statement(node.body);
      break;
    case 'CatchClause':
      statement(node.body);
      break;
    case 'SwitchCase':
      if (node.consequent.length > 0) insert(node.consequent[0].start, `${count()};`, -Infinity);
      break;
    case 'ConditionalExpression':
      expression(node.consequent);
      expression(node.alternate);
      break;
    case 'LogicalExpression':
      expression(node.right);
      break;
  }
}
