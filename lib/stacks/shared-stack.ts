import { CfnOutput, Fn, Stack } from "aws-cdk-lib";
import { CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { SHARED_OUTPUTS, sharedStackName } from "../../contract/outputs";
import { SHARED_SEAT, STACK_TAGS } from "../../contract/tags";
import type { Bundles } from "../bundles";
import type { LabClass } from "../class/lab-class";
import { BucketEmptier } from "../constructs/bucket-emptier";
import { ClassExpiry } from "../constructs/class-expiry";
import { ClassNetwork } from "../constructs/class-network";
import { tunnelStatements } from "../constructs/kafka-tunnel";
import { RedshiftWarehouse } from "../constructs/redshift-warehouse";
import { SessionEnd } from "../constructs/session-end";
import { StudentRole } from "../constructs/student-role";

/** What all seats of a class use: one network, one function that empties buckets, one role for students, an end in time. */
export class SharedStack extends Stack {
  readonly network: ClassNetwork;
  readonly emptier: BucketEmptier;
  readonly student: StudentRole;
  /** Of a class whose destination is Redshift. */
  readonly warehouse: RedshiftWarehouse | undefined;

  constructor(scope: Construct, labClass: LabClass, bundles: Bundles) {
    super(scope, sharedStackName(labClass.name), {
      description: "What the seats of a class share",
      env: { region: labClass.region },
      tags: { [STACK_TAGS.class]: labClass.name, [STACK_TAGS.seat]: SHARED_SEAT },
    });
    this.network = new ClassNetwork(this, "Network", labClass);
    this.emptier = new BucketEmptier(this, "Emptier");
    const { name: className, region, sessionSeconds, expires } = labClass;
    this.warehouse =
      labClass.pipeline.destination === "redshift"
        ? new RedshiftWarehouse(this, "Warehouse", {
            className,
            region,
            network: this.network,
            code: bundles.warehouse,
          })
        : undefined;
    this.student = new StudentRole(this, "Student", className, expires, [
      ...(this.warehouse?.studentStatements() ?? []),
      ...(labClass.pipeline.source === "kafka" ? tunnelStatements() : []),
    ]);

    const schedules = new CfnScheduleGroup(this, "Schedules");
    new SessionEnd(this, "SessionEnd", { className, sessionSeconds, code: bundles.sessionEnd, schedules });
    if (expires !== undefined)
      new ClassExpiry(this, "Expiry", { className, expires, code: bundles.expiry, schedules });

    new CfnOutput(this, SHARED_OUTPUTS.studentRole, { value: this.student.roleArn });
  }

  /** Two zones, named when the stack is deployed: knowing them at synth would take credentials. */
  override get availabilityZones(): string[] {
    return [Fn.select(0, Fn.getAzs()), Fn.select(1, Fn.getAzs())];
  }
}
