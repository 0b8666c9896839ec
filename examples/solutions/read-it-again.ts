import { DescribeInstancesCommand, TerminateInstancesCommand } from "@aws-sdk/client-ec2";
import {
  CreateStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  PutRecordsCommand,
} from "@aws-sdk/client-kinesis";
import type { Lab } from "../../checks";
import { linesWith, listKeys, readObject } from "./bucket";
import { numberedLine, putAll } from "./producer";
import type { Solution, SolutionContext } from "./solution";

const SHARD = "shardId-000000000000";

/** Writes a log and reads it twice, tries the same with Firehose, and terminates the generator's server. */
export const readItAgain: Solution = async (context) => {
  const { lab, begun } = context;
  const { clients, seat } = lab;
  const StreamName = String(begun.facts.dataStream);
  await create(lab, StreamName);
  await context.until(async () => {
    const { StreamDescriptionSummary } = await clients.kinesis.send(
      new DescribeStreamSummaryCommand({ StreamName }),
    );
    return StreamDescriptionSummary?.StreamStatus === "ACTIVE" ? true : undefined;
  });
  await clients.kinesis.send(
    new PutRecordsCommand({
      StreamName,
      Records: Array.from({ length: 12 }, (_, number) => ({
        PartitionKey: "k",
        Data: Buffer.from(`${begun.nonce} ${number}`),
      })),
    }),
  );
  return {
    first: (await readAll(lab, StreamName)).join(" "),
    again: (await readAll(lab, StreamName)).join(" "),
    iterator: "TRIM_HORIZON",
    refusal: await readAll(lab, seat.stream).then(
      () => "none",
      ({ name }: Error) => name,
    ),
    cannot: "consumed",
    last: String(await lastOfServer(context)),
  };
};

/** One that is there from an earlier attempt will do. */
async function create({ clients, seat }: Lab, StreamName: string): Promise<void> {
  const Tags = { "loglab:class": seat.className, "loglab:seat": seat.seat };
  try {
    await clients.kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: 1, Tags }));
  } catch (error) {
    if (!(error instanceof Error && error.name === "ResourceInUseException")) throw error;
  }
}

async function readAll({ clients }: Lab, StreamName: string): Promise<string[]> {
  const { ShardIterator } = await clients.kinesis.send(
    new GetShardIteratorCommand({ StreamName, ShardId: SHARD, ShardIteratorType: "TRIM_HORIZON" }),
  );
  const { Records = [] } = await clients.kinesis.send(new GetRecordsCommand({ ShardIterator }));
  return Records.map(({ SequenceNumber = "" }) => SequenceNumber);
}

/** Terminates the server, and puts a line of its own behind: when that has arrived, all before it has. */
async function lastOfServer({ lab, begun, until }: SolutionContext): Promise<number> {
  const { clients } = lab;
  const InstanceIds = [String(begun.facts.server)];
  await clients.ec2.send(new TerminateInstancesCommand({ InstanceIds }));
  await until(async () => {
    const { Reservations } = await clients.ec2.send(new DescribeInstancesCommand({ InstanceIds }));
    return Reservations?.[0]?.Instances?.[0]?.State?.Name === "terminated" ? true : undefined;
  });
  await putAll(lab, [numberedLine(begun.nonce, 0, lab.now())]);
  await until(async () => {
    const found = await linesWith(lab, "logs/", `/nonce/${begun.nonce}/`);
    return found.length > 0 ? true : undefined;
  });
  return greatest(lab);
}

async function greatest(lab: Lab): Promise<number> {
  let last = 0;
  for (const key of await listKeys(lab, "logs/")) {
    for (const line of await readObject(lab, key)) {
      const [host, number] = String(JSON.parse(line).ident).split(".");
      if (host === "web1") last = Math.max(last, Number(number));
    }
  }
  return last;
}
