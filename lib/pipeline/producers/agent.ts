import { agentConfiguration, fileSettings } from "../../constructs/agent-files";
import { Generators } from "../../constructs/generators";
import type { BuildProducers } from "../parts";

/** Generators that write a log file, and Amazon's Kinesis Agent beside each, which ships its lines. */
export const agent: BuildProducers = ({ stack, labClass, seat, shared, logGroup, bundles }, entry) => {
  const { flow } = entry;
  if (flow === undefined) throw new Error("Kinesis Agent does not send there.");
  const { instanceIds } = new Generators(stack, "Generators", {
    labClass,
    seat,
    network: shared.network,
    entry: { ...entry, settings: fileSettings(labClass.rate) },
    agent: agentConfiguration(flow),
    logGroup,
    code: bundles.generator,
  });
  return { instanceIds, outputs: {} };
};
