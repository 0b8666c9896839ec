import type { PropertyTable } from "../../../core/resource-type";

export interface FunctionProperties {
  Architectures?: string[];
  Code: { S3Bucket?: string; S3Key?: string; S3ObjectVersion?: string; ZipFile?: string };
  Description?: string;
  Environment?: { Variables?: Record<string, string> };
  EphemeralStorage?: { Size: number };
  FunctionName?: string;
  Handler?: string;
  LoggingConfig?: Record<string, string>;
  MemorySize?: number;
  PackageType?: string;
  ReservedConcurrentExecutions?: number;
  Role: string;
  Runtime?: string;
  RuntimeManagementConfig?: { UpdateRuntimeOn: string; RuntimeVersionArn?: string };
  Tags?: { Key: string; Value: string }[];
  Timeout?: number;
  TracingConfig?: { Mode?: string };
}

/** Every property of AWS::Lambda::Function that is modelled. */
export const functionProperties: PropertyTable = {
  Architectures: { type: "list", of: { type: "string" } },
  Code: {
    type: "object",
    required: true,
    members: {
      S3Bucket: { type: "string" },
      S3Key: { type: "string" },
      S3ObjectVersion: { type: "string" },
      ZipFile: { type: "string" },
    },
  },
  Description: { type: "string" },
  Environment: {
    type: "object",
    members: { Variables: { type: "map", of: { type: "string" } } },
  },
  EphemeralStorage: { type: "object", members: { Size: { type: "integer", required: true } } },
  FunctionName: { type: "string", update: "replace" },
  Handler: { type: "string" },
  LoggingConfig: {
    type: "object",
    members: {
      ApplicationLogLevel: { type: "string" },
      LogFormat: { type: "string" },
      LogGroup: { type: "string" },
      SystemLogLevel: { type: "string" },
    },
  },
  MemorySize: { type: "integer" },
  PackageType: { type: "string", update: "replace" },
  ReservedConcurrentExecutions: { type: "integer" },
  Role: { type: "string", required: true },
  Runtime: { type: "string" },
  RuntimeManagementConfig: {
    type: "object",
    members: {
      RuntimeVersionArn: { type: "string" },
      UpdateRuntimeOn: { type: "string", required: true },
    },
  },
  Tags: {
    type: "list",
    of: {
      type: "object",
      members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
    },
  },
  Timeout: { type: "integer" },
  TracingConfig: { type: "object", members: { Mode: { type: "string" } } },
};
