import type {
  SimulateCustomPolicyCommandInput,
  SimulateCustomPolicyCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { checkIdentityPolicy } from "../document/identity-policy";
import { cut } from "../lists";
import { refuseUnmodelled } from "../simulated-request";
import { simulate } from "../simulation";

type Input = Having<SimulateCustomPolicyCommandInput, "PolicyInputList" | "ActionNames">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html */
export const simulateCustomPolicy = (): Action<
  Input,
  Omit<SimulateCustomPolicyCommandOutput, "$metadata">
> => ({
  name: "SimulateCustomPolicy",
  permissions: () => [{ action: "iam:SimulateCustomPolicy", resource: "*" }],
  async handle(input) {
    check("SimulateCustomPolicy", input);
    refuseUnmodelled(input);
    for (const text of input.PolicyInputList) checkIdentityPolicy(text);
    const results = simulate({
      policies: input.PolicyInputList.map((text, i) => ({
        id: `PolicyInputList.${i + 1}`,
        type: "none",
        text,
      })),
      boundaries: input.PermissionsBoundaryPolicyInputList ?? [],
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
