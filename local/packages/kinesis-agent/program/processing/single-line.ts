import type { Values } from "../config/values";
import type { Converter } from "./converters";

/** The lines of a record as one, without blanks around each; `parseOptions`: NO_TRIM keeps them, ESCAPE_NEW_LINE writes `\\n` between. */
export function singleLine(option: Values): Converter {
  const options = option.list("parseOptions") ?? [];
  const isTrimmed = !options.includes("NO_TRIM");
  const between = options.includes("ESCAPE_NEW_LINE") ? "\\\\n" : "";
  return (record) => {
    const lines = record.replace(/\n+$/, "").split("\n");
    return `${(isTrimmed ? lines.map(trim) : lines).join(between)}\n`;
  };
}

/** Java trims whatever is not above a blank. */
const trim = (line: string): string => line.replace(/^[\0- ]+|[\0- ]+$/g, "");
