import { CloudFormationClient, type Stack } from "@aws-sdk/client-cloudformation";
import { EC2Client, type Instance, paginateDescribeInstances } from "@aws-sdk/client-ec2";
import { sharedStackName } from "../../contract/outputs";
import { STACK_TAGS } from "../../contract/tags";
import type { Account } from "../stacks/account";
import { classStacks } from "../stacks/class-stacks";
import { asSeat, type SeatStack } from "./seat-stacks";

/** A seat of the roster, or one that stands without being on it, and what CloudFormation and EC2 say of it. */
export interface ClassSeat {
  seat: string;
  /** Undefined where no stack is. */
  status?: string;
  /** Milliseconds since 1970. */
  created?: number;
  /** What the stack's outputs say; undefined before they are there. */
  stack?: SeatStack;
  instances: SeatInstances;
}

/** Instances of a seat. */
export interface SeatInstances {
  running: number;
  /** All that are not terminated. */
  all: number;
  /** When the last of those that run was started, milliseconds since 1970. */
  launched?: number;
}

/** The seats of a class and what they share. */
export interface ClassSeats {
  seats: readonly ClassSeat[];
  /** Undefined where it is not deployed. */
  shared?: { status: string; created: number };
}

/**
 * Lists the seats of a class in a few calls, whatever their number: the stacks page by page, the instances likewise.
 * @param roster seats of the roster; seats that stand besides come behind them
 */
export async function listClassSeats(
  account: Account,
  className: string,
  roster: readonly string[],
  signal: AbortSignal,
): Promise<ClassSeats> {
  const cloudformation = new CloudFormationClient(account.client);
  const ec2 = new EC2Client(account.client);
  try {
    const [stacks, instances] = await Promise.all([
      classStacks(cloudformation, className, signal),
      instancesOf(ec2, className, signal),
    ]);
    const shared = stacks.get(sharedStackName(className));
    const deployed = new Map(
      [...stacks.values()].flatMap((stack) => {
        const seat = seatOf(stack);
        return seat === undefined ? [] : [[seat, stack] as const];
      }),
    );
    const strangers = [...deployed.keys()].filter((seat) => !roster.includes(seat)).sort();
    return {
      seats: [...roster, ...strangers].map((seat) => describe(seat, deployed.get(seat), instances.get(seat))),
      ...(shared && {
        shared: { status: shared.StackStatus ?? "", created: shared.CreationTime?.getTime() ?? 0 },
      }),
    };
  } finally {
    cloudformation.destroy();
    ec2.destroy();
  }
}

const seatOf = (stack: Stack): string | undefined => asSeat(stack)?.seat;

const NONE: SeatInstances = { running: 0, all: 0 };

function describe(seat: string, stack: Stack | undefined, instances = NONE): ClassSeat {
  if (!stack) return { seat, instances };
  const { StackStatus: status, CreationTime: created } = stack;
  const found = asSeat(stack);
  return {
    seat,
    instances,
    ...(status !== undefined && { status }),
    ...(created && { created: created.getTime() }),
    ...(found && found.outputs.stream !== "" && { stack: found }),
  };
}

async function instancesOf(
  client: EC2Client,
  className: string,
  signal: AbortSignal,
): Promise<Map<string, SeatInstances>> {
  const counts = new Map<string, SeatInstances>();
  const input = {
    Filters: [
      { Name: `tag:${STACK_TAGS.class}`, Values: [className] },
      { Name: "instance-state-name", Values: ["pending", "running", "stopping", "stopped"] },
    ],
  };
  for await (const { Reservations = [] } of paginateDescribeInstances({ client }, input, {
    abortSignal: signal,
  })) {
    for (const { Tags = [], ...instance } of Reservations.flatMap(({ Instances = [] }) => Instances)) {
      const seat = Tags.find(({ Key }) => Key === STACK_TAGS.seat)?.Value ?? "";
      counts.set(seat, counted(counts.get(seat) ?? NONE, instance));
    }
  }
  return counts;
}

function counted(known: SeatInstances, { State, LaunchTime }: Instance): SeatInstances {
  const all = known.all + 1;
  if (State?.Name !== "running") return { ...known, all };
  const launched = Math.max(known.launched ?? 0, LaunchTime?.getTime() ?? 0);
  return { running: known.running + 1, all, ...(launched > 0 && { launched }) };
}
