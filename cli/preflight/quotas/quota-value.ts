import { GetAWSDefaultServiceQuotaCommand, GetServiceQuotaCommand } from "@aws-sdk/client-service-quotas";
import { QUOTAS_AS_OF, type QuotaId, quota } from "../../../lib/facts/quotas";
import type { AccountRoom } from "../room";

/** How much there is of a quota, and who says so. */
export interface QuotaValue {
  limit: number;
  /** In words, behind the figure. */
  source: string;
  /** False for a default of the table, which the account may be above or below. */
  certain: boolean;
}

/**
 * Asks Service Quotas, for the account's own value and then for AWS's default. Who may not ask gets the default of the table.
 * @see https://docs.aws.amazon.com/servicequotas/latest/userguide/intro.html
 */
export async function quotaValue(room: AccountRoom, id: QuotaId): Promise<QuotaValue> {
  const { code, service, scope, default: start } = quota(id, room.account.region);
  const byTable = { limit: start, source: `AWS's default of ${QUOTAS_AS_OF}`, certain: false };
  if (code === undefined || service === undefined) return byTable;
  const client = scope === "account" ? room.clients.globalQuotas : room.clients.quotas;
  const input = { ServiceCode: service, QuotaCode: code };
  for (const command of [new GetServiceQuotaCommand(input), new GetAWSDefaultServiceQuotaCommand(input)]) {
    try {
      const { Quota } = await client.send(command as GetServiceQuotaCommand, { abortSignal: room.signal });
      if (Quota?.Value !== undefined) return { limit: Quota.Value, source: "Service Quotas", certain: true };
    } catch (error) {
      // A quota that was never changed may have no value of the account's own; who may not ask is no less able to deploy.
      if (room.signal.aborted) throw error;
    }
  }
  return byTable;
}
