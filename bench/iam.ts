/**
 * What it costs to decide a call: a decision that is kept, one whose conditions look at the request, one made from nothing,
 * and the verification of a signature, beside a look-up in a Map. All in one run; the ratios are what counts.
 * Run: npx ts-node --swc bench/iam.ts
 */
import { createHash } from "node:crypto";
import type { Permission } from "../local/core/action";
import { systemClock } from "../local/core/clock";
import { EventBus } from "../local/core/events";
import type { Identity } from "../local/core/identity";
import { ACCOUNT } from "../local/core/regions";
import { canonicalRequests } from "../local/gateway/signature/canonical-request";
import type { SignedRequest } from "../local/gateway/signature/signed-request";
import { sign, signingKey } from "../local/gateway/signature/signing-key";
import { formatTimestamp } from "../local/gateway/signature/signing-time";
import { verify } from "../local/gateway/signature/verify";
import { IamAuthorizer } from "../local/services/iam/authorizer";

const ROUNDS = 200_000;

const SESSION: Identity = {
  kind: "role-session",
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/delivery/firehose`,
  account: ACCOUNT,
  userId: "AROADELIVERY:firehose",
  roleArn: `arn:aws:iam::${ACCOUNT}:role/delivery`,
  sessionName: "firehose",
  accessKeyId: "ASIADELIVERY",
};

const policy = (...Statement: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement });

/** What the CDK grants to a delivery stream's role. */
const ROLE_POLICY = policy(
  {
    Effect: "Allow",
    Action: [
      "s3:GetObject*",
      "s3:GetBucket*",
      "s3:List*",
      "s3:PutObject",
      "s3:PutObjectTagging",
      "s3:Abort*",
    ],
    Resource: ["arn:aws:s3:::lab-logs", "arn:aws:s3:::lab-logs/*"],
  },
  {
    Effect: "Allow",
    Action: "lambda:InvokeFunction",
    Resource: [`arn:aws:lambda:us-east-1:${ACCOUNT}:function:transform`],
  },
  {
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:delivery:*`,
  },
);

const BUCKET_POLICY = policy({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::lab-logs", "arn:aws:s3:::lab-logs/*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});

const principals = {
  version: 0,
  find: () => ({ policies: [{ text: ROLE_POLICY }], tags: {} }),
  managed: () => ({ text: policy() }),
};
const authorizer = new IamAuthorizer(principals, {
  clock: systemClock,
  events: new EventBus(systemClock.now),
  account: ACCOUNT,
});
const call = {
  identity: SESSION,
  region: "us-east-1",
  conditions: {
    "aws:SecureTransport": "true",
    "aws:SourceIp": "127.0.0.1",
    "aws:RequestedRegion": "us-east-1",
    "aws:UserAgent": "bench",
  },
};
const invoke: Permission = {
  action: "lambda:InvokeFunction",
  resource: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:transform`,
};
const put = (key: string): Permission => ({
  action: "s3:PutObject",
  resource: `arn:aws:s3:::lab-logs/${key}`,
  resourcePolicy: BUCKET_POLICY,
});

/** What a round gave, kept so that no round can be left out as useless. */
let last: unknown;

/** @returns microseconds that one round takes, the best of five runs */
function measure(work: (round: number) => unknown, rounds = ROUNDS): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const started = process.hrtime.bigint();
    for (let round = 0; round < rounds; round++) last = work(round);
    best = Math.min(best, Number(process.hrtime.bigint() - started) / 1000 / rounds);
  }
  return best;
}

const allowed = (permission: Permission): void => {
  if (!authorizer.decide(call, permission).allowed) throw new Error(`${permission.action} is not allowed`);
};

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

function signedRequest(): SignedRequest {
  const timestamp = formatTimestamp(systemClock.now());
  const date = timestamp.slice(0, 8);
  const payloadHash = createHash("sha256").update("{}").digest("hex");
  const headers = {
    host: "127.0.0.1:4566",
    "content-type": "application/x-amz-json-1.1",
    "x-amz-date": timestamp,
    "x-amz-target": "Firehose_20150804.PutRecordBatch",
  };
  const names = Object.keys(headers).sort();
  const request: SignedRequest = { method: "POST", path: "/", query: "", headers, payloadHash };
  const [canonical = ""] = canonicalRequests(request, "firehose", names, payloadHash);
  const scope = `${date}/us-east-1/firehose/aws4_request`;
  const hash = createHash("sha256").update(canonical).digest("hex");
  const text = ["AWS4-HMAC-SHA256", timestamp, scope, hash].join("\n");
  const signature = sign(signingKey(SECRET, date, "us-east-1", "firehose"), text);
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { ...request, headers: { ...headers, authorization } };
}

/** Of a thousand, so that the key must be put together at each look-up, as a decision's must. */
const table = new Map(Array.from({ length: 1000 }, (_, i) => [`${invoke.action} ${invoke.resource}${i}`, i]));
const request = signedRequest();
const fixed = put("2026/01/15/12/object.gz");
const rows: [what: string, microseconds: number][] = [
  ["look-up in a Map", measure((round) => table.get(`${invoke.action} ${invoke.resource}${round % 1000}`))],
  ["decision that is kept", measure(() => allowed(invoke))],
  ["decision that is kept, but for a condition", measure(() => allowed(fixed))],
  [
    "decision on an object never seen",
    measure((round) => allowed(put(`2026/${round}/${Math.random()}`)), 50_000),
  ],
  [
    "decision after a change of a policy",
    measure(() => {
      principals.version++;
      allowed(fixed);
    }, 50_000),
  ],
  [
    "verified signature",
    measure(
      () => verify(request, () => ({ secretAccessKey: SECRET, identity: SESSION }), systemClock),
      20_000,
    ),
  ],
];

const [, base = 1] = rows[0] ?? [];
if (last === undefined) throw new Error("the last round gave nothing");
for (const [what, microseconds] of rows) {
  const ratio = (microseconds / base).toFixed(1).padStart(8);
  process.stdout.write(`${what.padEnd(44)} ${microseconds.toFixed(3).padStart(9)} µs ${ratio} ×\n`);
}
