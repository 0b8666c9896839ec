import type { CreateRoleCommandInput, CreateRoleCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { iamId } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { boundaryKey, checkBoundary } from "../boundaries";
import { check } from "../constraints";
import type { Role } from "../records";
import { roleShape } from "../shapes";
import type { IamStore } from "../store";
import { callerTags, requestTags, withTags } from "../tags";
import { checkTrust } from "../trust";

type Input = Having<CreateRoleCommandInput, "RoleName" | "AssumeRolePolicyDocument">;

/** Seconds. */
const USUAL_SESSION = 3600;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export const createRole = (store: IamStore): Action<Input, Omit<CreateRoleCommandOutput, "$metadata">> => ({
  name: "CreateRole",
  permissions: ({ RoleName, PermissionsBoundary, Tags, Path }) => [
    {
      action: "iam:CreateRole",
      resource: store.roles.arn(RoleName, Path),
      conditions: { ...requestTags(Tags), ...boundaryKey(PermissionsBoundary) },
    },
    ...(callerTags(Tags).length
      ? [{ action: "iam:TagRole", resource: store.roles.arn(RoleName, Path), conditions: requestTags(Tags) }]
      : []),
  ],
  async handle(input) {
    check("CreateRole", input);
    store.roles.checkFree(input.RoleName);
    checkTrust(store, input.AssumeRolePolicyDocument);
    checkBoundary(store, input.PermissionsBoundary);
    const role: Role = {
      name: input.RoleName,
      path: input.Path ?? "/",
      id: iamId("AROA"),
      created: store.now(),
      inline: {},
      attached: [],
      trust: input.AssumeRolePolicyDocument,
      ...(input.Description !== undefined && { description: input.Description }),
      maxSessionDuration: input.MaxSessionDuration ?? USUAL_SESSION,
      tags: withTags({}, input.Tags),
      ...(input.PermissionsBoundary !== undefined && { boundary: input.PermissionsBoundary }),
    };
    await store.roles.put(role);
    return { Role: roleShape(store, role) };
  },
});
