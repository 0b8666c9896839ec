import type {
  InstanceCreditSpecificationRequest,
  ModifyInstanceCreditSpecificationCommandInput,
  ModifyInstanceCreditSpecificationCommandOutput,
  UnsuccessfulInstanceCreditSpecificationItem,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { invalidValue } from "../errors";
import { instanceType } from "../instances/instance-types";
import { KINDS } from "../kinds";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceCreditSpecification.html */
export const modifyInstanceCreditSpecification = (
  store: Ec2Store,
): Action<
  ModifyInstanceCreditSpecificationCommandInput,
  Output<ModifyInstanceCreditSpecificationCommandOutput>
> => ({
  name: "ModifyInstanceCreditSpecification",
  permissions: ({ InstanceCreditSpecifications }) =>
    (InstanceCreditSpecifications ?? []).map(({ InstanceId }) =>
      store.permission("ModifyInstanceCreditSpecification", "instance", InstanceId),
    ),
  async handle(input) {
    needs(input, "InstanceCreditSpecifications");
    const wishes = input.InstanceCreditSpecifications;
    const unknown = wishes.find(({ CpuCredits }) => CpuCredits !== "standard" && CpuCredits !== "unlimited");
    if (unknown) throw invalidValue(unknown.CpuCredits, "cpuCredits");
    const failures = wishes.flatMap((wish) => failureOf(store, wish) ?? []);
    const done = wishes.filter(
      ({ InstanceId }) => !failures.some((failed) => failed.InstanceId === InstanceId),
    );
    await Promise.all(
      done.map(({ InstanceId = "", CpuCredits = "" }) =>
        store.put("instance", { ...store.get("instance", InstanceId), cpuCredits: CpuCredits }),
      ),
    );
    return {
      SuccessfulInstanceCreditSpecifications: done.map(({ InstanceId }) => ({ InstanceId })),
      UnsuccessfulInstanceCreditSpecifications: failures,
    };
  },
});

/** One instance that cannot have the option does not keep the others from it. */
function failureOf(
  store: Ec2Store,
  { InstanceId = "" }: InstanceCreditSpecificationRequest,
): UnsuccessfulInstanceCreditSpecificationItem | undefined {
  const instance = store.find("instance", InstanceId);
  if (!instance) {
    const { message } = KINDS.instance.notFound(InstanceId);
    return { InstanceId, Error: { Code: "InvalidInstanceID.NotFound", Message: message } };
  }
  if (instanceType(instance.type).burstable) return undefined;
  return {
    InstanceId,
    Error: {
      Code: "InstanceCreditSpecification.NotSupported",
      Message: `The instance ${InstanceId} of type ${instance.type} does not support CPU credit options.`,
    },
  };
}
