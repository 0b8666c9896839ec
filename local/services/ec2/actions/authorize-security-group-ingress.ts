import type {
  AuthorizeSecurityGroupIngressCommandInput,
  AuthorizeSecurityGroupIngressCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { describeRule } from "../network/security-group-shapes";
import { addRules, permissionsOf, rulesOf } from "../network/security-groups";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html */
export const authorizeSecurityGroupIngress = (
  store: Ec2Store,
): Action<AuthorizeSecurityGroupIngressCommandInput, Output<AuthorizeSecurityGroupIngressCommandOutput>> => ({
  name: "AuthorizeSecurityGroupIngress",
  permissions: ({ GroupId }) => [
    store.permission("AuthorizeSecurityGroupIngress", "security-group", GroupId),
  ],
  async handle(input) {
    needs(input, "GroupId");
    const group = store.get("security-group", input.GroupId);
    const rules = rulesOf(store, permissionsOf(input), false, input);
    await store.put("security-group", addRules(group, rules));
    return {
      Return: true,
      SecurityGroupRules: rules.map((rule) => describeRule(store, group.id, rule)),
    };
  },
});
