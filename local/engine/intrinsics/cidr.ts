import { isIP } from "node:net";
import { validationError } from "../errors";
import { type Intrinsic, isUnknown, scalarText } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

/**
 * Cuts an address block into equal blocks.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html
 */
export const cidr: Intrinsic = {
  key: "Fn::Cidr",
  async evaluate(argument, _scope, evaluate) {
    if (!Array.isArray(argument) || argument.length < 2 || argument.length > 3) throw malformed();
    const values = await evaluate(argument);
    if (isUnknown(values)) return KNOWN_AFTER_APPLY;
    const [block, count, bits] = (Array.isArray(values) ? values : []).map(scalarText);
    if (block === undefined || !/^\d+$/.test(count ?? "")) throw malformed();
    return blocks(block, Number(count), bits === undefined ? undefined : Number(bits));
  },
};

function blocks(block: string, count: number, hostBits: number | undefined): string[] {
  const [address = "", prefix = ""] = block.split("/");
  const family = isIP(address);
  if (family === 0 || !/^\d+$/.test(prefix)) throw malformed();
  const width = family === 4 ? 32 : 128;
  const bits = hostBits ?? (family === 4 ? 8 : 64);
  const room = width - Number(prefix) - bits;
  if (count < 1 || count > 256 || bits < 1 || room < 0 || count > 2 ** room) {
    throw validationError(
      `Template error: Fn::Cidr cannot cut ${count} blocks of ${bits} bits out of ${block}.`,
    );
  }
  const mask = (1n << BigInt(width - Number(prefix))) - 1n;
  const start = (family === 4 ? fromIpv4(address) : fromIpv6(address)) & ~mask;
  const print = family === 4 ? toIpv4 : toIpv6;
  return Array.from(
    { length: count },
    (_, i) => `${print(start + (BigInt(i) << BigInt(bits)))}/${width - bits}`,
  );
}

const fromIpv4 = (address: string): bigint =>
  address.split(".").reduce((sum, part) => (sum << 8n) + BigInt(part), 0n);

const toIpv4 = (value: bigint): string =>
  [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join(".");

function fromIpv6(address: string): bigint {
  const [head = "", tail] = address.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill("0");
  return [...left, ...zeros, ...right].reduce((sum, part) => (sum << 16n) + BigInt(`0x${part}`), 0n);
}

function toIpv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => (value >> BigInt(112 - 16 * i)) & 0xffffn);
  const text = groups.map((group) => group.toString(16)).join(":");
  return text.replace(/(^|:)0(:0)+(:|$)/, "::");
}

const malformed = () =>
  validationError(
    "Template error: every Fn::Cidr object requires two parameters, (1) an IP address block and (2) the number of CIDRs to " +
      "generate, and takes the number of subnet bits as third.",
  );
