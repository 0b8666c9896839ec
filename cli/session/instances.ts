import { EC2Client, paginateDescribeInstances } from "@aws-sdk/client-ec2";
import { STACK_TAGS } from "../../contract/tags";
import { LabError } from "../lab-error";
import type { Account } from "../stacks/account";

/** An instance of a class. */
export interface ClassInstance {
  seat: string;
  id: string;
  /** As EC2 names it: `running`, `stopping` … */
  state: string;
}

/** Runs some work with a client of EC2. */
export async function withEc2<T>({ client }: Account, work: (ec2: EC2Client) => Promise<T>): Promise<T> {
  const ec2 = new EC2Client(client);
  try {
    return await work(ec2);
  } finally {
    ec2.destroy();
  }
}

/**
 * Finds a class's instances by their tags, those that are terminated left out, in the order of their seats.
 * @param seats only of these; of all, also of seats that are in no roster any more, when there is none
 */
export async function classInstances(
  ec2: EC2Client,
  className: string,
  seats: readonly string[],
): Promise<ClassInstance[]> {
  const found: ClassInstance[] = [];
  const Filters = [
    { Name: `tag:${STACK_TAGS.class}`, Values: [className] },
    { Name: "instance-state-name", Values: ["pending", "running", "stopping", "stopped", "shutting-down"] },
  ];
  for await (const { Reservations = [] } of paginateDescribeInstances({ client: ec2 }, { Filters })) {
    for (const { InstanceId = "", State, Tags = [] } of Reservations.flatMap(
      ({ Instances = [] }) => Instances,
    )) {
      const seat = Tags.find(({ Key }) => Key === STACK_TAGS.seat)?.Value ?? "";
      if (seats.length === 0 || seats.includes(seat))
        found.push({ seat, id: InstanceId, state: State?.Name ?? "" });
    }
  }
  return found.sort((one, other) => one.seat.localeCompare(other.seat, "en", { numeric: true }));
}

/** @throws LabError when a class, or a seat that was named, has no instance */
export function refuseNone(
  instances: readonly ClassInstance[],
  className: string,
  seats: readonly string[],
): void {
  const without = seats.filter((seat) => !instances.some((instance) => instance.seat === seat));
  if (instances.length > 0 && without.length === 0) return;
  const whose =
    without.length === 0 ? `The class ${className}` : `Seat ${without.join(", ")} of ${className}`;
  throw new LabError(
    `${whose} has no instance: it is not deployed, or its instances are terminated.`,
    "Deploy it (lab deploy), or put a seat whose instances are terminated back with lab reset SEAT.",
  );
}
