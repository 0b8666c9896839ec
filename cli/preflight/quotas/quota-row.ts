import type { QuotaId } from "../../../lib/facts/quotas";
import type { AccountRoom } from "../room";

/** How much of a quota is in use, and how much there is where the service itself tells. */
export interface Use {
  used: number;
  /** Absent where Service Quotas or the table has to be asked. */
  limit?: number;
}

/** Knows how much of one or several quotas is in use, by one call or a listing. */
export interface QuotaSource {
  ids: readonly QuotaId[];
  look(room: AccountRoom): Promise<Partial<Record<QuotaId, Use>>>;
}
