import type {
  Capability,
  DeploymentConfig,
  Parameter,
  RollbackConfiguration,
  Tag,
} from "@aws-sdk/client-cloudformation";
import type { Call } from "../../core/action";
import type { Identity } from "../../core/identity";
import { signalsExpected } from "../deploy/creation-policy";
import { assumeExecutionRole, executionIdentity } from "../deploy/execution-identity";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import { type Blueprint, drawBlueprint } from "../plan/blueprint";
import { planStack, type StackPlan } from "../plan/plan";
import type { Deployment, StackRecord } from "../records";
import { resolveParameters } from "../template/parameter-values";
import { parseTemplate } from "../template/parse-template";
import { checkCapabilities } from "./capabilities";
import { readSsmParameters } from "./ssm-parameters";
import { type TemplateInput, templateText } from "./template-text";
import { checkTypeFilter } from "./type-filter";

/** What CreateStack, UpdateStack and CreateChangeSet have in common. */
export interface DeploymentInput extends TemplateInput {
  Parameters?: Parameter[] | undefined;
  Capabilities?: Capability[] | undefined;
  ResourceTypes?: string[] | undefined;
  RoleARN?: string | undefined;
  RollbackConfiguration?: RollbackConfiguration | undefined;
  NotificationARNs?: string[] | undefined;
  Tags?: Tag[] | undefined;
  DeploymentConfig?: DeploymentConfig | undefined;
}

/** A deployment that is checked and worked out, and not begun. */
export interface Prepared {
  text: string;
  deployment: Deployment;
  blueprint: Blueprint;
  plan: StackPlan;
}

/**
 * Reads and checks all of a request that deploys a template, and works out what it would do.
 * @param stack the stack as it is, or is going to be
 * @throws AwsError ValidationError, InsufficientCapabilitiesException
 */
export async function prepareDeployment(
  engine: Engine,
  call: Call,
  stack: Pick<StackRecord, "stackId" | "stackName" | "deployment" | "target">,
  input: DeploymentInput,
): Promise<Prepared> {
  const { store } = engine;
  const previous = stack.target ?? stack.deployment;
  const text = await templateText(engine, call, input, previous && store.template(previous.template));
  const template = parseTemplate(text);
  const roleArn = input.RoleARN ?? previous?.roleArn;
  const identity = await executor(engine, call, roleArn);
  const parameters = await resolveParameters(
    template.parameters,
    input.Parameters ?? [],
    previous?.parameters ?? [],
    async (names) => readSsmParameters(engine, await identity(), names),
  );
  const deployment: Deployment = {
    template: store.templateKey(text),
    parameters,
    tags: input.Tags ? tagMap(input.Tags) : (previous?.tags ?? {}),
    notificationArns: input.NotificationARNs ?? previous?.notificationArns ?? [],
    mode: input.DeploymentConfig?.Mode ?? "STANDARD",
    ...(template.description !== undefined && { description: template.description }),
    ...(input.Capabilities && { capabilities: input.Capabilities }),
    ...(roleArn !== undefined && { roleArn }),
    ...(input.RollbackConfiguration && { rollbackConfiguration: input.RollbackConfiguration }),
  };
  const blueprint = await drawBlueprint(engine, stack, template, deployment, identity);
  checkTypeFilter(blueprint.active.resources, input.ResourceTypes);
  const plan = await planStack(engine, blueprint, store.resources(stack.stackId), deployment.tags);
  for (const { logicalId, desired } of plan.resources) signalsExpected(desired.creationPolicy, logicalId);
  checkCapabilities(engine.types(), blueprint.active.resources, input.Capabilities ?? []);
  return { text, deployment, blueprint, plan };
}

/** A role that cannot be assumed is refused with the request, not in the middle of the deployment. */
async function executor(
  { cloud }: Engine,
  { identity }: Call,
  roleArn: string | undefined,
): Promise<() => Promise<Identity>> {
  if (roleArn !== undefined) await assumeExecutionRole(cloud, roleArn);
  return executionIdentity(cloud, identity, roleArn);
}

function tagMap(tags: readonly Tag[]): Record<string, string> {
  if (tags.some(({ Key }) => Key?.toLowerCase().startsWith("aws:"))) {
    throw validationError("aws: prefixed tag key names are not allowed for external use.");
  }
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? "", Value ?? ""]));
}
