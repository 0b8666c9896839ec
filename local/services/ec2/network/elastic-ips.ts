import { resourceId } from "../../../core/ids";
import type { Address, Instance } from "../records";
import type { Ec2Store } from "../store";
import { freePublicAddress } from "./addresses";

/**
 * Gives an address to an instance. Whoever had it loses it, and an address that the instance had is free again.
 * @returns id of the association
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html
 */
export async function giveAddress(store: Ec2Store, address: Address, instance: Instance): Promise<string> {
  if (address.association?.instance === instance.id) return address.association.id;
  const { interface: networkInterface, privateIp } = instance;
  const id = resourceId("eipassoc");
  const association = { id, instance: instance.id, interface: networkInterface, privateIp };
  const others = store.all("elastic-ip").filter((other) => other.association?.instance === instance.id);
  await Promise.all([
    takeAddress(store, address),
    ...others.map((other) => takeAddress(store, other)),
    store.put("elastic-ip", { ...address, association }),
    store.put("instance", { ...instance, publicIp: address.ip }),
  ]);
  return id;
}

/**
 * Takes an address from what has it. A running instance that was launched with a public address gets another one.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html#concepts-public-addresses
 */
export async function takeAddress(store: Ec2Store, { association, ...free }: Address): Promise<void> {
  const instance = store.find("instance", association?.instance);
  await Promise.all([
    store.put("elastic-ip", free),
    instance && store.put("instance", withoutAddress(store, instance)),
  ]);
}

function withoutAddress(store: Ec2Store, { publicIp: _taken, ...instance }: Instance): Instance {
  const another = instance.wantsPublicIp && (instance.state === "pending" || instance.state === "running");
  return { ...instance, ...(another && { publicIp: freePublicAddress(store) }) };
}
