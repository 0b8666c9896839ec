import type { GetGroupCommandInput, GetGroupCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { cut } from "../lists";
import { onGroup } from "../permissions";
import { groupShape, listedUser } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<GetGroupCommandInput, "GroupName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html */
export const getGroup = (store: IamStore): Action<Input, Omit<GetGroupCommandOutput, "$metadata">> => ({
  name: "GetGroup",
  permissions: ({ GroupName }) => onGroup(store, "GetGroup", GroupName),
  async handle(input) {
    check("GetGroup", input);
    const group = store.groups.get(input.GroupName);
    const members = store.users.all().filter(({ groups }) => groups.includes(group.name));
    const { items, answer } = cut(members, ({ name }) => name, input);
    return {
      Group: groupShape(store, group),
      Users: items.map((user) => listedUser(store, user)),
      ...answer,
    };
  },
});
