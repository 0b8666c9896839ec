import { Aws, CustomResource, Fn, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnNamespace, CfnWorkgroup } from "aws-cdk-lib/aws-redshiftserverless";
import { Construct } from "constructs";
import { STACK_TAGS } from "../../contract/tags";
import { type LimitProperties, WAREHOUSE_DATABASE, WAREHOUSE_RESOURCES } from "../../contract/warehouse";
import type { ClassNetwork } from "./class-network";
import { RedshiftNetwork, WAREHOUSE_PORT } from "./redshift-network";
import { RedshiftSetup } from "./redshift-setup";

const ADMIN = "labadmin";

/** The least that there is. */
const BASE_RPUS = 4;

/** So many RPU-hours a day, then the workgroup answers no more: six hours at its base capacity. */
const LIMIT_RPU_HOURS = 24;

export interface RedshiftWarehouseProps {
  className: string;
  region: string;
  network: ClassNetwork;
  /** Folder of the setup function's bundle. */
  code: string;
}

/**
 * The one warehouse of a class: Redshift Serverless at its smallest, with a limit, in which every seat has a user, a schema and a
 * table of its own (docs/decisions/0044). The admin's password is drawn and kept by AWS.
 */
export class RedshiftWarehouse extends Construct {
  readonly workgroupName: string;
  readonly namespaceName: string;
  /** Stands when tables can be made. */
  readonly setup: RedshiftSetup;
  readonly #workgroup: CfnWorkgroup;

  constructor(scope: Construct, id: string, { className, region, network, code }: RedshiftWarehouseProps) {
    super(scope, id);
    const { subnetIds, securityGroup } = new RedshiftNetwork(this, "Network", { vpc: network.vpc, region });
    const name = uniqueName(className);
    const namespace = new CfnNamespace(this, "Namespace", {
      namespaceName: name,
      adminUsername: ADMIN,
      manageAdminPassword: true,
      dbName: WAREHOUSE_DATABASE,
    });
    this.#workgroup = new CfnWorkgroup(this, "Workgroup", {
      workgroupName: name,
      namespaceName: namespace.ref,
      baseCapacity: BASE_RPUS,
      maxCapacity: BASE_RPUS,
      publiclyAccessible: true,
      port: WAREHOUSE_PORT,
      subnetIds,
      securityGroupIds: [securityGroup.securityGroupId],
    });
    for (const part of [namespace, this.#workgroup]) part.applyRemovalPolicy(RemovalPolicy.DESTROY);
    this.workgroupName = this.#workgroup.ref;
    this.namespaceName = namespace.ref;
    const workgroupArn = this.#workgroup.attrWorkgroupWorkgroupArn;
    this.setup = new RedshiftSetup(this, "Setup", {
      className,
      code,
      workgroupArn,
      namespaceArn: namespace.attrNamespaceNamespaceArn,
      // So the service names the secret that it keeps an admin's password in.
      adminSecret: `redshift!${namespace.ref}-${ADMIN}`,
    });
    const properties: LimitProperties = {
      WorkgroupArn: workgroupArn,
      Amount: String(LIMIT_RPU_HOURS),
      Period: "daily",
    };
    new CustomResource(this, "Limit", {
      resourceType: WAREHOUSE_RESOURCES.limit,
      serviceToken: this.setup.function.functionArn,
      properties: { ...properties },
    });
  }

  /** Where Firehose connects to. */
  get jdbcUrl(): string {
    return `jdbc:redshift://${this.#workgroup.attrWorkgroupEndpointAddress}:${WAREHOUSE_PORT}/${WAREHOUSE_DATABASE}`;
  }

  /** What a student needs to query their own table: to send statements, to see their own, and to read their seat's secret. */
  studentStatements(): PolicyStatement[] {
    const own = (key: string): string => `\${aws:PrincipalTag/${key}}`;
    return [
      new PolicyStatement({
        actions: ["redshift-data:BatchExecuteStatement", "redshift-data:ExecuteStatement"],
        resources: [this.#workgroup.attrWorkgroupWorkgroupArn],
      }),
      new PolicyStatement({
        actions: [
          "redshift-data:CancelStatement",
          "redshift-data:DescribeStatement",
          "redshift-data:GetStatementResult",
        ],
        resources: ["*"],
        conditions: { StringEquals: { "redshift-data:statement-owner-iam-userid": `\${aws:userid}` } },
      }),
      new PolicyStatement({
        actions: ["secretsmanager:GetSecretValue"],
        resources: ["*"],
        conditions: {
          StringEquals: {
            [`aws:ResourceTag/${STACK_TAGS.class}`]: own(STACK_TAGS.class),
            [`aws:ResourceTag/${STACK_TAGS.seat}`]: own(STACK_TAGS.seat),
          },
        },
      }),
    ];
  }
}

/** Both need a name, in small letters; the stack's id makes it one that nothing else bears. */
function uniqueName(className: string): string {
  const stack = Fn.select(2, Fn.split("/", Aws.STACK_ID));
  return Fn.join("-", ["lab", className.toLowerCase(), Fn.select(0, Fn.split("-", stack))]);
}
