import type { UpdateUserCommandInput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<UpdateUserCommandInput, "UserName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html */
export const updateUser = (store: IamStore): Action<Input, object> => ({
  name: "UpdateUser",
  permissions: ({ UserName, NewUserName }) => [
    ...onUser(store, "UpdateUser", UserName),
    ...(NewUserName === undefined ? [] : onUser(store, "UpdateUser", NewUserName)),
  ],
  async handle(input) {
    check("UpdateUser", input);
    const user = store.users.get(input.UserName);
    const { NewUserName: name = user.name, NewPath: path = user.path } = input;
    if (name.toLowerCase() !== user.name.toLowerCase()) store.users.checkFree(name);
    const keys = store.keysOf(user.name);
    // The new name stands before the old one goes, so that a crash between the two loses nobody.
    await store.users.put({ ...user, name, path });
    await Promise.all(keys.map((key) => store.putKey({ ...key, user: name })));
    if (name.toLowerCase() !== user.name.toLowerCase()) await store.users.delete(user.name);
    return {};
  },
});
