import { Aws } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { STACK_TAGS } from "../../contract/tags";

/** Forwards one port, and opens no shell. */
const DOCUMENT = "AWS-StartPortForwardingSession";

/**
 * What a student needs to hold a tunnel open to a host of the own seat, and to no other; only with the document that forwards a
 * port, because whoever has a shell on a host has its role.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
 */
export function tunnelStatements(): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ["ssm:StartSession"],
      resources: [`arn:${Aws.PARTITION}:ec2:${Aws.REGION}:${Aws.ACCOUNT_ID}:instance/*`],
      conditions: {
        StringEquals: {
          [`aws:ResourceTag/${STACK_TAGS.class}`]: `\${aws:PrincipalTag/${STACK_TAGS.class}}`,
          [`aws:ResourceTag/${STACK_TAGS.seat}`]: `\${aws:PrincipalTag/${STACK_TAGS.seat}}`,
        },
        // Without it a session without a document, which is a shell, would need no right to any.
        Bool: { "ssm:SessionDocumentAccessCheck": "true" },
      },
    }),
    new PolicyStatement({
      actions: ["ssm:StartSession"],
      resources: [`arn:${Aws.PARTITION}:ssm:${Aws.REGION}::document/${DOCUMENT}`],
    }),
    new PolicyStatement({
      actions: ["ssm:ResumeSession", "ssm:TerminateSession"],
      // A session bears the name of who began it.
      resources: [`arn:${Aws.PARTITION}:ssm:${Aws.REGION}:${Aws.ACCOUNT_ID}:session/\${aws:userid}-*`],
    }),
  ];
}
