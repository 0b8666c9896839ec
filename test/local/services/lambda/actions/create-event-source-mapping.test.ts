import type { EventSourceMappingConfiguration } from "@aws-sdk/client-lambda";
import { AwsError } from "../../../../../local/core/errors";
import { act } from "../../../../support/fake-cloud";
import { streamArn } from "../../../../support/kinesis";
import { createFunction, type LambdaUnderTest, lambdaUnderTest } from "../../../../support/lambda";

let bench: LambdaUnderTest;
beforeEach(async () => {
  bench = await lambdaUnderTest();
  await createFunction(bench.lambda, "exports.handler = async () => {};");
  bench.cloud.answers.set("kinesis.DescribeStreamSummary", () => ({}));
  bench.cloud.answers.set("kinesis.ListShards", () => ({ Shards: [] }));
});
afterEach(() => bench[Symbol.asyncDispose]());

const S = { FunctionName: "f", EventSourceArn: streamArn("s") };
const call = (operation: string, input: object = {}): Promise<EventSourceMappingConfiguration> =>
  act(bench.lambda, `${operation}EventSourceMapping`, input);
const create = (input: object = {}) => call("Create", { ...S, StartingPosition: "LATEST", ...input });

/** Moves the clock until the mapping has come into a state. */
async function until(wanted: string): Promise<void> {
  const came = bench.cloud.events.next("mappingState", ({ state }) => state === wanted);
  await bench.cloud.clock.advance(200);
  await came;
}

test("is Creating with what Lambda assumes, then Enabled", async () => {
  const made = await create();
  expect(made).toEqual({
    UUID: expect.stringMatching(/^[0-9a-f-]{36}$/),
    EventSourceMappingArn: `arn:aws:lambda:us-east-1:000000000000:event-source-mapping:${made.UUID}`,
    EventSourceArn: streamArn("s"),
    FunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:f",
    State: "Creating",
    StateTransitionReason: "User action",
    LastModified: expect.any(Date),
    LastProcessingResult: "No records processed",
    StartingPosition: "LATEST",
    BatchSize: 100,
    MaximumBatchingWindowInSeconds: 0,
    ParallelizationFactor: 1,
    TumblingWindowInSeconds: 0,
    BisectBatchOnFunctionError: false,
    MaximumRetryAttempts: -1,
    MaximumRecordAgeInSeconds: -1,
    FunctionResponseTypes: [],
    DestinationConfig: { OnFailure: {} },
  });
  await until("Enabled");
  expect(await call("Get", { UUID: made.UUID })).toMatchObject({ State: "Enabled" });
});

test("is changed, disabled and deleted by its id; what is left out stays", async () => {
  const { UUID } = await create({
    BatchSize: 10,
    DestinationConfig: { OnFailure: { Destination: "arn:aws:s3:::b" } },
  });
  await expect(call("Update", { UUID, BatchSize: 5 })).rejects.toMatchObject({
    code: "ResourceInUseException",
  });
  await until("Enabled");
  expect(
    await call("Update", { UUID, Enabled: false, FunctionResponseTypes: ["ReportBatchItemFailures"] }),
  ).toMatchObject({
    State: "Disabling",
    BatchSize: 10,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    DestinationConfig: { OnFailure: { Destination: "arn:aws:s3:::b" } },
  });
  await until("Disabled");
  expect(await call("Update", { UUID, DestinationConfig: { OnFailure: {} } })).toMatchObject({
    State: "Updating",
    DestinationConfig: { OnFailure: {} },
  });
  await until("Disabled");
  expect(await call("Delete", { UUID })).toMatchObject({ State: "Deleting" });
  await until("Deleted");
  await expect(call("Get", { UUID })).rejects.toMatchObject({
    code: "ResourceNotFoundException",
    message: "The resource you requested does not exist.",
  });
});

test("is listed by function and by source", async () => {
  await create();
  await create({ EventSourceArn: streamArn("t") });
  const list = async (input: object) =>
    (
      await act<{ EventSourceMappings: EventSourceMappingConfiguration[] }>(
        bench.lambda,
        "ListEventSourceMappings",
        input,
      )
    ).EventSourceMappings.map(({ EventSourceArn }) => EventSourceArn).sort();
  expect(await list({})).toEqual([streamArn("s"), streamArn("t")]);
  expect(await list({ FunctionName: "f" })).toHaveLength(2);
  expect(await list({ FunctionName: "other" })).toEqual([]);
  expect(await list({ EventSourceArn: streamArn("t") })).toEqual([streamArn("t")]);
});

test("bears tags", async () => {
  const { EventSourceMappingArn: Resource } = await create({ Tags: { a: "1" } });
  await act(bench.lambda, "TagResource", { Resource, Tags: { b: "2" } });
  await act(bench.lambda, "UntagResource", { Resource, TagKeys: ["a"] });
  expect(await act(bench.lambda, "ListTags", { Resource })).toEqual({ Tags: { b: "2" } });
});

test("there is one for a function and a source", async () => {
  const { UUID } = await create();
  await expect(create()).rejects.toMatchObject({
    code: "ResourceConflictException",
    message: `The event source arn (" ${streamArn("s")} ") and function (" f ") provided mapping already exists. Please update or delete the existing mapping with UUID ${UUID}`,
  });
});

test("is refused when the function's role may not read the stream, or there is none", async () => {
  const answer = (code: string) =>
    bench.cloud.answers.set("kinesis.DescribeStreamSummary", () => {
      throw new AwsError(code, "no");
    });
  answer("AccessDeniedException");
  await expect(create()).rejects.toMatchObject({
    code: "InvalidParameterValueException",
    message: `Cannot access stream ${streamArn("s")}. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, ListShards, and ListStreams Actions on your stream in Kinesis.`,
  });
  answer("ResourceNotFoundException");
  await expect(create()).rejects.toMatchObject({ message: `Stream not found: ${streamArn("s")}` });
});

test.each([
  [{ StartingPosition: undefined }, "InvalidParameterValueException"],
  [{ StartingPosition: "AT_TIMESTAMP" }, "InvalidParameterValueException"],
  [{ StartingPositionTimestamp: new Date(0) }, "InvalidParameterValueException"],
  [{ BatchSize: 0 }, "ValidationException"],
  [{ MaximumRecordAgeInSeconds: 59 }, "InvalidParameterValueException"],
  [{ FunctionName: "none" }, "ResourceNotFoundException"],
  [{ EventSourceArn: "s" }, "InvalidParameterValueException"],
  [{ EventSourceArn: "arn:aws:kinesis:eu-west-1:000000000000:stream/s" }, "InvalidParameterValueException"],
  [{ EventSourceArn: "arn:aws:sqs:us-east-1:000000000000:q" }, "NotModelledByLocalCloud"],
  [{ EventSourceArn: `${streamArn("s")}/consumer/c:1` }, "NotModelledByLocalCloud"],
  [
    { DestinationConfig: { OnFailure: { Destination: "arn:aws:sqs:us-east-1:000000000000:q" } } },
    "NotModelledByLocalCloud",
  ],
  [{ DestinationConfig: { OnSuccess: { Destination: "arn:aws:s3:::b" } } }, "InvalidParameterValueException"],
  [{ ParallelizationFactor: 2 }, "NotModelledByLocalCloud"],
  [{ TumblingWindowInSeconds: 5 }, "NotModelledByLocalCloud"],
  [{ FilterCriteria: { Filters: [{ Pattern: "{}" }] } }, "NotModelledByLocalCloud"],
])("refuses %j", async (input, code) => {
  await expect(create(input)).rejects.toMatchObject({ code });
});

test("needs leave that can be narrowed to the function", async () => {
  const permissions = (operation: string, input: object) =>
    bench.lambda.actions.find(({ name }) => name === operation)?.permissions(input, {} as never);
  const FunctionArn = "arn:aws:lambda:us-east-1:000000000000:function:f";
  expect(await permissions("CreateEventSourceMapping", S)).toEqual([
    {
      action: "lambda:CreateEventSourceMapping",
      resource: "*",
      conditions: { "lambda:FunctionArn": FunctionArn },
    },
  ]);
  const { UUID, EventSourceMappingArn } = await create();
  expect(await permissions("DeleteEventSourceMapping", { UUID })).toEqual([
    {
      action: "lambda:DeleteEventSourceMapping",
      resource: EventSourceMappingArn,
      conditions: { "lambda:FunctionArn": FunctionArn },
    },
  ]);
});
