import type {
  RevokeSecurityGroupIngressCommandInput,
  RevokeSecurityGroupIngressCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { permissionsOf, removeRules, rulesOf } from "../network/security-groups";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html */
export const revokeSecurityGroupIngress = (
  store: Ec2Store,
): Action<RevokeSecurityGroupIngressCommandInput, Output<RevokeSecurityGroupIngressCommandOutput>> => ({
  name: "RevokeSecurityGroupIngress",
  permissions: ({ GroupId }) => [store.permission("RevokeSecurityGroupIngress", "security-group", GroupId)],
  async handle(input) {
    needs(input, "GroupId");
    const group = store.get("security-group", input.GroupId);
    const rules = rulesOf(store, permissionsOf(input), false);
    await store.put("security-group", removeRules(group, rules, input.SecurityGroupRuleIds));
    return { Return: true };
  },
});
