import { gunzipSync } from "node:zlib";
import { firehoseBench } from "../../../../support/firehose";

test("delivers what was put when the interval is over, byte for byte and gzipped", async () => {
  await using bench = await firehoseBench();
  await bench.create("logs", {
    BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 10 },
    CompressionFormat: "GZIP",
    Prefix: "logs/year=!{timestamp:yyyy}/",
    ErrorOutputPrefix: "errors/!{firehose:error-output-type}/",
  });
  await bench.put("logs", "one\n", "two\n");
  await bench.put("logs", "three");
  const { key, reason, records, lines } = await bench.until("bufferFlushed");
  expect({ reason, records, lines }).toEqual({ reason: "interval", records: 3, lines: 3 });
  expect(key).toMatch(/^logs\/year=2026\/logs-1-2026-01-15-12-00-\d\d-[0-9a-f-]{36}\.gz$/);
  expect(bench.objects).toHaveLength(1);
  expect(gunzipSync(bench.objects[0]?.body ?? Buffer.alloc(0)).toString()).toBe("one\ntwo\nthree");
});
