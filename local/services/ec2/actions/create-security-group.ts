import type { CreateSecurityGroupCommandInput, CreateSecurityGroupCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { invalidValue } from "../errors";
import { newGroup } from "../network/security-groups";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags, tagList } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
export const createSecurityGroup = (
  store: Ec2Store,
): Action<CreateSecurityGroupCommandInput, Output<CreateSecurityGroupCommandOutput>> => ({
  name: "CreateSecurityGroup",
  permissions: (input) => [
    ...creation(store, "CreateSecurityGroup", "security-group", input.TagSpecifications),
    store.permission("CreateSecurityGroup", "vpc", input.VpcId),
  ],
  async handle(input) {
    needs(input, "GroupName", "Description");
    const { GroupName: name, Description: description } = input;
    const id = store.id("security-group", input);
    if (store.find("security-group", id))
      return { GroupId: id, SecurityGroupArn: store.arn("security-group", id) };
    if (input.VpcId === undefined) throw new AwsError("VPCIdNotSpecified", "No default VPC for this user");
    const vpc = store.get("vpc", input.VpcId);
    checkName(name, description);
    if (store.all("security-group").some((other) => other.vpc === vpc.id && other.name === name)) {
      throw new AwsError(
        "InvalidGroup.Duplicate",
        `The security group '${name}' already exists for VPC '${vpc.id}'`,
      );
    }
    const tags = specifiedTags(input.TagSpecifications, "security-group");
    const group = newGroup(id, vpc.id, name, description);
    await store.make("security-group", group, tags);
    return {
      GroupId: group.id,
      SecurityGroupArn: store.arn("security-group", group.id),
      Tags: tagList(tags),
    };
  },
});

const CHARACTERS = /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

function checkName(name: string, description: string): void {
  if (name.startsWith("sg-") || name === "default" || !CHARACTERS.test(name)) {
    throw invalidValue(
      name,
      "groupName",
      "Character sets beyond ASCII are not supported, nor names that begin with sg-.",
    );
  }
  if (!CHARACTERS.test(description))
    throw invalidValue(description, "groupDescription", "Character sets beyond ASCII are not supported.");
}
