import { price } from "../../facts/prices";
import type { Pricer } from "../pricer";

/** A NAT gateway's hours; the bytes through it cost as much again a GB. */
export const natGateway: Pricer = {
  type: "AWS::EC2::NatGateway",
  price: () => [{ what: "NAT gateway", hourly: price("vpc.nat-gateway.hour") }],
};
