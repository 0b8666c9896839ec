import type { GetPolicyVersionCommandInput, GetPolicyVersionCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { getVersion } from "../managed-policies";
import { onPolicy } from "../permissions";
import { urlEncode, versionShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<GetPolicyVersionCommandInput, "PolicyArn" | "VersionId">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html */
export const getPolicyVersion = (
  store: IamStore,
): Action<Input, Omit<GetPolicyVersionCommandOutput, "$metadata">> => ({
  name: "GetPolicyVersion",
  permissions: ({ PolicyArn }) => onPolicy(store, "GetPolicyVersion", PolicyArn),
  async handle(input) {
    check("GetPolicyVersion", input);
    const policy = store.getPolicy(input.PolicyArn);
    const version = getVersion(policy, input.VersionId);
    return { PolicyVersion: { Document: urlEncode(version.document), ...versionShape(policy, version) } };
  },
});
