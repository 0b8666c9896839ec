import type { Pipeline } from "../../../contract/pipeline";
import { type Outlet, outletOf } from "../../../lib/class/outlet";

test.each<[Pipeline["producer"], Pipeline["source"], Outlet]>([
  ["sdk", "direct-put", "firehose"],
  ["sdk", "kinesis", "kinesis"],
  ["sdk", "kafka", "kafka"],
  ["agent", "direct-put", "file"],
  ["agent", "kinesis", "file"],
])("with producer %s and source %s, generators put to %s", (producer, source, outlet) => {
  expect(outletOf({ producer, source, destination: "s3" })).toBe(outlet);
});
