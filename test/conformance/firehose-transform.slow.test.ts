import { PutRecordBatchCommand } from "@aws-sdk/client-firehose";
import { CreateFunctionCommand, DeleteFunctionCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { DeliveryLab } from "../support/delivery-lab";
import { eventually } from "../support/target";
import { zipOf } from "../support/zip";

jest.setTimeout(process.env.LAB_TARGET === "aws" ? 900_000 : 60_000);

/** What a record asks for is done with it. */
const HANDLER = `
exports.handler = async ({ records }) => ({
  records: records.flatMap(({ recordId, data }) => {
    const text = Buffer.from(data, "base64").toString();
    const answer = (result, more) => [{ recordId, result, ...more }];
    if (text === "drop") return answer("Dropped");
    if (text === "fail") return answer("ProcessingFailed", { data });
    if (text === "forget") return [];
    return answer("Ok", { data: Buffer.from(text.toUpperCase() + "\\n").toString("base64") });
  }),
});
`;

let lab: DeliveryLab;
let functionArn: string;
beforeAll(async () => {
  lab = await DeliveryLab.open();
  await lab.makeRole("function", "lambda", [
    "logs:CreateLogGroup",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
  ]);
  functionArn = await makeFunction(lab);
});
afterAll(() => lab[Symbol.asyncDispose]());

async function makeFunction(of: DeliveryLab): Promise<string> {
  const { target, id } = of;
  const lambda = new LambdaClient(target.client);
  const input = {
    FunctionName: id,
    Runtime: "nodejs22.x" as const,
    Handler: "index.handler",
    Role: of.roleArn("function"),
    Code: { ZipFile: zipOf([{ name: "index.js", data: HANDLER }]) },
  };
  // On AWS a role that was made a moment ago cannot be assumed everywhere yet.
  const { FunctionArn = "" } = await eventually(target, () =>
    lambda.send(new CreateFunctionCommand(input)).catch((error: Error) => {
      if (/cannot be assumed by Lambda/.test(error.message)) return undefined;
      throw error;
    }),
  );
  of.defer(() => lambda.send(new DeleteFunctionCommand({ FunctionName: id })));
  return FunctionArn;
}

test("§7 Ok is delivered as it was returned, Dropped is nowhere, what fails is told of with what was put", async () => {
  const parameters = {
    LambdaArn: functionArn,
    BufferSizeInMBs: "0.2",
    BufferIntervalInSeconds: "0",
    NumberOfRetries: "1",
  };
  const DeliveryStreamName = await lab.makeStream("transformed", {
    Prefix: "good/",
    ErrorOutputPrefix: "bad/!{firehose:error-output-type}/",
    ProcessingConfiguration: {
      Enabled: true,
      Processors: [
        {
          Type: "Lambda",
          Parameters: Object.entries(parameters).map(([ParameterName, ParameterValue]) => ({
            ParameterName,
            ParameterValue,
          })),
        },
      ],
    },
  });
  const Records = ["one", "drop", "fail", "forget", "two"].map((text) => ({ Data: Buffer.from(text) }));
  await lab.firehose.send(new PutRecordBatchCommand({ DeliveryStreamName, Records }));
  const good = await lab.delivered("good/", "ONE\nTWO\n".length);
  expect(good.map(({ body }) => body.toString()).join("")).toBe("ONE\nTWO\n");
  const told = await eventually(lab.target, async () => {
    const bad = await lab.delivered("bad/processing-failed/", 1);
    const lines = bad.flatMap(({ body }) => body.toString().split("\n")).filter((line) => line !== "");
    return lines.length === 2 ? lines.map((line) => JSON.parse(line)) : undefined;
  });
  expect(Object.keys(told[0])).toEqual([
    "rawData",
    "errorCode",
    "errorMessage",
    "attemptsMade",
    "arrivalTimestamp",
    "attemptEndingTimestamp",
    "lambdaARN",
  ]);
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  expect(told.map(({ rawData, errorCode, attemptsMade }) => [rawData, errorCode, attemptsMade])).toEqual(
    expect.arrayContaining([
      [base64("fail"), "Lambda.ProcessingFailedStatus", 1],
      [base64("forget"), "Lambda.MissingRecordId", 1],
    ]),
  );
});
