import type { Change, DescribeChangeSetCommandOutput } from "@aws-sdk/client-cloudformation";
import { type EngineUnderTest, engineUnderTest, refusal } from "../engine-under-test";

const thing = (properties: object = {}, more: object = {}) => ({
  Type: "Test::Thing",
  Properties: properties,
  ...more,
});

const create = (engine: EngineUnderTest, template: object, more: object = {}) =>
  engine.call<{ Id: string; StackId: string }>("CreateChangeSet", {
    StackName: "demo",
    ChangeSetName: "next",
    TemplateBody: JSON.stringify(template),
    ...more,
  });

const describeSet = (engine: EngineUnderTest, more: object = {}) =>
  engine.call<DescribeChangeSetCommandOutput>("DescribeChangeSet", {
    StackName: "demo",
    ChangeSetName: "next",
    ...more,
  });

const line = ({ ResourceChange: change }: Change): string =>
  [
    change?.Action,
    change?.LogicalResourceId,
    change?.Replacement,
    change?.PolicyAction,
    change?.Scope?.join("+"),
  ]
    .filter(Boolean)
    .join(" ");

describe("a change set", () => {
  it("of a new stack leaves the stack in review and lists what would be added", async () => {
    await using engine = await engineUnderTest();
    const { Id, StackId } = await create(
      engine,
      { Resources: { B: thing({ Size: 1 }), A: thing({ Needs: { Ref: "B" } }) } },
      { ChangeSetType: "CREATE" },
    );
    expect(await engine.stack("demo")).toMatchObject({
      StackId,
      StackStatus: "REVIEW_IN_PROGRESS",
      StackStatusReason: "User Initiated",
      Tags: [],
    });
    const plain = await describeSet(engine);
    expect(plain).toMatchObject({
      ChangeSetId: Id,
      Status: "CREATE_COMPLETE",
      ExecutionStatus: "AVAILABLE",
      IncludeNestedStacks: false,
    });
    expect(plain.Changes?.map(line)).toEqual(["Add A", "Add B"]);
    expect(plain.Changes?.[0]?.ResourceChange).not.toHaveProperty("AfterContext");
    const { Changes = [] } = await describeSet(engine, { IncludePropertyValues: true });
    expect(JSON.parse(Changes[0]?.ResourceChange?.AfterContext ?? "")).toEqual({
      Properties: { Needs: "{{changeSet:KNOWN_AFTER_APPLY}}" },
    });
    expect(engine.world.log).toEqual([]);
  });

  it("of a stack tells changes in place, replacements and removals, with values when asked", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", {
      Resources: {
        A: thing({ Size: 1 }),
        B: thing({ Name: "b" }),
        C: thing({}, { DeletionPolicy: "Retain" }),
        D: thing(),
      },
    });
    await create(engine, {
      Resources: {
        A: thing({ Size: 2 }, { Metadata: { x: 1 } }),
        B: thing({ Name: "bb" }, { UpdateReplacePolicy: "Retain" }),
        D: thing({ Needs: { "Fn::GetAtt": ["B", "Arn"] } }),
      },
    });
    const { Changes = [] } = await describeSet(engine, { IncludePropertyValues: true });
    expect(Changes.map(line)).toEqual([
      "Modify A False Metadata+Properties",
      "Modify B True ReplaceAndDelete Properties+UpdateReplacePolicy",
      "Remove C Retain",
      "Modify D False Properties",
    ]);
    expect(Changes[0]?.ResourceChange?.Details).toEqual([
      {
        Target: { Attribute: "Metadata", RequiresRecreation: "Never" },
        Evaluation: "Static",
        ChangeSource: "DirectModification",
      },
      {
        Target: {
          Attribute: "Properties",
          Name: "Size",
          Path: "/Properties/Size",
          RequiresRecreation: "Never",
          AttributeChangeType: "Modify",
          BeforeValue: "1",
          AfterValue: "2",
        },
        Evaluation: "Static",
        ChangeSource: "DirectModification",
      },
    ]);
    expect(
      Changes[3]?.ResourceChange?.Details?.map(({ ChangeSource, CausingEntity, Evaluation }) => [
        ChangeSource,
        CausingEntity,
        Evaluation,
      ]),
    ).toEqual([
      ["ResourceAttribute", "B.Arn", "Static"],
      ["DirectModification", undefined, "Dynamic"],
    ]);
  });

  it("tells that a replacement hangs on what is not known yet", async () => {
    await using engine = await engineUnderTest();
    const template = (name: string) => ({
      Resources: { A: thing({ Name: name }), B: thing({ Name: { Ref: "A" } }) },
    });
    await engine.create("demo", template("a"));
    await create(engine, template("b"));
    expect((await describeSet(engine)).Changes?.map(line)).toEqual([
      "Modify A True ReplaceAndDelete Properties",
      "Modify B Conditional ReplaceAndDelete Properties",
    ]);
  });

  it("names the parameter that is the cause", async () => {
    await using engine = await engineUnderTest();
    const template = {
      Parameters: { Size: { Type: "Number", Default: 1 } },
      Resources: { A: thing({ Size: { Ref: "Size" } }) },
    };
    await engine.create("demo", template);
    await create(engine, template, { Parameters: [{ ParameterKey: "Size", ParameterValue: "2" }] });
    const described = await describeSet(engine);
    expect(described.Parameters).toEqual([{ ParameterKey: "Size", ParameterValue: "2" }]);
    expect(described.Changes?.[0]?.ResourceChange?.Details?.[0]).toMatchObject({
      ChangeSource: "ParameterReference",
      CausingEntity: "Size",
    });
  });

  it("without changes is FAILED and says so in AWS's words", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { A: thing() } });
    await create(engine, { Resources: { A: thing() } });
    expect(await describeSet(engine)).toMatchObject({
      Status: "FAILED",
      ExecutionStatus: "UNAVAILABLE",
      StatusReason:
        "The submitted information didn't contain changes. Submit different information to create a change set.",
      Changes: [],
    });
    expect(
      await refusal(engine.call("ExecuteChangeSet", { StackName: "demo", ChangeSetName: "next" })),
    ).toMatch(/cannot be executed in its current status of \[FAILED\]$/);
  });

  it("finds properties that do not fit before anything is made, and tells them as events", async () => {
    await using engine = await engineUnderTest();
    await create(engine, { Resources: { A: thing({ Size: "big" }) } }, { ChangeSetType: "CREATE" });
    expect((await describeSet(engine)).StatusReason).toMatch(
      /^The following hook\(s\)\/validation failed: \[AWS::EarlyValidation::PropertyValidation\]/,
    );
    const { OperationEvents = [] } = await engine.call<{ OperationEvents?: object[] }>("DescribeEvents", {
      StackName: "demo",
      ChangeSetName: "next",
      Filters: { FailedEvents: true },
    });
    expect(OperationEvents).toMatchObject([
      {
        EventType: "VALIDATION_ERROR",
        LogicalResourceId: "A",
        ResourceType: "Test::Thing",
        ValidationPath: "/Resources/A/Properties/Size",
        ValidationStatusReason:
          "Property validation failure: [Value of property {/Size} does not match type {Integer}]",
      },
    ]);
  });

  it("refuses all that is not modelled at once, and leaves no stack behind", async () => {
    await using engine = await engineUnderTest();
    const template = {
      Resources: {
        A: { Type: "AWS::Foo::Bar" },
        B: { Type: "AWS::Baz::Qux" },
        C: thing({ Nope: 1, Settings: { Never: 2 } }),
      },
    };
    expect(await refusal(create(engine, template, { ChangeSetType: "CREATE" }))).toBe(
      "Template format error: Unrecognized resource types: [AWS::Baz::Qux, AWS::Foo::Bar] of A (AWS::Foo::Bar), B (AWS::Baz::Qux). " +
        "Encountered unsupported properties: C (Test::Thing): /Properties/Nope, /Properties/Settings/Never. " +
        "The local cloud does not model them (see local/FIDELITY.md). Remove them, or deploy to AWS.",
    );
    await expect(engine.stack("demo")).rejects.toThrow("does not exist");
  });

  it("leaves a resource whose condition does not hold alone, whatever its type", async () => {
    await using engine = await engineUnderTest();
    const template = {
      Conditions: { Never: { "Fn::Equals": [1, 2] } },
      Resources: { A: thing(), B: { Type: "AWS::Foo::Bar", Condition: "Never" } },
    };
    await create(engine, template, { ChangeSetType: "CREATE" });
    expect((await describeSet(engine)).Changes?.map(line)).toEqual(["Add A"]);
  });

  it.each([
    [{ ChangeSetType: "IMPORT" }, "ChangeSetType IMPORT is not modelled"],
    [{ DeploymentMode: "REVERT_DRIFT" }, "DeploymentMode REVERT_DRIFT is not modelled"],
    [{ DeploymentConfig: { Mode: "EXPRESS" } }, "DeploymentConfig Mode EXPRESS is not modelled"],
    [{ ChangeSetType: "UPDATE" }, "Stack [demo] does not exist"],
    [
      { ChangeSetType: "CREATE", StackName: "1st" },
      "1 validation error detected: Value '1st' at 'stackName' failed to satisfy constraint",
    ],
    [
      { ChangeSetType: "CREATE", TemplateBody: undefined },
      "Either Template URL or Template Body must be specified.",
    ],
  ])("with %j is refused: %s", async (more, message) => {
    await using engine = await engineUnderTest();
    expect(await refusal(create(engine, { Resources: { A: thing() } }, more))).toContain(message);
  });

  it("cannot have the name of another, unless the client repeats itself", async () => {
    await using engine = await engineUnderTest();
    const first = await create(
      engine,
      { Resources: { A: thing() } },
      { ChangeSetType: "CREATE", ClientToken: "t1" },
    );
    const again = await create(
      engine,
      { Resources: { A: thing() } },
      { ChangeSetType: "CREATE", ClientToken: "t1" },
    );
    expect(again).toEqual(first);
    expect(await refusal(create(engine, { Resources: { A: thing() } }, { ChangeSetType: "CREATE" }))).toMatch(
      /^ChangeSet next already exists/,
    );
    await engine.call("ExecuteChangeSet", { ChangeSetName: first.Id });
    await engine.ended("demo");
    expect(await refusal(create(engine, { Resources: { A: thing() } }, { ChangeSetType: "CREATE" }))).toBe(
      "Stack [demo] already exists and cannot be created again with the changeSet [next].",
    );
  });

  it("warns of an export that nobody exports, and fails when it is executed", async () => {
    await using engine = await engineUnderTest();
    await create(
      engine,
      { Resources: { A: thing({ Needs: { "Fn::ImportValue": "nobody" } }) } },
      { ChangeSetType: "CREATE" },
    );
    const described = await describeSet(engine, { IncludePropertyValues: true });
    expect(described.Status).toBe("CREATE_COMPLETE");
    expect(described.StatusReason).toMatch(/^\[WARN\] --include-property-values .* No export named nobody$/);
    await engine.call("ExecuteChangeSet", { StackName: "demo", ChangeSetName: "next" });
    expect((await engine.ended("demo")).StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(await engine.events("demo")).toContain(
      "demo ROLLBACK_IN_PROGRESS No export named nobody found. Rollback requested by user.",
    );
  });
});
