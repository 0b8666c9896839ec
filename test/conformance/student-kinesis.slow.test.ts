import {
  CreateStreamCommand,
  DeleteStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  PutRecordsCommand,
  waitUntilStreamExists,
} from "@aws-sdk/client-kinesis";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { arn, type TwoSeats, twoSeats } from "../support/two-seats";

let seats: TwoSeats;

beforeAll(async () => {
  seats = await twoSeats();
}, 180_000);

afterAll(() => seats?.[Symbol.asyncDispose]());

describe("Kinesis", () => {
  const create = (client: KinesisClient, StreamName: string, seat: string) =>
    client.send(
      new CreateStreamCommand({
        StreamName,
        ShardCount: 1,
        Tags: { "loglab:class": "two", "loglab:seat": seat },
      }),
    );

  test("an own stream is made, written to, read and taken away; the neighbour's is closed", async () => {
    const kinesis = new KinesisClient(seats.mine());
    const StreamName = "Lab-two-s01.twelve";
    await create(kinesis, StreamName, "s01");
    await waitUntilStreamExists({ client: kinesis, maxWaitTime: 30, minDelay: 1 }, { StreamName });
    await kinesis.send(
      new PutRecordsCommand({ StreamName, Records: [{ Data: Buffer.from("one"), PartitionKey: "k" }] }),
    );
    const { ShardIterator } = await kinesis.send(
      new GetShardIteratorCommand({
        StreamName,
        ShardId: "shardId-000000000000",
        ShardIteratorType: "TRIM_HORIZON",
      }),
    );
    const { Records } = await kinesis.send(new GetRecordsCommand({ ShardIterator }));
    expect(Records?.map(({ Data }) => Buffer.from(Data ?? []).toString())).toEqual(["one"]);

    const theirs = "Lab-two-s02.twelve";
    await create(new KinesisClient(seats.cloud.client), theirs, "s02");
    await expect(
      kinesis.send(new DescribeStreamSummaryCommand({ StreamName: theirs })),
    ).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: seats.notAllowed("kinesis:DescribeStreamSummary", arn("kinesis", `stream/${theirs}`)),
    });
    await kinesis.send(new DeleteStreamCommand({ StreamName }));
  });

  test.each([
    ["with the neighbour's tags", "Lab-two-s01.other", "s02"],
    ["under the neighbour's name", "Lab-two-s02.other", "s01"],
    ["under a name of no seat", "orders", "s01"],
  ])("no stream is made %s", async (_what, name, seat) => {
    await expect(create(new KinesisClient(seats.mine()), name, seat)).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: seats.notAllowed("kinesis:CreateStream", arn("kinesis", `stream/${name}`)),
    });
  });
});

describe("becoming a student", () => {
  const assume = (tags: Record<string, string>, credentials: object = {}) =>
    new STSClient({ ...seats.cloud.client, ...credentials }).send(
      new AssumeRoleCommand({
        RoleArn: seats.shared.StudentRoleArn,
        RoleSessionName: "somebody",
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      }),
    );

  test.each<[string, Record<string, string>]>([
    ["no tags", {}],
    ["no seat", { "loglab:class": "two" }],
    ["no class", { "loglab:seat": "s01" }],
    ["another class", { "loglab:class": "three", "loglab:seat": "s01" }],
    ["an empty seat", { "loglab:class": "two", "loglab:seat": "" }],
    ["the shared stack's", { "loglab:class": "two", "loglab:seat": "shared" }],
  ])("is denied with %s", async (_what, tags) => {
    await expect(assume(tags)).rejects.toMatchObject({ name: "AccessDenied" });
  });

  test("is denied to a student, whose seat would be another's", async () => {
    const tags = { "loglab:class": "two", "loglab:seat": "s02" };
    await expect(assume(tags, { credentials: seats.student })).rejects.toMatchObject({
      name: "AccessDenied",
      message: expect.stringContaining("is not authorized to perform: sts:AssumeRole"),
    });
  });

  test("lasts twelve hours", () => {
    const hours = (seats.student.expires.getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
  });
});
