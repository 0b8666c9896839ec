import { Aws } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Asset } from "aws-cdk-lib/aws-s3-assets";
import type { Construct } from "constructs";
import type { Entry } from "../pipeline/parts";
import type { OwnedLogGroup } from "./owned-log-group";

/** What a seat's generators use. */
export interface GeneratorParts {
  /** Where they put their lines. */
  entry: Pick<Entry, "statements">;
  /** For heartbeats. */
  logGroup: OwnedLogGroup;
  /** The program. */
  code: Asset;
}

/** The role of a seat's generator hosts: put to one entry, log to one group, read one asset, report to one stack. */
export class GeneratorRole extends Role {
  constructor(scope: Construct, id: string, { entry, logGroup, code }: GeneratorParts) {
    super(scope, id, {
      assumedBy: new ServicePrincipal("ec2.amazonaws.com"),
      inlinePolicies: {
        Generator: new PolicyDocument({
          statements: [
            ...entry.statements,
            logGroup.writeStatement(),
            // Asset.grantRead would open the whole assets bucket, other classes' code included.
            new PolicyStatement({
              actions: ["s3:GetObject"],
              resources: [`arn:${Aws.PARTITION}:s3:::${code.s3BucketName}/${code.s3ObjectKey}`],
            }),
            new PolicyStatement({
              actions: ["cloudformation:DescribeStackResource", "cloudformation:SignalResource"],
              resources: [Aws.STACK_ID],
            }),
            sessionManagerStatement(),
          ],
        }),
      },
    });
  }
}

/**
 * What Session Manager needs of an instance. The managed policy would also let it read every parameter of the account.
 * These actions cannot be narrowed to a resource.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
function sessionManagerStatement(): PolicyStatement {
  return new PolicyStatement({
    actions: [
      "ssm:UpdateInstanceInformation",
      "ssmmessages:CreateControlChannel",
      "ssmmessages:CreateDataChannel",
      "ssmmessages:OpenControlChannel",
      "ssmmessages:OpenDataChannel",
    ],
    resources: ["*"],
  });
}
