import { testWith } from "../support/needs";
import {
  documented,
  documentOf,
  possiblePipelines,
  type Tried,
  tryAll,
} from "../support/who-may-what/document";
import type { Row } from "../support/who-may-what/table";

/** Lists that AWS lets nobody narrow; they show names and states. */
const UNNARROWED = ["ec2:DescribeInstances"];

const pipelines = possiblePipelines();
let tried: Tried[];

beforeAll(async () => {
  tried = await tryAll(pipelines);
}, 600_000);

const rows = (kind: "seats" | "beyond"): Row[] => tried.flatMap((one) => one[kind]);

test("nobody at a seat gets anywhere at its neighbour's, whatever is tried", () => {
  const beyondOwn = rows("seats").filter(({ reach }) => Object.values(reach).includes("any"));
  expect(beyondOwn).toEqual([]);
  expect(rows("seats").length).toBeGreaterThan(40);
});

test("nobody raises a rate, puts off the end, starts an instance or reads the shared stack", () => {
  const allowed = rows("beyond").filter(({ reach }) => Object.values(reach).includes("any"));
  expect(allowed.filter(({ action }) => !UNNARROWED.includes(action))).toEqual([]);
  const change = rows("seats").filter(({ action }) => action === "cloudformation:UpdateStack");
  expect(change.every(({ reach }) => Object.values(reach).every((one) => one === "none"))).toBe(true);
});

test("everybody does what they are there for, so that it is not the trying that fails", () => {
  const [direct] = tried;
  const reach = (action: string, actor: string) =>
    direct?.seats.find((row) => row.action === action)?.reach[actor];
  expect(reach("s3:GetObject", "student")).toBe("own");
  expect(reach("firehose:PutRecordBatch", "generator")).toBe("own");
  expect(reach("s3:PutObject", "delivery stream")).toBe("own");
  expect(reach("ec2:StopInstances", "student")).toBe("own");
  expect(direct?.seats.some((row) => row.verb === "write" && row.reach.transform === "own")).toBe(true);
});

testWith("java", "a broker's host puts to its own seat's stream, and is nobody else", async () => {
  const kafka = tried.find(({ title }) => title.includes("Kafka"));
  const allowed = kafka?.seats.filter(({ reach }) => reach.broker === "own").map(({ action }) => action);
  expect(allowed).toEqual(["firehose:PutRecordBatch", "logs:CreateLogStream", "logs:PutLogEvents"]);
  // Lines go to the topic, so the generator has nothing to do with the stream.
  expect(kafka?.seats.find(({ action }) => action === "firehose:PutRecordBatch")?.reach.generator).toBe(
    "none",
  );
});

test("docs/instructor/who-may-what.md is what comes out; npm run docs:access writes it anew", () => {
  expect(documentOf(tried)).toBe(documented(pipelines));
});
