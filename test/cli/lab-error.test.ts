import { EXIT, LabError } from "../../cli/lab-error";

test("is the lab's no unless said otherwise", () => {
  expect(new LabError("a", "b")).toMatchObject({ name: "LabError", message: "a", fix: "b", exitCode: 1 });
  expect(new LabError("a", "b", EXIT.wrongUse).exitCode).toBe(2);
});
