import type {
  CreateChangeSetCommandInput,
  CreateChangeSetCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action, Call } from "../../core/action";
import { formatArn } from "../../core/arn";
import { uuid } from "../../core/ids";
import { type Constraint, validate } from "../../core/validation";
import { findings, PROPERTY_VALIDATION } from "../change-sets/findings";
import { plannedChanges } from "../change-sets/planned-changes";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { changeSetExists, refused, stackExists, stackMissing, validationError } from "../errors";
import { hasChanges } from "../plan/has-changes";
import type { ChangeSetRecord, StackRecord } from "../records";
import { DEPLOYMENT_MEMBERS, NEW_STACK_NAME, STACK_NAME, STYLE } from "../requests/constraints";
import { refuseExpress } from "../requests/mode";
import { newStackId, stackPermissions } from "../requests/permissions";
import { type Prepared, prepareDeployment } from "../requests/prepare-deployment";
import { checkChangeable } from "../requests/updatable";

const MEMBERS: Readonly<Record<string, Constraint>> = {
  StackName: STACK_NAME,
  ChangeSetName: { required: true, length: [1, 128], pattern: "[a-zA-Z][-a-zA-Z0-9]*" },
  ...DEPLOYMENT_MEMBERS,
  ChangeSetType: { enum: ["CREATE", "UPDATE", "IMPORT"] },
  OnStackFailure: { enum: ["DO_NOTHING", "ROLLBACK", "DELETE"] },
  Description: { length: [1, 1024] },
  ClientToken: { length: [1, 128] },
};

const NO_CHANGES =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html */
export const createChangeSet = (
  engine: Engine,
  operations: Operations,
): Action<CreateChangeSetCommandInput, Omit<CreateChangeSetCommandOutput, "$metadata">> => ({
  name: "CreateChangeSet",
  permissions: (input, call) =>
    stackPermissions(engine.store, call, "CreateChangeSet", input.StackName, input),
  async handle(input, call) {
    validate(input, MEMBERS, STYLE);
    refuseUnmodelled(input);
    const { store } = engine;
    const stack = subject(engine, input);
    const known = store.changeSets(stack.stackId).find(({ name }) => name === input.ChangeSetName);
    if (known && known.clientToken !== undefined && known.clientToken === input.ClientToken) {
      return { Id: known.changeSetId, StackId: known.stackId };
    }
    if (known) throw changeSetExists(known.name, known.stackId);
    const prepared = await prepareDeployment(engine, call, stack, input);
    const isNew = !store.stack(stack.stackId);
    // Another request may have made a stack of the name while this one was worked out.
    if (isNew && store.stack(stack.stackName)) throw stackExists(stack.stackName);
    const changeSet = draw(engine, call, stack, input, prepared);
    const kept = [store.putTemplate(prepared.text), store.putChangeSet(changeSet)];
    if (isNew) kept.push(operations.journal.putStack(stack));
    await Promise.all(kept);
    return { Id: changeSet.changeSetId, StackId: changeSet.stackId };
  },
});

/**
 * ImportExistingResources, which `cdk bootstrap` always sends, is let through: when a resource of that name exists outside of
 * the stack its creation fails here and says so, where AWS would take it over.
 */
function refuseUnmodelled(input: CreateChangeSetCommandInput): void {
  refuseExpress(input.DeploymentConfig);
  if (input.ChangeSetType === "IMPORT" || input.ResourcesToImport?.length) {
    throw refused("ChangeSetType IMPORT");
  }
  if (input.DeploymentMode !== undefined) throw refused(`DeploymentMode ${input.DeploymentMode}`);
}

/** @returns the stack that the change set is for: a new one, in review, for the type CREATE */
function subject({ cloud, store }: Engine, input: CreateChangeSetCommandInput): StackRecord {
  const { StackName: nameOrId = "", ChangeSetName: name, ChangeSetType: type = "UPDATE" } = input;
  const stack = store.stack(nameOrId);
  if (type === "UPDATE") {
    if (!stack) throw stackMissing(nameOrId);
    checkChangeable(stack);
    return stack;
  }
  if (stack?.status === "REVIEW_IN_PROGRESS") return stack;
  if (stack) {
    throw validationError(
      `Stack [${nameOrId}] already exists and cannot be created again with the changeSet [${name}].`,
    );
  }
  validate({ StackName: nameOrId }, { StackName: NEW_STACK_NAME }, STYLE);
  return {
    stackId: newStackId(cloud.region, nameOrId),
    stackName: nameOrId,
    status: "REVIEW_IN_PROGRESS",
    statusReason: "User Initiated",
    createdAt: cloud.clock.now(),
    stable: false,
    outputs: [],
    imports: [],
    disableRollback: false,
    terminationProtection: false,
  };
}

function draw(
  { cloud }: Engine,
  call: Call,
  stack: StackRecord,
  input: CreateChangeSetCommandInput,
  { blueprint, deployment, plan }: Prepared,
): ChangeSetRecord {
  const name = input.ChangeSetName ?? "";
  const found = input.DisableValidation ? [] : findings(plan.resources);
  const missing = [...blueprint.imports].find(([, exported]) => !exported)?.[0];
  const failure = failureOf(stack, hasChanges(stack, deployment, plan), found.length);
  return {
    changeSetId: formatArn({
      partition: "aws",
      service: "cloudformation",
      region: cloud.region,
      account: cloud.account,
      resource: `changeSet/${name}/${uuid()}`,
    }),
    name,
    stackId: stack.stackId,
    stackName: stack.stackName,
    createdAt: cloud.clock.now(),
    type: input.ChangeSetType === "CREATE" ? "CREATE" : "UPDATE",
    status: failure === undefined ? "CREATE_COMPLETE" : "FAILED",
    executionStatus: failure === undefined ? "AVAILABLE" : "UNAVAILABLE",
    deployment,
    identity: call.identity,
    includeNestedStacks: input.IncludeNestedStacks ?? false,
    importExistingResources: input.ImportExistingResources ?? false,
    changes:
      failure === undefined
        ? plannedChanges(plan, blueprint, deployment, stack.target ?? stack.deployment)
        : [],
    findings: found,
    ...(failure !== undefined && { statusReason: failure }),
    ...(input.Description !== undefined && { description: input.Description }),
    ...(input.ClientToken !== undefined && { clientToken: input.ClientToken }),
    ...(input.OnStackFailure && { onStackFailure: input.OnStackFailure }),
    ...(missing !== undefined && {
      warning: `ChangeSet creation failed because: No export named ${missing}`,
    }),
  };
}

function failureOf(stack: StackRecord, changes: boolean, found: number): string | undefined {
  if (stack.deployment && !changes) return NO_CHANGES;
  if (found === 0) return undefined;
  return `The following hook(s)/validation failed: [${PROPERTY_VALIDATION}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.`;
}
