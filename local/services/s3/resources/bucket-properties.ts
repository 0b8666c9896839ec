import type { Property, PropertyTable } from "../../../core/resource-type";

const text: Property = { type: "string" };
const whole: Property = { type: "integer" };
const flag: Property = { type: "boolean" };
const required: Property = { type: "string", required: true };

const object = (members: PropertyTable): Property => ({ type: "object", members });
const list = (of: Property): Property => ({ type: "list", of });

const transition = object({ StorageClass: required, TransitionDate: text, TransitionInDays: whole });
const days: Property = { type: "integer", required: true };

const noncurrentTransition = object({
  StorageClass: required,
  TransitionInDays: days,
  NewerNoncurrentVersions: whole,
});

const lifecycleRule = object({
  AbortIncompleteMultipartUpload: object({ DaysAfterInitiation: days }),
  ExpirationDate: text,
  ExpirationInDays: whole,
  ExpiredObjectDeleteMarker: flag,
  Id: text,
  NoncurrentVersionExpiration: object({ NoncurrentDays: days, NewerNoncurrentVersions: whole }),
  NoncurrentVersionExpirationInDays: whole,
  NoncurrentVersionTransition: noncurrentTransition,
  NoncurrentVersionTransitions: list(noncurrentTransition),
  ObjectSizeGreaterThan: whole,
  ObjectSizeLessThan: whole,
  Prefix: text,
  Status: required,
  TagFilters: list(object({ Key: required, Value: required })),
  Transition: transition,
  Transitions: list(transition),
});

const corsRule = object({
  AllowedHeaders: list(text),
  AllowedMethods: { type: "list", of: text, required: true },
  AllowedOrigins: { type: "list", of: text, required: true },
  ExposedHeaders: list(text),
  Id: text,
  MaxAge: whole,
});

const encryptionRule = object({
  BlockedEncryptionTypes: object({ EncryptionType: list(text) }),
  BucketKeyEnabled: flag,
  ServerSideEncryptionByDefault: object({ SSEAlgorithm: required, KMSMasterKeyID: text }),
});

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html */
export const BUCKET_PROPERTIES: PropertyTable = {
  AccessControl: text,
  BucketEncryption: object({
    ServerSideEncryptionConfiguration: { type: "list", of: encryptionRule, required: true },
  }),
  BucketName: { type: "string", update: "replace" },
  CorsConfiguration: object({ CorsRules: { type: "list", of: corsRule, required: true } }),
  LifecycleConfiguration: object({
    Rules: { type: "list", of: lifecycleRule, required: true },
    TransitionDefaultMinimumObjectSize: text,
  }),
  LoggingConfiguration: object({
    DestinationBucketName: text,
    LogFilePrefix: text,
    TargetObjectKeyFormat: object({
      PartitionedPrefix: object({ PartitionDateSource: text }),
      SimplePrefix: object({}),
    }),
  }),
  OwnershipControls: object({
    Rules: { type: "list", of: object({ ObjectOwnership: text }), required: true },
  }),
  PublicAccessBlockConfiguration: object({
    BlockPublicAcls: flag,
    BlockPublicPolicy: flag,
    IgnorePublicAcls: flag,
    RestrictPublicBuckets: flag,
  }),
  Tags: list(object({ Key: required, Value: required })),
  VersioningConfiguration: object({ Status: required }),
};

/** Of the lifecycle rules of a template. */
export interface TemplateTransition {
  StorageClass: string;
  TransitionDate?: string;
  TransitionInDays?: number;
  NewerNoncurrentVersions?: number;
}

export interface TemplateLifecycleRule {
  AbortIncompleteMultipartUpload?: { DaysAfterInitiation: number };
  ExpirationDate?: string;
  ExpirationInDays?: number;
  ExpiredObjectDeleteMarker?: boolean;
  Id?: string;
  NoncurrentVersionExpiration?: { NoncurrentDays?: number; NewerNoncurrentVersions?: number };
  NoncurrentVersionExpirationInDays?: number;
  NoncurrentVersionTransition?: TemplateTransition;
  NoncurrentVersionTransitions?: TemplateTransition[];
  ObjectSizeGreaterThan?: number;
  ObjectSizeLessThan?: number;
  Prefix?: string;
  Status: string;
  TagFilters?: { Key: string; Value: string }[];
  Transition?: TemplateTransition;
  Transitions?: TemplateTransition[];
}

/** The properties above, as the engine hands them over. */
export interface BucketProperties {
  AccessControl?: string;
  BucketEncryption?: {
    ServerSideEncryptionConfiguration: {
      BlockedEncryptionTypes?: { EncryptionType?: string[] };
      BucketKeyEnabled?: boolean;
      ServerSideEncryptionByDefault?: { SSEAlgorithm: string; KMSMasterKeyID?: string };
    }[];
  };
  BucketName?: string;
  CorsConfiguration?: {
    CorsRules: {
      AllowedHeaders?: string[];
      AllowedMethods: string[];
      AllowedOrigins: string[];
      ExposedHeaders?: string[];
      Id?: string;
      MaxAge?: number;
    }[];
  };
  LifecycleConfiguration?: {
    Rules: TemplateLifecycleRule[];
    TransitionDefaultMinimumObjectSize?: string;
  };
  LoggingConfiguration?: {
    DestinationBucketName?: string;
    LogFilePrefix?: string;
    TargetObjectKeyFormat?: object;
  };
  OwnershipControls?: { Rules: { ObjectOwnership?: string }[] };
  PublicAccessBlockConfiguration?: Record<string, boolean>;
  Tags?: { Key: string; Value: string }[];
  VersioningConfiguration?: { Status: string };
}
