import { LabError } from "../../cli/lab-error";
import { validateClass } from "../../cli/validation";
import { ClassError } from "../../lib/class/problem";
import { classFolder, SMALLEST_CLASS } from "../support/class-folder";

test("a class is validated by the program that speaks CDK, and the report names it as the user did", async () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const file = folder.write("class.yaml", SMALLEST_CLASS);
  const report = await validateClass(file);
  expect(report).toMatchObject({ classFile: file, className: "dsci6007" });
  expect(report.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
}, 120_000);

test("mistakes in the class are told before anything is synthesized", async () => {
  using folder = classFolder();
  await expect(validateClass(folder.write("class.yaml", "class: 1\n"))).rejects.toThrow(ClassError);
});

test("Ctrl-C ends it", async () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const interrupt = new AbortController();
  const running = validateClass(folder.write("class.yaml", SMALLEST_CLASS), interrupt.signal);
  interrupt.abort();
  await expect(running).rejects.toThrow(LabError);
}, 60_000);
