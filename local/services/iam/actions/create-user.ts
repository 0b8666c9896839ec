import type { CreateUserCommandInput, CreateUserCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { iamId } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { boundaryKey, checkBoundary } from "../boundaries";
import { check } from "../constraints";
import type { User } from "../records";
import { userShape } from "../shapes";
import type { IamStore } from "../store";
import { callerTags, requestTags, withTags } from "../tags";

type Input = Having<CreateUserCommandInput, "UserName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html */
export const createUser = (store: IamStore): Action<Input, Omit<CreateUserCommandOutput, "$metadata">> => ({
  name: "CreateUser",
  permissions: ({ UserName, PermissionsBoundary, Tags, Path }) => [
    {
      action: "iam:CreateUser",
      resource: store.users.arn(UserName, Path),
      conditions: { ...requestTags(Tags), ...boundaryKey(PermissionsBoundary) },
    },
    ...(callerTags(Tags).length
      ? [{ action: "iam:TagUser", resource: store.users.arn(UserName, Path), conditions: requestTags(Tags) }]
      : []),
  ],
  async handle(input) {
    check("CreateUser", input);
    store.users.checkFree(input.UserName);
    checkBoundary(store, input.PermissionsBoundary);
    const user: User = {
      name: input.UserName,
      path: input.Path ?? "/",
      id: iamId("AIDA"),
      created: store.now(),
      inline: {},
      attached: [],
      groups: [],
      tags: withTags({}, input.Tags),
      ...(input.PermissionsBoundary !== undefined && { boundary: input.PermissionsBoundary }),
    };
    await store.users.put(user);
    return { User: userShape(store, user) };
  },
});
