import { requestedId } from "../../../../local/services/ec2/ids";

test("a request with a token finds what it made before, each part of it apart", () => {
  const request = { ClientToken: "t" };
  const id = requestedId("vpc", request);
  expect(id).toMatch(/^vpc-0[0-9a-f]{16}$/);
  expect(requestedId("vpc", { ClientToken: "t", CidrBlock: "10.0.0.0/16" })).toBe(id);
  const others = [
    requestedId("sg", request),
    requestedId("vpc", request, "1"),
    requestedId("vpc", { ClientToken: "u" }),
  ];
  expect(new Set(others.map((other) => other.slice(-17))).add(id.slice(-17)).size).toBe(4);
});

test("a request without a token makes something new each time", () => {
  expect(requestedId("i", {})).toMatch(/^i-0[0-9a-f]{16}$/);
  expect(requestedId("i", {})).not.toBe(requestedId("i", {}));
});
