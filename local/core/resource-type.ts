import type { Clock } from "./clock";

/** A JSON value of a template, intrinsics resolved. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Properties = Record<string, Value>;

/** What a property may hold, and what a change of it does. */
export interface Property {
  /** `json` is passed on as it is; `object` has `members`; `list` and `map` have `of`. Scalars accept CloudFormation's text forms. */
  type: "string" | "integer" | "number" | "boolean" | "json" | "object" | "list" | "map";
  required?: true;
  /** What an update of the property does on AWS: `in-place` unless said. Nested members inherit from the outermost. */
  update?: "in-place" | "replace";
  members?: PropertyTable;
  of?: Property;
}

/** Every property that is modelled; any other is refused by its path. The name `*` stands for every name that is not listed. */
export type PropertyTable = Readonly<Record<string, Property>>;

/** What is known of a resource once it stands. */
export interface Standing {
  /** PhysicalResourceId, and what Ref gives unless `ref` says otherwise. */
  physicalId: string;
  ref?: string;
  /** What GetAtt gives, by attribute name. */
  attributes: Readonly<Record<string, Value>>;
}

/** What a resource type may know and do while one of its resources changes. */
export interface ResourceContext {
  stackName: string;
  stackId: string;
  logicalId: string;
  region: string;
  account: string;
  clock: Clock;
  /** Tags of the stack plus `aws:cloudformation:stack-name`, `-id` and `logical-id`, to be put on what can bear tags. */
  tags: Readonly<Record<string, string>>;
  /** The same again when an operation is taken up after a crash: goes into client tokens, so that nothing is made twice. */
  token: string;
  /** Aborts when the stack operation is cancelled or the cloud stops. */
  signal: AbortSignal;
  /** The resource's full type, which a wildcard type (`Custom::*`) needs. */
  type: string;
  /** Attributes of the resource beside its properties, resolved: `{ Metadata, DeletionPolicy, CreationPolicy, UpdatePolicy }`, those that it has. */
  metadata: Value;
  /**
   * Tells the engine, in `create`, that the thing exists from now on though it is not ready yet. It is then kept in the
   * state, shown as "Resource creation Initiated", and deleted if the rest of the creation fails or is cancelled. Call it
   * behind the first API call of a creation that has several, and before every wait.
   */
  initiated(standing: Standing): Promise<void>;
  /**
   * Calls an API with the stack's execution role.
   * @throws AwsError
   */
  call<O extends object>(service: string, operation: string, input: object): Promise<O>;
  /**
   * Makes a physical name: `<stack>-<logical id>-<12 random>`, cut to fit.
   * @param longest most characters that the service takes
   * @param lower whether the service takes lower case only
   */
  physicalName(longest: number, lower?: boolean): string;
}

/**
 * A failure whose sentence is the whole reason of the resource's status. Errors of an API become
 * `Resource handler returned message: "…" (RequestToken: …, HandlerErrorCode: …)` instead.
 */
export class ResourceFailure extends Error {
  override readonly name = "ResourceFailure";
}

/** One CloudFormation resource type: how it is created, changed and deleted through the APIs of its service. */
export interface ResourceType<P extends object = Properties> {
  /** `AWS::S3::Bucket`; `Custom::*` takes every custom type. */
  readonly type: string;
  readonly properties: PropertyTable;
  /** Names that GetAtt takes; `*` where a response decides (custom resources), `Outputs.*` for all that begin like it. */
  readonly attributes: readonly string[];
  /**
   * A stack with such a resource must be acknowledged with CAPABILITY_IAM, or, when one of these properties is given, with
   * CAPABILITY_NAMED_IAM.
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/control-access-with-iam.html#using-iam-capabilities
   */
  readonly acknowledged?: { namedBy: readonly string[] };
  create(desired: P, context: ResourceContext): Promise<Standing>;
  /** Not called when a changed property is marked `replace`. */
  update(standing: Standing, desired: P, previous: P, context: ResourceContext): Promise<Standing>;
  /** Succeeds when the resource is gone already. */
  delete(standing: Standing, previous: P, context: ResourceContext): Promise<void>;
  /**
   * What the resource itself has to say about a creation that failed for want of signals (the last line that an instance
   * printed); it stands behind AWS's own reason.
   */
  explain?(standing: Standing, context: ResourceContext): Promise<string | undefined>;
}

/**
 * Declares a resource type by the shape of its properties.
 * @returns the same, its shape forgotten: the engine checks properties against the table before it calls
 */
export function resourceType<P extends object>(declared: ResourceType<P>): ResourceType {
  return declared as unknown as ResourceType;
}
