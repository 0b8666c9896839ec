import type { ListExportsCommandOutput } from "@aws-sdk/client-cloudformation";
import { engineUnderTest } from "../engine-under-test";

test("ListExports gives every export once, by name and page by page", async () => {
  await using engine = await engineUnderTest();
  const name = (i: number) => `e${String(i).padStart(3, "0")}`;
  const Outputs = Object.fromEntries(
    Array.from({ length: 120 }, (_, i) => [`O${i}`, { Value: String(i), Export: { Name: name(i) } }]),
  );
  await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } }, Outputs });
  const page = (NextToken?: string) => engine.call<ListExportsCommandOutput>("ListExports", { NextToken });
  const first = await page();
  const second = await page(first.NextToken);
  const all = [...(first.Exports ?? []), ...(second.Exports ?? [])];
  expect(all.map(({ Name }) => Name)).toEqual(Array.from({ length: 120 }, (_, i) => name(i)));
  expect(all[7]?.Value).toBe("7");
});
