import { sweep } from "../../../cli/destroy/sweep";
import type { Found, Kind } from "../../../cli/inventory/kind";
import { Owner } from "../../../cli/inventory/owner";
import { awsError } from "../../support/answering";
import { fakeScope } from "../../support/fake-scope";

const scope = fakeScope(new Owner("a", undefined, new Set()));
const thing = (id: string): Found => ({ id, seat: "s01", by: "tag", hourly: 0 });

test("removes kind by kind in their order, takes what is gone for removed, and goes on behind what stays", async () => {
  const removed: string[] = [];
  const kind = (name: string): Kind => ({
    name,
    find: async () => [],
    async remove(_, { id }) {
      removed.push(id);
      if (id === "gone") throw awsError("NoSuchBucket", "");
      if (id === "kept") throw awsError("DependencyViolation", "still in use");
    },
  });
  const listed = [
    { kind: "vpc", found: [thing("last")] },
    { kind: "bucket", found: [thing("gone"), thing("kept")] },
  ];
  const told: string[] = [];
  const swept = await sweep([kind("bucket"), kind("vpc")], listed, scope, ({ id }) => told.push(id));
  expect(removed).toEqual(["gone", "kept", "last"]);
  expect(told).toEqual(removed);
  expect(swept).toEqual([
    { kind: "bucket", id: "gone" },
    { kind: "bucket", id: "kept", failed: "still in use" },
    { kind: "vpc", id: "last" },
  ]);
});

test("ends when credentials have expired", async () => {
  const kind: Kind = {
    name: "bucket",
    find: async () => [],
    remove: () => Promise.reject(awsError("ExpiredToken", "")),
  };
  const listed = [{ kind: "bucket", found: [thing("x")] }];
  await expect(sweep([kind], listed, scope, () => undefined)).rejects.toThrow("credentials have expired");
});
