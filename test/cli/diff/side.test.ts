import { flowOf, readAssembly } from "../../../cli/diff/side";
import { classFolder } from "../../support/class-folder";
import { LAB_CLASS } from "../../support/lab-class";

test("an assembly is the shared stack and a stack a seat", async () => {
  using folder = classFolder();
  for (const stack of ["shared", "s01", "s02"])
    folder.write(
      `Lab-dsci6007-${stack}.template.json`,
      JSON.stringify({ Outputs: { [stack]: { Value: 1 } } }),
    );
  expect(await readAssembly(folder.path, LAB_CLASS)).toEqual([
    { name: "Lab-dsci6007-shared", template: { Outputs: { shared: { Value: 1 } } } },
    { name: "Lab-dsci6007-s01", seat: "s01", template: { Outputs: { s01: { Value: 1 } } } },
    { name: "Lab-dsci6007-s02", seat: "s02", template: { Outputs: { s02: { Value: 1 } } } },
  ]);
});

test("lines flow as the class says", () => {
  expect(flowOf({ ...LAB_CLASS, generators: 2, rate: 50 })).toEqual({
    generators: 2,
    rate: 50,
    buffer: { seconds: 60, mebibytes: 1 },
  });
});
