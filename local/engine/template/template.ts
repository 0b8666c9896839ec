import type { Properties, Value } from "../../core/resource-type";

/**
 * A template as it was written: sections told apart, short forms of YAML spelt out, intrinsics still standing.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export interface Template {
  version?: string;
  description?: string;
  metadata?: Value;
  parameters: ReadonlyMap<string, ParameterDeclaration>;
  rules: ReadonlyMap<string, Rule>;
  mappings: ReadonlyMap<string, Mapping>;
  conditions: ReadonlyMap<string, Value>;
  resources: ReadonlyMap<string, ResourceDeclaration>;
  outputs: ReadonlyMap<string, OutputDeclaration>;
}

/** Top-level key → second-level key → value. */
export type Mapping = ReadonlyMap<string, ReadonlyMap<string, Value>>;

export interface ParameterDeclaration {
  type: string;
  default?: string;
  description?: string;
  noEcho: boolean;
  allowedValues?: readonly string[];
  allowedPattern?: string;
  constraintDescription?: string;
  minLength?: number;
  maxLength?: number;
  minValue?: number;
  maxValue?: number;
}

export interface Rule {
  condition?: Value;
  assertions: readonly { assert: Value; description?: string }[];
}

/** What becomes of a thing that a stack lets go of. */
export type RetentionPolicy = "Delete" | "Retain" | "RetainExceptOnCreate";

export interface ResourceDeclaration {
  type: string;
  properties: Properties;
  dependsOn: readonly string[];
  condition?: string;
  description?: string;
  metadata?: Value;
  deletionPolicy: RetentionPolicy;
  updateReplacePolicy: RetentionPolicy;
  creationPolicy?: Value;
  updatePolicy?: Value;
}

export interface OutputDeclaration {
  value: Value;
  description?: Value;
  condition?: string;
  exportName?: Value;
}
