import { sign, signingKey } from "../../../../local/gateway/signature/signing-key";

const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

test("derives AWS's published example", () => {
  expect(signingKey(SECRET, "20120215", "us-east-1", "iam").toString("hex")).toBe(
    "f4780e2d9f65fa895f9c67b32ce1baf0b0d8a43505a000a1a9e090d414db404d",
  );
});

test("derives a key once, and another for every other day, Region, service and secret", () => {
  const key = signingKey(SECRET, "20260115", "us-east-1", "s3");
  expect(signingKey(SECRET, "20260115", "us-east-1", "s3")).toBe(key);
  const others = [
    signingKey(SECRET, "20260116", "us-east-1", "s3"),
    signingKey(SECRET, "20260115", "us-east-2", "s3"),
    signingKey(SECRET, "20260115", "us-east-1", "sts"),
    signingKey("other", "20260115", "us-east-1", "s3"),
  ];
  expect(new Set([key, ...others].map((one) => one.toString("hex"))).size).toBe(5);
  expect(sign(key, "text")).toMatch(/^[0-9a-f]{64}$/);
});
