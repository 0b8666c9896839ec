import { ConfigurationError } from "../config/configuration-error";
import type { Values } from "../config/values";
import { addMetadata } from "./add-metadata";
import { csvToJson } from "./csv-to-json";
import { logToJson } from "./log-to-json";
import { singleLine } from "./single-line";

/**
 * Makes something else of a record.
 * @returns undefined for a record that shall not be sent
 * @throws Error when it cannot be done: the record is then sent as it was
 */
export type Converter = (record: string, now: number) => string | undefined;

const OPTIONS = [
  "ADDMETADATA",
  "ADDEC2METADATA",
  "SINGLELINE",
  "CSVTOJSON",
  "LOGTOJSON",
  "ADDBRACKETS",
  "USINGPLUGGIN",
] as const;

const CONVERTERS: Readonly<Record<string, (option: Values) => Converter>> = {
  ADDMETADATA: addMetadata,
  SINGLELINE: singleLine,
  CSVTOJSON: csvToJson,
  LOGTOJSON: logToJson,
  ADDBRACKETS: () => (record) => `{${record}}`,
};

/**
 * @param option one of a flow's `dataProcessingOptions`
 * @throws ConfigurationError
 */
export function converterOf(option: Values): Converter {
  option.required("optionName");
  const name = option.oneOf("optionName", OPTIONS) ?? "";
  const make = CONVERTERS[name];
  if (!make)
    throw new ConfigurationError(
      `optionName ${name} is not modelled by the local cloud's stand-in for the Kinesis Agent: set KINESIS_AGENT_HOME to run the real one`,
    );
  return make(option);
}
