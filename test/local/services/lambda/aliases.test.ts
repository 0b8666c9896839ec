import { checkedAlias } from "../../../../local/services/lambda/aliases";
import { type Alias, LambdaStore } from "../../../../local/services/lambda/store";
import { fakeCloud } from "../../../support/fake-cloud";
import { configurationOf, functionOf } from "../../../support/lambda-records";

const fn = functionOf({ versions: [configurationOf({ version: "1" }), configurationOf({ version: "2" })] });
const alias = (version: string, weights: Record<string, number> = {}): Alias => ({
  name: "live",
  version,
  weights,
  description: "",
  revisionId: "r",
});

test.each([alias("1"), alias("$LATEST"), alias("1", { 2: 0.5 })])("takes %j", async (wanted) => {
  await using cloud = await fakeCloud();
  expect(checkedAlias(new LambdaStore(cloud), fn, wanted)).toBe(wanted);
});

test.each([
  [
    alias("3"),
    "ResourceNotFoundException",
    "Function not found: arn:aws:lambda:us-east-1:000000000000:function:f:3",
  ],
  [alias("1", { 9: 0.5 }), "ResourceNotFoundException", "function:f:9"],
  [alias("1", { 1: 0.5 }), "InvalidParameterValueException", "already included in routing configuration"],
  [alias("$LATEST", { 1: 0.5 }), "InvalidParameterValueException", "$LATEST is not supported"],
  [alias("1", { 1: 0.1, 2: 0.1 }), "InvalidParameterValueException", "cannot be greater than 1"],
])("refuses %j", async (wanted, code, message) => {
  await using cloud = await fakeCloud();
  expect(() => checkedAlias(new LambdaStore(cloud), fn, wanted)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});
