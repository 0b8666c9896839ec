import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { LabError } from "../../../cli/lab-error";
import { promisesOf } from "../../../cli/steps/promises";
import { chooseTarget, localTarget } from "../../../cli/target";

// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));

const FAULT = { kind: "fail-records", share: 0.5, seconds: 60 } as const;
const { signal } = new AbortController();

let server: Server;
let asked: { url?: string | undefined; method?: string | undefined; body: unknown }[];
let answer: { status: number; text: string };

beforeEach(async () => {
  asked = [];
  answer = { status: 201, text: "{}" };
  server = createServer(async (request, response) => {
    asked.push({ url: request.url, method: request.method, body: JSON.parse(await text(request)) });
    response.writeHead(answer.status, { connection: "close" }).end(answer.text);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => void server.close(resolve)));

const local = (region: string) => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return promisesOf(localTarget(port, region), region, "own-stream");
};

test("AWS promises neither exact times nor faults on demand", () => {
  expect(promisesOf(chooseTarget("aws", 1, "us-east-1"), "us-east-1", "own-stream")).toEqual({
    exactFlush: false,
    kinesis: true,
  });
});

test("a local cloud lets the seat's own stream suffer a fault, in the Region of the class", async () => {
  const { exactFlush, faults } = local("us-east-1");
  expect(exactFlush).toBe(true);
  await faults?.(FAULT, signal);
  await local("eu-west-1").faults?.(FAULT, signal);
  expect(asked).toEqual([
    { url: "/_lab/faults", method: "POST", body: { ...FAULT, stream: "own-stream" } },
    { url: "/_lab/faults-eu-west-1", method: "POST", body: { ...FAULT, stream: "own-stream" } },
  ]);
});

test("a local cloud that does not know such a fault is told of, with its own words", async () => {
  answer = { status: 404, text: "no such route" };
  const refused = local("us-east-1").faults?.(FAULT, signal);
  await expect(refused).rejects.toBeInstanceOf(LabError);
  await expect(refused).rejects.toThrow("does not let the stream suffer fail-records: no such route");
});
