import { AwsError } from "../../core/errors";
import type { Kind } from "./records";

interface KindFacts {
  /** What its ids begin with. */
  prefix: string;
  /** Error of an id that is not there. */
  notFound(id: string): AwsError;
}

/** What AWS says of each kind of thing. */
export const KINDS: Readonly<Record<Kind, KindFacts>> = {
  vpc: {
    prefix: "vpc",
    notFound: (id) => new AwsError("InvalidVpcID.NotFound", `The vpc ID '${id}' does not exist`),
  },
  subnet: {
    prefix: "subnet",
    notFound: (id) => new AwsError("InvalidSubnetID.NotFound", `The subnet ID '${id}' does not exist`),
  },
  "route-table": {
    prefix: "rtb",
    notFound: (id) =>
      new AwsError("InvalidRouteTableID.NotFound", `The routeTable ID '${id}' does not exist`),
  },
  "internet-gateway": {
    prefix: "igw",
    notFound: (id) =>
      new AwsError("InvalidInternetGatewayID.NotFound", `The internetGateway ID '${id}' does not exist`),
  },
  "security-group": {
    prefix: "sg",
    notFound: (id) => new AwsError("InvalidGroup.NotFound", `The security group '${id}' does not exist`),
  },
  "vpc-endpoint": {
    prefix: "vpce",
    notFound: (id) =>
      new AwsError("InvalidVpcEndpointId.NotFound", `The Vpc Endpoint Id '${id}' does not exist`),
  },
  "elastic-ip": {
    prefix: "eipalloc",
    notFound: (id) =>
      new AwsError("InvalidAllocationID.NotFound", `The allocation ID '${id}' does not exist`),
  },
  natgateway: {
    prefix: "nat",
    notFound: (id) => new AwsError("NatGatewayNotFound", `The Nat Gateway ${id} was not found`),
  },
  "launch-template": {
    prefix: "lt",
    notFound: (id) =>
      new AwsError(
        "InvalidLaunchTemplateId.NotFound",
        `The specified launch template, with template ID ${id}, does not exist.`,
      ),
  },
  instance: {
    prefix: "i",
    notFound: (id) => new AwsError("InvalidInstanceID.NotFound", `The instance ID '${id}' does not exist`),
  },
  volume: {
    prefix: "vol",
    notFound: (id) => new AwsError("InvalidVolume.NotFound", `The volume '${id}' does not exist.`),
  },
};
