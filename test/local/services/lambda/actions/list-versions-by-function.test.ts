import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("ListVersionsByFunction", () => {
  it("begins with $LATEST and counts up", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Publish: true });
    await act(lambda, "UpdateFunctionConfiguration", { FunctionName: "f", Timeout: 5 });
    await act(lambda, "PublishVersion", { FunctionName: "f" });
    expect(await act(lambda, "ListVersionsByFunction", { FunctionName: "f" })).toMatchObject({
      Versions: [{ Version: "$LATEST" }, { Version: "1", Timeout: 3 }, { Version: "2", Timeout: 5 }],
    });
  });
});
