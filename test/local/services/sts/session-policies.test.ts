import { packedSize } from "../../../../local/services/sts/session-policies";

test("policy and tags share the room of a token", () => {
  expect(packedSize([], {})).toBe(0);
  expect(packedSize(["x".repeat(1024)], {})).toBe(50);
  expect(packedSize(["x".repeat(1000)], { key: "v".repeat(1045) })).toBe(100);
  expect(() => packedSize(["x".repeat(1000)], { key: "v".repeat(1046) })).toThrow(
    "Packed policy consumes 101% of allotted space, please use smaller policy.",
  );
});
