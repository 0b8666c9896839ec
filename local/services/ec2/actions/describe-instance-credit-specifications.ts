import type {
  DescribeInstanceCreditSpecificationsCommandInput,
  DescribeInstanceCreditSpecificationsCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { filtered, pageOf } from "../filters";
import { instanceType } from "../instances/instance-types";
import type { Instances } from "../instances/instances";
import type { Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceCreditSpecifications.html */
export const describeInstanceCreditSpecifications = (
  instances: Instances,
): Action<
  DescribeInstanceCreditSpecificationsCommandInput,
  Output<DescribeInstanceCreditSpecificationsCommandOutput>
> => ({
  name: "DescribeInstanceCreditSpecifications",
  permissions: () => [{ action: "ec2:DescribeInstanceCreditSpecifications", resource: "*" }],
  async handle(input) {
    const burstable = instances
      .shown(input.InstanceIds)
      .filter(({ type, state }) => state !== "terminated" && instanceType(type).burstable);
    const all = filtered(burstable, input.Filters, { "instance-id": ({ id }) => id }, ({ id }) =>
      instances.store.tags(id),
    );
    const { items, ...next } = pageOf(all, input);
    return {
      InstanceCreditSpecifications: items.map(({ id, type, cpuCredits }) => ({
        InstanceId: id,
        CpuCredits: cpuCredits ?? defaultCredits(type),
      })),
      ...next,
    };
  },
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-performance-instances-unlimited-mode-concepts.html */
const defaultCredits = (type: string): string => (type.startsWith("t2.") ? "standard" : "unlimited");
