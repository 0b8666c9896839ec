import { Fn, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { sharedStackName } from "../../contract/outputs";
import { STACK_TAGS } from "../../contract/tags";
import type { LabClass } from "../class/lab-class";
import { BucketEmptier } from "../constructs/bucket-emptier";
import { ClassNetwork } from "../constructs/class-network";

/** What all seats of a class use: one network, and one function that empties buckets. */
export class SharedStack extends Stack {
  readonly network: ClassNetwork;
  readonly emptier: BucketEmptier;

  constructor(scope: Construct, labClass: LabClass) {
    super(scope, sharedStackName(labClass.name), {
      description: "What the seats of a class share",
      env: { region: labClass.region },
      tags: { [STACK_TAGS.class]: labClass.name, [STACK_TAGS.seat]: "shared" },
    });
    this.network = new ClassNetwork(this, "Network");
    this.emptier = new BucketEmptier(this, "Emptier");
  }

  /** Two zones, named when the stack is deployed: knowing them at synth would take credentials. */
  override get availabilityZones(): string[] {
    return [Fn.select(0, Fn.getAzs()), Fn.select(1, Fn.getAzs())];
  }
}
