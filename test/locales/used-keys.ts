import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");

/** Functions that take the id of a text, and which of their arguments it is. */
const TAKES_ID: Readonly<Record<string, number>> = { t: 0, has: 0, fill: 1, fillAll: 1 };

/** One call that asks for a text: every id that it may ask for, as far as the types tell. */
export interface Asked {
  /** File and line. */
  readonly where: string;
  readonly patterns: readonly RegExp[];
  /** False where a value is any string: not every id that fits has to be there. */
  readonly exact: boolean;
}

export interface UsedKeys {
  readonly asked: readonly Asked[];
  /** Whether an id is asked for, or stands in the sources as a text of its own and is passed on. */
  uses(id: string): boolean;
}

/**
 * Reads the sources with TypeScript's own eyes: in `t(`state.${kind}`)` the type of `kind` tells which ids are meant.
 */
export function usedKeys(): UsedKeys {
  const { options, files } = project();
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const asked: Asked[] = [];
  const literals = new Set<string>();
  const passedOn: RegExp[] = [];

  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    const id = ts.isCallExpression(node) ? idArgument(node) : null;
    if (id !== null) {
      const { line } = file.getLineAndCharacterOfPosition(id.argument.getStart());
      const where = `${file.fileName.slice(ROOT.length + 1)}:${String(line + 1)}`;
      const numbered = id.name === "fillAll" ? "\\.\\d" : "";
      const found = idsOf(id.argument, checker);
      asked.push({
        where,
        exact: found.every(({ exact }) => exact),
        patterns: found.map(({ source }) => new RegExp(`^${source}${numbered}$`)),
      });
    } else if (ts.isTemplateExpression(node) && /^[a-z][\w-]*\./i.test(node.head.text)) {
      for (const { source } of idsOf(node, checker)) passedOn.push(new RegExp(`^${source}$`));
    }
    ts.forEachChild(node, (child) => {
      visit(child, file);
    });
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(join(ROOT, "src"))) visit(file, file);
  }
  // An id that is only known to be a string says nothing about which are used.
  const told = [...asked.flatMap(({ patterns }) => patterns), ...passedOn].filter(
    ({ source }) => !source.startsWith(`^${ANY}`),
  );
  return { asked, uses: (id) => literals.has(id) || told.some((pattern) => pattern.test(id)) };
}

const ANY = "[\\w.-]+";

interface Ids {
  /** Of a regular expression. */
  readonly source: string;
  readonly exact: boolean;
}

const anything: readonly Ids[] = [{ source: ANY, exact: false }];

/** What an expression may be, as far as its type tells. */
function idsOf(node: ts.Expression, checker: ts.TypeChecker): readonly Ids[] {
  if (ts.isConditionalExpression(node)) {
    return [...idsOf(node.whenTrue, checker), ...idsOf(node.whenFalse, checker)];
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly Ids[]>(
      (ids, span) =>
        ids.flatMap((id) =>
          idsOf(span.expression, checker).map((value) => ({
            source: id.source + value.source + escaped(span.literal.text),
            exact: id.exact && value.exact,
          })),
        ),
      [{ source: escaped(node.head.text), exact: true }],
    );
  }
  const type = checker.getTypeAtLocation(node);
  const members = type.isUnion() ? type.types : [type];
  const values = members.filter(
    (one) => (one.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) === 0,
  );
  if (values.length === 0 || !values.every((one) => one.isStringLiteral())) return anything;
  return values.map((one) => ({ source: escaped(one.value), exact: true }));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function idArgument(
  call: ts.CallExpression,
): { readonly name: string; readonly argument: ts.Expression } | null {
  const { expression } = call;
  const name = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : ts.isIdentifier(expression)
      ? expression.text
      : "";
  // Sets and maps have a `has` as well.
  if (name === "has" && !/\btexts\.has$/.test(expression.getText())) return null;
  const place = TAKES_ID[name];
  const argument = place === undefined ? undefined : call.arguments[place];
  return argument === undefined ? null : { name, argument };
}

function project(): { readonly options: ts.CompilerOptions; readonly files: string[] } {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) =>
    ts.sys.readFile(path),
  ) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(ROOT, "src", path));
  return { options: { ...options, types: ["office-js"] }, files };
}
