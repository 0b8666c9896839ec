import { prove } from "../../../../cli/destroy/prove";
import { type Swept, sweep } from "../../../../cli/destroy/sweep";
import type { Scope } from "../../../../cli/inventory/kind";
import { KINDS } from "../../../../cli/inventory/kinds";
import { Owner } from "../../../../cli/inventory/owner";
import { isClean, type Listed, takeInventory } from "../../../../cli/inventory/take-inventory";
import { openAccount } from "../../../../cli/stacks/account";
import { startTestCloud, type TestCloud } from "../../../support/cloud";
import { faultyProxy } from "../../../support/faulty-proxy";
import { inventory } from "../../../support/inventory";
import { leaveOthersThings, leaveThings, targetOf } from "../../../support/left-overs";

async function scopeOf({ port }: TestCloud, seats?: readonly string[]): Promise<Scope> {
  const account = await openAccount(targetOf(port), "us-east-1");
  return {
    account,
    owner: new Owner("inv", seats, new Set(["inv-b"])),
    signal: new AbortController().signal,
  };
}

const named = (listed: readonly Listed[]): Record<string, number> =>
  Object.fromEntries(
    listed.filter(({ found }) => found.length > 0).map(({ kind, found }) => [kind, found.length]),
  );

test("finds a class's left-overs of every kind and no other's, with what each costs, and removes them all", async () => {
  await using cloud = await startTestCloud();
  await leaveOthersThings(cloud);
  const before = await inventory(cloud);
  await leaveThings(cloud);
  const scope = await scopeOf(cloud);

  const listed = await takeInventory(KINDS, scope);
  expect(listed.filter(({ refused }) => refused !== undefined)).toEqual([]);
  expect(named(listed)).toEqual({
    instance: 1,
    schedule: 1,
    "schedule group": 1,
    "event source mapping": 1,
    "delivery stream": 1,
    "data stream": 1,
    function: 1,
    bucket: 1,
    secret: 1,
    parameter: 2,
    "log group": 2,
    "instance profile": 1,
    role: 3,
    policy: 1,
    "VPC endpoint": 1,
    address: 1,
    volume: 1,
    "security group": 1,
    VPC: 1,
  });
  const found = listed.flatMap((one) => one.found);
  const hourly = (id: RegExp) => found.find((one) => id.test(one.id))?.hourly;
  expect(hourly(/mine$/)).toBeCloseTo(0.015);
  expect(hourly(/^eipalloc/)).toBeCloseTo(0.005);
  expect(hourly(/^vol-/)).toBeCloseTo((8 * 0.08) / 730);
  expect(found.find(({ id }) => id === "lab-inv-s01-bucket")).toMatchObject({
    by: "name",
    seat: "s01",
    detail: "1 object versions, 3 bytes",
  });
  expect(named(await takeInventory(KINDS, await scopeOf(cloud, ["s02"])))).toEqual({});

  const told: Swept[] = [];
  const swept = await sweep(KINDS, listed, scope, (one) => told.push(one));
  expect(swept.filter(({ failed }) => failed !== undefined)).toEqual([]);
  expect(told).toEqual(swept);
  const proof = await prove(KINDS, scope, 20);
  expect(named(proof)).toEqual({});
  expect(isClean(proof)).toBe(true);
  expect(await inventory(cloud)).toEqual(before);
}, 60_000);

test("finds what only AWS has: snapshots, budgets, and what else bears the tag, where things that are gone count for nothing", async () => {
  await using cloud = await startTestCloud();
  const tag = "<item><key>loglab:class</key><value>inv</value></item>";
  const Tags = [{ Key: "loglab:class", Value: "inv" }];
  await using proxy = await faultyProxy(cloud, ({ operation }) => {
    if (operation === "DescribeSnapshots")
      return {
        xml: `<DescribeSnapshotsResponse><snapshotSet><item><snapshotId>snap-1</snapshotId><tagSet>${tag}</tagSet></item></snapshotSet></DescribeSnapshotsResponse>`,
      };
    if (operation === "DescribeBudgets")
      return { json: { Budgets: [{ BudgetName: "Lab-inv-shared-Budget" }, { BudgetName: "mine" }] } };
    if (operation !== "GetResources") return undefined;
    const ResourceTagMappingList = [
      { ResourceARN: "arn:aws:kafka:us-east-1:000000000000:cluster/x", Tags },
      { ResourceARN: "arn:aws:ec2:us-east-1:000000000000:instance/i-gone", Tags },
    ];
    return { json: { ResourceTagMappingList } };
  });
  const scope = await scopeOf({ ...cloud, port: proxy.port });
  const listed = await takeInventory(KINDS, scope);
  expect(listed.flatMap(({ found }) => found.map(({ id }) => id)).sort()).toEqual([
    "Lab-inv-shared-Budget",
    "arn:aws:kafka:us-east-1:000000000000:cluster/x",
    "snap-1",
  ]);
  const swept = await sweep(KINDS, listed, scope, () => undefined);
  expect(swept.find(({ kind }) => kind === "tagged resource")?.failed).toContain("remove it in the console");
}, 60_000);

test("has each kind once, stacks last of all", () => {
  const names = KINDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.at(-1)).toBe("stack");
});
