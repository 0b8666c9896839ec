import type { Template } from "../guardrails/template";
import type { Exports } from "./exports";
import { FREE_TYPES } from "./free-types";
import type { Charge, Pricer, Surroundings, Unpriced } from "./pricer";
import { ec2Instance } from "./pricers/ec2-instance";
import { ec2Volume } from "./pricers/ec2-volume";
import { elasticIp } from "./pricers/elastic-ip";
import { kinesisStream } from "./pricers/kinesis-stream";
import { kmsKey } from "./pricers/kms-key";
import { mskServerless } from "./pricers/msk-serverless";
import { natGateway } from "./pricers/nat-gateway";
import { redshiftServerless } from "./pricers/redshift-serverless";
import { secret } from "./pricers/secret";
import { vpcEndpoint } from "./pricers/vpc-endpoint";

/** Every type that costs something as long as it stands. */
const PRICERS: readonly Pricer[] = [
  ec2Instance,
  ec2Volume,
  elasticIp,
  natGateway,
  vpcEndpoint,
  kinesisStream,
  mskServerless,
  redshiftServerless,
  kmsKey,
  secret,
];

/** What a stack costs as long as it stands, whether or not anything flows. */
export interface StandingCost {
  /** Each charge with the logical id of its resource. */
  charges: (Charge & { resource: string })[];
  /** Resources of which no price is known. */
  unpriced: (Unpriced & { resource: string })[];
  /** USD an hour, the sum of the charges. */
  hourly: number;
}

/**
 * Prices a template by the table of list prices.
 * @param exports what the class's other stacks export, for subnets that are in one of them
 */
export function standingCost(template: Template, exports: Exports): StandingCost {
  const surroundings: Surroundings = { template, exports };
  const charges: StandingCost["charges"] = [];
  const unpriced: StandingCost["unpriced"] = [];
  for (const [resource, found] of Object.entries(template.Resources ?? {})) {
    if (FREE_TYPES.includes(found.Type) || found.Type.startsWith("Custom::")) continue;
    const pricer = PRICERS.find(({ type }) => type === found.Type);
    const parts = pricer?.price(found, surroundings) ?? [{ unpriced: `no price is known of ${found.Type}` }];
    for (const part of parts) {
      if ("unpriced" in part) unpriced.push({ resource, ...part });
      else charges.push({ resource, ...part });
    }
  }
  return { charges, unpriced, hourly: charges.reduce((sum, { hourly }) => sum + hourly, 0) };
}
