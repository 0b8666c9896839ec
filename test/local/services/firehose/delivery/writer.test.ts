import { AwsError } from "../../../../../local/core/errors";
import { type Bench, firehoseBench } from "../../../../support/firehose";

const HINTS = { SizeInMBs: 1, IntervalInSeconds: 10 };

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const bodies = (): string[] => bench.objects.map(({ body }) => body.toString());

async function recordsDelivered(count: number): Promise<void> {
  for (let left = count; left > 0; ) left -= (await bench.until("bufferFlushed")).records;
}

describe("§9 object content", () => {
  test("puts records one behind the other without a separator, as octets", async () => {
    await bench.create("logs", { BufferingHints: HINTS });
    await bench.put("logs", "abc", "abc", "abc");
    await bench.until("bufferFlushed");
    expect(bodies()).toEqual(["abcabcabc"]);
    expect(bench.objects[0]?.contentType).toBe("application/octet-stream");
    expect(bench.objects[0]?.contentEncoding).toBeUndefined();
  });

  test("AppendDelimiterToRecord puts a line feed between records and none behind the last", async () => {
    await bench.create("logs", {
      BufferingHints: HINTS,
      ProcessingConfiguration: { Enabled: true, Processors: [{ Type: "AppendDelimiterToRecord" }] },
    });
    await bench.put("logs", "a", "", "b");
    await bench.put("logs", "c");
    await bench.until("bufferFlushed");
    expect(bodies()).toEqual(["a\n\nb\nc"]);
  });
});

describe("§10 failure and retry", () => {
  beforeEach(() => bench.create("logs", { BufferingHints: HINTS }));

  test("keeps records while S3 refuses them, and delivers old and new ones when it takes them again", async () => {
    bench.onPut = () => {
      throw new AwsError("AccessDenied", "Access Denied", 403);
    };
    await bench.put("logs", "old ");
    const delayed = await bench.until("deliveryDelayed", ({ attempt }) => attempt === 3);
    expect(delayed).toMatchObject({ code: "S3.AccessDenied", buffer: "delivery" });
    await bench.put("logs", "new");
    bench.onPut = undefined;
    await recordsDelivered(2);
    expect(bodies().join("")).toBe("old new");
  });

  test("a restart in the middle of an outage loses nothing and doubles nothing", async () => {
    bench.onPut = () => {
      throw new AwsError("SlowDown", "Please reduce your request rate.", 503);
    };
    await bench.put("logs", "one ", "two ");
    await bench.until("deliveryDelayed");
    await bench.restart();
    await bench.put("logs", "three");
    bench.onPut = undefined;
    await recordsDelivered(3);
    await bench.cloud.clock.advance(60_000);
    expect(bodies().join("")).toBe("one two three");
  });

  test("after 24 hours of refusal the records that are older are given up, and only these", async () => {
    bench.onPut = () => {
      throw new AwsError("NoSuchBucket", "The specified bucket does not exist", 404);
    };
    await bench.put("logs", "too old");
    await bench.until("deliveryDelayed");
    await bench.cloud.clock.advance(23 * 3_600_000);
    await bench.put("logs", "young");
    await bench.cloud.clock.advance(3_600_000 - 60_000);
    await bench.until("recordsExpired");
    bench.onPut = undefined;
    await bench.until("bufferFlushed");
    expect(bodies()).toEqual(["young"]);
  });
});
