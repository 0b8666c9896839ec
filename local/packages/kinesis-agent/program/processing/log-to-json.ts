import { ConfigurationError } from "../config/configuration-error";
import type { Values } from "../config/values";
import type { Converter } from "./converters";
import { javaPattern } from "./java-pattern";
import { jsonFormatOf, withoutEnd } from "./json-format";
import { jsonText } from "./json-text";
import { LOG_FORMATS, type LogFormat } from "./log-formats";

/** A log line's fields by name. Every value is a text, numbers too, or null; a line of another format is left out. */
export function logToJson(option: Values): Converter {
  const { pattern, fields, dashIsNull } = formatOf(option);
  const format = jsonFormatOf(option);
  return (record) => {
    const groups = pattern.exec(withoutEnd(record))?.slice(1);
    if (groups?.length !== fields.length) return undefined;
    const object = new Map(fields.map((field, i) => [field, fieldOf(groups[i], dashIsNull)]));
    return `${jsonText(object, format)}\n`;
  };
}

const fieldOf = (group: string | undefined, dashIsNull: boolean): string | null =>
  group === undefined || (dashIsNull && group === "-") ? null : group;

function formatOf(option: Values): LogFormat {
  option.required("logFormat");
  const known = LOG_FORMATS[option.oneOf("logFormat", Object.keys(LOG_FORMATS)) ?? ""];
  if (!known) throw new ConfigurationError("Log format is not accepted");
  const matchPattern = option.text("matchPattern");
  const fields = option.texts("customFieldNames");
  if (matchPattern !== undefined) {
    if (!fields)
      throw new ConfigurationError("customFieldNames must be specified when matchPattern is specified");
    return { ...known, pattern: javaPattern(matchPattern, "matchPattern", { whole: true }), fields };
  }
  if (fields && fields.length !== known.fields.length)
    throw new ConfigurationError(
      "Invalid custom field names for the selected log format. Please modify the field names or specify the matchPattern",
    );
  return { ...known, fields: fields ?? known.fields };
}
