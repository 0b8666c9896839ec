import { HOURS_A_MONTH, price } from "../../facts/prices";
import type { Pricer } from "../pricer";

/** A secret of Secrets Manager. */
export const secret: Pricer = {
  type: "AWS::SecretsManager::Secret",
  price: () => [{ what: "secret", hourly: price("secrets.secret.month") / HOURS_A_MONTH }],
};
