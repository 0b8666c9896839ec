import { exportsOf, resourceOf } from "../../../lib/cost/exports";

const subnet = { Type: "AWS::EC2::Subnet" };
const shared = {
  Resources: { Subnet: subnet },
  Outputs: { Out: { Value: { Ref: "Subnet" }, Export: { Name: "shared:subnet" } }, Other: { Value: 1 } },
};
const seat = { Resources: { Own: { Type: "AWS::EC2::Subnet" } } };
const known = exportsOf([shared, seat]);

test("only outputs with an export's name are exports", () => {
  expect([...known.keys()]).toEqual(["shared:subnet"]);
});

test("a resource is found in its own stack or in the one that exports it", () => {
  expect(resourceOf(seat, { Ref: "Own" }, known)).toBe(seat.Resources.Own);
  expect(resourceOf(seat, { "Fn::ImportValue": "shared:subnet" }, known)).toBe(subnet);
});

test.each([["subnet-0123"], [{ Ref: "Absent" }], [{ "Fn::ImportValue": "elsewhere" }], [undefined]])(
  "%j means no resource of the class",
  (value) => {
    expect(resourceOf(seat, value, known)).toBeUndefined();
  },
);
