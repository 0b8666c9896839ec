import { HOURS_A_MONTH, price } from "../../facts/prices";
import type { Pricer } from "../pricer";

/** A customer managed key. */
export const kmsKey: Pricer = {
  type: "AWS::KMS::Key",
  price: () => [{ what: "KMS key", hourly: price("kms.key.month") / HOURS_A_MONTH }],
};
