import type {
  DescribeSecurityGroupsCommandInput,
  DescribeSecurityGroupsCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeGroup } from "../network/security-group-shapes";
import type { SecurityGroup } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html */
export const describeSecurityGroups = (
  store: Ec2Store,
): Action<DescribeSecurityGroupsCommandInput, Output<DescribeSecurityGroupsCommandOutput>> => ({
  name: "DescribeSecurityGroups",
  permissions: () => [{ action: "ec2:DescribeSecurityGroups", resource: "*" }],
  async handle(input) {
    const named = store
      .select("security-group", input.GroupIds)
      .filter(({ name }) => input.GroupNames?.includes(name) ?? true);
    const groups = filtered(named, input.Filters, FIELDS, ({ id }) => store.tags(id));
    const { items, ...next } = pageOf(groups, input);
    return { SecurityGroups: items.map((group) => describeGroup(store, group)), ...next };
  },
});

const peers = ({ rules }: SecurityGroup, egress: boolean): string[] =>
  rules.filter((rule) => rule.egress === egress).flatMap(({ peer }) => Object.values(peer));

const FIELDS: FilterFields<SecurityGroup> = {
  description: ({ description }) => description,
  "egress.ip-permission.cidr": (group) => peers(group, true),
  "group-id": ({ id }) => id,
  "group-name": ({ name }) => name,
  "ip-permission.cidr": (group) => peers(group, false),
  "ip-permission.group-id": (group) => peers(group, false),
  "vpc-id": ({ vpc }) => vpc,
};
