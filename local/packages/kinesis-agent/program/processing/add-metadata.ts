import { ConfigurationError } from "../config/configuration-error";
import type { Values } from "../config/values";
import type { Converter } from "./converters";
import { jsonFormatOf, withoutEnd } from "./json-format";
import { type Json, jsonText } from "./json-text";

/** `{"ts":…,"metadata":…,"data":"the line"}`; `ts` where `timestamp` is the text `"true"`. */
export function addMetadata(option: Values): Converter {
  const format = jsonFormatOf(option);
  const { metadata = null, timestamp } = option.map as { metadata?: Json; timestamp?: unknown };
  if (timestamp !== undefined && timestamp !== null && typeof timestamp !== "string")
    throw new ConfigurationError('timestamp of ADDMETADATA must be a text: "true", in quotes');
  const isTimed = timestamp?.toLowerCase() === "true";
  return (record, now) => {
    const time: [string, Json][] = isTimed ? [["ts", new Date(now).toISOString()]] : [];
    const object = new Map<string, Json>([...time, ["metadata", metadata], ["data", withoutEnd(record)]]);
    return `${jsonText(object, format)}\n`;
  };
}
