import type { Engine } from "../../../../local/engine/engine";
import { checkStackPolicy } from "../../../../local/engine/requests/stack-policy";
import { fakeCloud, rootCall } from "../../../support/fake-cloud";

const POLICY = JSON.stringify({ Statement: [] });

test("a stack policy comes with the request or from S3, and must be one", async () => {
  await using cloud = await fakeCloud();
  const engine = { cloud } as unknown as Engine;
  const read = (input: object) => checkStackPolicy(engine, rootCall(), input);
  expect(await read({})).toBeUndefined();
  expect(await read({ StackPolicyBody: POLICY })).toBe(POLICY);
  cloud.answers.set("s3.GetObject", () => ({ Body: Buffer.from(POLICY) }));
  expect(await read({ StackPolicyURL: "https://b.s3.amazonaws.com/policy.json" })).toBe(POLICY);
  await expect(read({ StackPolicyBody: '{"Statement": 1}' })).rejects.toThrow("Invalid stack policy");
});
