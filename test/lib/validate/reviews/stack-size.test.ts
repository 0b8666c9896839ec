import { stackSize } from "../../../../lib/validate/reviews/stack-size";
import { findIn, findInClean } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(stackSize)).toEqual([]);
});

const handles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `H${index}`,
      { Type: "AWS::CloudFormation::WaitConditionHandle" },
    ]),
  );

test("a stack is warned of before it is full, and an error when it is over", () => {
  expect(findIn(stackSize, handles(400))).toEqual([]);
  expect(findIn(stackSize, handles(401))).toEqual([{ what: "401 resources of 500", severity: "warning" }]);
  expect(findIn(stackSize, handles(501))).toEqual([{ what: "501 resources of 500" }]);
});

test("outputs, parameters, mappings and bytes have limits of their own", () => {
  const many = Object.fromEntries(
    Array.from({ length: 201 }, (_, index) => [`X${index}`, { Value: 1, Type: "String" }]),
  );
  const found = stackSize.check({ Outputs: many, Parameters: many, Mappings: many }, new Date(0));
  expect(found.map(({ what }) => what)).toEqual([
    "201 outputs of 200",
    "201 parameters of 200",
    "201 mappings of 200",
  ]);
  const large = { B: { Type: "AWS::S3::Bucket", Properties: { Text: "x".repeat(1024 * 1024) } } };
  expect(findIn(stackSize, large).map(({ what }) => what)).toEqual([
    expect.stringMatching(/^\d+ bytes of 1048576$/),
  ]);
});
