import { GetAccountSummaryCommand } from "@aws-sdk/client-iam";
import type { QuotaSource } from "./quota-row";

/** IAM tells what there is and what there may be in one answer. */
export const iam: QuotaSource = {
  ids: ["iam.roles", "iam.instance-profiles", "iam.managed-policies"],
  async look({ clients, signal }) {
    const { SummaryMap = {} } = await clients.iam.send(new GetAccountSummaryCommand({}), {
      abortSignal: signal,
    });
    // The SDK's list of keys is older than the roles' and profiles' in it.
    const summary: Readonly<Record<string, number | undefined>> = SummaryMap;
    const use = (what: string) => {
      const limit = summary[`${what}Quota`];
      return { used: summary[what] ?? 0, ...(limit !== undefined && { limit }) };
    };
    return {
      "iam.roles": use("Roles"),
      "iam.instance-profiles": use("InstanceProfiles"),
      "iam.managed-policies": use("Policies"),
    };
  },
};
