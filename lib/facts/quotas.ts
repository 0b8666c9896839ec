import table from "./tables/quotas.json";

/** What AWS limits, by the quota table's own names. */
export type QuotaId = keyof typeof table.quotas;

/** A limit of an account, as a new one has it. */
export interface Quota {
  /** What is counted, in the plural. */
  what: string;
  scope: string;
  /** What an account starts with by the documentation. */
  default: number;
  /** What fresh accounts have been seen to have, where that differs. */
  fresh?: number;
  /** The most that AWS raises it to, where that is published. */
  most?: number;
  /** Code of the quota in Service Quotas, and of the service that it is listed under. */
  code?: string;
  service?: string;
  /** Address of the page that it was read from. */
  source: string;
}

interface Row extends Quota {
  /** Where a Region's default differs. */
  regions?: Readonly<Record<string, number>>;
}

/** Day on which the quotas were read. */
export const QUOTAS_AS_OF = table.asOf;

/** @returns a quota as a Region's accounts start with it */
export function quota(id: QuotaId, region: string): Quota {
  const rows: Readonly<Record<QuotaId, Row>> = table.quotas;
  const sources: Readonly<Record<string, string>> = table.sources;
  const { regions, ...row } = rows[id];
  return { ...row, default: regions?.[region] ?? row.default, source: sources[row.source] ?? row.source };
}

/**
 * Limits of one template, which no support case raises.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const TEMPLATE_LIMITS = {
  resources: 500,
  outputs: 200,
  parameters: 200,
  mappings: 200,
  /** Of a template that is passed by URL, as the CDK CLI does. */
  bytes: 1024 * 1024,
} as const;

/** @returns every quota of the table, by its name */
export function quotaIds(): QuotaId[] {
  return Object.keys(table.quotas) as QuotaId[];
}
