import { type Bench, firehoseBench } from "../../../../support/firehose";
import { callRoute } from "../../../../support/route-call";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const on = async (): Promise<{ id: string; kind: string }[]> =>
  ((await bench.faults("GET")).body as { faults: { id: string; kind: string }[] }).faults;

test("tells what is on and what there is", async () => {
  const { status, body } = await bench.faults("GET");
  expect(status).toBe(200);
  expect(body).toMatchObject({ limits: "faithful", faults: [] });
  expect(body).toHaveProperty("kinds", expect.arrayContaining(["throttle", "s3-outage", "slow-delivery"]));
});

test("turns a fault on until its time is over, or until it is turned off", async () => {
  const { status, body } = await bench.faults("POST", "", { kind: "s3-outage", stream: "s", seconds: 10 });
  expect(status).toBe(201);
  expect(body).toMatchObject({ kind: "s3-outage", stream: "s", until: bench.cloud.clock.now() + 10_000 });
  expect(await on()).toHaveLength(1);
  await bench.cloud.clock.advance(10_000);
  expect(await on()).toEqual([]);
  const again = await bench.faults("POST", "", { kind: "s3-outage", seconds: 10 });
  const { id } = again.body as { id: string };
  expect((await bench.faults("DELETE", `/${id}`)).status).toBe(204);
  expect(await on()).toEqual([]);
  expect((await bench.faults("DELETE", `/${id}`)).status).toBe(404);
});

test.each<[string, unknown]>([
  ["kind must be one of", { seconds: 1 }],
  ["kind must be one of", { kind: "earthquake", seconds: 1 }],
  ["seconds must be a number from 1 to 3600", { kind: "s3-outage" }],
  ["seconds must be a number from 1 to 3600", { kind: "s3-outage", seconds: 1e9 }],
  ["share must be a number from 0 to 1", { kind: "fail-records", seconds: 1, share: "all" }],
  ["milliseconds must be a number", { kind: "slow-delivery", seconds: 1, milliseconds: Number.NaN }],
  ["s3-outage does not take share", { kind: "s3-outage", seconds: 1, share: 1 }],
  ["stream must be the name", { kind: "s3-outage", seconds: 1, stream: 5 }],
  ["The body must be a JSON object", []],
])("refuses with %p", async (message, body) => {
  expect(await bench.faults("POST", "", body)).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining(message) },
  });
  expect(await on()).toEqual([]);
});

test("does not take a form that another site's page could send", async () => {
  const route = bench.cloud.routes.get("faults");
  if (!route) throw new Error("no route");
  const { status } = await callRoute(
    route,
    "POST",
    "/_lab/faults",
    { kind: "s3-outage", seconds: 1 },
    {
      "content-type": "text/plain",
    },
  );
  expect(status).toBe(400);
});

test("says what it takes when it is asked otherwise", async () => {
  expect((await bench.faults("PATCH")).status).toBe(405);
  expect((await bench.faults("PUT", "/limits", { mode: "none" })).status).toBe(400);
});
