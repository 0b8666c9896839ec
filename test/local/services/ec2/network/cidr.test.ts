import {
  checkedCidr,
  contains,
  formatAddress,
  formatCidr,
  overlap,
  parseCidr,
  sizeOf,
} from "../../../../../local/services/ec2/network/cidr";

const block = (text: string) => {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`${text} is no block`);
  return cidr;
};

test.each([
  ["10.0.1.7/24", "10.0.1.0/24", 256],
  ["255.255.255.255/32", "255.255.255.255/32", 1],
  ["0.0.0.0/0", "0.0.0.0/0", 2 ** 32],
])("%s is cut to %s, of %d addresses", (text, cut, size) => {
  expect(formatCidr(block(text))).toBe(cut);
  expect(sizeOf(block(text))).toBe(size);
});

test.each(["10.0.0.0", "10.0.0.256/8", "10.0.0.0/33", "::/0", "a.b.c.d/8", ""])("%j is no block", (text) => {
  expect(parseCidr(text)).toBeUndefined();
});

test("knows which blocks lie in or across one another", () => {
  const vpc = block("10.0.0.0/16");
  expect(contains(vpc, block("10.0.255.0/24"))).toBe(true);
  expect(contains(vpc, block("10.1.0.0/24"))).toBe(false);
  expect(contains(block("10.0.0.0/24"), vpc)).toBe(false);
  expect(overlap(block("10.0.0.0/24"), vpc)).toBe(true);
  expect(overlap(block("10.0.0.0/24"), block("10.0.1.0/24"))).toBe(false);
  expect(formatAddress(vpc.base + 259)).toBe("10.0.1.3");
});

test("takes 16 to 65,536 addresses for a network", () => {
  expect(checkedCidr("10.0.0.0/28", "InvalidVpc.Range")).toMatchObject({ bits: 28 });
  for (const text of ["10.0.0.0/29", "10.0.0.0/15"])
    expect(() => checkedCidr(text, "InvalidVpc.Range")).toThrow(
      expect.objectContaining({ code: "InvalidVpc.Range", message: `The CIDR '${text}' is invalid.` }),
    );
  expect(() => checkedCidr("x", "InvalidVpc.Range")).toThrow("This is not a valid CIDR block.");
});
