import { ConfigurationError } from "../config/configuration-error";
import type { Values } from "../config/values";
import type { Converter } from "./converters";
import { javaPattern } from "./java-pattern";
import { jsonFormatOf, withoutEnd } from "./json-format";
import { jsonText } from "./json-text";

/**
 * Columns by the names of `customFieldNames`: missing ones are null, further ones are left out. Quotes mean nothing, and the
 * delimiter is a regular expression.
 */
export function csvToJson(option: Values): Converter {
  const fields = option.texts("customFieldNames");
  if (!fields) throw new ConfigurationError("Required list missing: customFieldNames");
  const delimiter = javaPattern(option.text("delimiter") ?? ",", "delimiter", { everywhere: true });
  const format = jsonFormatOf(option);
  return (record) => {
    const columns = split(withoutEnd(record), delimiter);
    const object = new Map(fields.map((field, i) => [field, columns[i] ?? null]));
    return `${jsonText(object, format)}\n`;
  };
}

/** As Java splits: empty columns at the end are none, but for the one of a line without any delimiter. */
function split(text: string, delimiter: RegExp): string[] {
  const columns: string[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(delimiter)) {
    // An empty match in front of everything makes no column.
    if (index + found.length > 0) columns.push(text.slice(from, index));
    from = index + found.length;
  }
  if (from === 0) return [text];
  columns.push(text.slice(from));
  while (columns.at(-1) === "") columns.pop();
  return columns;
}
