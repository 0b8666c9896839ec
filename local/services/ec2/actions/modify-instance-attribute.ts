import type {
  ModifyInstanceAttributeCommandInput,
  ModifyInstanceAttributeCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { incorrectInstanceState } from "../errors";
import { instanceType } from "../instances/instance-types";
import type { Instances } from "../instances/instances";
import { checkUserData } from "../instances/user-data";
import type { Instance } from "../records";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html */
export const modifyInstanceAttribute = (
  instances: Instances,
): Action<ModifyInstanceAttributeCommandInput, Output<ModifyInstanceAttributeCommandOutput>> => ({
  name: "ModifyInstanceAttribute",
  permissions: ({ InstanceId }) => [
    instances.store.permission("ModifyInstanceAttribute", "instance", InstanceId),
  ],
  async handle(input) {
    needs(input, "InstanceId");
    const { store } = instances;
    const instance = store.get("instance", input.InstanceId);
    await store.put("instance", { ...instance, ...change(store, instance, input) });
    return {};
  },
});

/** The older form names one attribute and a text. */
const OLDER: Readonly<Record<string, keyof ModifyInstanceAttributeCommandInput>> = {
  disableApiTermination: "DisableApiTermination",
  ebsOptimized: "EbsOptimized",
  instanceInitiatedShutdownBehavior: "InstanceInitiatedShutdownBehavior",
  instanceType: "InstanceType",
  sourceDestCheck: "SourceDestCheck",
};

function change(
  store: Ec2Store,
  instance: Instance,
  input: ModifyInstanceAttributeCommandInput,
): Partial<Instance> {
  const { Attribute, Value } = input;
  if (Attribute !== undefined && Value !== undefined) {
    const member = OLDER[Attribute];
    if (!member) throw notModelled(`ec2 instance attribute ${Attribute}`);
    const value = /^(true|false)$/.test(Value) ? Value === "true" : Value;
    return change(store, instance, { InstanceId: instance.id, [member]: { Value: value } });
  }
  const userData = input.UserData?.Value && Buffer.from(input.UserData.Value).toString("base64");
  if ((input.InstanceType || userData !== undefined || input.EbsOptimized) && instance.state !== "stopped")
    throw incorrectInstanceState(instance.id, "modified");
  if (userData) checkUserData(userData);
  const type = input.InstanceType?.Value;
  return {
    ...(type !== undefined && { type: instanceType(type).name }),
    ...(userData !== undefined && { userData }),
    ...(input.EbsOptimized && { ebsOptimized: input.EbsOptimized.Value ?? false }),
    ...(input.DisableApiTermination && { disableApiTermination: input.DisableApiTermination.Value ?? false }),
    ...(input.SourceDestCheck && { sourceDestCheck: input.SourceDestCheck.Value ?? true }),
    ...(input.InstanceInitiatedShutdownBehavior && {
      shutdownBehavior: input.InstanceInitiatedShutdownBehavior.Value === "terminate" ? "terminate" : "stop",
    }),
    ...(input.Groups && { securityGroups: input.Groups.map((id) => store.get("security-group", id).id) }),
  };
}
