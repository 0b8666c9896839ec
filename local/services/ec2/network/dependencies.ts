import type { Ec2Store } from "../store";

/** Instances that still have a network interface. */
const aliveInstances = (store: Ec2Store) =>
  store.all("instance").filter(({ state }) => state !== "terminated");

const standingGateways = (store: Ec2Store) =>
  store.all("natgateway").filter(({ deleted }) => deleted === undefined);

/** @returns whether something has an address in a subnet */
export function subnetInUse(store: Ec2Store, id: string): boolean {
  return (
    aliveInstances(store).some(({ subnet }) => subnet === id) ||
    standingGateways(store).some(({ subnet }) => subnet === id) ||
    store.all("vpc-endpoint").some(({ subnets }) => subnets.includes(id))
  );
}

/** @returns whether anything stands in a VPC beside what was made with it */
export function vpcInUse(store: Ec2Store, id: string): boolean {
  const { mainRouteTable, defaultSecurityGroup } = store.get("vpc", id);
  return (
    store.all("subnet").some(({ vpc }) => vpc === id) ||
    store.all("internet-gateway").some(({ vpc }) => vpc === id) ||
    store.all("vpc-endpoint").some(({ vpc }) => vpc === id) ||
    standingGateways(store).some(({ vpc }) => vpc === id) ||
    store.all("route-table").some((table) => table.vpc === id && table.id !== mainRouteTable) ||
    store.all("security-group").some((group) => group.vpc === id && group.id !== defaultSecurityGroup)
  );
}

/** @returns whether an interface has a security group, or a rule of another group names it */
export function securityGroupInUse(store: Ec2Store, id: string): boolean {
  return (
    aliveInstances(store).some(({ securityGroups }) => securityGroups.includes(id)) ||
    store.all("vpc-endpoint").some(({ securityGroups }) => securityGroups.includes(id)) ||
    store
      .all("security-group")
      .some(
        (group) => group.id !== id && group.rules.some(({ peer }) => "group" in peer && peer.group === id),
      )
  );
}

/** @returns whether something in a VPC can be reached under a public address */
export function hasPublicAddresses(store: Ec2Store, id: string): boolean {
  return (
    aliveInstances(store).some(({ vpc, publicIp }) => vpc === id && publicIp !== undefined) ||
    standingGateways(store).some(({ vpc, publicIp }) => vpc === id && publicIp !== undefined)
  );
}
