import type { Scope } from "../../../cli/inventory/kind";
import { judgeNamed } from "../../../cli/inventory/named";
import type { Tags } from "../../../cli/inventory/owner";
import { Owner } from "../../../cli/inventory/owner";
import { awsError } from "../../support/answering";
import { fakeScope } from "../../support/fake-scope";

const scope: Scope = fakeScope(new Owner("a", undefined, new Set()));

test("asks for tags only where the name could be a class's, and forgets what has gone meanwhile", async () => {
  const asked: string[] = [];
  const found = await judgeNamed(scope, ["Lab-a-s01-x", "prod", "Lab-cut", "Lab-gone"], {
    id: (name) => name,
    tags: async (name) => {
      asked.push(name);
      if (name === "Lab-gone") throw awsError("ResourceNotFoundException", "");
      const tags: Tags = name === "Lab-cut" ? { "loglab:class": "a", "loglab:seat": "s02" } : {};
      return tags;
    },
    hourly: () => 1,
  });
  expect(asked).toEqual(["Lab-a-s01-x", "Lab-cut", "Lab-gone"]);
  expect(found).toEqual([
    { id: "Lab-a-s01-x", by: "name", seat: "s01", hourly: 1 },
    { id: "Lab-cut", by: "tag", seat: "s02", hourly: 1 },
  ]);
});

test("does not take a refusal for an answer", async () => {
  const refused = judgeNamed(scope, ["Lab-a-s01"], {
    id: (name) => name,
    tags: () => Promise.reject(awsError("AccessDenied", "no")),
    hourly: () => 0,
  });
  await expect(refused).rejects.toThrow("no");
});
