import { loopbackAddress } from "../../../../../local/services/ec2/host/loopback";

test("an instance has a loopback address of its own on Linux, the same for life", () => {
  const ids = Array.from({ length: 200 }, (_, index) => `i-${index.toString(16).padStart(17, "0")}`);
  const addresses = ids.map((id) => loopbackAddress(id, "linux"));
  expect(new Set(addresses).size).toBe(ids.length);
  for (const address of addresses)
    expect(address).toMatch(/^127\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.[1-9]\d*$/);
  expect(ids.map((id) => loopbackAddress(id, "linux"))).toEqual(addresses);
});

test("where there is only one loopback address, all have that", () => {
  expect(loopbackAddress("i-1", "darwin")).toBe("127.0.0.1");
});
