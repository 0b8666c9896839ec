import { resourceType } from "../../../core/resource-type";
import { absent } from "./holder-policies";
import { NAMES } from "./property-shapes";

interface UserToGroupAdditionProperties {
  GroupName: string;
  Users: string[];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-usertogroupaddition.html */
export const userToGroupAdditionType = resourceType<UserToGroupAdditionProperties>({
  type: "AWS::IAM::UserToGroupAddition",
  properties: {
    GroupName: { type: "string", required: true },
    Users: { ...NAMES, required: true },
  },
  attributes: ["Id"],
  acknowledged: { namedBy: [] },

  async create({ GroupName, Users }, context) {
    const id = context.physicalName(128);
    const standing = { physicalId: id, attributes: { Id: id } };
    await context.initiated(standing);
    for (const UserName of Users) await context.call("iam", "AddUserToGroup", { GroupName, UserName });
    return standing;
  },

  async update(standing, { GroupName, Users }, previous, context) {
    for (const UserName of Users) await context.call("iam", "AddUserToGroup", { GroupName, UserName });
    const moved = GroupName !== previous.GroupName;
    for (const UserName of previous.Users.filter((name) => moved || !Users.includes(name))) {
      const input = { GroupName: previous.GroupName, UserName };
      await absent(context.call("iam", "RemoveUserFromGroup", input));
    }
    return standing;
  },

  async delete(_standing, { GroupName, Users }, context) {
    for (const UserName of Users) {
      await absent(context.call("iam", "RemoveUserFromGroup", { GroupName, UserName }));
    }
  },
});
