import type { QuotaId } from "../facts/quotas";
import type { Costed } from "./costed";

/** How much of a quota something takes. */
export type Needs = Readonly<Partial<Record<QuotaId, number>>>;

/** vCPUs of a t4g.micro and a t4g.small. */
const VCPUS_A_HOST = 2;

/** One in so many seats has its transform called at the same moment: each is busy for part of a second a minute. */
const SEATS_A_CALL = 10;

/**
 * What seats take, and what they share, of the quotas that a class comes near: rather some more than fewer, as a test holds
 * against the templates.
 * @param seats that are not deployed yet
 * @param shared whether the shared stack is still to be deployed
 */
export function classNeeds(costed: Costed, seats: number, shared: boolean): Needs {
  const total: Partial<Record<QuotaId, number>> = {};
  const add = (needs: Needs, times: number): void => {
    for (const [id, count] of Object.entries(needs) as [QuotaId, number][])
      if (count * times > 0) total[id] = (total[id] ?? 0) + count * times;
  };
  add(sharedNeeds(costed), shared ? 1 : 0);
  add(seatNeeds(costed), seats);
  if (seats > 0) total["lambda.concurrency"] = Math.ceil(seats / SEATS_A_CALL);
  return total;
}

function seatNeeds({ generators, pipeline }: Costed): Needs {
  const kafka = pipeline.source === "kafka" ? 1 : 0;
  const kinesis = pipeline.source === "kinesis" ? 1 : 0;
  const redshift = pipeline.destination === "redshift" ? 1 : 0;
  return {
    "cloudformation.stacks": 1,
    "ec2.standard-vcpus": (generators + kafka) * VCPUS_A_HOST,
    "firehose.streams": 1,
    "iam.instance-profiles": 1 + kafka,
    "iam.roles": 3 + kafka + 2 * kinesis + 2 * redshift,
    "kinesis.shards": 2 * kinesis,
    "s3.buckets": 1,
    "vpc.security-groups": 2 * kafka + redshift,
  };
}

function sharedNeeds({ network, pipeline }: Costed): Needs {
  const redshift = pipeline.destination === "redshift" ? 3 : 0;
  return {
    "cloudformation.stacks": 1,
    // The role of students, of the function that empties buckets, and of what ends sessions and the class.
    "iam.roles": 8 + redshift,
    "iam.managed-policies": 2,
    "vpc.internet-gateways": network === "public" ? 1 : 0,
    // Every VPC comes with one that nobody uses.
    "vpc.security-groups": network === "public" ? 2 : 3,
    "vpc.vpcs": 1,
  };
}
