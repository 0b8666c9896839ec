import { EC2Client, paginateDescribeInstances, StopInstancesCommand } from "@aws-sdk/client-ec2";
import { CLASS_FUNCTION_ENVIRONMENT } from "../../contract/class-functions";
import { STACK_TAGS } from "../../contract/tags";
import { overdue, type RunningInstance } from "./overdue";

/** What one run did. */
export interface SessionEndReport {
  running: number;
  stopped: string[];
  /** Ids, and why each could not be stopped. */
  refused: Record<string, string>;
}

const client = new EC2Client({ maxAttempts: 8, retryMode: "adaptive" });

/**
 * Stops the class's instances whose session is over, so that a class that is left alone costs its storage and nothing else.
 * They are not started again by anybody but people.
 */
export async function handler(): Promise<SessionEndReport> {
  const { className, session } = readEnvironment(process.env);
  const running = await runningInstances(className);
  const report: SessionEndReport = { running: running.length, stopped: [], refused: {} };
  // One by one: a request for many fails as a whole when one of them is just being terminated.
  for (const id of overdue(running, session, Date.now())) {
    try {
      await client.send(new StopInstancesCommand({ InstanceIds: [id] }));
      report.stopped.push(id);
    } catch (error) {
      report.refused[id] = error instanceof Error ? error.message : String(error);
    }
  }
  if (report.stopped.length > 0 || Object.keys(report.refused).length > 0)
    console.log(JSON.stringify(report));
  return report;
}

/** @throws Error that names what is missing */
export function readEnvironment(environment: NodeJS.ProcessEnv): { className: string; session: number } {
  const className = environment[CLASS_FUNCTION_ENVIRONMENT.className] ?? "";
  const session = Number(environment[CLASS_FUNCTION_ENVIRONMENT.session]);
  if (className === "") throw new Error(`${CLASS_FUNCTION_ENVIRONMENT.className} is missing.`);
  if (!(session > 0))
    throw new Error(`${CLASS_FUNCTION_ENVIRONMENT.session} has to be seconds, such as 14400.`);
  return { className, session };
}

async function runningInstances(className: string): Promise<RunningInstance[]> {
  const found: RunningInstance[] = [];
  const Filters = [
    { Name: `tag:${STACK_TAGS.class}`, Values: [className] },
    { Name: "instance-state-name", Values: ["running"] },
  ];
  for await (const { Reservations = [] } of paginateDescribeInstances({ client }, { Filters })) {
    for (const { InstanceId, LaunchTime } of Reservations.flatMap(({ Instances = [] }) => Instances)) {
      if (InstanceId !== undefined && LaunchTime)
        found.push({ id: InstanceId, launched: LaunchTime.getTime() });
    }
  }
  return found;
}
