import { isAwsError } from "../../core/errors";
import {
  type Properties,
  type ResourceContext,
  ResourceFailure,
  type ResourceType,
  type Standing,
} from "../../core/resource-type";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import type { StackRecord } from "../records";
import { isStructure } from "../template/structure";

const LONGEST_NAME = 128;

/**
 * A stack of a stack, made through the same API as any other.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html
 */
export const nestedStack = (engine: Engine, operations: Operations): ResourceType => ({
  type: "AWS::CloudFormation::Stack",
  properties: {
    TemplateURL: { type: "string", required: true },
    Parameters: { type: "map", of: { type: "string" } },
    NotificationARNs: { type: "list", of: { type: "string" } },
    Tags: { type: "list", of: { type: "json" } },
    TimeoutInMinutes: { type: "integer" },
  },
  attributes: ["Outputs.*"],
  async create(properties, context) {
    const { StackId } = await context.call<{ StackId: string }>("cloudformation", "CreateStack", {
      StackName: context.physicalName(LONGEST_NAME),
      ClientRequestToken: context.token,
      ...request(engine, properties, context),
      ...(properties.TimeoutInMinutes !== undefined && { TimeoutInMinutes: properties.TimeoutInMinutes }),
    });
    const parent = engine.store.stack(context.stackId);
    await operations.journal.patchStack(StackId, {
      parentId: context.stackId,
      rootId: parent?.rootId ?? context.stackId,
    });
    await context.initiated({ physicalId: StackId, attributes: {} });
    const stack = await ended(engine, operations, StackId, context.signal);
    if (stack.status === "CREATE_COMPLETE") return standing(stack);
    throw new ResourceFailure(
      `Embedded stack ${StackId} was not successfully created: ${stack.statusReason ?? stack.status}`,
    );
  },
  async update({ physicalId }, properties, _previous, context) {
    try {
      await context.call("cloudformation", "UpdateStack", {
        StackName: physicalId,
        ClientRequestToken: context.token,
        ...request(engine, properties, context),
      });
    } catch (error) {
      // The parent's properties can change without a change in the nested stack.
      if (!isAwsError(error, "ValidationError") || error.message !== "No updates are to be performed.")
        throw error;
    }
    const stack = await ended(engine, operations, physicalId, context.signal);
    if (stack.status === "UPDATE_COMPLETE" || stack.status === "CREATE_COMPLETE") return standing(stack);
    throw new ResourceFailure(
      `Embedded stack ${physicalId} was not successfully updated. Currently in ${stack.status} with reason: ${stack.statusReason ?? ""}`,
    );
  },
  async delete({ physicalId }, _previous, context) {
    const before = engine.store.stack(physicalId);
    if (!before || before.status === "DELETE_COMPLETE") return;
    await context.call("cloudformation", "DeleteStack", {
      StackName: physicalId,
      ClientRequestToken: context.token,
    });
    const stack = await ended(engine, operations, physicalId, context.signal);
    if (stack.status === "DELETE_COMPLETE") return;
    throw new ResourceFailure(
      `Embedded stack ${physicalId} was not successfully deleted: ${stack.statusReason ?? stack.status}`,
    );
  },
});

/** What the API is asked; what was acknowledged for the parent holds for what is in it. */
function request({ store }: Engine, properties: Properties, context: ResourceContext): object {
  const { TemplateURL, Parameters, NotificationARNs, Tags } = properties;
  const parent = store.stack(context.stackId);
  const deployment = parent?.target ?? parent?.deployment;
  const own = Array.isArray(Tags) ? Tags : [];
  const inherited = Object.entries(deployment?.tags ?? {}).map(([Key, Value]) => ({ Key, Value }));
  return {
    TemplateURL,
    DisableRollback: parent?.operation?.disableRollback ?? false,
    Capabilities: deployment?.capabilities ?? [],
    Parameters: Object.entries(isStructure(Parameters) ? Parameters : {}).map(
      ([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      }),
    ),
    Tags: [...inherited, ...own],
    ...(NotificationARNs !== undefined && { NotificationARNs }),
  };
}

/** Waits until nothing is under way on the nested stack, or the wait is given up. */
async function ended(
  { store }: Engine,
  operations: Operations,
  stackId: string,
  signal: AbortSignal,
): Promise<StackRecord> {
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
    void operations.idle(stackId).then(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    });
  });
  const stack = store.stack(stackId);
  if (!stack) throw new ResourceFailure(`Embedded stack ${stackId} is gone`);
  return stack;
}

const standing = ({ stackId, outputs }: StackRecord): Standing => ({
  physicalId: stackId,
  attributes: Object.fromEntries(outputs.map(({ key, value }) => [`Outputs.${key}`, value])),
});
