import type { CreateGroupCommandInput, CreateGroupCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { iamId } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Group } from "../records";
import { groupShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<CreateGroupCommandInput, "GroupName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html */
export const createGroup = (store: IamStore): Action<Input, Omit<CreateGroupCommandOutput, "$metadata">> => ({
  name: "CreateGroup",
  permissions: ({ GroupName, Path }) => [
    { action: "iam:CreateGroup", resource: store.groups.arn(GroupName, Path) },
  ],
  async handle(input) {
    check("CreateGroup", input);
    store.groups.checkFree(input.GroupName);
    const group: Group = {
      name: input.GroupName,
      path: input.Path ?? "/",
      id: iamId("AGPA"),
      created: store.now(),
      inline: {},
      attached: [],
    };
    await store.groups.put(group);
    return { Group: groupShape(store, group) };
  },
});
