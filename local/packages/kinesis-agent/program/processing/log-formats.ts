/** A log format that the agent knows: an expression for the whole line, and names for its groups. */
export interface LogFormat {
  pattern: RegExp;
  fields: readonly string[];
  /** Whether a field that is `-` becomes null. */
  dashIsNull: boolean;
}

const HOST = String.raw`(?:[\w-]+(?:\.[\w-]+)*\.?|[\d.]+)`;
const USER = "[a-zA-Z0-9._-]+";
const WHOLE_NUMBER = "[+-]?[0-9]+";
const UNQUOTED = '"([^"]+)"';

const DAY_OF_MONTH = "(?:0[1-9]|[12][0-9]|3[01]|[1-9])";
const DAY = "(?:Mon(?:day)?|Tue(?:sday)?|Wed(?:nesday)?|Thu(?:rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)";
const MONTHS = [
  ...["Jan(?:uary)?", "Feb(?:ruary)?", "Mar(?:ch)?", "Apr(?:il)?", "May", "Jun(?:e)?", "Jul(?:y)?"],
  ...["Aug(?:ust)?", "Sep(?:tember)?", "Oct(?:ober)?", "Nov(?:ember)?", "Dec(?:ember)?"],
];
const MONTH = String.raw`\b(?:${MONTHS.join("|")})\b`;
const YEAR = "[1-9][0-9]*";
const TIME = "(?:2[0-3]|[01]?[0-9]):[0-5][0-9]:(?:[0-5]?[0-9]|60)(?:[:.,][0-9]+)?";
const BLANK = "[ \\t\\n\\x0B\\f\\r]";

/** The host has no colon, so that an address of IPv6 is none; the user, the referer and the agent are not empty. */
const COMMON =
  `(${HOST}) (${USER}) (${USER}) ` +
  String.raw`\[(${DAY_OF_MONTH}/${MONTH}/${YEAR}:${TIME}${BLANK}${WHOLE_NUMBER})\] ` +
  `${UNQUOTED} (${WHOLE_NUMBER}|-) (${WHOLE_NUMBER}|-)`;
const COMMON_FIELDS = ["host", "ident", "authuser", "datetime", "request", "response", "bytes"];

const CLIENT = `${HOST}(?::[1-9][0-9]*)?`;
const ERROR =
  String.raw`\[(${DAY}${BLANK}+${MONTH}${BLANK}+${DAY_OF_MONTH}${BLANK}+${TIME}${BLANK}+${YEAR})\] ` +
  String.raw`\[(?:(\w+):)?(\w+)\] \[pid ([0-9]+)(?::tid ([0-9]+))?\] \[client (${CLIENT})\] (.*)`;

const SYSLOG_TIME = `${MONTH}${BLANK}+${DAY_OF_MONTH}${BLANK}+${TIME}`;
const RFC3339_TIME = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})`;
const syslog = (time: string): string =>
  String.raw`(${time}) (?:<[0-9]+.[0-9]+> )?(${USER}) ([\w._/%-]+)(?:\[([1-9][0-9]*)\])?: (.*)`;
const SYSLOG_FIELDS = ["timestamp", "hostname", "program", "processid", "message"];

const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

/**
 * By the names of `logFormat`.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/agent-preprocess.html
 */
export const LOG_FORMATS: Readonly<Record<string, LogFormat>> = {
  COMMONAPACHELOG: { pattern: whole(`${COMMON}.*`), fields: COMMON_FIELDS, dashIsNull: true },
  COMBINEDAPACHELOG: {
    pattern: whole(`${COMMON} ${UNQUOTED} ${UNQUOTED}.*`),
    // One r, as HTTP's header has it; AWS's own page says referrer.
    fields: [...COMMON_FIELDS, "referer", "agent"],
    dashIsNull: true,
  },
  APACHEERRORLOG: {
    pattern: whole(ERROR),
    fields: ["timestamp", "module", "severity", "processid", "threadid", "client", "message"],
    dashIsNull: true,
  },
  SYSLOG: { pattern: whole(syslog(SYSLOG_TIME)), fields: SYSLOG_FIELDS, dashIsNull: false },
  RFC3339SYSLOG: { pattern: whole(syslog(RFC3339_TIME)), fields: SYSLOG_FIELDS, dashIsNull: false },
};
