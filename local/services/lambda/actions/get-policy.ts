import type { GetPolicyCommandInput, GetPolicyCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { resourceNotFound } from "../errors";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { policyText } from "../policy";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html */
export const getPolicy = (
  functions: Functions,
): Action<Having<GetPolicyCommandInput, "FunctionName">, Omit<GetPolicyCommandOutput, "$metadata">> => ({
  name: "GetPolicy",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "GetPolicy", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("GetPolicy", input);
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const policy = functions.store.resolve(reference).fn.policies[reference.qualifier ?? ""];
    if (!policy) throw resourceNotFound("The resource you requested does not exist.");
    return { Policy: policyText(policy), RevisionId: policy.revisionId };
  },
});
