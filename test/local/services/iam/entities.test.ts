import { Entities } from "../../../../local/services/iam/entities";
import type { Group } from "../../../../local/services/iam/records";
import { fakeCloud } from "../../../support/fake-cloud";

const group = (name: string): Group => ({
  name,
  path: "/",
  id: "AGPA",
  created: 0,
  inline: {},
  attached: [],
});

async function start() {
  const cloud = await fakeCloud();
  const changes: number[] = [];
  const groups = new Entities<Group>("Group", "group", "000000000000", cloud.state.table("groups"), () =>
    changes.push(groups.size),
  );
  return { groups, changes, cloud, [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose]() };
}

test("names are found as they are written, and taken in whatever case", async () => {
  await using known = await start();
  await known.groups.put(group("Team"));
  expect(known.groups.find("Team")).toMatchObject({ name: "Team" });
  expect(known.groups.find("team")).toBeUndefined();
  expect(() => known.groups.checkFree("TEAM")).toThrow("Group with name TEAM already exists.");
  expect(() => known.groups.get("team")).toThrow("The group with name team cannot be found.");
});

test("every change is told, before the disk has it", async () => {
  await using known = await start();
  const written = known.groups.put(group("a"));
  expect(known.changes).toEqual([1]);
  await written;
  await known.groups.delete("a");
  expect(known.changes).toEqual([1, 0]);
});

test("a change that the disk refuses is taken back and told again", async () => {
  await using known = await start();
  await known.cloud.state.close();
  await expect(known.groups.put(group("a"))).rejects.toThrow();
  expect(known.groups.find("a")).toBeUndefined();
  expect(known.changes).toEqual([1, 0]);
});

test("a name has an ARN whether it is there or not", async () => {
  await using known = await start();
  await known.groups.put({ ...group("a"), path: "/x/" });
  expect(known.groups.arn("a")).toBe("arn:aws:iam::000000000000:group/x/a");
  expect(known.groups.arn("b")).toBe("arn:aws:iam::000000000000:group/b");
  expect(known.groups.arn("c", "/y/")).toBe("arn:aws:iam::000000000000:group/y/c");
  expect(known.groups.arn(undefined)).toBe("arn:aws:iam::000000000000:group/*");
});
