import { ResourceFailure } from "../../../../local/core/resource-type";
import { engineUnderTest } from "../engine-under-test";

test("tearing a stack down goes as far as it can: what needs nothing that failed is deleted", async () => {
  await using engine = await engineUnderTest();
  const thing = (DependsOn: string[]) => ({ Type: "Test::Thing", DependsOn });
  await engine.create("demo", {
    Resources: { Net: thing([]), Host: thing(["Net"]), Bucket: thing([]), Policy: thing(["Bucket"]) },
  });
  engine.world.failures.set("delete Host", new ResourceFailure("Busy."));
  await engine.delete("demo");
  expect([...engine.world.things.keys()].map((id) => id.split("-")[0])).toEqual(["Net", "Host"]);
});
