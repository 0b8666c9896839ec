import { type ClassLab, classLab } from "../support/class-lab";
import { inventory } from "../support/inventory";
import { cdkCli } from "../support/program";

const WITHOUT = "--no-instances";

/** What else there is in a cloud, without the roles, buckets and so on of the bootstrap, which stay. */
const left = async ({ cloud }: ClassLab) => inventory(cloud);

test("a class is deployed, continued by cdk deploy and by a changed roster, and taken down to a proven zero", async () => {
  await using it = await classLab(["s01", "s02"]);
  const before = await left(it);

  const first = await it.lab(["deploy", WITHOUT]);
  expect(first).toMatchObject({ code: 0, complained: [] });
  expect(first.printed[0]).toBe(
    `target: local cloud ${it.cloud.endpoint}, account 000000000000, Region us-east-1`,
  );
  expect(first.printed.at(-1)).toBe("3 stacks: 3 created");
  expect((await it.lab(["deploy", WITHOUT])).printed.at(-1)).toBe("3 stacks: 3 unchanged");

  const { stdout, stderr } = await cdkCli(
    it.cloud,
    ...["deploy", "--all", "--require-approval", "never", "-c", `class=${it.file}`, "-c", "instances=no"],
  );
  expect(`${stdout}${stderr}`.match(/\(no changes\)/g)).toHaveLength(3);

  it.roster("s01", "s03");
  const second = await it.lab(["deploy", WITHOUT]);
  expect(second.code).toBe(0);
  expect(second.said).toContain("3 stacks: 1 created, 2 unchanged");
  expect(second.said).toContain("deployed, and not in the roster: s02. They stay until you say otherwise:");
  expect(second.said).toContain(`npm run lab -- destroy s02 --class ${it.file}`);
  expect(Object.keys(await it.stacks()).sort()).toEqual([
    ...["Lab-bad-s01", "Lab-bad-s02", "Lab-bad-s03", "Lab-bad-shared"],
  ]);

  expect(await it.lab(["destroy", "s02"])).toMatchObject({ code: 0 });
  expect(Object.keys(await it.stacks())).not.toContain("Lab-bad-s02");

  await it.cloud.call("kinesis", "CreateStream", { StreamName: "Lab-bad-s03.mine", ShardCount: 2 });
  await it.cloud.call("logs", "CreateLogGroup", { logGroupName: "/aws/lambda/Lab-bad-s01-Transform" });
  const destroyed = await it.lab(["destroy"]);
  expect(destroyed.code).toBe(1);
  expect(destroyed.said).toContain("left of class bad: 2 things, $0.0300 an hour");
  expect(destroyed.said).toContain(
    "data stream Lab-bad-s03.mine (seat s03, by name, 2 shards): $0.0300 an hour",
  );
  expect(destroyed.said).toContain("log group /aws/lambda/Lab-bad-s01-Transform (seat s01, by name)");
  expect(destroyed.said).toContain(`npm run lab -- destroy --class ${it.file}`);

  const dry = await it.lab(["destroy", "--sweep"]);
  expect(dry.code).toBe(1);
  expect((await left(it))["logs DescribeLogGroups"]).toContain("/aws/lambda/Lab-bad-s01-Transform");

  const swept = await it.lab(["destroy", "--sweep", "--yes"]);
  expect(swept.code).toBe(0);
  expect(swept.said).toContain("removed data stream Lab-bad-s03.mine");
  expect(swept.said).toContain("nothing is left of class bad");
  expect(swept.said).toMatch(/CDKToolkit stays: bucket \S+ with \d+ object versions/);
  expect(await left(it)).toEqual(before);

  const all = await it.lab(["destroy", "--bootstrap", "--json"]);
  expect(all.code).toBe(0);
  expect(JSON.parse(all.printed.join("\n"))).toMatchObject({ proven: true, toolkitRemoved: true });
  expect((await left(it))["s3 ListBuckets"]).toEqual([]);
  expect((await left(it))["cloudformation DescribeStacks"]).toEqual([]);
}, 240_000);

test("the bootstrap stays while a class uses it, and destroy says no", async () => {
  await using it = await classLab(["s01", "s02"]);
  await it.lab(["deploy", WITHOUT]);
  const one = await it.lab(["destroy", "s01", "--bootstrap"]);
  expect(one.code).toBe(1);
  expect(one.said).toContain("used by Lab-bad-s02, Lab-bad-shared");
  expect(one.said).toContain("nothing is left of s01 of class bad");
}, 120_000);
