import { price } from "../../facts/prices";
import type { Pricer } from "../pricer";

/** An address costs the same in use and idle. */
export const elasticIp: Pricer = {
  type: "AWS::EC2::EIP",
  price: () => [{ what: "public IPv4 address", hourly: price("vpc.public-ipv4.hour") }],
};
