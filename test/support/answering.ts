import { CloudFormationClient, type Stack } from "@aws-sdk/client-cloudformation";

/** What a client has asked, in order. */
export interface Asked {
  operation: string;
  input: Readonly<Record<string, unknown>>;
}

/** A CloudFormation client that a test answers, without a network. */
export interface Answering {
  client: CloudFormationClient;
  asked: Asked[];
}

/** @param answer is handed `DescribeStacks` and its input; it may throw */
export function answering(answer: (asked: Asked) => object): Answering {
  const asked: Asked[] = [];
  const client = new CloudFormationClient({
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  client.middlewareStack.add(
    (_, context) => async (args) => {
      const operation = String(context.commandName).replace(/Command$/, "");
      const one = { operation, input: { ...args.input } };
      asked.push(one);
      return { response: {}, output: { $metadata: {}, ...answer(one) } as never };
    },
    { step: "initialize", name: "answer", override: true },
  );
  return { client, asked };
}

/** @returns a stack as DescribeStacks shows it */
export function stackOf(
  StackName: string,
  StackStatus: Stack["StackStatus"],
  more: Partial<Stack> = {},
): Stack {
  const StackId = `arn:aws:cloudformation:us-east-1:000000000000:stack/${StackName}/1`;
  return { StackName, StackId, StackStatus, CreationTime: new Date(0), ...more };
}

/** An error of AWS's, by its code. */
export const awsError = (name: string, message: string): Error => Object.assign(new Error(message), { name });
