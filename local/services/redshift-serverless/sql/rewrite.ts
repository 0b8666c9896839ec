import { notModelledSql } from "./sql-error";
import { quoteName, quoteText, type Token } from "./tokens";

/** Functions of Redshift by the name that DuckDB has for the same. */
const RENAMED: Readonly<Record<string, string>> = {
  nvl: "coalesce",
  isnull: "coalesce",
  listagg: "string_agg",
  regexp_substr: "regexp_extract",
  dateadd: "loglab_dateadd",
  date_add: "loglab_dateadd",
  datediff: "loglab_datediff",
  date_diff: "loglab_datediff",
  charindex: "loglab_charindex",
  json_extract_path_text: "loglab_json_path",
  is_valid_json: "json_valid",
};

/** Functions whose first argument is the name of a part of time, written without quotes. */
const PARTED = ["dateadd", "date_add", "datediff", "date_diff", "date_part", "date_trunc"];

const NOW = "(now() AT TIME ZONE 'UTC')::timestamp";

/** Words that mean something in DuckDB and are ordinary names in Redshift. */
const DUCK_WORDS = ["at", "describe", "summarize", "asof", "anti", "semi", "positional", "lambda"];

const WHO = ["current_user", "session_user"];

/** What Redshift has under this name means something else in DuckDB, or is not there. */
const REFUSED = [
  "decode",
  "convert",
  "to_char",
  "to_date",
  "to_timestamp",
  "nvl2",
  "convert_timezone",
  "median",
];

/** Functions of DuckDB's own that run other SQL, or read what is none of the statement's business. */
const DUCK_ONLY =
  /^(?:query|query_table|json_execute_serialized_sql|getvariable|pragma_\w+|duckdb_\w+|read_\w+|glob|sniff_csv|parquet_\w+|checkpoint|force_checkpoint|sql_auto_complete)$/;

/** @returns a query in the words of DuckDB */
export function rewrite(tokens: readonly Token[], user: string): Token[] {
  const significant = tokens.filter(({ kind }) => kind !== "space");
  const out: Token[] = [];
  for (const [index, token] of significant.entries()) {
    const next = significant[index + 1];
    out.push(...(token.kind === "word" ? rewriteWord(token, next, significant, index, user) : [token]));
  }
  return liftTop(out).flatMap((token) => [token, space]);
}

const space: Token = { kind: "space", source: " ", value: " " };
const word = (source: string): Token => ({ kind: "word", source, value: source });

function rewriteWord(
  token: Token,
  next: Token | undefined,
  all: readonly Token[],
  index: number,
  user: string,
): Token[] {
  const calls = next?.source === "(" && next.kind === "mark";
  const before = all[index - 1];
  if (isFirstArgument(all, index)) return [{ kind: "text", source: `'${token.value}'`, value: token.value }];
  if (WHO.includes(token.value) && !calls && before?.source !== ".") {
    return [{ kind: "text", source: quoteText(user), value: user }];
  }
  if (DUCK_WORDS.includes(token.value) && !(token.value === "at" && next?.value === "time")) {
    return [{ ...token, source: quoteName(token.value) }];
  }
  if (token.value === "sysdate" && !calls && before?.source !== ".") return [word(NOW)];
  if (token.value === "approximate" && next?.value === "count") return [];
  if (!calls || before?.source === ".") return [token];
  if (token.value === "getdate") return [word("loglab_now")];
  if (REFUSED.includes(token.value)) throw notModelledSql(`The function ${token.value.toUpperCase()}`);
  if (DUCK_ONLY.test(token.value))
    throw notModelledSql(`The function ${token.value}, which Redshift has not either,`);
  const renamed = RENAMED[token.value];
  return [renamed === undefined ? token : word(renamed)];
}

/** Whether a word is `day` in `dateadd(day, …)`. */
function isFirstArgument(all: readonly Token[], index: number): boolean {
  const open = all[index - 1];
  const name = all[index - 2];
  return (
    open?.source === "(" &&
    name?.kind === "word" &&
    PARTED.includes(name.value) &&
    all[index + 1]?.source === ","
  );
}

/** `SELECT TOP 5 …` is `SELECT … LIMIT 5`. */
function liftTop(tokens: readonly Token[]): Token[] {
  const [select, top, count, ...rest] = tokens;
  if (select?.value !== "select" || top?.value !== "top" || count?.kind !== "number") return [...tokens];
  return [select, ...rest, word("limit"), count];
}

/** What the queries above call and DuckDB has not. */
export const MACROS: readonly string[] = [
  "CREATE OR REPLACE MACRO main.loglab_now() AS (now() AT TIME ZONE 'UTC')::timestamp",
  "CREATE OR REPLACE MACRO main.loglab_charindex(part, whole) AS strpos(whole, part)",
  "CREATE OR REPLACE MACRO main.loglab_json_path(document, part) AS json_extract_string(document, '$.\"' || part || '\"')",
  "CREATE OR REPLACE MACRO main.loglab_datediff(part, a, b) AS date_diff(part, a::timestamp, b::timestamp)",
  `CREATE OR REPLACE MACRO main.loglab_dateadd(part, n, moment) AS (CASE lower(part)
    WHEN 'second' THEN moment::timestamp + to_seconds(n) WHEN 'minute' THEN moment::timestamp + to_minutes(n)
    WHEN 'hour' THEN moment::timestamp + to_hours(n) WHEN 'day' THEN moment::timestamp + to_days(n::integer)
    WHEN 'week' THEN moment::timestamp + to_weeks(n::integer) WHEN 'month' THEN moment::timestamp + to_months(n::integer)
    WHEN 'year' THEN moment::timestamp + to_years(n::integer)
    ELSE error('date part "' || part || '" is not modelled by the local cloud') END)`,
];
