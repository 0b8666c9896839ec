import { engineUnderTest } from "./engine-under-test";

const TWO_THINGS = {
  Parameters: { Size: { Type: "Number", Default: "3" } },
  Resources: {
    B: { Type: "Test::Thing", Properties: { Needs: { "Fn::GetAtt": ["A", "Arn"] } } },
    A: { Type: "Test::Thing", Properties: { Size: { Ref: "Size" } } },
  },
  Outputs: { Id: { Value: { Ref: "A" }, Export: { Name: { "Fn::Sub": `\${AWS::StackName}-id` } } } },
};

describe("a stack of two things, one of which needs the other", () => {
  it("comes up in the order of need and tells each step", async () => {
    await using engine = await engineUnderTest();
    const stack = await engine.create("demo", TWO_THINGS);
    expect(stack.StackStatus).toBe("CREATE_COMPLETE");
    expect(engine.world.log).toEqual(["create A", "create B"]);
    expect(await engine.events("demo")).toEqual([
      "demo CREATE_IN_PROGRESS User Initiated",
      "A CREATE_IN_PROGRESS",
      "A CREATE_IN_PROGRESS Resource creation Initiated",
      "A CREATE_COMPLETE",
      "B CREATE_IN_PROGRESS",
      "B CREATE_IN_PROGRESS Resource creation Initiated",
      "B CREATE_COMPLETE",
      "demo CREATE_COMPLETE",
    ]);
    const [id] = [...engine.world.things.keys()];
    expect(stack.Outputs).toEqual([{ OutputKey: "Id", OutputValue: id, ExportName: "demo-id" }]);
    expect([...engine.world.things.values()]).toEqual([{ Size: 3 }, { Needs: `arn:test:${id}` }]);
  });

  it("is deleted in the reverse order and stays to be seen by its id", async () => {
    await using engine = await engineUnderTest();
    const { StackId = "" } = await engine.create("demo", TWO_THINGS);
    const gone = await engine.delete("demo");
    expect(gone.StackStatus).toBe("DELETE_COMPLETE");
    expect(engine.world.log.slice(2)).toEqual(["delete B", "delete A"]);
    expect(engine.world.things.size).toBe(0);
    await expect(engine.stack("demo")).rejects.toThrow("Stack with id demo does not exist");
    expect((await engine.stack(StackId)).StackName).toBe("demo");
  });
});
