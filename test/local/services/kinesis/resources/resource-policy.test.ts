import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";
import { resourceContext, typeOf } from "../../../../support/resource-context";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
  await bench.create("s");
});
afterEach(() => bench[Symbol.asyncDispose]());

const policy = (Effect: string) => ({
  Version: "2012-10-17",
  Statement: [{ Effect, Principal: "*", Action: "kinesis:PutRecord", Resource: streamArn("s") }],
});
const shown = async () =>
  JSON.parse(
    (await bench.act<{ Policy: string }>("GetResourcePolicy", { ResourceARN: streamArn("s") })).Policy,
  );

test("is put, changed and deleted with its stack", async () => {
  const type = typeOf(bench.service, "AWS::Kinesis::ResourcePolicy");
  const context = resourceContext([bench.service]);
  const properties = (Effect: string) => ({ ResourceArn: streamArn("s"), ResourcePolicy: policy(Effect) });
  const standing = await type.create(properties("Allow"), context);
  expect(standing).toEqual({ physicalId: streamArn("s"), attributes: {} });
  expect(await shown()).toEqual(policy("Allow"));
  await type.update(standing, properties("Deny"), properties("Allow"), context);
  expect(await shown()).toEqual(policy("Deny"));
  await type.delete(standing, properties("Deny"), context);
  expect(await shown()).toEqual({});
  await type.delete(standing, properties("Deny"), context);
});
