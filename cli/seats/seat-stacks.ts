import {
  CloudFormationClient,
  DescribeStacksCommand,
  type Output,
  type Stack,
} from "@aws-sdk/client-cloudformation";
import { PIPELINE_OUTPUTS, type PipelineParts, SEAT_OUTPUTS, seatStackName } from "../../contract/outputs";
import { DEFAULT_PIPELINE, type Pipeline } from "../../contract/pipeline";
import { SHARED_SEAT, STACK_TAGS } from "../../contract/tags";
import { EXIT, LabError } from "../lab-error";
import { everyStack } from "../stacks/class-stacks";
import { clientOptions, type Target } from "../target";

/** A seat as its stack tells it. */
export interface SeatStack {
  className: string;
  seat: string;
  stack: string;
  account: string;
  /** Values by the names of SEAT_OUTPUTS. */
  outputs: Readonly<Record<keyof typeof SEAT_OUTPUTS, string>>;
  /** The words of its class. */
  pipeline: Pipeline;
  /** Values by the names of PIPELINE_OUTPUTS: the parts that its pipeline has. */
  parts: PipelineParts;
}

/** Which seats are meant. */
export interface Wanted {
  className?: string;
  seat?: string;
}

/**
 * Finds deployed seats, in the order of their names.
 * @throws LabError when nothing answers there, or there is no such seat
 */
export async function findSeats(target: Target, region: string, wanted: Wanted): Promise<SeatStack[]> {
  const stacks = await describe(target, region, wanted);
  const seats = stacks.map(asSeat).filter((seat) => seat !== undefined);
  const found = seats.filter(
    ({ className, seat }) =>
      (wanted.className === undefined || className === wanted.className) &&
      (wanted.seat === undefined || seat === wanted.seat),
  );
  if (found.length === 0) throw absent(target, region, wanted, seats);
  return found.sort((one, other) => one.stack.localeCompare(other.stack, "en", { numeric: true }));
}

/** @throws LabError when there is no such seat, or several classes have one */
export async function findSeat(
  target: Target,
  region: string,
  wanted: Wanted & { seat: string },
): Promise<SeatStack> {
  const found = await findSeats(target, region, wanted);
  const [seat, another] = found;
  if (seat && !another) return seat;
  const names = found.map(({ stack }) => stack).join(", ");
  throw new LabError(
    `Several classes have a seat ${wanted.seat}: ${names}.`,
    "Name one with --class.",
    EXIT.wrongUse,
  );
}

/** A student may describe the own stack and no list of them, so whoever names class and seat gets by with that. */
async function describe(target: Target, region: string, { className, seat }: Wanted): Promise<Stack[]> {
  const client = new CloudFormationClient({ ...clientOptions(target, region), maxAttempts: 2 });
  try {
    if (className !== undefined && seat !== undefined) {
      const StackName = seatStackName(className, seat);
      return (await client.send(new DescribeStacksCommand({ StackName }))).Stacks ?? [];
    }
    const stacks: Stack[] = [];
    for await (const stack of everyStack(client)) stacks.push(stack);
    return stacks;
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return [];
    throw unreachable(error, target);
  } finally {
    client.destroy();
  }
}

/** @returns the seat that a stack is, or undefined for another stack */
export function asSeat({
  StackName = "",
  StackId = "",
  Tags = [],
  Outputs = [],
}: Stack): SeatStack | undefined {
  const tag = (name: string): string | undefined => Tags.find(({ Key }) => Key === name)?.Value;
  const className = tag(STACK_TAGS.class);
  const seat = tag(STACK_TAGS.seat);
  if (className === undefined || seat === undefined || seat === SHARED_SEAT) return undefined;
  const value = (name: string): string =>
    Outputs.find(({ OutputKey }) => OutputKey === name)?.OutputValue ?? "";
  const { stream, bucket, generators, transform, logGroup } = SEAT_OUTPUTS;
  return {
    className,
    seat,
    stack: StackName,
    account: StackId.split(":")[4] ?? "",
    outputs: {
      stream: value(stream),
      bucket: value(bucket),
      generators: value(generators),
      transform: value(transform),
      logGroup: value(logGroup),
    },
    ...pipelineOf(Outputs),
  };
}

/** A seat that was deployed without the words has the pipeline of a class that names none. */
function pipelineOf(outputs: readonly Output[]): Pick<SeatStack, "pipeline" | "parts"> {
  const values = Object.fromEntries(
    Object.entries(PIPELINE_OUTPUTS).flatMap(([key, name]) => {
      const value = outputs.find(({ OutputKey }) => OutputKey === name)?.OutputValue;
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const { producer, source, destination, ...parts } = { ...DEFAULT_PIPELINE, ...values };
  return { pipeline: { producer, source, destination }, parts };
}

function absent(
  target: Target,
  region: string,
  { className, seat }: Wanted,
  seats: readonly SeatStack[],
): LabError {
  const of = className === undefined ? "" : ` of class ${className}`;
  const known = seats.map(({ stack }) => stack).join(", ");
  return new LabError(
    `No seat${seat === undefined ? "" : ` ${seat}`}${of} is deployed at ${target.endpoint ?? "AWS"} in ${region}.`,
    known === "" ? "Deploy a class first: npm start, or npx cdk deploy --all." : `There are ${known}.`,
  );
}

function unreachable(error: unknown, target: Target): unknown {
  const { code, name = "", message } = Object(error) as Partial<NodeJS.ErrnoException>;
  if (code === "ECONNREFUSED") {
    return new LabError(
      `No local cloud answers at ${target.endpoint}.`,
      "Start one with npm start, or name its --port.",
    );
  }
  const fix = WHAT_TO_DO[name];
  return fix === undefined ? error : new LabError(`The stacks cannot be looked at: ${message}`, fix);
}

/** By the error's name, as STS, CloudFormation and the SDK give them. */
const WHAT_TO_DO: Readonly<Record<string, string>> = {
  AccessDenied: "A student sees the own stack alone: name class and seat, with --class.",
  AccessDeniedException: "A student sees the own stack alone: name class and seat, with --class.",
  CredentialsProviderError: "Paste the credentials that your instructor has handed out, or sign in to AWS.",
  ExpiredToken: "The session is over: get new credentials.",
  ExpiredTokenException: "The session is over: get new credentials.",
  InvalidClientTokenId: "AWS does not know these credentials: get new ones.",
};
