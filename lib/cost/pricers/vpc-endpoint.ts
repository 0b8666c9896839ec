import { price } from "../../facts/prices";
import { at, members } from "../../guardrails/template";
import type { Pricer } from "../pricer";

/** Interface endpoints cost by zone, which is by subnet; gateway endpoints (S3, DynamoDB) nothing. */
export const vpcEndpoint: Pricer = {
  type: "AWS::EC2::VPCEndpoint",
  price({ Properties }) {
    if ((at(Properties, "VpcEndpointType") ?? "Gateway") === "Gateway") return [];
    const zones = Math.max(1, members(at(Properties, "SubnetIds")).length);
    const hourly = zones * price("vpc.interface-endpoint.zone-hour");
    return [{ what: `interface endpoint in ${zones} ${zones === 1 ? "zone" : "zones"}`, hourly }];
  },
};
