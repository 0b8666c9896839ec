import { faultsOf } from "../../../../cli/page/switches/faults";
import { localTarget } from "../../../../cli/target";
import { startEdge } from "../../../support/edge";

test("turns a fault of the seat's own stream on and off by the local cloud's route", async () => {
  await using edge = await startEdge();
  const asked: string[] = [];
  edge.routes.add("faults", (request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${body}`);
      const status = body.includes("nonsense") ? 400 : 200;
      response.writeHead(status).end(JSON.stringify({ id: "f1", message: "no such kind" }));
    });
  });
  const fault = faultsOf(localTarget(edge.port, "us-east-1"), "us-east-1", "stream");
  const off = await fault?.({ kind: "duplicate", seconds: 5 });
  await off?.();
  expect(asked).toEqual([
    'POST /_lab/faults {"kind":"duplicate","seconds":5,"stream":"stream"}',
    "DELETE /_lab/faults/f1 ",
  ]);
  await expect(fault?.({ kind: "nonsense", seconds: 5 })).rejects.toThrow("no such kind");
});

test("there are none on AWS", () => {
  expect(faultsOf({ name: "aws", environment: {} }, "us-east-1", "stream")).toBeUndefined();
});
