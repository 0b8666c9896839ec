import { setTimeout as pause } from "node:timers/promises";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { startTestCloud } from "./cloud";

/** Where a conformance suite runs: a local cloud of its own, or with LAB_TARGET=aws the account of the environment. */
export interface Target extends AsyncDisposable {
  name: "local" | "aws";
  account: string;
  region: string;
  /** Configuration of any SDK client. */
  client: object;
  /** Environment of a client program (AWS CLI, boto3). */
  environment: NodeJS.ProcessEnv;
  /** Milliseconds between two looks at what takes a while. */
  patience: number;
}

/** @throws Error when LAB_TARGET names neither, or AWS knows no credentials of the environment */
export async function startTarget(): Promise<Target> {
  const name = process.env.LAB_TARGET ?? "local";
  if (name === "aws") return aws();
  if (name !== "local") throw new Error(`LAB_TARGET is ${name}; it can be local or aws`);
  const cloud = await startTestCloud();
  return {
    name,
    account: "000000000000",
    region: cloud.client.region,
    client: cloud.client,
    environment: cloud.environment,
    patience: 20,
    [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose](),
  };
}

async function aws(): Promise<Target> {
  const region = process.env.AWS_REGION ?? "us-east-1";
  const sts = new STSClient({ region });
  const { Account = "" } = await sts.send(new GetCallerIdentityCommand({}));
  return {
    name: "aws",
    account: Account,
    region,
    client: { region },
    environment: { ...process.env, AWS_REGION: region, AWS_DEFAULT_REGION: region },
    patience: 5000,
    [Symbol.asyncDispose]: async () => sts.destroy(),
  };
}

/** Looks again and again until something is there; how long that may take is the test's own limit. */
export async function eventually<T>({ patience }: Target, look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(patience);
  }
}
