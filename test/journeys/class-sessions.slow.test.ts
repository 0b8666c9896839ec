import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DescribeInstancesCommand, EC2Client, TerminateInstancesCommand } from "@aws-sdk/client-ec2";
import {
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  UpdateDestinationCommand,
} from "@aws-sdk/client-firehose";
import { CreateStreamCommand, KinesisClient, ListStreamsCommand } from "@aws-sdk/client-kinesis";
import {
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionUpdatedV2,
} from "@aws-sdk/client-lambda";
import { ListObjectVersionsCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import {
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import { type ClassLab, classLab } from "../support/class-lab";
import { outputsOf } from "../support/seat";

const END = "2099-12-18T18:00:00Z";

let own: ClassLab;

beforeAll(async () => {
  own = await classLab(["s01", "s02", "s03"], `expires: ${END}\nrate: 1`);
  process.env.LAB_NOTEBOOK = own.folder.path;
  own.folder.write("roster.csv", "seat,name\ns01,Ada Lovelace\ns02,Grace Hopper\ns03,\n");
  expect(await own.lab(["deploy"])).toMatchObject({ code: 0, complained: [] });
}, 180_000);

afterAll(async () => {
  delete process.env.LAB_NOTEBOOK;
  await own?.[Symbol.asyncDispose]();
});

/** States of the instances that are not terminated, by seat. */
async function instances(): Promise<Record<string, string>> {
  const { Reservations = [] } = await new EC2Client(own.cloud.client).send(new DescribeInstancesCommand({}));
  const alive = Reservations.flatMap(({ Instances = [] }) => Instances).filter(
    ({ State }) => State?.Name !== "terminated",
  );
  const seatOf = (tags: { Key?: string; Value?: string }[] = []) =>
    tags.find(({ Key }) => Key === "loglab:seat")?.Value ?? "";
  return Object.fromEntries(
    alive.map(({ Tags, State, InstanceId }) => [seatOf(Tags), `${InstanceId} ${State?.Name}`]),
  );
}

const expirySchedule = async () => {
  const scheduler = new SchedulerClient(own.cloud.client);
  const { Schedules = [] } = await scheduler.send(new ListSchedulesCommand({}));
  const found = Schedules.find(({ Name }) => Name?.includes("ExpirySchedule"));
  return scheduler.send(new GetScheduleCommand({ Name: found?.Name, GroupName: found?.GroupName }));
};

describe("credentials", () => {
  test("are handed out with the roster's names, in a file for one's own eyes", async () => {
    const file = join(own.folder.path, "seats.html");
    const made = await own.lab(["credentials", "--format", "html", "--output", file]);
    expect(made).toMatchObject({ code: 0, complained: [] });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toContain("<dd>Grace Hopper</dd>");
    const csv = await own.lab(["credentials", "s02", "--format", "csv"]);
    expect(csv.printed[0]).toMatch(/^seat,name,class,.*\r\ns02,Grace Hopper,bad,us-east-1,/);
  });

  test("of a spare seat open that seat and end by themselves", async () => {
    const { printed } = await own.lab(["credentials", "--spare", "--json"]);
    const [spare] = JSON.parse(printed.join("\n"));
    expect(spare).toMatchObject({ seat: "s03", class: "bad" });
    expect(Date.parse(spare.expires)).toBeGreaterThan(Date.now() + 11 * 3600_000);
    const { accessKeyId, secretAccessKey, sessionToken } = spare;
    const student = { ...own.cloud.client, credentials: { accessKeyId, secretAccessKey, sessionToken } };
    const describe = (stream: string) =>
      new FirehoseClient(student).send(new DescribeDeliveryStreamCommand({ DeliveryStreamName: stream }));
    await expect(describe(spare.stream)).resolves.toHaveProperty("DeliveryStreamDescription");
    const other = (await outputsOf(own.cloud, "Lab-bad-s01")).StreamName ?? "";
    await expect(describe(other)).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  test("are not made of seats that nobody has deployed or that are not in the roster", async () => {
    expect(await own.lab(["credentials", "s09"])).toMatchObject({ code: 2 });
    own.folder.write("roster.csv", "seat,name\ns01,Ada Lovelace\ns02,Grace Hopper\ns03,\ns04,New\n");
    const partly = await own.lab(["credentials", "s03", "s04", "--no-sign-in"]);
    expect(partly.code).toBe(1);
    expect(partly.complained).toEqual(["Not deployed, so not handed out: s04."]);
    expect(partly.said).not.toContain("in a browser");
  });
});

test("a class is paused and resumed, as often as one likes", async () => {
  const before = await instances();
  const paused = await own.lab(["pause", "s01"]);
  expect(paused).toMatchObject({ code: 0 });
  expect(paused.printed.at(-1)).toBe("1 stopping, 0 left as they were");
  const resumed = await own.lab(["resume"]);
  expect(resumed.printed.at(-1)).toBe("1 starting, 2 left as they were");
  expect(resumed.code).toBe(0);
  expect((await own.lab(["resume", "--json"])).code).toBe(0);
  expect(Object.keys(await instances()).sort()).toEqual(["s01", "s02", "s03"]);
  expect((await instances()).s02).toBe(before.s02);
  expect((await own.lab(["pause", "s09"])).said).toContain("Seat s09 of bad has no instance");
}, 60_000);

test("instances whose session is over are stopped by the class's own function, and started again by people", async () => {
  const lambda = new LambdaClient(own.cloud.client);
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
  const ends = Functions.find(({ FunctionName }) => FunctionName?.includes("SessionEnd"));
  const { FunctionName, Environment } = ends ?? {};
  const run = async (): Promise<unknown> => {
    const { Payload } = await lambda.send(new InvokeCommand({ FunctionName }));
    return JSON.parse(Buffer.from(Payload ?? []).toString());
  };
  expect(await run()).toEqual({ running: 3, stopped: [], refused: {} });

  // A session of a tenth of a second is over for all of them.
  const Variables = { ...Environment?.Variables, LOGLAB_SESSION_SECONDS: "0.1" };
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: 30 }, { FunctionName });
  expect(await run()).toMatchObject({
    running: 3,
    stopped: [expect.any(String), expect.any(String), expect.any(String)],
  });
  const states = Object.values(await instances()).map((told) => told.split(" ")[1]);
  expect(states.filter((state) => state !== "stopping" && state !== "stopped")).toEqual([]);

  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment }));
  await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: 30 }, { FunctionName });
  expect((await own.lab(["resume"])).code).toBe(0);
  expect(await run()).toMatchObject({ stopped: [] });
}, 90_000);

test("the end of a class is put off, in its file and in its schedule", async () => {
  const to = "2099-12-25T18:00:00Z";
  expect(await own.lab(["extend", "--until", to])).toMatchObject({ code: 0, complained: [] });
  expect(readFileSync(own.file, "utf8")).toContain(`expires: ${to}`);
  expect((await expirySchedule()).StartDate?.toISOString()).toBe("2099-12-25T18:00:00.000Z");
  const wrong = await own.lab(["extend", "--until", "2099-12-20T18:00:00Z"]);
  expect(wrong.code).toBe(2);
  expect(readFileSync(own.file, "utf8")).toContain(`expires: ${to}`);
}, 60_000);

test("a seat is put back to how it was deployed, and its neighbours are left alone", async () => {
  const { BucketName: Bucket, StreamName = "" } = await outputsOf(own.cloud, "Lab-bad-s01");
  const s3 = new S3Client(own.cloud.client);
  await s3.send(new PutObjectCommand({ Bucket, Key: "logs/mine", Body: "x" }));
  const firehose = new FirehoseClient(own.cloud.client);
  const described = async () =>
    (await firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName: StreamName })))
      .DeliveryStreamDescription;
  const stream = await described();
  await firehose.send(
    new UpdateDestinationCommand({
      DeliveryStreamName: StreamName,
      CurrentDeliveryStreamVersionId: stream?.VersionId,
      DestinationId: stream?.Destinations?.[0]?.DestinationId,
      ExtendedS3DestinationUpdate: { BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 5 } },
    }),
  );
  const kinesis = new KinesisClient(own.cloud.client);
  await kinesis.send(new CreateStreamCommand({ StreamName: "Lab-bad-s01.mine", ShardCount: 1 }));
  await kinesis.send(new CreateStreamCommand({ StreamName: "Lab-bad-s02.mine", ShardCount: 1 }));

  expect(await own.lab(["reset", "s01"])).toMatchObject({ code: 0, complained: [] });
  const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: "logs/mine" }));
  expect(Versions).toEqual([]);
  const restored = (await described())?.Destinations?.[0]?.ExtendedS3DestinationDescription;
  expect(restored?.BufferingHints).toEqual({ IntervalInSeconds: 60, SizeInMBs: 1 });
  const { StreamNames = [] } = await kinesis.send(new ListStreamsCommand({}));
  expect(StreamNames).toContain("Lab-bad-s02.mine");
}, 60_000);

test("a seat whose instance somebody has terminated is deployed again", async () => {
  const { s01, s02 = "" } = await instances();
  const [id = ""] = s02.split(" ");
  await new EC2Client(own.cloud.client).send(new TerminateInstancesCommand({ InstanceIds: [id] }));
  const reset = await own.lab(["reset", "s02", "--json"]);
  expect(reset.code).toBe(0);
  expect(JSON.parse(reset.printed.join("\n"))).toMatchObject({ seat: "s02", deployedAgain: true });
  const after = await instances();
  expect(after.s02).not.toContain(id);
  expect(after.s01).toBe(s01);
}, 120_000);

test("a class that is over is deleted by its own schedule: seats first, then what they shared", async () => {
  const scheduler = new SchedulerClient(own.cloud.client);
  const soon = async () => {
    const { Name, GroupName, ScheduleExpression, Target, FlexibleTimeWindow } = await expirySchedule();
    const StartDate = new Date(Date.now() + 1000);
    const same = { Name, GroupName, ScheduleExpression, Target, FlexibleTimeWindow };
    await scheduler.send(new UpdateScheduleCommand({ ...same, StartDate }));
  };
  const gone = (stack: string) =>
    own.cloud.events.next(
      "stackEvent",
      ({ stackName, logicalId, status }) =>
        stackName === stack && logicalId === stack && status === "DELETE_COMPLETE",
    );
  const seats = Promise.all(["Lab-bad-s01", "Lab-bad-s02", "Lab-bad-s03"].map(gone));
  await soon();
  await seats;
  expect(Object.keys(await own.stacks())).toEqual(["Lab-bad-shared"]);
  const shared = gone("Lab-bad-shared");
  await soon();
  await shared;
  expect(await own.stacks()).toEqual({});
  expect((await scheduler.send(new ListSchedulesCommand({}))).Schedules).toEqual([]);
}, 120_000);
