import { HOURS_A_MONTH, type Prices } from "../../facts/prices";
import type { Costed, TimedCharges } from "../costed";

/** Instances as the stacks make them. */
const GENERATOR = { type: "t4g.micro", gigabytes: 8 };
const BROKER = { type: "t4g.small", gigabytes: 8 };

/** A seat's generators, and the broker of one with Kafka: instances, their addresses, their disks. */
export function hosts({ generators, pipeline, network }: Costed, prices: Prices): TimedCharges {
  const all = [
    ...Array.from({ length: generators }, () => GENERATOR),
    ...(pipeline.source === "kafka" ? [BROKER] : []),
  ];
  return {
    running: all.flatMap(({ type }) => [
      { what: type, hourly: prices.instance(type) },
      // A stopped instance gives its address back.
      ...(network === "public"
        ? [{ what: "public IPv4 address", hourly: prices.of("vpc.public-ipv4.hour") }]
        : []),
    ]),
    standing: all.map(({ gigabytes }) => ({
      what: `${gigabytes} GB gp3`,
      hourly: (gigabytes * prices.of("ebs.gp3.gb-month")) / HOURS_A_MONTH,
    })),
  };
}
