import { readdir } from "node:fs/promises";
import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("DeleteFunction", () => {
  it("deletes a function with its code, once", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await act(lambda, "DeleteFunction", { FunctionName: "f" });
    expect(await readdir(cloud.state.path("code"))).toEqual([]);
    await expect(act(lambda, "DeleteFunction", { FunctionName: "f" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });

  it("deletes a version that no alias names, and never $LATEST alone", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Publish: true });
    await act(lambda, "CreateAlias", { FunctionName: "f", Name: "live", FunctionVersion: "1" });
    const remove = (Qualifier: string) => act(lambda, "DeleteFunction", { FunctionName: "f", Qualifier });
    await expect(remove("1")).rejects.toMatchObject({ code: "ResourceConflictException" });
    await expect(remove("$LATEST")).rejects.toThrow(
      "$LATEST version cannot be deleted without deleting the function.",
    );
    await act(lambda, "DeleteAlias", { FunctionName: "f", Name: "live" });
    await remove("1");
    await expect(act(lambda, "GetFunction", { FunctionName: "f", Qualifier: "1" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });
});
