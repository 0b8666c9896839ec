import { LambdaStore } from "../../../../local/services/lambda/store";
import { fakeCloud } from "../../../support/fake-cloud";
import { configurationOf, functionOf } from "../../../support/lambda-records";

const one = configurationOf({ version: "1" });
const two = configurationOf({ version: "2" });
const live = { name: "live", version: "1", description: "", weights: { 2: 0.25 }, revisionId: "r" };
const fn = functionOf({ versions: [one, two], aliases: [live] });

async function storeOf(cloud: Awaited<ReturnType<typeof fakeCloud>>) {
  const store = new LambdaStore(cloud);
  await store.put(fn);
  return store;
}

test.each([
  [undefined, 0, "$LATEST"],
  ["$LATEST", 0, "$LATEST"],
  ["2", 0, "2"],
  ["live", 0, "1"],
  ["live", 0.7, "1"],
  ["live", 0.8, "2"],
])("the qualifier %s at the draw %f means version %s", async (qualifier, draw, version) => {
  await using cloud = await fakeCloud();
  const store = await storeOf(cloud);
  const reference = { name: "f", ...(qualifier !== undefined && { qualifier }) };
  expect(store.resolve(reference, draw).configuration.version).toBe(version);
});

test.each([
  [{ name: "g" }, "Function not found: arn:aws:lambda:us-east-1:000000000000:function:g"],
  [{ name: "f", qualifier: "3" }, "Function not found: arn:aws:lambda:us-east-1:000000000000:function:f:3"],
])("%j is not found", async (reference, message) => {
  await using cloud = await fakeCloud();
  const store = await storeOf(cloud);
  expect(() => store.resolve(reference)).toThrow(
    expect.objectContaining({ code: "ResourceNotFoundException", status: 404, message }),
  );
});

test("finds aliases, and lists functions by name", async () => {
  await using cloud = await fakeCloud();
  const store = await storeOf(cloud);
  expect(store.alias(fn, "live")).toBe(live);
  expect(() => store.alias(fn, "gone")).toThrow(/Cannot find alias arn: .*:function:f:gone/);
  await store.put(functionOf({ name: "a" }));
  expect(store.all().map(({ name }) => name)).toEqual(["a", "f"]);
  await store.delete("a");
  expect(store.find("a")).toBeUndefined();
});
