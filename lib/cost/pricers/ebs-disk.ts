import { HOURS_A_MONTH, type PriceId, price } from "../../facts/prices";
import { at } from "../../guardrails/template";
import type { Charge, Unpriced } from "../pricer";

const PER_GB: Readonly<Record<string, PriceId>> = {
  gp2: "ebs.gp2.gb-month",
  gp3: "ebs.gp3.gb-month",
  sc1: "ebs.sc1.gb-month",
  st1: "ebs.st1.gb-month",
  standard: "ebs.standard.gb-month",
};

/**
 * Prices a disk with the throughput that its size includes.
 * @param disk an `Ebs` block of an instance, or a volume's properties
 * @param size name of the property with its size in GiB
 */
export function diskCharge(disk: unknown, size: "VolumeSize" | "Size"): Charge | Unpriced {
  const type = String(at(disk, "VolumeType") ?? "gp2");
  const id = Object.hasOwn(PER_GB, type) ? PER_GB[type] : undefined;
  if (id === undefined) return { unpriced: `no price is known of a disk of type ${type}` };
  const gigabytes = Number(at(disk, size));
  if (!(gigabytes > 0)) return { unpriced: "its disk does not say its size" };
  return { what: `${gigabytes} GB ${type}`, hourly: (gigabytes * price(id)) / HOURS_A_MONTH };
}
