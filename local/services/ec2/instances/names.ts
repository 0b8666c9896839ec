import type { Instance } from "../records";
import type { Ec2Store } from "../store";

const dashed = (address: string): string => address.replaceAll(".", "-");

/** @returns `ip-10-0-0-4.ec2.internal`, outside of us-east-1 `ip-10-0-0-4.<region>.compute.internal` */
export function privateDnsName(region: string, address: string): string {
  const domain = region === "us-east-1" ? "ec2.internal" : `${region}.compute.internal`;
  return `ip-${dashed(address)}.${domain}`;
}

/** @returns the public name, which an instance has with a public address in a VPC that gives out names */
export function publicDnsName(store: Ec2Store, { publicIp, vpc }: Instance): string | undefined {
  if (publicIp === undefined || !store.find("vpc", vpc)?.dnsHostnames) return undefined;
  const { region } = store.cloud;
  const domain = region === "us-east-1" ? "compute-1" : `${region}.compute`;
  return `ec2-${dashed(publicIp)}.${domain}.amazonaws.com`;
}
