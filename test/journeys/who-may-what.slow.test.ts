import { documented, documentOf, type Tried, tryAll } from "../support/who-may-what/document";
import type { Row } from "../support/who-may-what/table";

/** Lists that AWS lets nobody narrow; they show names and states. */
const UNNARROWED = ["ec2:DescribeInstances"];

let tried: Tried[];

beforeAll(async () => {
  tried = await tryAll();
}, 300_000);

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

test("docs/instructor/who-may-what.md is what comes out; npm run docs:access writes it anew", () => {
  expect(documented()).toBe(documentOf(tried));
});
