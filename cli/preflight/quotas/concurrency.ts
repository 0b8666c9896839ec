import { GetAccountSettingsCommand } from "@aws-sdk/client-lambda";
import type { QuotaSource } from "./quota-row";

/** Calls of functions at once: Lambda tells its own limit, and what others have reserved of it. */
export const concurrency: QuotaSource = {
  ids: ["lambda.concurrency"],
  async look({ clients, signal }) {
    const { AccountLimit = {} } = await clients.lambda.send(new GetAccountSettingsCommand({}), {
      abortSignal: signal,
    });
    const { ConcurrentExecutions: limit, UnreservedConcurrentExecutions: free = limit } = AccountLimit;
    if (limit === undefined || free === undefined) return { "lambda.concurrency": { used: 0 } };
    return { "lambda.concurrency": { used: limit - free, limit } };
  },
};
