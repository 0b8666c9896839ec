import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("ListAliases", () => {
  it("lists by name, all or those of a version", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Publish: true });
    await act(lambda, "CreateAlias", { FunctionName: "f", Name: "b", FunctionVersion: "1" });
    await act(lambda, "CreateAlias", { FunctionName: "f", Name: "a", FunctionVersion: "$LATEST" });
    expect(await act(lambda, "ListAliases", { FunctionName: "f" })).toMatchObject({
      Aliases: [{ Name: "a" }, { Name: "b" }],
    });
    expect(await act(lambda, "ListAliases", { FunctionName: "f", FunctionVersion: "1" })).toMatchObject({
      Aliases: [{ Name: "b" }],
    });
  });
});
