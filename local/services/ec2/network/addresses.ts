import { randomInt } from "node:crypto";
import { AwsError } from "../../../core/errors";
import type { Subnet } from "../records";
import type { Ec2Store } from "../store";
import { type Cidr, formatAddress, parseCidr, sizeOf } from "./cidr";

/** AWS keeps the first four addresses of a subnet and the last. */
const RESERVED_FIRST = 4;
const RESERVED = 5;

/** Addresses of a subnet that something has. */
export function usedAddresses(store: Ec2Store, subnet: string): Set<string> {
  const instances = store
    .all("instance")
    .filter((instance) => instance.subnet === subnet && instance.state !== "terminated");
  const gateways = store
    .all("natgateway")
    .filter((nat) => nat.subnet === subnet && nat.deleted === undefined);
  const endpoints = store
    .all("vpc-endpoint")
    .flatMap(({ interfaces }) => interfaces.filter((one) => one.subnet === subnet));
  return new Set([
    ...instances.map(({ privateIp }) => privateIp),
    ...gateways.map(({ privateIp }) => privateIp),
    ...endpoints.map(({ ip }) => ip),
  ]);
}

export function availableAddresses(store: Ec2Store, { id, cidr }: Subnet): number {
  return sizeOf(parseCidr(cidr) as Cidr) - RESERVED - usedAddresses(store, id).size;
}

interface AddressWish {
  /** The one address that is asked for. */
  wanted?: string | undefined;
  /** What the same request has chosen already. */
  taken?: ReadonlySet<string>;
}

/**
 * @returns a free address of a subnet
 * @throws AwsError when there is none, or the wanted one is taken or elsewhere
 */
export function freeAddress(
  store: Ec2Store,
  subnet: Subnet,
  { wanted, taken = new Set() }: AddressWish = {},
): string {
  const block = parseCidr(subnet.cidr) as Cidr;
  const used = new Set([...usedAddresses(store, subnet.id), ...taken]);
  if (wanted !== undefined) {
    const address = parseCidr(`${wanted}/32`);
    const offset = address ? address.base - block.base : -1;
    if (offset < RESERVED_FIRST || offset >= sizeOf(block) - 1)
      throw new AwsError("InvalidParameterValue", "Address does not fall within the subnet's address range");
    if (used.has(wanted)) throw new AwsError("InvalidIPAddress.InUse", `Address ${wanted} is in use.`);
    return wanted;
  }
  for (let offset = RESERVED_FIRST; offset < sizeOf(block) - 1; offset++) {
    const address = formatAddress(block.base + offset);
    if (!used.has(address)) return address;
  }
  throw new AwsError(
    "InsufficientFreeAddressesInSubnet",
    `There are not enough free addresses in subnet '${subnet.id}' to satisfy the requested number of instances.`,
  );
}

/** Public addresses come from a range that is set aside for benchmarks and leads nowhere (RFC 2544). */
const PUBLIC = { base: (198 * 256 + 18) * 65_536, bits: 15 };

/** @param taken what the same request has chosen already */
export function freePublicAddress(store: Ec2Store, taken: ReadonlySet<string> = new Set()): string {
  const used = new Set([
    ...taken,
    ...store.all("instance").map(({ publicIp }) => publicIp),
    ...store.all("elastic-ip").map(({ ip }) => ip),
  ]);
  for (;;) {
    const address = formatAddress(PUBLIC.base + randomInt(1, sizeOf(PUBLIC) - 1));
    if (!used.has(address)) return address;
  }
}
