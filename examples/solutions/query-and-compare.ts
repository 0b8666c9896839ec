import { DescribeInstancesCommand, StopInstancesCommand } from "@aws-sdk/client-ec2";
import { DeleteStreamCommand, ListStreamsCommand } from "@aws-sdk/client-kinesis";
import type { Lab } from "../../checks";
import { ask } from "../query/ask";
import type { Solution, SolutionContext } from "./solution";

const QUIZ = { q1: "b", q2: "d", q3: "a", q4: "b", q5: "c", q6: "d", q7: "b", q8: "a", q9: "c", q10: "d" };

const TOP_PATHS = "select path, count(*) as lines from logs group by path order by lines desc, path limit 5";

/** Lets DuckDB count paths, answers the quiz, deletes the seat's data streams and stops its servers. */
export const queryAndCompare: Solution = async ({ lab, begun: { facts }, until }) => {
  const { clients, seat } = lab;
  const objects = { bucket: seat.bucket, folder: String(facts.folder), last: String(facts.last) };
  const { rows } = await ask(clients.s3, objects, TOP_PATHS);
  await deleteStreams(lab, until);
  await stopServers(lab, until);
  return { ...QUIZ, top: rows.map(([path, count]) => `${path} ${count}`).join(", ") };
};

async function deleteStreams({ clients, seat }: Lab, until: SolutionContext["until"]): Promise<void> {
  const own = async (): Promise<string[]> => {
    const { StreamNames = [] } = await clients.kinesis.send(new ListStreamsCommand({}));
    return StreamNames.filter((name) => name.startsWith(`${seat.stack}.`));
  };
  for (const StreamName of await own()) await clients.kinesis.send(new DeleteStreamCommand({ StreamName }));
  await until(async () => ((await own()).length === 0 ? true : undefined));
}

/** One that is terminated cannot be stopped, and need not be. */
async function stopServers({ clients, seat }: Lab, until: SolutionContext["until"]): Promise<void> {
  const running = async (): Promise<string[]> => {
    const { Reservations = [] } = await clients.ec2.send(
      new DescribeInstancesCommand({ Filters: [{ Name: "instance-id", Values: [...seat.generators] }] }),
    );
    const instances = Reservations.flatMap(({ Instances = [] }) => Instances);
    return instances
      .filter(({ State }) => State?.Name === "running")
      .map(({ InstanceId = "" }) => InstanceId);
  };
  const InstanceIds = await running();
  if (InstanceIds.length === 0) return;
  await clients.ec2.send(new StopInstancesCommand({ InstanceIds }));
  await until(async () => ((await running()).length === 0 ? true : undefined));
}
