import { moodle } from "../../../../cli/grades/formats/moodle";

const ASSIGNMENT = { assignment: "Log pipeline", points: 100 };

test("people are found by their e-mail address", () => {
  const entries = [{ seat: "s01", person: { name: "Ada", email: "ada@uni.example" }, met: 4, of: 4 }];
  expect(moodle({ entries, notes: [] }, ASSIGNMENT)).toEqual([
    ["Full name", "Email address", "Log pipeline"],
    ["Ada", "ada@uni.example", "100"],
  ]);
});

test("or by the identifier of a grading sheet", () => {
  const entries = [{ seat: "s01", person: { identifier: "Participant 7" }, met: 1, of: 4 }];
  expect(moodle({ entries, notes: [] }, ASSIGNMENT)).toEqual([
    ["Identifier", "Full name", "Email address", "Log pipeline"],
    ["Participant 7", "", "", "25"],
  ]);
});
