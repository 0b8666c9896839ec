import type {
  Capability,
  ChangeSetStatus,
  ExecutionStatus,
  ResourceStatus,
  RollbackConfiguration,
  StackStatus,
} from "@aws-sdk/client-cloudformation";
import type { Identity } from "../core/identity";
import type { Properties, Standing, Value } from "../core/resource-type";
import type { ParameterValue } from "./template/parameter-values";
import type { RetentionPolicy } from "./template/template";

/** What a stack is, or is to become: one template with its parameters and settings. */
export interface Deployment {
  /** Key of the template's text in the store. */
  template: string;
  description?: string;
  parameters: readonly ParameterValue[];
  tags: Readonly<Record<string, string>>;
  capabilities?: readonly Capability[];
  notificationArns: readonly string[];
  rollbackConfiguration?: RollbackConfiguration;
  /** Execution role; without it the caller of each operation acts. */
  roleArn?: string;
  mode?: "STANDARD" | "EXPRESS";
}

/** Where an operation stands; it is taken up again at this place after a crash. */
export type Phase = "apply" | "roll-back" | "clean-up" | "delete";

/** An operation under way on a stack. */
export interface Operation {
  id: string;
  kind: "create" | "update" | "delete" | "roll-back";
  phase: Phase;
  startedAt: number;
  clientToken?: string;
  /** Who asked for it. */
  identity: Identity;
  /** Why it is to be broken off: somebody cancelled it, or its time is up. */
  cancelled?: string;
  /** Leave what stands when something fails. */
  disableRollback: boolean;
  /** Delete the stack when its creation fails. */
  deleteOnFailure?: true;
  retainExceptOnCreate?: true;
  /** Of a deletion: resources to let go without deleting them. */
  retain?: readonly string[];
  /** Of a deletion: let go whatever cannot be deleted. */
  force?: true;
  /** Of a continued rollback: resources to leave as they are. */
  skip?: readonly string[];
  changeSetId?: string;
}

export interface Output {
  key: string;
  value: string;
  description?: string;
  exportName?: string;
}

export interface StackRecord {
  stackId: string;
  stackName: string;
  status: StackStatus;
  statusReason?: string;
  /** Milliseconds since 1970, as all times here. */
  createdAt: number;
  updatedAt?: number;
  deletedAt?: number;
  /** Of a deletion: the status that it has again when the deletion may not be. */
  statusBefore?: StackStatus;
  /** Its creation once succeeded: a failed update goes back to that, and not to nothing. */
  stable: boolean;
  /** What stands, or is being created; absent while there is but a change set. */
  deployment?: Deployment;
  /** What an update makes of it, until that has succeeded or is rolled back. */
  target?: Deployment;
  outputs: readonly Output[];
  /** Names of the exports of other stacks that it uses. */
  imports: readonly string[];
  /** Those that it will use when the operation under way succeeds. */
  targetImports?: readonly string[];
  operation?: Operation;
  lastOperation?: Pick<Operation, "id" | "kind" | "clientToken">;
  disableRollback: boolean;
  terminationProtection: boolean;
  retainExceptOnCreate?: true;
  timeoutMinutes?: number;
  stackPolicy?: string;
  changeSetId?: string;
  parentId?: string;
  rootId?: string;
}

/** A resource as it stands, with what it was made from. */
export interface Settled extends Standing {
  type: string;
  properties: Properties;
  description?: string;
  metadata?: Value;
  dependsOn: readonly string[];
  deletionPolicy: RetentionPolicy;
  updateReplacePolicy: RetentionPolicy;
  creationPolicy?: Value;
  updatePolicy?: Value;
  /** Tags of the stack at the time. */
  tags: Readonly<Record<string, string>>;
  /** Its creation did not end well: the next update makes a new one. */
  unfinished?: true;
  /** An update of what stood before made this new thing: going back is an update as well. */
  byUpdate?: true;
  /** An update of it failed half-way: the next one is carried out even if nothing differs. */
  uncertain?: true;
}

/** The work on a resource that is under way; written before its handler is called. */
export interface Step {
  operation: string;
  action: "create" | "update" | "delete";
  /** The same again when the step is taken up after a crash. */
  token: string;
  startedAt: number;
  /** What is to stand afterwards. */
  desired?: Omit<Settled, keyof Standing>;
  /** The thing that a creation has made but not finished. */
  initiated?: Standing;
}

export interface ResourceRecord {
  stackId: string;
  logicalId: string;
  type: string;
  status: ResourceStatus;
  statusReason?: string;
  updatedAt: number;
  /** Shown as PhysicalResourceId; stays when the thing is gone. */
  physicalId?: string;
  standing?: Settled;
  /** What stood before the operation (null: nothing); absent when the operation has not touched it. */
  before?: Settled | null;
  /** Things that clean-up deletes because others have taken their place. */
  outdated: readonly Settled[];
  step?: Step;
  /** The operation and phase that has finished with it. */
  done?: string;
  /** What a failed update tried to make of it. */
  attempted?: Omit<Settled, keyof Standing>;
}

export interface EventRecord {
  eventId: string;
  stackId: string;
  sequence: number;
  at: number;
  operationId?: string;
  clientToken?: string;
  logicalId: string;
  physicalId: string;
  type: string;
  status: ResourceStatus | StackStatus;
  reason?: string;
  properties?: Properties;
}

export interface ChangeSetRecord {
  changeSetId: string;
  name: string;
  stackId: string;
  stackName: string;
  createdAt: number;
  type: "CREATE" | "UPDATE";
  status: ChangeSetStatus;
  statusReason?: string;
  executionStatus: ExecutionStatus;
  description?: string;
  clientToken?: string;
  deployment: Deployment;
  identity: Identity;
  includeNestedStacks: boolean;
  importExistingResources: boolean;
  onStackFailure?: "DO_NOTHING" | "ROLLBACK" | "DELETE";
  /** As DescribeChangeSet gives them, property values included. */
  changes: readonly PlannedChange[];
  /** What early validation found. */
  findings: readonly ValidationFinding[];
  /** Why property values are incomplete. */
  warning?: string;
}

/** One entry of a change set, in the words of the API. */
export interface PlannedChange {
  action: "Add" | "Modify" | "Remove";
  logicalId: string;
  physicalId?: string;
  type: string;
  replacement?: "True" | "False" | "Conditional";
  policyAction?: "Delete" | "Retain" | "ReplaceAndDelete" | "ReplaceAndRetain";
  scope: readonly ChangeScope[];
  details: readonly ChangeDetail[];
  before?: Value;
  after?: Value;
}

export type ChangeScope =
  | "Properties"
  | "Metadata"
  | "Tags"
  | "DeletionPolicy"
  | "UpdateReplacePolicy"
  | "CreationPolicy"
  | "UpdatePolicy";

export interface ChangeDetail {
  attribute: ChangeScope;
  name?: string;
  path?: string;
  kind?: "Add" | "Modify" | "Remove";
  recreation: "Always" | "Never" | "Conditionally";
  evaluation: "Static" | "Dynamic";
  source: "DirectModification" | "ParameterReference" | "ResourceReference" | "ResourceAttribute";
  cause?: string;
  before?: string;
  after?: string;
}

/** A finding of the validation that comes before a deployment. */
export interface ValidationFinding {
  name: string;
  logicalId: string;
  type: string;
  path: string;
  reason: string;
}

/** A signal that a resource of a stack has sent. */
export interface SignalRecord {
  stackId: string;
  logicalId: string;
  uniqueId: string;
  status: "SUCCESS" | "FAILURE";
  reason?: string;
  data?: string;
}
