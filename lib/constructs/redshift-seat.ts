import { CustomResource, RemovalPolicy } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { type SeatProperties, WAREHOUSE_DATABASE, WAREHOUSE_RESOURCES } from "../../contract/warehouse";
import type { RedshiftWarehouse } from "./redshift-warehouse";

/** What a seat has in its class's warehouse: a user with a drawn password, whose are a schema and a table. */
export class RedshiftSeat extends Construct {
  readonly secret: Secret;
  /** Stands when the table does. */
  readonly table: CustomResource;

  /** @param seat its id, a token */
  constructor(
    scope: Construct,
    id: string,
    { seat, warehouse }: { seat: string; warehouse: RedshiftWarehouse },
  ) {
    super(scope, id);
    this.secret = new Secret(this, "Secret", {
      description: "User of this seat in the warehouse",
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ username: seat }),
        generateStringKey: "password",
        excludePunctuation: true,
        passwordLength: 32,
      },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const properties: SeatProperties = {
      WorkgroupName: warehouse.workgroupName,
      Database: WAREHOUSE_DATABASE,
      NamespaceName: warehouse.namespaceName,
      SeatSecretArn: this.secret.secretArn,
      Seat: seat,
    };
    this.table = new CustomResource(this, "Table", {
      resourceType: WAREHOUSE_RESOURCES.seat,
      serviceToken: warehouse.setup.function.functionArn,
      properties: { ...properties },
    });
  }
}
