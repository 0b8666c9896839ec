import { price } from "../../facts/prices";
import { at } from "../../guardrails/template";
import type { Pricer } from "../pricer";

/** What AWS takes when a workgroup does not say. */
const DEFAULT_RPUS = 128;

/** A workgroup while it loads or is queried, which a stream that copies every minute makes of it: the ceiling. */
export const redshiftServerless: Pricer = {
  type: "AWS::RedshiftServerless::Workgroup",
  price({ Properties }) {
    const rpus = Number(at(Properties, "BaseCapacity") ?? DEFAULT_RPUS);
    if (Number.isNaN(rpus)) return [{ unpriced: "its base capacity is not in the template" }];
    return [
      { what: `Redshift Serverless, ${rpus} RPU`, hourly: rpus * price("redshift.serverless.rpu-hour") },
    ];
  },
};
