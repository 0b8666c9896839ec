import { BlockList, isIP } from "node:net";
import { comparison } from "./operator";

interface Range {
  address: string;
  family: "ipv4" | "ipv6";
  prefix: number;
}

/** `192.0.2.0/24`, `2001:db8::/32`, or one address. An IPv4 address in IPv6 form is read as what it stands for. */
function read(text: string): Range | undefined {
  const [written = "", bits] = text.trim().split("/", 2);
  const address =
    written.toLowerCase().startsWith("::ffff:") && written.includes(".") ? written.slice(7) : written;
  const version = isIP(address);
  if (version === 0) return undefined;
  const longest = version === 4 ? 32 : 128;
  const prefix = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
  if (prefix < 0 || prefix > longest) return undefined;
  return { address, family: version === 4 ? "ipv4" : "ipv6", prefix };
}

const lists = new WeakMap<Range, BlockList>();

export const ipAddress = comparison(read, (actual, expected) => {
  if (actual.family !== expected.family) return false;
  let list = lists.get(expected);
  if (!list) {
    list = new BlockList();
    list.addSubnet(expected.address, expected.prefix, expected.family);
    lists.set(expected, list);
  }
  return list.check(actual.address, actual.family);
});
