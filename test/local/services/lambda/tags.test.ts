import { LambdaStore } from "../../../../local/services/lambda/store";
import { taggedFunction, withTags } from "../../../../local/services/lambda/tags";
import { fakeCloud } from "../../../support/fake-cloud";
import { functionOf } from "../../../support/lambda-records";

const arn = "arn:aws:lambda:us-east-1:000000000000:function:f";
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, "v"]));

test("puts tags on top of those that are there, 50 of them at most", () => {
  expect(withTags({ a: "1" }, { a: "2", b: "" })).toEqual({ a: "2", b: "" });
  expect(Object.keys(withTags({ "aws:cloudformation:stack-name": "s" }, many(50)))).toHaveLength(51);
  expect(() => withTags({}, many(51))).toThrow(
    expect.objectContaining({ code: "InvalidParameterValueException" }),
  );
});

test("are a whole function's", async () => {
  await using cloud = await fakeCloud();
  const store = new LambdaStore(cloud);
  await store.put(functionOf());
  expect(taggedFunction(store, arn).name).toBe("f");
  expect(() => taggedFunction(store, `${arn}:live`)).toThrow(
    /Tags on function aliases and versions are not supported/,
  );
});
