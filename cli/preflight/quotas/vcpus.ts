import { paginateDescribeInstances } from "@aws-sdk/client-ec2";
import { instanceType } from "../../../lib/facts/prices";
import type { QuotaSource } from "./quota-row";

/** Families that count as standard. */
const STANDARD = /^[acdhimrtz]/;

/** vCPUs of standard instances that run, on demand. */
export const vcpus: QuotaSource = {
  ids: ["ec2.standard-vcpus"],
  async look({ clients: { ec2: client }, signal }) {
    let used = 0;
    const running = { Filters: [{ Name: "instance-state-name", Values: ["pending", "running"] }] };
    for await (const { Reservations = [] } of paginateDescribeInstances({ client }, running, {
      abortSignal: signal,
    })) {
      for (const { InstanceType = "", CpuOptions, InstanceLifecycle } of Reservations.flatMap(
        ({ Instances = [] }) => Instances,
      )) {
        if (InstanceLifecycle !== undefined || !STANDARD.test(InstanceType)) continue;
        const { CoreCount, ThreadsPerCore = 1 } = CpuOptions ?? {};
        used +=
          CoreCount === undefined ? (instanceType(InstanceType)?.vcpus ?? 2) : CoreCount * ThreadsPerCore;
      }
    }
    return { "ec2.standard-vcpus": { used } };
  },
};
