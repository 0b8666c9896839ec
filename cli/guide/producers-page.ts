import { PRICES, price } from "../../lib/facts/prices";
import { codeBlocks, fence } from "./step-page";

/** A line of the generator, measured. */
const LINE_BYTES = 254;
/** Firehose bills every record by whole units of this size. */
const BILLED_UNIT = 5 * 1024;
const PACK_BYTES = 10 * BILLED_UNIT;
const GB = 1e9;
const SECONDS_A_MONTH = 730 * 3600;

const RIGHT = "examples/producers/python/right.py";
const FIRST = "examples/producers/python/first.py";

/** The page about producers: the code is taken from what the tests run, the money from the price table. */
export function producersPage(): string {
  const packed = billed(Math.floor(PACK_BYTES / LINE_BYTES));
  return [
    "# Producers to start from",
    "Two languages, two versions each, all of them run by the project's own tests: `examples/producers/python` with boto3 and `examples/producers/typescript` with `@aws-sdk/client-firehose`. They read lines from standard input, or make lines of their own with `--nonce`, and find stream, endpoint and credentials in the variables that `lab env SEAT` prints.",
    "## The first version",
    "It works on a quiet day. Its mistakes are numbered.",
    ...codeBlocks(FIRST, "put-record"),
    ...codeBlocks(FIRST, "batch"),
    [
      "| mistake | what happens | put right by |",
      "|---|---|---|",
      "| 1 a call for every line | slow, and soon over the stream's calls a second | `PutRecordBatch` |",
      "| 2 no line feed | records stick together where nothing adds one | a line feed behind every line |",
      "| 3 a record for every line | billed as 5 KB each | packing |",
      "| 4 `FailedPutCount` ignored | what was refused is lost, silently | looking at every entry's `ErrorCode` |",
      "| 5 again at once | everybody comes back in the same moment | back-off with jitter |",
      "| 6 the whole batch again | duplicates | only what was refused |",
      "| 7 gives up, ends with 0 | nobody learns of the loss | an exit code, and the rest kept in a file |",
    ].join("\n"),
    "## The right version",
    "Lines become records of about 50 KB:",
    ...codeBlocks(RIGHT, "pack"),
    "Records become calls:",
    ...codeBlocks(RIGHT, "batch"),
    "What is refused, and nothing else, goes again:",
    ...codeBlocks(RIGHT, "resend"),
    "A call that was answered with an error may have been carried out all the same, so even this producer can send twice. Delivery is at least once; [step 11](at-least-once.md) counts it.",
    "## What packing saves",
    `Firehose bills every record rounded up to 5 KB. A line of ${LINE_BYTES} bytes sent by itself is billed as ${BILLED_UNIT}, ${(BILLED_UNIT / LINE_BYTES).toFixed(1)} times its size; packed into records of ${PACK_BYTES / 1024} KiB it is billed as ${packed.toFixed(0)}. At ${price("firehose.ingestion.gb")} USD a GB (list price, ${PRICES.region}, ${PRICES.asOf}), a month of 730 hours costs:`,
    [
      "| lines a second | a record for every line | packed |",
      "|--:|--:|--:|",
      ...[10, 1000, 10_000].map(
        (rate) => `| ${rate} | ${dollars(rate * BILLED_UNIT)} USD | ${dollars(rate * packed)} USD |`,
      ),
    ].join("\n"),
    "Source: [Amazon Data Firehose pricing](https://aws.amazon.com/firehose/pricing/).",
    "## Try it",
    "Paste what `lab env SEAT` prints, then, from the folder of the project, with boto3 (`pip install boto3`) or with the packages that are here already:",
    fence(
      "sh",
      [
        "python examples/producers/python/right.py --nonce NONCE --count 1200",
        "npx ts-node examples/producers/typescript/right.ts --nonce NONCE --count 1200",
      ].join("\n"),
    ),
    "",
  ].join("\n\n");
}

/** @returns bytes billed for a line when so many go into a record */
function billed(lines: number): number {
  return (Math.ceil((lines * LINE_BYTES) / BILLED_UNIT) * BILLED_UNIT) / lines;
}

const dollars = (bytesASecond: number): string =>
  ((bytesASecond * SECONDS_A_MONTH * price("firehose.ingestion.gb")) / GB).toFixed(2);
