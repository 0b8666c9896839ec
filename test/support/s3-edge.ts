import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import type { Permission } from "../../local/core/action";
import { AwsError } from "../../local/core/errors";
import { ROOT } from "../../local/core/identity";
import { serve } from "../../local/gateway/gateway";
import { internalCall } from "../../local/gateway/internal";
import { Routes } from "../../local/gateway/routes";
import { listen } from "../../local/gateway/server";
import { createS3 } from "../../local/services/s3";
import { type FakeCloud, fakeCloud } from "./fake-cloud";

/** S3 alone behind the HTTP edge. */
interface ServedS3 extends AsyncDisposable {
  endpoint: string;
  cloud: FakeCloud;
  /** Permissions that the last call asked for. */
  asked: Permission[];
  /** Denies what it names; nothing is denied at first. */
  deny(refused: (permission: Permission) => boolean): void;
}

/**
 * Serves S3 on a free port; key `test` with secret `test` is the account's root.
 * @param directory where it is kept; one of its own, which goes at the end, unless said
 */
export async function serveS3(directory?: string): Promise<ServedS3> {
  const cloud = await fakeCloud({ directory });
  const s3 = createS3(cloud);
  const asked: Permission[] = [];
  let refused: (permission: Permission) => boolean = () => false;
  const behind = {
    service: async (name: string) => (name === "s3" ? s3 : undefined),
    authorizer: {
      authorize(_call: unknown, permission: Permission) {
        asked.push(permission);
        if (refused(permission)) throw new AwsError("AccessDenied", `denied ${permission.action}`, 403);
      },
    },
    keys: {
      find: (key: string) => (key === "test" ? { secretAccessKey: "test", identity: ROOT } : undefined),
    },
    // Clients sign by the machine's clock.
    clock: { now: () => Date.now(), after: cloud.clock.after.bind(cloud.clock) },
    events: cloud.events,
  };
  cloud.answers.set("s3.DeleteObject", (input, identity) =>
    internalCall(behind, identity, "s3", "DeleteObject", input, { region: "us-east-1" }),
  );
  await s3.start();
  const edge = await listen(0, new Routes(), (request, response) => {
    asked.length = 0;
    return serve(behind, request, response);
  });
  return {
    endpoint: `http://127.0.0.1:${edge.port}`,
    cloud,
    asked,
    deny(which) {
      refused = which;
    },
    async [Symbol.asyncDispose]() {
      await edge.close();
      await s3.stop();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

/** @returns an SDK client of S3 at this address, as root and with one attempt */
export function s3Client(endpoint: string, options: S3ClientConfig = {}): S3Client {
  return new S3Client({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
    forcePathStyle: true,
    ...options,
  });
}

/** S3 behind the edge with a client, for one test. */
export interface TestS3 extends ServedS3 {
  client: S3Client;
}

export async function startTestS3(): Promise<TestS3> {
  const served = await serveS3();
  const client = s3Client(served.endpoint);
  return {
    ...served,
    client,
    async [Symbol.asyncDispose]() {
      client.destroy();
      await served[Symbol.asyncDispose]();
    },
  };
}
