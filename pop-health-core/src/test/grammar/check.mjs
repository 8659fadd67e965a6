// Parses commands with an independent PowerShell grammar, and says where one is not what was meant.
//
//   node check.mjs CASES
//
// CASES has one JSON object a line: "text" is the command; "plain" the same with plain words for
// its values; "commands" the names and parameters, and "literals" the values, that it is meant to
// have, in order; without these it is a whole script, in which only "plain" is compared with. Each line that fails is told; the last line of the output counts the good ones.
//
// The grammar does not know the typographic quotes, dashes and blanks that PowerShell takes for
// plain ones. So each is made its plain one, unit for unit, before the parse, and the values are
// read from the original. Nor does it know bare words in a list (Name,State): they become one word.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const SINGLE = "'\u2018\u2019\u201A\u201B";
const FOLDED = [
  [/[\u2018\u2019\u201A\u201B]/g, "'"],
  [/[\u201C\u201D\u201E]/g, '"'],
  [/[\u2013\u2014\u2015]/g, '-'],
  [/[\u00A0\u0085\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' '],
];

/** A string, which stays, or a list of bare words. */
const STRING_OR_LIST = /'(?:[^']|'')*'|\b[A-Za-z]\w*(?:,[A-Za-z]\w*)+/g;

await Parser.init();
const require = createRequire(import.meta.url);
const parser = new Parser();
parser.setLanguage(
  await Language.load(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')),
);

/** What a text has: command names with their parameters, literals, and all other leaves. */
function read(text) {
  const folded = FOLDED.reduce((all, [from, to]) => all.replace(from, to), text).replace(
    STRING_OR_LIST,
    (found) => (found[0] === "'" ? found : found.replaceAll(',', '_')),
  );
  const tree = parser.parse(folded);
  if (tree.rootNode.hasError) throw new Error('does not parse');
  const statements = tree.rootNode.descendantsOfType('statement_list')[0].namedChildCount;
  const found = { statements, commands: [], literals: [], leaves: [] };
  visit(tree.rootNode, text, found, []);
  tree.delete();
  return found;
}

function visit(node, text, found, command) {
  const own = text.slice(node.startIndex, node.endIndex);
  if (node.type === 'verbatim_string_characters') {
    found.literals.push(literal(own));
    found.leaves.push('literal');
    return;
  }
  const inside = node.type === 'command' ? [] : command;
  if (node.type === 'command') found.commands.push(inside);
  if (node.type === 'command_name' || node.type === 'command_parameter') command.push(own);
  if (node.childCount === 0) found.leaves.push(`${node.type} ${own}`);
  for (const child of node.children) visit(child, text, found, inside);
}

/** The value of a single-quoted string: any two quotes are one, the first. */
function literal(text) {
  if (text[0] !== "'" || text.at(-1) !== "'") throw new Error(`odd quotes round ${text}`);
  let value = '';
  for (let i = 1; i < text.length - 1; i++) {
    if (SINGLE.includes(text[i])) {
      i++;
      if (i >= text.length - 1 || !SINGLE.includes(text[i])) throw new Error(`ends early: ${text}`);
      value += text[i - 1];
    } else {
      value += text[i];
    }
  }
  return value;
}

function same(what, got, meant) {
  if (JSON.stringify(got) !== JSON.stringify(meant)) {
    throw new Error(`${what}: got ${JSON.stringify(got)}, meant ${JSON.stringify(meant)}`);
  }
}

let good = 0;
let bad = 0;
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (!line) continue;
  const { text, plain, commands, literals } = JSON.parse(line);
  try {
    const found = read(text);
    if (commands) same('statements', found.statements, 1);
    if (commands) same('commands', found.commands.map((command) => command.join(' ')), commands);
    if (literals) same('literals', found.literals, literals);
    same('anything else', found.leaves, read(plain).leaves);
    good++;
  } catch (error) {
    bad++;
    if (bad <= 20) console.error(`${JSON.stringify(text)}\n  ${error.message}`);
  }
}
console.log(`${good} good, ${bad} bad`);
process.exitCode = bad === 0 && good > 0 ? 0 : 1;
