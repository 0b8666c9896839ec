import type {
  SimulatePrincipalPolicyCommandInput,
  SimulatePrincipalPolicyCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { checkIdentityPolicy } from "../document/identity-policy";
import { cut } from "../lists";
import { refuseUnmodelled, simulatedPrincipal } from "../simulated-request";
import { simulate } from "../simulation";
import type { IamStore } from "../store";

type Input = Having<SimulatePrincipalPolicyCommandInput, "PolicySourceArn" | "ActionNames">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html */
export const simulatePrincipalPolicy = (
  store: IamStore,
): Action<Input, Omit<SimulatePrincipalPolicyCommandOutput, "$metadata">> => ({
  name: "SimulatePrincipalPolicy",
  permissions: ({ PolicySourceArn = "*" }) => [
    { action: "iam:SimulatePrincipalPolicy", resource: PolicySourceArn },
  ],
  async handle(input) {
    check("SimulatePrincipalPolicy", input);
    refuseUnmodelled(input);
    const added = input.PolicyInputList ?? [];
    for (const text of added) checkIdentityPolicy(text);
    const principal = simulatedPrincipal(store, input.PolicySourceArn);
    const results = simulate({
      ...principal,
      policies: [
        ...principal.policies,
        ...added.map((text, i) => ({ id: `PolicyInputList.${i + 1}`, type: "none" as const, text })),
      ],
      boundaries: input.PermissionsBoundaryPolicyInputList ?? principal.boundaries,
      ...(input.ResourcePolicy !== undefined && { resourcePolicy: input.ResourcePolicy }),
      actions: input.ActionNames,
      resources: input.ResourceArns ?? ["*"],
      entries: input.ContextEntries ?? [],
    });
    const numbered = results.map((result, i) => ({ result, key: String(i).padStart(6, "0") }));
    const { items, answer } = cut(numbered, ({ key }) => key, input);
    return { EvaluationResults: items.map(({ result }) => result), ...answer };
  },
});
