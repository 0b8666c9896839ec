import { ROOT } from "../../../../local/core/identity";
import { checkSession, findKey, isEqual } from "../../../../local/gateway/signature/session-key";

test("refuses a key that nobody has, with the token that came with it", () => {
  const key = { secretAccessKey: "s", identity: ROOT };
  expect(findKey(() => key, "AKIA", undefined)).toBe(key);
  expect(() => findKey(() => undefined, "ASIA", "token")).toThrow(
    expect.objectContaining({
      refusal: { reason: "unknown-key", accessKeyId: "ASIA", sessionToken: "token" },
    }),
  );
});

test("a session ends at its time, a long-term key never", () => {
  const session = { secretAccessKey: "s", identity: { ...ROOT, expires: 1000 } };
  expect(() => checkSession(session, "t", "ASIA", 999)).not.toThrow();
  expect(() => checkSession(session, "t", "ASIA", 1000)).toThrow("expired");
  expect(() => checkSession({ secretAccessKey: "s", identity: ROOT }, undefined, "AKIA", 1e15)).not.toThrow();
});

test("compares texts of any length", () => {
  expect(isEqual("abc", "abc")).toBe(true);
  expect(isEqual("abc", "abd")).toBe(false);
  expect(isEqual("abc", "abcd")).toBe(false);
  expect(isEqual("ü", "uu")).toBe(false);
});
