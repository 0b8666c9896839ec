import type { DescribeParametersCommandInput, DescribeParametersCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import { check } from "../constraints";
import { invalid, invalidNextToken } from "../errors";
import { parameterFilter } from "../filters";
import { describeMetadata } from "../shapes";
import type { SsmStore } from "../store";

const FILTER_KEYS = ["Path", "Name", "Type", "KeyId", "Tier", "DataType", "tag"];

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html */
export const describeParameters = (
  store: SsmStore,
): Action<DescribeParametersCommandInput, Omit<DescribeParametersCommandOutput, "$metadata">> => ({
  name: "DescribeParameters",
  permissions: () => [{ action: "ssm:DescribeParameters", resource: "*" }],
  async handle(input) {
    check("DescribeParameters", input);
    if (input.Filters?.length && input.ParameterFilters?.length) {
      throw invalid("You can use either Filters or ParameterFilters in a single request.");
    }
    // The older Filters look at the beginning of a name and at a whole type.
    const older = input.Filters?.map(({ Key, Values }) => ({
      Key,
      Values,
      Option: Key === "Name" ? "BeginsWith" : "Equals",
    }));
    const matches = parameterFilter(older?.length ? older : input.ParameterFilters, FILTER_KEYS);
    const { items, token } = page(store.all().filter(matches), ({ name }) => name, {
      token: input.NextToken,
      limit: input.MaxResults ?? 50,
      invalid: invalidNextToken,
    });
    return {
      Parameters: items.map((parameter) => describeMetadata(parameter, store.arn(parameter.name))),
      ...(token && { NextToken: token }),
    };
  },
});
