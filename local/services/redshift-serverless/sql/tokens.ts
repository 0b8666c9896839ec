import { syntaxError } from "./sql-error";

/** A piece of a statement. Of a quoted name or text `value` is what stands between the quotes. */
export interface Token {
  kind: "space" | "word" | "name" | "text" | "number" | "parameter" | "mark";
  /** As it is written; words in lower case, as Redshift reads them. */
  source: string;
  value: string;
}

const PIECES: readonly (readonly [kind: Token["kind"], pattern: RegExp])[] = [
  ["space", /(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)+/y],
  ["word", /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ["name", /"(?:[^"]|"")*"/y],
  ["text", /'(?:[^']|'')*'/y],
  ["number", /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["mark", /::|<=|>=|<>|!=|\|\||:=|[^\w\s'"]/y],
];
const PARAMETER = /:[A-Za-z_]\w*/y;

/**
 * Takes a statement apart; comments count as space.
 * @throws SqlError for a quote that does not end
 */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < sql.length; ) {
    const token = parameterAt(sql, at) ?? pieceAt(sql, at);
    if (!token) throw syntaxError(sql.slice(at, at + 20));
    tokens.push(token.kind === "space" ? { kind: "space", source: " ", value: " " } : token);
    at += token.source.length;
  }
  return tokens.map((token) =>
    token.kind === "word" ? { ...token, source: token.source.toLowerCase() } : token,
  );
}

function pieceAt(sql: string, at: number): Token | undefined {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const source = pattern.exec(sql)?.[0];
    if (source !== undefined) return { kind, source, value: valueOfPiece(kind, source) };
  }
  return undefined;
}

/** `:name`, but not the second colon of a cast. */
function parameterAt(sql: string, at: number): Token | undefined {
  if (sql[at] !== ":" || sql[at - 1] === ":") return undefined;
  PARAMETER.lastIndex = at;
  const source = PARAMETER.exec(sql)?.[0];
  return source === undefined ? undefined : { kind: "parameter", source, value: source.slice(1) };
}

function valueOfPiece(kind: Token["kind"], source: string): string {
  if (kind === "word") return source.toLowerCase();
  if (kind === "name") return source.slice(1, -1).replaceAll('""', '"');
  if (kind === "text") return source.slice(1, -1).replaceAll("''", "'");
  return source;
}

/** @returns the statement again */
export const written = (tokens: readonly Token[]): string =>
  tokens
    .map(({ source }) => source)
    .join("")
    .trim();

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * @returns the statement without a semicolon at its end
 * @throws SqlError when another statement follows: an API call carries one
 */
export function singleStatement(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex(({ source }) => source === ";");
  if (end < 0) return [...tokens];
  const rest = tokens.slice(end).filter(({ kind, source }) => kind !== "space" && source !== ";");
  if (rest.length > 0) throw syntaxError(";");
  return tokens.slice(0, end);
}
