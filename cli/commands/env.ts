import { CloudFormationClient, DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { Command, Option } from "commander";
import { SEAT_OUTPUTS } from "../../contract/outputs";
import { EXIT, LabError } from "../lab-error";
import type { Output } from "../print/output";
import { assignments, type Shell } from "../print/shell";
import { type StudentCredentials, studentSession } from "../seats/student-session";
import { choosePort, clientOptions, localTarget, type Target } from "../target";

interface Options {
  shell?: Shell;
  port?: string;
  region?: string;
  class?: string;
}

/** `lab env SEAT`: what a shell needs so that AWS CLI and boto3 work on a seat. */
export function envCommand(output: Output): Command {
  return new Command("env")
    .description("print a seat's endpoint, credentials, Region, stream and bucket, to paste into a shell")
    .argument("<seat>", "seat id, such as s01")
    .option("--class <name>", "class of the seat, when several are deployed")
    .addOption(new Option("--shell <shell>", "for one shell only").choices(["bash", "powershell"]))
    .option("--port <port>", "port of the local cloud (LAB_PORT, 4566)")
    .option("--region <region>", "Region of the class", process.env.AWS_REGION ?? "us-east-1")
    .action(async (seat: string, options: Options) => {
      const region = options.region ?? "us-east-1";
      const target = localTarget(choosePort(options.port), region);
      const stack = await findSeat(target, region, seat, options.class);
      const student = await studentSession(target, region, classOf(stack, seat), seat);
      for (const line of describeSeat(stack, target, student, options.shell)) output.print(line);
    });
}

async function findSeat(target: Target, region: string, seat: string, className?: string): Promise<Stack> {
  const stacks = await describeStacks(target, region);
  const found = stacks.filter(
    ({ StackName = "" }) =>
      StackName.startsWith(`Lab-${className ?? ""}`) &&
      StackName.endsWith(`-${seat}`) &&
      isSeat(StackName, seat, className),
  );
  const [stack, another] = found;
  if (stack && !another) return stack;
  if (another) {
    const names = found.map(({ StackName }) => StackName).join(", ");
    throw new LabError(
      `Several classes have a seat ${seat}: ${names}.`,
      "Name one with --class.",
      EXIT.wrongUse,
    );
  }
  const known = stacks.map(({ StackName }) => StackName).filter((name) => name?.startsWith("Lab-"));
  throw new LabError(
    `No seat ${seat} is deployed at ${target.endpoint} in ${region}.`,
    known.length > 0
      ? `There are ${known.join(", ")}.`
      : "Deploy a class first: npm start, or npx cdk deploy --all.",
  );
}

/** Everything before the last dash is the class, since seats have none. */
const classOf = ({ StackName = "" }: Stack, seat: string): string =>
  StackName.slice("Lab-".length, -`-${seat}`.length);

const isSeat = (name: string, seat: string, className: string | undefined): boolean =>
  className === undefined || name === `Lab-${className}-${seat}`;

async function describeStacks(target: Target, region: string): Promise<Stack[]> {
  const client = new CloudFormationClient({ ...clientOptions(target, region), maxAttempts: 1 });
  try {
    const stacks: Stack[] = [];
    let next: string | undefined;
    do {
      const page = await client.send(
        new DescribeStacksCommand({ ...(next !== undefined && { NextToken: next }) }),
      );
      stacks.push(...(page.Stacks ?? []));
      next = page.NextToken;
    } while (next !== undefined);
    return stacks;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ECONNREFUSED") throw error;
    throw new LabError(
      `No local cloud answers at ${target.endpoint}.`,
      "Start one with npm start, or name its --port.",
    );
  } finally {
    client.destroy();
  }
}

function describeSeat(
  stack: Stack,
  target: Target,
  student: StudentCredentials,
  shell: Shell | undefined,
): string[] {
  const outputs = Object.fromEntries(
    (stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  );
  const variables = {
    ...shellVariables(target),
    AWS_ACCESS_KEY_ID: student.accessKeyId,
    AWS_SECRET_ACCESS_KEY: student.secretAccessKey,
    AWS_SESSION_TOKEN: student.sessionToken,
    LAB_STREAM: outputs[SEAT_OUTPUTS.stream],
    LAB_BUCKET: outputs[SEAT_OUTPUTS.bucket],
  };
  const whose = `# credentials of the student at ${stack.StackName}, for what is this seat's, until ${student.expires.toISOString()}`;
  // Behind the variables, where it does no harm to a shell that is handed all lines as one.
  if (shell) return [...assignments(shell, variables), whose];
  const seat = `# seat ${stack.StackName} on the local cloud ${target.endpoint}, account 000000000000`;
  return [
    `${seat}; paste into bash or zsh:`,
    whose,
    ...assignments("bash", variables),
    "",
    "# the same for PowerShell:",
    ...assignments("powershell", variables),
  ];
}

/** A proxy matters to the command only; a shell keeps its own. */
function shellVariables({ environment }: Target): Record<string, string | undefined> {
  const { NO_PROXY: _, no_proxy: __, ...variables } = environment;
  return variables;
}
