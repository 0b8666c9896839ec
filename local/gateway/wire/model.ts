import { createRequire } from "node:module";
import type { NormalizedSchema } from "@smithy/core/schema";
import type { TimestampFormat } from "./timestamp";

/**
 * The schemas that the SDK's clients carry, read for the other side of the wire. This is the only module that knows how
 * a client package lays them out: `<Operation>$` is `[9, namespace, name, traits, input, output]`, and the same for errors.
 */

/** HTTP binding of an operation: method, path pattern with literal query, status of success. */
export type HttpBinding = readonly [method: string, pattern: string, status: number];

export interface Operation {
  name: string;
  http?: HttpBinding;
  input: NormalizedSchema;
  output: NormalizedSchema;
}

export interface ServiceModel extends WireFacts {
  /** @returns undefined when AWS has no such operation */
  operation(name: string): Operation | undefined;
  /** Every operation, for routing by path. */
  operations(): Operation[];
  /** @returns the shape of an error, by its code */
  error(code: string): NormalizedSchema | undefined;
}

/** What a client's schemas do not tell of the wire. */
export interface WireFacts {
  /** XML namespace of answers, where the service has a protocol that answers in XML. */
  xmlNamespace: string;
  /** `2010-05-15`, which requests of the query protocols give. */
  version: string;
  /** The service's own name in `X-Amz-Target: Firehose_20150804.PutRecord` and in the paths of RPC v2; empty where it speaks neither. */
  target: string;
  /** How the service writes a time into XML; CloudFormation, EC2 and S3 write milliseconds. */
  timestamps: Extract<TimestampFormat, "date-time" | "whole-seconds">;
}

/** @returns whether the body of a request is a stream, which nobody holds whole */
export function hasStream({ input }: Operation): boolean {
  return [...input.structIterator()].some(([, member]) => member.isStreaming());
}

/** Marks an operation among a client's schemas, and an error. */
const OPERATION = 9;
const ERROR = -3;

/**
 * The same facts as the clients' own: a client tells them only once it is made, which takes 20 ms and reads the user's AWS
 * configuration. A test compares.
 */
const FACTS: Readonly<Record<string, Partial<WireFacts>>> = {
  "@aws-sdk/client-athena": { target: "AmazonAthena" },
  "@aws-sdk/client-budgets": { target: "AWSBudgetServiceGateway" },
  "@aws-sdk/client-cloudformation": {
    xmlNamespace: "http://cloudformation.amazonaws.com/doc/2010-05-15/",
    version: "2010-05-15",
  },
  "@aws-sdk/client-cloudwatch": {
    xmlNamespace: "http://monitoring.amazonaws.com/doc/2010-08-01/",
    version: "2010-08-01",
    target: "GraniteServiceVersion20100801",
    timestamps: "whole-seconds",
  },
  "@aws-sdk/client-cloudwatch-logs": { target: "Logs_20140328" },
  "@aws-sdk/client-ec2": { xmlNamespace: "http://ec2.amazonaws.com/doc/2016-11-15/", version: "2016-11-15" },
  "@aws-sdk/client-ecr": { target: "AmazonEC2ContainerRegistry_V20150921" },
  "@aws-sdk/client-firehose": { target: "Firehose_20150804" },
  "@aws-sdk/client-iam": {
    xmlNamespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    version: "2010-05-08",
    timestamps: "whole-seconds",
  },
  "@aws-sdk/client-kinesis": { target: "Kinesis_20131202" },
  "@aws-sdk/client-pricing": { target: "AWSPriceListService" },
  "@aws-sdk/client-redshift-data": { target: "RedshiftData" },
  "@aws-sdk/client-redshift-serverless": { target: "RedshiftServerless" },
  "@aws-sdk/client-resource-groups-tagging-api": { target: "ResourceGroupsTaggingAPI_20170126" },
  "@aws-sdk/client-secrets-manager": { target: "secretsmanager" },
  "@aws-sdk/client-service-quotas": { target: "ServiceQuotasV20190624" },
  "@aws-sdk/client-ssm": { target: "AmazonSSM" },
  "@aws-sdk/client-sts": {
    xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    version: "2011-06-15",
    timestamps: "whole-seconds",
  },
};

type Schemas = typeof import("@smithy/core/schema");
type Schema = Parameters<Schemas["NormalizedSchema"]["of"]>[0];
type OperationSchema = readonly [
  number,
  string,
  string,
  { http?: HttpBinding } | number,
  () => Schema,
  () => Schema,
];

/** Of a service that nobody knows: it has nothing. */
export const NO_MODEL: ServiceModel = {
  xmlNamespace: "",
  version: "",
  target: "",
  timestamps: "date-time",
  operation: () => undefined,
  operations: () => [],
  error: () => undefined,
};

const requireClient = createRequire(__filename);
const models = new Map<string, ServiceModel>();

/** Loads a client's schemas; the first time takes 50 to 450 ms, so it waits for the first request. */
export function loadModel(client: string): ServiceModel {
  let model = models.get(client);
  if (!model) {
    model = buildModel(requireClient(client) as Record<string, unknown>, FACTS[client]);
    models.set(client, model);
  }
  return model;
}

function buildModel(exported: Record<string, unknown>, facts: Partial<WireFacts> = {}): ServiceModel {
  const operations = new Map<string, Operation>();
  return {
    ...NO_MODEL,
    ...facts,
    operation(name) {
      const known = operations.get(name);
      if (known) return known;
      const schema = exported[`${name}$`];
      if (!Array.isArray(schema) || schema[0] !== OPERATION) return undefined;
      const operation = readOperation(schema as unknown as OperationSchema);
      operations.set(name, operation);
      return operation;
    },
    operations() {
      return Object.values(exported)
        .filter((schema) => Array.isArray(schema) && schema[0] === OPERATION)
        .map((schema) => readOperation(schema as OperationSchema));
    },
    error(code) {
      const schema = exported[`${code}$`];
      return Array.isArray(schema) && schema[0] === ERROR ? normalize(schema as never) : undefined;
    },
  };
}

/** Loaded with the first client, which needs it as well. */
const normalize = (schema: Schema): NormalizedSchema =>
  (requireClient("@smithy/core/schema") as Schemas).NormalizedSchema.of(schema);

function readOperation([, , name, traits, input, output]: OperationSchema): Operation {
  const http = typeof traits === "object" ? traits.http : undefined;
  return {
    name,
    ...(http && { http }),
    input: normalize(input()),
    output: normalize(output()),
  };
}
