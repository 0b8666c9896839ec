import { engineUnderTest } from "../engine-under-test";

test("ListImports names the stacks that use an export, and forgets those that are gone", async () => {
  await using engine = await engineUnderTest();
  const importing = {
    Resources: { A: { Type: "Test::Thing", Properties: { Needs: { "Fn::ImportValue": "x" } } } },
  };
  await engine.create("producer", {
    Resources: { A: { Type: "Test::Thing" } },
    Outputs: { O: { Value: "v", Export: { Name: "x" } } },
  });
  await engine.create("two", importing);
  await engine.create("one", importing);
  expect(await engine.call("ListImports", { ExportName: "x" })).toEqual({ Imports: ["one", "two"] });
  await engine.delete("one");
  expect(await engine.call("ListImports", { ExportName: "x" })).toEqual({ Imports: ["two"] });
});
