import type { DeleteSecurityGroupCommandInput, DeleteSecurityGroupCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { dependency } from "../errors";
import { securityGroupInUse } from "../network/dependencies";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html */
export const deleteSecurityGroup = (
  store: Ec2Store,
): Action<DeleteSecurityGroupCommandInput, Output<DeleteSecurityGroupCommandOutput>> => ({
  name: "DeleteSecurityGroup",
  permissions: ({ GroupId }) => [store.permission("DeleteSecurityGroup", "security-group", GroupId)],
  async handle(input) {
    needs(input, "GroupId");
    const group = store.get("security-group", input.GroupId);
    if (group.name === "default") {
      throw new AwsError(
        "CannotDelete",
        `the specified group: "${group.id}" name: "default" cannot be deleted by a user`,
      );
    }
    if (securityGroupInUse(store, group.id)) throw dependency(`resource ${group.id} has a dependent object`);
    await store.delete("security-group", group.id);
    return { Return: true, GroupId: group.id };
  },
});
