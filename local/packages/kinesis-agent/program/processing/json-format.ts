import type { Values } from "../config/values";
import type { JsonFormat } from "./json-text";

/** @returns the format that an option asks for @throws ConfigurationError for an unknown one */
export const jsonFormatOf = (option: Values): JsonFormat =>
  option.oneOf("jsonFormat", ["COMPACT", "PRETTYPRINT"] as const) ?? "COMPACT";

/** @returns a record without the line's end, which the agent puts behind the JSON again */
export const withoutEnd = (record: string): string => (record.endsWith("\n") ? record.slice(0, -1) : record);
