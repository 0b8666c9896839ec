import type { ProcessingConfiguration, Processor, ProcessorParameter } from "@aws-sdk/client-firehose";
import { invalidArgument } from "../errors";
import type { Processing } from "./destination";

/** Values of a processor's parameters by name. */
export type Parameters = Readonly<Record<string, string | undefined>>;

export const DEFAULT_RETRIES = 3;
const MOST_RETRIES = 300;
/** With or without a version or an alias. */
const LAMBDA_ARN =
  /^arn:aws[a-zA-Z-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]{1,64}(:(\$LATEST|[\w-]{1,128}))?$/;
const DEFAULT_BUFFER_MIB = 1;
const DEFAULT_BUFFER_SECONDS = 60;

/**
 * Lays a processing configuration over what was: it is replaced whole, only Enabled is kept when it is left out.
 * @returns parameters in the form and order in which they are described, defaults filled in
 * @throws AwsError InvalidArgumentException
 */
export function normalizeProcessing(
  previous: Processing | undefined,
  change: ProcessingConfiguration | undefined,
  roleArn: string,
): Processing | undefined {
  if (!change) return previous;
  const enabled = change.Enabled ?? previous?.Enabled ?? false;
  const given = change.Processors ?? [];
  if (enabled && (given.length < 1 || given.length > 5)) {
    throw invalidArgument(
      "A maximum of 5 and a minimum of 1 processor needs to be supplied when processing is enabled.",
    );
  }
  // AWS tells of these before what is wrong with a single processor.
  for (const { Parameters = [] } of given) refuseRepeated(Parameters);
  if (given.filter(({ Type }) => Type === "Lambda").length > 1) {
    throw invalidArgument("Cannot have more than 1 Lambda processor.");
  }
  const processors = given.map((processor) => normalize(processor, roleArn));
  const has = (type: Processor["Type"]): boolean => processors.some(({ Type }) => Type === type);
  if (has("CloudWatchLogProcessing") && !has("Decompression")) {
    throw invalidArgument("CloudWatchLogProcessingProcessor can only be enabled with DecompressionProcessor");
  }
  return { Enabled: enabled, Processors: processors };
}

/** @returns the parameters of the first processor of this type, undefined when there is none or processing is off */
export function parametersOf(
  processing: Processing | undefined,
  type: Processor["Type"],
): Parameters | undefined {
  if (!processing?.Enabled) return undefined;
  const processor = processing.Processors.find(({ Type }) => Type === type);
  return processor && valuesOf(processor.Parameters ?? []);
}

const valuesOf = (parameters: readonly ProcessorParameter[]): Parameters =>
  Object.fromEntries(parameters.map(({ ParameterName, ParameterValue }) => [ParameterName, ParameterValue]));

function refuseRepeated(parameters: readonly ProcessorParameter[]): void {
  const names = new Set(parameters.map(({ ParameterName }) => ParameterName));
  if (names.size < parameters.length) {
    throw invalidArgument("Duplicate ProcessorParameter passed to ProcessingConfiguration.");
  }
}

function normalize({ Type, Parameters = [] }: Processor, roleArn: string): Processor {
  const values = valuesOf(Parameters);
  switch (Type) {
    case "Lambda":
      return { Type, Parameters: inOrder(lambdaParameters(values, roleArn)) };
    case "Decompression":
      return { Type, Parameters: inOrder(decompressionParameters(values)) };
    case "CloudWatchLogProcessing":
      return { Type, Parameters: inOrder(extractionParameters(values)) };
    case "RecordDeAggregation":
      checkDeAggregation(values);
      return { Type, Parameters };
    case "MetadataExtraction":
      checkMetadataExtraction(values);
      return { Type, Parameters };
    default:
      // AppendDelimiterToRecord: whatever is sent along is dropped.
      return { Type, Parameters: [] };
  }
}

const inOrder = (values: Readonly<Record<string, string>>): ProcessorParameter[] =>
  Object.entries(values).map(([name, value]) => ({
    ParameterName: name as ProcessorParameter["ParameterName"],
    ParameterValue: value,
  }));

function lambdaParameters(values: Parameters, roleArn: string): Record<string, string> {
  const { LambdaArn, NumberOfRetries, RoleArn, BufferSizeInMBs, BufferIntervalInSeconds } = values;
  if (LambdaArn === undefined) throw invalidArgument("LambdaArn is required when Lambda processor is used.");
  if (!LAMBDA_ARN.test(LambdaArn)) throw invalidArgument("Invalid lambda ARN.");
  if ((BufferSizeInMBs === undefined) !== (BufferIntervalInSeconds === undefined)) {
    throw invalidArgument(
      "Both BufferSizeInMBs and BufferIntervalInSeconds are required to configure buffering for lambda processor.",
    );
  }
  checkRange(
    NumberOfRetries,
    [0, MOST_RETRIES],
    true,
    "Number of retries for lambda must be between 0 and 300.",
  );
  checkRange(
    BufferSizeInMBs,
    [0.2, 3],
    false,
    "BufferSizeInMBs for lambda processor must be between 0.2 and 3.",
  );
  checkRange(
    BufferIntervalInSeconds,
    [0, 900],
    true,
    "BufferIntervalInSeconds for lambda processor must be between 0 and 900.",
  );
  return {
    LambdaArn,
    NumberOfRetries: NumberOfRetries ?? String(DEFAULT_RETRIES),
    RoleArn: RoleArn ?? roleArn,
    BufferSizeInMBs: BufferSizeInMBs ?? String(DEFAULT_BUFFER_MIB),
    BufferIntervalInSeconds: BufferIntervalInSeconds ?? String(DEFAULT_BUFFER_SECONDS),
  };
}

function checkRange(
  value: string | undefined,
  [least, most]: readonly [number, number],
  whole: boolean,
  message: string,
): void {
  if (value === undefined) return;
  const form = whole ? /^\d+$/ : /^\d+(\.\d+)?$/;
  if (!form.test(value) || Number(value) < least || Number(value) > most) throw invalidArgument(message);
}

function decompressionParameters({ CompressionFormat = "GZIP" }: Parameters): Record<string, string> {
  if (CompressionFormat !== "GZIP") throw invalidArgument("CompressionFormat has to be GZIP");
  return { CompressionFormat };
}

function extractionParameters({ DataMessageExtraction = "" }: Parameters): Record<string, string> {
  const extraction = DataMessageExtraction.toLowerCase();
  if (extraction !== "true" && extraction !== "false") {
    throw invalidArgument(
      "Invalid parameter value for DataMessageExtraction. Allowed values are True and False.",
    );
  }
  return { DataMessageExtraction: extraction };
}

function checkDeAggregation({ SubRecordType, Delimiter }: Parameters): void {
  if (SubRecordType !== "JSON" && SubRecordType !== "DELIMITED") {
    throw invalidArgument("SubRecordType has to be one of JSON, DELIMITED");
  }
  if (SubRecordType === "DELIMITED" && Delimiter === undefined) {
    throw invalidArgument("Delimiter should be present for DELIMITED");
  }
}

function checkMetadataExtraction({ JsonParsingEngine, MetadataExtractionQuery }: Parameters): void {
  if (JsonParsingEngine !== "JQ-1.6") {
    throw invalidArgument("MetaDataExtraction JSON Parsing Engine has to be one of JQ-1.6");
  }
  if (MetadataExtractionQuery === undefined) {
    throw invalidArgument(
      "MetaDataExtraction JQ Query is required when MetadataExtraction processor is used.",
    );
  }
}
