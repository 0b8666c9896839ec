import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { EC2Client } from "@aws-sdk/client-ec2";
import { FirehoseClient } from "@aws-sdk/client-firehose";
import { KinesisClient } from "@aws-sdk/client-kinesis";
import { RedshiftDataClient } from "@aws-sdk/client-redshift-data";
import { S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { Clients, Surroundings } from "../../checks";
import type { SeatStack } from "../seats/seat-stacks";
import { studentSession } from "../seats/student-session";
import { clientOptions, type Target } from "../target";
import { Notebook } from "./notebook";
import { promisesOf } from "./promises";

/** A student's place of work: what the steps see of it, and what is kept. */
export interface OpenLab extends Disposable {
  readonly lab: Surroundings;
  readonly notebook: Notebook;
  /** Name of the seat's transform function. */
  readonly transform: string;
}

/**
 * Opens a seat as its student sees it: with the student's credentials, whoever runs the command.
 * @throws LabError when the student's role cannot be worn
 */
export async function openLab(
  target: Target,
  region: string,
  found: SeatStack,
  signal?: AbortSignal,
): Promise<OpenLab> {
  const { className, seat, stack, account, outputs, pipeline, parts } = found;
  const clients = studentClients(await studentOptions(target, region, className, seat));
  return {
    lab: {
      seat: {
        className,
        seat,
        stack,
        region,
        account,
        stream: outputs.stream,
        bucket: outputs.bucket,
        generators: outputs.generators.split(",").filter((id) => id !== ""),
        logGroup: outputs.logGroup,
        pipeline,
        parts,
      },
      clients,
      ...(parts.broker !== undefined && { kafka: kafkaOf(target, region, parts.broker) }),
      promises: promisesOf(target, region, outputs.stream),
      now: Date.now,
      ...(signal && { signal }),
    },
    notebook: new Notebook(className, seat),
    transform: outputs.transform,
    [Symbol.dispose]: () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

/** Only a step of Kafka loads its client. */
const kafkaOf = (target: Target, region: string, broker: string) => () =>
  (require("../kafka/open-kafka") as typeof import("../kafka/open-kafka")).openKafka(target, region, broker);

interface ClientOptions extends Omit<ReturnType<typeof clientOptions>, "credentials"> {
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

/** A student who has the seat's credentials already cannot wear the role once more, and need not. */
async function studentOptions(
  target: Target,
  region: string,
  className: string,
  seat: string,
): Promise<ClientOptions> {
  const options = clientOptions(target, region);
  const sts = new STSClient(options);
  try {
    const { Arn = "" } = await sts.send(new GetCallerIdentityCommand({}));
    if (Arn.includes(":assumed-role/") && Arn.endsWith(`/${className}-${seat}`)) return options;
  } finally {
    sts.destroy();
  }
  const { accessKeyId, secretAccessKey, sessionToken } = await studentSession(
    target,
    region,
    className,
    seat,
  );
  return { ...options, credentials: { accessKeyId, secretAccessKey, sessionToken } };
}

const studentClients = (options: ClientOptions): Clients => ({
  sts: new STSClient(options),
  s3: new S3Client({ ...options, forcePathStyle: options.endpoint !== undefined }),
  firehose: new FirehoseClient(options),
  ec2: new EC2Client(options),
  logs: new CloudWatchLogsClient(options),
  kinesis: new KinesisClient(options),
  cloudwatch: new CloudWatchClient(options),
  redshiftData: new RedshiftDataClient(options),
});
