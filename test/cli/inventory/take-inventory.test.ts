import type { Found, Kind } from "../../../cli/inventory/kind";
import { Owner } from "../../../cli/inventory/owner";
import { isClean, takeInventory } from "../../../cli/inventory/take-inventory";
import { awsError } from "../../support/answering";
import { fakeScope } from "../../support/fake-scope";

const scope = fakeScope(new Owner("a", undefined, new Set()));
const THING: Found = { id: "x", seat: "s01", by: "tag", hourly: 1 };

const kind = (name: string, find: () => Promise<Found[]>): Kind => ({
  name,
  find,
  remove: async () => undefined,
});

test("lists kind by kind, and is clean only when every kind could be looked for and has nothing", async () => {
  const nothing = kind("bucket", async () => []);
  expect(await takeInventory([nothing], scope)).toEqual([{ kind: "bucket", found: [] }]);
  expect(isClean(await takeInventory([nothing], scope))).toBe(true);
  const listed = await takeInventory([nothing, kind("volume", async () => [THING])], scope);
  expect(listed[1]).toEqual({ kind: "volume", found: [THING] });
  expect(isClean(listed)).toBe(false);
});

test("keeps AWS's word where a list is refused, and takes what a cloud does not model for nothing", async () => {
  const refused = kind("role", () => Promise.reject(awsError("AccessDenied", "you may not")));
  const unknown = kind("budget", () => Promise.reject(awsError("NotModelledByLocalCloud", "no")));
  const listed = await takeInventory([refused, unknown], scope);
  expect(listed).toEqual([
    { kind: "role", found: [], refused: "AccessDenied: you may not" },
    { kind: "budget", found: [] },
  ]);
  expect(isClean(listed)).toBe(false);
});

test("is no inventory at all with credentials that have expired", async () => {
  const expired = kind("role", () => Promise.reject(awsError("ExpiredToken", "gone")));
  await expect(takeInventory([expired], scope)).rejects.toThrow("Your credentials have expired.");
});
