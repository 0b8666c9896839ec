import { Generators } from "../../constructs/generators";
import type { BuildProducers } from "../parts";

/** Generators that put their lines themselves, with the AWS SDK or a client of Kafka. */
export const sdk: BuildProducers = ({ stack, labClass, seat, shared, logGroup, bundles }, entry) => {
  const { instanceIds } = new Generators(stack, "Generators", {
    labClass,
    seat,
    network: shared.network,
    entry,
    logGroup,
    code: bundles.generator,
  });
  return { instanceIds, outputs: {} };
};
