import * as client from "@aws-sdk/client-s3";
import { ROUTES } from "../../../../local/services/s3/routes";

/** Operations of S3 that no general purpose bucket has, and one of another host. */
const ELSEWHERE = ["ListDirectoryBuckets", "WriteGetObjectResponse"];

const OPERATION = 9;
const operations = Object.entries(client).filter(
  ([, value]) => Array.isArray(value) && (value as unknown[])[0] === OPERATION,
);

test("knows every operation of the SDK, each by the method that the model gives it", () => {
  const known = new Map(ROUTES.map(({ operation, method }) => [operation, method]));
  const modelled = operations.map(([name, value]) => {
    const { http } = (value as unknown as { http: string[] }[])[3] ?? {};
    return [name.slice(0, -1), http?.[0]] as const;
  });
  expect(modelled.length).toBeGreaterThan(100);
  for (const [name, method] of modelled) {
    if (!ELSEWHERE.includes(name)) expect([name, known.get(name)]).toEqual([name, method]);
  }
});

test("names no operation that the SDK does not have", () => {
  const names = new Set(operations.map(([name]) => name.slice(0, -1)));
  expect(ROUTES.map(({ operation }) => operation).filter((operation) => !names.has(operation))).toEqual([]);
});
