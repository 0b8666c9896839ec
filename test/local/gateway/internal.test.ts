import type { Call } from "../../../local/core/action";
import { AwsError } from "../../../local/core/errors";
import { ROOT, servicePrincipal } from "../../../local/core/identity";
import type { Service } from "../../../local/core/service";
import { internalCall } from "../../../local/gateway/internal";

const calls: Call[] = [];
const service = {
  name: "x",
  deniedCode: "Denied",
  actions: [
    {
      name: "Put",
      permissions: () => [{ action: "x:Put", resource: "*" }],
      handle: async (input: object, call: Call) => {
        calls.push(call);
        return { input };
      },
    },
  ],
} as unknown as Service;

const asked: string[] = [];
const behind = {
  service: async (name: string, region: string) => {
    asked.push(`${name} ${region}`);
    return name === "x" ? service : undefined;
  },
  authorizer: {
    authorize({ identity }: Call) {
      if (identity !== ROOT) throw new AwsError("Denied", "no", 403);
    },
  },
};

test("reaches the action with the caller's identity, the Region and the conditions", async () => {
  const conditions = { "aws:SourceArn": "arn:x" };
  const output = await internalCall(behind, ROOT, "x", "Put", { a: 1 }, { region: "eu-west-1", conditions });
  expect(output).toEqual({ input: { a: 1 } });
  expect(asked).toContain("x eu-west-1");
  expect(calls[0]).toMatchObject({
    identity: ROOT,
    region: "eu-west-1",
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    conditions: {
      "aws:SecureTransport": "true",
      "aws:RequestedRegion": "eu-west-1",
      "aws:SourceArn": "arn:x",
    },
  });
  expect(calls[0]?.headers).toBeUndefined();
});

test("hands on the signal of the caller", async () => {
  const signal = AbortSignal.abort();
  await internalCall(behind, ROOT, "x", "Put", {}, { region: "us-east-1", signal });
  expect(calls.at(-1)?.signal).toBe(signal);
});

test("is authorized like a call from outside", async () => {
  const logs = servicePrincipal("logs.amazonaws.com");
  await expect(internalCall(behind, logs, "x", "Put", {}, { region: "us-east-1" })).rejects.toMatchObject({
    code: "Denied",
  });
});

test("names a service or an action that is not modelled", async () => {
  const region = "us-east-1";
  await expect(internalCall(behind, ROOT, "y", "Put", {}, { region })).rejects.toThrow(
    "service y is not modelled",
  );
  await expect(internalCall(behind, ROOT, "x", "Get", {}, { region })).rejects.toThrow(
    "action x:Get is not modelled",
  );
});
