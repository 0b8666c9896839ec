import type { GetParameterHistoryCommandInput, GetParameterHistoryCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidNextToken } from "../errors";
import { parseReference } from "../names";
import { describeHistory } from "../shapes";
import type { ParameterVersion, SsmStore } from "../store";

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameterHistory.html */
export const getParameterHistory = (
  store: SsmStore,
): Action<
  Having<GetParameterHistoryCommandInput, "Name">,
  Omit<GetParameterHistoryCommandOutput, "$metadata">
> => ({
  name: "GetParameterHistory",
  permissions: ({ Name }) => [
    { action: "ssm:GetParameterHistory", resource: store.arn(parseReference(Name).name) },
  ],
  async handle(input) {
    check("GetParameterHistory", input);
    const parameter = store.get(parseReference(input.Name).name);
    const { items, token } = page(parameter.versions, byNumber, {
      token: input.NextToken,
      limit: input.MaxResults ?? 50,
      invalid: invalidNextToken,
    });
    return {
      Parameters: items.map((version) => describeHistory(parameter, version)),
      ...(token && { NextToken: token }),
    };
  },
});

const byNumber = ({ version }: ParameterVersion): string => String(version).padStart(12, "0");
