import { isAwsError } from "../../../core/errors";
import type { ErrorEvent } from "../delivery/error-log";

type Rule = readonly [
  errorCode: string,
  matches: (state: string, message: string) => boolean,
  advice: string,
];

const state =
  (...states: string[]) =>
  (of: string): boolean =>
    states.includes(of);
const says =
  (pattern: RegExp) =>
  (_: string, message: string): boolean =>
    pattern.test(message);

/**
 * Codes of the log events about Redshift, by what the database says.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
 */
const RULES: readonly Rule[] = [
  [
    "Redshift.TableNotFound",
    says(/nonexistent table/),
    "The table to load is not there. Create it, or name another.",
  ],
  ["Redshift.AuthenticationFailed", state("28000"), "User name or password is wrong."],
  ["Redshift.DatabaseNotFound", state("3D000"), "The database of the JDBC URL is not there."],
  ["Redshift.ColumnNotFound", state("42703"), "A column of the COPY command is not in the table."],
  ["Redshift.MissingColumn", state("23502"), "A column that must not be null got no value."],
  [
    "Redshift.SyntaxError",
    state("42601"),
    "The COPY command has a syntax error. Check the table's name, columns and options.",
  ],
  ["Redshift.InsufficientPrivilege", state("42501", "3F000"), "The user may not load the table."],
  ["Redshift.IncorrectJsonPathsFile", says(/JSONPath/), "The jsonpaths file is not as it should be."],
  [
    "Redshift.DataLoadFailed",
    says(/^Load into table/),
    "The data could not be loaded. Look into sys_load_error_detail.",
  ],
  ["Redshift.S3BucketAccessDenied", says(/AccessDenied/), "The role may not read the bucket."],
  ["Redshift.MissingS3File", says(/S3 prefix .* does not exist/), "An object to load is not there any more."],
  [
    "Redshift.IncorrectCopyOptions",
    says(/COPY|TIMEFORMAT|gzip|MAXERROR|not modelled/),
    "The options of the COPY command do not fit the data or each other.",
  ],
];

/** @returns the log event for a COPY that failed */
export function copyFailure(error: unknown): ErrorEvent {
  const message = error instanceof Error ? error.message : String(error);
  if (isAwsError(error, "ConnectionFailed") || isAwsError(error, "ResourceNotFoundException"))
    return { errorCode: "Redshift.ConnectionFailed", message: `The workgroup cannot be reached. ${message}` };
  if (isAwsError(error) && /AccessDenied/.test(error.code))
    return {
      errorCode: "Redshift.AccessDenied",
      message: `The role is not allowed what it needs. ${message}`,
    };
  const sqlState = isAwsError(error) ? String(error.members.state ?? "") : "";
  const rule = RULES.find(([, matches]) => matches(sqlState, message));
  if (!rule) return { errorCode: "Redshift.InternalError", message };
  const [errorCode, , advice] = rule;
  return { errorCode, message: `${advice} The error: ${message}` };
}
