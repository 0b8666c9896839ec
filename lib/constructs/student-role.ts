import { Aws, Duration } from "aws-cdk-lib";
import { AccountRootPrincipal, Effect, PolicyDocument, PolicyStatement, Role } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { seatKinesisPrefix, seatStackName } from "../../contract/outputs";
import { SHARED_SEAT, STACK_TAGS } from "../../contract/tags";
import { StudentBoundary } from "./student-boundary";

/** The most that IAM lets a role's session last. */
const SESSION = Duration.hours(12);

/** Class and seat of whoever asks; IAM puts them in. */
const OWN_CLASS = `\${aws:PrincipalTag/${STACK_TAGS.class}}`;
const OWN_SEAT = `\${aws:PrincipalTag/${STACK_TAGS.seat}}`;

/**
 * What a student is while at work: one role for all seats of a class. A session of it is for one seat, by its tags, and
 * what it may do is narrowed to what CloudFormation has tagged as that seat's (docs/decisions/0021). A seat's bucket lets it
 * in by its own policy, because S3 knows no tags of buckets unless each one asks for them.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_attribute-based-access-control.html
 */
export class StudentRole extends Role {
  /**
   * @param expires when the class is over, ISO 8601 with an offset; nothing is allowed from then on
   * @param more what the parts of the class's pipeline need
   */
  constructor(
    scope: Construct,
    id: string,
    className: string,
    expires: string | undefined,
    more: readonly PolicyStatement[] = [],
  ) {
    const allowed = [ownThings(), listsOfAll(), deliveryRole(), ...ownKinesisStreams(), ...more];
    super(scope, id, {
      description: "A student at one seat, which the session tags name",
      assumedBy: new AccountRootPrincipal().withConditions(seatNamed(className)).withSessionTags(),
      maxSessionDuration: SESSION,
      inlinePolicies: {
        Seat: new PolicyDocument({
          statements: [...allowed, nowhereElse(), ...(expires === undefined ? [] : [notAfter(expires)])],
        }),
      },
      permissionsBoundary: new StudentBoundary(
        scope,
        `${id}Boundary`,
        allowed.flatMap(({ actions }) => actions),
      ),
    });
  }
}

/** A session is for a seat of this class: without tags nobody wears the role, nor as what the seats share. */
const seatNamed = (className: string) => ({
  StringEquals: { [`aws:RequestTag/${STACK_TAGS.class}`]: className },
  StringLike: { [`aws:RequestTag/${STACK_TAGS.seat}`]: "?*" },
  StringNotEquals: { [`aws:RequestTag/${STACK_TAGS.seat}`]: SHARED_SEAT },
});

/** Tags that say whose something is, as condition keys of one kind. */
const ownTags = (kind: "ResourceTag" | "RequestTag") => ({
  StringEquals: {
    [`aws:${kind}/${STACK_TAGS.class}`]: OWN_CLASS,
    [`aws:${kind}/${STACK_TAGS.seat}`]: OWN_SEAT,
  },
});

function ownThings(): PolicyStatement {
  return new PolicyStatement({
    actions: [
      "cloudformation:DescribeStackEvents",
      "cloudformation:DescribeStackResources",
      "cloudformation:DescribeStacks",
      "cloudformation:GetTemplate",
      "ec2:RebootInstances",
      "ec2:StartInstances",
      "ec2:StopInstances",
      "ec2:TerminateInstances",
      "firehose:DescribeDeliveryStream",
      "firehose:ListTagsForDeliveryStream",
      "firehose:PutRecord",
      "firehose:PutRecordBatch",
      "firehose:UpdateDestination",
      "kinesis:DeleteStream",
      "kinesis:DescribeStream",
      "kinesis:DescribeStreamSummary",
      "kinesis:GetRecords",
      "kinesis:GetShardIterator",
      "kinesis:ListShards",
      "kinesis:ListStreamConsumers",
      "kinesis:ListTagsForStream",
      "kinesis:MergeShards",
      "kinesis:PutRecord",
      "kinesis:PutRecords",
      "kinesis:RegisterStreamConsumer",
      "kinesis:SplitShard",
      "lambda:GetFunction",
      "lambda:GetFunctionConfiguration",
      "logs:DescribeLogStreams",
      "logs:FilterLogEvents",
      "logs:GetLogEvents",
    ],
    resources: ["*"],
    conditions: ownTags("ResourceTag"),
  });
}

/** AWS lets nobody narrow these. They show names, states and metrics, no record of anybody. */
function listsOfAll(): PolicyStatement {
  return new PolicyStatement({
    actions: [
      "cloudwatch:GetMetricData",
      "cloudwatch:GetMetricStatistics",
      "cloudwatch:ListMetrics",
      "ec2:DescribeInstanceStatus",
      "ec2:DescribeInstances",
      "ec2:DescribeSecurityGroups",
      "ec2:DescribeVolumes",
      "firehose:ListDeliveryStreams",
      "kinesis:ListStreams",
      "logs:DescribeLogGroups",
      "s3:ListAllMyBuckets",
    ],
    resources: ["*"],
  });
}

/**
 * A destination is updated with the role that it has. IAM calls tags of roles unreliable for PassRole, so the path tells
 * whose it is: the name of the seat's stack.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
function deliveryRole(): PolicyStatement {
  const path = seatStackName(OWN_CLASS, OWN_SEAT);
  return new PolicyStatement({
    actions: ["iam:PassRole"],
    resources: [`arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/${path}/*`],
    conditions: { StringEquals: { "iam:PassedToService": "firehose.amazonaws.com" } },
  });
}

/**
 * Streams of the student's own making. CreateStream with tags takes AddTagsToStream, which could also put the seat's tags on
 * a stream of somebody else; so both are for names that begin with the seat's. Consumers bear no tags of their stream.
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html
 */
function ownKinesisStreams(): PolicyStatement[] {
  const prefix = seatKinesisPrefix(OWN_CLASS, OWN_SEAT);
  const streams = `arn:${Aws.PARTITION}:kinesis:${Aws.REGION}:${Aws.ACCOUNT_ID}:stream/${prefix}*`;
  return [
    new PolicyStatement({
      actions: ["kinesis:AddTagsToStream", "kinesis:CreateStream"],
      resources: [streams],
      conditions: ownTags("RequestTag"),
    }),
    new PolicyStatement({
      actions: [
        "kinesis:DeregisterStreamConsumer",
        "kinesis:DescribeStreamConsumer",
        "kinesis:SubscribeToShard",
      ],
      resources: [`${streams}/consumer/*`],
    }),
  ];
}

/** The list of buckets and roles have no Region, so a request for them counts as one to us-east-1 or to the client's. */
function nowhereElse(): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    notActions: ["iam:PassRole", "s3:ListAllMyBuckets"],
    resources: ["*"],
    conditions: { StringNotEquals: { "aws:RequestedRegion": Aws.REGION } },
  });
}

/** Credentials that were handed out before end with the class, whatever time they have left. */
function notAfter(expires: string): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: ["*"],
    resources: ["*"],
    conditions: { DateGreaterThan: { "aws:CurrentTime": new Date(expires).toISOString() } },
  });
}
