import type { CreatePolicyVersionCommandInput, CreatePolicyVersionCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { limitExceeded } from "../errors";
import { checkDocument } from "../managed-policies";
import { onPolicy } from "../permissions";
import type { ManagedPolicy } from "../records";
import { versionShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<CreatePolicyVersionCommandInput, "PolicyArn" | "PolicyDocument">;

const MOST_VERSIONS = 5;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html */
export const createPolicyVersion = (
  store: IamStore,
): Action<Input, Omit<CreatePolicyVersionCommandOutput, "$metadata">> => ({
  name: "CreatePolicyVersion",
  permissions: ({ PolicyArn }) => onPolicy(store, "CreatePolicyVersion", PolicyArn),
  async handle(input) {
    check("CreatePolicyVersion", input);
    const policy = store.getOwnPolicy(input.PolicyArn);
    checkDocument(input.PolicyDocument);
    if (policy.versions.length >= MOST_VERSIONS) {
      throw limitExceeded(
        `A managed policy can have up to ${MOST_VERSIONS} versions. Before you create a new version, you must delete an existing version.`,
      );
    }
    const now = store.now();
    const version = { id: `v${policy.nextVersion}`, document: input.PolicyDocument, created: now };
    const updated: ManagedPolicy = {
      ...policy,
      updated: now,
      versions: [...policy.versions, version],
      nextVersion: policy.nextVersion + 1,
      ...(input.SetAsDefault && { defaultVersion: version.id }),
    };
    await store.putPolicy(updated);
    return { PolicyVersion: versionShape(updated, version) };
  },
});
