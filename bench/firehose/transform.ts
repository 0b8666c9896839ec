import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Processor } from "@aws-sdk/client-firehose";
import { CreateFunctionCommand, LambdaClient, waitUntilFunctionActiveV2 } from "@aws-sdk/client-lambda";
import { ZipFile } from "yazl";
import { linesOf } from "../../generator/events/lines";
import { buildBundles } from "../../lib/bundles";
import { type Batch, RECORDS } from "./batches";
import { client, makeRole } from "./stream";

const NAME = "bench-transform";

/** Makes the lab's own transform function. @returns what a stream calls it with, a mebibyte at a time as a seat's does */
export async function makeTransform(port: number): Promise<Processor> {
  const lambda = new LambdaClient(client(port));
  const Role = await makeRole(port, NAME, "lambda.amazonaws.com", [
    { Effect: "Allow", Action: "logs:*", Resource: "*" },
  ]);
  const { FunctionArn = "" } = await lambda.send(
    new CreateFunctionCommand({
      FunctionName: NAME,
      Role,
      Runtime: "nodejs24.x",
      Handler: "index.handler",
      Timeout: 60,
      MemorySize: 512,
      Code: { ZipFile: await zipped() },
    }),
  );
  await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 60 }, { FunctionName: NAME });
  return {
    Type: "Lambda",
    Parameters: [
      { ParameterName: "LambdaArn", ParameterValue: FunctionArn },
      { ParameterName: "BufferSizeInMBs", ParameterValue: "1" },
      { ParameterName: "BufferIntervalInSeconds", ParameterValue: "1" },
    ],
  };
}

async function zipped(): Promise<Buffer> {
  using bundles = buildBundles("firehose");
  const zip = new ZipFile();
  zip.addBuffer(readFileSync(join(bundles.transform, "index.js")), "index.js");
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** @returns batches of 500 log lines, about 200 bytes each; the reckoning goes by the number that each line bears */
export function makeLineBatches(stream: string, count: number): Batch[] {
  const table = { seed: "bench", host: "web1", rate: 1_000, start: Date.parse("2026-11-24T10:00:00Z") };
  return Array.from({ length: count }, (_, b) => {
    const lines = linesOf(table, b * RECORDS, RECORDS);
    const Records = lines.map((line) => ({ Data: Buffer.from(`${line}\n`).toString("base64") }));
    return {
      body: Buffer.from(JSON.stringify({ DeliveryStreamName: stream, Records })),
      records: lines.map((line) => line.split(" ", 2)[1] ?? ""),
    };
  });
}
