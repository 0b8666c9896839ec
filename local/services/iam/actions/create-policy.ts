import type { CreatePolicyCommandInput, CreatePolicyCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { iamId } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { policyAlreadyExists } from "../errors";
import { checkDocument } from "../managed-policies";
import { onPolicy } from "../permissions";
import type { ManagedPolicy } from "../records";
import { policyShape } from "../shapes";
import type { IamStore } from "../store";
import { callerTags, requestTags, withTags } from "../tags";

type Input = Having<CreatePolicyCommandInput, "PolicyName" | "PolicyDocument">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
export const createPolicy = (
  store: IamStore,
): Action<Input, Omit<CreatePolicyCommandOutput, "$metadata">> => ({
  name: "CreatePolicy",
  permissions: ({ PolicyName = "*", Path = "/", Tags }) => {
    const arn = store.policyArn(Path, PolicyName);
    return [
      ...onPolicy(store, "CreatePolicy", arn, requestTags(Tags)),
      ...(callerTags(Tags).length ? onPolicy(store, "TagPolicy", arn, requestTags(Tags)) : []),
    ];
  },
  async handle(input) {
    check("CreatePolicy", input);
    const { PolicyName: name, Path: path = "/", Description: description } = input;
    if (store.ownPolicies().some((policy) => policy.name.toLowerCase() === name.toLowerCase())) {
      throw policyAlreadyExists(name);
    }
    checkDocument(input.PolicyDocument);
    const now = store.now();
    const policy: ManagedPolicy = {
      name,
      path,
      arn: store.policyArn(path, name),
      id: iamId("ANPA"),
      created: now,
      updated: now,
      ...(description !== undefined && { description }),
      versions: [{ id: "v1", document: input.PolicyDocument, created: now }],
      defaultVersion: "v1",
      nextVersion: 2,
      tags: withTags({}, input.Tags),
    };
    await store.putPolicy(policy);
    return { Policy: policyShape(store, policy) };
  },
});
