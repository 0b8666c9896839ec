import { Command, Option } from "commander";
import { findBootstrap } from "../kafka/bootstrap";
import { seatLink } from "../page/seat-link";
import type { Output } from "../print/output";
import { assignments, type Shell } from "../print/shell";
import { type SeatOptions, targetOf, withSeatOptions } from "../seats/seat-options";
import { findSeat, type SeatStack } from "../seats/seat-stacks";
import { type StudentCredentials, studentSession } from "../seats/student-session";
import { describeTarget, type Target } from "../target";

interface Options extends SeatOptions {
  shell?: Shell;
}

/** `lab env SEAT`: what a shell needs so that AWS CLI and boto3 work on a seat. */
export function envCommand(output: Output): Command {
  const command = new Command("env")
    .description("print a seat's endpoint, credentials, Region, stream and bucket, to paste into a shell")
    .argument("<seat>", "seat id, such as s01")
    .addOption(new Option("--shell <shell>", "for one shell only").choices(["bash", "powershell"]));
  return withSeatOptions(command).action(async (seat: string, options: Options) => {
    const target = targetOf(options);
    const found = await findSeat(target, options.region, { seat, className: options.class });
    const student = await studentSession(target, options.region, found.className, seat);
    const { broker } = found.parts;
    const kafka = broker === undefined ? undefined : await findBootstrap(target, options.region, broker);
    for (const line of describeSeat(found, target, student, options, kafka)) output.print(line);
    const link = await seatLink(target, found.className, seat);
    if (link !== undefined) output.print(`# the live page of this seat: ${link}`);
  });
}

function describeSeat(
  { stack, account, outputs }: SeatStack,
  target: Target,
  student: StudentCredentials,
  { shell, region }: Options,
  kafka: string | undefined,
): string[] {
  const variables = {
    ...shellVariables(target),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_PROFILE: undefined,
    AWS_ACCESS_KEY_ID: student.accessKeyId,
    AWS_SECRET_ACCESS_KEY: student.secretAccessKey,
    AWS_SESSION_TOKEN: student.sessionToken,
    LAB_STREAM: outputs.stream,
    LAB_BUCKET: outputs.bucket,
    ...(kafka !== undefined && { LAB_KAFKA: kafka }),
  };
  const whose = `# credentials of the student at ${stack}, for what is this seat's, until ${student.expires.toISOString()}`;
  // Behind the variables, where it does no harm to a shell that is handed all lines as one.
  if (shell) return [...assignments(shell, variables), whose];
  return [
    `# seat ${stack}, ${describeTarget(target, account, region)}; paste into bash or zsh:`,
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
