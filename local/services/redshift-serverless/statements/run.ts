import { done, type Outcome } from "../sql/outcome";
import { Reader } from "../sql/reader";
import { notModelledSql, syntaxError } from "../sql/sql-error";
import { quoteText, singleStatement, type Token, tokenize } from "../sql/tokens";
import type { Session } from "../warehouse/session";
import { copy } from "./copy";
import { change, query } from "./query";
import { createSchema, dropSchema } from "./schema";
import { alterTable, createTable, createView, drop, truncate } from "./table";
import { alterUser, createUser, dropUser } from "./user";

type Handler = (session: Session, reader: Reader, tokens: readonly Token[]) => Promise<Outcome>;

/** Every statement that is carried out, by its first words. */
const STATEMENTS: readonly (readonly [words: readonly string[], handler: Handler])[] = [
  [["select"], (session, _, tokens) => query(session, tokens)],
  [["with"], (session, _, tokens) => query(session, tokens)],
  [["values"], (session, _, tokens) => query(session, tokens)],
  [["insert", "into"], (session, _, tokens) => change(session, tokens)],
  [["update"], (session, _, tokens) => change(session, tokens)],
  [["delete", "from"], (session, _, tokens) => change(session, tokens)],
  [["copy"], copy],
  [["create", "table"], createTable],
  [["create", "view"], (session, reader) => createView(session, reader, false)],
  [["create", "or", "replace", "view"], (session, reader) => createView(session, reader, true)],
  [["create", "schema"], createSchema],
  [["create", "user"], createUser],
  [["alter", "table"], alterTable],
  [["alter", "user"], alterUser],
  [["drop", "table"], (session, reader) => drop(session, reader, "TABLE")],
  [["drop", "view"], (session, reader) => drop(session, reader, "VIEW")],
  [["drop", "schema"], dropSchema],
  [["drop", "user"], dropUser],
  [["truncate"], truncate],
  // What they see to, DuckDB sees to by itself.
  [["analyze"], async () => done()],
  [["vacuum"], async () => done()],
];

/** First words of Redshift's other statements: refused by name, where anything else is a syntax error. */
const KNOWN =
  /^(abort|alter|analyse|attach|begin|call|cancel|close|comment|commit|copy|create|deallocate|declare|delete|desc|detach|drop|end|execute|explain|fetch|grant|insert|lock|merge|prepare|refresh|reset|revoke|rollback|set|show|start|unload|use)$/;

const READS = ["select", "with", "values"];

/** A statement that is ready to be carried out. */
export interface Prepared {
  tokens: readonly Token[];
  writes: boolean;
}

/**
 * @param parameters values of `:name`, which come in as texts and are taken for whatever the place wants
 * @throws SqlError
 */
export function prepareStatement(sql: string, parameters: ReadonlyMap<string, string>): Prepared {
  const tokens = singleStatement(tokenize(sql)).map((token): Token => {
    if (token.kind !== "parameter") return token;
    const value = parameters.get(token.value);
    if (value === undefined) throw syntaxError(token.source);
    return { kind: "text", source: quoteText(value), value };
  });
  const [first] = new Reader(tokens).words(1);
  return { tokens, writes: !READS.includes(first ?? "") };
}

/** Carries out one statement. @throws SqlError, or DuckDB's own error */
export async function runStatement(session: Session, { tokens }: Prepared): Promise<Outcome> {
  const reader = new Reader(tokens);
  const words = reader.words(4);
  for (const [wanted, handler] of STATEMENTS) {
    if (!wanted.every((word, at) => words[at] === word)) continue;
    reader.skip(wanted.length);
    return handler(session, reader, tokens);
  }
  const [first = ""] = words;
  if (KNOWN.test(first)) throw notModelledSql(words.slice(0, 2).join(" ").toUpperCase());
  throw syntaxError(reader.peek()?.source ?? "end of input");
}
