import {
  type Properties,
  type ResourceContext,
  ResourceFailure,
  type ResourceType,
} from "../../core/resource-type";
import type { SignalBox, SignalWords } from "../deploy/signals";
import type { StackStore } from "../store";
import { ownerOf } from "./wait-condition-handle";

const WORDS: SignalWords = {
  failed: ({ reason, uniqueId }) =>
    `WaitCondition received failed message: '${reason ?? ""}' for uniqueId: ${uniqueId}`,
  late: (received, expected) =>
    `WaitCondition timed out. Received ${received} conditions when expecting ${expected}`,
};

/**
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitcondition.html
 */
export const waitCondition = (store: StackStore, signals: SignalBox): ResourceType => ({
  type: "AWS::CloudFormation::WaitCondition",
  properties: {
    Count: { type: "integer" },
    Handle: { type: "string" },
    Timeout: { type: "integer" },
  },
  attributes: ["Data"],
  async create(properties, context) {
    const physicalId = `${context.stackId}/${context.logicalId}`;
    await context.initiated({ physicalId, attributes: { Data: "{}" } });
    return { physicalId, attributes: { Data: await waitForHandle(store, signals, properties, context) } };
  },
  async update() {
    throw new ResourceFailure("Update to resource type AWS::CloudFormation::WaitCondition is not supported.");
  },
  delete: async () => {},
});

/** @returns data of the signals by their unique ids, as JSON; without a handle a CreationPolicy takes the signals */
async function waitForHandle(
  store: StackStore,
  signals: SignalBox,
  { Handle: handle, Count: count = 1, Timeout: timeout }: Properties,
  { clock, signal }: ResourceContext,
): Promise<string> {
  if (handle === undefined) return "{}";
  const owner = ownerOf(String(handle));
  if (!owner) throw new ResourceFailure(`WaitCondition Handle ${handle} is no WaitConditionHandle`);
  if (timeout === undefined) throw new ResourceFailure("Property Timeout cannot be empty.");
  await signals.wait({
    ...owner,
    count: Number(count),
    deadline: clock.now() + Number(timeout) * 1000,
    signal,
    words: WORDS,
  });
  const received = store.signals(owner.stackId, owner.logicalId);
  return JSON.stringify(Object.fromEntries(received.map(({ uniqueId, data }) => [uniqueId, data ?? ""])));
}
