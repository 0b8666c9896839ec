import type {
  DescribeSecurityGroupRulesCommandInput,
  DescribeSecurityGroupRulesCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeRule } from "../network/security-group-shapes";
import type { SecurityGroupRule } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html */
export const describeSecurityGroupRules = (
  store: Ec2Store,
): Action<DescribeSecurityGroupRulesCommandInput, Output<DescribeSecurityGroupRulesCommandOutput>> => ({
  name: "DescribeSecurityGroupRules",
  permissions: () => [{ action: "ec2:DescribeSecurityGroupRules", resource: "*" }],
  async handle(input) {
    const all = store
      .all("security-group")
      .flatMap((group) => group.rules.map((rule) => ({ id: rule.id, group: group.id, rule })))
      .filter(({ id }) => input.SecurityGroupRuleIds?.includes(id) ?? true);
    const rules = filtered(all, input.Filters, FIELDS, ({ id }) => store.tags(id));
    const { items, ...next } = pageOf(rules, input);
    return { SecurityGroupRules: items.map(({ group, rule }) => describeRule(store, group, rule)), ...next };
  },
});

const FIELDS: FilterFields<{ group: string; rule: SecurityGroupRule }> = {
  "group-id": ({ group }) => group,
  "security-group-rule-id": ({ rule }) => rule.id,
};
