import { ROOT } from "../../../../local/core/identity";
import type { Engine } from "../../../../local/engine/engine";
import { readSsmParameters } from "../../../../local/engine/requests/ssm-parameters";
import { fakeCloud } from "../../../support/fake-cloud";

test("parameters are read ten at a time, by the names with which they were asked for", async () => {
  await using cloud = await fakeCloud();
  cloud.answers.set("ssm.GetParameters", ({ Names }: { Names: string[] }) => ({
    Parameters: Names.filter((name) => name !== "/p3").map((name) => {
      const [Name, version] = name.split(":");
      return { Name, Value: `v of ${name}`, ...(version && { Selector: `:${version}` }) };
    }),
  }));
  const names = [...Array.from({ length: 11 }, (_, i) => `/p${i}`), "/q:2"];
  const found = await readSsmParameters({ cloud } as unknown as Engine, ROOT, names);
  expect(cloud.calls.map(({ input }) => (input as { Names: string[] }).Names.length)).toEqual([10, 2]);
  expect(found.get("/q:2")).toBe("v of /q:2");
  expect(found.has("/p3")).toBe(false);
  expect(found.size).toBe(11);
});
