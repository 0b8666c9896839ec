import type { PriceId } from "../../lib/facts/prices";
import { PROGRAMS } from "../../lib/facts/programs";

/** What the price list is asked for: one product, by attributes of AWS's. */
export interface Product {
  what: string;
  price: { id: PriceId } | { instance: string };
  service: string;
  /** Beside the Region. */
  filters: Readonly<Record<string, string>>;
}

/** What a class mostly pays for. */
export const PRODUCTS: readonly Product[] = [
  {
    what: PROGRAMS.instanceType,
    price: { instance: PROGRAMS.instanceType },
    service: "AmazonEC2",
    filters: {
      instanceType: PROGRAMS.instanceType,
      operatingSystem: "Linux",
      preInstalledSw: "NA",
      tenancy: "Shared",
      capacitystatus: "Used",
    },
  },
  {
    what: "gp3 disks",
    price: { id: "ebs.gp3.gb-month" },
    service: "AmazonEC2",
    filters: { productFamily: "Storage", volumeApiName: "gp3" },
  },
  {
    what: "public IPv4 addresses",
    price: { id: "vpc.public-ipv4.hour" },
    service: "AmazonVPC",
    filters: {
      group: "VPCPublicIPv4Address",
      groupDescription: "Hourly charge for In-use Public IPv4 Addresses",
    },
  },
  {
    what: "interface endpoints",
    price: { id: "vpc.interface-endpoint.zone-hour" },
    service: "AmazonVPC",
    filters: { productFamily: "VpcEndpoint", groupDescription: "Hourly charge for VPC Endpoints" },
  },
  {
    what: "shards",
    price: { id: "kinesis.shard.hour" },
    service: "AmazonKinesis",
    filters: { group: "Provisioned shard hour" },
  },
];
