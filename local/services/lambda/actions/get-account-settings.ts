import type { GetAccountSettingsCommandInput, GetAccountSettingsCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { ACCOUNT_LIMIT } from "../execution/concurrency";
import type { Functions } from "../functions";

const GIBIBYTE = 1024 ** 3;

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html */
export const getAccountSettings = (
  functions: Functions,
): Action<GetAccountSettingsCommandInput, Omit<GetAccountSettingsCommandOutput, "$metadata">> => ({
  name: "GetAccountSettings",
  permissions: () => [{ action: "lambda:GetAccountSettings", resource: "*" }],
  async handle() {
    const all = functions.store.all();
    const versions = all.flatMap(({ latest, versions }) => [latest, ...versions]);
    return {
      AccountLimit: {
        TotalCodeSize: 75 * GIBIBYTE,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions: ACCOUNT_LIMIT,
        UnreservedConcurrentExecutions: ACCOUNT_LIMIT - functions.reservedInAll(),
      },
      AccountUsage: {
        TotalCodeSize: versions.reduce((sum, { code }) => sum + code.size, 0),
        FunctionCount: all.length,
      },
    };
  },
});
