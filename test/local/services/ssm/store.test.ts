import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { latest, type Parameter, SsmStore, selectVersion } from "../../../../local/services/ssm/store";
import { fakeCloud } from "../../../support/fake-cloud";

const common = {
  type: "String",
  tier: "Standard",
  dataType: "text",
  modified: 0,
  modifiedBy: "arn:me",
} as const;
const parameter = (name: string): Parameter => ({
  name,
  tags: {},
  versions: [
    { ...common, version: 4, value: "four", labels: ["live"] },
    { ...common, version: 5, value: "five", labels: [] },
  ],
});

test("has parameters again when the cloud starts anew", async () => {
  const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
  try {
    await using cloud = await fakeCloud({ directory });
    const store = new SsmStore(cloud);
    await store.put(parameter("b"));
    await store.put(parameter("a"));
    await store.put(parameter("c"));
    expect(await store.delete("c")).toBe(true);
    expect(await store.delete("c")).toBe(false);
    await cloud.state.close();
    await using again = await fakeCloud({ directory });
    expect(new SsmStore(again).all().map(({ name }) => name)).toEqual(["a", "b"]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

test("misses what is not there", async () => {
  await using cloud = await fakeCloud();
  expect(() => new SsmStore(cloud).get("/none")).toThrow(
    expect.objectContaining({ code: "ParameterNotFound" }),
  );
});

test.each([
  [undefined, "five"],
  [":4", "four"],
  [":live", "four"],
])("the selector %s means the version with the value %s", (selector, value) => {
  const reference = { name: "a", ...(selector !== undefined && { selector }) };
  expect(selectVersion(parameter("a"), reference).value).toBe(value);
});

test.each([
  [":3", "ParameterVersionNotFound"],
  [":old", "ParameterNotFound"],
  [":4:5", "ParameterNotFound"],
])("the selector %s is refused with %s", (selector, code) => {
  expect(() => selectVersion(parameter("a"), { name: "a", selector })).toThrow(
    expect.objectContaining({ code }),
  );
});

test("a parameter has a newest version", () => {
  expect(latest(parameter("a")).version).toBe(5);
  expect(() => latest({ ...parameter("a"), versions: [] })).toThrow("parameter a has no version");
});
