import type {
  CreateInstanceProfileCommandInput,
  CreateInstanceProfileCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { iamId } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { InstanceProfile } from "../records";
import { instanceProfileShape } from "../shapes";
import type { IamStore } from "../store";
import { callerTags, requestTags, withTags } from "../tags";

type Input = Having<CreateInstanceProfileCommandInput, "InstanceProfileName">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html */
export const createInstanceProfile = (
  store: IamStore,
): Action<Input, Omit<CreateInstanceProfileCommandOutput, "$metadata">> => ({
  name: "CreateInstanceProfile",
  permissions: ({ InstanceProfileName, Path, Tags }) => [
    {
      action: "iam:CreateInstanceProfile",
      resource: store.instanceProfiles.arn(InstanceProfileName, Path),
      conditions: requestTags(Tags),
    },
    ...(callerTags(Tags).length
      ? [
          {
            action: "iam:TagInstanceProfile",
            resource: store.instanceProfiles.arn(InstanceProfileName, Path),
            conditions: requestTags(Tags),
          },
        ]
      : []),
  ],
  async handle(input) {
    check("CreateInstanceProfile", input);
    store.instanceProfiles.checkFree(input.InstanceProfileName);
    const profile: InstanceProfile = {
      name: input.InstanceProfileName,
      path: input.Path ?? "/",
      id: iamId("AIPA"),
      created: store.now(),
      tags: withTags({}, input.Tags),
    };
    await store.instanceProfiles.put(profile);
    return { InstanceProfile: instanceProfileShape(store, profile) };
  },
});
