import type {
  DescribeNetworkAclsCommandInput,
  DescribeNetworkAclsCommandOutput,
  NetworkAcl,
  NetworkAclEntry,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import type { Vpc } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";
import { tagList } from "../tags";

/** Each VPC has its default ACL, which lets everything through; others are not modelled.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html */
export const describeNetworkAcls = (
  store: Ec2Store,
): Action<DescribeNetworkAclsCommandInput, Output<DescribeNetworkAclsCommandOutput>> => ({
  name: "DescribeNetworkAcls",
  permissions: () => [{ action: "ec2:DescribeNetworkAcls", resource: "*" }],
  async handle(input) {
    const vpcs = filtered(
      store.all("vpc").filter(({ networkAcl }) => input.NetworkAclIds?.includes(networkAcl) ?? true),
      input.Filters,
      FIELDS,
      ({ networkAcl }) => store.tags(networkAcl),
    );
    const { items, ...next } = pageOf(vpcs, input);
    return { NetworkAcls: items.map((vpc) => describe(store, vpc)), ...next };
  },
});

const FIELDS: FilterFields<Vpc> = {
  default: () => true,
  "network-acl-id": ({ networkAcl }) => networkAcl,
  "vpc-id": ({ id }) => id,
};

/** The entry that lets everything through, and the one behind it that would let nothing. */
const ENTRIES: NetworkAclEntry[] = [true, false].flatMap((Egress) =>
  (["allow", "deny"] as const).map((RuleAction) => ({
    CidrBlock: "0.0.0.0/0",
    Egress,
    Protocol: "-1",
    RuleAction,
    RuleNumber: RuleAction === "allow" ? 100 : 32_767,
  })),
);

function describe(store: Ec2Store, { id, networkAcl }: Vpc): NetworkAcl {
  const subnets = store.all("subnet").filter(({ vpc }) => vpc === id);
  return {
    NetworkAclId: networkAcl,
    VpcId: id,
    OwnerId: store.cloud.account,
    IsDefault: true,
    Entries: ENTRIES,
    Associations: subnets.map((subnet) => ({
      NetworkAclAssociationId: subnet.aclAssociation,
      NetworkAclId: networkAcl,
      SubnetId: subnet.id,
    })),
    Tags: tagList(store.tags(networkAcl)),
  };
}
