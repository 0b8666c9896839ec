import { CfnOutput } from "aws-cdk-lib";
import { CfnVPC } from "aws-cdk-lib/aws-ec2";
import { CfnRole } from "aws-cdk-lib/aws-iam";
import { type ClassFault, find } from "./fault";

/** Over the priority of tags that a stack's properties give. */
const OVERRIDING = 1000;

/** Defects that no template shows by itself. */
export const CLASS_FAULTS: readonly ClassFault[] = [
  {
    name: "two seats that collide on an export",
    caughtBy: "loglab/name-collisions",
    inject: (seat) => {
      new CfnOutput(seat, "Exported", { value: "x", exportName: "LabStream" });
    },
  },
  {
    name: "two seats that collide on a role's name",
    caughtBy: "loglab/name-collisions",
    inject: (seat) => {
      find(seat, CfnRole).roleName = "lab-role";
    },
  },
  {
    name: "a stack without its seat's tag",
    caughtBy: "loglab/stack-tags",
    inject: (seat) => seat.tags.setTag("loglab:seat", "another", OVERRIDING),
  },
  {
    name: "a network a seat, over the Region's quota of five",
    caughtBy: "loglab/region-quotas",
    labClass: { seats: ["s01", "s02", "s03", "s04", "s05"] },
    inject: (seat) => {
      new CfnVPC(seat, "Network", { cidrBlock: "10.1.0.0/16" });
    },
  },
  {
    name: "seats that cost more than the ceiling",
    caughtBy: "loglab/cost-ceiling",
    labClass: { generators: 10, rate: 10_000 },
  },
];
