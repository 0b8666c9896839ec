import { engineUnderTest } from "../engine-under-test";

const exporting = (value: string | undefined, size: number) => ({
  Resources: { A: { Type: "Test::Thing", Properties: { Size: size } } },
  ...(value !== undefined && { Outputs: { O: { Value: value, Export: { Name: "shared" } } } }),
});

const IMPORTING = {
  Resources: { A: { Type: "Test::Thing", Properties: { Needs: { "Fn::ImportValue": "shared" } } } },
};

describe("exports", () => {
  it("belong to one stack alone", async () => {
    await using engine = await engineUnderTest();
    await engine.create("one", exporting("v", 1));
    const second = await engine.create("two", exporting("w", 1));
    expect(second.StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(await engine.events("two")).toContain(
      "two ROLLBACK_IN_PROGRESS Export with name shared is already exported by stack one. Rollback requested by user.",
    );
  });

  it.each([
    ["w", "Cannot update export shared as it is in use by consumer."],
    [undefined, "Delete canceled. Cannot delete export shared as it is in use by consumer."],
  ])("cannot become %s while they are used", async (value, reason) => {
    await using engine = await engineUnderTest();
    await engine.create("producer", exporting("v", 1));
    await engine.create("consumer", IMPORTING);
    const stack = await engine.update("producer", exporting(value, 2));
    expect(stack.StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect(await engine.events("producer")).toContain(`producer UPDATE_ROLLBACK_IN_PROGRESS ${reason}`);
    expect(stack.Outputs?.[0]?.OutputValue).toBe("v");
  });

  it("can change once nobody uses them any more", async () => {
    await using engine = await engineUnderTest();
    await engine.create("producer", exporting("v", 1));
    await engine.create("consumer", IMPORTING);
    await engine.update("consumer", { Resources: { A: { Type: "Test::Thing" } } });
    expect((await engine.update("producer", exporting("w", 1))).StackStatus).toBe("UPDATE_COMPLETE");
  });

  it("are listed with those who use them", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("producer", exporting("v", 1));
    await engine.create("consumer", IMPORTING);
    expect(await engine.call("ListExports", {})).toEqual({
      Exports: [{ ExportingStackId: StackId, Name: "shared", Value: "v" }],
    });
    expect(await engine.call("ListImports", { ExportName: "shared" })).toEqual({ Imports: ["consumer"] });
    await expect(engine.call("ListImports", { ExportName: "none" })).rejects.toThrow(
      "Export 'none' is not imported by any stack.",
    );
  });

  it("stay in use by a stack whose update fails and is rolled back", async () => {
    await using engine = await engineUnderTest();
    await engine.create("producer", exporting("v", 1));
    await engine.create("consumer", IMPORTING);
    const failing = { Resources: { B: { Type: "Test::Thing", Properties: { Size: "big" } } } };
    expect((await engine.update("consumer", failing)).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect((await engine.delete("producer")).StackStatusReason).toMatch(/^Delete canceled/);
  });
});
