import type {
  DescribeIamInstanceProfileAssociationsCommandInput,
  DescribeIamInstanceProfileAssociationsCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import type { Instances } from "../instances/instances";
import { describeAssociation } from "../instances/profile-associations";
import type { Instance } from "../records";
import type { Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeIamInstanceProfileAssociations.html */
export const describeIamInstanceProfileAssociations = (
  instances: Instances,
): Action<
  DescribeIamInstanceProfileAssociationsCommandInput,
  Output<DescribeIamInstanceProfileAssociationsCommandOutput>
> => ({
  name: "DescribeIamInstanceProfileAssociations",
  permissions: () => [{ action: "ec2:DescribeIamInstanceProfileAssociations", resource: "*" }],
  async handle(input) {
    const { store } = instances;
    const all = store
      .all("instance")
      .filter(({ state, profile }) => profile !== undefined && state !== "terminated")
      .filter(({ profile }) => input.AssociationIds?.includes(profile?.association ?? "") ?? true);
    const { items, ...next } = pageOf(
      filtered(all, input.Filters, FIELDS, () => ({})),
      input,
    );
    return { IamInstanceProfileAssociations: items.map(describeAssociation), ...next };
  },
});

const FIELDS: FilterFields<Instance> = { "instance-id": ({ id }) => id, state: () => "associated" };
