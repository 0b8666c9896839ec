import { AwsError } from "../../../core/errors";

/** SQLSTATEs, and what they are about. */
export type SqlState =
  /** Syntax, or a name that is not there. */
  | "42601"
  | "42P01"
  | "42703"
  | "3F000"
  | "42883"
  | "3D000"
  /** Something is there already. */
  | "42P07"
  | "42P06"
  | "42710"
  /** Rights. */
  | "42501"
  | "28000"
  /** Values. */
  | "22001"
  | "22003"
  | "22P02"
  | "22007"
  | "23502"
  | "22012"
  /** Not supported. */
  | "0A000"
  /** Cancelled. */
  | "57014"
  /** COPY, and whatever is Redshift's own. */
  | "XX000";

/**
 * A failure of a statement, in the words of Redshift. It crosses to other services as an AwsError whose members tell the
 * SQLSTATE, and of a batch which statement it was.
 */
export class SqlError extends Error {
  override readonly name = "SqlError";

  constructor(
    readonly state: SqlState,
    message: string,
  ) {
    super(message);
  }
}

export const syntaxError = (near: string): SqlError =>
  new SqlError("42601", `syntax error at or near "${near.trim()}"`);

export const noRelation = (name: string): SqlError =>
  new SqlError("42P01", `relation "${name}" does not exist`);

export const noColumn = (column: string, table: string): SqlError =>
  new SqlError("42703", `column "${column}" of relation "${table}" does not exist`);

export const noSchema = (name: string): SqlError => new SqlError("3F000", `schema "${name}" does not exist`);

export const denied = (what: string): SqlError => new SqlError("42501", `permission denied for ${what}`);

/** What Redshift has and the stand-in has not. */
export const notModelledSql = (what: string): SqlError =>
  new SqlError(
    "0A000",
    `${what} is not modelled by the local cloud, whose Redshift is a stand-in on DuckDB (see local/FIDELITY.md)`,
  );

/** The code under which a statement's failure crosses to other services of the local cloud. */
export const STATEMENT_FAILED = "StatementFailed";

/** @param index of the statement in its batch, from 0 */
export function crossing(error: SqlError, index: number): AwsError {
  return new AwsError(STATEMENT_FAILED, error.message, 400, { state: error.state, index });
}
