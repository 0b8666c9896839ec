import { readResults } from "../../../cli/grades/results";
import { classFolder } from "../../support/class-folder";

test("what lab grade prints is read, more members and all", () => {
  using folder = classFolder();
  const grade = { file: "a", passed: false, points: [{ met: false, what: "w", told: "t" }], said: "hello" };
  expect(readResults(folder.write("grades.json", JSON.stringify([grade])))).toMatchObject([grade]);
});

test("a file that is not there is named", () => {
  expect(() => readResults("/nowhere/grades.json")).toThrow("/nowhere/grades.json cannot be used");
});
