import type {
  AuthorizeSecurityGroupEgressCommandInput,
  AuthorizeSecurityGroupEgressCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { describeRule } from "../network/security-group-shapes";
import { addRules, permissionsOf, rulesOf } from "../network/security-groups";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html */
export const authorizeSecurityGroupEgress = (
  store: Ec2Store,
): Action<AuthorizeSecurityGroupEgressCommandInput, Output<AuthorizeSecurityGroupEgressCommandOutput>> => ({
  name: "AuthorizeSecurityGroupEgress",
  permissions: ({ GroupId }) => [store.permission("AuthorizeSecurityGroupEgress", "security-group", GroupId)],
  async handle(input) {
    needs(input, "GroupId");
    const group = store.get("security-group", input.GroupId);
    const rules = rulesOf(store, permissionsOf(input), true, input);
    await store.put("security-group", addRules(group, rules));
    return {
      Return: true,
      SecurityGroupRules: rules.map((rule) => describeRule(store, group.id, rule)),
    };
  },
});
