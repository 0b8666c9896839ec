import { demand, personal } from "../../../cli/grades/columns";

const entry = (person: Record<string, string>) => ({ seat: "s01", person });

test("a roster may call its columns as platforms and people do", () => {
  expect(personal(entry({ "e-mail": "a@b" }), "email")).toBe("a@b");
  expect(personal(entry({ "sis login id": "ada" }), "sisLoginId")).toBe("ada");
  expect(personal(entry({}), "section")).toBe("");
});

test("a roster by which nobody can be found is refused, with the columns that would do", () => {
  expect(() => demand([entry({ name: "Ada" })], "Moodle", "email", "identifier")).toThrow(
    "Moodle finds nobody by this roster: it has no column `email address` or `identifier`.",
  );
  expect(() => demand([entry({ email: "a@b" })], "Moodle", "email", "identifier")).not.toThrow();
});
