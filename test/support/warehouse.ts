import { Readable } from "node:stream";
import { AwsError } from "../../local/core/errors";
import type { Service } from "../../local/core/service";
import { createRedshiftServerless } from "../../local/services/redshift-serverless";
import type { RunStatementsOutput } from "../../local/services/redshift-serverless/actions/run-statements";
import { createSecretsManager } from "../../local/services/secretsmanager";
import { act, type FakeCloud, fakeCloud } from "./fake-cloud";

export const LOAD_ROLE = "arn:aws:iam::000000000000:role/load";
const PASSWORD = "Secret123";

/** Redshift Serverless alone, with a namespace and a workgroup `shop`, and a bucket that the test fills. */
export interface WarehouseBench extends AsyncDisposable {
  readonly cloud: FakeCloud;
  readonly redshift: Service;
  readonly secrets: Service;
  /** Bodies by key, whatever the bucket. */
  readonly objects: Map<string, Buffer>;
  /** Carries out statements as a user, in one transaction. @returns what the last gave */
  run(user: string, ...statements: string[]): Promise<RunStatementsOutput["outcomes"][number]>;
  /** Rows of a query. */
  rows(user: string, sql: string, parameters?: Record<string, string>): Promise<unknown[][]>;
  /** The sentence with which statements fail. */
  failure(user: string, ...statements: string[]): Promise<string>;
}

/** @param directory keeps the state over benches */
export async function warehouseBench(directory?: string): Promise<WarehouseBench> {
  const cloud = await fakeCloud(directory === undefined ? {} : { directory });
  const secrets = createSecretsManager(cloud);
  for (const { name } of secrets.actions) {
    cloud.answers.set(`secretsmanager.${name}`, (input: object) => act(secrets, name, input));
  }
  const redshift = createRedshiftServerless(cloud);
  const objects = new Map<string, Buffer>();
  cloud.answers.set("s3.GetObject", ({ Key }: { Key: string }) => {
    const body = objects.get(Key);
    if (!body) throw noSuchKey();
    return { Body: Readable.from([body]) };
  });
  cloud.answers.set("s3.ListObjectsV2", ({ Prefix }: { Prefix: string }) => ({
    Contents: [...objects.keys()].filter((Key) => Key.startsWith(Prefix)).map((Key) => ({ Key })),
  }));
  const call = (user: string, statements: string[], parameters = {}): Promise<RunStatementsOutput> =>
    act(redshift, "RunStatements", {
      workgroupName: "shop",
      login: { kind: "password", user, password: PASSWORD },
      statements,
      parameters,
      transaction: true,
    });
  const bench: WarehouseBench = {
    cloud,
    redshift,
    secrets,
    objects,
    async run(user, ...statements) {
      const outcome = (await call(user, statements)).outcomes.at(-1);
      if (!outcome) throw new Error("nothing was carried out");
      return outcome;
    },
    async rows(user, sql, parameters = {}) {
      const { outcomes } = await call(user, [sql], parameters);
      return (outcomes.at(-1)?.rows ?? []).map((row) => [...row]);
    },
    async failure(user, ...statements) {
      return call(user, statements).then(
        () => "it was carried out",
        (error: Error) => error.message,
      );
    },
    async [Symbol.asyncDispose]() {
      await redshift.stop();
      await cloud[Symbol.asyncDispose]();
    },
  };
  const { namespaces = [] } = await act<{ namespaces: object[] }>(redshift, "ListNamespaces", {});
  if (namespaces.length > 0) return bench;
  await act(redshift, "CreateNamespace", {
    namespaceName: "shop",
    adminUsername: "boss",
    adminUserPassword: PASSWORD,
    iamRoles: [LOAD_ROLE],
    defaultIamRoleArn: LOAD_ROLE,
  });
  const workgroup = { workgroupName: "shop", namespaceName: "shop", baseCapacity: 4 };
  await act(redshift, "CreateWorkgroup", workgroup);
  await bench.run("boss", ...["ann", "bob"].flatMap(seat));
  return bench;
}

const seat = (name: string): string[] => [
  `create user ${name} password '${PASSWORD}'`,
  `create schema ${name} authorization ${name}`,
];

function noSuchKey(): Error {
  return new AwsError("NoSuchKey", "The specified key does not exist.", 404);
}
