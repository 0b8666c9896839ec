import { KafkaHost } from "../../constructs/kafka-host";
import type { BuildSource } from "../parts";

/** Producers send to a topic of the seat's own broker, whose connector puts it to the delivery stream. */
export const kafka: BuildSource = ({ stack, labClass, shared, logGroup, bundles }, deliver) => {
  const delivery = deliver();
  const host = new KafkaHost(stack, "Kafka", {
    labClass,
    network: shared.network,
    delivery,
    logGroup,
    jars: bundles.kafkaJars,
    code: bundles.broker,
  });
  return {
    delivery,
    entry: {
      settings: { kafka: host.address },
      statements: [],
      securityGroups: [host.clients],
      ready: [delivery.ready, host],
    },
    outputs: { kafka: host.address, broker: host.instance.instanceId },
  };
};
