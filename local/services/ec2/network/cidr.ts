import { invalidCidr, invalidValue } from "../errors";

/** A block of IPv4 addresses. */
export interface Cidr {
  /** Its first address as a number. */
  base: number;
  bits: number;
}

/** @returns undefined when the text is no IPv4 block; bits of the host part are cut, as AWS cuts them */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const [a, b, c, d, bits] = match.slice(1).map(Number) as [number, number, number, number, number];
  if ([a, b, c, d].some((octet) => octet > 255) || bits > 32) return undefined;
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  return { base: address - (address % 2 ** (32 - bits)), bits };
}

export const formatCidr = ({ base, bits }: Cidr): string => `${formatAddress(base)}/${bits}`;

/** @returns how many addresses a block has */
export const sizeOf = ({ bits }: Cidr): number => 2 ** (32 - bits);

/** @returns `10.0.0.1` */
export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

export const contains = (outer: Cidr, inner: Cidr): boolean =>
  inner.base >= outer.base && inner.base + sizeOf(inner) <= outer.base + sizeOf(outer);

export const overlap = (a: Cidr, b: Cidr): boolean =>
  a.base < b.base + sizeOf(b) && b.base < a.base + sizeOf(a);

/**
 * Reads the block of a VPC or a subnet, which has 16 to 65,536 addresses.
 * @throws AwsError when it is none, or has another size
 */
export function checkedCidr(text: string, rangeCode: string): Cidr {
  const cidr = parseCidr(text);
  if (!cidr) throw invalidValue(text, "cidrBlock", "This is not a valid CIDR block.");
  if (cidr.bits < 16 || cidr.bits > 28) throw invalidCidr(rangeCode, text);
  return cidr;
}
